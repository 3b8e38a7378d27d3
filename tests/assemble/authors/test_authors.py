"""What holds for authors however they are found."""

from dataclasses import replace

import pytest

import newsclean
from newsclean.assemble.authors.authors import authors_of
from newsclean.metadata import Metadata
from newsclean.model import ROLES, Role
from newsclean.page import CERTAIN, Claim
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


def test_names_that_a_mark_alone_parts_belong_together(decided: Decided) -> None:
    """One that nobody else has is sure beside one that is: "Zorwin Quell" / "," / "Tom Reed" over a date."""
    claim = Claim(3, Role.BYLINE, 2.0, "byline-beside-date", ("Tom Reed",))
    head = ("headline: By the river", "byline: Zorwin Quell", "{}", "byline: Tom Reed", "dateline: 4 March 2024", STORY)
    for mark, names in (("byline: ,", ("Zorwin Quell", "Tom Reed")), ("byline: and", ("Zorwin Quell", "Tom Reed"))):
        assert authors_of(*decided(*(line.format(mark) for line in head), claims=(claim,), head=0)) == names
    apart = decided(*(line.format("byline: Harbour Post") for line in head), claims=(claim,), head=0)
    assert authors_of(*apart) == ("Tom Reed",)


def test_the_post_under_a_name_is_no_author(decided: Decided) -> None:
    """Unless a common name stands in it, or nothing over it names anyone."""
    head = ("headline: By the river", "byline: Zorwin Quell", "byline: {}", "dateline: 4 March 2024", STORY)
    for post, names in (
        ("Verslaggever Harbour", ("Zorwin Quell",)),
        ("Harbour Reporter", ("Zorwin Quell",)),
        ("Ixquic Vael", ("Zorwin Quell", "Ixquic Vael")),
    ):
        assert authors_of(*decided(*(line.format(post) for line in head), head=0)) == names


def test_a_place_in_capitals_beside_a_date_is_no_author(decided: Decided) -> None:
    """The story speaks of it, in other letters and with its apostrophe."""
    head = ("headline: Riapre il cinema", "dateline: PIEVE SANT’ORSA, 17 settembre 2026, 11:26")
    story = "body: Venerdì sera si riaccende lo schermo del cinema di Pieve Sant’Orsa, chiuso dal 2005, con due film."
    assert authors_of(*decided(*head, story, head=0)) == ()


def test_a_japanese_name_in_the_box_about_the_author_is_the_author_s(decided: Decided) -> None:
    box = ("author_bio: この記事を書いた人", "author_bio: 山田花子", "author_bio: 東海社会部")
    assert authors_of(*decided("headline: 湖の船が戻る", STORY, *box, head=0)) == ("山田花子",)
    assert authors_of(*decided("headline: 湖の船が戻る", STORY, box[0], box[2], head=0)) == ()


def test_a_row_of_buttons_is_no_house(decided: Decided) -> None:
    """Beside a date what no person's name is may be a house; a row of words in kana is none."""
    date, story = "dateline: 2024年3月14日 8時35分", f"body: {'霧が港を覆った。' * 9}"
    for line, authors in (("港新聞社", ("港新聞社",)), ("シェア ポスト 後で読む", ())):
        assert authors_of(*decided("headline: 霧が港を覆う", date, f"byline: {line}", story, head=0)) == authors


def test_a_name_is_told_once(decided: Decided) -> None:
    page = decided("byline: By Ana Lima", STORY, "byline: Ana Lima")
    assert authors_of(*page) == ("Ana Lima",)


def test_the_metadata_s_authors_stand_in_for_a_byline(decided: Decided) -> None:
    page, decision = decided(STORY, format="html")
    article = {"@type": "NewsArticle", "author": {"@type": "Person", "name": "Ana Lima"}}
    assert authors_of(replace(page, metadata=Metadata(json_ld=(article,))), decision) == ("Ana Lima",)


_STATED = Metadata(json_ld=({"@type": "NewsArticle", "author": {"@type": "Person", "name": "Ana Lima"}},))


@pytest.mark.parametrize(
    ("value", "weight", "authors"),
    [
        (("Ana Lima", "Tom Reed"), CERTAIN, ("Ana Lima", "Tom Reed")),
        (("Tom Reed", "Ana Lima", "Reuters"), CERTAIN, ("Tom Reed", "Ana Lima", "Reuters")),
        (("Ana Lima", "Tom Reed"), CERTAIN / 2, ("Ana Lima",)),
        (("Tom Reed", "Mia Stone"), CERTAIN, ("Ana Lima",)),
        (("Ana Lima", "Master Gardener"), CERTAIN, ("Ana Lima",)),
    ],
)
def test_a_sure_byline_adds_to_the_metadata_s_authors_where_it_names_them(
    decided: Decided, value: tuple[str, ...], weight: float, authors: tuple[str, ...]
) -> None:
    claim = Claim(1, Role.BYLINE, weight, "byline", value)
    lines = ("headline: By the river", "byline: By …", STORY, "author_bio: Ana Lima lives by the river.")
    page, decision = decided(*lines, claims=(claim,), format="html", head=0)
    assert authors_of(replace(page, metadata=_STATED), decision) == authors


def test_a_byline_goes_before_a_name_that_stands_under_the_story_alone(decided: Decided) -> None:
    claim = Claim(1, Role.BYLINE, CERTAIN, "byline", ("Tom Reed",))
    lines = ("headline: By the river", "byline: By Tom Reed", STORY, "byline: Ana Lima 5 August 2024")
    page, decision = decided(*lines, claims=(claim,), format="html", head=0)
    assert authors_of(replace(page, metadata=_STATED), decision) == ("Tom Reed",)


