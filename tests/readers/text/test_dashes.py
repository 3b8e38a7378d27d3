"""A paragraph's opening in bold, which a dump gave a line of its own: it ends with a dash."""

import pytest

from newsclean.readers.text.reader import read_text
from tests.laws.checks import check

PROSE = "The bridge that carries most of the traffic will shut at the end of the month."


def texts(page: str) -> list[str]:
    return [fragment.text for fragment in read_text(page).fragments]


@pytest.mark.parametrize(
    "opening",
    ["ELLMOUTH, Mo. (KELM) —", "Hallstein –", "DEMAK, HARBOUR.com -", "NORTH ELLMOUTH  (KELM) --", "Improper form –"],
)
def test_it_is_joined(opening: str) -> None:
    page = f"Bridge to close\n{opening}\n{PROSE}\n{PROSE}"
    assert texts(page) == ["Bridge to close", f"{' '.join(opening.split())} {PROSE}", PROSE]
    check(page)


def test_several_are_joined() -> None:
    opening = "ELLMOUTH, Mo. (KELM) —"
    assert texts(f"{opening}\n{PROSE}\n" * 3) == [f"{opening} {PROSE}"] * 3


@pytest.mark.parametrize("prose", [f"“{PROSE}”", f"¿{PROSE}", "橋は今月末から通行止めになると市が発表した。" * 3])
def test_a_quote_or_a_script_without_capitals_may_follow(prose: str) -> None:
    assert texts(f"Ellmouth –\n{prose}") == [f"Ellmouth – {prose}"]


@pytest.mark.parametrize(
    "page",
    [
        f"Ellmouth –\n\n{PROSE}",  # a line between
        "Ellmouth –\nFerry late",  # a menu
        f"Ellmouth –\n{PROSE[0].lower()}{PROSE[1:]}",  # goes on in small letters: joined later, if it is the story's
        f"Ellmouth-\n{PROSE}",  # a word cut at its hyphen
        f"– Ellmouth –\n{PROSE}",
        f"- Ellmouth –\n{PROSE}",  # an entry of a list
        f"{'Ellmouth ' * 8}–\n{PROSE}",
        f"Ellmouth\n{PROSE}",
        f"Ellmouth –\n{PROSE[:-1]}",  # a title
    ],
)
def test_other_lines_stay(page: str) -> None:
    assert texts(page)[-1] == page.splitlines()[-1]


def test_a_long_line_may_be_cut_at_a_link() -> None:
    cut = f"{PROSE} Traffic will be sent over the toll"
    assert texts(f"Ellmouth –\n{cut}\nbridge at Stannard")[0] == f"Ellmouth – {cut}"
