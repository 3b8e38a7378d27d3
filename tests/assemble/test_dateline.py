"""What holds for the dateline however it is found."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from newsclean.assemble.dateline import dateline_of
from newsclean.options import Options
from newsclean.page import Metadata, TimeTag
from tests.assemble.conftest import Decided

STORY = "body: The river rose for a third night in the harbour towns, and the council opened two schools to people."
LINE = "Saturday, 04 November 2017 10:54"
STATED = "2017-11-04T10:54:00Z"


def test_nothing_states_a_time(decided: Decided) -> None:
    assert dateline_of(*decided()) is None
    assert dateline_of(*decided("headline: River rises", STORY, f"related: {LINE}")) is None


def test_a_line_states_the_time(decided: Decided) -> None:
    page, decision = decided("headline: River rises", f"dateline: {LINE}", STORY)
    page = replace(page, fragments=tuple(f._replace(span=(i, i + 1)) for i, f in enumerate(page.fragments)))
    dateline = dateline_of(page, decision)
    assert dateline is not None
    assert (dateline.text, dateline.source, dateline.span) == (LINE, "line", (1, 2))
    assert dateline.published == datetime(2017, 11, 4, 10, 54)
    assert dateline.place is dateline.agency is None


@pytest.mark.parametrize(
    ("metadata", "source"),
    [
        (Metadata(json_ld=({"@type": "NewsArticle", "datePublished": STATED},)), "json-ld"),
        (Metadata(meta={"article:published_time": (STATED,)}), "meta"),
        (Metadata(times=(TimeTag(STATED, "4 Nov", "datePublished"),)), "time-tag"),
    ],
)
def test_the_metadata_states_the_time(decided: Decided, metadata: Metadata, source: str) -> None:
    page, decision = decided("headline: River rises", STORY, format="html")
    dateline = dateline_of(replace(page, metadata=metadata), decision)
    assert dateline is not None
    assert (dateline.text, dateline.source, dateline.span) == ("", source, None)
    assert dateline.published == datetime(2017, 11, 4, 10, 54, tzinfo=UTC)


@pytest.mark.parametrize("value", ["", "soon", 7, None, ["2017"]])
def test_odd_values_state_nothing(decided: Decided, value: object) -> None:
    page, decision = decided("headline: River rises", STORY, format="html")
    metadata = Metadata(json_ld=({"@type": "NewsArticle", "datePublished": value, "dateModified": value},))
    assert dateline_of(replace(page, metadata=metadata), decision) is None


def test_the_address_states_the_day(decided: Decided) -> None:
    page, decision = decided("headline: River rises", STORY)
    options = Options(url="https://post.example/2017/11/04/river-rises")
    dateline = dateline_of(replace(page, options=options), decision)
    assert dateline is not None
    assert (dateline.published, dateline.source) == (datetime(2017, 11, 4), "url")


def test_the_story_s_opening_states_place_and_agency(decided: Decided) -> None:
    dateline = dateline_of(*decided("headline: River rises", "body: BAGHDAD (Reuters) — The river rose."))
    assert dateline is not None
    assert (dateline.place, dateline.agency) == ("BAGHDAD", "Reuters")


def _days(decided: Decided, *lines: str, head: int = -1) -> tuple[str, str] | None:
    dateline = dateline_of(*decided(*lines), head)
    return (str(dateline.published)[:10], str(dateline.updated)[:10]) if dateline else None


def test_a_page_that_states_only_its_update_has_that_day(decided: Decided) -> None:
    update = "dateline: Updated 4 November 2017"
    assert _days(decided, "headline: River rises", update, STORY) == ("2017-11-04", "2017-11-04")
    both = ("dateline: Published 3 November 2017", update)
    assert _days(decided, "headline: River rises", *both, STORY) == ("2017-11-03", "2017-11-04")


def test_the_address_knows_the_day_of_publishing_before_an_update_does(decided: Decided) -> None:
    page, decision = decided("headline: River rises", "dateline: Updated 4 November 2017", STORY)
    for address, day in (("/2016/11/04/river", "2016-11-04"), ("/2018/11/04/river", "2017-11-04")):
        options = Options(url=f"https://post.example{address}")
        dateline = dateline_of(replace(page, options=options), decision)
        assert dateline is not None
        assert (str(dateline.published)[:10], str(dateline.updated)[:10]) == (day, "2017-11-04")


def test_of_two_days_under_each_other_the_later_is_the_update(decided: Decided) -> None:
    lines = ("headline: River rises", "byline: November 3, 2017", "dateline: November 4, 2017", STORY)
    assert _days(decided, *lines, head=0) == ("2017-11-03", "2017-11-04")


def test_a_date_in_the_head_counts_whatever_its_role(decided: Decided) -> None:
    assert _days(decided, "headline: River rises", "promo: November 3, 2017", STORY, head=0) == ("2017-11-03", "None")
    assert _days(decided, "headline: River rises", STORY, "promo: November 3, 2017", head=0) is None


def test_a_date_next_under_the_headline_goes_before_one_over_it(decided: Decided) -> None:
    over = ("latest: Bridge closed", "dateline: November 5, 2017")
    lines = (*over, "headline: River rises", "byline: November 3, 2017 by Ana Lima", STORY)
    assert _days(decided, *lines, head=2) == ("2017-11-03", "None")


def test_a_labelled_day_at_the_end_counts_where_the_head_has_none(decided: Decided) -> None:
    story = ("headline: River rises", *[STORY] * 40)
    assert _days(decided, *story, "navigation: Last updated: November 4, 2017", head=0) == ("2017-11-04", "2017-11-04")
    assert _days(decided, *story, "navigation: Content current as of:", "navigation: 11/04/2017", head=0) is not None
    assert _days(decided, *story, "navigation: November 4, 2017", head=0) is None
    assert _days(decided, *story, "related: Published November 4, 2017", head=0) is None