@pytest.mark.parametrize(
    ("value", "authors"),
    [
        (("Tom Reed",), ("Tom Reed",)),
        (("Tom Reed", "Mia Stone"), ("Tom Reed", "Mia Stone")),
        (("Harbour Desk",), ("Ana Lima",)),
    ],
)
def test_a_byline_goes_before_a_name_that_the_page_never_shows(
    decided: Decided, value: tuple[str, ...], authors: tuple[str, ...]
) -> None:
    claim = Claim(1, Role.BYLINE, 3.5, "byline", value)
    page, decision = decided("headline: By the river", "byline: By …", STORY, claims=(claim,), format="html", head=0)
    assert authors_of(replace(page, metadata=_STATED), decision) == authors


@pytest.mark.parametrize(
    ("notes", "authors"),
    [
        (("Ana Lima", "Ana is a reporter of the harbour desk in Ellmouth."), ("Ana Lima",)),
        (("Ntomi Ngala", "Writer", "Ntomi Ngala has told of the harbour for ten years."), ("Ntomi Ngala",)),
        (("Written by Ana Lima and Tom Reed",), ("Ana Lima", "Tom Reed")),
        (("This article was written by Ana Lima, a reporter in Ellmouth.",), ("Ana Lima",)),
        (("Harbour Bridge", "The bridge was built in 1911 of stone from the hills."), ()),
        (("Ana Lima", "Tom is a reporter of the harbour desk in Ellmouth."), ()),
        (("Ana Lima", "Ana is here"), ()),
    ],
)
def test_a_note_about_the_author_names_one_where_nothing_else_does(
    decided: Decided, notes: tuple[str, ...], authors: tuple[str, ...]
) -> None:
    lines = ("headline: By the river", *[STORY] * 4, *(f"author_bio: {note}" for note in notes))
    assert authors_of(*decided(*lines, head=0)) == authors


def test_a_byline_s_section_makes_its_name_no_less_likely(decided: Decided) -> None:
    page = decided("headline: By the river", "byline: 4 March 2024 • Mahua Laut in Harbour News", STORY, head=0)
    assert authors_of(*page) == ("Mahua Laut",)


@pytest.mark.parametrize(("line", "names"), [("تكبير الخط تصغير الخط", ()), ("سامي النجار", ("سامي النجار",))])
def test_a_row_of_buttons_that_the_scorer_takes_for_a_byline_names_nobody(
    decided: Decided, line: str, names: tuple[str, ...]
) -> None:
    """No capital tells a name in such a script."""
    assert authors_of(*decided("headline: By the river", f"byline: {line}", STORY, head=0)) == names


def test_a_byline_at_the_end_adds_nobody_to_the_metadata_s_authors(decided: Decided) -> None:
    lines = ("headline: By the river", "byline: By Ana Lima", STORY, "byline: Reporting by Ana Lima and Tom Reed")
    claims = [
        Claim(1, Role.BYLINE, CERTAIN, "byline", ("Ana Lima",)),
        Claim(3, Role.BYLINE, CERTAIN, "byline", ("Ana Lima", "Tom Reed")),
    ]
    for given in (claims, claims[1:]):
        page, decision = decided(*lines, claims=tuple(given), format="html", head=0)
        assert authors_of(replace(page, metadata=_STATED), decision) == ("Ana Lima",)


def test_a_picture_before_a_byline_takes_no_credit_away(decided: Decided) -> None:
    page, decision = decided("headline: By the river", "other: image", "byline: By Ana Lima", STORY)
    fragments = tuple(f._replace(tag="img") if f.text == "image" else f for f in page.fragments)
    assert authors_of(replace(page, fragments=fragments), decision) == ("Ana Lima",)


def test_a_line_that_gives_no_credit_takes_it_from_the_next(decided: Decided) -> None:
    assert authors_of(*decided("byline: Photos by", "byline: Ana Lima", STORY)) == ()
    assert authors_of(*decided("byline: Medically reviewed", "byline: by", "byline: Tom", STORY)) == ()


@pytest.mark.parametrize(
    "lines",
    [
        ("caption: Getty Images", "byline: By Ana Lima"),
        ("caption: Copyright Harbour Photo", "byline: By", "byline: Ana Lima"),
        ("caption: Photograph by Tom Reed, Harbour Images", "byline: By Ana Lima"),
        ("caption: Getty Images", "byline: Ana Lima"),
    ],
)
def test_a_picture_s_credit_takes_none_from_the_byline_under_it(decided: Decided, lines: tuple[str, ...]) -> None:
    assert authors_of(*decided("headline: By the river", *lines, STORY, head=0)) == ("Ana Lima",)


def test_a_credit_for_pictures_takes_it_from_the_name_behind_it(decided: Decided) -> None:
    for credit, authors in (("Photos by", ()), ("Words by Tom Reed, photos by", ("Tom Reed",)), ("Our pictures:", ())):
        page = decided("headline: By the river", f"caption: {credit}", "byline: Ana Lima", STORY, head=0)
        assert authors_of(*page) == authors


