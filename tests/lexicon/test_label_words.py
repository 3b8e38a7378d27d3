"""What words say of labels that the lexicon lacks."""

import pytest

from newsclean.lexicon.label_words import LISTS, build_label_words, told_role
from newsclean.lexicon.loader import WHOLE, default_lexicon
from newsclean.model import Role
from newsclean.text.tokens import tokenize

LABELS = {
    "Most viewed stories of the month": Role.MOST_READ,
    "As mais lidas no site": Role.MOST_READ,
    "Opinión y análisis de columnistas": Role.OPINION,
    "Підтримайте нашу журналістику": Role.DONATION,
}


@pytest.mark.parametrize(("text", "role"), LABELS.items())
def test_words_of_a_label_tell_its_role(text: str, role: Role) -> None:
    assert not default_lexicon().find(tokenize([text])).masks[WHOLE].any()
    assert told_role(text) is role


@pytest.mark.parametrize("text", ["The mayor resigned", "Articles", "Most read by the harbourmaster", "", "2024"])
def test_other_words_tell_nothing(text: str) -> None:
    assert told_role(text) is None


def test_among_fewer_roles_less_is_enough_and_unknown_words_may_not_matter() -> None:
    assert told_role("Read by harbourmasters", LISTS, 0.01) is None
    assert told_role("Most read by harbourmasters", LISTS, 0.01, unknown=True) is Role.MOST_READ


def test_a_word_tells_the_role_of_most_of_its_cues_and_needs_two() -> None:
    cues = [
        (Role.DONATION, "Give now"),
        (Role.DONATION, "Give today"),
        (Role.RELATED, "Read now"),
        (Role.FOOTER, "Give us a call"),
        (Role.FOOTER, "Terms"),
    ]
    table = build_label_words(cues)
    assert set(table["donation"]) == {"give"}
    assert table[""] == {"now": 0}


def test_marks_and_capitals_make_no_difference() -> None:
    marked, plain = "Opinión y análisis de columnistas", "OPINION Y ANALISIS DE COLUMNISTAS"
    assert told_role(marked) is told_role(plain) is Role.OPINION
