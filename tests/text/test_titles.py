import pytest

from newsclean.text.titles import clean_title, reads_like_title, size_in_words, title_heads, title_tail, words_of

TITLE = "River rises for a third night"


def test_words_are_lower_case_and_without_marks() -> None:
    assert words_of("“River” rises — again!") == ["river", "rises", "again"]
    assert words_of("…") == []


@pytest.mark.parametrize("word", ["हिन्दी", "কীর্তনখোলা", "வெள்ளம்", "แม่น้ำ", "חֲדָשׁוֹת", "ရေးသားသူ", "ភ្នំពេញ", "cafe\u0301"])
def test_signs_on_letters_are_within_words(word: str) -> None:
    assert words_of(f"{word} {word}। {word}।") == [word] * 3


@pytest.mark.parametrize("other", ["River rises for a third day", "River rises", "", "rises River for a third night"])
def test_other_words_are_not_the_same(other: str) -> None:
    assert words_of(other) != words_of(TITLE)


@pytest.mark.parametrize(
    "other", [TITLE, TITLE.upper(), "River rises, for a third night.", "  “River” rises for a third night"]
)
def test_case_marks_and_blanks_do_not_count(other: str) -> None:
    assert words_of(other) == words_of(TITLE)


def test_a_title_parts_at_its_separators() -> None:
    title = f"{TITLE} - Books | Harbour Post"
    assert title_heads(title) == [TITLE, f"{TITLE} - Books", title]
    assert title_tail(title) == "Harbour Post"
    assert title_tail(TITLE) == ""


@pytest.mark.parametrize("trail", ["Home » ", "HOME / Harbour / ", "Home > Harbour > ", "Home ▸"])
def test_a_trail_from_the_home_page_is_taken_off(trail: str) -> None:
    assert clean_title(trail + TITLE) == TITLE


@pytest.mark.parametrize("title", ["Home: a harbour without ships", "Homes / gardens of the harbour", "Home »"])
def test_a_title_about_homes_stays(title: str) -> None:
    assert clean_title(title) == title


def test_what_is_too_long_for_a_title_keeps_its_separators() -> None:
    """Of 100,000 each would be taken off by itself, which took the square."""
    assert clean_title("Crane sold " + "|| " * 100_000) == ("Crane sold " + "|| " * 100_000).strip()


@pytest.mark.parametrize(
    "title",
    [
        "Fog closes the harbour",
        "港で火災、三人が軽いけが",
        "ไฟไหม้ท่าเรือเจ็บสามคน",
        "Fog closes the harbour?",
        "a b c " + "d" * 144,
    ],
)
def test_title_of_list(title: str) -> None:
    assert reads_like_title(title)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Fog at sea",  # a menu's entry
        "港のニュース",
        "Fog closes the harbour.",
        "港で火災、三人が軽いけが。",
        "a b c " + "d" * 145,
    ],
)
def test_line_is_no_title_of_list(line: str) -> None:
    assert not reads_like_title(line)


def test_three_letters_count_as_a_word_without_spaces() -> None:
    assert size_in_words("港で火災、三人が軽いけが") == 4
    assert size_in_words("港 で 火災") == size_in_words("fog at sea") == 3
    assert size_in_words("渡轮停航九天之后 今日起恢复通航") == 5  # a space parts the halves of a title, not words