def test_names_beside_a_sure_byline_are_pictures_and_agencies(decided: Decided) -> None:
    lines = ("headline: By the river", "byline: By Ana Lima", "byline: Tom Reed / AP", STORY)
    claims = (Claim(1, Role.BYLINE, CERTAIN, "byline", ("Ana Lima",)),)
    assert authors_of(*decided(*lines, claims=claims, head=0)) == ("Ana Lima",)
    assert authors_of(*decided(*lines, head=0)) == ("Ana Lima", "Tom Reed", "AP")


def test_a_name_with_its_source_is_a_picture_s_beside_another(decided: Decided) -> None:
    credit = "byline: By Tom Reed/Harbour Images."
    assert authors_of(*decided("headline: By the river", "byline: By Ana Lima", credit, STORY, head=0)) == ("Ana Lima",)
    assert authors_of(*decided("headline: By the river", credit, STORY, head=0)) == ("Tom Reed",)
    cut = ("byline: By Ana Lima", "byline: Tom Reed/", "caption: Harbour Images", STORY)
    assert authors_of(*decided("headline: By the river", *cut, head=0)) == ("Ana Lima",)


def test_a_byline_within_the_story_is_a_book_s_under_the_article_s_own(decided: Decided) -> None:
    inner = (STORY, "byline: Author: Tom Reed", STORY)
    assert authors_of(*decided("headline: By the river", "byline: By Ana Lima", *inner, head=0)) == ("Ana Lima",)
    assert authors_of(*decided("headline: By the river", *inner, head=0)) == ("Tom Reed",)


def test_a_byline_between_headline_and_story_goes_before_one_under_it(decided: Decided) -> None:
    """However long the gallery is that parts them."""
    gallery = ["media: 1 of 40"] * 40
    lines = ("headline: By the river", *gallery, "byline: By Ana Lima", *gallery, *[STORY] * 3, "byline: Tom Reed")
    sure = Claim(41, Role.BYLINE, CERTAIN, "byline", ("Ana Lima",))
    for claims, names in (((sure,), ("Ana Lima",)), ((), ("Tom Reed",))):
        assert authors_of(*decided(*lines, claims=claims, head=0)) == names


def test_a_line_of_the_head_goes_before_bylines_far_from_it(decided: Decided) -> None:
    far = ("headline: By the river", "latest: By Ana Lima", STORY, *["related: More news"] * 9, "byline: By Tom Reed")
    assert authors_of(*decided(*far, head=0)) == ("Ana Lima",)
    assert authors_of(*decided(*far[:1], *far[2:], head=0)) == ("Tom Reed",)


def test_a_name_beside_a_date_under_a_sure_byline_is_none_of_it(decided: Decided) -> None:
    """It is a picture's, or an editor's; one that goes on with the byline stays."""
    head = ("headline: By the river", "byline: By Ana Lima")
    sure = Claim(1, Role.BYLINE, CERTAIN, "byline", ("Ana Lima",))
    beside = Claim(2, Role.BYLINE, 2.0, "byline-beside-date", ("Tom Reed",))
    apart = (*head, "dateline: 4 March 2024", "byline: Tom Reed", STORY)
    assert authors_of(*decided(*apart, claims=(sure, beside._replace(index=3)), head=0)) == ("Ana Lima",)
    together = (*head, "byline: Tom Reed", "dateline: 4 March 2024", STORY)
    assert authors_of(*decided(*together, claims=(sure, beside), head=0)) == ("Ana Lima", "Tom Reed")


def test_a_name_with_its_role_under_the_headline_is_the_author(decided: Decided) -> None:
    page = decided("headline: By the river", "kicker: Ana Lima Deputy Night Ferry Desk Editor", STORY, head=0)
    assert authors_of(*page) == ("Ana Lima",)
    lines = ("headline: By the river", "kicker: Ana Lima sails on for the harbour cup", STORY)
    assert authors_of(*decided(*lines, head=0)) == ()


def test_the_person_of_a_picture_is_no_author(decided: Decided) -> None:
    lines = ("headline: By the river", "caption: Ana Lima", "caption: Photo: Harbour Images", STORY)
    assert authors_of(*decided(*lines, head=0)) == ()
    assert authors_of(*decided(*lines[:2], STORY, head=0)) == ("Ana Lima",)
    # a dump's mark of a picture, and no word of a credit
    page, decision = decided(*lines[:2], "other: image", STORY, head=0)
    fragments = tuple(f._replace(tag="img") if f.text == "image" else f for f in page.fragments)
    assert authors_of(replace(page, fragments=fragments), decision) == ("Ana Lima",)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("30 min · 6279 words · Zorwin Quell", ("Zorwin Quell",)),
        ("4 min | Zorwin Quell", ("Zorwin Quell",)),
        ("4 min · harbour quay", ()),
        ("4 min · Harbour Quay · Old Town", ()),
        ("4 berths · Zorwin Quell", ()),
    ],
)
def test_a_name_beside_the_length_of_the_text_is_the_author(
    decided: Decided, line: str, names: tuple[str, ...]
) -> None:
    assert authors_of(*decided("headline: By the river", f"navigation: {line}", STORY, head=0)) == names


def test_a_button_for_the_text_s_size_is_no_agency(decided: Decided) -> None:
    assert authors_of(*decided("headline: By the river", "byline: AA", STORY, head=0)) == ()


def test_an_outlet_in_the_head_goes_before_a_note_about_someone(decided: Decided) -> None:
    note = "author_bio: Tom Reed is a reviewer in Ellmouth who looks at what the team writes."
    lines = ("headline: By the river", "byline: By", "byline: The Harbour Team", "dateline: 4 March 2024")
    body = ["body: " + STORY[6:]] * 3
    assert authors_of(*decided(*lines, *body, note, head=0)) == ("The Harbour Team",)
    assert authors_of(*decided(*lines[:1], *body, note, head=0)) == ("Tom Reed",)


