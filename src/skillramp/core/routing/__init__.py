"""Which question next, and when to stop: limits, bank, belief, moves, topic, sitting, in this order."""
