"""What the packaged program runs first; the same as ``python -m foorumi``."""

import sys

from foorumi.__main__ import main

sys.exit(main())
