import re
import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.text.characters import Class
from newsclean.text.tokens import Tokens, phrases, tokenize, words_of_names, words_of_texts
from tests.memory import peak_of

# Of each class a few, and letters that change their length in lower case.
LETTERS = "abcABC éÉ ßẞ İ ǅ Σσς אب क्ष 的日カな ไท 012 ٣ ३ .,!?;:…。、 '\"«» -– () |•/ 😀𝒜𠀀 \u0301\u200d\t\xa0_$%"
TEXTS = st.lists(st.text(st.sampled_from(LETTERS), max_size=12), max_size=6)
PLAIN = st.text(st.sampled_from("abAB 12.日月"), max_size=10)


def hashes(text: str) -> list[int]:
    return [int(value) for value in tokenize([text]).hashes]


def whole(tokens: Tokens, index: int) -> int | None:
    """The hash of all tokens of one text, None where it has none."""
    runs = list(phrases(tokens, max(1, int(tokens.counts.max(initial=1)))))
    return int(runs[tokens.counts[index] - 1][tokens.first[index]]) if tokens.counts[index] else None


# Tokens


@pytest.mark.parametrize("text", ["", " ", ". , !", "— … |", "😀", "$%", "\u200b", "\x00"])
def test_marks_and_blanks_are_no_tokens(text: str) -> None:
    tokens = tokenize([text])
    assert len(tokens.hashes) == 0
    assert tokens.counts.tolist() == [0]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Most read", 2),
        ("don't", 2),
        ("re-elected", 2),
        ("A4", 2),
        ("12,000", 2),
        ("MostRead", 1),
        ("cafe\u0301", 1),
        ("क्षेत्र में", 2),
        ("مرحبا بكم", 2),
        ("최신 뉴스", 2),
        ("今日の天気", 5),
        ("ランキング", 5),
        ("ข่าว", 4),
        ("NHKの", 2),
        ("１２", 1),
    ],
)
def test_tokens_are_runs_of_letters_or_digits_or_single_letters_of_unspaced_scripts(text: str, count: int) -> None:
    assert tokenize([text]).counts.tolist() == [count]


def test_no_texts_no_tokens() -> None:
    tokens = tokenize([])
    assert len(tokens.hashes) == len(tokens.counts) == len(tokens.lengths) == 0
    assert tokens.classes.shape == (0, len(Class))
    assert tokens.edges.shape == (0, 3)


def test_each_text_knows_its_tokens() -> None:
    tokens = tokenize(["Most read", "", "…", "Opinion"])
    assert tokens.counts.tolist() == [2, 0, 0, 1]
    assert tokens.first.tolist() == [0, 2, 2, 2]
    assert tokens.texts.tolist() == [0, 0, 3]


def test_camel_case_parts_names_only() -> None:
    assert tokenize(["ArticleBody mostReadList"]).counts.tolist() == [2]
    words, first = words_of_names(["ArticleBody mostReadList HTML"])
    assert words.tolist() == hashes("article body most read list html")
    assert first.tolist() == [0]


def test_names_have_their_words_one_after_the_other() -> None:
    """A name may have none, and a class attribute may be written on two lines."""
    words, first = words_of_names(["li item", "", "İtem\nList", "ul"])
    assert words.tolist() == hashes("li item") + hashes("İtem list") + hashes("ul")
    assert first.tolist() == [0, 2, 2, 4]


def test_words_of_texts_are_those_of_their_tokens() -> None:
    words = words_of_texts(["Most read", "", "MostRead\nİ", "Opinion"])
    assert [part.tolist() for part in words] == [hashes("most read"), [], hashes("mostread İ"), hashes("opinion")]


def test_no_names_have_no_words() -> None:
    words, first = words_of_names([])
    assert len(words) == len(first) == 0


