import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.readers.text.reader import read_text


@pytest.mark.parametrize(
    ("lines", "texts"),
    [
        pytest.param(
            ["海晴市の消防によると、昨日三日の午後三時ごろに", "青浜港", "で火災があり、", "漁船二隻が燃えた。"],
            ["海晴市の消防によると、昨日三日の午後三時ごろに青浜港で火災があり、漁船二隻が燃えた。"],
            id="a particle, and a comma at the end",
        ),
        pytest.param(["青浜町", "、", "白岬村"], ["青浜町、白岬村"], id="a list of links"),
        pytest.param(["市政府宣布，", "青浜港", "，开放。"], ["市政府宣布，青浜港，开放。"], id="Chinese"),
        pytest.param(["北岸県", "：", "青浜町"], ["北岸県：", "青浜町"], id="a label"),
        pytest.param(["もっと見る", "お知らせ"], ["もっと見る", "お知らせ"], id="a menu"),
        pytest.param(["火災。", "で、どうなった"], ["火災。", "で、どうなった"], id="behind a full stop"),
        pytest.param(["青浜港", "", "で火災"], ["青浜港", "で火災"], id="over a blank line"),
        pytest.param(["The port in", "Ellmouth", ", is"], ["The port in", "Ellmouth", ", is"], id="with spaces"),
    ],
)
def test_east_asian_prose_cut_at_links_is_whole(lines: list[str], texts: list[str]) -> None:
    page = read_text("\n".join(lines))
    assert page.texts == texts


@given(st.lists(st.text(alphabet="青浜港は、。：）で12 ", max_size=6), max_size=30))
def test_joining_loses_no_character(lines: list[str]) -> None:
    text = "\n".join(lines)
    page = read_text(text)
    kept = "".join(character for fragment in page.fragments for character in fragment.text)
    assert kept.replace(" ", "") == "".join(text.split())
    spans = [fragment.span for fragment in page.fragments if fragment.span]
    assert all(first[1] <= second[0] for first, second in pairwise(spans))


def test_lines_that_all_go_on_take_linear_time() -> None:
    """A million lines of one paragraph would take hours, were it copied for each."""
    text = "青浜町\n、\n" * 500_000
    began = time.process_time()
    assert len(read_text(text).fragments) == 1
    assert time.process_time() - began < 20
