"""How far code goes on from where it begins."""

import time

import pytest

from newsclean.readers.asides.code.scan import Scan

PROSE = "Fog closed the harbour of Ellmouth for a third day, and eleven ships were waiting outside the bay on Monday."


@pytest.mark.parametrize(
    "code",
    [
        "open(\"a}b\", 'c{d');",
        "a = {b: [1, {c: 2}], d: 3};",
        "a(); /* it isn't } over */ b();",
        "a(); // isn't {\nb();",
        "a = b.replace(/[({\"']/g, '');",
        "a = `{ ${b}`; c();",
        "if (a) { b() } else { c() }",
        "(function(){a()})();",
    ],
)
@pytest.mark.parametrize("behind", ["\nHome\n", f"\n{PROSE}\n", ""])
def test_it_ends_with_its_last_statement(code: str, behind: str) -> None:
    """What stands in strings, comments, patterns and templates closes nothing and opens nothing."""
    text = code + behind
    assert text[: Scan(text).end(0)].rstrip() == code


def test_a_style_ends_behind_its_last_rule() -> None:
    style = "li>a{color:red}@media (x){b{top:0}}.c:hover{top:1px}"
    assert Scan(f"{style}Home").end(0, style=True) == len(style)


def test_brackets_that_are_never_closed_end_before_prose() -> None:
    text = f"a = {{b: [1, {{c: 2}};\n{PROSE}\n{PROSE}"
    assert text[: Scan(text).end(0)] == "a = {b: [1, {c: 2};"


@pytest.mark.parametrize("opening", ["{{", "{ { ", "((", "({[", "[  [{("])
def test_brackets_may_open_behind_each_other(opening: str) -> None:
    closing = opening[::-1].translate(str.maketrans("([{", ")]}"))
    assert Scan(f"a{opening}b{closing};\nHome").end(0) == len(f"a{opening}b{closing};")


def test_a_word_behind_a_bracket_and_a_blank_counts_as_prose() -> None:
    text = f"a = ( [{PROSE}\n{PROSE}"
    assert Scan(text).end(0) == 0


@pytest.mark.parametrize("opening", ["{", "{ ", "(", "[ ("])
def test_a_million_brackets_take_no_long_time(opening: str) -> None:
    began = time.process_time()
    Scan(opening * 1_000_000).end(0)
    assert time.process_time() - began < 0.5


def test_prose_is_no_code() -> None:
    assert Scan(PROSE).end(0) == 0


def test_what_was_read_is_counted() -> None:
    scan = Scan("a = {b: 1};\nHome")
    assert (scan.read, scan.end(0), scan.read > 0) == (0, 11, True)
