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
