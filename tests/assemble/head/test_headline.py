from dataclasses import replace

import pytest

import newsclean
from newsclean.assemble.head.headline import headline_index, headline_of
from newsclean.assemble.head.kicker import kicker_of
from newsclean.decide.decide import Decision
from newsclean.metadata import Metadata
from newsclean.model import ROLES, Role
from newsclean.page import Claim, Page
from tests.assemble.conftest import Decided, html_of

TITLE = "River rises for a third night"
HEADLINE = ROLES.index(Role.HEADLINE)
STORY = "body: The river rose for a third night in the harbour towns, and the council opened two schools to people."


def test_a_page_without_a_headline_has_none(decided: Decided) -> None:
    for page in (decided(), decided("navigation: Home", "footer: Contact us")):
        assert headline_of(*page) is None


def test_the_headline_over_the_story_counts(decided: Decided) -> None:
    page = decided("navigation: Home", f"headline: {TITLE}", STORY, "headline: Crane sold again")
    assert headline_of(*page) == TITLE


def test_a_day_or_two_are_no_headline(decided: Decided) -> None:
    """So archives and obituaries show them, over the headline or under it."""
    for days in ("07 Jan 2026 - 02 Feb 2026", "March 3, 1944 – April 27, 2026"):
        assert headline_of(*decided(f"headline: {days}", f"headline: {TITLE}", STORY)) == TITLE
        assert headline_of(*decided(f"headline: {days}", STORY)) is None
    assert headline_of(*decided("headline: The river of 1944 and 2026", STORY)) == "The river of 1944 and 2026"


def test_a_caption_with_an_agency_over_the_headline_is_none(decided: Decided) -> None:
    for credit in ("Ana Lima/AFP", "Ana Lima / dpa", "Ana Lima/Reuters"):
        page = decided(f"headline: The mill at dusk, seen from the quay. {credit}", f"headline: {TITLE}", STORY)
        assert headline_of(*page) == TITLE
    assert headline_of(*decided("headline: Fog at AP/NORC poll", STORY)) == "Fog at AP/NORC poll"


@pytest.mark.parametrize("line", ["The mill at dusk. Photo: Ana Lima", "Hits: 1734", "Written by Super User"])
def test_a_caption_or_what_a_site_s_software_writes_is_no_headline(decided: Decided, line: str) -> None:
    assert headline_of(*decided(f"headline: {line}", STORY)) is None
    assert headline_of(*decided(f"headline: Photos: {TITLE}", STORY)) == f"Photos: {TITLE}"


def test_a_picture_s_caption_over_a_dump_s_headline_is_none(decided: Decided) -> None:
    """A player or a picture stands over it, and the scorer may take what stands first for the headline."""
    caption = "headline: The mill at dusk. Photo: Ana Lima"
    page, decision = decided(caption, f"headline: {TITLE}", STORY)
    scores = decision.scores.copy()
    scores[1, HEADLINE] = 0.2
    assert headline_of(page, replace(decision, scores=scores)) == TITLE


def test_a_title_that_begins_with_the_word_for_photos_is_a_dump_s_headline() -> None:
    """As galleries have it; "Photo: Ana Lima" is a credit."""
    story = "The council voted on Monday to open the bridge, by nine votes to eight, after a debate of six hours. " * 3
    for title in ("Foto: il nuovo ponte del porto di notte", "Ảnh: Hà Nội ngập sâu sau cơn mưa lớn"):
        assert newsclean.clean("\n\n".join((title, "By Ana Lima", *[story] * 3))).headline == title


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


@pytest.mark.parametrize("before", ["Title:", "18 Dec 2025 ", "Thursday, 18 December 2025 "])
def test_a_day_or_a_glued_label_in_the_heading_is_no_part_of_the_stated_title(decided: Decided, before: str) -> None:
    page, decision = decided(f"headline: {before}{TITLE}", STORY)
    assert headline_of(replace(page, format="html"), decision) == before + TITLE  # nothing else states it
    stated = Metadata(meta={"og:title": (TITLE,)})
    assert headline_of(replace(page, format="html", metadata=stated), decision) == TITLE


def test_a_label_apart_may_be_a_part_of_the_headline(decided: Decided) -> None:
    page, decision = decided(f"headline: Harbour: {TITLE}", STORY)
    stated = Metadata(meta={"og:title": (TITLE,)})
    assert headline_of(replace(page, format="html", metadata=stated), decision) == f"Harbour: {TITLE}"


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
    page, decision = decided("kicker: Harbour", f"headline: {TITLE}", STORY, format="html", claims=claims, head=1)
    titled = replace(page, metadata=Metadata(meta={"og:title": (stated,)}))
    assert headline_of(titled, decision) == headline
    assert kicker_of(titled, decision) == "Harbour"


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


