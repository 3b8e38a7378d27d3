"""What holds for authors however they are found."""

from dataclasses import replace

from newsclean.assemble.authors import authors_of
from newsclean.model import Role
from newsclean.page import CERTAIN, Claim, Metadata
from tests.assemble.conftest import Decided

STORY = "body: The river rose for a third night in the harbour towns, and the council opened two schools to people."


def test_no_byline_no_authors(decided: Decided) -> None:
    assert authors_of(*decided()) == ()
    assert authors_of(*decided("headline: By the river", STORY, "related: By Tom Reed")) == ()


def test_a_byline_names_people_in_its_order(decided: Decided) -> None:
    assert authors_of(*decided("byline: By Ana Lima and Tom Reed", STORY)) == ("Ana Lima", "Tom Reed")


def test_what_the_extractor_parsed_counts(decided: Decided) -> None:
    claim = Claim(0, Role.BYLINE, CERTAIN, "byline", ("Ana Lima",))
    assert authors_of(*decided("byline: By", "byline: Ana Lima", STORY, claims=(claim,))) == ("Ana Lima",)


def test_a_name_is_told_once(decided: Decided) -> None:
    page = decided("byline: By Ana Lima", STORY, "byline: Ana Lima")
    assert authors_of(*page) == ("Ana Lima",)


def test_the_metadata_s_authors_stand_in_for_a_byline(decided: Decided) -> None:
    page, decision = decided(STORY, format="html")
    article = {"@type": "NewsArticle", "author": {"@type": "Person", "name": "Ana Lima"}}
    assert authors_of(replace(page, metadata=Metadata(json_ld=(article,))), decision) == ("Ana Lima",)
