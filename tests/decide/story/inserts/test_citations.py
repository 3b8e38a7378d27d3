"""The study that a story tells of, as papers name it."""

import numpy as np
import pytest

from newsclean.decide.story.inserts.citations import citations
from tests.conftest import make_page

STORY = "Ropes sing in the wind, and the harbour's people now know at what pitch."
WHOLE = "More information: Ana Lima et al, Ropes that sing, Journal of Harbours (2024). DOI: 10.1000/jh.2024.17"
CUT = ["More information:", "Ana Lima et al, Ropes that sing,", "Journal of Harbours", "(2024).", "DOI: 10.1000/jh.17"]


def cited(*lines: str) -> list[int]:
    """The lines found to be a citation's where all are text."""
    page = make_page(*lines)
    return np.flatnonzero(citations(page, np.ones(len(lines), bool))).tolist()


@pytest.mark.parametrize(
    "line",
    [
        WHOLE,
        "A. Lima et al. 2024. Ropes that sing. Harbours 8 (2); doi: 10.1000/jh.2024.17",
        "Lima, A. and Roe, J.: Ropes that sing. Journal of Harbours, 2024. https://doi.org/10.1000/jh.2024.17",
        "DOI: 10.1000/jh.2024.17",
        "https://doi.org/10.1000/jh.2024.17",
    ],
)
def test_a_line_that_ends_with_a_doi_is_one(line: str) -> None:
    assert cited(STORY, STORY, line) == [2]


@pytest.mark.parametrize(
    "line",
    [
        "[1] https://harbour.example/ropes",
        "Source URL: https://harbour.example/ropes",
        "URL source (modifié le 01/12/2023 - 08:00): https://harbour.example/ropes",
    ],
)
def test_the_addresses_under_a_printed_page_are_none_of_its_story(line: str) -> None:
    assert cited(STORY, STORY, line) == [2]


@pytest.mark.parametrize("line", ["[1] Lima, https://harbour.example", "The URL is https://harbour.example", "[1]"])
def test_other_lines_with_addresses_are_the_story_s(line: str) -> None:
    assert cited(STORY, STORY, line) == []


def test_lines_of_one_that_a_dump_cut_are_one() -> None:
    assert cited(STORY, *CUT, STORY) == [1, 2, 3, 4, 5]


def test_without_authors_it_is_the_line_alone() -> None:
    assert cited(STORY, "Image:", "Journal of Harbours", "vol. 8, 2024, doi:10.1000/jh.17") == [3]


@pytest.mark.parametrize(
    "line",
    [
        "The study by Ana Lima et al appeared in the Journal of Harbours in 2024.",
        "Her paper stands under doi:10.1000/jh.17 in the Journal of Harbours, which the board of the port has read "
        "with care since 2024, as it says, and means to answer before the year is over.",
        "Who looks for doi:10.1000/jh.17 finds it.",
        "The fee rose to 10.5 crowns, said Ana Lima et al.",
    ],
)
def test_sentences_that_speak_of_a_study_are_none(line: str) -> None:
    assert cited(STORY, line, STORY) == []


def test_paragraphs_between_the_authors_and_a_doi_are_none() -> None:
    assert cited("Lima et al listened to ropes.", STORY * 7, "DOI: 10.1000/jh.2024.17") == [2]


def test_the_references_of_a_paper_are_none() -> None:
    assert cited(STORY, *[WHOLE] * 4) == [1, 2, 3, 4]
    assert cited(STORY, *[WHOLE] * 5) == []


@pytest.mark.parametrize(
    "line",
    [
        "Citation: Ropes that sing (2024, March 3) retrieved 4 March 2024 from https://harbour.example/ropes",
        "Seile: In: Hafenblatt, 03.03.2024, https://hafen.example/seile (abgerufen am: 04.03.2024)",
        "« Courrier, 3 mars 2024, www.courrier.example/cordes (consulté le 4 mars 2024)",
    ],
)
def test_how_to_cite_the_page_is_one(line: str) -> None:
    assert cited(STORY, STORY, line, "Ana Lima") == [2]


@pytest.mark.parametrize(
    "line",
    [
        "Divers retrieved the anchor in 2024.",
        "Divers retrieved the anchor, as https://harbour.example/anchor says.",
        f"{STORY * 8} It was retrieved in 2024 from https://harbour.example/ropes",
    ],
)
def test_what_was_retrieved_otherwise_is_none(line: str) -> None:
    assert cited(STORY, line) == []


def test_references_with_days_are_the_storys() -> None:
    references = [f"{at}. Ropes that sing. Retrieved 4 March 2024, https://harbour.example/{at}" for at in range(5)]
    assert cited(STORY, *references) == []
    assert cited(references[0], *[STORY] * 6) == []
