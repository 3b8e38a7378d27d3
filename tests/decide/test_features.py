from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.decide.features import Features, featurize
from newsclean.metadata import Metadata
from newsclean.model import ROLES, Role
from newsclean.page import CERTAIN, Claim, Context, Fragment, Page
from newsclean.readers.html.reader import read_html
from newsclean.readers.markdown.reader import read_markdown
from newsclean.readers.text.reader import read_text
from tests.conftest import PageOf
from tests.memory import peak_of

STORY = "The river rose for a third night in the harbour towns, and the council opened two schools to people."
LINES = ("Home", "# River rises", "By Ana Lima", STORY, "- Crane sold again", STORY)
TAGS = st.sampled_from(["", "p", "h1", "li", "td", "div", "x-odd", "_"])
ODD = st.text(st.sampled_from("ab Z9 .,!“”()日ก가ع😀\ud800\x00İ|•"), max_size=20)


def check(features: Features, page: Page) -> None:
    n, m = len(page.fragments), len(page.contexts)
    assert features.numeric.shape == (n, featurize(Page("text", ()), ()).numeric.shape[1])
    assert features.numeric.dtype == np.float32
    assert np.isfinite(features.numeric).all()
    assert np.abs(features.numeric).max(initial=0) < 200  # lengths in 200 characters: a dump read as HTML is one text
    assert features.words.shape == (n, 9)
    assert features.words.dtype == features.name_words.dtype == np.uint64
    assert features.context.shape == (n,)
    assert features.parents.shape == features.names.shape == features.words_of_contexts()[1].shape == (m,)
    assert ((features.context >= 0) & (features.context <= m)).all()
    assert features.name_words.all()


def same(one: Features, other: Features) -> bool:
    names = ("numeric", "claims", "words", "context", "parents", "names", "name_words", "name_first")
    return all(np.array_equal(getattr(one, name), getattr(other, name)) for name in names)


# Shapes


def test_a_page_of_nothing_has_no_rows() -> None:
    for format in ("text", "markdown", "html"):
        check(featurize(Page(format, ()), ()), Page(format, ()))


@pytest.mark.parametrize("text", ["", " ", ".", "日", "\x00", "\ud800", "a" * 100_000, "12 " * 1_000])
def test_a_page_of_one_odd_line_is_finite(text: str) -> None:
    page = Page("text", (Fragment(text, "", 1),))
    check(featurize(page, ()), page)


def test_real_pages_are_finite(root: Path) -> None:
    for source in sorted((root / "fixtures" / "pages").glob("*/*.*"))[::7]:
        if source.suffix in (".txt", ".html"):
            text = source.read_text(encoding="utf-8", errors="replace")
            for read in (read_html, read_text, read_markdown):
                page = read(text)
                check(featurize(page, ()), page)


@given(st.lists(st.tuples(ODD, TAGS, st.integers(0, 20), st.integers(0, 5), st.integers(-1, 2)), max_size=8))
def test_any_page_is_finite(rows: list[tuple[str, str, int, int, int]]) -> None:
    contexts = (Context(-1, "html", ""), Context(0, "div", "Main menuList 12"), Context(1, "p", "…"))
    fragments = tuple(
        Fragment(text, tag, 1, link_chars=min(links, len(text)), indent=indent, context=context)
        for text, tag, links, indent, context in rows
    )
    page = Page("html", fragments, contexts, Metadata(title="River rises", meta={"og:description": ("The river",)}))
    check(featurize(page, ()), page)
    assert same(featurize(page, ()), featurize(replace(page), ()))


# What does not count


def test_lines_spans_and_addresses_do_not_count(page_of: PageOf) -> None:
    page = page_of(*LINES)
    moved = tuple(f._replace(line=f.line + 99, span=(7, 9), url="https://post.example/river") for f in page.fragments)
    assert same(featurize(page, ()), featurize(replace(page, fragments=moved), ()))


