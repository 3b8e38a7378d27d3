"""What holds for the dateline however it is found."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from newsclean.assemble.dates.dateline import dateline_of
from newsclean.metadata import Metadata, TimeTag
from newsclean.options import Options
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


@pytest.mark.parametrize(
    ("media", "is_stated"),
    [
        ({"@type": "VideoObject", "name": "River rises &amp; falls", "uploadDate": STATED}, True),
        ({"@type": "PodcastEpisode", "name": "River rises & falls", "datePublished": STATED}, True),
        ({"@type": "ImageGallery", "headline": "River Rises & Falls", "datePublished": STATED}, True),
        (
            {"@type": "VideoObject", "name": "The crane sold again", "uploadDate": STATED},
            False,
        ),  # a player in the story
        ({"@type": "VideoObject", "name": "River", "uploadDate": STATED}, False),
        ({"@type": "VideoObject", "name": ["River"], "uploadDate": STATED}, False),
        ({"@type": "Product", "name": "River rises & falls", "uploadDate": STATED}, False),
    ],
)
def test_the_page_s_own_video_or_episode_states_the_time(
    decided: Decided, media: dict[str, Any], is_stated: bool
) -> None:
    page, decision = decided("headline: River rises & falls", STORY, format="html")
    metadata = Metadata(title="River rises & falls | Harbour TV", json_ld=(media,))
    dateline = dateline_of(replace(page, metadata=metadata), decision)
    assert (dateline is not None) is is_stated
    day = replace(metadata, meta={"article:published_time": ("2017-11-05T08:00:00Z",)})
    dateline = dateline_of(replace(page, metadata=day), decision)
    assert dateline is not None
    assert dateline.published == datetime(2017, 11, 5, 8, tzinfo=UTC)  # what is said of the page goes before


@pytest.mark.parametrize("value", ["", "soon", 7, None, ["2017"], "1970-01-01", "1970-01-01T00:00:00+00:00"])
def test_odd_values_state_nothing(decided: Decided, value: object) -> None:
    page, decision = decided("headline: River rises", STORY, format="html")
    metadata = Metadata(json_ld=({"@type": "NewsArticle", "datePublished": value, "dateModified": value},))
    assert dateline_of(replace(page, metadata=metadata), decision) is None


def test_an_update_in_the_head_goes_with_the_day_of_publishing_under_the_story(decided: Decided) -> None:
    """Some houses say in the head when a story was updated, and under it when it was published."""
    head = ("headline: River rises", "byline: By Ana Lima", "dateline: Updated October 15, 2026 2:07 PM", *[STORY] * 9)
    for day, updated in (("15", datetime(2026, 10, 15, 14, 7)), ("16", None)):
        end = f"dateline: This story was originally published October {day}, 2026 at 9:31 AM."
        dateline = dateline_of(*decided(*head, end, head=0))
        assert dateline is not None
        assert (dateline.published, dateline.updated) == (datetime(2026, 10, int(day), 9, 31), updated)


def test_the_day_of_publishing_stands_next_to_that_of_the_update_whatever_its_role(decided: Decided) -> None:
    """Under the story the scorer may know one of the two lines alone; one that does not say so dates nothing."""
    for said, published in (("Publisert", datetime(2026, 1, 19, 6, 4)), ("Vind", datetime(2026, 1, 19, 9, 58))):
        day = f"widget: {said} 19.01.2026, kl. 06.04"
        lines = ("headline: River rises", *[STORY] * 40, day, "dateline: Oppdatert 19.01.2026, kl. 09.58")
        dateline = dateline_of(*decided(*lines, head=0))
        assert dateline is not None
        assert (dateline.published, dateline.updated) == (published, datetime(2026, 1, 19, 9, 58))


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
    dateline = dateline_of(*decided(*lines, head=head))
    return (str(dateline.published)[:10], str(dateline.updated)[:10]) if dateline else None


def test_a_page_that_states_only_its_update_has_that_day(decided: Decided) -> None:
    update = "dateline: Updated 4 November 2017"
    assert _days(decided, "headline: River rises", update, STORY) == ("2017-11-04", "2017-11-04")
    both = ("dateline: Published 3 November 2017", update)
    assert _days(decided, "headline: River rises", *both, STORY) == ("2017-11-03", "2017-11-04")


def test_an_update_in_the_head_goes_before_a_day_far_under_the_story(decided: Decided) -> None:
    own = ("headline: River rises", "dateline: Updated 4 November 2017", *[STORY] * 40)
    assert _days(decided, *own, "dateline: 3 May 2016", head=0) == ("2017-11-04", "2017-11-04")
    label = "other: This story was originally published"
    assert _days(decided, *own, label, "dateline: 3 November 2017", head=0) == ("2017-11-03", "2017-11-04")
    without = (own[0], *own[2:])
    assert _days(decided, *without, "dateline: 3 May 2016", head=0) == ("2016-05-03", "None")


def test_the_address_knows_the_day_of_publishing_before_an_update_does(decided: Decided) -> None:
    page, decision = decided("headline: River rises", "dateline: Updated 4 November 2017", STORY)
    for address, day in (("/2016/11/04/river", "2016-11-04"), ("/2018/11/04/river", "2017-11-04")):
        options = Options(url=f"https://post.example{address}")
        dateline = dateline_of(replace(page, options=options), decision)
        assert dateline is not None
        assert (str(dateline.published)[:10], str(dateline.updated)[:10]) == (day, "2017-11-04")


@pytest.mark.parametrize(
    "lines",
    [
        ("dateline: 4 November 2017", "dateline: 6 November 2017"),
        ("dateline: 6 November 2017", "dateline: 4 November 2017"),
        ("dateline: 4 November 2017", "byline: Corrected", "dateline: 6 November 2017"),
    ],
)
def test_of_two_days_beside_each_other_the_later_is_the_update(decided: Decided, lines: tuple[str, ...]) -> None:
    dateline = dateline_of(*decided("headline: River rises", *lines, STORY, head=0))
    assert dateline is not None
    assert (dateline.published, dateline.updated) == (datetime(2017, 11, 4), datetime(2017, 11, 6))


def test_a_date_in_the_head_counts_whatever_its_role(decided: Decided) -> None:
    assert _days(decided, "headline: River rises", "promo: November 3, 2017", STORY, head=0) == ("2017-11-03", "None")
    assert _days(decided, "headline: River rises", STORY, "promo: November 3, 2017", head=0) is None


def test_a_time_alone_is_of_the_day_that_the_masthead_shows(decided: Decided) -> None:
    top, menu = "navigation: torsdag 8 januari 2026", ["navigation: Sport"] * 40
    lines = ("headline: River rises", "dateline: Publicerad 14:14", STORY)
    page, decision = decided(top, *menu, *lines, head=41)
    dateline = dateline_of(page, decision)
    assert dateline is not None
    assert (dateline.text, dateline.published) == ("Publicerad 14:14", datetime(2026, 1, 8, 14, 14))
    both = "dateline: Uppdaterad 15.59 | Publicerad 14.14"
    updated = dateline_of(*decided(top, *menu, lines[0], both, STORY, head=41))
    assert updated is not None
    assert (updated.published, updated.updated) == (datetime(2026, 1, 8, 14, 14), datetime(2026, 1, 8, 15, 59))
    assert _days(decided, *menu, *lines, head=40) is None
    assert _days(decided, top, "navigation: fredag 9 januari 2026", *menu, *lines, head=42) is None
    assert _days(decided, top, *menu, lines[0], STORY, head=41) is None
    assert _days(decided, "latest: 8 januari 2026", *menu, *lines, head=41) is None


def test_a_time_alone_in_the_head_goes_before_the_masthead_s_day_under_the_page_s_title(decided: Decided) -> None:
    top = ("headline: River rises | Harbour Post", "navigation: Home", "widget: torsdag 8 januari 2026")
    lines = ("headline: River rises", "dateline: Publicerad 14:14", STORY)
    dateline = dateline_of(*decided(*top, *["navigation: Sport"] * 12, *lines, head=15))
    assert dateline is not None
    assert (dateline.text, dateline.published) == ("Publicerad 14:14", datetime(2026, 1, 8, 14, 14))
    dated = ("headline: River rises", "social: in", "promo: at 14:14", STORY)
    assert _days(decided, *top, *["navigation: Sport"] * 12, *dated, head=15) == ("2026-01-08", "None")


def test_a_date_next_under_the_headline_goes_before_one_over_it(decided: Decided) -> None:
    over = ("latest: Bridge closed", "dateline: November 5, 2017")
    lines = (*over, "headline: River rises", "byline: November 3, 2017 by Ana Lima", STORY)
    assert _days(decided, *lines, head=2) == ("2017-11-03", "None")


def test_a_day_close_over_the_headline_is_no_list_s(decided: Decided) -> None:
    """The scorer takes the lines between for promotion; farther up there is a list."""
    over, head = ("promo: Published", "promo: November 4, 2017", "social: in"), ("headline: River rises", STORY)
    assert _days(decided, *over, *head, head=3) == ("2017-11-04", "None")
    assert _days(decided, *over, *["social: in"] * 4, *head, head=7) is None


def test_a_page_may_say_up_to_when_it_is_current(decided: Decided) -> None:
    label = ("body: Content current as of:", "body: 11/14/2017")
    assert _days(decided, "headline: River rises", *[STORY] * 40, *label, head=0) == ("2017-11-14", "2017-11-14")


def test_a_labelled_day_at_the_end_counts_where_the_head_has_none(decided: Decided) -> None:
    story = ("headline: River rises", *[STORY] * 40)
    assert _days(decided, *story, "navigation: Last updated: November 4, 2017", head=0) == ("2017-11-04", "2017-11-04")
    assert _days(decided, *story, "navigation: Content current as of:", "navigation: 11/04/2017", head=0) is not None
    listed = "related: Published November 4, 2017"
    assert _days(decided, *story, listed, head=0) == ("2017-11-04", "None")
    assert _days(decided, *story, listed, "related: Crane sold", listed, head=0) is None
    assert _days(decided, *story, *["related: Crane sold"] * 12, listed, head=0) is None


def test_a_day_alone_under_the_story_counts_where_it_is_the_only_one(decided: Decided) -> None:
    story = ("headline: River rises", *[STORY] * 40)
    assert _days(decided, *story, "navigation: November 4, 2017", head=0) == ("2017-11-04", "None")
    assert _days(decided, *story, "navigation: June 9, 2017 · 6 Comments", head=0) == ("2017-06-09", "None")
    assert _days(decided, *story, "related: November 4, 2017", head=0) is None
    assert _days(decided, *story, *["navigation: November 4, 2017"] * 2, head=0) is None
    assert _days(decided, *story, *["navigation: Sport"] * 12, "navigation: November 4, 2017", head=0) is None
    comments = ("comments: June 9, 2017 · 6 Comments", "comments: Ana says", "comments: June 11, 2017")
    assert _days(decided, *story, *comments, head=0) == ("2017-06-09", "None")
    assert _days(decided, *story, *comments[1:], head=0) is None
    page, decision = decided(*story, "related: November 4, 2017", share=0.2, head=0)
    assert dateline_of(page, decision) is not None


def test_a_date_beside_other_words_counts_around_the_headline(decided: Decided) -> None:
    lines = ("kicker: letters from the quay Dec. 22, 2023", "headline: River rises", STORY)
    assert _days(decided, *lines, head=1) == ("2023-12-22", "None")
    own = ("headline: River rises", *["other: Share"] * 8, "dateline: December 22, 2023 report", STORY)
    assert _days(decided, *own, head=0) == ("2023-12-22", "None")
    assert _days(decided, "headline: River rises", "deck: Floods of May 3, 2016 on film", STORY, head=0) is None
    far = ("headline: River rises", *["other: Share"] * 8, "other: letters from the quay Dec. 22, 2023", STORY)
    assert _days(decided, *far, head=0) is None


@pytest.mark.parametrize("role", ["headline", "deck"])
def test_what_looks_like_another_headline_may_end_with_the_date(decided: Decided, role: str) -> None:
    """So a dump shows a label and its date: "on the quay Dec. 22, 2023", "Released Friday, December 22, 2023"."""
    label = f"{role}: on the quay Dec. 22, 2023"
    assert _days(decided, label, "headline: River rises", STORY, head=1) == ("2023-12-22", "None")
    assert _days(decided, f"{label} on film", "headline: River rises", STORY, head=1) is None
    assert _days(decided, "headline: River rises by Dec. 22, 2023", STORY, head=0) is None
    assert _days(decided, label, "headline: River rises", "dateline: 23 December 2023", STORY, head=1) == (
        "2023-12-23",
        "None",
    )


@pytest.mark.parametrize(
    "lines",
    [
        ("byline: By AnaJanuary 4, 2026 2 Comments 7 Mins",),
        ("byline: By Ana LimaJanuary 4, 2026No comments yet so be the first",),
        ("dateline: Published 4 January 2026Fog",),
        ("other: Published", "dateline: Fog report of 4 January 2026 here"),
    ],
)
def test_a_byline_or_a_labelled_date_may_stand_among_other_words(decided: Decided, lines: tuple[str, ...]) -> None:
    masthead = ("dateline: March 5, 2026", *["navigation: Home"] * 12)
    assert _days(decided, *masthead, "headline: River rises", *lines, STORY, head=13) == ("2026-01-04", "None")
    assert _days(decided, "headline: River rises", *lines, STORY, head=0) == ("2026-01-04", "None")


def test_a_date_among_the_words_of_a_film_s_line_does_not_date_the_article(decided: Decided) -> None:
    film = "dateline: 02:57 min. On film until 06.05.2024 here."
    lines = ("headline: River rises", film, "other: Share", "other: Save", "dateline: 22.04.2024, 06:00", STORY)
    assert _days(decided, *lines, head=0) == ("2024-04-22", "None")


def test_a_date_over_the_heading_counts_where_a_dump_begins_with_its_title(decided: Decided) -> None:
    menu = ["navigation: Sport"] * 40
    lines = ("headline: The river rises - Harbour Post", *menu, "navigation: May 3, 2016", "headline: The river rises")
    assert _days(decided, *lines, *["other: Share"] * 20, STORY, head=0) == ("2016-05-03", "None")
    assert _days(decided, *lines[:-1], *["other: Share"] * 20, STORY, head=0) is None


def _stated(decided: Decided, *lines: str, metadata: Metadata) -> tuple[str, str, str] | None:
    page, decision = decided("headline: River rises", *lines, format="html", head=0)
    dateline = dateline_of(replace(page, metadata=metadata), decision)
    return (str(dateline.published), str(dateline.updated), dateline.source) if dateline else None


def _tags(*times: tuple[str, str]) -> Metadata:
    return Metadata(times=tuple(TimeTag(value, text, "") for value, text in times))


TEASER = ("2017-11-05T10:00:00Z", "5 Nov 2017")
LABELLED = "dateline: Published 4 November 2017, 18:49 GMT"


@pytest.mark.parametrize("role", ["related", "comments", "promo"])
@pytest.mark.parametrize("count", [1, 2, 3])
def test_teasers_and_comments_do_not_date_the_article(decided: Decided, role: str, count: int) -> None:
    teasers = [f"{role}: Bridge closed 5 Nov 2017"] * count
    metadata = _tags(*[TEASER] * count)
    found = _stated(decided, LABELLED, STORY, *teasers, metadata=metadata)
    assert found == ("2017-11-04 18:49:00+00:00", "None", "line")
    assert _stated(decided, STORY, *teasers, metadata=metadata) is None


def test_a_tag_without_a_place_yields_to_a_sure_line_of_another_day(decided: Decided) -> None:
    hidden = _tags(("2017-11-05T10:00:00Z", ""))
    assert _stated(decided, LABELLED, STORY, metadata=hidden) == ("2017-11-04 18:49:00+00:00", "None", "line")
    assert _stated(decided, STORY, metadata=hidden) == ("2017-11-05 10:00:00+00:00", "None", "time-tag")
    same = _tags(("2017-11-04T10:54:00Z", ""))
    found = _stated(decided, "dateline: 4 November 2017", STORY, metadata=same)
    assert found == ("2017-11-04 10:54:00+00:00", "None", "time-tag")


def test_a_live_blogs_first_publishing_goes_before_the_times_of_its_posts(decided: Decided) -> None:
    first = "dateline: First published on Sat 4 Nov 2017 06.01 GMT"
    lines = (first, "body: 17.00 GMT", STORY, "body: 16.00 GMT", STORY)
    metadata = _tags(("2017-11-04T17:00:00Z", "17.00 GMT"), ("2017-11-04T16:00:00Z", "16.00 GMT"))
    assert _stated(decided, *lines, metadata=metadata) == ("2017-11-04 06:01:00+00:00", "None", "line")


def test_many_plain_tags_date_an_article_only_from_its_head(decided: Decided) -> None:
    over = ["navigation: News"] * 30
    days = [(f"2017-11-0{day}", f"{day} Nov 2017") for day in range(1, 6)]
    far = [f"navigation: Bridge closed {text}" for _, text in days[1:]]
    metadata = _tags(*days)
    assert _stated(decided, f"dateline: {days[0][1]}", STORY, *over, *far, metadata=metadata) == (
        "2017-11-01 00:00:00", "None", "time-tag",
    )  # fmt: skip
    assert _stated(decided, STORY, *over, *far, metadata=metadata) is None
    few = _stated(decided, STORY, *over, *far[:1], metadata=_tags(days[1]))
    assert few == ("2017-11-02 00:00:00", "None", "time-tag")


@pytest.mark.parametrize(
    "lines",
    [
        ("dateline: Updated 5 Nov 2017", "dateline: Published 4 Nov 2017"),
        ("dateline: Last updated: 5 Nov 2017 First published: 4 Nov 2017",),
        ("dateline: Mis à jour le 5 Nov 2017 – Publié le 4 Nov 2017",),
    ],
)
def test_words_beside_time_tags_tell_publishing_from_updating(decided: Decided, lines: tuple[str, ...]) -> None:
    metadata = _tags(("2017-11-05T08:00:00Z", "5 Nov 2017"), ("2017-11-04T10:54:00Z", "4 Nov 2017"))
    assert _stated(decided, *lines, STORY, metadata=metadata) == (
        "2017-11-04 10:54:00+00:00", "2017-11-05 08:00:00+00:00", "time-tag",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("published", "lines", "expected"),
    [
        # The line has no zone: that of the metadata.
        ("2017-11-04T10:54:00-04:00", ["Updated November 5, 2017 7:05 AM"], "2017-11-05 07:05:00-04:00"),
        # The metadata is in UTC, and the line shows the same time by another clock.
        (
            "2017-11-04T14:54:00Z",
            ["Published November 4, 2017 10:54 AM", "Updated November 5, 2017 7:05 AM"],
            "2017-11-05 07:05:00-04:00",
        ),
        # No zone is so many minutes off.
        (
            "2017-11-04T14:54:00Z",
            ["Published November 4, 2017 10:50 AM", "Updated November 5, 2017 7:05 AM"],
            "2017-11-05 07:05:00+00:00",
        ),
        ("2017-11-04T10:54:00", ["Updated November 5, 2017 7:05 AM"], "2017-11-05 07:05:00"),
    ],
)
def test_both_times_are_aware_or_none(decided: Decided, published: str, lines: list[str], expected: str) -> None:
    metadata = Metadata(meta={"article:published_time": (published,)})
    found = _stated(decided, *(f"dateline: {line}" for line in lines), STORY, metadata=metadata)
    assert found is not None
    assert found[1:] == (expected, "meta")


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Saturday, 23 December 2023, 23:00", "2023-12-23 23:00:41-05:00"),
        ("December 24, 2023 at 9:30 AM", "2023-12-24 09:30:41+05:30"),
        ("Dec. 23, 2023 11:00 pm EST", "2023-12-23 23:00:41-05:00"),
        ("Dec. 23, 2023 11:00 pm PST", "2023-12-24 04:00:41+00:00"),  # another moment
        ("Dec. 23, 2023 11:07 pm", "2023-12-24 04:00:41+00:00"),  # no zone is so many minutes off
        ("Dec. 24, 2023 5:30 am", "2023-12-24 04:00:41+00:00"),  # nor is one an hour and a half
        ("Dec. 23, 2023 6:00 am", "2023-12-24 04:00:41+00:00"),  # nor so many hours
        ("Dec. 23, 2023", "2023-12-24 04:00:41+00:00"),
    ],
)
def test_a_moment_stated_in_utc_is_in_the_zone_by_whose_clock_a_line_shows_it(
    decided: Decided, line: str, published: str
) -> None:
    metadata = Metadata(json_ld=({"@type": "NewsArticle", "datePublished": "2023-12-24T04:00:41Z"},))
    found = _stated(decided, f"dateline: {line}", STORY, metadata=metadata)
    assert found is not None
    assert found[0] == published


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Dec. 23, 2023 11:00 pm EST", "2023-12-23 23:00:41-05:00"),
        ("Dec. 23, 2023 11:00 pm", "2023-12-23 23:00:41"),  # by which zone nothing tells
        ("Dec. 23, 2023 11:07 pm", "2023-12-24 04:00:41"),
        ("Dec. 23, 2023", "2023-12-24 04:00:41"),
    ],
)
def test_a_moment_stated_without_a_zone_is_told_by_the_clock_that_a_line_shows(
    decided: Decided, line: str, published: str
) -> None:
    """Some systems state UTC and do not say so."""
    metadata = Metadata(json_ld=({"@type": "NewsArticle", "datePublished": "2023-12-24T04:00:41"},))
    found = _stated(decided, f"dateline: {line}", STORY, metadata=metadata)
    assert found is not None
    assert found[0] == published


@pytest.mark.parametrize(
    ("updated", "told"),
    [
        ("2017-11-05T02:00:00Z", "2017-11-04 22:00:00-04:00"),
        ("2017-11-05T02:00:00+01:00", "2017-11-05 02:00:00+01:00"),
        ("2017-11-05T00:00:00Z", "2017-11-05 00:00:00+00:00"),  # a day
        ("2018-03-05T02:00:00Z", "2018-03-05 02:00:00+00:00"),  # by another time of the year
    ],
)
def test_an_update_in_utc_is_told_by_the_clock_of_the_day_of_publishing(
    decided: Decided, updated: str, told: str
) -> None:
    item = {"@type": "NewsArticle", "datePublished": "2017-11-04T10:54:00-04:00", "dateModified": updated}
    found = _stated(decided, STORY, metadata=Metadata(json_ld=(item,)))
    assert found is not None
    assert found[1] == told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Published: November 4, 2017 at 10:54 a.m. | Updated: November 4, 2017 at 1:55 p.m.", "13:55:00-04:00"),
        ("Published: November 4, 2017 at 10:54 a.m. | Updated: November 4, 2017 at 10:58 a.m.", "11:30:00-04:00"),
    ],
)
def test_a_later_update_that_a_sure_line_tells_goes_before_the_one_stated(
    decided: Decided, line: str, told: str
) -> None:
    """Some systems state the time of the first version for both; seconds do not hide the line's zone."""
    item = {
        "@type": "NewsArticle", "datePublished": "2017-11-04T14:54:41Z", "dateModified": "2017-11-04T11:30:00-04:00",
    }  # fmt: skip
    found = _stated(decided, f"dateline: {line}", STORY, metadata=Metadata(json_ld=(item,)))
    assert found is not None
    assert found[1] == f"2017-11-04 {told}"