def test_a_byline_in_the_head_goes_before_one_elsewhere(decided: Decided) -> None:
    lines = (
        "headline: By the river",
        "byline: By Ana Lima",
        STORY,
        *["related: River news"] * 12,
        "byline: By Tom Reed",
    )
    assert authors_of(*decided(*lines, head=0)) == ("Ana Lima",)


@pytest.mark.parametrize("role", ["byline", "other", "navigation", "related"])
def test_a_common_name_alone_under_the_story_is_the_author(decided: Decided, role: str) -> None:
    page = decided("headline: River rises", *[STORY] * 6, f"{role}: Ana Lima", "most_read: Crane sold again", head=0)
    assert authors_of(*page) == ("Ana Lima",)


@pytest.mark.parametrize(
    "under",
    [
        ("navigation: Ellmouth Harbour",),
        ("navigation: Lima",),
        ("other: Ana lima",),
        ("tags: Ana Lima",),
        ("author_bio: Ana Lima",),
        ("other: Ana Lima", "other: Tom Reed"),
        ("social: Share", "social: Print", "other: Ana Lima"),
    ],
)
def test_other_names_under_the_story_are_not(decided: Decided, under: tuple[str, ...]) -> None:
    assert authors_of(*decided("headline: River rises", *[STORY] * 6, *under, head=0)) == ()


def test_nor_is_whom_the_story_speaks_of(decided: Decided) -> None:
    story = STORY.replace("The river", "Ms Lima’s river")
    assert authors_of(*decided("headline: River rises", *[STORY] * 5, story, "other: Ana Lima", head=0)) == ()


def test_a_label_is_no_name(decided: Decided) -> None:
    lines = (
        "headline: By the river",
        "byline: Goal Setting",
        STORY,
        "body: We learn goal by goal, and setting counts.",
    )
    assert authors_of(*decided(*lines, head=0)) == ()
    assert authors_of(*decided("headline: By the river", "byline: Zorwin Quell", STORY, head=0)) == ("Zorwin Quell",)


@pytest.mark.parametrize("label", ["Latest news", "آخرین اخبار", "新着記事"])
def test_the_label_of_a_list_beside_a_date_is_nobody(decided: Decided, label: str) -> None:
    lines = ("headline: River rises", f"byline: {label}", "dateline: 3 May 2024", STORY)
    assert authors_of(*decided(*lines, head=0)) == ()


def test_who_is_named_with_a_known_person_is_one(decided: Decided) -> None:
    assert authors_of(*decided("byline: Ana Lima og Zorwin Quell", STORY)) == ("Ana Lima", "Zorwin Quell")


def test_the_line_of_a_date_names_its_author(decided: Decided) -> None:
    lines = ("headline: By the river", "dateline: 4 March 2024 • Ana Lima • 3 min read", STORY)
    assert authors_of(*decided(*lines, head=0)) == ("Ana Lima",)
    assert authors_of(*decided(lines[0], "dateline: Von dpa 04.03.2024, 17:45", STORY, head=0)) == ("dpa",)


def test_a_given_name_alone_in_the_line_of_a_date_goes_before_a_book_s_author(decided: Decided) -> None:
    story = (STORY, "byline: By Tom Reed", STORY)
    dated = "dateline: by Amanda · Dec 20, 2025 at 3:00 am"
    assert authors_of(*decided("headline: By the river", dated, *story, head=0)) == ("Amanda",)
    assert authors_of(*decided("headline: By the river", "dateline: Dec 20, 2025", *story, head=0)) == ("Tom Reed",)


def test_whom_the_headline_names_is_no_author_beside_another(decided: Decided) -> None:
    bylines = ("byline: By Ana Lima", "byline: By Tom Reed")
    assert authors_of(*decided("headline: By the river with Tom Reed", *bylines, STORY, head=0)) == ("Ana Lima",)
    assert authors_of(*decided("headline: By the river with Reed", *bylines, STORY, head=0)) == ("Ana Lima", "Tom Reed")
    assert authors_of(*decided("headline: Tom Reed: by the river", bylines[1], STORY, head=0)) == ("Tom Reed",)
    both = decided("headline: Ana Lima and Tom Reed", *bylines, STORY, head=0)
    assert authors_of(*both) == ("Ana Lima", "Tom Reed")


def test_a_name_before_its_outlet_in_capitals_is_the_author(decided: Decided) -> None:
    """The name makes a little more than half of the line."""
    for role in ("caption", "kicker"):
        lines = ("headline: By the river", f"{role}: Isabela Reed USA TODAY", STORY)
        assert authors_of(*decided(*lines, head=0)) == ("Isabela Reed",)


def test_an_agency_may_sign_under_the_story(decided: Decided) -> None:
    lines = ("headline: By the river", STORY, "newsletter: Reporting by The Associated Press.")
    assert authors_of(*decided(*lines, head=0)) == ("The Associated Press",)
    assert authors_of(*decided(*lines[:2], "newsletter: Stories from The Associated Press.", head=0)) == ()


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("4 March 2024 • Zorwin Quell in Harbour Affairs", ("Zorwin Quell",)),
        ("4 March 2024 · 30 min · 6279 words · Zorwin Quell", ("Zorwin Quell",)),
        ("Zorwin Quell | 4 March 2024", ("Zorwin Quell",)),
        ("4 March 2024 • Two Schools", ()),  # words of the story
        ("4 March 2024 • harbour news", ()),
        ("4 March 2024 • Quell", ()),
    ],
)
def test_a_name_that_a_mark_parts_from_the_date_is_the_author(
    decided: Decided, line: str, authors: tuple[str, ...]
) -> None:
    assert authors_of(*decided("headline: By the river", f"dateline: {line}", STORY, head=0)) == authors


