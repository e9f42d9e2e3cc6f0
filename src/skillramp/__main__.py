"""The door to the command line: ``python -m skillramp``."""

import sys

from skillramp.cli.main import main

sys.exit(main())
