"""The only place where roles become an `Article`: a file for each of its parts."""
