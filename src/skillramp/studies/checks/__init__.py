"""Does a study mean what it says? One module for what belongs together; ``studies/check.py`` runs them all."""
