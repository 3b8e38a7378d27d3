"""The line that shows the article's day is the dateline, where the scorer took it for boilerplate or a caption.

A list without marks goes on to it, where it stands over the story: "Most read", titles, the day, the first paragraph.
Of 14 such lines of annotated dumps 10 are the dateline and 3 the byline.
"""

from __future__ import annotations

from newsclean.decide.decide import Decision
from newsclean.model import BOILERPLATE_ROLES, Dateline, Role
from newsclean.page import Page

RULE = "dateline-shown"
_TAKEN = BOILERPLATE_ROLES | {Role.CAPTION, Role.KICKER}


def with_dateline(page: Page, decision: Decision, dateline: Dateline | None) -> Decision:
    """`decision`, with the role of dateline for the line that `dateline` was read from."""
    at = _line_of(page, decision, dateline) if dateline and dateline.text else None
    if at is None or decision.roles[at] not in _TAKEN:
        return decision
    return decision.with_role([at], Role.DATELINE, RULE)


def _line_of(page: Page, decision: Decision, dateline: Dateline) -> int | None:
    """The line with the span of the dateline; of a dump that came as HTML, without spans, the nearest that says it."""
    if dateline.span:
        return page.column("span").index(dateline.span)
    same = (at for at, text in enumerate(page.texts) if text == dateline.text) if page.format == "text" else ()
    return min(same, key=lambda at: abs(at - decision.story), default=None)
