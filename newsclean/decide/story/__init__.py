"""Which fragments are the story's text: `text` asks the rules, each of which has a module here."""
