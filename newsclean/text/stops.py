"""The marks that end sentences, in all scripts that have any, and those of quotations."""

from __future__ import annotations

FULL_STOPS = ".。．｡।॥۔։።။។"  # of Latin, East Asian, Indian, Urdu, Armenian, Ethiopic, Burmese and Khmer script
QUESTIONS = "?？؟፧"
EXCLAMATIONS = "!！"
SENTENCE_ENDS = f"{FULL_STOPS}{QUESTIONS}{EXCLAMATIONS}…"
STOPPED = (*FULL_STOPS, ".”", '."', ".»")  # the end of a sentence that tells something
QUOTES = '"“”„«»「」『』'
OPENING_QUOTES = "\"'“”„«»‘’‚‹›「『"  # what speech begins with: which mark closes differs by language
