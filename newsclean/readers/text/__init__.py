"""The reader of plain text, above all of dumps: what they cut, wrapped or glued is made whole."""
