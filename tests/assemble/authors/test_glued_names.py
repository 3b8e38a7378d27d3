"""Names that a dump glued to the words behind them; every name here is invented."""

from dataclasses import replace

import pytest

from newsclean.assemble.authors.authors import authors_of
from newsclean.assemble.authors.glued_names import without_glue
from tests.assemble.conftest import Decided

STORY = "body: The river rose for a third night in the harbour towns, and the council opened two schools to people."


@pytest.mark.parametrize(
    ("line", "glued", "name"),
    [
        ("by Ana Lima", "Ana Limaarchive", "Ana Lima"),
        ("Ana Lima is a reporter.", "Ana LimaContributing", "Ana Lima"),
        ("Ana Lo, and then Ana Lima", "Ana Limalong", "Ana Lima"),
        ("by Ana Brook-Lima", "Ana Brook-Limaarchive", "Ana Brook-Lima"),
        ("by Ana Limaarchive page", "Ana Limaarchive", "Ana Limaarchive"),
        ("by Ana Li", "Ana Lima", "Ana Lima"),
        ("by Tom Lima", "Ana Limaarchive", "Ana Limaarchive"),
        ("by Ana Reed", "Ana Limaarchive", "Ana Limaarchive"),
        ("by Ana Limaarchives", "Ana Limaarchive", "Ana Limaarchive"),
        ("Reuters", "Reuterslong", "Reuterslong"),
    ],
)
def test_another_line_tells_where_a_name_ends(decided: Decided, line: str, glued: str, name: str) -> None:
    page, _ = decided("headline: By the river", STORY, f"author_bio: {line}")
    assert without_glue(page, (glued,)) == (name,)
    assert without_glue(replace(page, format="html"), (glued,)) == (glued,)


def test_many_names_are_not_looked_for(decided: Decided) -> None:
    page, _ = decided("headline: By the river", STORY, "author_bio: by Ana Lima")
    others = tuple(f"Tom Reed{letter}" for letter in "abcde")
    assert without_glue(page, ("Ana Limalong", *others[1:])) == ("Ana Lima", *others[1:])
    assert without_glue(page, ("Ana Limalong", *others)) == ("Ana Limalong", *others)
    assert without_glue(page, ()) == ()


def test_a_byline_s_glued_name_is_whole(decided: Decided) -> None:
    lines = (
        "headline: By the river",
        "byline: By Ana Limalong Read",
        STORY,
        "author_bio: Ana Lima is a reporter here.",
    )
    assert authors_of(*decided(*lines, head=0)) == ("Ana Lima",)