def test_a_day_of_publishing_takes_the_zone_of_the_update(decided: Decided) -> None:
    values = {"article:published_time": "2017-11-04", "og:updated_time": "2017-11-05T08:00+01:00"}
    metadata = Metadata(meta={name: (value,) for name, value in values.items()})
    assert _stated(decided, STORY, metadata=metadata) == (
        "2017-11-04 00:00:00+01:00", "2017-11-05 08:00:00+01:00", "meta",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("stated", "line", "published", "source"),
    [
        ("2017-11-04", "November 4, 2017 10:54 AM EST", "2017-11-04 10:54:00-05:00", "line"),
        ("2017-11-04T00:00:00Z", "November 4, 2017 10:54 AM EST", "2017-11-04 10:54:00-05:00", "line"),
        ("2017-11-04T10:54:31", "November 4, 2017 10:54 AM EST", "2017-11-04 10:54:00-05:00", "line"),
        ("2017-11-04T10:55:00", "November 4, 2017 10:54 AM EST", "2017-11-04 10:55:00", "meta"),
        ("2017-11-04T10:54:31", "November 4, 2017 10:54 AM", "2017-11-04 10:54:31", "meta"),
        ("2017-11-04T10:54:31-05:00", "November 4, 2017 10:54 AM EDT", "2017-11-04 10:54:31-05:00", "meta"),
        ("2017-11-04", "November 5, 2017 10:54 AM EST", "2017-11-04 00:00:00", "meta"),
    ],
)
def test_a_line_adds_the_time_and_the_zone_that_metadata_leaves_out(
    decided: Decided, stated: str, line: str, published: str, source: str
) -> None:
    metadata = Metadata(meta={"article:published_time": (stated,)})
    assert _stated(decided, f"dateline: {line}", STORY, metadata=metadata) == (published, "None", source)