def test_the_case_and_the_numbers_of_words_do_not_count(page_of: PageOf) -> None:
    one, other = featurize(page_of("Most read in 2017"), ()), featurize(page_of("MOST READ in 3"), ())
    assert np.array_equal(one.words, other.words)


def test_what_stands_elsewhere_does_not_change_a_text_s_words(page_of: PageOf) -> None:
    alone, among = featurize(page_of("By Ana Lima"), ()), featurize(page_of(*LINES), ())
    assert np.array_equal(alone.words[0], among.words[2])


# What counts


def test_words_are_the_first_six_and_the_last_three(page_of: PageOf) -> None:
    words = featurize(page_of("a b c d e f g h i j k", "a b", "…"), ()).words
    assert words[1].tolist() == [*words[0][:2].tolist(), 0, 0, 0, 0, 0, 0, 0]
    assert words[2].tolist() == [0] * 9
    tail = featurize(page_of("i", "j", "k"), ()).words[:, 0]
    assert set(words[0][6:].tolist()) == set(tail.tolist())


@pytest.mark.parametrize(
    "change",
    [
        {"tag": "h2"},
        {"link_chars": 5},
        {"strong_chars": 90},
        {"is_break": True},
        {"indent": 4},
        {"text": STORY[:-1] + "?"},
        {"text": "Most read"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_what_a_fragment_is_shows(page_of: PageOf, change: dict[str, object]) -> None:
    page = page_of(*LINES)
    changed = list(page.fragments)
    changed[3] = changed[3]._replace(**change)  # type: ignore[arg-type]
    other = replace(page, fragments=tuple(changed))
    assert not np.array_equal(featurize(page, ()).numeric[3], featurize(other, ()).numeric[3])


def test_the_place_and_the_format_show(page_of: PageOf) -> None:
    numeric = featurize(page_of(STORY, "Home", STORY), ()).numeric
    assert not np.array_equal(numeric[0], numeric[2])
    for format in ("markdown", "html"):
        assert not np.array_equal(numeric, featurize(replace(page_of(STORY, "Home", STORY), format=format), ()).numeric)


@pytest.mark.parametrize(
    "metadata",
    [
        Metadata(title="River rises | Post"),
        Metadata(meta={"og:title": ("River rises",)}),
        Metadata(meta={"description": (STORY[:80],)}),
        Metadata(json_ld=({"@type": "NewsArticle", "articleBody": STORY},)),
    ],
    ids=["title", "og:title", "description", "articleBody"],
)
def test_agreement_with_the_metadata_shows(page_of: PageOf, metadata: Metadata) -> None:
    page = page_of("Home", "River rises", STORY, format="html")
    assert not same(featurize(page, ()), featurize(replace(page, metadata=metadata), ()))


@pytest.mark.parametrize("body", [7, None, ["x"], {}])
def test_an_odd_article_body_is_none(body: object) -> None:
    assert Metadata(json_ld=({"@type": "NewsArticle", "articleBody": body},)).folded_body == ""


def test_the_longest_article_body_counts_folded() -> None:
    bodies = ("The", "The river\n  rose.", None)
    items = tuple({"@type": "NewsArticle", "articleBody": body} for body in bodies)
    assert Metadata(json_ld=items).folded_body == "The river rose."


@pytest.mark.parametrize(
    "body",
    [
        "",
        "Fog",
        "Fog at sea, and",
        "Fog at sea, and! Fog at sea, and more of it",
        f"Now {STORY}",
        f"{STORY[:40]} stayed as it was.",
    ],
)
def test_a_text_is_stated_whose_start_stands_in_the_body(page_of: PageOf, body: str) -> None:
    page = page_of("Home", STORY, STORY[:30], STORY[5:50], "Fog at sea, and more of it", format="html")
    metadata = Metadata(json_ld=({"@type": "NewsArticle", "articleBody": body},))
    features = featurize(replace(page, metadata=metadata), ())
    (_, in_body, _) = next(rows for rows in features.rows if rows.shape == (3, 5) and rows.dtype == bool)
    assert in_body.tolist() == [len(text) >= 20 and text[:60] in body for text in page.texts]


def test_the_body_of_another_story_does_not_count() -> None:
    own = {"@type": "NewsArticle", "headline": "River rises", "articleBody": "The river rose.", "url": "/river"}
    other = {"@type": "NewsArticle", "headline": "Fog at sea", "articleBody": STORY * 3, "url": "/fog"}
    metadata = Metadata(title="River rises | Post", canonical="https://post.example/river", json_ld=(other, own))
    assert metadata.folded_body == "The river rose."


def test_class_words_of_elements_are_parted_at_humps_and_marks() -> None:
    page = read_html("<div class='mostRead_list'><p>One</p></div><div class='most read list'><p>Two</p></div>")
    features = featurize(page, ())
    hashes, first = features.words_of_contexts()
    words = [hashes[a:b].tolist() for a, b in pairwise([*first.tolist(), len(hashes)])]
    of = {context.words: words[index] for index, context in enumerate(page.contexts)}
    assert of["mostRead_list"] == of["most read list"]
    assert len(of["mostRead_list"]) == 4


# Claims


def test_the_strongest_claim_on_a_role_counts(page_of: PageOf) -> None:
    claims = (
        Claim(2, Role.BYLINE, 1.0, "a"),
        Claim(2, Role.BYLINE, CERTAIN, "b"),
        Claim(2, Role.BYLINE, 0.5, "c"),
        Claim(4, Role.RELATED, 1.0, "d"),
    )
    found = featurize(page_of(*LINES), claims)
    expected = np.zeros((len(LINES), len(ROLES)), np.float32)
    expected[2, ROLES.index(Role.BYLINE)] = CERTAIN
    expected[4, ROLES.index(Role.RELATED)] = 1.0
    assert np.array_equal(found.claims, expected)


def test_claims_show_in_their_own_rows_alone(page_of: PageOf) -> None:
    page = page_of(*LINES)
    without, found = featurize(page, ()).numeric, featurize(page, (Claim(2, Role.BYLINE, CERTAIN, "x"),)).numeric
    assert np.flatnonzero((without != found).any(axis=1)).tolist() == [2]
    assert np.abs(found).max() < 100


def test_a_large_page_s_words_are_counted_in_parts(page_of: PageOf, monkeypatch: pytest.MonkeyPatch) -> None:
    page = page_of(*LINES, "Home and harbour", "The river, the towns", "2 comments", "…")
    whole = featurize(page, ())
    monkeypatch.setattr("newsclean.decide.shared_words._PART", 3)
    assert same(featurize(page, ()), whole)


def test_a_stretch_is_that_part_of_the_page(page_of: PageOf) -> None:
    claims = tuple(Claim(index, Role.RELATED, 2.0, "test") for index in (0, 2, 3, 5))
    whole = featurize(page_of(*LINES), claims)
    part = whole.stretch(2, 5)
    for name in ("numeric", "claims", "words", "context"):
        assert np.array_equal(getattr(part, name), getattr(whole, name)[2:5]), name


def _nested(count: int) -> Page:
    """A page of paragraphs in boxes in boxes."""
    box = f"<section><div class=a><article><p class=b>{STORY}</p><p>Short</p></article></div></section>"
    return read_html(f"<body>{box * (count // 2)}".encode())


def test_a_large_page_has_the_features_of_a_small_one(monkeypatch: pytest.MonkeyPatch) -> None:
    small = featurize(_nested(40), ())
    monkeypatch.setattr("newsclean.decide.features.MANY", 1)
    assert same(small, featurize(_nested(40), ()))


def test_of_a_large_page_one_level_of_elements_is_counted_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """All four took 80 bytes more of each fragment, which was the most that an HTML page took at any time."""
    page, count = _nested(10_000), 10_000
    featurize(page, ())  # what is made once is made
    large = peak_of(lambda _: featurize(page, ()), "")
    monkeypatch.setattr("newsclean.decide.features.MANY", 2 * count)
    assert peak_of(lambda _: featurize(page, ()), "") - large > 60 * count
