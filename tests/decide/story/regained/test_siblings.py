"""Paragraphs between the story's paragraphs, of the same kind, are the story's."""

from collections.abc import Mapping

import numpy as np
import pytest

from newsclean.decide.story.regained.siblings import among_siblings
from newsclean.model import ROLES, Role
from newsclean.page import Claim, Page
from newsclean.readers.html.reader import read_html
from tests.conftest import make_page

_BODY = ROLES.index(Role.BODY)
PARAGRAPHS = [f"<p>The river rose for night number {at} in a row.</p>" for at in range(8)]
SHORT = "<p>It was cold.</p>"
LABEL = "<p>Group four</p>"


def page_of(line: str, *, at: int = 4) -> Page:
    """A page with `line` before the paragraph `at`."""
    return read_html(f"<article>{''.join((*PARAGRAPHS[:at], line, *PARAGRAPHS[at:]))}</article>")


def added(
    page: Page, lost: Mapping[int, Role], *, share: float = 0.85, own: float = 0.01, claims: tuple[Claim, ...] = ()
) -> list[int]:
    """Which fragments become text, where all are but the `lost`: those the scorer takes for other roles by `share`.

    `own` is how likely it takes them for text.
    """
    scores = np.full((len(page.fragments), len(ROLES)), 0.001, np.float32)
    scores[:, _BODY] = 0.9
    for at, role in lost.items():
        scores[at, _BODY], scores[at, ROLES.index(role)] = own, share
    return np.flatnonzero(among_siblings(page, scores, claims, scores[:, _BODY] > 0.5)).tolist()


@pytest.mark.parametrize("role", [Role.CAPTION, Role.PROMO, Role.RELATED, Role.NAVIGATION, Role.CONSENT])
@pytest.mark.parametrize("line", [SHORT, LABEL, "<p class=''>It was cold.</p>"])
def test_a_paragraph_among_those_of_the_story_is_the_story_s(line: str, role: Role) -> None:
    assert added(page_of(line), {4: role}) == [4]


@pytest.mark.parametrize(("share", "found"), [(0.94, [4]), (0.96, [])])
def test_what_is_surely_a_plea_is_none(share: float, found: list[int]) -> None:
    assert added(page_of("<p>Sign up for the fog in your inbox.</p>"), {4: Role.NEWSLETTER}, share=share) == found
    assert added(page_of(SHORT), {4: Role.CAPTION}, share=share) == [4]


@pytest.mark.parametrize(
    "line",
    [
        "<p class='box'>It was cold.</p>",  # of another kind
        "<div class='box'><p>It was cold.</p></div>",
        "<aside><p>It was cold.</p></aside>",
        "<div>It was cold.</div>",
        "<figure><figcaption>It was cold.</figcaption></figure>",
        "<p><a href='/crane'>The crane sold again</a></p>",
        "<p>* * *</p>",
    ],
)
def test_what_is_set_apart_stays_what_it_is(line: str) -> None:
    assert added(page_of(line), {4: Role.CAPTION}) == []


def test_a_sure_label_stays_and_a_sentence_does_not() -> None:
    assert added(page_of(LABEL), {4: Role.PROMO}, share=0.95) == []
    assert added(page_of(SHORT), {4: Role.PROMO}, share=0.95) == [4]


def test_code_between_the_story_s_paragraphs_is_the_story_s() -> None:
    code = "<div class='wide'><pre>raise(river)</pre></div>"
    assert added(page_of(code), {4: Role.CAPTION}, own=0.03) == [4]
    assert added(page_of(code), {4: Role.CAPTION}, own=0.005) == []
    assert added(page_of(code, at=8), {8: Role.CAPTION}, own=0.03) == []


@pytest.mark.parametrize("at", [0, 8])
def test_what_is_over_or_under_the_text_is_not_among_it(at: int) -> None:
    assert added(page_of(SHORT, at=at), {at: Role.CAPTION}) == []


