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
    if dateline is None or dateline.span is None:
        return decision
    at = page.column("span").index(dateline.span)
    return decision.with_role([at], Role.DATELINE, RULE) if decision.roles[at] in _TAKEN else decision
