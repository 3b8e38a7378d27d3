"""What a decided page makes doubtful: no article, or prose left outside of it."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.decide.decide import Decision
from newsclean.model import Problem, Role
from newsclean.page import Page

_SHORTEST = 200  # characters of body below which a page seems to hold no article
_PROSE = 120  # characters of a fragment that reads as prose
_LONG_RUN = 3  # such fragments in a row, outside of the body, make a run worth telling


def problems_of(page: Page, decision: Decision) -> tuple[Problem, ...]:
    """Problems of the result, not of the input."""
    if not page.fragments:
        return (Problem(kind="empty", message="The page has no text."),)
    length = sum(len(text) for text, role in zip(page.texts, decision.roles, strict=True) if role is Role.BODY)
    found = list(_prose_runs(page, decision))
    if length == 0:
        found.insert(0, Problem(kind="no-article", message="The page seems to hold no article."))
    return tuple(found)


def _prose_runs(page: Page, decision: Decision) -> Iterator[Problem]:
    run: list[int] = []
    for index in range(len(page.fragments) + 1):
        if index < len(page.fragments) and _is_lost_prose(page, decision, index):
            run.append(index)
            continue
        if len(run) >= _LONG_RUN:
            first, last = page.fragments[run[0]].line, page.fragments[run[-1]].line
            yield Problem(
                kind="prose-outside-body", message=f"Prose on lines {first} to {last} is not in the body.", line=first
            )
        run = []


def _is_lost_prose(page: Page, decision: Decision, index: int) -> bool:
    fragment = page.fragments[index]
    return (
        not decision.roles[index].is_article
        and len(fragment.text) >= _PROSE
        and fragment.link_chars * 2 < len(fragment.text)
    )