def test_a_name_over_its_bearer_s_role_is_the_author(decided: Decided) -> None:
    lines = ("headline: By the river", "navigation: Zorwin Quell")
    assert authors_of(*decided(*lines, "navigation: Content Editor", STORY, head=0)) == ("Zorwin Quell",)
    assert authors_of(*decided(*lines, "navigation: Contents", "navigation: Share", STORY, head=0)) == ()
    small = ("headline: By the river", "navigation: zorwin quell", "navigation: Content Editor")
    assert authors_of(*decided(*small, STORY, head=0)) == ()


def test_a_name_alone_in_the_head_is_the_author(decided: Decided) -> None:
    for lines in (
        ("headline: By the river", "navigation: Ana Lima", STORY),
        ("headline: By the river", "caption: Ana Lima", STORY),
    ):
        assert authors_of(*decided(*lines, head=0)) == ("Ana Lima",)
    outlet = ("headline: By the river", "kicker: Isabela Monteiro BBC NEWS", STORY)
    assert authors_of(*decided(*outlet, head=0)) == ("Isabela Monteiro",)
    over = ("navigation: Ana Lima", "dateline: 4 March 2024", "headline: By the river", STORY)
    assert authors_of(*decided(*over, head=2)) == ("Ana Lima",)
    menu = ("navigation: Home", "navigation: News", "navigation: Sport", "navigation: Ana Lima", "navigation: World")
    assert authors_of(*decided(*menu, "headline: By the river", STORY, head=5)) == ()


_ABOUT = "body: Minister Ferrol said that the harbour would open again, and that Ferrol's own office would pay for it."


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        pytest.param(("caption: Photo: Harbour Images", "caption: Aila Quorrin"), ("Aila Quorrin",), id="any, next"),
        pytest.param(("other: Aila Quorrin 2 minutes ago",), ("Aila Quorrin",), id="with a date"),
        pytest.param(("media: Aila Quorrin",), ("Aila Quorrin",), id="under the headline"),
        pytest.param(("media: Aila Quorrin", "social: Listen to the article", "social: Share"), (), id="none, farther"),
        pytest.param(("caption: Photo: Harbour Images", "caption: Aila Ferrol"), (), id="the story speaks of her"),
        pytest.param(("caption: AFP", "dateline: 4 March 2024"), ("AFP",), id="an agency beside a date"),
        pytest.param(("other: AA", "dateline: 4 March 2024"), (), id="a button"),
        pytest.param(("deck: Aila Quorrin - January 24, 2020",), ("Aila Quorrin",), id="with a date, as standfirst"),
        pytest.param(("other: Listen to Articles - 24 January 2020",), (), id="no name with a date"),
        pytest.param(("caption: AFP",), (), id="an agency alone"),
        pytest.param(
            ("caption: Photo: Harbour Images", "caption: முடிச்சூர் முதியவர்"), ("முடிச்சூர் முதியவர்",), id="no capitals"
        ),
        pytest.param(
            ("caption: Photo: Harbour Images", "caption: முடிச்சூர் அருகே படகில் மீட்கப்படும் முதியவர்"), (), id="words"
        ),
    ],
)
def test_names_alone_close_over_the_story(decided: Decided, lines: tuple[str, ...], names: tuple[str, ...]) -> None:
    assert authors_of(*decided("headline: By the river", *lines, _ABOUT, head=0)) == names


def test_a_dated_name_far_over_the_story_counts_under_the_headline(decided: Decided) -> None:
    dated = "dateline: Aila Quorrin 8:41 PM on December 20, 2023"
    share = ["social: Share"] * 8
    assert authors_of(*decided("headline: By the river", dated, *share, _ABOUT, head=0)) == ("Aila Quorrin",)
    assert authors_of(*decided("headline: By the river", *share, dated, *share, _ABOUT, head=0)) == ()


def test_a_name_over_a_date_over_the_headline_is_the_author(decided: Decided) -> None:
    """Not over a longer line, a date far from either, nor of whom the story speaks."""
    date, head, section = "dateline: 4 March 2024", "headline: By the river", "navigation: Harbour"
    menu = ["navigation: Sport"] * 4
    name = (*menu, "navigation: Ana Lima")
    told = "body: Lima said that the river would rise for a third night, and that two schools were open to people."
    assert authors_of(*decided(*name, section, section, date, head, STORY, head=8)) == ("Ana Lima",)
    assert authors_of(*decided(*name, section, section, date, head, told, head=8)) == ()
    assert authors_of(*decided(*name, *[section] * 3, date, head, STORY, head=9)) == ()
    assert authors_of(*decided(*name, section, section, head, STORY, head=7)) == ()
    assert authors_of(*decided(*name, f"latest: {'Two mills reopen ' * 3}", section, date, head, STORY, head=8)) == ()
    assert authors_of(*decided(*menu, "latest: Photos:", name[-1], section, section, date, head, STORY, head=9)) == ()


