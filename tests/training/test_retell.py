"""Pages retold in other scripts: the same page, in letters, marks and labels of another language."""

from __future__ import annotations

import pytest

from newsclean.readers.html.parse import parse_html
from newsclean.readers.html.reader import read_html, read_tree
from newsclean.training.retell import SCRIPTS, Script, retell, retell_dump, retell_tree

_JAPANESE, _KOREAN = SCRIPTS[0], SCRIPTS[2]
_HTML = """<html><head><title>Fog over Ellmouth</title>
<script type="application/ld+json">{"headline": "Fog"}</script></head>
<body><h1>Fog over Ellmouth</h1><p>The harbour of <a href="/e">Ellmouth</a> is closed.</p></body></html>"""


def test_japanese_has_no_spaces_and_its_own_full_stop() -> None:
    told = retell("The harbour was closed, she said.", _JAPANESE)
    assert " " not in told
    assert told.endswith("。")
    assert "、" in told


def test_the_same_word_is_the_same_each_time() -> None:
    assert retell("fog and fog", _KOREAN).split()[0] == retell("Ships and fog", _KOREAN).split()[2]


def test_a_known_label_becomes_one_of_its_role_and_a_date_a_date() -> None:
    assert retell("Most read", _JAPANESE) != retell("Mostly reading", _JAPANESE)
    assert "年" in retell("Published March 3, 2021", _JAPANESE)


@pytest.mark.parametrize("text", ["", "  ", "12:30", "* * *", "[](https://a.example/b)"])
def test_a_line_without_words_stays(text: str) -> None:
    assert retell(text, _JAPANESE) == text


def test_marks_and_addresses_of_markdown_stay() -> None:
    told = retell("  * [Harbours](https://a.example/harbours) and ships", _KOREAN)
    assert told.startswith("  * [")
    assert "](https://a.example/harbours)" in told
    assert "Harbours" not in told


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.language)
def test_a_retold_tree_has_the_same_fragments_and_states_no_json(script: Script) -> None:
    root, _ = parse_html(_HTML)
    assert root is not None
    before = read_html(_HTML)
    retell_tree(root, script)
    page = read_tree(root)
    assert [fragment.tag for fragment in page.fragments] == [fragment.tag for fragment in before.fragments]
    assert page.metadata.title == page.texts[0] != "Fog over Ellmouth"
    assert not page.metadata.json_ld


def test_a_dump_is_told_line_by_line() -> None:
    dump = "Fog\n\n  The harbour is closed."
    told = retell_dump(dump, _KOREAN).split("\n")
    assert [line == "" for line in told] == [False, True, False]
    assert told[2].startswith("  ")
