"""How a story opens: place, date and agency before its first sentence."""