def test_an_outlet_behind_a_name_is_no_part_of_it_where_the_page_says_so(decided: Decided) -> None:
    lines = ("headline: By the river", "byline: Ana Lima Ellmouth Courier-Post", _ABOUT)
    assert authors_of(*decided(*lines, head=0)) == ("Ana Lima Ellmouth Courier-Post",)
    note = "author_bio: Ana Lima is a senior reporter for the Courier-Post."
    assert authors_of(*decided(*lines, note, head=0)) == ("Ana Lima",)
    same = "author_bio: Ana Lima Ellmouth is a senior reporter for the Courier-Post."
    assert authors_of(*decided(*lines, same, head=0)) == ("Ana Lima Ellmouth",)


def test_contributions_make_no_author(decided: Decided) -> None:
    lines = ("headline: By the river", "byline: By Ana Lima", "byline: Contributions from", "byline: Tom Reed", _ABOUT)
    assert authors_of(*decided(*lines, head=0)) == ("Ana Lima",)


def test_a_name_alone_within_the_story_s_beginning_is_the_author(decided: Decided) -> None:
    lines = ("headline: By the river", _ABOUT, "media: Ana Lima", _ABOUT)
    assert authors_of(*decided(*lines, head=0)) == ("Ana Lima",)


def test_a_name_alone_that_the_story_speaks_of_is_a_picture_s(decided: Decided) -> None:
    lines = ("headline: By the river", "byline: Joan Ferrol", "dateline: 4 March 2024", "byline: Ana Lima", _ABOUT)
    claims = [Claim(at, Role.BYLINE, 2.0, "byline-beside-date", (lines[at][len("byline: ") :],)) for at in (1, 3)]
    assert authors_of(*decided(*lines, claims=claims, head=0)) == ("Ana Lima",)
    longer = ("headline: By the river", "byline: Joan Ferrol", "byline: Joan Ferrol Profile", _ABOUT)
    assert "Joan Ferrol" in authors_of(*decided(*longer, claims=claims[:1], head=0))


def test_a_byline_under_the_story_is_found_by_its_words(decided: Decided) -> None:
    assert authors_of(*decided(STORY, "navigation: Authors: Ana Lima and Tom Reed")) == ("Ana Lima", "Tom Reed")
    assert authors_of(*decided(STORY, "related: By Ana Lima")) == ()


def test_a_person_in_the_byline_goes_before_an_outlet_in_the_metadata(decided: Decided) -> None:
    page, decision = decided("byline: By Ana Lima", STORY, format="html")
    assert authors_of(replace(page, metadata=Metadata(meta={"author": ("Quellwin",)})), decision) == ("Ana Lima",)
    page, decision = decided(STORY, format="html")
    assert authors_of(replace(page, metadata=Metadata(meta={"author": ("Quellwin",)})), decision) == ("Quellwin",)


# Where nobody is named


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        pytest.param(("byline: Harbour Staff", "dateline: 3 May 2024"), "Harbour Staff", id="staff over a date"),
        pytest.param(("dateline: 3 May 2024", "byline: by inky"), "inky", id="a pen name under a date"),
        pytest.param(("byline: By", "byline: The Harbour Team"), "The Harbour Team", id="behind a byline word"),
        pytest.param(("byline: byline desk", "dateline: 3 May", "byline: Harbour"), "Harbour", id="the likeliest"),
    ],
)
def test_a_byline_may_name_a_house(decided: Decided, lines: tuple[str, ...], name: str) -> None:
    page, decision = decided("headline: By the river", *lines, STORY, head=0)
    decision.scores[len(lines), ROLES.index(Role.BYLINE)] += 0.05
    assert authors_of(page, decision) == (name,)


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(("byline: Harbour",), id="neither date nor byline word beside it"),
        pytest.param(("byline: Image: Harbour", "dateline: 3 May 2024"), id="a picture's"),
        pytest.param(("byline: Reviewed by Harbour", "dateline: 3 May 2024"), id="no credit"),
        pytest.param(("byline: By", "dateline: 3 May 2024"), id="a byline word alone"),
        pytest.param(("byline: Newsletter", "dateline: 3 May 2024"), id="a label"),
        pytest.param(("byline: Table of content", "dateline: 3 May 2024"), id="what opens a table of contents"),
        pytest.param(("byline: By Our Correspondent", "dateline: 3 May 2024"), id="no one in particular"),
        pytest.param(("byline: 责任编辑：李娜", "dateline: 3 May 2024"), id="an editor"),
        pytest.param(("other: Harbour", "dateline: 3 May 2024"), id="no byline"),
    ],
)
def test_some_lines_name_no_house(decided: Decided, lines: tuple[str, ...]) -> None:
    assert authors_of(*decided("headline: By the river", *lines, STORY, head=0)) == ()


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        pytest.param(("navigation: Harbour Post Team",), ("Harbour Post Team",), id="staff under the headline"),
        pytest.param(("navigation: Harbour Post team",), (), id="no name"),
        pytest.param(("navigation: Illustration: Harbour Staff",), (), id="a picture's"),
        pytest.param((*["navigation: Sport"] * 5, "navigation: Harbour Post Team"), (), id="farther down"),
        pytest.param(("author_bio: Written by", "author_bio: Melissa"), ("Melissa",), id="behind a byline word"),
        pytest.param(("byline: by", "social: infuy"), ("infuy",), id="a pen name behind one"),
        pytest.param(("caption: By Harbour Post",), (), id="a house in a caption"),
        pytest.param(("byline: by", "social: 3 comments"), (), id="no name behind one"),
        pytest.param(("byline: by", "navigation: Newsletter"), (), id="a label behind one"),
    ],
)
def test_a_house_is_named_under_the_headline_or_behind_a_byline_word(
    decided: Decided, lines: tuple[str, ...], names: tuple[str, ...]
) -> None:
    assert authors_of(*decided("headline: By the river", *lines, STORY, head=0)) == names
    if len(lines) == 2:  # so it is under the story
        assert authors_of(*decided("headline: By the river", STORY, *lines, head=0)) == names


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        pytest.param(("dateline: 3 May 2024 by The Lampman",), ("The Lampman",), id="credited in a date's line"),
        pytest.param(("dateline: 3 May 2024 by Harbour Staff",), ("Harbour Staff",), id="staff credited there"),
        pytest.param(("dateline: 3 May 2024 by admin",), (), id="no one in particular"),
        pytest.param(("dateline: Published 3 May 2024",), (), id="a date"),
        pytest.param(
            ("navigation: Quellwin Post", "dateline: 3 May 2024"), ("Quellwin Post",), id="the site over a date"
        ),
        pytest.param(("dateline: Quellwin Post - 3/5/2024",), ("Quellwin Post",), id="the site and a date"),
        pytest.param(("navigation: Quellwin", "dateline: 3 May 2024"), ("Quellwin",), id="most of the site's name"),
        pytest.param(("navigation: Quellwin Post", "navigation: Sport"), (), id="the site beside a menu"),
        pytest.param(("navigation: Que", "dateline: 3 May 2024"), (), id="another word"),
        pytest.param(
            (*["navigation: Sport"] * 5, "navigation: Quellwin Post", "dateline: 3 May"), (), id="farther down"
        ),
    ],
)
def test_a_date_s_line_and_the_site_s_name_may_credit_a_house(
    decided: Decided, lines: tuple[str, ...], names: tuple[str, ...]
) -> None:
    assert authors_of(*decided("headline: By the river | Quellwin Post", *lines, STORY, head=0)) == names


