"""What servers send in place of a page: "Access Denied", "Just a moment…". It reads like a very short story."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.decide.story.lines import is_prose
from newsclean.model import Role
from newsclean.page import Claim, Page
from newsclean.text.titles import words_of

_LONGEST = 2_000  # characters of a page that is nothing else
_LOOKED_AT = 3  # fragments; the first says it, or a site's name does before
_MOST_PROSE = 3  # paragraphs of what it explains
_LONGEST_LINE = 100  # characters
_KEYS = frozenset(  # whole lines, as servers, their shields and their robots' checks write them
    " ".join(words_of(line))
    for line in (
        "Access denied", "Access to this page has been denied", "Access to this site has been blocked",
        "Are you a robot", "Are you human", "Attention Required", "Bad Gateway",
        "Checking if the site connection is secure", "Checking your browser", "Client Challenge",
        "Checking your browser before accessing the site", "Enable JavaScript and cookies to continue", "Error 403",
        "Error 404", "Error 500", "Error 503", "Gateway Timeout", "Human Verification",
        "Internal Server Error", "Just a moment", "Page not found",
        "Pardon our interruption", "Performing security verification", "Please verify you are a human",
        "Please verify you are human", "Request blocked", "Request unsuccessful", "Robot Check", "Robot or human",
        "Service Temporarily Unavailable", "Service Unavailable", "Sorry, you have been blocked",
        "Too Many Requests", "Unusual activity detected", "Verify you are human",
        "Verifying you are human", "You are being rate limited",
        "You have been blocked", "403 Forbidden", "404 Not Found", "429 Too Many Requests", "500 Internal Server Error",
        "502 Bad Gateway", "503 Service Unavailable", "503 Service Temporarily Unavailable", "504 Gateway Time-out",
    )
)  # fmt: skip


def is_refusal(page: Page, claims: Sequence[Claim]) -> bool:
    """Whether a page is such a message: short and signed by nobody, with a line or a title of its kind at its head."""
    if not len(page.texts) or int(page.tokens.lengths.sum()) > _LONGEST or int(is_prose(page).sum()) > _MOST_PROSE:
        return False
    if any(claim.role in (Role.BYLINE, Role.DATELINE) for claim in claims):
        return False
    head = [page.metadata.title, *page.texts[:_LOOKED_AT]]
    return any(len(line) <= _LONGEST_LINE and " ".join(words_of(line.partition("|")[0])) in _KEYS for line in head)
