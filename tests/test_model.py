"""The public values: what they are made of, and that they travel between processes."""

from __future__ import annotations

import copy
import pickle
from datetime import datetime

from newsclean.model import Article, Block, Dateline, Item, Kind, Paragraph, Problem, Role, Segment, instances, made


def test_an_article_comes_back_from_pickle_as_it_was() -> None:
    """In every protocol, and from `copy` too; with all of its parts and with none."""
    full = Article(
        headline="Harbour opens again",
        authors=("Ana Lima",),
        dateline=Dateline(text="4 March 2024", published=datetime(2024, 3, 4)),
        body=(Paragraph(text="The gates rose.", kind=Kind.QUOTE, dateline_end=2), Paragraph(text="Ships came.")),
        blocks=(
            Block(role=Role.OPINION, items=(Item(text="On rivers", author="Tom Reed"),)),
            Block(role=Role.DONATION),
        ),
        segments=(Segment(text="The gates rose.", role=Role.BODY, span=(0, 15), line=1, rule="model 0.97"),),
        problems=(Problem(kind="mojibake", message="mended", line=3),),
    )
    for article in (full, Article()):
        for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
            assert pickle.loads(pickle.dumps(article, protocol)) == article
        assert copy.deepcopy(article) == copy.copy(article) == article


def test_instances_are_those_that_the_constructor_makes() -> None:
    assert instances(Item, (("a", "b"), (None, "c"), (None, None)), 2) == [Item(text="a"), Item(text="b", author="c")]
    assert instances(Item, ((), (), ()), 0) == []
    assert made(Item, [("a", None, "/a"), ("b", "c", None)]) == (Item(text="a", url="/a"), Item(text="b", author="c"))
    assert made(Item, []) == ()
