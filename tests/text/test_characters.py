"""The tables of characters are those that the builder makes, and class what they should."""

import numpy as np
import pytest

from newsclean.text.build_characters import build_characters
from newsclean.text.characters import Class, class_flags, class_of, class_table, is_small, lower_table


def test_the_tables_are_those_that_are_built() -> None:
    """But for letters that a later Unicode than the builder's has."""
    built = build_characters()
    is_new = (class_table() == Class.OTHER) & (built["classes"] != Class.OTHER)
    assert is_new.sum() < 2_000
    assert (class_table() == built["classes"])[~is_new].all()
    differs = lower_table() != built["lower"]
    assert differs.sum() < 200
    assert (class_table()[differs] == Class.OTHER).all()


@pytest.mark.parametrize(
    ("characters", "kind"),
    [
        (" \t\n\x1f\x85\xa0\u2028\u3000", Class.SPACE),
        ("aßéωя", Class.LOWER),
        ("AÉΩЯ", Class.UPPER),
        ("אبक한\u0301ა", Class.LETTER),
        ("日かカไ", Class.UNSPACED),
        ("0٣३１", Class.DIGIT),
        (".!?…。؟।။។", Class.TERMINAL),
        (",:،၊፣", Class.COMMA),
        ("\"'“«「", Class.QUOTE),
        ("-–—", Class.DASH),
        ("([{<（", Class.BRACKET),
        ("|•*#_", Class.MARK_SIGN),
        ("$%\x00\u200b", Class.OTHER),
    ],
)
def test_characters_are_of_their_class(characters: str, kind: Class) -> None:
    assert {Class(class_table()[ord(character)]) for character in characters} == {kind}


def test_lower_case_is_that_of_str() -> None:
    for character in "AzÉßΩЯ日1.":
        assert lower_table()[ord(character)] == ord(character.lower())
    assert lower_table()[ord("İ")] == ord("İ")


def test_what_lies_above_the_table_is_its_last_entry() -> None:
    assert class_table().take([0x1F600, 0x20000], mode="clip").tolist() == [Class.OTHER] * 2
    assert np.take(lower_table(), [0x1D400], mode="clip").tolist() == [0]


def test_the_class_of_one_character_is_that_of_the_table() -> None:
    assert [class_of(letter) for letter in "a.港🙂"] == [Class.LOWER, Class.TERMINAL, Class.UNSPACED, Class.OTHER]


def test_arrays_of_classes_are_looked_up_by_flags() -> None:
    classes = np.array([Class.QUOTE, Class.LOWER, Class.DASH], np.uint8)
    assert class_flags(Class.QUOTE, Class.DASH)[classes].tolist() == [True, False, True]


def test_a_georgian_letter_is_no_small_one() -> None:
    """Python says that it is, and then each line of a page in Georgian goes on with the one before."""
    assert is_small("thaw")
    assert is_small("лёд")
    assert not any(map(is_small, ("", "Thaw", "ყინული", "ثلج", "4 a.m.")))
