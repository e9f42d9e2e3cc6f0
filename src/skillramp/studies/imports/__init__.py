"""Another program's file becomes a study, by a map. All of it or nothing."""

from skillramp.studies.imports.importer import Imported, import_study

__all__ = ["Imported", "import_study"]
