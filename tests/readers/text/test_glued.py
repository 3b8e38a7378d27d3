"""Elements that a dump ran together."""

import time
from functools import partial

import pytest

import newsclean
from newsclean.readers.text.glued import find_joints, part_glued
from newsclean.readers.text.reader import read_text
from newsclean.readers.text.said_again import headline_edges
from tests.readers.text.test_reader import check_page

MENU = "HomeNewsNow PlayingUKWeatherLetters to usJobsHarbourContact UsLog In"
HEAD = "Ellmouth closes its old pool for goodBy Ana Lima12 March 2024ShareCopy link"
STORY = (
    "The council of Ellmouth voted on Monday to close the pool for good, nine years after it was last repaired."
    "“We have waited long enough,” said Joe Roe, who has run the ferry office since 2011. “It was time.”"
    "Why nowEngineers found cracks in two of its walls last spring (seen here)The town hall said it would be dear."
)
PAGE = f"{MENU}{HEAD}{STORY}Related storiesAboutTerms of UsePrivacy"


def parts(*lines: str) -> list[str]:
    text = "\n".join(lines)
    starts = [text.index(line) for line in lines]
    rows = [
        (line, at, at + len(line), number, 0) for number, (line, at) in enumerate(zip(lines, starts, strict=True), 1)
    ]
    parted = part_glued(rows, text, partial(headline_edges, text))
    assert [text[start:end] for _, start, end, _, _ in parted] == [row[0] for row in parted]
    return [row[0] for row in parted]


def test_elements_are_apart() -> None:
    found = parts(PAGE)
    assert found[:6] == ["Home", "News", "Now Playing", "UK", "Weather", "Letters to us"]
    assert {"Contact Us", "Log In", "By Ana Lima", "12 March 2024", "Share", "Copy link", "Why now"} <= set(found)
    assert {"Related stories", "Terms of Use", "Privacy"} <= set(found)


def test_a_paragraph_is_whole() -> None:
    paragraph = "“We have waited long enough,” said Joe Roe, who has run the ferry office since 2011. “It was time.”"
    assert paragraph in parts(PAGE)
    assert [text.text for text in newsclean.clean(PAGE).body][:2] == [STORY[:106], paragraph]


def test_such_a_page_has_its_head() -> None:
    article = newsclean.clean(PAGE)
    assert article.headline == "Ellmouth closes its old pool for good"
    assert article.authors == ("Ana Lima",)
    assert article.dateline is not None
    assert article.dateline.text == "12 March 2024"


@pytest.mark.parametrize("page", [PAGE, f"\n{PAGE}\n\n{STORY}\n", PAGE.replace("pool", "po\u200bol"), PAGE * 8])
def test_spans_hold(page: str) -> None:
    check_page(page, read_text(page))


@pytest.mark.parametrize(
    "words",
    [
        "McAllister and DeLuca of MacArthur street",
        "on LinkedIn and YouTube, with an iPhone",
        "@HarbourFans and ellmouth.example/OldPool/HarbourNews",
        "harbour.openGate(tide)",
        "at 10:30 in www.Harbour.example/Report.Html",
    ],
)
def test_words_that_are_written_so_stay(words: str) -> None:
    assert words in " ".join(parts(f"{PAGE} {words} ", f"{PAGE} {words} {PAGE}"))


def test_a_name_stands_in_places_that_have_nothing_in_common() -> None:
    page = f"{PAGE}He works for HarbourWatch. A spokeswoman of HarbourWatch agreed.{MENU}"
    assert "He works for HarbourWatch. A spokeswoman of HarbourWatch agreed." in parts(page)


@pytest.mark.parametrize(
    "lines",
    [
        ("Home", "News", "Now Playing", STORY[:106], "By Ana Lima"),  # none is glued
        (
            "Joe of HarbourWatch",
            "HarbourWatchers agree",
            "PoolPass for all",
            "JetSki hire",
            "TideTable sold",
            STORY[:99],
        ),
        ("HomeNewsSport", *["Nobody in Ellmouth swims in winter, but some do so in spring."] * 9),  # a menu alone
        ("Mayor resigns",),
        (),
    ],
)
def test_other_pages_stay(lines: tuple[str, ...]) -> None:
    assert parts(*lines) == list(lines)


def test_what_a_form_lists_stays_on_its_line() -> None:
    towns = "".join(f"Ellmouth{at}Farland" for at in range(900))
    assert towns in parts(PAGE * 4, towns)


@pytest.mark.parametrize(
    "unit", ["aB", "abcD", "abcDe fghIjk ", "abc.De", "A", "abc1 ", "abcd.Efghij", "(Ab)Cd", "Abcd “E"]
)
def test_linear_time(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    began = time.process_time()
    part_glued([(text, 0, len(text), 1, 0)], text, partial(headline_edges, text))
    assert time.process_time() - began < 8


@pytest.mark.parametrize("letters", ["Жж", "Ščš", "Ωω", "Ḁḁ"])
def test_joints_are_told_in_scripts_beyond_latin_1_too(letters: str) -> None:
    big, small = letters[0], letters[-1]
    assert find_joints(f"{small * 4}{big}{small * 3}") == [4]
    assert find_joints(f"news{big}{small * 3} and newsSport") == [4, 17]