@pytest.mark.parametrize("before", ["x " * 32_765, "x" * 65_535, "İ" * 70_000, "Ω" * 65_530 + "Σ"])
def test_words_across_the_edge_of_a_chunk_are_like_all_others(before: str) -> None:
    """Long texts are hashed a chunk of 65,536 characters at a time."""
    tokens = tokenize([before, "Border towns rebuilt twice"])
    assert tokens.hashes[tokens.first[1] :].tolist() == hashes("Border towns rebuilt twice")
    long = tokenize(["y " + before, "z"])
    assert long.hashes[1 : 1 + tokens.counts[0]].tolist() == tokens.hashes[: tokens.counts[0]].tolist()


# Hashes


def test_case_and_place_do_not_count() -> None:
    one, other = hashes("Most Read")
    assert hashes("zz MOST read") == [*hashes("zz"), one, other]
    assert hashes("ÉTÉ") == hashes("été")
    assert hashes("ОПРОС") == hashes("опрос")


def test_all_numbers_are_alike() -> None:
    assert hashes("3 comments") == hashes("12 comments") == hashes("٣ comments") == hashes("१२ comments")
    assert hashes("three comments") != hashes("3 comments")


def test_words_differ_from_their_parts_and_orders() -> None:
    found = [hashes(word)[0] for word in ("ab", "ba", "a", "b", "abc", "aab", "日", "月")]
    assert len(set(found)) == len(found)


@pytest.mark.parametrize("before", ["", "İ ", "İİİİ ", "ǅ ", "😀 ", "𠀀 ", "\ud800 "])
def test_characters_of_odd_length_shift_nothing(before: str) -> None:
    """A capital İ is two characters in lower case, an astral character is one code point, a lone surrogate too."""
    tokens = tokenize([before, "Most read", before + "Most read"])
    assert tokens.hashes[tokens.texts == 1].tolist() == hashes("most read")
    assert tokens.hashes[tokens.texts == 2][-2:].tolist() == hashes("most read")


def test_far_into_a_long_page_a_word_hashes_the_same() -> None:
    text = "harbour " * 20_000
    assert set(hashes(text)) == set(hashes("harbour"))


@given(TEXTS)
def test_texts_are_independent(texts: list[str]) -> None:
    """What a text's tokens, classes and edges are does not depend on the texts around it."""
    together = tokenize(texts)
    for index, text in enumerate(texts):
        alone = tokenize([text])
        assert together.hashes[together.texts == index].tolist() == alone.hashes.tolist()
        assert together.counts[index] == alone.counts[0] == len(alone.hashes)
        assert together.classes[index].tolist() == alone.classes[0].tolist()
        assert together.edges[index].tolist() == alone.edges[0].tolist()
        assert together.lengths[index] == len(text) == together.classes[index].sum()


@given(TEXTS)
def test_first_is_the_sum_of_the_counts_before(texts: list[str]) -> None:
    tokens = tokenize(texts)
    assert tokens.first.tolist() == [int(tokens.counts[:index].sum()) for index in range(len(texts))]
    assert np.all(np.diff(tokens.texts) >= 0)


@given(PLAIN, PLAIN)
def test_phrase_hashes_are_equal_where_the_tokens_are_and_nowhere_else(one: str, other: str) -> None:
    tokens = tokenize([one, other])
    own = [
        [("0" if word.isdigit() else word) for word in re.findall(r"[ab]+|[12]+|[日月]", text.lower())]
        for text in (one, other)
    ]
    assert [len(words) for words in own] == tokens.counts.tolist()
    assert (whole(tokens, 0) == whole(tokens, 1)) is (own[0] == own[1])


def test_phrases_of_each_size_begin_at_their_first_token() -> None:
    tokens = tokenize(["a b", "c"])
    runs = list(phrases(tokens, 9))
    assert [len(run) for run in runs] == [3, 2, 1]
    assert runs[1][0] == list(phrases(tokenize(["x", "A. B!"]), 2))[1][1]
    assert list(phrases(tokenize([""]), 3)) == []


# Classes, lengths and edges


