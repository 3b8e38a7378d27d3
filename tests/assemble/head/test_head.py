"""What holds for headline, deck and kicker however they are found."""

from dataclasses import replace

import pytest

from newsclean.assemble.head.head import deck_of, headline_of, kicker_of
from newsclean.decide.decide import Decision
from newsclean.metadata import Metadata
from newsclean.model import ROLES, Role
from newsclean.page import Claim, Fragment, Page
from tests.assemble.conftest import Decided, decision_of

TITLE = "River rises for a third night"
HEADLINE = ROLES.index(Role.HEADLINE)
STORY = "body: The river rose for a third night in the harbour towns, and the council opened two schools to people."


def test_a_page_without_a_head_has_none(decided: Decided) -> None:
    for page in (decided(), decided("navigation: Home", "footer: Contact us")):
        assert headline_of(*page) is deck_of(*page) is kicker_of(*page) is None


def test_the_headline_over_the_story_counts(decided: Decided) -> None:
    page = decided("navigation: Home", f"headline: {TITLE}", STORY, "headline: Crane sold again")
    assert headline_of(*page) == TITLE


def test_a_day_or_two_are_no_headline(decided: Decided) -> None:
    """So archives and obituaries show them, over the headline or under it."""
    for days in ("07 Jan 2026 - 02 Feb 2026", "March 3, 1944 – April 27, 2026"):
        assert headline_of(*decided(f"headline: {days}", f"headline: {TITLE}", STORY)) == TITLE
        assert headline_of(*decided(f"headline: {days}", STORY)) is None
    assert headline_of(*decided("headline: The river of 1944 and 2026", STORY)) == "The river of 1944 and 2026"


def test_a_repeated_headline_is_told_once(decided: Decided) -> None:
    page = decided(f"headline: {TITLE}", "navigation: Home", f"headline: {TITLE}", STORY)
    assert headline_of(*page) == TITLE


def test_the_metadata_s_title_serves_where_no_line_is_a_headline(decided: Decided) -> None:
    page, decision = decided(STORY, format="html")
    titled = replace(page, metadata=Metadata(json_ld=({"@type": "NewsArticle", "headline": TITLE},)))
    assert headline_of(titled, decision) == TITLE


def test_a_heading_that_the_metadata_states_outweighs_a_deck_that_looks_like_one(decided: Decided) -> None:
    page, decision = decided(f"headline: {TITLE}", "headline: Two schools are open to people", STORY, format="html")
    stated = replace(decision, claims=(Claim(0, Role.HEADLINE, 3.0, "headline-metadata"),))
    assert headline_of(page, decision) == "Two schools are open to people"
    assert headline_of(page, stated) == TITLE


def test_what_the_page_shows_outweighs_what_its_metadata_copy_from_each_other(decided: Decided) -> None:
    page, decision = decided("headline: # " + TITLE, STORY, format="html")
    other = "Harbour floods: all about the river"
    meta: dict[str, tuple[str, ...]] = {"og:title": (other,), "twitter:title": (other,)}
    stated = replace(page, metadata=Metadata(title=other, meta=meta, json_ld=({"headline": other},)))
    assert headline_of(stated, decision) == TITLE


def test_json_ld_may_be_escaped_as_html(decided: Decided) -> None:
    page, decision = decided(STORY, format="html")
    titled = replace(page, metadata=Metadata(json_ld=({"@type": "NewsArticle", "headline": "Harbour&#039;s river"},)))
    assert headline_of(titled, decision) == "Harbour's river"


@pytest.mark.parametrize(
    ("stated", "headline"),
    [
        (f"Harbour: {TITLE}", f"Harbour: {TITLE}"),
        (TITLE, TITLE),
        ("Harbour towns", TITLE),
    ],
)
def test_a_heading_s_kicker_is_part_of_the_headline_where_the_metadata_says_so(
    decided: Decided, stated: str, headline: str
) -> None:
    claims = (Claim(0, Role.KICKER, 4.0, "kicker-in-heading"),)
    page, decision = decided("kicker: Harbour", f"headline: {TITLE}", STORY, format="html", claims=claims)
    titled = replace(page, metadata=Metadata(meta={"og:title": (stated,)}))
    assert headline_of(titled, decision) == headline
    assert kicker_of(titled, decision, 1) == "Harbour"


@pytest.mark.parametrize(
    ("shown", "stated", "spelled"),
    [
        ("Harbour River rises", "Harbour: River rises", "Harbour: River rises"),
        ("Harbour : River rises", "Harbour: River rises", "Harbour: River rises"),
        ("Harbour: River rises", "Harbour River rises", "Harbour: River rises"),
        ("River rises -- again", "River rises - again", "River rises -- again"),
    ],
)
def test_a_title_is_spelled_as_where_its_parts_are_apart(
    decided: Decided, shown: str, stated: str, spelled: str
) -> None:
    page, decision = decided(f"headline: {shown}", STORY, format="html")
    titled = replace(page, metadata=Metadata(meta={"og:title": (stated,)}))
    assert headline_of(titled, decision) == spelled