def test_a_trail_on_one_line_with_the_headline_is_none_of_it(decided: Decided) -> None:
    """The heading that the line ends with stands close under it; a short one may be a section's name."""
    line = f"headline: Home {TITLE}"
    assert headline_of(*decided("navigation: Menu", line, f"subheading: {TITLE}", STORY)) == TITLE
    assert headline_of(*decided("navigation: Menu", line, "subheading: Harbour", STORY)) == f"Home {TITLE}"
    assert headline_of(*decided("navigation: Menu", line, "subheading: towns", STORY)) == f"Home {TITLE}"


def test_the_heading_under_the_same_words_is_the_headline_of_a_dump(decided: Decided) -> None:
    """They are the last entry of a trail without marks; a banner over the page may be told twice as well."""
    menu = ["navigation: Menu"] * 6
    shown = ("headline: Rivers and towns", "headline: Two schools open for people today")
    assert headline_of(*decided(*menu, "navigation: Rivers and towns", *shown, STORY)) == "Rivers and towns"
    assert headline_of(*decided(*menu, "navigation: Guides", *shown, STORY)) == "Two schools open for people today"
    banner = ("navigation: More of towns", "headline: More of towns")
    assert headline_of(*decided(*banner, *menu[2:], shown[1], STORY)) == "Two schools open for people today"


def test_a_heading_goes_on_with_the_half_of_it_that_ends_a_trail(decided: Decided) -> None:
    """The half has two words and more, and is no heading itself; the whole stands close under it."""
    over, menu = "headline: River rises", ["navigation: Menu"] * 6
    whole = f"{TITLE}: what the harbour towns say"
    for head, line, shown in (
        (f"headline: {TITLE}", f"subheading: ## {whole}", whole),
        (f"headline: {TITLE}", f"subheading: {whole}", TITLE),  # no heading
        (f"headline: {TITLE}", f"subheading: ## {TITLE}s", TITLE),  # other words
        (f"headline: # {TITLE}", f"subheading: ## {whole}", TITLE),
        (over, "subheading: ## Two schools open", "River rises"),
    ):
        page = decided(*menu, head, "byline: By Ana Lima", line, STORY)
        assert headline_of(*page) == shown


def test_the_first_line_of_a_dump_heads_no_story_far_below_it(decided: Decided) -> None:
    for_search = "River rises in harbour towns, two schools open"
    first, shown, menu = f"headline: {for_search}", "headline: River at the door", ["navigation: Menu"] * 5
    assert headline_of(*decided(first, *menu, "byline: Ana", shown, STORY)) == "River at the door"
    assert headline_of(*decided(first, "byline: Ana", shown, STORY)) == for_search
    assert headline_of(*decided(first, *menu, "navigation: Share", STORY)) == for_search


def test_a_copy_of_the_title_over_a_kicker_and_another_headline_is_the_end_of_a_trail(decided: Decided) -> None:
    """Not without a kicker between, where the other is a standfirst, nor where it says a part of the copy."""
    stated, shown = "River rises in harbour towns, two schools open", "Two schools are beds for the night"
    over = (f"headline: {stated}", *["navigation: Menu"] * 6, f"headline: {stated}")
    page, decision = decided(*over, "kicker: Floods", f"headline: {shown}", "byline: By Ana Lima", STORY)
    assert headline_of(page, decision) == shown
    decision.scores[9, HEADLINE] = 0.85
    assert headline_of(page, decision) == stated
    assert headline_of(*decided(*over, f"headline: {shown}", "byline: By Ana Lima", STORY)) == stated
    assert headline_of(*decided(*over, "kicker: Floods", "headline: Two schools open", STORY)) == stated


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


@pytest.mark.parametrize(
    ("title", "other", "story"),
    [
        (
            "古い観光船が湖に戻る",
            "写真特集と動画の一覧",
            "霧島の湖で観光船が二十年ぶりに動き出した。船が戻るのを待つ人たちが岸に集まった。" * 3,
        ),
        (
            "폐교가 할머니들의 빵집이 되다",
            "오늘의 사진 영상 모음",
            "문을 닫은 폐교에서 할머니들이 매일 빵집을 연다. 폐교의 빵집은 아침마다 붐빈다. " * 3,
        ),
    ],
)
@pytest.mark.parametrize("swapped", [False, True])
def test_they_do_in_scripts_without_spaces_or_with_endings(
    decided: Decided, title: str, other: str, story: str, swapped: bool
) -> None:
    lines = [f"headline: {text}" for text in ((other, title) if swapped else (title, other))]
    assert headline_of(*decided("navigation: Menu", *lines, f"body: {story}")) == title


