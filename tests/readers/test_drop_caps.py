"""A story's first letter that stands apart from its word."""

import pytest

from newsclean.readers.text import read_text
from tests.laws.checks import check

REST = "he captain has a cold, and the ferry stays where it is until Monday."
WHOLE = f"T{REST}"


def texts(page: str) -> list[str]:
    return [fragment.text for fragment in read_text(page).fragments]


@pytest.mark.parametrize(
    ("page", "found"),
    [
        (f"Fog\nT\n{REST}", ["Fog", WHOLE]),
        (f"Fog\nT {REST}", ["Fog", WHOLE]),
        (f"  T\n\n  {REST}\nAfterwards", [WHOLE, "Afterwards"]),
        (
            "Ś roda była dniem, którego nikt w porcie nie zapomni.",
            ["Środa była dniem, którego nikt w porcie nie zapomni."],
        ),
    ],
)
def test_it_is_joined(page: str, found: list[str]) -> None:
    assert texts(page) == found
    check(page)


@pytest.mark.parametrize(
    "page",
    [
        "V katastru je zapsáno, že dům stojí na pozemku obce, a v obci to vědí.",  # a word, small elsewhere
        "X is back, and nobody in the harbour knows what X will do there next.",
        "A captain has a cold, and the ferry stays where it is until Monday.",
        "I was the captain of the ferry, and the ferry stays where it is.",
        "T he cap",  # too short to tell
        "T He captain has a cold, and the ferry stays where it is until Monday.",
        f"t\n{REST}",
        f"T\n{REST.capitalize()}",
        f"- T\n{REST}",
        f"T\n{REST}\nT\n{REST}",  # a list of letters
    ],
)
def test_other_letters_stay(page: str) -> None:
    assert " ".join(texts(page)) == " ".join(page.removeprefix("- ").split())


def test_its_span_covers_both() -> None:
    assert [fragment.span for fragment in read_text(f"Fog\nT\n{REST}").fragments] == [(0, 3), (4, 6 + len(REST))]
