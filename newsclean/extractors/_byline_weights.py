"""What the bylines of a page weigh where they stand: one by the story may be sure, one in a list of teasers is not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsclean.names.person import has_given_name, is_person_name
from newsclean.page import CERTAIN

BY_WORD = 3.5  # nats of a line that a byline word opens
_INSERT, _TEASER = 2.0, 0.5  # likewise of another sure one than the page's, and of one in a list of teasers
_CERTAIN_WORDS = 12  # a line this short that is a byline can be nothing else
_CONTRIBUTORS = ("reporting by", "additional reporting")  # begin one of any length
_HEAD_REACH = 14  # fragments from the byline down to the story: date, share row, caption
TAIL_REACH = 3  # fragments from the story down to a byline at its end
CROWD_REACH = 12  # fragments; bylines of a list of teasers stand three to six apart
_CROWD = 2  # other bylines within reach make a list of teasers
_BESIDE = 3  # bylines before and behind one that may crowd it


class Line(NamedTuple):
    """Fragments start to end (exclusive) that read as a byline, with the weight that this has by itself.

    `is_opened`: a byline word opens it, and names follow.
    """

    start: int
    end: int
    names: tuple[str, ...]
    weight: float
    rule: str
    is_opened: bool = False


def weights_of(lines: Sequence[Line], texts: Sequence[str], prose: Sequence[int], known: frozenset[str]) -> list[float]:
    """The weight of each byline of a page where it stands.

    `prose` tells how many paragraphs of a story stand before each of the page's `texts`, and at its end; `known` are
    the authors that the metadata states, casefolded.
    """
    weights = [_weigh(line, _beside(lines, place), texts, prose) for place, line in enumerate(lines)]
    return _settle(lines, weights, known)


def _beside(lines: Sequence[Line], place: int) -> list[Line]:
    return [*lines[max(place - _BESIDE, 0) : place], *lines[place + 1 : place + 1 + _BESIDE]]


def _weigh(line: Line, beside: Sequence[Line], texts: Sequence[str], prose: Sequence[int]) -> float:
    """The line's weight where it stands; CERTAIN only beside the story, and where a byline word opens it."""
    if _is_crowded(line, beside, prose):
        return _TEASER
    if not _is_near_story(line, prose):
        return line.weight / 2
    text = texts[line.start]
    is_short = len(text.split()) <= _CERTAIN_WORDS or text.casefold().startswith(_CONTRIBUTORS)
    is_certain = line.is_opened and is_short and any(map(is_likely_name, line.names))
    return CERTAIN if is_certain else line.weight


def _settle(lines: Sequence[Line], weights: list[float], known: frozenset[str]) -> list[float]:
    """One byline of a page is certain: the first, or the one that the metadata confirms; others may be inserts'."""
    sure = [place for place, weight in enumerate(weights) if weight == CERTAIN]
    confirmed = [place for place in sure if known.intersection(name.casefold() for name in lines[place].names)]
    if not sure or (known and not confirmed):
        return [min(weight, BY_WORD) for weight in weights]
    names = set(lines[(confirmed or sure)[0]].names)
    return [
        min(weight, _INSERT) if weight == CERTAIN and names.isdisjoint(line.names) else weight
        for line, weight in zip(lines, weights, strict=True)
    ]


def is_likely_name(name: str) -> bool:
    """Whether a name looks like a person's, and is a common one."""
    return is_person_name(name) and has_given_name(name)


def _is_near_story(line: Line, prose: Sequence[int]) -> bool:
    last = len(prose) - 1
    below = prose[min(line.end + _HEAD_REACH, last)] > prose[line.end]
    return below or prose[line.start] > prose[max(line.start - TAIL_REACH, 0)]


def _is_crowded(line: Line, beside: Sequence[Line], prose: Sequence[int]) -> bool:
    """Whether the line is one of a list of teasers: other authors' bylines stand close, with no story between."""
    others = [
        other
        for other in beside
        if other.names != line.names
        and other.weight >= BY_WORD
        and abs(other.start - line.start) <= CROWD_REACH
        and prose[other.start] == prose[line.start]
    ]
    heads_story = prose[min(line.end + _HEAD_REACH // 2, len(prose) - 1)] > prose[line.end]
    return len(others) >= _CROWD and not (heads_story and all(other.start < line.start for other in others))
