"""What a decided page makes doubtful: no article, or prose left outside of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.decide.decide import Decision
from newsclean.model import BOILERPLATE_ROLES, Problem, Role
from newsclean.page import Page
from newsclean.runs import runs
from newsclean.text.patterns import lazily

_PROSE = 120  # characters of a fragment that reads as prose
_LONG_RUN = 3  # such fragments in a row, outside of the body, make a run worth telling
_FILE_OR_ADDRESS = lazily(
    r"(?:[a-z]{2,6}://|www\.)\S+|[^<>|]+\.(?:x?html?|mhtml|txt|md|json|xml|pdf|gz)", re.IGNORECASE
)
_MAX_ADDRESS = 300  # characters
_ADDRESS_MESSAGE = (
    "The page seems to be an address or the name of a file; pass what stands there, as newsclean reads none."
)


def problems_of(page: Page, decision: Decision) -> tuple[Problem, ...]:
    """Problems of the result, not of the input."""
    if not any(page.texts):
        return (Problem(kind="empty", message="The page has no text."),)
    if len(page.texts) == 1 and _is_address(page.texts[0]):
        return (Problem(kind="no-article", message=_ADDRESS_MESSAGE),)
    found = list(_prose_runs(page, decision))
    if not any(page.texts[index] for index in decision.places[Role.BODY]):
        found.insert(0, Problem(kind="no-article", message="The page seems to hold no article."))
    return tuple(found)


def _is_address(text: str) -> bool:
    """Whether a text is nothing but where a page is."""
    return len(text) <= _MAX_ADDRESS and _FILE_OR_ADDRESS().fullmatch(text) is not None


def _prose_runs(page: Page, decision: Decision) -> Iterator[Problem]:
    for run in runs(_lost_prose(page, decision)):
        if len(run) >= _LONG_RUN:
            line, end = page.given_lines[run[0]], page.given_lines[run[-1]]
            message = f"Prose on lines {line} to {end} is not in the body."
            yield Problem(kind="prose-outside-body", message=message, line=line)


def _lost_prose(page: Page, decision: Decision) -> list[int]:
    lengths, roles = page.tokens.lengths, decision.roles
    is_prose = (lengths >= _PROSE) & (page.link_chars * 2 < lengths)
    return [index for index in is_prose.nonzero()[0].tolist() if roles[index] in BOILERPLATE_ROLES]