def test_the_story_s_words_do_not_outweigh_the_scorer(decided: Decided) -> None:
    """A line that is surely something else stays behind, however much the story uses its words."""
    told = "social: Council opened schools for harbour towns"
    page = decided("navigation: Home", told, "headline: Painters bought violins from autumn sailors", STORY)
    assert headline_of(*page) == "Painters bought violins from autumn sailors"


def test_the_site_s_name_is_cut_off_the_first_line_where_it_stands_alone_too(decided: Decided) -> None:
    page = decided(f"headline: {TITLE} - Harbour Post", "navigation: Harbour Post", STORY)
    assert headline_of(*page) == TITLE
    assert headline_of(*decided(f"headline: {TITLE} - Harbour Post", STORY)) == f"{TITLE} - Harbour Post"


def doubted(page: Page, decision: Decision, at: int, headline: float) -> tuple[Page, Decision]:
    """The same, where the scorer takes a line of the text so likely for the headline."""
    scores = decision.scores.copy()
    scores[at, [HEADLINE, ROLES.index(Role.BODY)]] = headline, 0.9 - headline
    return page, replace(decision, scores=scores)


def test_a_sentence_of_the_text_heads_a_dump_where_it_is_signed_alone(decided: Decided) -> None:
    for end in (".", "。"):
        assert headline_of(*doubted(*decided(f"body: {TITLE}{end}", STORY), at=0, headline=0.4)) is None
    assert headline_of(*doubted(*decided(f"body: {TITLE}", STORY), at=0, headline=0.4)) == TITLE
    lines = (f"body: {TITLE}.", "byline: By Ana Lima", STORY)
    assert headline_of(*doubted(*decided(*lines), at=0, headline=0.4)) == f"{TITLE}."
    assert headline_of(*doubted(*decided(*lines), at=0, headline=0.2)) is None


def test_what_the_first_line_says_heads_a_dump_whatever_the_scorer_takes_it_for(decided: Decided) -> None:
    first = f"other: {TITLE}. | The Ellmouth Herald"
    assert headline_of(
        *doubted(*decided(first, "navigation: Home", f"body: {TITLE}.", STORY), at=2, headline=0.05)
    ) == (f"{TITLE}.")


def test_a_first_level_heading_before_another_in_the_title_is_the_blog_s_name() -> None:
    """Not where no heading says what Open Graph has for a title."""
    story = "".join(f"<p>{STORY.removeprefix('body: ')}</p>" for _ in range(3))
    stated = f'<title>Harbour Notes: {TITLE}</title><meta property="og:title" content="{TITLE}">'
    page = f"{stated}<h1>Harbour Notes</h1><h3>{{}}</h3>{story}"
    assert newsclean.clean(page.format(TITLE)).headline == TITLE
    assert newsclean.clean(page.format("Ten soups")).headline == "Harbour Notes"


def test_a_page_without_a_title_has_the_heading_over_its_story() -> None:
    page, decision = html_of("caption: Good morning", f"subheading: {TITLE}", STORY, "subheading: What is next", STORY)
    assert headline_of(page, decision) == TITLE
    page, decision = html_of("caption: Good morning", STORY, "subheading: What is next", STORY)
    assert headline_of(page, decision) is None


@pytest.mark.parametrize(
    "line",
    [
        "[Forwarded from Ellmouth Harbour]",
        "Wir verwenden Cookies, um Ihren Besuch zu messen.",
        "An official website of the City of Ellmouth",
        "Here's how you know",
        "Home | News | Sport | Culture | Weather",
        "News Sport Culture Weather Ellmouth Log in",
        "https://www.ellmouth.example/2024/03/14/ferry.html",
        "Printed from https://www.ellmouth.example/ferry on 6 March 2024",
    ],
)
def test_no_notice_menu_or_address_heads_a_dump_nor_what_is_all_in_brackets(decided: Decided, line: str) -> None:
    assert headline_of(*decided(f"headline: {line}", STORY)) is None
    assert headline_of(*decided(f"headline: {line}", f"headline: {TITLE}", STORY)) == TITLE


@pytest.mark.parametrize("mark", [">", ">>", "::", "»"])
def test_a_trail_heads_no_dump(decided: Decided, mark: str) -> None:
    trail = f"headline: Home {mark} Rivers and harbours {mark} Whole story of today"
    page, decision = decided(trail, f"headline: {TITLE}", STORY)
    decision.scores[0, HEADLINE], decision.scores[1, HEADLINE] = 0.9, 0.5
    assert headline_of(page, decision) == TITLE


