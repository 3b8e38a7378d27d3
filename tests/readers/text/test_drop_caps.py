"""A story's first letter that stands apart from its word."""

import time

import pytest

from newsclean.readers.text.reader import read_text
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
        "К вечеру туман закрыл порт, и паромы остались у причала до утра.",  # a word in some language
        "È morto a ottant'anni il direttore del porto di Sund, che lo aveva aperto.",
        "W poniedziałek rano mgła zamknęła port, a promy zostały przy nabrzeżu.",
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


def test_a_letter_that_may_be_a_word_needs_the_word_elsewhere() -> None:
    page = "W hen the fog came in, the ferries stayed where they were.\n"
    assert texts(page) == [page.strip()]
    assert texts(f"{page}Nobody knew when it would go again.")[0].startswith("When the fog")


def test_many_letters_are_no_drop_caps() -> None:
    """And each is looked for on all of the page."""
    letters = [chr(0x1E00 + 2 * at) for at in range(1000) if chr(0x1E00 + 2 * at).isupper()]
    page = "\n".join(f"{letter}\nhe captain has a cold, and the ferry stays where it is." for letter in letters)
    began = time.process_time()
    assert texts(page) == page.split("\n")
    assert time.process_time() - began < 1


def test_its_span_covers_both() -> None:
    assert [fragment.span for fragment in read_text(f"Fog\nT\n{REST}").fragments] == [(0, 3), (4, 6 + len(REST))]