def test_the_copyright_of_a_short_page_credits_nobody() -> None:
    page = f"<h1>River rises</h1><p>{STORY.removeprefix('body: ')}</p><footer>© 2024 Quellwin Post</footer>"
    assert newsclean.clean(f"<title>River rises | Quellwin Post</title>{page}").authors == ()


def test_a_byline_word_before_a_house_under_the_headline_credits_it(decided: Decided) -> None:
    head, credit = "headline: By the river", "navigation: By Harbour Post"
    assert authors_of(*decided(head, credit, STORY, share=0.6, head=0)) == ("Harbour Post",)
    assert authors_of(*decided(head, "subheading: by Harbour Post", STORY, share=0.6, head=0)) == ("Harbour Post",)
    assert authors_of(*decided(head, credit, STORY, share=0.95, head=0)) == ()  # an entry of a menu: "By Category"
    assert authors_of(*decided(head, "navigation: Photos:", credit, STORY, share=0.6, head=0)) == ()
    assert authors_of(*decided(head, "subheading: By Land and Sea", STORY, share=0.6, head=0)) == ()


def test_the_owner_of_a_site_writes_where_nobody_is_named(decided: Decided) -> None:
    head = "headline: By the river | Ana Lima"
    assert authors_of(*decided(head, STORY, head=0)) == ("Ana Lima",)
    assert authors_of(*decided(head, "byline: By Tom Reed", STORY, head=0)) == ("Tom Reed",)
    assert authors_of(*decided(head, "dateline: 3 May 2024 by Harbour Staff", STORY, head=0)) == ("Harbour Staff",)


def test_a_house_may_sign_under_the_story(decided: Decided) -> None:
    claim = Claim(7, Role.BYLINE, 2.5, "byline-house")
    lines = ("headline: By the river", *[STORY] * 6, "byline: IN-Redaktion")
    assert authors_of(*decided(*lines, claims=(claim,), head=0)) == ("IN-Redaktion",)
    assert authors_of(*decided(*lines, head=0)) == ()


def test_staff_under_the_headline_goes_before_another_house(decided: Decided) -> None:
    lines = (
        "headline: By the river",
        "kicker: Harbour Staff",
        "byline: Watch the ferry",
        "dateline: 3 May 2024",
        STORY,
    )
    assert authors_of(*decided(*lines, head=0)) == ("Harbour Staff",)
    assert authors_of(*decided(lines[0], *lines[2:], head=0)) == ("Watch the ferry",)


def test_a_doubted_byline_names_no_house(decided: Decided) -> None:
    lines = ("headline: By the river", "byline: Harbour", "dateline: 3 May 2024", STORY)
    assert authors_of(*decided(*lines, share=0.5, head=0)) == ()


@pytest.mark.parametrize("line", ["By inkpotFebruary 16, 2026No Comments", "Posted by inkpot on 16 February 2026"])
def test_a_pen_name_in_the_line_of_a_date_is_one_where_the_page_says_it_again(decided: Decided, line: str) -> None:
    head, again = "headline: By the river", "navigation: inkpot"
    assert authors_of(*decided(head, f"dateline: {line}", STORY, again, head=0)) == ("inkpot",)
    assert authors_of(*decided(head, f"dateline: {line}", STORY, head=0)) == ()
    assert authors_of(*decided(head, f"deck: {line}", STORY, again, head=0)) == ()


