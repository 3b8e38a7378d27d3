"""Lines of a text dump that end in the middle of a sentence."""

import numpy as np
import pytest

from newsclean.decide.joins import _OPENS, _may_raise, _odds_of, weigh_joins
from newsclean.readers.html.reader import read_html
from newsclean.text.language import stop_words
from newsclean.text.tokens import tokenize
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


@pytest.mark.parametrize("line", ["The pier was closed.", "He said: “The pier was closed.”", "(Is the pier closed?)"])
@pytest.mark.parametrize("cut", [CUT, CUT[:1]])
def test_under_the_end_of_a_sentence_the_scorer_must_be_surer(line: str, cut: tuple[str, ...]) -> None:
    assert joined(line, 0.7, cut) == pytest.approx(0.368, abs=0.001)
    assert joined(line, 0.9, cut) == pytest.approx(0.692, abs=0.001)
    assert joined(line, 1.0, cut) == pytest.approx(1.0, abs=0.001)


@pytest.mark.parametrize("line", ["harbour office", ", the harbour office said", ". The fog"])
def test_what_begins_within_a_sentence_goes_on_all_the_same(line: str) -> None:
    page = make_page("The pier was closed.", line)
    assert weigh_joins(page, np.full(2, 0.7, np.float32), 0.5).tolist() == pytest.approx([0.7, 0.7])


def test_a_page_of_one_line_or_none_has_no_joins() -> None:
    one = weigh_joins(make_page("The pier was closed."), np.full(1, 0.7, np.float32), 0.5)
    assert one.tolist() == pytest.approx([0.7])
    assert not len(weigh_joins(make_page(), np.zeros(0, np.float32), 0.5))


@pytest.mark.parametrize("line", ["The pier was closed", "The “closed pier”", "The", "the"])
def test_other_lines_say_nothing(line: str) -> None:
    assert joined(line) == pytest.approx(0.3)


@pytest.mark.parametrize("probability", [0.05, 0.6])
def test_what_the_scorer_is_sure_of_stays(probability: float) -> None:
    assert joined("The pier was closed by the", probability) == pytest.approx(probability)


def test_a_dump_of_whole_paragraphs_stays() -> None:
    assert joined("The pier was closed by the", cut=CUT[:1]) == pytest.approx(0.3)


def test_so_does_html() -> None:
    page = read_html("<p>Closed by the</p><p>Harbour Office.</p><p>It said, in</p><p>, it said</p><p>. Fog</p>")
    assert weigh_joins(page, np.full(5, 0.3, np.float32), 0.5).tolist() == pytest.approx([0.3] * 5)


def test_the_quick_look_overlooks_no_line() -> None:
    ends = [*stop_words(), *_OPENS, ","]
    lines = [f"Pier {end}" for end in ends]
    assert all(_odds_of(line) > 1 for line in lines)
    assert _may_raise(tokenize(lines)).all()
    assert _may_raise(tokenize([".", ",", "…"])).tolist() == [False, True, False]
    assert not _may_raise(tokenize(["The pier was closed.", "The pier was closed", "4 March 2024"])).any()
