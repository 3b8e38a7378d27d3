"""Which fragments are the story's text. `text` asks the rules, each of which has a module.

What the scorer says of the whole stands here (`scored_text`), and the column of a dump's story; what is the text
besides in `regained`, what stands among it and is none in `inserts`, where it begins and ends in `bounds`, and what
tells that a page has none in `no_story`.
"""
