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
