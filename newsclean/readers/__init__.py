"""Readers: the only code that knows formats."""
