"""The standfirst of an HTML page that the scorer takes for something else, by the name of its element.

Between byline, share buttons and picture a standfirst of a few words reads like a caption, a button's words or a second
headline. Pages name its element for what it is: `<p class="strapline">`, `<h2 class="sub-title">`.
"""

from __future__ import annotations

import re
from itertools import islice, takewhile

from newsclean.assemble.head.dump_standfirst import is_note
from newsclean.decide.decide import Decision
from newsclean.model import STORY_LISTS, TEXT_ROLES, Role
from newsclean.page import Page
from newsclean.text.patterns import lazily

RULE = "standfirst-by-element"
_FARTHEST = 30  # fragments under the headline
_NEAR = 2  # elements, from the inside, of which the first with a name counts
_LEAST_TOKENS, _LEAST_WIDTH = 3, 15
_SURE = 0.7  # probability of what is sold, asked for, a menu's or of other stories, from which the name does not count
_OFFERS = frozenset((Role.PROMO, Role.DONATION, Role.SUBSCRIPTION, Role.CONSENT, Role.NAVIGATION, *STORY_LISTS))
_BOXES = (Role.NEWSLETTER, Role.ADVERTISEMENT, Role.MEDIA)  # which have subtitles of their own
_HEAD = (Role.BYLINE, Role.DATELINE, Role.KICKER, Role.AUTHOR_BIO, Role.TAGS)
_NEVER = frozenset((*TEXT_ROLES, *_HEAD, *_BOXES))
_NAMES = lazily(
    r"stand-?first|strap-?line|sub-?title(?!s)|sub-?head(?:ing|line)?|epigraph|excerpt|synopsis|alternativeheadline"
    r"|untertitel|ondertitel|undertitel|underrubrik|sottotitol|subt[ií]tulo|sous-?titre|vorspann|entradilla|chapeau"
    r"|(?<![a-z])(?:deck?|dek|sub-?tit|summary|lede|ingress|chapo|bajada|copete|sumario|sommario|perex|manchet)(?![a-z])",
    re.IGNORECASE,
)
_FIGURES = frozenset(("figure", "figcaption"))
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


def with_named_standfirst(page: Page, decision: Decision) -> Decision:
    """`decision`, with the standfirst between the headline and the story, where it has none."""
    head, story = decision.head, decision.story
    if page.format != "html" or not 0 <= head < story < len(decision.roles):
        return decision
    if any(head < index < story for index in decision.places[Role.DECK]):
        return decision
    claimed = {claim.index for claim in decision.claims}  # "Share this post" may have such a name too
    near = (at for at in range(head + 1, min(head + 1 + _FARTHEST, story)) if at not in claimed)
    at = next((at for at in near if _is_named(page, decision, at)), -1)
    if at < 0:
        return decision
    name = _name_of(page, at)
    lines = list(takewhile(lambda index: _name_of(page, index) == name, range(at, story)))
    if any(_name_of(page, index) == name for index in range(lines[-1] + 1, story)):
        return decision  # each of a list of teasers has one
    return decision.with_role(lines, Role.DECK, RULE)


def _is_named(page: Page, decision: Decision, at: int) -> bool:
    """Whether a fragment may be the standfirst, and its element is named for one."""
    if decision.roles[at] in _NEVER or page.tags[at] in _FIGURES or not _is_name(_name_of(page, at)):
        return False
    is_short = page.tokens.counts[at] < _LEAST_TOKENS or page.widths[at] < _LEAST_WIDTH
    is_offer = decision.roles[at] in _OFFERS and decision.scores[at].max() >= _SURE
    return not is_short and not is_offer and not is_note(page, at) and not _is_in_figure(page, at)


def _is_name(words: str) -> bool:
    """Whether class words are a standfirst's: "styles_articleDek__x1" too, whose words are humps."""
    return _NAMES().search(_HUMP.sub("-", words)) is not None


def _name_of(page: Page, at: int) -> str:
    """The class and id words of the innermost element that has any."""
    around = islice(page.around(int(page.context_of[at])), _NEAR)
    return next((words for context in around if (words := page.contexts[context].words)), "")


def _is_in_figure(page: Page, at: int) -> bool:
    return any(page.contexts[context].tag in _FIGURES for context in page.around(int(page.context_of[at])))
