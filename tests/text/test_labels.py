import pytest

from newsclean.page import Fragment, Page
from newsclean.text.labels import (
    LONGEST_LABEL,
    is_glued,
    is_module_name,
    module_names,
    padded_words,
    texts_without_numbers,
    without_numbers,
)


@pytest.mark.parametrize("line", ["", "_", "_News", "News_", "Global News", "top_10", "global-news", "a_" * 31])
def test_other_lines_name_no_box(line: str) -> None:
    assert not is_module_name(line)


@pytest.mark.parametrize(
    "line", ["Global_News", "a_b", "Latest_Harbour_News", "港_湾", "a" * (LONGEST_LABEL - 2) + "_b"]
)
def test_words_joined_by_low_lines_name_a_box(line: str) -> None:
    assert is_module_name(line)


def test_the_lines_of_a_page_that_name_boxes() -> None:
    page = Page(format="text", fragments=tuple(Fragment(text, "", 1) for text in ("Fog", "Global_News", "_", "a_b c")))
    assert module_names(page.texts, page.tokens) == [1]


def test_labels_that_differ_in_case_and_numbers_are_one() -> None:
    assert without_numbers("12 Comments") == without_numbers("3 comments")
    assert without_numbers("Comments (1,204)") == without_numbers("Comments (9,816)")
    assert without_numbers("12 comments") != without_numbers("12 readers")


def test_the_texts_of_a_page_without_their_numbers() -> None:
    texts = ("12 Comments", "HARBOUR", "Tide 3,5", "١٢ Boats", "Straße", "")
    page = Page(format="text", fragments=tuple(Fragment(text, "", 1) for text in texts))
    assert list(texts_without_numbers(page.texts, page.tokens)) == list(map(without_numbers, texts))


@pytest.mark.parametrize(
    "text", ["NewsSportCultureWeather", "Zum Inhalt springenRathausBürger", "НовиниКолонкиПідтримати"]
)
def test_three_words_that_a_dump_glued(text: str) -> None:
    assert is_glued(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "McGrawHill buys LaGuardia",
        "OrganizationOffice",
        "Ana Lima",
        "HARBOURNEWSTODAYSPORT",
        "#BringBackOurGirlsFromThere ten years on",
        "NextGenerationEU: el puerto recibe la mitad",
        "PlayStationNetwork is back",
    ],
)
def test_other_words_are_not_glued(text: str) -> None:
    assert not is_glued(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Il vous reste 57 % de cet article.", " il vous reste de cet article "),
        ("57 %", " "),
        ("हिन्दी में", " हिन्दी में "),
    ],
)
def test_the_words_of_a_line_with_a_space_around_each(text: str, words: str) -> None:
    assert padded_words(text) == words
