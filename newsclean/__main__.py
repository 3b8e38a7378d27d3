"""`python -m newsclean` is the command line."""

from newsclean.cli import main

raise SystemExit(main())
