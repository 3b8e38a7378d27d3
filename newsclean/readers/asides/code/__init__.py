"""Where a dump holds code, and how far that goes."""
