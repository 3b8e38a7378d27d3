"""What stands between two labels of a dump without a mark is a list where each line looks like a title."""

import pytest

from newsclean.decide.roles.titled import titles_under
from tests.conftest import PageOf

TITLES = ("Crane of the harbour sold again", "Ferry to the islands late")


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
def test_other_lines_are_none(page_of: PageOf, lines: tuple[str, ...]) -> None:
    assert list(titles_under(page_of("Most read", *lines, "Related"), 0)) == []


@pytest.mark.parametrize("end", [(), ("The river rose for a third night.",), ("Ana Lima",)])
def test_without_a_label_at_their_end_they_are_none(page_of: PageOf, end: tuple[str, ...]) -> None:
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
def test_there_are_two_of_them_up_to_thirteen(page_of: PageOf, number: int, found: int) -> None:
    titles = (f"Crane number {at} sold again" for at in range(number))
    assert len(titles_under(page_of("Most read", *titles, "Related"), 0)) == found
