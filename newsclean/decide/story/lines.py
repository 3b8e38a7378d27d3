"""What the rules of the story ask of lines: whether they are sentences, prose, most of the text, claimed for else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsclean.arrays import Mask, none_of
from newsclean.model import TEXT_ROLES
from newsclean.page import Claim, Page, once_a_page
from newsclean.text.stops import SENTENCE_ENDS
from newsclean.text.titles import reads_like_title

# Of a sentence, in any script; which quotation mark closes differs by language.
ENDS = (*SENTENCE_ENDS, *':"”“»«」』', ".)", "。）")
ELLIPSES = ("…", "...", "…]", "...]", "…)", "...)")  # at the end of what breaks off
STRAY = ("<a href=", "<div ", "<iframe ", "<img ", "<script", "Lorem ipsum dolor")  # markup shown as text, filler
_PROSE = 80  # characters of a fragment of prose
_SENTENCE = 40  # columns


@once_a_page
def is_prose(page: Page) -> Mask:
    """Whether each fragment is a sentence or more, and few of its characters are links."""
    lengths = page.tokens.lengths
    prose = (page.widths >= _PROSE) & (page.link_chars * 3 < lengths)
    at = prose.nonzero()[0]
    prose[at] = [page.texts[index].endswith(ENDS) or is_without_stops(page.texts[index]) for index in at.tolist()]
    return prose


def sentences_among(page: Page, lines: Iterable[int]) -> list[int]:
    """Those of some lines that are sentences, and no shorter ones, as a name with a full stop."""
    return [at for at in lines if page.widths[at] >= _SENTENCE and is_sentence(page.texts[at])]


def is_sentence(text: str) -> bool:
    """Whether a line ends as sentences do and no title does: a title may ask something."""
    return is_without_stops(text) or (text.endswith(ENDS) and not reads_like_title(text))


def is_without_stops(text: str) -> bool:
    """Whether a text ends in a script that has no full stop: Thai, Lao."""
    return "\u0e00" <= text[-1] <= "\u0eff"


def claimed_for_else(claims: Sequence[Claim]) -> list[int]:
    """The fragments that extractors claim for something else than the story's text."""
    return [claim.index for claim in claims if claim.role not in TEXT_ROLES]


def unless_most(page: Page, found: Mask, is_text: Mask, most: float) -> Mask:
    """What was found among the text; none of it, where that is more than a share of the text's characters."""
    lengths = page.tokens.lengths
    is_most = found.any() and lengths[found].sum() > most * lengths[is_text].sum()
    return none_of(found) if is_most else found
