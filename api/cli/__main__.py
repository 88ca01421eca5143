"""``python -m api.cli`` is ``zaakboek``."""

import sys

from api.cli import main

sys.exit(main())