@pytest.mark.parametrize(
    ("characters", "kind"),
    [
        ("aéßжσ", Class.LOWER),
        ("AÉЖΣİǅ", Class.UPPER),
        ("אبक한ªʰ\u0301", Class.LETTER),
        ("日なカไ", Class.UNSPACED),
        ("0٣३９", Class.DIGIT),
        (".!?…。।؟", Class.TERMINAL),
        (",;:、،", Class.COMMA),
        ("\"'“”«»›„「", Class.QUOTE),
        ("-–—−", Class.DASH),
        ("()[]{}<>【", Class.BRACKET),
        ("|/•·→#_", Class.MARK_SIGN),
        (" \t\xa0\u3000\u2009", Class.SPACE),
        ("$€%©😀𠀀\u200d\x00", Class.OTHER),
    ],
)
def test_every_character_has_its_class(characters: str, kind: Class) -> None:
    counts = tokenize([characters]).classes[0]
    assert {kind.name: int(counts[kind]) for kind in Class if counts[kind]} == {kind.name: len(characters)}


def test_classes_are_of_the_text_as_written() -> None:
    tokens = tokenize(["Mayor İrem: 3"])
    assert tokens.lengths.tolist() == [13]
    assert tokens.classes[0, [Class.UPPER, Class.LOWER, Class.COMMA, Class.SPACE, Class.DIGIT]].tolist() == [
        2,
        7,
        1,
        2,
        1,
    ]


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("", (Class.SPACE, Class.SPACE, Class.SPACE)),
        ("A", (Class.UPPER, Class.UPPER, Class.SPACE)),
        ("“No.”", (Class.QUOTE, Class.QUOTE, Class.TERMINAL)),
        ("3 dead", (Class.DIGIT, Class.LOWER, Class.LOWER)),
    ],
)
def test_edges_are_the_first_the_last_and_the_one_before_it(text: str, edges: tuple[Class, ...]) -> None:
    assert tuple(tokenize(["x", text, "y"]).edges[1]) == edges


def test_a_large_page_is_read_in_linear_time() -> None:
    texts = ["The river rose for a third night in the harbour towns."] * 20_000
    began = time.perf_counter()
    tokenize(texts)
    assert time.perf_counter() - began < 10


FIELDS = ("hashes", *Tokens._fields[1:])


@pytest.mark.parametrize("size", [1, 7, 40])
@given(texts=st.lists(st.text(st.sampled_from("ab Z9 .日ก가İΣ😀"), max_size=30), max_size=12))
def test_a_large_page_s_texts_are_tokenized_in_parts(size: int, texts: list[str]) -> None:
    whole = tokenize(texts)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("newsclean.text.tokens._BATCH", size)
        parts = tokenize(texts)
    for name in FIELDS:
        one, other = getattr(whole, name), getattr(parts, name)
        assert one.dtype == other.dtype
        assert np.array_equal(one, other), name


def test_a_stretch_has_the_tokens_of_its_texts() -> None:
    texts = ["Most read", "", "2 comments", "…", "Home and garden"]
    stretch, alone = tokenize(texts).stretch(1, 4), tokenize(texts[1:4])
    for name in FIELDS:
        assert np.array_equal(getattr(stretch, name), getattr(alone, name)), name


def test_a_token_knows_its_text() -> None:
    tokens = tokenize(["", "Most read", "", "", "Opinion", ""])
    assert tokens.texts_of(np.arange(3)).tolist() == tokens.texts.tolist() == [1, 1, 4]
    assert tokens.words_of(1).tolist() == tokens.hashes[:2].tolist()
    assert tokens.words_of(5).tolist() == []


def test_hashes_of_a_large_page_are_made_again_when_they_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ["Most read", "2 comments", "Home and garden"]
    few, hashes = tokenize(texts), tokenize(texts).hashes
    monkeypatch.setattr("newsclean.text.tokens._BATCH", 7)
    many = tokenize(texts)
    for tokens, is_same in ((few, True), (many, False)):  # a small page's are kept: they take nothing
        before = tokens.hashes
        tokens.words.let_go()
        assert (tokens.hashes is before) is is_same
        assert np.array_equal(tokens.hashes, hashes)


def test_a_long_text_without_spaces_takes_43_bytes_a_character() -> None:
    """Each character is a token: what is as large as all of them is let go of as soon as may be. It took 46."""
    size = 1_000_000
    assert peak_of(lambda text: tokenize([text]), "橋" * size) < 43 * size
