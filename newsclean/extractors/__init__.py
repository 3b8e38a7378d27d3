"""One noun a file: each finds the fragments of one role and claims them."""
