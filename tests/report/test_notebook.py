"""`_repr_html_`: articles and blocks show themselves."""

import newsclean
from newsclean import Article, Block, Item, Paragraph, Problem, Role, Segment

_EVIL = "<script>alert(1)</script>"


def test_an_article_shows_its_head_body_and_blocks() -> None:
    article = Article(
        headline="Fog & rain",
        authors=("Ana Lima",),
        body=(Paragraph(text="Ships waited."),),
        blocks=(Block(role=Role.MOST_READ, heading="Most read", items=(Item(text="Ten soups"),)),),
        segments=(Segment(text="Fog & rain", role=Role.HEADLINE, span=None, line=1, rule="h1"),),
        confidence=0.934,
    )
    html = article._repr_html_()
    for text in ("Fog &amp; rain", "Ana Lima", "Ships waited.", "Ten soups", "confidence 93%", "most read"):
        assert text in html


def test_an_empty_article_shows_that_it_is() -> None:
    html = Article(problems=(Problem(kind="empty", message="the page is blank"),))._repr_html_()
    assert "no headline" in html
    assert "the page is blank" in html
    assert "0 blocks" not in html


def test_a_block_shows_its_items_opened() -> None:
    html = Block(role=Role.OPINION, heading="Columns", items=(Item(text="On fog", author="Ben Oak"),))._repr_html_()
    assert "<details" in html
    assert " open>" in html
    assert "On fog" in html
    assert "Ben Oak" in html


def test_a_block_without_items_has_nothing_to_unfold() -> None:
    html = Block(role=Role.DONATION, heading="Donation")._repr_html_()
    assert "<details" not in html
    assert "Donation" in html


def test_text_of_a_page_never_runs_in_a_notebook() -> None:
    block = Block(role=Role.PROMO, heading=_EVIL, items=(Item(text=_EVIL, author=_EVIL, url=_EVIL),))
    article = Article(headline=_EVIL, deck=_EVIL, authors=(_EVIL,), blocks=(block,), body=(Paragraph(text=_EVIL),))
    assert "<script" not in article._repr_html_() + block._repr_html_()


def test_a_cleaned_page_shows_itself() -> None:
    assert "Ships" in newsclean.clean("Fog\n\nShips waited outside the harbour for days, he said.")._repr_html_()
