"""Blanks before apostrophes, as html2text writes them."""

import pytest

from newsclean.readers.markdown.reader import read_markdown


def read(line: str) -> str:
    """The text of a line of Markdown under a heading."""
    return read_markdown(f"# Harbour opens\n\n{line}\n").fragments[1].text


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("**It 's said that they didn 't know**", "It's said that they didn't know"),
        ("By _The Tide_ ’s editor.", "By The Tide’s editor."),
        ("_Don ’t_ ask who 'll sail; they 've left.", "Don’t ask who'll sail; they've left."),
        ("**L 'opposition quitte les pourparlers**", "L'opposition quitte les pourparlers"),
        ("_Ce qu ’elle veut, c 'est l ’eau._", "Ce qu’elle veut, c'est l’eau."),
        ("**Dell 'acqua**", "Dell'acqua"),
    ],
)
def test_they_are_closed_up(line: str, text: str) -> None:
    assert read(line) == text


@pytest.mark.parametrize(
    "line",
    [
        "She called the pier 'safe' and 'sound'.",
        "The port's 'early warning' failed.",
        "Om acht uur 's avonds lag de boot in 't kanaal.",
        "The letter 's' was missing.",
        "A 's*** show', he said.",
        "Men 's-Hertogenbosch bezocht.",
        "Rock 'n' roll on the quay.",
    ],
)
def test_quotes_and_words_that_begin_with_one_stay(line: str) -> None:
    assert read(line) == line


def test_a_link_that_is_the_whole_line_stays_whole() -> None:
    fragment = read_markdown("# Harbour opens\n\n[**It 's the tide**](/tide)\n").fragments[1]
    assert (fragment.text, fragment.link_chars, fragment.url) == ("It's the tide", 13, "/tide")
