"""The lines of an article's head that state a time, and the one that speaks for the article."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import NamedTuple

from newsclean.assemble.dates.line_times import is_labelled, read_times
from newsclean.assemble.layout import Layout, headline_lines
from newsclean.dates.timestamp import Timestamp, parse_timestamp
from newsclean.decide.decide import Decision
from newsclean.decide.story.bounds.next_story import RULE as NEXT_STORY
from newsclean.model import COLUMN, LIST_ROLES, SIGNATURE_ROLES, TEXT_ROLES, Role
from newsclean.page import Page
from newsclean.text.characters import Class

# How far a line is from speaking for the article, in lines from the headline; tuned on half of the development sites.
_ROLES = {
    Role.DATELINE: -30.0, Role.BYLINE: -24.0, Role.KICKER: -4.0, Role.HEADLINE: 0.0, Role.DECK: 0.0, Role.OTHER: 4.0,
    Role.SOCIAL: 4.0, Role.SUBHEADING: 6.0, Role.BODY: 8.0, Role.WIDGET: 12.0, Role.CAPTION: 18.0,
}  # fmt: skip
_BOILERPLATE = 14.0
_LISTED = 30.0  # a date of another article
_LABELLED = -12.0
_FAR = 30.0
_OFF_HEAD = 4.0  # beside the story and not beside the headline
_MASTHEAD = 10.0  # a line over the headline: mastheads show today's date
_OVER = 2.0  # the same, beside the story
_WITH_TIME = -2.0
_FARTHEST = 27.0  # from here on a line is not the article's
_SURE = -8.0  # up to here a line outweighs metadata of another day
_LONGEST = 200  # characters
_AS_OF = re.compile(r"^Stand\b")  # German for "as of": where it stands alone, the day of the only version
_NEAR = 6  # lines between the day of publishing and that of the update
_BESIDE = 2  # lines between the day of publishing and that of the update, where no word tells them apart
_OVER_HEAD, _UNDER_HEAD = 2, 3  # lines
_SHORT = 60  # characters
_LIKE_HEAD = frozenset((Role.HEADLINE, Role.DECK))
_LONGEST_DAY = 40  # characters of "June 9, 2020 · 6 Comments"
_LIKELY = 0.3  # probability of a list's role, from which a line is the list's
_IN_STORY, _UNDER_STORY = 3, 12  # lines over and under the story's last paragraph
_LEAST_DIGITS = 2
_KICKER_REACH = 5  # lines over the headline that may still be its own; a byline above them is a teaser's


class Stamped(NamedTuple):
    """A line that states a time. `is_sure`: by its place or its words it is the article's own."""

    line: int
    published: datetime | None
    updated: datetime | None
    is_sure: bool


def find_stamped(page: Page, decision: Decision) -> Stamped | None:
    """The line that says when the article was published, and what another line next to it says of an update."""
    found = sorted(item for item in _rated(page, decision) if item[0] < _FARTHEST)
    found = found or list(_labelled_at_end(page, decision)) or list(_mentioned(page, decision))[:1]
    found = found or list(_alone_at_end(page, decision))
    if not any(decision.roles[index] in SIGNATURE_ROLES for _, index, _ in found):
        timed = _of_masthead_day(page, decision)
        if timed and (not found or decision.roles[timed.line] in SIGNATURE_ROLES):
            return timed
    if not found:
        return None
    rate, index, stamp = _first_published(found, decision.head)
    if stamp.published is None and _AS_OF.search(page.texts[index]):
        return Stamped(index, stamp.updated, None, rate <= _SURE)
    published = stamp.published or _published_beside(page, index, stamp)
    return Stamped(index, published, stamp.updated or _updated_beside(found, index, stamp), rate <= _SURE)


def _published_beside(page: Page, index: int, updated: Timestamp) -> datetime | None:
    """When a labelled line next to that of the update says the article was published, whatever its role."""
    for at in (index - 1, index + 1):
        if 0 <= at < len(page.texts) and len(page.texts[at]) <= _LONGEST and is_labelled(page, at):
            other = parse_timestamp(page.texts[at], today=page.options.today)
            if other and other.published and _day_of(other) <= _updated_day(updated):
                return other.published
    return None


