"""Entries of a live page: all are text where most are, and what other times stand over."""

import numpy as np
import pytest

from newsclean.decide.story.regained.live_entries import among_entries, live_entries
from newsclean.model import Role
from newsclean.page import Claim
from tests.conftest import make_page

LINES = (
    "Divers have checked every pile of the quay.",
    "The ferry has left the harbour of Ellmouth.",
    "Four hundred people are waiting in the hall.",
    "The council meets about the quay tonight.",
    "The storm is over, says the weather office.",
)
TIMES = ("20:41", "19:07", "17:33", "16:20", "15:02")


def page_of(*, times: tuple[str, ...] = TIMES, under: tuple[str, ...] = ()) -> tuple[str, ...]:
    """A page's lines: each time, what else stands under it, and a sentence."""
    return tuple(line for time, text in zip(times, LINES, strict=True) for line in (time, *under, text))


def regained(lines: tuple[str, ...], told: int, *, claims: tuple[Claim, ...] = ()) -> list[str]:
    """What is text besides, where the first sentences are."""
    page = make_page(*lines)
    sentences = [index for index, text in enumerate(page.texts) if text in LINES]
    is_text = np.zeros(len(lines), bool)
    is_text[sentences[:told]] = True
    return [page.texts[index] for index in live_entries(page, claims, is_text).nonzero()[0].tolist()]


@pytest.mark.parametrize("under", [(), ("Ana Lima",), ("Ana Lima", "Share", "Harbour")])
def test_where_most_entries_are_text_all_are(under: tuple[str, ...]) -> None:
    assert regained(page_of(under=under), 3) == list(LINES[3:])


@pytest.mark.parametrize(
    "times",
    [
        tuple(f"4 March 2024, {time}" for time in TIMES),
        ("8.41 p.m.", "7.07 p.m.", "5.33 p.m.", "4.20 p.m.", "3.02 p.m."),
        tuple(reversed(TIMES)),
        ("90+3'", "88+1'", "67+0'", "45+2'", "3+1'"),
        ("90.", "88.", "67.", "45.", "3."),
        ("90. Minute", "88. Minute", "67. Minute", "45. Minute", "3. Minute"),
        ("5 minutes ago", "9 minutes ago", "24 minutes ago", "41 minutes ago", "59 minutes ago"),
    ],
)
def test_times_may_have_days_and_go_on(times: tuple[str, ...]) -> None:
    assert regained(page_of(times=times), 3) == list(LINES[3:])


def test_where_hardly_any_are_they_are_comments_or_teasers() -> None:
    assert regained(page_of(), 2) == list(LINES[2:])
    assert regained(page_of(), 1) == []
    assert regained(page_of(), 0) == []


@pytest.mark.parametrize(
    "lines",
    [
        page_of(times=("20:41", "19:07", "4 March", "15 votes", "Page 3")),  # three times of a form at the most
        page_of(times=("1,041", "1,907", "1,733", "1,620", "1,502")),  # no times
        page_of(times=("1", "2", "3", "4", "5")),  # a list
        page_of(under=tuple("abcdefghijklmno")),  # far apart
    ],
)
def test_other_series_are_none(lines: tuple[str, ...]) -> None:
    assert regained(lines, 3) == []


def test_titles_and_what_is_claimed_for_else_stay() -> None:
    lines = page_of(under=("Who pays for the second quay of the harbour?",))
    claim = Claim(len(lines) - 1, Role.COMMENTS, 3.0, "comments-entry")
    assert regained(lines, 3, claims=(claim,)) == [LINES[3]]


def test_under_the_last_time_what_stands_apart_from_its_sentence_is_none() -> None:
    letter = "Get the news of the harbour by mail, every morning."
    assert regained((*page_of(under=("Ana Lima", "Share")), "Newsletter", letter), 3) == list(LINES[3:])


def test_no_story_ends_among_its_entries() -> None:
    lines = ("The ferry sails again", *page_of(), "Share")
    page = make_page(*lines)
    is_text = np.array([text in LINES for text in page.texts])
    outside = (~among_entries(page, is_text)).nonzero()[0].tolist()
    assert [page.texts[index] for index in outside] == [lines[0], "Share"]
    assert not among_entries(page, np.zeros(len(lines), bool)).any()
