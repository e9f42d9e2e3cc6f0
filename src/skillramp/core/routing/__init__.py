"""Which question next, and when to stop: limits, bank, belief, moves, inquiry, sitting, in this order."""
