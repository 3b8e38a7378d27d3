from typing import Any

import pytest

from newsclean.assemble.shortfall import shortfall_of
from newsclean.metadata import Metadata
from newsclean.model import Kind, Paragraph, Problem

FOG, HERRING = "Fog closes harbour", "Herring quota cut again"
RATIO, LEAST, MOST = 1.4, 100, 10**7


def told(words: int, *, word: str = "fog", **article: Any) -> tuple[Problem, ...]:
    """What is told of a body of so many words, on a page whose JSON-LD states `article`."""
    body = (Paragraph(text=" ".join([word] * words), kind=Kind.PARAGRAPH),) if words else ()
    return shortfall_of(Metadata(json_ld=({"@type": "NewsArticle", **article},)), body)


def test_a_page_that_states_nothing_is_not_short() -> None:
    assert told(5) == ()


@pytest.mark.parametrize("stated", [None, True, "many", "-400", 4.5, [400], {"words": 400}, "4" * 5000, MOST, "٤٠٠"])
def test_what_is_no_number_of_words_tells_nothing(stated: object) -> None:
    assert told(5, wordCount=stated) == ()


@pytest.mark.parametrize("stated", [400, "400"])
def test_a_body_of_far_fewer_words_than_stated_is_told(stated: object) -> None:
    (problem,) = told(150, wordCount=stated)
    assert problem.kind == "shorter-than-stated"
    assert problem.message == "The page states a text of 400 words, of which the body has 150."


def test_a_little_shorter_is_not_told() -> None:
    assert told(1000, wordCount=int(RATIO * 1000) - 1) == ()
    assert told(1000, wordCount=int(RATIO * 1000)) != ()


def test_a_note_is_not_told() -> None:
    assert told(5, wordCount=LEAST - 1) == ()
    assert told(5, wordCount=LEAST) != ()


def test_a_stated_text_counts_as_well() -> None:
    (problem,) = told(150, articleBody="<p>" + "fog " * 300 + "</p>", wordCount=20)
    assert "300 words" in problem.message


def test_words_without_spaces_are_not_counted() -> None:
    assert told(20, word="霧が三日続けて港を閉ざし十一隻が沖で待った", wordCount=400) == ()


def test_a_page_without_a_body_is_told_by_another_kind() -> None:
    assert told(0, wordCount=400) == ()


def test_the_words_of_another_story_are_not_the_page_s() -> None:
    other = {
        "@type": "NewsArticle",
        "headline": HERRING,
        "url": "https://a.example/b",
        "wordCount": 400,
    }
    page = Metadata(title=FOG, json_ld=(other,), canonical="https://a.example/a")
    assert shortfall_of(page, (Paragraph(text="Fog closed it.", kind=Kind.PARAGRAPH),)) == ()


def test_the_count_of_the_page_s_own_story_goes_before_others() -> None:
    own, other = (
        {"@type": "NewsArticle", "headline": name, "wordCount": n} for name, n in ((FOG, 110), (HERRING, 900))
    )
    body = (Paragraph(text="fog " * 100, kind=Kind.PARAGRAPH),)
    assert shortfall_of(Metadata(title=FOG, json_ld=(other, own)), body) == ()
    assert shortfall_of(Metadata(title=HERRING, json_ld=(other, own)), body) != ()
