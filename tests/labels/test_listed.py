"""Labels of boilerplate, and the lists under them; the claims on both are tried in `extractors/`."""

import pytest

from newsclean.labels.listed import entries_under, is_label, titles_under
from newsclean.readers.text.reader import read_text
from tests.conftest import PageOf

ITEMS = ("- Crane sold again", "- Ferry late")
TITLES = ("Crane of the harbour sold again", "Ferry to the islands late")


def test_is_label_knows_the_labels_of_boilerplate_alone(page_of: PageOf) -> None:
    page = page_of("Most read", "Read also: crane sold", "Published", "The river rose.")
    assert [is_label(page, index) for index in range(4)] == [True, False, False, False]


@pytest.mark.parametrize("format", ["text", "markdown", "html"])
def test_the_list_of_a_label_has_one_mark_and_ends_at_the_next(page_of: PageOf, format: str) -> None:
    page = page_of("Related", *ITEMS, "- Most read", "- Bridge shut", format=format)
    assert list(entries_under(page, 0)) == [1, 2]


@pytest.mark.parametrize("lines", [("Related",), ("Related", "The river rose.", *ITEMS), ("- Related", *ITEMS)])
def test_a_label_without_a_list_right_under_it_or_in_one_has_none(page_of: PageOf, lines: tuple[str, ...]) -> None:
    assert list(entries_under(page_of(*lines), 0)) == []


@pytest.mark.parametrize(
    "lines",
    [
        TITLES[:1],  # one line may be anything
        (TITLES[0], "Ferry late"),  # a menu's entry
        (TITLES[0], "The ferry to the islands was late."),
        (TITLES[0], f"- {TITLES[1]}"),
        (TITLES[0], "", TITLES[1]),  # stands farther away
        (TITLES[0], "Crane " * 40),
    ],
)
def test_lines_that_are_no_titles_are_no_list(page_of: PageOf, lines: tuple[str, ...]) -> None:
    assert list(titles_under(page_of("Most read", *lines, "Related"), 0)) == []


@pytest.mark.parametrize("end", [(), ("The river rose for a third night.",), ("Ana Lima",)])
def test_titles_without_a_label_at_their_end_are_no_list(page_of: PageOf, end: tuple[str, ...]) -> None:
    assert list(titles_under(page_of("Most read", *TITLES, *end), 0)) == []


@pytest.mark.parametrize(
    "titles",
    [
        TITLES,
        ("Кран в порту снова продан", "Паром на острова опоздал"),
        ("港のクレーン再び売却される", "島への渡し船がまた遅れる見込み"),
    ],
)
def test_titles_up_to_the_next_label_are_the_list(page_of: PageOf, titles: tuple[str, ...]) -> None:
    assert list(titles_under(page_of("Home", "Most read", *titles, "Related"), 1)) == [2, 3]


@pytest.mark.parametrize(("number", "found"), [(1, 0), (2, 2), (13, 13), (14, 0)])
def test_there_are_two_titles_up_to_thirteen(page_of: PageOf, number: int, found: int) -> None:
    titles = (f"Crane number {at} sold again" for at in range(number))
    assert len(titles_under(page_of("Most read", *titles, "Related"), 0)) == found


@pytest.mark.parametrize("mark", ["", "- ", "| "])
def test_titles_may_have_their_days_and_one_mark(page_of: PageOf, mark: str) -> None:
    days = ("3 May 2024", "Updated: 2 May 2024 10:41")
    under = [f"{mark}{TITLES[0]}", days[0], f"{mark}{TITLES[1]}", days[1]]
    over = [days[0], f"{mark}{TITLES[0]}", days[1], f"{mark}{TITLES[1]}"]
    for lines in (under, over):
        assert len(titles_under(page_of("Most read", *lines, "Related"), 0)) == 4


def test_a_headline_with_its_day_under_a_label_is_no_list(page_of: PageOf) -> None:
    day, again = "Published: 3 May 2024 10:41", f"date 2024-05-03 {TITLES[0]} Read more"
    for lines in ((day, TITLES[0]), (TITLES[0], day), (again, TITLES[0], day)):
        assert not titles_under(page_of("Author of the week", *lines, "Comments"), 0)


def test_titles_with_their_days_may_end_a_dump(page_of: PageOf) -> None:
    lines = [TITLES[0], "3 May 2024", TITLES[1], "2 May 2024"]
    assert len(titles_under(page_of("Most read", *lines), 0)) == 4
    assert not titles_under(page_of("Most read", *lines[:-1]), 0)
    assert not titles_under(page_of("Most read", *lines, "The river rose for a third night."), 0)


def test_the_notice_of_copyright_ends_them_too(page_of: PageOf) -> None:
    notice = "© 2024 The Harbour Courier. All rights reserved."
    assert list(titles_under(page_of("Most read", *TITLES, notice), 0)) == [1, 2]


@pytest.mark.parametrize(("mark", "found"), [("-", 4), ("·", 4), ("»", 4), ("----", 0), ("7", 0)])
def test_a_mark_may_stand_on_a_line_of_its_own(page_of: PageOf, mark: str, found: int) -> None:
    lines = [line for title in TITLES for line in (mark, title)]
    assert len(titles_under(page_of("Most read", *lines, "Related"), 0)) == found


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("Most read", "", TITLES[0], "", "", TITLES[1], "", "", "Related"), 0),
        (("Most read", "", TITLES[0], "", TITLES[1], "", "", "Related"), 2),
        (("Most read", TITLES[0], "", TITLES[1], "", "Ferry to the mainland late", "", "Related"), 3),
        (("Most read", "", "", "", "", "", *TITLES, "Ferry to the mainland late", "Related"), 3),
        (("Most read", "", "", "", "", "", "", *TITLES, "Ferry to the mainland late", "Related"), 0),
        (("Most read", TITLES[0], TITLES[1], "", "Ferry to the mainland late", "Related"), 0),
    ],
)
def test_all_stand_as_far_from_each_other(lines: tuple[str, ...], found: int) -> None:
    assert len(titles_under(read_text("\n".join(lines)), 0)) == found


def test_where_all_of_a_page_is_in_cells_they_are_too(page_of: PageOf) -> None:
    cells = [f"| {line}" for line in ("Most read", *TITLES, "Related")]
    assert list(titles_under(page_of(*cells), 0)) == [1, 2]
    assert list(titles_under(page_of(cells[0], *TITLES, cells[-1]), 0)) == []
    assert list(titles_under(page_of("- Most read", *(f"- {line}" for line in TITLES), "Related"), 0)) == []
