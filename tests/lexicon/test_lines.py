"""Data files of the lexicon: notes and blank lines are none of it, sections are told by their names."""

from pathlib import Path

import pytest

from newsclean import lexicon
from newsclean.lexicon import lines_of, sections_of


@pytest.fixture
def name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    text = "# What it is\n\n[first]\n Fog \n# why\nharbour # 3\n\n[second]\nferry\n[first]\ncrane\n"
    (tmp_path / "words.txt").write_text(text, encoding="utf-8")
    monkeypatch.setattr(lexicon, "FOLDER", tmp_path)
    return "words.txt"


def test_lines_are_bare(name: str) -> None:
    assert lines_of(name) == ["[first]", "Fog", "harbour # 3", "[second]", "ferry", "[first]", "crane"]


def test_lines_stand_under_their_section(name: str) -> None:
    assert sections_of(name) == {"first": ["Fog", "harbour # 3", "crane"], "second": ["ferry"]}
