"""Lines of a text dump that end in the middle of a sentence."""

import numpy as np
import pytest

from newsclean.arrays import Floats
from newsclean.decide.joins import _OPENS, _may_raise, _odds_of, weigh_joins
from newsclean.model import ROLES, Role
from newsclean.page import Page
from newsclean.readers.html.reader import read_html
from newsclean.readers.text.reader import read_text
from newsclean.text.language import stop_words
from newsclean.text.tokens import tokenize
from tests.conftest import make_page

CUT = (", the harbour office said", ". The fog")  # as a dump has them that parts paragraphs at links


def weigh(page: Page, probabilities: Floats) -> list[float]:
    """What becomes of the probabilities that lines go on with those before, where nothing is known of their roles."""
    scores = np.zeros((len(page.texts), len(ROLES)), np.float32)
    return list(map(float, weigh_joins(page, scores, probabilities, 0.5)))


def joined(line: str, probability: float = 0.3, cut: tuple[str, ...] = CUT) -> float:
    """How likely what stands under a line goes on with it, where the scorer says `probability`."""
    page = make_page(line, "Harbour Office", *cut)
    return weigh(page, np.full(len(page.texts), probability, np.float32))[1]


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
    assert weigh(page, np.full(2, 0.7, np.float32)) == pytest.approx([0.7, 0.7])


def test_a_page_of_one_line_or_none_has_no_joins() -> None:
    assert weigh(make_page("The pier was closed."), np.full(1, 0.7, np.float32)) == pytest.approx([0.7])
    assert not weigh(make_page(), np.zeros(0, np.float32))


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
    assert weigh(page, np.full(5, 0.3, np.float32)) == pytest.approx([0.3] * 5)


def test_the_quick_look_overlooks_no_line() -> None:
    ends = [*stop_words(), *_OPENS, ","]
    lines = [f"Pier {end}" for end in ends]
    assert all(_odds_of(line) > 1 for line in lines)
    assert _may_raise(tokenize(lines)).all()
    assert _may_raise(tokenize([".", ",", "…"])).tolist() == [False, True, False]
    assert not _may_raise(tokenize(["The pier was closed.", "The pier was closed", "4 March 2024"])).any()


BEGUN, LINK = "육지 쪽 부두에는 아침부터 약 400명이", "한내 마을회관에서"
REST = "밤을 보내며 여객선을 기다렸다고 군의회가 밝혔다."


def sure_joins(*lines: str, body: float = 0.9, link: Role = Role.SOCIAL, tag: str = "") -> list[int]:
    """The lines that surely go on, where the first and the last are text by `body` and those between are `link`."""
    scores = np.full((len(lines), len(ROLES)), 0.001, np.float32)
    scores[[0, -1], ROLES.index(Role.BODY)] = body
    scores[1:-1, ROLES.index(link)] = 0.9
    page = make_page(*(tag + line for line in lines))
    joins = weigh_joins(page, scores, np.full(len(lines), 0.02, np.float32), 0.5)
    return np.flatnonzero(joins > 0.9).tolist()


@pytest.mark.parametrize(
    "lines",
    [
        (BEGUN, LINK, REST),
        (BEGUN, "많은 이가 몰렸고,", LINK, REST),
        ("وكان نحو أربعمئة شخص ينتظرون على", "رصيف الميناء", "وقد أمضى كثيرون منهم الليالي هناك."),
        ("मुख्य भूमि पर करीब चार सौ लोग", "पंचायत भवन", "में रात भर रुके रहे।"),
        ("本土側の港では約四百人が再開を待ち、多くは", "公民館", "夜を明かした人もいた。"),
    ],
)
def test_a_sentence_of_a_script_without_capitals_goes_on_over_its_links(lines: tuple[str, ...]) -> None:
    assert sure_joins(*lines) == list(range(1, len(lines)))


def test_other_lines_of_such_a_script_do_not() -> None:
    assert sure_joins(BEGUN, REST) == []  # a subheading
    assert sure_joins(f"{BEGUN} 기다렸다.", LINK, REST) == []
    assert sure_joins("부두에는", LINK, REST) == []
    assert sure_joins(BEGUN, LINK, LINK, LINK, LINK, REST) == []
    assert sure_joins(BEGUN, f"{BEGUN} {BEGUN}", REST) == []
    assert sure_joins(BEGUN, LINK, REST, body=0.3) == []
    assert sure_joins(BEGUN, LINK, REST, tag="- ") == []
    for head in (Role.HEADLINE, Role.BYLINE, Role.DATELINE):
        assert sure_joins(BEGUN, LINK, REST, link=head) == []
    assert sure_joins("The crowd waited at the pier and", "the hall", "until the ferry came back.") == []
    assert sure_joins("ผู้โดยสารราวสี่ร้อยคนรออยู่ที่ฝั่ง", "ศาลาประชาคม", "หลายคนต้องนอนค้างที่นี่") == []  # no full stops


def test_over_a_blank_line_it_does_not_go_on() -> None:
    page = read_text("\n".join((BEGUN, "", LINK, REST)))
    scores = np.full((3, len(ROLES)), 0.5, np.float32)
    assert weigh_joins(page, scores, np.full(3, 0.02, np.float32), 0.5).max() < 0.5
