"""Content on disk becomes core objects: shapes (form), check (meaning), messages (words), translate (languages)."""
