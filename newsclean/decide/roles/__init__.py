"""Which role the fragments have that are no text, by what stands around them; and which of the text are subheadings."""
