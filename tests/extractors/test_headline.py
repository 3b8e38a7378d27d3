"""The headline: what metadata and headings call the title, and titles of other stories."""

import time
from dataclasses import replace

import pytest

from newsclean.extractors.headline import _saying_any, find_headline, lines_saying
from newsclean.metadata import Metadata
from tests.conftest import PageOf
from tests.extractors.conftest import Claimed

TITLE = "River rises for a third night"
STORY = "The river rose for a third night in the harbour towns, and the council opened two schools to people."


def test_an_empty_page_has_no_headline(claimed: Claimed) -> None:
    assert claimed(find_headline) == []


@pytest.mark.parametrize("line", ["- Crane sold again", "| Crane sold again", "Harbour Post", STORY])
def test_leaves_teasers_and_prose(claimed: Claimed, line: str) -> None:
    assert line.lstrip("-| ") not in claimed(find_headline, "# " + TITLE, STORY, line, STORY, format="html")


def test_takes_a_first_level_heading(claimed: Claimed) -> None:
    for format in ("html", "markdown"):
        assert TITLE in claimed(find_headline, "Home", "# " + TITLE, STORY, format=format)


@pytest.mark.parametrize(
    "metadata",
    [
        Metadata(title=TITLE),
        Metadata(title=f"{TITLE} | Harbour Post"),
        Metadata(title="Harbour Post", meta={"og:title": (TITLE.upper(),)}),
        Metadata(json_ld=({"@type": "NewsArticle", "headline": TITLE},)),
    ],
    ids=["title", "title and site", "og:title", "json-ld"],
)
def test_takes_what_the_metadata_calls_the_title(page_of: PageOf, metadata: Metadata) -> None:
    page = replace(page_of("Home", TITLE, STORY, "Crane sold again", format="html"), metadata=metadata)
    weights = {claim.index: claim.weight for claim in find_headline(page)}
    assert max(weights, key=lambda index: weights[index]) == 1
    assert 3 not in weights


def test_takes_the_line_that_repeats_a_dump_s_title(claimed: Claimed) -> None:
    assert TITLE in claimed(find_headline, f"{TITLE} - Harbour Post", "Home", TITLE, STORY)


def test_leaves_a_section_that_the_title_begins_with(claimed: Claimed) -> None:
    assert "River" not in claimed(find_headline, f"{TITLE} - Harbour Post", "River", TITLE, STORY)


def test_takes_a_line_that_repeats_the_one_under_it_among_other_things(claimed: Claimed) -> None:
    title = "Harbour workers vote to end their nine-week strike"
    around = f"date 2017-05-22 {title} Read More"
    assert around in claimed(find_headline, "Home", "World", around, "Monday, 22 May 2017", title, format="text")
    assert around not in claimed(find_headline, "Home", around, *["World"] * 4, title, format="text")


LONG = "Harbour workers vote to end their nine-week strike"
TRAILS = [
    "News / Harbour / ",
    "Home » ",
    "Home ",
    "HomeHarbour ",
    "Home Harbour Unions ",
    "Start > Hafen > ",
    "Harbour ▸ Unions ▸ ",
]


@pytest.mark.parametrize("trail", TRAILS)
def test_takes_the_line_under_a_trail_that_ends_with_it(claimed: Claimed, trail: str) -> None:
    found = claimed(find_headline, "Harbour Post", trail + LONG, LONG, STORY, format="text")
    assert LONG in found
    assert trail + LONG not in found


def test_the_first_line_s_site_behind_a_bar_ends_no_trail(claimed: Claimed) -> None:
    """The site's name stands there; in another line a bar parts sections."""
    title = "The river rises for a third night, and schools open | "
    assert claimed(find_headline, title + LONG, "Menu", LONG, STORY, format="text") == []
    assert claimed(find_headline, "Harbour Post", title + LONG, LONG, STORY, format="text") == [LONG]


@pytest.mark.parametrize("before", ["Read ", "on ", "1. ", "Homeless ", "In this section: ", "We need your help. "])
def test_leaves_a_line_that_ends_with_the_next_one_and_is_no_trail(claimed: Claimed, before: str) -> None:
    assert claimed(find_headline, "Harbour Post", before + LONG, LONG, STORY, format="text") == []


def test_leaves_a_caption_and_the_same_caption_with_its_photographer(claimed: Claimed) -> None:
    lines = (f"{LONG} Ada Quill/Harbour Pictures", LONG)
    assert claimed(find_headline, "Harbour Post", STORY, *lines, format="text") == []


def test_leaves_the_site_s_name_told_twice(claimed: Claimed) -> None:
    name = "Harbour Town Gazette Online"
    assert claimed(find_headline, name, "Home", name, STORY, format="text") == []


def test_leaves_a_part_of_the_title_that_no_mark_parts(claimed: Claimed) -> None:
    assert claimed(find_headline, f"{LONG} | Harbour Post", "Harbour workers vote", STORY, format="text") == []


def test_many_stated_titles_are_looked_up(page_of: PageOf) -> None:
    """Of a hundred the same lines are told as of each alone: those of the title's words, and about as long."""
    lines = [TITLE, f"{TITLE.upper()}!", f"Harbour Post {TITLE}", f"{TITLE} {'.' * 30}", "…", "Crane 7 sold", STORY]
    page = page_of(*lines, format="html")
    titles = (TITLE, "…", *(f"Crane {number} sold" for number in range(100)))
    alone = {at for title in titles for at in lines_saying(page, title)}
    assert {page.texts[at] for at in alone} == {TITLE, f"{TITLE.upper()}!", "…", "Crane 7 sold"}
    assert _saying_any(page, titles) == alone == _saying_any(page, titles[:10]) | {5}


def test_many_stated_titles_take_no_time(page_of: PageOf) -> None:
    """In time they would take their number times that of the lines."""
    page = page_of(*(f"Bridge over {number} opens" for number in range(8_000)), format="html")
    titles = [f"Bridge over the Harrow {number}" for number in range(4_000)]
    page.tokens  # noqa: B018  # which every page has by then
    begun = time.process_time()
    assert _saying_any(page, titles) == frozenset()
    assert time.process_time() - begun < 2  # seconds; 40 where each title looks at each line
