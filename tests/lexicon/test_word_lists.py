"""Lists of words: as sets, as patterns, and that none is left over."""

import re
from pathlib import Path

import pytest

import newsclean
from newsclean.lexicon import sections_of
from newsclean.lexicon.word_lists import either, word_list

PACKAGE = Path(newsclean.__file__).parent


def test_a_list_is_casefolded_and_a_name_that_none_has_raises() -> None:
    assert "facebook" in word_list("network")
    assert all(entry == entry.casefold() for entry in word_list("preposition"))
    with pytest.raises(KeyError):
        word_list("harbour")


def test_no_list_stands_in_two_files_and_each_is_asked_for() -> None:
    names, lines = sections_of("names.txt"), sections_of("lines.txt")
    source = "".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    assert not names.keys() & lines.keys()
    assert [name for name in (*names, *lines) if not re.search(f"""["']{name}["']""", source)] == []


def test_entries_are_looked_for_longest_first_and_none_matches_nothing() -> None:
    pattern = re.compile(either(["fog", "fog horn", "a.b"]))
    assert [match[0] for match in pattern.finditer("a fog\xa0horn, fog, axb, a.b")] == ["fog\xa0horn", "fog", "a.b"]
    assert not re.search(either([]), "fog")
