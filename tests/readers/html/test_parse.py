import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.readers.html.parse import parse_html, top_elements


def text(source: str | bytes) -> str:
    root, _ = parse_html(source)
    return "" if root is None else "".join(str(piece) for top in top_elements(root) for piece in top.itertext())


def kinds(source: str | bytes) -> list[str]:
    return [problem.kind for problem in parse_html(source)[1]]


@pytest.mark.parametrize("source", ["", " \n\t", b"", b" \n", "\x00\x01", "\x00 "])
def test_nothing_to_parse_gives_no_tree(source: str | bytes) -> None:
    assert parse_html(source)[0] is None


@pytest.mark.parametrize("source", ["<p>One</p>", "<p>Grüße — 日本 😀</p>", "a < b", "１，\ufffd\uffbe", b"<p>One</p>"])
def test_sound_pages_have_no_problems(source: str | bytes) -> None:
    assert kinds(source) == []
    assert text(source)


@pytest.mark.parametrize("control", ["\x00", "\x01", "\x0b", "\x1f", "\x7f", "\ufffe", "\uffff"])
def test_control_characters_are_dropped_and_told(control: str) -> None:
    source = f"<p>One{control} two</p>{control}<p>three</p>"
    assert text(source) == "One twothree"
    assert kinds(source) == ["control-characters"]


@pytest.mark.parametrize("character", ["\t", "\n", "\r", "\x85", "\x96", "\xad", "\u2028"])
def test_other_odd_characters_end_nothing(character: str) -> None:
    assert text(f"<p>One{character}two</p><p>three</p>").endswith("three")


@pytest.mark.parametrize("charset", ["latin-1", "utf-16", "windows-1251", "no-such"])
def test_a_str_is_never_decoded_again(charset: str) -> None:
    """Whatever an XML declaration or a meta tag in it says."""
    assert text(f'<?xml version="1.0" encoding="{charset}"?><p>Grüße 日本</p>') == "Grüße 日本"
    assert "Grüße 日本" in text(f'<head><meta charset="{charset}"></head><p>Grüße 日本</p>')


def test_a_lone_surrogate_costs_no_more_than_itself() -> None:
    found = text("<p>One \ud800 two</p>")
    assert found.startswith("One ")
    assert found.endswith(" two")


def test_bytes_are_decoded_by_what_they_declare() -> None:
    assert text('<meta charset="windows-1251"><p>Река</p>'.encode("cp1251")) == "Река"
    assert text("<p>Grüße</p>".encode()) == "Grüße"
    assert text("\ufeff<p>Grüße</p>".encode("utf-16")) == "Grüße"


def test_a_wrong_charset_loses_no_ascii() -> None:
    assert text(b'<meta charset="utf-8"><p>One \xff\xfe two</p><p>three</p>').endswith("three")


def test_comments_and_instructions_are_left_out() -> None:
    assert text("<p>One<!-- two --><?three?> four</p>") == "One four"


def test_what_stands_behind_the_end_of_the_document_is_kept() -> None:
    root, _ = parse_html("<html><body><p>One</p></body></html><p>two</p>")
    assert root is not None
    assert "".join(str(piece) for top in top_elements(root) for piece in top.itertext()) == "Onetwo"


def test_a_part_of_a_tree_has_nothing_beside_it() -> None:
    root, _ = parse_html("<p>One</p><p>two</p>")
    assert root is not None
    (first, _) = root[0]
    assert top_elements(first) == [first]


@given(st.one_of(st.text(max_size=60), st.binary(max_size=60)))
def test_any_input_is_parsed(source: str | bytes) -> None:
    root, problems = parse_html(source)
    assert root is None or root.tag == "html"
    assert all(problem.message for problem in problems)
