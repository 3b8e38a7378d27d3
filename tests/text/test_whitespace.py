import sys

from newsclean.text.whitespace import drop_invisible, fold, has_invisible


def test_fold_makes_runs_one_space_and_strips() -> None:
    assert fold(" \tOne\xa0\u3000two\r\n three ") == "One two three"
    assert fold(" \n ") == ""


def test_fold_finds_each_white_space() -> None:
    for space in filter(str.isspace, map(chr, range(sys.maxunicode + 1))):
        assert fold(f"One{space}two") == "One two"
        assert fold(f"{space}One  two{space}") == "One two"


def test_sound_text_stays() -> None:
    text = "Grüße — “naïve” 東京 مرحبا\n\tend"
    assert not has_invisible(text)
    assert drop_invisible(text) == text


def test_controls_soft_hyphens_and_zero_width_characters_go() -> None:
    assert drop_invisible("\ufeffA\x00b\u200bc\xadd\x07e\u200ef\u2060\x92") == "Abcdef"
    assert has_invisible("soft\xadhyphen")


def test_each_unseen_character_is_found_alone_and_in_a_long_text() -> None:
    """Short and printable texts, and long ones, are looked through each in its own way."""
    unseen = [chr(point) for point in range(sys.maxunicode + 1) if drop_invisible(chr(point)) == ""]
    assert "\u034f" in unseen  # printable, as Python sees it
    for text in unseen:
        assert has_invisible(text)
        assert has_invisible(f"One {text} {'two ' * 200}")


def test_joiners_stay_within_words_that_need_them() -> None:
    assert drop_invisible("می\u200cخواهم") == "می\u200cخواهم"
    assert drop_invisible("क्\u200dष") == "क्\u200dष"
    assert drop_invisible("👩\u200d👧") == "👩\u200d👧"


def test_joiners_elsewhere_go() -> None:
    assert drop_invisible("\u200dOne\u200c two\u200d") == "One two"
    assert drop_invisible("می\u200c ") == "می "
