"""Comments: readers' comments, their forms and counts.

For example:

    takes   3 thoughts on “Lighthouse sold”
    leaves  He declined to comment on the report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.extractors._labels import ITEM, claim_list
from newsclean.model import Role
from newsclean.page import Claim, Page
from newsclean.text.characters import Class

_LONGEST = 250  # characters of a heading that quotes a story's title
# "2 responses to “…”", "Ein Gedanke zu „…“": what the most widely used blog software writes over comments.
_COUNT = re.compile(
    r"(?:\d{1,5}|one|ein|eine|un|une|una|uno|jeden|één) "
    r"(?:responses?|thoughts?|repl(?:y|ies)|comments?|Gedanken?|Antwort(?:en)?|Kommentare?|réponses?|commentaires?|"
    r"respuestas?|comentarios?|respostas?|comentários?|pensieri|pensiero|rispost[ae]|comment[oi]|reacties?|"
    r"gedachten?|odpowied(?:ź|zi)|komentarz[ey]?) "
    r"(?:on|to|zu|auf|sur|à|en|a|su|em|op|do|na)\s[“”\"«„‘']",
    re.IGNORECASE,
)


def find_comments(page: Page) -> Iterator[Claim]:
    """Claims for label lines, for the list under each, and for headings that count what readers said of a story."""
    yield from claim_list(page, Role.COMMENTS)
    has_quote = (page.tokens.classes[:, Class.QUOTE] > 0) & (page.tokens.lengths <= _LONGEST)
    for index in has_quote.nonzero()[0].tolist():
        if _COUNT.match(page.texts[index]):
            yield Claim(index, Role.COMMENTS, ITEM, "comments-count")
