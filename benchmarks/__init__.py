"""How fast and how large, as ratios against a peer or a limit in the same run. Run on request: ``make bench``."""
