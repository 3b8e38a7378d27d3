"""Which fragments are the story's text. `text` asks the rules, each of which has a module.

What the scorer, the page's own elements and its metadata say of the whole stands here; what is the text besides in
`regained`, what stands among it and is none in `inserts`, where it begins and ends in a dump in `bounds`.
"""