def test_an_update_shown_takes_the_zone_of_the_tag_that_holds_it(decided: Decided) -> None:
    lines = ("dateline: Published November 4, 2017 10:54 AM", "dateline: Updated November 5, 2017 7:05 AM")
    metadata = _tags(("2017-11-05T07:05:00-04:00", "November 5, 2017 7:05 AM"))
    assert _stated(decided, *lines, STORY, metadata=metadata) == (
        "2017-11-04 10:54:00-04:00", "2017-11-05 07:05:00-04:00", "line",
    )  # fmt: skip


@pytest.mark.parametrize("text", ["November 4, 2017", "November 4, 2017 10:54 AM"])
def test_on_a_live_page_the_time_tag_of_the_line_itself_counts(decided: Decided, text: str) -> None:
    """The time of day under the line is that of the newest entry."""
    entries = ("7:30 PM", "6:15 PM", "5:40 PM")
    metadata = _tags(("2017-11-04T14:54:00Z", text), *(("", entry) for entry in entries))
    lines = (f"dateline: {text}", *(f"dateline: {entry}" for entry in entries))
    found = _stated(decided, *lines, STORY, metadata=metadata)
    zone = "2017-11-04 10:54:00-04:00" if text.endswith("M") else "2017-11-04 14:54:00+00:00"
    assert found == (zone, "None", "time-tag")


