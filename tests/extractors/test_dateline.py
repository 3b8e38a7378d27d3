"""Datelines: lines that state when the article was published, and prose with a date in it."""

from datetime import datetime

import pytest

from newsclean.dates.timestamp import Timestamp
from newsclean.extractors.dateline import find_dateline
from tests.conftest import PageOf
from tests.extractors.conftest import Claimed

TITLE = "# River rises for a third night"
STORY = "The river rose for a third night in the harbour towns, and the council opened two schools to people."
LEFT = (
    "The bridge was closed on Saturday, 04 November 2017, and has stayed so.",
    "Most read",
    "2017",
    "Call 020 7946 0958",
    "The 10:54 from Eastport",
    "Die Brücke wurde am 4. November 2017 gesperrt.",
    "Le pont a été fermé le 4 novembre 2017.",
    "Мост закрыли 4 ноября 2017 года.",
)
TAKEN = (
    ("Saturday, 04 November 2017 10:54", datetime(2017, 11, 4, 10, 54)),
    ("Published 4 November 2017", datetime(2017, 11, 4)),
    ("November 4, 2017 | 10:54 AM", datetime(2017, 11, 4, 10, 54)),
    ("2017-11-04 10:54", datetime(2017, 11, 4, 10, 54)),
    ("Veröffentlicht am 4. November 2017 um 10:54 Uhr", datetime(2017, 11, 4, 10, 54)),
    ("Publié le 4 novembre 2017 à 10h54", datetime(2017, 11, 4, 10, 54)),
    ("Publicado el 4 de noviembre de 2017", datetime(2017, 11, 4)),
    ("Pubblicato il 4 novembre 2017", datetime(2017, 11, 4)),
    ("4 ноября 2017, 10:54", datetime(2017, 11, 4, 10, 54)),
    ("2017年11月4日 10:54", datetime(2017, 11, 4, 10, 54)),
    ("2017년 11월 4일", datetime(2017, 11, 4)),
    ("4 نوفمبر 2017", datetime(2017, 11, 4)),
    ("4 Kasım 2017 10:54", datetime(2017, 11, 4, 10, 54)),
)


@pytest.mark.parametrize("line", LEFT)
def test_leaves_other_lines(claimed: Claimed, line: str) -> None:
    assert claimed(find_dateline, TITLE, STORY, line, STORY) == []


@pytest.mark.parametrize(("line", "published"), TAKEN)
def test_takes_a_line_that_states_a_time(page_of: PageOf, line: str, published: datetime) -> None:
    """The claim has the parsed time as its value."""
    claims = [claim for claim in find_dateline(page_of(TITLE, line, STORY)) if claim.index == 1]
    assert len(claims) == 1
    assert isinstance(claims[0].value, Timestamp)
    assert claims[0].value.published is not None
    assert claims[0].value.published.replace(tzinfo=None) == published


def test_a_time_of_day_weighs_no_less_than_a_day_alone(page_of: PageOf) -> None:
    page = page_of(TITLE, "4 November 2017 10:54", "4 November 2017", STORY)
    weights = {claim.index: claim.weight for claim in find_dateline(page)}
    assert weights[1] >= weights[2] > 0


def test_a_long_line_is_never_a_dateline(claimed: Claimed) -> None:
    """Prose may begin with a date."""
    assert claimed(find_dateline, TITLE, "4 November 2017 " + STORY * 2) == []
