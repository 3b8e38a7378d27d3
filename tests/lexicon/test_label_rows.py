"""Rows of labels: buttons beside each other, on one line."""

import pytest

from newsclean.lexicon.label_rows import is_label_row


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
