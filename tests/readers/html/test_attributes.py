import pytest
from lxml import html

from newsclean.readers.html.attributes import context_words, is_hidden


@pytest.mark.parametrize(
    ("items", "words"),
    [
        ([("href", "/a"), ("title", "x")], ""),
        ([("class", "lead  big"), ("id", "top")], "lead  big top"),
        ([("class", "lead\nbig ")], "lead big"),
        ([("class", "x"), ("hidden", "")], "x display-none"),
        ([("style", "color: red; display : none")], "display-none"),
        ([("style", "display: block")], ""),
        ([("class", "x" * 30_000)], "x" * 20_000),  # more is data
    ],
)
def test_the_words_of_an_element_are_what_its_attributes_call_it(items: list[tuple[str, str]], words: str) -> None:
    assert context_words(items) == words


@pytest.mark.parametrize(
    ("attributes", "hidden"),
    [
        ("class='sr-only'", True),
        ("style='display: none'", True),
        ("class='lead'", False),
        ("style='display: inline'", False),
        ("hidden", True),
        ("hidden='false'", False),
        ("hidden='until-found'", False),
        ("", False),
    ],
)
def test_a_span_is_hidden_by_its_style_its_class_or_in_a_word(attributes: str, hidden: bool) -> None:
    assert is_hidden(html.fromstring(f"<span {attributes}>x</span>")) is hidden
