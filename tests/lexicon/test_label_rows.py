"""Rows of labels: buttons beside each other, on one line."""

import pytest

from newsclean.lexicon.label_rows import is_label_row, is_menu_row


@pytest.mark.parametrize(
    "text", ["تكبير الخط تصغير الخط", "Comenta Compartir", "Share Print Most read", "چاپ اشتراک‌گذاری اندازه متن"]
)
def test_labels_and_nothing_else_are_a_row(text: str) -> None:
    assert is_label_row(text)


@pytest.mark.parametrize(
    "text",
    ["", "Share", "Most read", "Ana Lima", "Ana Lima Share", "अमित वर्मा", "Share " * 13, "Share Print the harbour"],
)
def test_one_label_a_name_or_a_sentence_is_none(text: str) -> None:
    assert not is_label_row(text)


@pytest.mark.parametrize(
    "text",
    [
        "Local Sport Culture Business Obituaries Subscribe Log in",
        "Lokales Sport Kultur Wirtschaft Anzeigenmarkt Trauer Abo E-Paper Anmelden",
        "მთავარი პოლიტიკა საზოგადოება ეკონომიკა სპორტი ბლოგი",
        "新闻 国内 国际 财经 科技 体育 娱乐",
    ],
)
def test_a_line_that_is_mostly_sections_is_a_menu(text: str) -> None:
    assert is_menu_row(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Sport",
        "Sport Sport Sport Sport Sport",
        "Top 11 Gaming Console Companies Driving Innovation Globally",
        "Health, business and sport meet in the harbour of Ellmouth",
        "Fog closes Ellmouth harbour",
    ],
)
def test_a_title_that_names_sections_is_no_menu(text: str) -> None:
    assert not is_menu_row(text)
