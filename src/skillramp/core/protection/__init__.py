"""What may leave: types that keep a raw table out of a report. Imports the vocabulary only, so an auditor can lift it out."""