def test_a_doubted_byline_names_a_house_where_other_lines_do(decided: Decided) -> None:
    """Not what stands in small letters too, as sections do, nor whom the headline names."""
    head, byline, date = "headline: By the river", "byline: Quellwin", "dateline: 3 May 2024"
    again = ("navigation: Life at Quellwin", "footer: Why Quellwin is called so")
    assert authors_of(*decided(head, byline, date, STORY, *again, share=0.5, head=0)) == ("Quellwin",)
    assert authors_of(*decided(head, byline, date, STORY, again[0], share=0.5, head=0)) == ()
    assert authors_of(*decided(head, byline, date, STORY, *again, "tags: quellwin", share=0.5, head=0)) == ()
    assert authors_of(*decided(f"{head} of Quellwin", byline, date, STORY, *again, share=0.5, head=0)) == ()
    assert authors_of(*decided(head, byline, date, STORY, *again, share=0.2, head=0)) == ()


def test_a_house_in_the_head_goes_before_bylines_far_from_it(decided: Decided) -> None:
    """Those are of a list's entries."""
    lines = (STORY, *["related: River news"] * 12, "byline: By Tom Reed")
    house = ("headline: By the river", "byline: By Harbour Staff")
    assert authors_of(*decided(*house, *lines, head=0)) == ("Harbour Staff",)
    assert authors_of(*decided(house[0], *lines, head=0)) == ("Tom Reed",)


def test_the_title_of_a_dump_may_credit_its_author(decided: Decided) -> None:
    head = ["headline: By the river | by Ink Pot | Dec, 2024 | Harbour", *["navigation: Sport"] * 4]
    assert authors_of(*decided(*head, "headline: By the river", STORY, head=5)) == ("Ink Pot",)
    assert authors_of(*decided(*head, "headline: By the river", STORY, format="html", head=5)) == ()
    head[0] = "headline: By the river | Harbour by night"
    assert authors_of(*decided(*head, "headline: By the river", STORY, head=5)) == ()


def test_a_person_goes_before_a_house(decided: Decided) -> None:
    lines = ("headline: By the river", "byline: Harbour Staff", "dateline: 3 May 2024", STORY, "byline: By Ana Lima")
    assert authors_of(*decided(*lines, head=0)) == ("Ana Lima",)


STATED = ("Ana Lima", "Tom Reed", "Mia Stone")


def with_stated(decided: Decided, *lines: str) -> tuple[str, ...]:
    page, decision = decided("headline: River rises", *lines, STORY, format="html", head=0)
    people = [{"@type": "Person", "name": name} for name in STATED]
    metadata = Metadata(json_ld=({"@type": "NewsArticle", "author": people},))
    return authors_of(replace(page, metadata=metadata), decision)


@pytest.mark.parametrize(
    "lines",
    [
        ("byline: By Ana Lima", "byline: Photography by Tom Reed", "byline: Edited by Mia Stone"),
        ("byline: By Ana Lima", "byline: Contributions from", "byline: Tom Reed", "byline: Mia Stone"),
        ("byline: Contributions from", "byline: Tom Reed", "byline: Mia Stone", "byline: By Ana Lima"),
        ("byline: By Ana Lima", "byline: Photos: Tom Reed, Mia Stone"),
    ],
)
def test_stated_authors_whom_the_head_calls_something_else_are_none(decided: Decided, lines: tuple[str, ...]) -> None:
    assert with_stated(decided, *lines) == ("Ana Lima",)


@pytest.mark.parametrize(
    "lines",
    [
        ("byline: By Ana Lima", "byline: Tom Reed", "byline: Mia Stone"),
        ("byline: Ana Lima", "byline: Editor Tom Reed", "byline: Mia Stone, photo editor"),
        ("byline: Photography by Ana Lima, Tom Reed and Mia Stone",),  # nobody would be left
    ],
)
def test_other_stated_authors_stay(decided: Decided, lines: tuple[str, ...]) -> None:
    assert with_stated(decided, *lines) == STATED


def test_the_reporter_of_an_opening_is_the_author_where_no_line_names_any(decided: Decided) -> None:
    story = "body: 【湾岸市＝山田花子】フェリーが14日朝、湾岸島に着岸した。車両とスクールバスが積まれていた。"
    assert authors_of(*decided("headline: フェリーが戻る", story, head=0)) == ("山田花子",)
    assert authors_of(*decided("headline: フェリーが戻る", "byline: 文：川辺太郎", story, head=0)) == ("川辺太郎",)
    page, decision = decided("headline: フェリーが戻る", story, head=0)
    outlet = replace(page, metadata=Metadata(meta={"author": ("湾岸新聞オンライン",)}))
    assert authors_of(outlet, decision) == ("湾岸新聞オンライン",)


def test_a_japanese_name_alone_beside_a_date_is_the_author(decided: Decided) -> None:
    head, story = (
        "headline: フェリーが戻る",
        "body: フェリーが14日朝、湾岸島に着岸した。車両とスクールバスが積まれていた。",
    )
    assert authors_of(*decided(head, "dateline: 2024年3月14日", "other: 山田花子", story, head=0)) == ("山田花子",)
    assert authors_of(*decided(head, "dateline: 2024年3月14日 山田花子", story, head=0)) == ("山田花子",)
    assert authors_of(*decided(head, "dateline: 2024年3月14日", "other: 山口県庁", story, head=0)) == ()
    assert authors_of(*decided(head, "other: 山田花子", story, head=0)) == ()
