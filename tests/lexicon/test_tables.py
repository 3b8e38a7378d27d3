"""The tables made of the lexicon's files are those of the files as they stand."""

from __future__ import annotations

import json

import numpy as np

from newsclean.arrays import load_arrays
from newsclean.dates.words import VOCABULARY
from newsclean.lexicon.build_tables import build_vocabulary
from newsclean.lexicon.cue_files import package_cues, plain_cues
from newsclean.lexicon.label_words import LABEL_WORDS, build_label_words
from newsclean.lexicon.loader import build_lexicon, default_lexicon
from newsclean.names.words import GIVEN_NAMES, given_names
from newsclean.text.word_tables import first_hashes

REMEDY = "run python -m newsclean.lexicon.build_tables"


def test_cue_table_is_that_of_the_cue_files() -> None:
    made, kept = build_lexicon(package_cues()), default_lexicon()
    assert np.array_equal(made.phrases.hashes, kept.phrases.hashes), REMEDY
    assert np.array_equal(made.masks, kept.masks), REMEDY
    assert np.array_equal(made.hints, kept.hints), REMEDY


def test_label_words_are_those_of_the_cue_files() -> None:
    made = json.loads(json.dumps(build_label_words(plain_cues())))
    assert made == json.loads(LABEL_WORDS.read_text(encoding="utf-8")), REMEDY


def test_vocabulary_is_that_of_the_calendar_and_the_date_words() -> None:
    made = json.loads(json.dumps(build_vocabulary()))
    assert made == json.loads(VOCABULARY.read_text(encoding="utf-8")), REMEDY


def test_table_of_given_names_is_that_of_their_list() -> None:
    assert set(load_arrays(GIVEN_NAMES)["hashes"].tolist()) == set(first_hashes(given_names()).tolist()), REMEDY
