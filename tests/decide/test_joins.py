"""Lines of a text dump that end in the middle of a sentence."""

import numpy as np
import pytest

from newsclean.decide.joins import weigh_joins
from newsclean.readers.html.reader import read_html
from tests.conftest import make_page

CUT = (", the harbour office said", ". The fog")  # as a dump has them that parts paragraphs at links


def joined(line: str, probability: float = 0.3, cut: tuple[str, ...] = CUT) -> float:
    """How likely what stands under a line goes on with it, where the scorer says `probability`."""
    page = make_page(line, "Harbour Office", *cut)
    return float(weigh_joins(page, np.full(len(page.texts), probability, np.float32), 0.5)[1])


@pytest.mark.parametrize(
    "line", ["The pier was closed by the", "Er kam aus der", "The pier (", "The pier –", "He said: “"]
)
def test_a_line_that_ends_no_sentence_is_gone_on_with(line: str) -> None:
    assert joined(line) == pytest.approx(0.795, abs=0.001)


def test_after_a_comma_it_is_likelier() -> None:
    assert joined("The pier was closed,") == pytest.approx(0.635, abs=0.001)


@pytest.mark.parametrize("line", ["The pier was closed.", "The pier was closed", "The", "the"])
def test_other_lines_say_nothing(line: str) -> None:
    assert joined(line) == pytest.approx(0.3)


@pytest.mark.parametrize("probability", [0.05, 0.6])
def test_what_the_scorer_is_sure_of_stays(probability: float) -> None:
    assert joined("The pier was closed by the", probability) == pytest.approx(probability)


def test_a_dump_of_whole_paragraphs_stays() -> None:
    assert joined("The pier was closed by the", cut=CUT[:1]) == pytest.approx(0.3)


def test_so_does_html() -> None:
    page = read_html("<p>The pier was closed by the</p><p>Harbour Office</p><p>, it said</p><p>. The fog</p>")
    assert weigh_joins(page, np.full(4, 0.3, np.float32), 0.5).tolist() == pytest.approx([0.3] * 4)
