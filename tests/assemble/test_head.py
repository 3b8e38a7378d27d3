"""What holds for headline, deck and kicker however they are found."""

from dataclasses import replace

from newsclean.assemble.head import deck_of, headline_of, kicker_of
from newsclean.page import Metadata
from tests.assemble.conftest import Decided

TITLE = "River rises for a third night"
STORY = "body: The river rose for a third night in the harbour towns, and the council opened two schools to people."


def test_a_page_without_a_head_has_none(decided: Decided) -> None:
    for page in (decided(), decided("navigation: Home", "footer: Contact us")):
        assert headline_of(*page) is deck_of(*page) is kicker_of(*page) is None


def test_the_headline_over_the_story_counts(decided: Decided) -> None:
    page = decided("navigation: Home", f"headline: {TITLE}", STORY, "headline: Crane sold again")
    assert headline_of(*page) == TITLE


def test_a_repeated_headline_is_told_once(decided: Decided) -> None:
    page = decided(f"headline: {TITLE}", "navigation: Home", f"headline: {TITLE}", STORY)
    assert headline_of(*page) == TITLE


def test_the_metadata_s_title_serves_where_no_line_is_a_headline(decided: Decided) -> None:
    page, decision = decided(STORY, format="html")
    titled = replace(page, metadata=Metadata(json_ld=({"@type": "NewsArticle", "headline": TITLE},)))
    assert headline_of(titled, decision) == TITLE


def test_the_deck_under_the_headline_is_whole(decided: Decided) -> None:
    page = decided(f"headline: {TITLE}", "deck: Two schools are open to people.", STORY)
    assert deck_of(*page) == "Two schools are open to people."


def test_key_points_stand_on_lines_of_their_own(decided: Decided) -> None:
    page = decided(f"headline: {TITLE}", "deck: - Two schools are open.", "deck: - The ferry stays.", STORY)
    deck = deck_of(*page)
    assert deck is not None
    assert deck.split("\n")[-2:] == ["Two schools are open.", "The ferry stays."]


def test_the_kicker_stands_by_the_headline(decided: Decided) -> None:
    page = decided("navigation: Home", "kicker: ANALYSIS", f"headline: {TITLE}", STORY)
    assert kicker_of(*page) == "ANALYSIS"


def test_a_kicker_below_the_story_is_another_s(decided: Decided) -> None:
    assert kicker_of(*decided(f"headline: {TITLE}", STORY, "kicker: ANALYSIS", "latest: Crane sold")) is None
