"""Pure helpers for str, by topic."""