def test_a_title_is_spelled_as_where_its_words_are_apart(decided: Decided) -> None:
    page, decision = decided(f"headline: Harbour{TITLE}", STORY, format="html")
    titled = replace(page, metadata=Metadata(meta={"og:title": (f"Harbour / {TITLE}",)}))
    assert headline_of(titled, decision) == f"Harbour / {TITLE}"


def test_the_line_under_a_trail_is_the_headline_of_a_dump(decided: Decided) -> None:
    page = decided("navigation: Home", f"headline: Home / Harbour / {TITLE}", f"headline: {TITLE}", STORY)
    assert headline_of(*page) == TITLE


def test_the_heading_under_the_same_words_is_the_headline_of_a_dump(decided: Decided) -> None:
    """They are the last entry of a trail without marks; a banner over the page may be told twice as well."""
    menu = ["navigation: Menu"] * 6
    shown = ("headline: Rivers and towns", "headline: Two schools open for people today")
    assert headline_of(*decided(*menu, "navigation: Rivers and towns", *shown, STORY)) == "Rivers and towns"
    assert headline_of(*decided(*menu, "navigation: Guides", *shown, STORY)) == "Two schools open for people today"
    banner = ("navigation: More of towns", "headline: More of towns")
    assert headline_of(*decided(*banner, *menu[2:], shown[1], STORY)) == "Two schools open for people today"


def test_the_first_line_of_a_dump_heads_no_story_far_below_it(decided: Decided) -> None:
    for_search = "River rises in harbour towns, two schools open"
    first, shown, menu = f"headline: {for_search}", "headline: River at the door", ["navigation: Menu"] * 5
    assert headline_of(*decided(first, *menu, "byline: Ana", shown, STORY)) == "River at the door"
    assert headline_of(*decided(first, "byline: Ana", shown, STORY)) == for_search
    assert headline_of(*decided(first, *menu, "navigation: Share", STORY)) == for_search


def test_the_headline_of_a_dump_goes_before_its_deck(decided: Decided) -> None:
    page = decided("navigation: Home", f"headline: {TITLE}", "deck: Two schools are open to people.", STORY)
    assert headline_of(*page) == TITLE


def test_of_two_headlines_in_a_row_the_likelier_over_the_other_is_it(decided: Decided) -> None:
    """The other is its standfirst, though the story uses more of its words."""
    first, second = "Painters bought violins in the autumn", "Council opened schools for harbour towns"
    page, decision = decided("navigation: Home", f"headline: {first}", f"headline: {second}", STORY)
    decision.scores[2, HEADLINE] = 0.65
    assert headline_of(page, decision) == first
    decision.scores[1, HEADLINE], decision.scores[2, HEADLINE] = 0.65, 0.9
    assert headline_of(page, decision) == second


@pytest.mark.parametrize("swapped", [False, True])
def test_the_story_s_words_decide_between_lines_that_look_the_same(decided: Decided, swapped: bool) -> None:
    told, other = "Council opened schools for harbour towns", "Painters bought violins from autumn sailors"
    lines = [f"headline: {text}" for text in ((other, told) if swapped else (told, other))]
    assert headline_of(*decided("navigation: Home", *lines, STORY)) == told


def test_the_story_s_words_do_not_outweigh_the_scorer(decided: Decided) -> None:
    """A line that is surely something else stays behind, however much the story uses its words."""
    told = "social: Council opened schools for harbour towns"
    page = decided("navigation: Home", told, "headline: Painters bought violins from autumn sailors", STORY)
    assert headline_of(*page) == "Painters bought violins from autumn sailors"


def test_the_site_s_name_is_cut_off_the_first_line_where_it_stands_alone_too(decided: Decided) -> None:
    page = decided(f"headline: {TITLE} - Harbour Post", "navigation: Harbour Post", STORY)
    assert headline_of(*page) == TITLE
    assert headline_of(*decided(f"headline: {TITLE} - Harbour Post", STORY)) == f"{TITLE} - Harbour Post"


def test_the_deck_under_the_headline_is_whole(decided: Decided) -> None:
    page = decided(f"headline: {TITLE}", "deck: Two schools are open to people.", STORY)
    assert deck_of(*page) == "Two schools are open to people."


@pytest.mark.parametrize("credit", ["caption: Photo: Harbour Images", "caption: photos by Ana Lima"])
def test_a_picture_s_caption_is_no_part_of_the_deck_over_it(decided: Decided, credit: str) -> None:
    lines = (f"headline: {TITLE}", "deck: Two schools are open to people.", "deck: A ferry in the ice, in May.")
    assert deck_of(*decided(*lines, credit, STORY)) == "Two schools are open to people."
    assert deck_of(*decided(*lines[:2], credit, STORY)) == "Two schools are open to people."
    assert (
        deck_of(*decided(*lines, "social: Share", STORY))
        == "Two schools are open to people. A ferry in the ice, in May."
    )


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


