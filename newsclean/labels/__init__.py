"""The labels of boilerplate on a page, those that no cue is too, and the lists under them."""
