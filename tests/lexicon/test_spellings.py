"""Other spellings of cues, and that pages in them are told by the package's own table."""

from __future__ import annotations

import pytest

from newsclean.lexicon.loader import default_lexicon
from newsclean.lexicon.spellings import spellings
from newsclean.model import Role
from newsclean.text.tokens import tokenize


@pytest.mark.parametrize(
    ("cue", "language"),
    [
        ("Most read", "en"),
        ("Réaction", "fr"),  # "Reaction" is an English word
        ("Știri", "fr"),
        ("Još", "hr"),  # as short a word may be another one
        ("다른 기사 …", "ko"),
    ],
)
def test_a_cue_of_one_spelling(cue: str, language: str) -> None:
    assert spellings(cue, language) == {cue}


def test_a_cue_of_several_spellings() -> None:
    assert spellings("Știri citite", "ro") == {"Știri citite", "Ştiri citite", "Stiri citite"}
    assert spellings("Réactions à la une", "fr") == {"Réactions à la une", "Reactions a la une"}
    assert "ΔΗΜΟΦΙΛΗ" in {spelling.upper() for spelling in spellings("Δημοφιλή", "el")}


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("İLGİLİ HABERLER", Role.RELATED),
        ("ilgili haberler", Role.RELATED),
        ("SON DAKİKA", Role.LATEST),
        ("CELE MAI CITITE STIRI", Role.MOST_READ),
        ("LO MAS LEIDO", Role.MOST_READ),
        ("LES PLUS CONSULTES", Role.MOST_READ),
        ("ΣΥΝΔΕΣΗ", Role.SUBSCRIPTION),
        ("Najcitanije vijesti", Role.MOST_READ),
        ("الاكثر قراءة", Role.MOST_READ),
        ("پربازديدترين", Role.MOST_READ),
        ("많이본뉴스", Role.MOST_READ),
        ("ABO ABSCHLIESSEN", Role.SUBSCRIPTION),
    ],
)
def test_labels_are_cues_in_any_spelling(line: str, role: Role) -> None:
    assert default_lexicon().find(tokenize([line])).has(0, role)
