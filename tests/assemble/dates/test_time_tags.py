"""Which time tags may be the article's, and what each says it is of."""

from dataclasses import replace

import pytest

from newsclean.assemble.dates.time_tags import own_times
from newsclean.decide.decide import Decision
from newsclean.metadata import Metadata, TimeTag
from newsclean.page import Context, Page
from tests.assemble.conftest import Decided

STORY = "body: The river rose for a third night in the harbour towns, and the council opened two schools to people."
HEAD = "headline: River rises"
DAY, NEXT = TimeTag("2017-11-04T10:54:00Z", "4 Nov 2017", ""), TimeTag("2017-11-05T08:00:00Z", "5 Nov 2017", "")


def _page(decided: Decided, *lines: str, times: tuple[TimeTag, ...], head: int = 0) -> tuple[Page, Decision]:
    page, decision = decided(*lines, format="html", head=head)
    return replace(page, metadata=Metadata(times=times)), decision


def _labels(page: Page, decision: Decision) -> list[tuple[str, int, str]]:
    return [(time.tag.text, time.line, time.label) for time in own_times(page, decision)]


@pytest.mark.parametrize("role", ["related", "latest", "most_read", "opinion", "comments"])
def test_a_tag_in_a_list_or_a_comment_is_not_the_articles(decided: Decided, role: str) -> None:
    page, decision = _page(decided, HEAD, STORY, f"{role}: Bridge closed 4 Nov 2017", times=(DAY,))
    assert _labels(page, decision) == []


def test_a_tag_between_headline_and_story_is_the_articles_whatever_its_role(decided: Decided) -> None:
    page, decision = _page(decided, HEAD, "latest: 4 Nov 2017", STORY, times=(DAY,))
    assert _labels(page, decision) == [("4 Nov 2017", 1, "")]


def test_a_tag_that_no_fragment_shows_has_no_place(decided: Decided) -> None:
    times = (DAY, TimeTag("2017-11-04", "", ""), NEXT)
    page, decision = _page(decided, HEAD, "dateline: 5 Nov 2017", STORY, times=times)
    assert [(time.tag, time.line) for time in own_times(page, decision)] == [(NEXT, 1), (DAY, -1), (times[1], -1)]


def test_tags_of_one_day_stand_one_behind_the_other(decided: Decided) -> None:
    lines = (HEAD, "dateline: 4 Nov 2017", STORY, "related: Bridge closed 4 Nov 2017")
    page, decision = _page(decided, *lines, times=(DAY, DAY))
    assert _labels(page, decision) == [("4 Nov 2017", 1, "")]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("4 Nov 2017", ""),
        ("Ana Lima, 4 Nov 2017", ""),
        ("Published 4 Nov 2017", "P"),
        ("First published by Ana Lima on 4 Nov 2017", "P"),
        ("Last updated: 4 Nov 2017", "U"),
        ("Mis à jour le 4 Nov 2017", "U"),
        ("Publié le 3 novembre, actualisé le 4 Nov 2017", "U"),
    ],
)
def test_a_word_before_a_tag_says_what_it_is_of(decided: Decided, line: str, label: str) -> None:
    page, decision = _page(decided, HEAD, f"dateline: {line}", STORY, times=(DAY,))
    assert _labels(page, decision) == [("4 Nov 2017", 1, label)]


def test_each_tag_of_a_line_has_the_word_before_itself(decided: Decided) -> None:
    line = "dateline: Last updated: 5 Nov 2017 First published: 4 Nov 2017"
    page, decision = _page(decided, HEAD, line, STORY, times=(NEXT, DAY))
    assert _labels(page, decision) == [("5 Nov 2017", 1, "U"), ("4 Nov 2017", 1, "P")]


def test_a_label_on_the_line_above_is_that_of_a_tag_that_opens_its_line(decided: Decided) -> None:
    page, decision = _page(decided, HEAD, "dateline: Updated", "dateline: 4 Nov 2017", STORY, times=(DAY,))
    assert _labels(page, decision) == [("4 Nov 2017", 2, "U")]


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("article__updated", "U"),
        ("date-published", "P"),
        ("posted-on last-modified", ""),
        ("publisher", ""),
        ("live-updates", ""),
    ],
)
def test_the_class_of_what_holds_a_tag_says_what_it_is_of(decided: Decided, words: str, label: str) -> None:
    page, decision = _page(decided, HEAD, "dateline: 4 Nov 2017", STORY, times=(DAY,))
    fragments = tuple(fragment._replace(context=0) for fragment in page.fragments)
    page = replace(page, fragments=fragments, contexts=(Context(-1, "div", words),))
    assert _labels(page, decision) == [("4 Nov 2017", 1, label)]


def test_a_tags_own_name_and_text_go_before_the_words_beside_it(decided: Decided) -> None:
    times = (DAY, NEXT._replace(name="datePublished"), TimeTag("2017-11-06", "Updated 6 Nov 2017", "published-date"))
    lines = (HEAD, "dateline: 4 Nov 2017", "dateline: Updated 5 Nov 2017", "dateline: Updated 6 Nov 2017", STORY)
    page, decision = _page(decided, *lines, times=times)
    assert [(time.line, time.label) for time in own_times(page, decision)] == [(2, "P"), (3, "PU"), (1, "")]


def test_tags_in_the_head_go_before_others(decided: Decided) -> None:
    lines = ("navigation: 4 Nov 2017", *["navigation: News"] * 40, HEAD, "dateline: 5 Nov 2017", STORY)
    page, decision = _page(decided, *lines, times=(DAY, NEXT), head=41)
    assert [(time.line, time.is_near) for time in own_times(page, decision)] == [(42, True), (0, False)]
