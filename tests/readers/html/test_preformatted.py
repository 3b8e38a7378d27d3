"""Prose in <pre>."""

import pytest

from newsclean.readers.html.reader import read_html

FIRST = "A bank of fog closed the harbour on Tuesday,\nand both ferries stayed at the quay\nuntil the evening."
SECOND = "The harbour master said that no ship would leave\nbefore the lamp on the far mole could be seen."
FOLDED = [" ".join(text.split()) for text in (FIRST, SECOND)]


@pytest.mark.parametrize("text", [f"{FIRST}\n\n{SECOND}", f"   {FIRST}\n   {SECOND}", f"\n{FIRST}\n \n{SECOND}\n\n"])
def test_its_paragraphs_are_apart(text: str) -> None:
    assert list(read_html(f"<h1>Fog</h1><pre>{text}</pre>").texts) == ["Fog", *FOLDED]


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST}\n{SECOND}",
        f"{FIRST}\n\nfor boat in boats:\n    boat.stay()",
        "for boat in boats:\n    boat.stay(until=evening, where=quay, why=fog, how_long=hours)\n\n" * 4,
        f"{FIRST} <a href=/x>More</a>\n\n{SECOND}",
    ],
)
def test_what_is_no_prose_is_one_text(text: str) -> None:
    assert len(read_html(f"<h1>Fog</h1><pre>{text}</pre>").fragments) == 2