def _times(decided: Decided, *lines: str, today: datetime | None = None) -> tuple[str, str] | None:
    page, decision = decided("headline: River rises", *lines, STORY, head=0)
    dateline = dateline_of(replace(page, options=Options(today=today)), decision)
    return (str(dateline.published), str(dateline.updated)) if dateline else None


@pytest.mark.parametrize("today", [None, datetime(2017, 11, 20, 12)])
@pytest.mark.parametrize(
    ("lines", "published", "updated"),
    [
        (["November 4, 2017", "10:54 AM EST"], "2017-11-04 10:54:00-05:00", "None"),
        (["04.11.2017", "10:54 Uhr"], "2017-11-04 10:54:00", "None"),
        (["10:54", "4 November 2017"], "2017-11-04 10:54:00", "None"),
        (["Published", "4 November 2017", "10:54"], "2017-11-04 10:54:00", "None"),
        (
            ["Publicado", "04/11/2017", "10h54", "Atualizado", "05/11/2017", "07h05"],
            "2017-11-04 10:54:00",
            "2017-11-05 07:05:00",
        ),
        (["4 November 2017", "10:54", "Updated", "5 November 2017"], "2017-11-04 10:54:00", "2017-11-05 00:00:00"),
        (["4 November 2017 09:30", "10:54"], "2017-11-04 09:30:00", "None"),
        (["4 November 2017", "25:10"], "2017-11-04 00:00:00", "None"),
    ],
)
def test_a_day_and_the_time_on_the_line_beside_it_are_one(
    decided: Decided, today: datetime | None, lines: list[str], published: str, updated: str
) -> None:
    assert _times(decided, *(f"dateline: {line}" for line in lines), today=today) == (published, updated)


def test_how_long_a_film_takes_is_no_time_of_day(decided: Decided) -> None:
    assert _times(decided, "dateline: 4 November 2017", "media: 02:30") == ("2017-11-04 00:00:00", "None")
    assert _times(decided, "dateline: 4 November 2017", "social: 2:30 PM") == ("2017-11-04 14:30:00", "None")


def test_a_day_over_the_next_story_is_that_one_s(decided: Decided) -> None:
    lines = (
        "dateline: 4 March 2024",
        "headline: The harbour opens again",
        "body: The council voted to open it.",
        "dateline: 2 March 2024",
        "latest: Nobody wants the old mill",
    )
    page, decision = decided(*lines, head=1)
    nearest = dateline_of(page, decision)
    following = dateline_of(page, replace(decision, rules=(*decision.rules[:4], "next-story")))
    assert nearest is not None
    assert following is not None
    assert (nearest.published, following.published) == (datetime(2024, 3, 2), datetime(2024, 3, 4))