@pytest.mark.parametrize("line", ["March 5, 2024 Tuesday", "Tuesday, March 5, 2024", "5 March 2024"])
def test_a_day_heads_no_dump(decided: Decided, line: str) -> None:
    assert headline_of(*decided(f"headline: {line}", f"widget: {TITLE}", STORY)) == TITLE


ARCHIVED = (
    "{}\n\nThe Ellmouth Herald\n\nMarch 5, 2024 Tuesday\n\nCopyright 2024 The Ellmouth Herald All Rights Reserved\n\n"
    "Section: NEWS; Pg. 3\n\nLength: 412 words\n\nByline: Ana Lima\n\nDateline: ELLMOUTH\n\nBody\n\n{}\n\n"
    "Load-Date: March 6, 2024\n\nEnd of Document\n"
)


def test_what_a_database_of_newspapers_exports_has_its_headline_and_author() -> None:
    story = [STORY.removeprefix("body: "), "Nobody was hurt, the mayor said, and the ferry will be back on Thursday."]
    article = newsclean.clean(ARCHIVED.format(TITLE, "\n\n".join(story)))
    assert (article.headline, article.authors) == (TITLE, ("Ana Lima",))
    assert [paragraph.text for paragraph in article.body if paragraph.kind == "paragraph"] == story
    assert article.dateline is not None
    assert str(article.dateline.published) == "2024-03-05 00:00:00"


def test_a_title_with_its_section_and_site_may_head_a_dump(decided: Decided) -> None:
    line = "Ferry reopens | Harbour | Ellmouth Herald"
    assert headline_of(*decided(f"headline: {line}", STORY)) is not None


def test_a_headline_that_a_dump_broke_is_shown_by_its_longest_part(decided: Decided) -> None:
    """Not where a list says it whole, which shows it if nothing else does."""
    whole = "Ferry reopens to towns"
    lines = ("navigation: Sund", "navigation: Ferry", "navigation: reopens to towns", f"widget: {whole}", STORY)
    assert headline_index(*decided(*lines), whole) == 2
    assert headline_index(*decided(*lines[:2], *lines[3:]), whole) == 2
    assert headline_index(*decided(*lines[:1], *lines[2:]), whole) == 2


@pytest.mark.parametrize(
    ("day", "headline"), [("<p><i>14 May 2024, 10:30</i></p>", "Pool to close for good"), ("", None)]
)
def test_a_page_of_html_without_any_title_is_headed_by_the_line_beside_the_day(day: str, headline: str | None) -> None:
    story = "The council of Ellmouth voted on Monday to close the pool for good, nine years after it was last repaired."
    more = "“We have waited long enough,” said Ana Lima, who has run the ferry office since 2011 and swims there daily."
    html = f"<p><b>Pool to close for good</b></p>{day}<p>{story}</p><p>{more}</p><p>{story}</p>"
    assert newsclean.clean(html).headline == headline


@pytest.mark.parametrize(
    ("notice", "headline"),
    [
        ("© 2024 Harbour Post. All rights reserved.", TITLE),
        ("© 2024 Ferry Line. All rights reserved.", "Harbour Post"),
        ("Harbour Post is a paper of the coast.", "Harbour Post"),
    ],
)
def test_the_name_in_the_notice_of_copyright_is_no_title_where_a_heading_is(
    decided: Decided, notice: str, headline: str
) -> None:
    lines = ("navigation: Home", f"subheading: ## {TITLE}", STORY, f"footer: {notice}")
    page, decision = decided(*lines, format="html")
    assert headline_of(replace(page, metadata=Metadata(title="Harbour Post")), decision) == headline
    page, decision = decided(*lines[:1], *lines[2:], format="html")
    assert headline_of(replace(page, metadata=Metadata(title="Harbour Post")), decision) == "Harbour Post"


def test_a_section_within_the_heading_is_none_of_the_headline() -> None:
    menu = "<nav><a href=/w>World</a> <a href=/s>Sport</a></nav>"
    head = f"<title>{TITLE} - Harbour Post</title>{menu}<h1><span>{{}}</span> {TITLE}</h1>"
    page = f"{head}<p>By Ana Lima</p><p>{STORY}</p><p>{STORY}</p>"
    assert newsclean.clean(page.format("World")).headline == TITLE
    assert newsclean.clean(page.format("Wild")).headline == f"Wild {TITLE}"
