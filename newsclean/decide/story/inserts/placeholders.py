"""What a site's templates left unfilled among the text: "$$ARTICLEAD$$", "[ad_1]", "[convertkit form=16301]".

On the 1,343 real pages such lines stand in the text of three, as HTML and in dumps, and in the truth of none. Names in
braces alone ("{{ person }}") are code of a story about templates as well, and stay.
"""

from __future__ import annotations

from newsclean.arrays import Mask, none_of
from newsclean.page import Page
from newsclean.text.patterns import lazily

_LONGEST = 200  # characters
_SIGNS = ("$$", "%%", "##", "{{", "[")
_PLACEHOLDER = lazily(
    r"\$\$[A-Z_]{3,}\$\$|%%[A-Za-z_]{3,}%%|##[A-Z_]{3,}##|\{\{[\w-]+=[^{}]+\}\}"
    r"|\[/?[a-z]+(?:[_-][a-z]+)*[_-]\d+\]|\[[a-z]+(?:[_-]\w+(?:-\w+)*)? \w+=[^\]]+\]"
)


def placeholders(page: Page, is_text: Mask) -> Mask:
    """Which lines of the text are such marks and nothing else."""
    found = none_of(is_text)
    for at in (is_text & (page.tokens.lengths <= _LONGEST)).nonzero()[0].tolist():
        text = page.texts[at]
        found[at] = text.startswith(_SIGNS) and _PLACEHOLDER().fullmatch(text) is not None
    return found
