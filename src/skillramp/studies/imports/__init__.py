"""Another program's file becomes a study, by a map. All of it or nothing."""

from skillramp.studies.imports.guess import guess_map
from skillramp.studies.imports.importer import Import, import_study, plan_import
from skillramp.studies.imports.plan import Imported

__all__ = ["Import", "Imported", "guess_map", "import_study", "plan_import"]
