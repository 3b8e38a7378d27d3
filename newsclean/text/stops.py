"""The marks that end sentences, in all scripts that have any."""

from __future__ import annotations

FULL_STOPS = ".。．｡।॥۔։።။។"  # of Latin, East Asian, Indian, Urdu, Armenian, Ethiopic, Burmese and Khmer script
QUESTIONS = "?？؟፧"
EXCLAMATIONS = "!！"
SENTENCE_ENDS = f"{FULL_STOPS}{QUESTIONS}{EXCLAMATIONS}…"
