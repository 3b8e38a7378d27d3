"""The page dump that the project began with, field by field."""

from datetime import datetime
from pathlib import Path

import pytest

import newsclean
from newsclean import Article, Item, Role

_SEED = next(Path(__file__).parents[2].glob("shared/seed/*.txt"), None)
_SENTENCE = "Fighters lose more ground with recapture of al-Qaim"


@pytest.fixture(scope="module")
def raw() -> str:
    """The dump, as it is."""
    if _SEED is None:
        pytest.skip("the seed page is not beside this checkout")
    return _SEED.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def article(raw: str) -> Article:
    """What becomes of it."""
    return newsclean.clean(raw)


def test_headline(article: Article) -> None:
    assert article.headline
    assert article.headline.startswith(_SENTENCE)
    assert article.headline.endswith("across the border.")
    assert article.headline.count(_SENTENCE) == 1


def test_deck_kicker_and_authors_are_not_there(article: Article) -> None:
    assert (article.deck, article.kicker, article.authors) == (None, None, ())


def test_dateline(article: Article, raw: str) -> None:
    assert article.dateline
    assert article.dateline.text == "Saturday, 04 November 2017 10:54"
    assert article.dateline.published == datetime(2017, 11, 4, 10, 54)
    assert article.dateline.updated is None
    assert article.dateline.source == "line"
    assert article.dateline.span
    assert raw[slice(*article.dateline.span)] == article.dateline.text


def test_body_is_the_nine_paragraphs(article: Article, raw: str) -> None:
    lines = raw.splitlines()
    assert [paragraph.text for paragraph in article.body] == lines[3:12]
    assert article.body[0].text.startswith("ISIL has lost further ground")
    assert article.body[-1].text.endswith("of the eastern Syrian city by ISIL.")


def test_blocks_in_page_order(article: Article) -> None:
    assert [(block.role, block.heading, len(block.items)) for block in article.blocks] == [
        (Role.NAVIGATION, None, 1),
        (Role.MOST_READ, "Most Read News", 6),
        (Role.LATEST, "Global_News", 0),
        (Role.DONATION, "Donation", 0),
        (Role.RELATED, "Related", 6),
        (Role.FEATURED_AUTHOR, "Featured_Author", 0),
        (Role.OPINION, "Opinion", 9),
    ]
    assert article.blocks[0].items == (Item(text="Next >"),)


def test_opinion_is_pairs_of_title_and_author(article: Article) -> None:
    assert article.opinion[0] == Item(text="Balfour: Then and Now", author="Richard Falk")
    assert Item(text="David Cronin, Balfour's Shadow", author="Ludwig Watzal") in article.opinion
    assert all(item.author for item in article.opinion)


def test_no_text_keeps_its_pipe_or_dash(article: Article) -> None:
    assert not [segment.text for segment in article.segments if segment.text.startswith(("|", "-"))]


def test_the_first_line_is_not_body(article: Article) -> None:
    assert article.segments[0].role is not Role.BODY
    assert article.segments[0].text not in article.text
