"""Pages on one line."""

import time
from functools import partial

import pytest

import newsclean
from newsclean.assemble.body import _whole
from newsclean.page import Fragment, Page
from newsclean.readers.text.endless import part_endless
from newsclean.readers.text.marks import Row
from newsclean.readers.text.reader import read_text
from newsclean.readers.text.said_again import headline_edges
from tests.readers.text.test_reader import check_page

MENU = " ".join(["Home News Sport Weather Letters Jobs Homes Cars Travel Opinion Archive Contact"] * 8)
STORY = (
    "The council of Ellmouth voted on Monday to close the pool for good, nine years after it was last repaired. "
    "“We have waited long enough,” said Dr. Joe Roe, who has run the ferry office since 2011. “It was time.” "
    "Engineers found cracks in two of its walls last spring, and J. Lima of the town hall said that it would be dear. "
    "Repairs would have cost 4.2 million, she said! Would the state of the U.S.A. help? Nobody knew… The pool is dry. "
)
PAGE = MENU + " " + STORY * 4 + MENU
COUNTRIES = "Farland, Republic ofNearland, Kingdom ofOverland, Free State ofUnderland, People's Republic of" * 4


def parts(*lines: str) -> list[str]:
    text = "\n".join(lines)
    rows: list[Row] = [(line, 0, len(line), number, 0) for number, line in enumerate(lines, 1)]
    return [row[0] for row in part_endless(rows, text, partial(headline_edges, text))]


def test_the_sentences_of_a_line_without_end_are_apart() -> None:
    texts = read_text(PAGE).texts
    assert "“We have waited long enough,” said Dr. Joe Roe, who has run the ferry office since 2011." in texts
    assert {"“It was time.”", "Nobody knew…", "The pool is dry."} <= set(texts)
    assert max(map(len, texts)) < 150  # menus too
    check_page(PAGE, read_text(PAGE))


@pytest.mark.parametrize("unseen", ["\u200b", "\xad", "\ufeff\u200b"])
def test_unseen_characters_shift_no_span(unseen: str) -> None:
    page = PAGE.replace("harb", f"harb{unseen}").replace("ferry", f"fer{unseen}ry").replace("News", f"{unseen}News")
    check_page(page, read_text(page))
    assert any("the ferry office" in text for text in read_text(page).texts)


def test_a_line_of_wrong_charset_is_one_that_is_mended() -> None:
    page = PAGE.replace("“", "â€œ").replace("’", "â€™")
    check_page(page, read_text(page))
    assert ["on 1 line;" in problem.message for problem in read_text(page).problems] == [True]


def test_its_paragraph_is_whole_again() -> None:
    """Whatever the scorer takes of the menus, the story's sentences stand in one paragraph, as they stood."""
    story = STORY.replace("good", "good - or so it seems -").strip()
    body = newsclean.clean(f"{MENU} {story} {MENU}").body
    assert any(story[110:] in paragraph.text for paragraph in body)


@pytest.mark.parametrize(
    "words",
    [
        "He spoke of it z. B. on the pier, and of the U.S. Army of Prof. Berger.",
        "Am 4. März und am 12. Apr. tagt der Ausschuss des Hafens wieder.",
        "اجتمع مجلس الميناء يوم 4. أغسطس ثم عاد إليه.",
        "It stands in www.Harbour.example/Report.Html for all who can read.",
        "The classes are System.Text.Json and those of the newer board.",
    ],
)
def test_what_ends_no_sentence_parts_none(words: str) -> None:
    assert words in parts(f"{MENU} {STORY}{words} {STORY}{MENU}")


def test_spaces_of_scripts_without_spaces_stay() -> None:
    """Where a line is parted between words that nothing parts in other dumps."""
    page = Page(format="text", fragments=tuple(Fragment(text, "", 1, span) for text, span in _THAI))
    assert _whole(page, list(page.fragments)) == "เรือสิบเอ็ดลำรออยู่ รวมถึงเรือข้ามฟาก。นายท่ากล่าว"


_THAI = (("เรือสิบเอ็ดลำรออยู่", (0, 19)), ("รวมถึงเรือข้ามฟาก。", (20, 38)), ("นายท่ากล่าว", (38, 49)))


def test_sentences_that_nothing_parts_are_apart() -> None:
    page = MENU + " " + STORY.replace(". E", ".E").replace("” E", "”E") * 4
    assert any(text.startswith("Engineers found") for text in read_text(page).texts)


@pytest.mark.parametrize("stop", ["।", "۔", "؟", "։", "።", "။", "។", "。", "！"])
def test_each_script_has_its_own_stops(stop: str) -> None:
    sentence = f"भूजल कर अगले साल से नलकूपों पर लगेगा और विभाग को इससे आय होगी{stop}"
    assert parts(" ".join([MENU, *[sentence] * 40])).count(sentence) >= 39


def test_unspaced_scripts_are_parted_at_their_stops() -> None:
    story = "市議会は火曜日の夜、橋を九年ぶりに開通させることを決めた。市長は「長い間お待たせした。」と述べた。" * 40
    assert "市議会は火曜日の夜、橋を九年ぶりに開通させることを決めた。" in parts(MENU + " " + story)


@pytest.mark.parametrize(
    "lines",
    [
        (MENU, STORY),  # none too long
        (STORY * 6,),  # a story alone
        (MENU * 8,),  # nothing but menus
        (f"{COUNTRIES}St. {MENU[:80]}St. Nowhere " * 7,),  # nor these, that only look like sentences
    ],
)
def test_other_lines_stay_whole(lines: tuple[str, ...]) -> None:
    assert parts(*lines) == list(lines)


def test_a_line_without_end_is_parted_among_any_number_of_others() -> None:
    """`get_text()` of a page whose story alone has no line breaks."""
    assert "The pool is dry." in parts(*MENU.split() * 12, "sharecopylink " + STORY * 4 + MENU)


@pytest.mark.parametrize("unit", [". ", ".” ", "A. ", "a", "a.A", "。", ". A" + " " * 60, "word "])
def test_linear_time(unit: str) -> None:
    began = time.process_time()
    parts(unit * (2_000_000 // len(unit)))
    assert time.process_time() - began < 8


def test_spans_hold_where_text_was_mended() -> None:
    page = PAGE.replace("council", "câmara").replace("”", "").encode().decode("cp1252")
    check_page(page, read_text(page))
    assert any(text.startswith("The câmara of Ellmouth") for text in read_text(page).texts)
