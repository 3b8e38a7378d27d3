"""The head of a story that comes as data."""

from newsclean.readers.envelopes.story_head import address_html, head_html


def test_a_head_has_the_title_the_authors_and_the_time() -> None:
    assert head_html("Fog & ships", ["Ana Lima", "Tom Reed"], "2021-03-01") == (
        '<h1>Fog &amp; ships</h1><p class="byline">By Ana Lima, Tom Reed</p>'
        '<p><time itemprop="datePublished">2021-03-01</time></p>'
    )


def test_a_byline_word_stands_there_once() -> None:
    assert "By Ana Lima" in head_html("Fog", ["By Ana Lima"], "")
    assert "By By" not in head_html("Fog", ["By Ana Lima"], "")


def test_nothing_stands_for_what_is_not_told() -> None:
    assert head_html("Fog", [], "") == "<h1>Fog</h1>"
    assert head_html("Fog", [""], "") == "<h1>Fog</h1>"


def test_an_address_is_stated_where_there_is_one() -> None:
    assert address_html("https://a.example/?b&c") == (
        '<head><link rel="canonical" href="https://a.example/?b&amp;c"></head>'
    )
    assert address_html("") == ""