def _updated_beside(found: list[tuple[float, int, Timestamp]], index: int, published: Timestamp) -> datetime | None:
    """When a line close to that of the day of publishing, or one of the head that says no more, tells of an update.

    Some houses have the latter under the headline, and when the story was published under it.
    """
    for rate, at, other in found:
        is_head = rate <= _SURE and other.published is None and _day_of(published) <= _updated_day(other)
        if other.updated and (abs(at - index) <= _NEAR or is_head):
            return other.updated
    return None


def _of_masthead_day(page: Page, decision: Decision) -> Stamped | None:
    """The line that says when the article was published or updated by a time alone, with the masthead's day."""
    today = _masthead_day(page, decision)
    return find_stamped(_as_of(page, today), decision) if today else None


def _masthead_day(page: Page, decision: Decision) -> date | None:
    """The day that the one date over the headline, or over the story, states: of a page that says "Published 22:31"."""
    if page.options.today is not None:
        return None
    start = _start(decision)
    lines = (at for at in _with_digits(page) if at < start and decision.roles[at] not in LIST_ROLES)
    stamps = (parse_timestamp(page.texts[at]) for at in lines)
    days = {stamp.published.date() for stamp in stamps if stamp and stamp.published and not stamp.has_time}
    return days.pop() if len(days) == 1 else None


def _as_of(page: Page, today: date) -> Page:
    """The page as it reads on a day."""
    return replace(page, options=replace(page.options, today=today))


def _rated(page: Page, decision: Decision) -> Iterator[tuple[float, int, Timestamp]]:
    """(distance, index, times) of the lines that may be the article's."""
    roles, story, is_near = decision.roles, decision.story, near_head(decision)
    heads = headline_lines(page, decision)
    parsed = {claim.index: claim.value for claim in decision.claims if claim.role is Role.DATELINE}
    for index in _with_digits(page):
        if not is_near(index):
            continue
        rate = min(_rate(index, roles[index], (at, story)) for at in heads)
        rate += _LABELLED * is_labelled(page, index)
        if rate < _FARTHEST - _WITH_TIME and (stamp := read_times(page, decision, index, parsed.get(index))):
            yield rate + _WITH_TIME * stamp.has_time, index, stamp


def near_head(decision: Decision) -> Callable[[int], bool]:
    """Whether a line stands in the article's head, or has a role of it wherever it stands; by its index.

    Where another story stands under the article's, so does that one's head.
    """
    roles, layout, is_shown = decision.roles, Layout.of(decision), decision.head >= 0
    last = layout.end if NEXT_STORY in decision.rules else len(roles)

    def is_near(index: int) -> bool:
        if index > last:
            return False
        return roles[index] in SIGNATURE_ROLES or layout.is_over_story(index) or (is_shown and layout.is_head(index))

    return is_near


def _first_published(found: list[tuple[float, int, Timestamp]], head: int) -> tuple[float, int, Timestamp]:
    """The best line that states a day of publishing; of it and the next date beside it the one of the earlier day.

    Between the two a line such as "Corrected" may stand, but not the headline: over it is today's date. Where a line
    of the head states the update alone, a day elsewhere is another article's.
    """
    rate, index, _ = found[0]
    own = (item for item in found if rate > _SURE or item[0] <= _SURE or abs(item[1] - index) <= _NEAR)
    best = next((item for item in own if item[2].published), found[0])
    near = (item for item in found if 0 < abs(item[1] - best[1]) <= _BESIDE and (item[1] < head) == (best[1] < head))
    beside = (item for item in near if _is_unlike(item[2], best[2]))
    other = min(beside, key=lambda item: abs(item[1] - best[1]), default=best)
    first, last = sorted((best, other), key=lambda item: _day_of(item[2]))
    return best if first is last else (*first[:2], first[2]._replace(updated=last[2].published))


def _is_unlike(one: Timestamp, two: Timestamp) -> bool:
    """Whether two lines state the days of publishing and of the update, each without a word for it."""
    if one.published is None or two.published is None or one.updated or two.updated:
        return False
    return one.published.date() != two.published.date()


def _day_of(stamp: Timestamp) -> date:
    return stamp.published.date() if stamp.published else date.max


def _updated_day(stamp: Timestamp) -> date:
    return stamp.updated.date() if stamp.updated else date.min


