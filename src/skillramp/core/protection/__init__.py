"""What may leave: types that keep a raw table out of a report. It sees the vocabulary only."""
