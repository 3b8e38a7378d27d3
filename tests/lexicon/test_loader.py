from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.lexicon.loader import (
    ANYWHERE,
    BEGINS,
    WHOLE,
    Cues,
    Lexicon,
    build_lexicon,
    default_lexicon,
)
from newsclean.model import Role
from newsclean.text.tokens import tokenize

FORMS = {WHOLE: "whole", BEGINS: "begins", ANYWHERE: "anywhere"}
OWN = build_lexicon(
    (
        (Role.MOST_READ, "Most read"),
        (Role.RELATED, "Read also …"),
        (Role.FOOTER, "… all rights reserved …"),
        (Role.COMMENTS, "3 comments"),
        (Role.WIDGET, "天気予報"),
        (Role.LATEST, "Most read"),
    )
)


def found(lexicon: Lexicon, *texts: str) -> list[set[tuple[str, Role]]]:
    """(form, role) of every cue that each text shows."""
    cues = lexicon.find(tokenize(list(texts)))
    return [
        {(name, role) for form, name in FORMS.items() for role in Role if cues.has(index, role, form)}
        for index in range(len(texts))
    ]


# Forms


@pytest.mark.parametrize(
    "text",
    [
        "",
        "…",
        "Most",
        "read",
        "Read most",
        "Most read news",
        "The most read",
        "Mostread",
        "Most 5 read",
        "He read also",
        "All rights are reserved",
        "comments 3",
        "天気の予報",
    ],
)
def test_other_texts_show_no_cue(text: str) -> None:
    assert found(OWN, text) == [set()]


@pytest.mark.parametrize(
    ("text", "form", "role"),
    [
        ("most READ", "whole", Role.MOST_READ),
        ("» Most-read:", "whole", Role.MOST_READ),
        ("Read also: Bridge shut", "begins", Role.RELATED),
        ("Read also", "begins", Role.RELATED),
        ("© Post. All rights reserved. Terms", "anywhere", Role.FOOTER),
        ("All rights reserved", "anywhere", Role.FOOTER),
        ("12 Comments", "whole", Role.COMMENTS),
        ("【天気予報】", "whole", Role.WIDGET),
    ],
)
def test_a_form_says_where_a_cue_stands(text: str, form: str, role: Role) -> None:
    assert (form, role) in found(OWN, text)[0]
    assert {name for name, _ in found(OWN, text)[0]} == {form}


def test_a_cue_may_stand_for_several_roles() -> None:
    assert found(OWN, "Most read") == [{("whole", Role.MOST_READ), ("whole", Role.LATEST)}]


def test_a_cue_never_runs_from_one_text_into_the_next() -> None:
    assert found(OWN, "Most", "read", "Read", "also", "all rights", "reserved") == [set()] * 6


def test_several_cues_in_one_text() -> None:
    assert found(OWN, "Read also all rights reserved, all rights reserved") == [
        {("begins", Role.RELATED), ("anywhere", Role.FOOTER)}
    ]


# Cues


def test_masks_are_asked_by_role_and_form() -> None:
    cues = OWN.find(tokenize(["Most read", "x", "Read also x"]))
    assert cues.masks.shape == (3, 3)
    assert cues.find(Role.MOST_READ) == cues.find(Role.MOST_READ, WHOLE) == [0]
    assert cues.find(Role.MOST_READ, BEGINS, ANYWHERE) == []
    assert cues.find(Role.RELATED, WHOLE, BEGINS) == [2]
    assert cues.has(2, Role.RELATED)
    assert not cues.has(2, Role.RELATED, WHOLE)


def test_all_roles_are_told_at_once() -> None:
    cues = OWN.find(tokenize(["Most read", "x", "Read also x", "Most read 3", "all rights reserved"]))
    assert cues.by_role(WHOLE, BEGINS) == {
        Role.MOST_READ: [0, 3],
        Role.LATEST: [0, 3],
        Role.RELATED: [2],
    }
    assert cues.by_role()[Role.FOOTER] == [4]
    assert OWN.find(tokenize([])).by_role() == {}


def test_no_texts_have_no_cues() -> None:
    cues = OWN.find(tokenize([]))
    assert isinstance(cues, Cues)
    assert cues.masks.shape == (3, 0)
    assert cues.find(Role.MOST_READ) == []


