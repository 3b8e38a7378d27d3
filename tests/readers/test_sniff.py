import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.readers.sniff import opens_as_markup, sniff

PROSE = "The council of Brookhaven voted on Tuesday to close the old bridge.\nMayor Ana Lima spoke of a hard choice.\n"


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html><html><body><p>One",
        "\ufeff\n  <html lang=en><title>x</title>",
        '<?xml version="1.0"?><rss><channel></channel></rss>',
        "<!-- saved -->\n<div><p>One</p>\n<p>Two</p></div>",
        "<div class=story><h1>Bridge closes</h1><p>The council voted.</p></div>",
        "The council voted.<br>Then it rained.<br>\nAll <b>went</b> home.",
        "<noscript><img src=/p></noscript>\n"
        + "<div><a href=/>Home</a><p>One</p></div>" * 9
        + "\n<path\n d=M0\n fill=a />" * 9,
        "<util-menu data=1></util-menu><a href=/>Home</a>\n#nav{top:0}\nli{top:0}\n"
        + "<div><p>The council voted.</p>" * 4,
        "<script>\n" + "var a = 1;\n" * 50 + "</script>\n<p>One</p>\n<p>Two</p>",
    ],
)
def test_html(text: str) -> None:
    assert sniff(text) == "html"


@pytest.mark.parametrize(
    "text",
    [
        "# Bridge closes\n\nBy [Ana Lima](/authors/lima)\n\nThe council voted.\n",
        "[Home](/)[News](/news)\n\nBridge closes\n",
        "![Bridge](https://example.org/b.jpg)\n\nSee [more](https://example.org).\n",
        "# Bridge closes\n\nThe council **voted** on it.\n",
        "## Notes\n\n* first\n* second\n",
        "# Bridge closes\n\n" + PROSE,
        PROSE + "\n## What next\n\n" + PROSE,
        "---\ntitle: Bridge closes\n---\n" + PROSE + "\n" + PROSE,
        "---\ntitle: Bridge closes\n---\n# Bridge closes\n" + PROSE,
        "<p align=center><img src=logo.png></p>\n\n# Bridge closes\n\n" + PROSE + "\n## Next\n\n" + PROSE,
        "See [more](<https://example.org>) and <b>bold</b> [less](/x).\n",
        "# The old bridge over the Lorne at Brookhaven closes for two years or\nmore\n\n" + PROSE,
        "  * [Home][1]\n  * [Sport][2]\n\nThe council voted.\n",
    ],
)
def test_markdown(text: str) -> None:
    assert sniff(text) == "markdown"


@pytest.mark.parametrize(
    "text",
    [
        "",
        PROSE,
        PROSE + "* one\n* two\n- three\n",
        PROSE + "Use the <b> tag for bold.\n",
        PROSE + "Footnote [1] (see below) and [sic](!)\n",
        PROSE + "The bridge is old.[1][2] The ferry is older.[3][4]\n",
        PROSE + "| a | b |\n|---|---|\n| 1 | 2 |\n",
        PROSE * 5 + '<div className="box">\n  <p>code</p>\n</div>\n',
        "# a comment in code\nx = 1\n" + PROSE,
        "|Next >\nMost Read News\n- Storm hits Eastport\n|Jon Doe\n",
        "<Copyright Example News. All rights reserved>\n" + PROSE,
        PROSE * 60 + "\n# 1\n\n" + PROSE,
        "---\n" + PROSE + "---\n" + PROSE,
        "---\ntitle: Bridge closes\n---\n" + PROSE,
        PROSE * 60 + "A tutorial shows [text](https://example.org) and [more](https://example.org/2).\n",
    ],
)
def test_text(text: str) -> None:
    assert sniff(text) == "text"


@given(st.text(alphabet="<>[]()#*ab \n/!&`|-", max_size=200))
def test_any_text_has_a_format(text: str) -> None:
    assert sniff(text) in ("html", "markdown", "text")


@pytest.mark.parametrize("mark", ["<", "[", "](", "<a ", "<script>", "**", "# ", " ", "\n", "<!--"])
def test_long_runs_are_looked_at_in_part(mark: str) -> None:
    assert sniff(mark * 1_000_000) in ("html", "markdown", "text")


def test_spaces_behind_a_heading_are_looked_at_once() -> None:
    begun = time.process_time()
    assert sniff("A bridge closes.\n\n# Bridge" + " " * 50_000 + "\nMore.") == "text"
    assert time.process_time() - begun < 2


@pytest.mark.parametrize(
    "start", ["<!DOCTYPE html><html>", "\ufeff\n<!-- saved -->", '<?xml version="1.0"?>', "<x-menu/>", "<P>"]
)
def test_markup_is_told_by_its_first_characters(start: str) -> None:
    """So that no document of HTML is looked through for scripts of a dump."""
    assert opens_as_markup(start)


@pytest.mark.parametrize("start", ["Home <p>", "< 5 ships", "<3 fog", "", "<<p>"])
def test_other_first_characters_are_no_markup(start: str) -> None:
    assert not opens_as_markup(start)
