"""Values become documents for people: one file each, readable without script and without network."""