def test_most_paragraphs_of_the_kind_must_be_the_story_s() -> None:
    assert added(page_of(SHORT), dict.fromkeys((4, 6), Role.PROMO)) == [4, 6]
    assert added(page_of(SHORT), dict.fromkeys((3, 4, 6), Role.PROMO)) == []


def test_what_a_claim_says_stays() -> None:
    claim = Claim(4, Role.RELATED, 14.0, "related-line")
    assert added(page_of(SHORT), {4: Role.RELATED}, claims=(claim,)) == []


def test_a_dump_has_no_siblings() -> None:
    assert added(make_page(*["The river rose again."] * 9), {4: Role.CAPTION}) == []


SENTENCE = "The water came in under the doors at night."
BOXED = [
    f"<div class='part'><div class='in'>The river rose for night number {at} in a row.</div></div>" for at in range(6)
]


def boxed(*lines: str) -> Page:
    """A page whose paragraphs stand each in an element of its own, with `lines` between the second and the third."""
    return read_html(f"<article>{''.join((*BOXED[:2], *lines, *BOXED[2:]))}</article>")


@pytest.mark.parametrize(
    ("role", "element", "found"),
    [
        (Role.DECK, f"<div class='part'><div class='in'>{SENTENCE}</div></div>", [2]),
        (Role.PROMO, f"<div class='part'><div class='in'>{SENTENCE}</div></div>", [2]),
        (Role.CAPTION, f"<div class='part'><div class='in'>{SENTENCE}</div></div>", []),  # what is no <p> may be one
        (Role.DECK, f"<div class='part box'><div class='in'>{SENTENCE}</div></div>", []),
        (Role.DECK, f"<div class='part'><div class='in'><h3>{SENTENCE}</h3></div></div>", []),
        (Role.DECK, "<div class='part'><div class='in'>The water rose.</div></div>", []),  # short
        (Role.DECK, f"<div class='part'><div class='in'>{SENTENCE[:-1]}</div></div>", []),  # no sentence
        (Role.DECK, f"<div class='part'><div class='in'><a href='/r'>{SENTENCE}</a></div></div>", []),
    ],
)
def test_a_sentence_in_elements_named_as_the_paragraphs_are_is_the_story_s(
    role: Role, element: str, found: list[int]
) -> None:
    assert added(boxed(element), {2: role}) == found


def test_most_of_what_is_so_named_must_be_the_story_s() -> None:
    lines = [f"<div class='part'><div class='in'>{SENTENCE}</div></div>"] * 3
    assert added(boxed(*lines), {2: Role.DECK, 3: Role.DECK, 4: Role.DECK}) == []


def test_paragraphs_in_elements_of_their_own() -> None:
    lines = [f"<div class='part'><p>Night number {at} was as wet as the ones before it.</p></div>" for at in range(6)]
    assert added(read_html(f"<main>{''.join(lines)}</main>"), {2: Role.CAPTION}) == [2]


def entries(*headings: str) -> Page:
    """A page of entries, each a heading and a paragraph, whose headings have the fragments 0, 2, 4 …"""
    return read_html("<main>" + "".join(f"<section>{at}<p>{SENTENCE}</p></section>" for at in headings) + "</main>")


@pytest.mark.parametrize(
    ("headings", "found"),
    [
        (["<h3>Night falls</h3>"] * 4, [4]),
        (["<h3>Night falls</h3>", "<h3>Night falls</h3>", "<h4>Night falls</h4>", "<h3>Night falls</h3>"], []),
        (["<h3>Night falls</h3>", "<h2>Night falls</h2>", "<h3>Night falls</h3>"], []),  # one alike
        (["<h3>Night falls</h3>", "<h3>Night falls</h3>", "<h3>Night falls</h3><div>Pros</div>", "<h3>Cons</h3>"], []),
    ],
)
def test_a_heading_over_the_story_named_as_its_others_is_one(headings: list[str], found: list[int]) -> None:
    lost = {4: Role.CAPTION, 5: Role.PROMO} if "div" in headings[2] else {4: Role.CAPTION}
    assert added(entries(*headings), lost) == found
