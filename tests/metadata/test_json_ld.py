"""Which of a page's JSON-LD objects are its own article, and what they state."""

from typing import Any

import pytest

from newsclean.metadata import Metadata
from newsclean.metadata.json_ld import has_type, json_ld_objects, plain_paragraphs, texts

TITLE = "Fog closes Ellmouth harbour"
OTHER = "Mayor resigns by letter on Sunday"
PAGE = "https://herald.example/fog"


def metadata(*items: dict[str, Any], title: str = TITLE, canonical: str | None = PAGE) -> Metadata:
    return Metadata(title=title, canonical=canonical, json_ld=items)


def article(headline: Any = TITLE, kind: Any = "NewsArticle", **fields: Any) -> dict[str, Any]:
    return {"@type": kind, "headline": headline, **fields}


# What is another's


@pytest.mark.parametrize(
    "address",
    [
        {"url": "https://herald.example/mayor"},
        {"mainEntityOfPage": "https://herald.example/mayor"},
        {"mainEntityOfPage": {"@id": "https://herald.example/mayor"}},
        {"url": "https://herald.example/mayor", "mainEntityOfPage": PAGE},
        {"url": "https://[herald"},
    ],
)
def test_another_title_at_another_address_is_another_story(address: dict[str, Any]) -> None:
    assert metadata(article(OTHER, **address)).articles == []


@pytest.mark.parametrize(
    "item",
    [
        article(TITLE, url="https://herald.example/mayor"),  # the title is the page's own
        article("Ellmouth harbour closed by fog", url="https://herald.example/mayor"),  # in other words
        article(OTHER, url=f"{PAGE}/"),  # the address is
        article(OTHER, mainEntityOfPage={"@id": PAGE}),
        article(OTHER),  # it names none
        article(OTHER, url=5),
        article(OTHER, mainEntityOfPage={"name": "x"}),
        article(None, url="https://herald.example/mayor"),  # it has no title
        article("5", url="https://herald.example/mayor"),  # or none that could be compared
    ],
)
def test_what_may_be_the_page_s_own_is_kept(item: dict[str, Any]) -> None:
    assert metadata(item).articles == [item]


def test_nothing_is_another_s_where_the_page_states_no_title_or_address() -> None:
    item = article(OTHER, url="https://herald.example/mayor")
    assert metadata(item, title="").articles == [item]
    assert metadata(item, canonical=None).articles == [item]


@pytest.mark.parametrize(
    ("kind", "is_it"),
    [
        ("NewsArticle", True),
        ("OpinionNewsArticle", True),
        (["Thing", "BlogPosting"], True),
        ("http://schema.org/Article", True),
        ("Articles", False),
        ([5, None], False),
        ({"@id": "Article"}, False),
        (None, False),
    ],
)
def test_types_are_told_by_their_ends(kind: Any, is_it: bool) -> None:
    assert has_type({"@type": kind}, ("Article", "BlogPosting")) is is_it


# In which order


def test_articles_come_before_pages_and_the_page_s_own_title_first() -> None:
    page, first, second = article(kind="WebPage"), article("Fog closes harbour"), article()
    assert metadata(page, first, second).articles == [second, first, page]
    assert metadata(page).articles == [page]


def test_an_object_of_both_types_is_there_once() -> None:
    both = article(kind=["NewsArticle", "WebPage"])
    assert metadata(both).articles == [both]


# What they state


def test_the_longest_body_of_its_own_article_counts() -> None:
    other = article(OTHER, articleBody="x" * 50, url="https://herald.example/mayor")
    items = article(articleBody="Fog."), article(articleBody="Fog on Monday."), article(articleBody=["x" * 99]), other
    assert metadata(*items).body == "Fog on Monday."
    assert metadata(other).body == metadata().body == ""


@pytest.mark.parametrize(
    ("body", "paragraphs"),
    [
        ("Fog  closes.\n\nShips wait.\r\n ", ["Fog closes.", "Ships wait."]),
        ("<p>Fog <b>closes</b>.</p><p>Ships wait<br>outside.</p>", ["Fog closes.", "Ships wait", "outside."]),
        ("&lt;p&gt;Fog &amp;amp; ice&lt;/p&gt;", ["Fog & ice"]),
        ("Fog &amp; ice, 3 < 5 & 7 > 6", ["Fog & ice, 3 < 5 & 7 > 6"]),
        ("", []),
    ],
)
def test_a_body_is_parted_whatever_it_is_written_in(body: str, paragraphs: list[str]) -> None:
    assert plain_paragraphs(body) == paragraphs


@pytest.mark.parametrize(("value", "found"), [("a", ["a"]), (["a", 5, None, ["b"]], ["a"]), (None, []), ({"a": 1}, [])])
def test_texts_are_the_str_of_a_value(value: Any, found: list[str]) -> None:
    assert texts(value) == found


def test_values_nested_deeper_than_can_be_written_state_nothing() -> None:
    value: Any = {"@type": "NewsArticle"}
    assert json_ld_objects([value], r"\ud83d") == [value]
    for _ in range(100_000):
        value = [value]
    assert json_ld_objects(value, r"\ud83d") == []