def _labelled_at_end(page: Page, decision: Decision) -> Iterator[tuple[float, int, Timestamp]]:
    """(distance, index, times) of the lines at the story's end whose words say that they state its day.

    One among a list's lines is the story's too, where it is the only one: other articles have a day each.
    """
    end = decision.end
    near = [index for index in _with_digits(page) if end - _IN_STORY <= index <= end + _UNDER_STORY]
    labelled = [index for index in near if is_labelled(page, index)]
    listed = [index for index in labelled if decision.roles[index] in LIST_ROLES]
    for index in labelled if len(listed) == 1 else (at for at in labelled if at not in listed):
        if stamp := read_times(page, decision, index):
            yield _FARTHEST, index, stamp


def _mentioned(page: Page, decision: Decision) -> Iterator[tuple[float, int, Timestamp]]:
    """(distance, index, times) of short lines that have a date beside other words: "December 22, 2023 report".

    They stand around the headline, and are no part of the story; else they are datelines and bylines of the head. What
    the scorer takes for another headline or a standfirst must end with the date: "Released Wednesday, March 2, 2022".
    """
    roles, starts = decision.roles, headline_lines(page, decision)
    around = [at for start in starts for at in range(start - _OVER_HEAD, start + _UNDER_HEAD + 1)]
    around = [at for at in around if 0 <= at < len(roles) and at not in starts and roles[at] not in TEXT_ROLES]
    around = [at for at in around if roles[at] not in _LIKE_HEAD or page.texts[at][-1:].isdigit()]
    own = [at for role in SIGNATURE_ROLES for at in decision.places[role]]
    for index in (*around, *own):
        text = page.texts[index]
        may_be = len(text) <= _SHORT and not is_of_another(decision, index)
        stamp = parse_timestamp(text, today=page.options.today, anywhere=True) if may_be else None
        if stamp:
            yield _FARTHEST, index, stamp


def _alone_at_end(page: Page, decision: Decision) -> Iterator[tuple[float, int, Timestamp]]:
    """(distance, index, times) of the line under the story that is a day and little else, if it is the only one.

    A list of other articles has more, or is one beyond doubt; a comment has its author over the day.
    """
    end = decision.end
    under = [at for at in _with_digits(page) if end < at <= end + _UNDER_STORY and len(page.texts[at]) <= _LONGEST_DAY]
    found = [(index, stamp) for index in under if (stamp := read_times(page, decision, index))]
    is_next = bool(found) and found[0][0] == end + 1 and decision.roles[end + 1] is Role.COMMENTS  # with their number
    if is_next or (len(found) == 1 and not _is_of_list(decision, found[0][0])):
        yield (_FARTHEST, *found[0])


def _is_of_list(decision: Decision, index: int) -> bool:
    """Whether a line belongs to a list by the scorer too, not only by the list's other lines."""
    role = decision.roles[index]
    return role in LIST_ROLES and float(decision.scores[index, COLUMN[role]]) >= _LIKELY


def _with_digits(page: Page) -> list[int]:
    """The lines that may hold a date: digits, and not much else; any short line, where a date may be relative."""
    digits, lengths = page.tokens.classes[:, Class.DIGIT], page.tokens.lengths
    if page.options.today is None:
        return ((digits > _LEAST_DIGITS) & (lengths <= _LONGEST)).nonzero()[0].tolist()
    return ((lengths > 0) & (lengths <= _LONGEST)).nonzero()[0].tolist()


def _rate(index: int, role: Role, starts: tuple[int, int]) -> float:
    """How far a line is from speaking for the article, by its place, its role and its words."""
    head, story = starts
    is_over = index < head < story
    rate = min(_FAR, abs(index - head) + _MASTHEAD * is_over, abs(index - story) + _OFF_HEAD + _OVER * is_over)
    weight = _LISTED if _is_listed(index, role, starts) else _ROLES.get(role, _BOILERPLATE)
    rate += weight / 3 if weight < 0 and index < head - _KICKER_REACH else weight
    return rate


def _is_listed(index: int, role: Role, starts: tuple[int, int]) -> bool:
    """Whether a line belongs to a list of other articles, or to a comment; not so from right over the headline on."""
    head, story = starts
    return role in LIST_ROLES and not head - _KICKER_REACH <= index < story


def is_of_another(decision: Decision, index: int) -> bool:
    """Whether a fragment speaks for another article, or for a comment."""
    return _is_listed(index, decision.roles[index], (_start(decision), decision.story))


def _start(decision: Decision) -> int:
    """The index of the headline, or of the story where none shows it."""
    return decision.head if decision.head >= 0 else decision.story
