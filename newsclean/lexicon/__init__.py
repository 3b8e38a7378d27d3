"""Cue words by language, as data files, and their one loader (`loader`)."""
