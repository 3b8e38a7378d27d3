"""Which fragments are the story's text, told through the decision."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import pytest

from newsclean.decide.decide import decide
from newsclean.model import Role
from newsclean.page import CERTAIN, Claim
from tests.conftest import PageOf
from tests.decide.conftest import ScorerOf

STORY = "The river rose for a third night in the harbour towns, and the council opened two schools to people."
NAVIGATION = {Role.NAVIGATION: 0.6, Role.RELATED: 0.2}


# What is never the story


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("United States of AmericaUS Virgin Islands" * 50, Role.NAVIGATION),
        ("United States of AmericaUS Virgin Islands" * 40, Role.BODY),  # 1,640 characters
        ("A sentence of some thirty words. " * 100, Role.BODY),
        ("港は霧のため三日続けて閉鎖された" * 200, Role.BODY),
    ],
)
def test_a_long_line_without_sentences_is_not_the_story(
    scorer_of: ScorerOf, page_of: PageOf, text: str, role: Role
) -> None:
    assert decide(page_of(text), (), scorer_of({Role.BODY: 0.8, Role.NAVIGATION: 0.2})).roles == (role,)


def test_a_long_line_is_the_story_where_a_claim_is_certain(scorer_of: ScorerOf, page_of: PageOf) -> None:
    claims = (Claim(0, Role.BODY, CERTAIN, "own-cue"),)
    assert decide(page_of("AlgeriaAngola " * 200), claims, scorer_of(NAVIGATION)).roles == (Role.BODY,)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ('<a href="https://post.example/river">The river rises.</a>', Role.NAVIGATION),
        ("Lorem ipsum dolor sit amet, consectetur adipiscing elit.", Role.NAVIGATION),
        ("<a href= opens a link in HTML", Role.BODY),  # short enough to be written about
        ("The tag <a href=...> opens a link in a page of HTML.", Role.BODY),
    ],
)
def test_stray_markup_and_filler_are_not_the_story(scorer_of: ScorerOf, page_of: PageOf, text: str, role: Role) -> None:
    assert decide(page_of(text), (), scorer_of({Role.BODY: 0.8, Role.NAVIGATION: 0.2})).roles == (role,)


# Scraps, and what goes on


@pytest.mark.parametrize(
    ("body", "count", "is_kept"), [(0.5, 3, False), (0.7, 3, True), (0.5, 2, True), (0.5, 0, True)]
)
def test_scraps_are_no_story(scorer_of: ScorerOf, page_of: PageOf, body: float, count: int, is_kept: bool) -> None:
    """Short, doubted, and less than a third of the page."""
    menus = ["Home and harbour and sport and weather and all the rest of the paper's sections that there are" + "e" * 6]
    page = page_of(*menus * count, STORY)
    claims = tuple(Claim(index, Role.NAVIGATION, CERTAIN, "menu") for index in range(count))
    assert len(menus[0]) == len(STORY)
    roles = decide(page, claims, scorer_of({Role.BODY: body, Role.NAVIGATION: 0.2})).roles
    assert (roles[-1] is Role.BODY) is is_kept


@pytest.mark.parametrize(("count", "is_kept"), [(140, False), (160, True)])
def test_a_story_without_spaces_is_as_long_as_it_reads(
    scorer_of: ScorerOf, page_of: PageOf, count: int, is_kept: bool
) -> None:
    """A letter of Chinese or Japanese says as much as two of others: 160 are no scrap."""
    page = page_of(*["Home and harbour and sport and weather. " * 5] * 6, "港" * (count - 1) + "。")
    claims = tuple(Claim(index, Role.NAVIGATION, CERTAIN, "menu") for index in range(6))
    roles = decide(page, claims, scorer_of({Role.BODY: 0.5, Role.NAVIGATION: 0.2})).roles
    assert (roles[-1] is Role.BODY) is is_kept


@pytest.mark.parametrize(("line", "is_text"), [(").", True), (STORY, True), (STORY[:-1], False), ("Home.", False)])
def test_a_doubted_sentence_goes_on_with_the_text_over_it(
    scorer_of: ScorerOf, page_of: PageOf, line: str, is_text: bool
) -> None:
    claims = (Claim(0, Role.BODY, CERTAIN, "story"),)
    roles = decide(page_of(STORY, line), claims, scorer_of({Role.BODY: 0.15, Role.NAVIGATION: 0.6})).roles
    assert roles[1] is (Role.BODY if is_text else Role.NAVIGATION)


# What stands between and far from the story's paragraphs


def _claims(roles: Iterable[Role | None]) -> tuple[Claim, ...]:
    """A certain claim for each fragment of which the role is given."""
    return tuple(Claim(index, role, CERTAIN, "own-cue") for index, role in enumerate(roles) if role)


@pytest.mark.parametrize(
    ("lines", "probabilities", "is_text"),
    [
        ([STORY, STORY], {Role.BODY: 0.08, Role.PROMO: 0.5}, True),
        ([STORY, STORY, "And why?"], {Role.BODY: 0.08, Role.PROMO: 0.5}, True),
        (["„" + STORY + "“", "«" + STORY + "»"], {Role.BODY: 0.08, Role.PROMO: 0.5}, True),
        ([STORY], {Role.BODY: 0.08, Role.PROMO: 0.5}, False),  # too little
        ([STORY, STORY, *["The river rises"] * 8], {Role.BODY: 0.08, Role.PROMO: 0.5}, False),
        ([STORY[:-1], STORY[:-1]], {Role.BODY: 0.08, Role.PROMO: 0.5}, False),  # no sentences
        ([STORY, STORY], {Role.BODY: 0.03, Role.PROMO: 0.5}, False),
        ([STORY, STORY], {Role.BODY: 0.06, Role.PROMO: 0.92}, False),
    ],
)
def test_prose_between_paragraphs_is_the_story(
    scorer_of: ScorerOf, page_of: PageOf, lines: list[str], probabilities: Mapping[Role, float], is_text: bool
) -> None:
    claims = _claims((Role.BODY, *[None] * len(lines), Role.BODY))
    decision = decide(page_of(STORY, *lines, STORY), claims, scorer_of(probabilities))
    assert set(decision.roles[1:-1]) == {Role.BODY if is_text else Role.PROMO}
    assert (set(decision.rules[1:-1]) == {"between-paragraphs"}) is is_text


def test_a_short_line_among_them_must_be_likely_itself(scorer_of: ScorerOf, page_of: PageOf) -> None:
    claims = (*_claims((Role.BODY, None, None, None, None, Role.BODY)), Claim(2, Role.MEDIA, 4.5, "player"))
    scorer = scorer_of({Role.BODY: 0.08, Role.PROMO: 0.5})
    roles = decide(page_of(STORY, STORY, "45:47", "And why?", STORY, STORY), claims, scorer).roles
    assert roles == (Role.BODY, Role.BODY, Role.MEDIA, Role.BODY, Role.BODY, Role.BODY)


def test_links_between_paragraphs_are_not_the_story(scorer_of: ScorerOf, page_of: PageOf) -> None:
    page = page_of(STORY, STORY, STORY, STORY)
    linked = tuple(fragment._replace(link_chars=len(STORY) // 2) for fragment in page.fragments)
    claims = _claims((Role.BODY, None, None, Role.BODY))
    decision = decide(replace(page, fragments=linked), claims, scorer_of({Role.BODY: 0.08, Role.PROMO: 0.5}))
    assert decision.roles[1:3] == (Role.PROMO, Role.PROMO)


@pytest.mark.parametrize(
    ("body", "apart", "is_text"),  # apart: lines of a menu between the two, less than none where it is above the story
    [(0.75, 15, False), (0.85, 15, True), (0.75, 14, True), (0.75, -15, True), (0.55, -15, False), (0.55, -14, True)],
)
def test_a_doubted_piece_far_from_the_story_is_not_the_story(
    scorer_of: ScorerOf, page_of: PageOf, body: float, apart: int, is_text: bool
) -> None:
    roles = [Role.BODY, Role.BODY, *[Role.NAVIGATION] * abs(apart), None]
    lines = [STORY, STORY, *["Home"] * abs(apart), STORY]
    order = slice(None, None, 1 if apart > 0 else -1)
    scorer = scorer_of({Role.BODY: body, Role.COMMENTS: 0.9 - body})
    found = decide(page_of(*lines[order]), _claims(roles[order]), scorer).roles[order]
    assert found[:2] == (Role.BODY, Role.BODY)
    assert found[-1] is (Role.BODY if is_text else Role.COMMENTS)


def test_of_several_stories_none_is_left_out(scorer_of: ScorerOf, page_of: PageOf) -> None:
    story, menu = [Role.BODY, None], [Role.NAVIGATION] * 15
    page = page_of(*[STORY, STORY, *["Home"] * 15] * 3)
    roles = decide(page, _claims([*story, *menu] * 3), scorer_of({Role.BODY: 0.4, Role.PROMO: 0.5})).roles
    assert roles.count(Role.BODY) == 6


# Under a signed headline, where no text is

COMMENTS = {Role.COMMENTS: 0.9, Role.BODY: 0.02}


def _under_head(
    scorer_of: ScorerOf, page_of: PageOf, head: Iterable[Role | None], *lines: str
) -> tuple[tuple[Role, ...], tuple[str, ...]]:
    """Roles and rules of the lines under some of the head, which the scorer takes for comments."""
    roles = tuple(head)
    page = page_of(*[f"River {index}" for index in range(len(roles))], *lines)
    decision = decide(page, _claims(roles), scorer_of(COMMENTS))
    return decision.roles[len(roles) :], decision.rules[len(roles) :]


def test_prose_of_a_script_without_full_stops_is_the_story_too(scorer_of: ScorerOf, page_of: PageOf) -> None:
    lines = ["แม่น้ำสูงขึ้นเป็นคืนที่สามในเมืองท่า และสภาได้เปิดโรงเรียนสองแห่งให้แก่ประชาชนที่ต้องออกจากบ้าน" * 2] * 2
    roles, _ = _under_head(scorer_of, page_of, (Role.HEADLINE, Role.DATELINE), *lines)
    assert roles[-2:] == (Role.BODY, Role.BODY)


@pytest.mark.parametrize("signed", [Role.BYLINE, Role.DATELINE])
def test_prose_under_a_signed_headline_is_the_story(scorer_of: ScorerOf, page_of: PageOf, signed: Role) -> None:
    lines = (STORY, "45 likes", f"“{STORY}”", "Reply")
    roles, rules = _under_head(scorer_of, page_of, (Role.HEADLINE, Role.SOCIAL, signed), *lines)
    assert roles == (Role.BODY, Role.COMMENTS, Role.BODY, Role.COMMENTS)
    assert rules[0] == rules[2] == "under-signed-headline"


@pytest.mark.parametrize(
    "head",
    [
        pytest.param((Role.HEADLINE,), id="not signed"),
        pytest.param((Role.BYLINE, Role.HEADLINE), id="signed over it"),
        pytest.param((Role.HEADLINE, *[Role.SOCIAL] * 12, Role.BYLINE), id="signed far under it"),
        pytest.param((Role.BYLINE, Role.DATELINE), id="no headline"),
        pytest.param((Role.HEADLINE, Role.BYLINE, *[Role.NAVIGATION] * 100), id="far from the prose"),
    ],
)
def test_under_another_head_it_is_not(scorer_of: ScorerOf, page_of: PageOf, head: tuple[Role, ...]) -> None:
    assert _under_head(scorer_of, page_of, head, STORY, STORY)[0] == (Role.COMMENTS, Role.COMMENTS)


BRIEF = (
    "농민들은 불과 316표 차로 갈린 결과를 받아들일 수 없다며 소송을 냈다.",
    "수자원공사는 판결문을 검토한 뒤 항소 여부를 결정하겠다고 말했다.",
    "주민들은 법원 앞에서 소 방울을 흔들고 풍물을 치며 기뻐했다.",
    "다시 투표할 때까지 하린 비탈에서는 나무를 벨 수 없다.",
    "군의회는 내년 1월에 다시 논의한다고 밝혔다.",
)


def test_short_sentences_in_a_row_close_under_it_are_the_story(scorer_of: ScorerOf, page_of: PageOf) -> None:
    head = (Role.HEADLINE, Role.DATELINE)
    assert _under_head(scorer_of, page_of, head, *BRIEF)[0] == (Role.BODY,) * 5
    assert _under_head(scorer_of, page_of, head, "공유", *BRIEF, "많이 본 뉴스")[0][1:6] == (Role.BODY,) * 5


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(BRIEF[:2], id="two"),
        pytest.param((BRIEF[0], "공유", *BRIEF[1:3], "댓글", *BRIEF[3:]), id="parted"),
        pytest.param(["물이 불었다."] * 9, id="too short"),
        pytest.param([line.rstrip(".") for line in BRIEF], id="no sentences"),
        pytest.param((*["공유"] * 12, *BRIEF), id="far from it"),
    ],
)
def test_other_short_lines_under_it_are_not(scorer_of: ScorerOf, page_of: PageOf, lines: Sequence[str]) -> None:
    roles, _ = _under_head(scorer_of, page_of, (Role.HEADLINE, Role.DATELINE), *lines)
    assert Role.BODY not in roles


def test_prose_apart_from_it_is_not(scorer_of: ScorerOf, page_of: PageOf) -> None:
    lines = (STORY, *["Reply"] * 9, STORY)
    roles, _ = _under_head(scorer_of, page_of, (Role.HEADLINE, Role.BYLINE), *lines)
    assert (roles[0], roles[-1]) == (Role.BODY, Role.COMMENTS)


def test_what_is_certain_stays(scorer_of: ScorerOf, page_of: PageOf) -> None:
    page = page_of("River 1", "River 2", STORY, STORY)
    claims = _claims((Role.HEADLINE, Role.BYLINE, Role.NEWSLETTER, None))
    assert decide(page, claims, scorer_of(COMMENTS)).roles[2:] == (Role.NEWSLETTER, Role.BODY)


def test_a_page_with_text_needs_no_more(scorer_of: ScorerOf, page_of: PageOf) -> None:
    page = page_of("River 1", "River 2", STORY, *["Reply"] * 20, STORY)
    claims = _claims((Role.HEADLINE, Role.BYLINE, None, *[None] * 20, Role.BODY))
    assert decide(page, claims, scorer_of(COMMENTS)).roles[2] is Role.COMMENTS


# By lower bars, where no text is

DOUBTED = {Role.BODY: 0.2, Role.LATEST: 0.3}
MENU = ["Harbour", "Sport", "Weather", "All of the paper's sections"]
PLACES = ["Lindau, Tannau and all of the small harbours on the way from there to the lighthouse" + "e" * 40] * 4


@pytest.mark.parametrize(
    ("lines", "body", "found"),
    [
        pytest.param([STORY] * 4, 0.2, 4, id="paragraphs"),
        pytest.param([STORY] * 4, 0.02, 0, id="less likely"),
        pytest.param([STORY] * 2, 0.2, 0, id="scraps"),
        pytest.param(PLACES, 0.2, 0, id="no sentence"),
        pytest.param([STORY * 4], 0.2, 0, id="one line"),
    ],
)
def test_doubtful_paragraphs_are_the_story_where_nothing_else_is(
    scorer_of: ScorerOf, page_of: PageOf, lines: list[str], body: float, found: int
) -> None:
    page = page_of(*MENU, *lines)
    claims = tuple(Claim(index, Role.NAVIGATION, CERTAIN, "menu") for index in range(len(MENU)))
    roles = decide(page, claims, scorer_of({Role.BODY: body, Role.LATEST: 0.3})).roles
    assert roles.count(Role.BODY) == found


@pytest.mark.parametrize(
    ("told", "doubted", "found"),
    [
        pytest.param(1, 4, 5, id="little"),
        pytest.param(3, 3, 3, id="as much"),
        pytest.param(6, 12, 6, id="enough"),
    ],
)
def test_so_they_are_where_little_is(scorer_of: ScorerOf, page_of: PageOf, told: int, doubted: int, found: int) -> None:
    page = page_of(*[STORY] * told, *MENU * 2, *[STORY] * doubted)
    claims = _claims((*[Role.BODY] * told, *[Role.NAVIGATION] * 8, *[None] * doubted))
    assert decide(page, claims, scorer_of(DOUBTED)).roles.count(Role.BODY) == found