def test_a_second_headline_under_the_first_is_the_deck(decided: Decided) -> None:
    second = "Two schools in the harbour towns are open to people"
    page = decided(f"headline: {TITLE}", f"headline: {second}", STORY, format="html")
    assert deck_of(*page, TITLE, 0) == second
    for other in (TITLE + " again", "Harbour towns"):
        assert deck_of(*decided(f"headline: {TITLE}", f"headline: {other}", STORY, format="html"), TITLE, 0) is None
    assert deck_of(*decided(f"headline: {TITLE}", STORY, f"headline: {second}", format="html"), TITLE, 0) is None


@pytest.mark.parametrize(
    "line", ["3 min read", "(EN)", "…", "Home / Politics", "Home", "1", "Updated", "Anzeige", "Subscribe"]
)
def test_a_line_without_a_label_s_letters_is_no_kicker(decided: Decided, line: str) -> None:
    assert kicker_of(*decided(f"kicker: {line}", f"headline: {TITLE}", STORY), 1) is None


@pytest.mark.parametrize("line", ["Kommentar", "Harbour", "Sport", "Updated charts"])
def test_a_label_of_a_section_or_a_kind_of_text_is_a_kicker(decided: Decided, line: str) -> None:
    assert kicker_of(*decided(f"kicker: {line}", f"headline: {TITLE}", STORY), 1) == line


def test_a_kicker_over_the_headline_goes_before_one_under_it(decided: Decided) -> None:
    page = decided("kicker: „Harbour“", f"headline: {TITLE}", "kicker: Review", STORY)
    assert kicker_of(*page, 1) == "„Harbour“"


def test_the_longest_deck_over_the_story_counts(decided: Decided) -> None:
    standfirst = "Two schools in the harbour towns are open to people whose houses stand in water."
    page = decided(f"headline: {TITLE}", "deck: River at night.", "byline: Ana Lima", f"deck: {standfirst}", STORY)
    assert deck_of(*page) == standfirst


def test_a_deck_right_under_the_headline_goes_before_a_longer_one(decided: Decided) -> None:
    standfirst = "Eleven ships wait outside while the pilots sit at home"
    caption = "A ferry that lies in the ice of the harbour since the second week of January, seen from the lighthouse."
    lines = (f"headline: {TITLE}", f"deck: {standfirst}", "byline: Ana Lima", f"deck: {caption}", STORY)
    assert deck_of(*decided(*lines), TITLE, 0) == standfirst
    assert deck_of(*decided(*lines), TITLE) == caption
    short = (lines[0], "deck: Eleven ships wait outside", *lines[2:])
    assert deck_of(*decided(*short), TITLE, 0) == caption
    assert deck_of(*decided(lines[1], *lines[2:]), TITLE) == caption


def test_a_page_without_a_title_has_the_heading_over_its_story() -> None:
    page, decision = html_of("caption: Good morning", f"subheading: {TITLE}", STORY, "subheading: What is next", STORY)
    assert headline_of(page, decision) == TITLE
    page, decision = html_of("caption: Good morning", STORY, "subheading: What is next", STORY)
    assert headline_of(page, decision) is None


def test_the_last_entry_of_a_menu_is_no_kicker() -> None:
    menu = [f"navigation: {entry}" for entry in ("News", "Sport", "Culture", "Podcasts")]
    page, decision = html_of(*menu, f"headline: {TITLE}", STORY, share=0.7)
    assert kicker_of(page, decision, 4) is None
    page, decision = html_of(*menu[2:], f"headline: {TITLE}", STORY, share=0.7)  # a trail to the section
    assert kicker_of(page, decision, 2) == "Podcasts"


def html_of(*lines: str, share: float = 0.9) -> tuple[Page, Decision]:
    """An HTML page of list entries, headings and paragraphs by the roles of its lines, and its decision."""
    pairs = [line.split(": ", 1) for line in lines]
    fragments = tuple(Fragment(text, _TAGS.get(role, "p"), at) for at, (role, text) in enumerate(pairs, start=1))
    decision = decision_of([Role(role) for role, _ in pairs], share=share)
    scores = decision.scores.copy()
    scores[:, ROLES.index(Role.KICKER)] += 0.25
    return Page("html", fragments), replace(decision, scores=scores)


_TAGS = {"navigation": "li", "subheading": "h2", "headline": "h1"}


@pytest.mark.parametrize(
    "line",
    [
        "[Forwarded from Ellmouth Harbour]",
        "Wir verwenden Cookies, um Ihren Besuch zu messen.",
        "Home | News | Sport | Culture | Weather",
        "https://www.ellmouth.example/2024/03/14/ferry.html",
    ],
)
def test_no_notice_menu_or_address_heads_a_dump_nor_what_is_all_in_brackets(decided: Decided, line: str) -> None:
    assert headline_of(*decided(f"headline: {line}", STORY)) is None
    assert headline_of(*decided(f"headline: {line}", f"headline: {TITLE}", STORY)) == TITLE


def test_a_title_with_its_section_and_site_may_head_a_dump(decided: Decided) -> None:
    line = "Ferry reopens | Harbour | Ellmouth Herald"
    assert headline_of(*decided(f"headline: {line}", STORY)) is not None
