"""One noun a file: each finds the fragments of one role and claims them. With an underscore: parts of others."""
