"""Texts all in capitals, told as if they had small letters."""

from newsclean.text.capitals import without_capitals
from newsclean.text.tokens import tokenize

PARAGRAPHS = [
    "FOG CLOSED THE HARBOUR OF ELLMOUTH FOR A THIRD DAY ON MONDAY. ELEVEN SHIPS WAITED OUTSIDE THE BAY.",
    "“NO PILOT WILL GO OUT,” THE HARBOUR MASTER SAID, “BEFORE THE LIGHTHOUSE CAN BE SEEN FROM THE PIER.”",
    "ЛОЦМАНЫ НЕ ВЫЙДУТ В МОРЕ, ПОКА С ПРИЧАЛА НЕ БУДЕТ ВИДЕН МАЯК, СКАЗАЛ НАЧАЛЬНИК ПОРТА. КОРАБЛИ ЖДУТ.",
]


def recased(*texts: str) -> list[str] | None:
    return without_capitals(texts, tokenize([*texts]))


def test_paragraphs_are_sentences_and_short_texts_names() -> None:
    assert recased("BY ANA LIMA", "DON'T MISS", *PARAGRAPHS) == [
        "By Ana Lima",
        "Don't Miss",
        "Fog closed the harbour of ellmouth for a third day on monday. Eleven ships waited outside the bay.",
        "“No pilot will go out,” the harbour master said, “Before the lighthouse can be seen from the pier.”",
        "Лоцманы не выйдут в море, пока с причала не будет виден маяк, сказал начальник порта. Корабли ждут.",
    ]


def test_what_has_small_letters_stays_as_it_is() -> None:
    assert (recased("Share this", "McDonald", *PARAGRAPHS) or [])[:2] == ["Share this", "McDonald"]


def test_a_line_in_capitals_has_few_small_letters() -> None:
    titles = ["THE McDONALDS OF OLD ELLMOUTH", "The ABC OF FOG"]
    assert (recased(*titles, *PARAGRAPHS) or [])[:2] == ["The Mcdonalds Of Old Ellmouth", "The ABC OF FOG"]


def test_a_page_with_few_paragraphs_in_capitals_is_none() -> None:
    plain = [text.lower() for text in PARAGRAPHS]
    assert recased(*PARAGRAPHS[:2]) is None
    assert recased(*PARAGRAPHS, *plain, "one more of them: " + plain[0]) is None
    assert recased(*PARAGRAPHS, *plain) is not None
    assert recased(*plain) is None
    assert recased() is None


def test_texts_of_scripts_without_case_do_not_count() -> None:
    assert recased("霧のため港は三日間閉鎖された。" * 8, *["港は閉鎖された。" * 12] * 4) is None
    assert recased("霧のため港は三日間閉鎖された。" * 8, *PARAGRAPHS) is not None


def test_each_text_keeps_its_length() -> None:
    texts = ["İSTANBUL'DA SİS", "STRASSE ß", "ŉ", *PARAGRAPHS]
    found = recased(*texts) or []
    assert [len(text) for text in found] == list(map(len, texts))
    assert found[0] == "Istanbul'da Sis"
