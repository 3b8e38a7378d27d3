"""The reader of HTML, its parser, and what a page states of itself."""