@pytest.mark.parametrize("cue", ["ข่าวที่เกี่ยวข้อง", "ဆက်စပ်သတင်းများ", "ព័ត៌មានពាក់ព័ន្ធ"])
def test_a_label_of_many_letters_is_found_in_scripts_without_spaces(cue: str) -> None:
    lexicon = build_lexicon([(Role.RELATED, cue)])
    assert lexicon.find(tokenize([cue, cue[:-2]])).by_role() == {Role.RELATED: [0]}


# Building


@pytest.mark.parametrize("cue", ["", "…", "—", "© …", " ".join(["word"] * 25)])
def test_a_cue_without_words_or_with_too_many_is_none(cue: str) -> None:
    lexicon = build_lexicon(((Role.FOOTER, cue),))
    assert len(lexicon.phrases.hashes) == 0
    assert found(lexicon, cue, "word", "") == [set(), set(), set()]


def test_a_cue_has_up_to_twelve_words() -> None:
    cue = " ".join(f"w{letter}" for letter in "abcdefghijkl")
    lexicon = build_lexicon(((Role.FOOTER, cue),))
    assert found(lexicon, cue, cue + " wm", cue.removesuffix(" wl")) == [{("whole", Role.FOOTER)}, set(), set()]


def test_a_lexicon_is_sorted_and_without_repeats() -> None:
    hashes = default_lexicon().phrases.hashes
    assert all(one < other for one, other in pairwise(hashes.tolist()))
    assert default_lexicon().masks.shape == (3, len(hashes))


WORDS = st.sampled_from(["a", "B", "7", "日"])


@given(st.lists(WORDS, min_size=1, max_size=4), st.lists(WORDS, max_size=6), st.sampled_from(["{}", "{} …", "… {} …"]))
def test_a_cue_is_found_where_its_words_are(cue: list[str], text: list[str], form: str) -> None:
    """By the plain way: compare every stretch of words. A count behind a whole line ("Comments 12") is passed over."""
    sizes = [text[at : at + len(cue)] == cue for at in range(len(text))]
    whole = text == cue or (text[-1:] == ["7"] and text[:-1] == cue)
    expected = {"{}": whole, "{} …": sizes[:1] == [True], "… {} …": any(sizes)}[form]
    lexicon = build_lexicon(((Role.PROMO, form.format(" ".join(cue))),))
    assert bool(found(lexicon, " ".join(text))[0]) is expected


# The package's own, and a user's


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Most Read News", Role.MOST_READ),
        ("Mehr zum Thema", Role.RELATED),
        ("Dernières actualités", Role.LATEST),
        ("Реклама", Role.ADVERTISEMENT),
        ("アクセスランキング", Role.MOST_READ),
        ("تسجيل الدخول", Role.SUBSCRIPTION),
        ("विज्ञापन", Role.ADVERTISEMENT),
    ],
)
def test_the_package_s_cues_are_of_many_languages(text: str, role: Role) -> None:
    assert ("whole", role) in found(default_lexicon(), text)[0]


def test_lists_of_names_are_no_cues() -> None:
    """The folder holds lists of other kinds beside the cue files."""
    assert found(default_lexicon(), "Anna", "Baghdad", "Maria", "Paris") == [set()] * 4


# Spellings


@pytest.mark.parametrize(
    ("cue", "text"),
    [
        pytest.param("\u00c0 lire aussi", "A\u0300 lire aussi", id="mark behind its letter"),
        pytest.param("A\u0300 lire aussi", "\u00c0 lire aussi", id="mark on its letter"),
        pytest.param(
            "\u0986\u09b0\u0993 \u09aa\u09dc\u09c1\u09a8",
            "\u0986\u09b0\u0993 \u09aa\u09a1\u09bc\u09c1\u09a8",
            id="Bengali, two for one",
        ),
        pytest.param(
            "\u0986\u09b0\u0993 \u09aa\u09a1\u09bc\u09c1\u09a8",
            "\u0986\u09b0\u0993 \u09aa\u09dc\u09c1\u09a8",
            id="Bengali, one for two",
        ),
    ],
)
def test_a_cue_is_found_however_its_marks_are_written(cue: str, text: str) -> None:
    assert found(build_lexicon([(Role.RELATED, cue)]), text) == [{("whole", Role.RELATED)}]


@pytest.mark.parametrize("size", [1, 2, 5])
def test_a_large_page_is_looked_up_in_parts(monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    texts = ("Most read", "Read also this", "© 2017, all rights reserved here", "12 comments", "天気予報", "Home", "")
    whole = found(OWN, *texts)
    monkeypatch.setattr("newsclean.lexicon.loader._PART", size)
    assert found(OWN, *texts) == whole
