"""Labels over a headline, and prose that begins with the same word."""

import pytest

from newsclean.extractors.kicker import find_kicker
from newsclean.model import Role
from newsclean.page import Claim
from newsclean.readers.html.reader import read_html
from tests.extractors.conftest import Claimed

LEFT = (
    "Analysis of the samples took three weeks.",
    "The club is exclusive and small.",
    "Die Analyse der Proben dauerte drei Wochen.",
    "L'analyse des échantillons a pris trois semaines.",
    "El análisis de las muestras tardó tres semanas.",
    "Интервью длилось три часа.",
)
STORY = "The river rose for a third night in the harbour towns, and the council opened two schools to people."
TAKEN = (
    "Analysis",
    "ANALYSIS",
    "Exclusive",
    "Explainer",
    "Analyse",
    "Exclusif",
    "Análisis",
    "Análise",
    "Analisi",
    "Интервью",
    "تحليل",
    "独家",
    "独自",
)


@pytest.mark.parametrize("line", LEFT)
def test_leaves_prose(claimed: Claimed, line: str) -> None:
    assert line not in claimed(find_kicker, "# River rises again", STORY, line, STORY)


@pytest.mark.parametrize("line", TAKEN)
def test_takes_labels(claimed: Claimed, line: str) -> None:
    assert line in claimed(find_kicker, line, "# River rises again", STORY)


def test_takes_what_a_heading_begins_with() -> None:
    """The part of a heading that is named for a kicker; a text before a heading is none of it."""
    page = read_html('<div>Home</div><h1><span class="kicker">Harbour</span> River rises</h1>')
    assert list(find_kicker(page)) == [Claim(1, Role.KICKER, 4.0, "kicker-in-heading")]
    assert list(find_kicker(read_html("<div><span>Home</span><h1>River rises</h1></div>"))) == []
    assert list(find_kicker(read_html("Home<h1>River rises</h1>"))) == []


def _over(page: str) -> list[str]:
    read = read_html(page)
    return [read.texts[claim.index] for claim in find_kicker(read) if claim.rule == "kicker-over-heading"]


def test_takes_what_an_elements_head_begins_with() -> None:
    """A short line that is the first in what holds it and the heading under it, however either is wrapped."""
    menu = "<nav><a>Home</a> <a>Harbour</a></nav>"
    for head in (
        "<article><span><a>Harbour</a></span><h1>River rises</h1></article>",
        "<main><div><div><a>Harbour</a></div><div><h1>River rises</h1></div></div></main>",
    ):
        assert _over(menu + head) == ["Harbour"]


@pytest.mark.parametrize(
    "head",
    [
        "<article><p>Harbour</p><p>City</p><h1>River rises</h1></article>",
        "<article><p>Home › Harbour</p><h1>River rises</h1></article>",
        "<article><p>« Back</p><h1>River rises</h1></article>",
        "<article><p>14.11.24</p><h1>River rises</h1></article>",
        "<article><p>By: Ada Brand</p><h1>River rises</h1></article>",
        f"<article><p>{STORY}</p><h1>River rises</h1></article>",
        "<article><p>Harbour</p><h2>River rises</h2></article>",
        "<ul><li>City<li>Harbour</ul><h1>River rises</h1>",
    ],
)
def test_leaves_what_else_stands_over_a_heading(head: str) -> None:
    """Further lines, trails, days, bylines, prose, lines over lesser headings, a menu's last entry."""
    assert _over(f"<nav><a>Home</a></nav>{head}") == []


def test_the_site_s_name_over_a_heading_is_none() -> None:
    head = "<article><div>The Harbour Herald</div><h1>River rises</h1></article>"
    assert _over(f"<nav><a>Home</a> <a>Harbour</a></nav>{head}") == ["The Harbour Herald"]
    name = '<meta property="og:site_name" content="The Harbour Herald">'
    assert _over(f"<head>{name}</head><nav><a>Home</a> <a>Harbour</a></nav>{head}") == []
