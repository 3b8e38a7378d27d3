"""Titles of lists of stories, and what stands beside each."""

import pytest

from newsclean.assemble.entries import Entries, _without_bullet, entries_of
from newsclean.model import Role
from newsclean.page import Fragment, Page
from tests.memory import peak_of

CRANE, FERRY = "Crane sold again for one crown", "Ferry stays in harbour until noon"


def entries(*lines: str, role: Role = Role.LATEST) -> list[tuple[str, str | None]]:
    found = found_in(role, [fragment(line) for line in lines])
    return list(zip(found.titles, found.authors, strict=True))


def found_in(role: Role, lines: list[Fragment], looked_at: int = 0) -> Entries:
    return entries_of(Page("text", tuple(lines)), role, range(len(lines)), looked_at)


def fragment(text: str, url: str | None = None) -> Fragment:
    return Fragment(text, "", 1, url=url)


@pytest.mark.parametrize(
    "note",
    [
        "3 hours ago",
        "World | 2 hours ago",
        "Updated March 1, 2021 9:30 PM",
        "1.3.2021 • 8:15 Uhr",
        "vor 3 Stunden",
        "Gestern",
        "昨天",
        "13d ago / 4:23 AM UTC",
        "Read more",
        "Weiterlesen",
        "続きを読む",
        "3 min read",
        "12 comments",
        "1.2K views",
    ],
)
def test_what_is_said_of_an_entry_is_none(note: str) -> None:
    assert entries(CRANE, note, FERRY, note) == [(CRANE, None), (FERRY, None)]
    assert entries(note, CRANE, note, FERRY) == [(CRANE, None), (FERRY, None)]


@pytest.mark.parametrize("title", ["10 soups for fog", "Cup draw 3 May", "By night the harbour sings", "Plan 9", "Fog"])
def test_a_short_title_is_an_entry(title: str) -> None:
    assert entries(CRANE, title, FERRY) == [(CRANE, None), (title, None), (FERRY, None)]


@pytest.mark.parametrize(
    "byline", ["By Ana Lima", "Von Ana Lima | 3.5.2024", "Ana Lima · 3 May 2024", "3 May 2024 | Ana Lima"]
)
def test_a_byline_signs_the_title_over_it(byline: str) -> None:
    assert entries(CRANE, byline, FERRY) == [(CRANE, "Ana Lima"), (FERRY, None)]


def test_bylines_over_their_titles_sign_these() -> None:
    assert entries("By Ana Lima", CRANE, "By Tom Reed", FERRY) == [(CRANE, "Ana Lima"), (FERRY, "Tom Reed")]


def test_a_name_signs_beside_a_time_or_under_by() -> None:
    assert entries(CRANE, "Ana Lima", "3 hours ago", FERRY) == [(CRANE, "Ana Lima"), (FERRY, None)]
    assert entries(CRANE, "By", "Ana Lima", FERRY) == [(CRANE, "Ana Lima"), (FERRY, None)]
    assert entries(CRANE, "Ana Lima", FERRY) == [(CRANE, None), ("Ana Lima", None), (FERRY, None)]
    assert entries(CRANE, "Middle East", "3 hours ago", FERRY)[1] == ("Middle East", None)


def test_in_opinion_names_sign_over_titles_and_under_them() -> None:
    over = entries("Ana Lima", CRANE, "Tom Reed", FERRY, role=Role.OPINION)
    under = entries(CRANE, "Ana Lima", FERRY, "Tom Reed", role=Role.OPINION)
    assert over == under == [(CRANE, "Ana Lima"), (FERRY, "Tom Reed")]


def test_in_scripts_without_capitals_titles_that_read_like_names_are_titles() -> None:
    lines = ["ჩუმი გაფიცვა", "ეკა წერეთელი", "რა იციან ბატებმა", "თამარ ჯაფარიძე"]
    assert entries(*lines, role=Role.OPINION) == [(lines[0], lines[1]), (lines[2], lines[3])]
    over = [lines[at] for at in (1, 0, 3, 2)]
    assert entries(*over, role=Role.OPINION) == [(lines[0], lines[1]), (lines[2], lines[3])]


def test_of_names_in_a_row_the_first_signs() -> None:
    found = entries(CRANE, "Ana Lima", "Tom Reed", "Ana Lima", role=Role.OPINION)
    assert found == [(CRANE, "Ana Lima"), ("Tom Reed", "Ana Lima")]


def test_lines_of_which_none_is_a_title_are_all_entries() -> None:
    assert entries("Read more", "3 hours ago") == [("Read more", None), ("3 hours ago", None)]
    assert entries("Ana Lima", "Tom Reed", role=Role.OPINION) == [("Ana Lima", None), ("Tom Reed", None)]


def test_other_blocks_keep_all_their_lines() -> None:
    assert entries(CRANE, "3 hours ago", "By Ana Lima", role=Role.COMMENTS)[1:] == [
        ("3 hours ago", None),
        ("By Ana Lima", None),
    ]


def test_a_title_without_a_link_has_that_of_read_more() -> None:
    found = found_in(Role.RELATED, [fragment(CRANE), fragment("Read more", "/crane"), fragment(FERRY, "/ferry")])
    assert (found.titles, found.urls) == ([CRANE, FERRY], ["/crane", "/ferry"])


def test_of_the_entries_of_a_page_the_first_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page of 57,000 bylines took 3.8 s a megabyte; no list is as long."""
    monkeypatch.setattr("newsclean.assemble.entries.MOST", 4)
    lines = [fragment(line) for line in (CRANE, "3 hours ago", FERRY, "By Ana Lima", CRANE, "4 hours ago")]
    found = found_in(Role.LATEST, lines)
    assert (found.titles, found.authors) == ([CRANE, FERRY, CRANE, "4 hours ago"], [None, "Ana Lima", None, None])
    assert found_in(Role.LATEST, lines[:2], 3).titles == [CRANE, "3 hours ago"]
    assert found_in(Role.LATEST, lines[:2], 4).titles == [CRANE, "3 hours ago"]


def test_bullets_without_end_take_no_memory() -> None:
    """A line of three million of them took 68 times its size."""
    assert peak_of(_without_bullet, "- " * 50_000 + CRANE) < 200_000
    assert _without_bullet("- • » " + CRANE) == CRANE
