import pytest

from newsclean.assemble.problems import problems_of
from newsclean.model import Problem
from tests.assemble.conftest import Decided

PROSE_LENGTH = 120
RUN = 3
STORY = "body: The river rose for a third night in the harbour towns."


def kinds(problems: tuple[Problem, ...]) -> list[str]:
    assert all(problem.message.endswith(".") for problem in problems)
    return [problem.kind for problem in problems]


def test_a_page_with_a_story_has_no_problems(decided: Decided) -> None:
    assert problems_of(*decided("headline: River rises", STORY, "related: Crane sold")) == ()


def test_a_page_without_text_is_empty(decided: Decided) -> None:
    assert kinds(problems_of(*decided())) == ["empty"]
    assert kinds(problems_of(*decided("other: "))) == ["empty"]  # a line of characters that nobody sees


@pytest.mark.parametrize(
    "text",
    [
        "https://herald.example/fog?x=1",
        "www.herald.example",
        "page.html",
        "/home/ana/two fogs/page.HTM",
        "C:\\x\\y.txt",
    ],
)
def test_an_address_is_no_page_and_is_told(decided: Decided, text: str) -> None:
    for role in ("body", "other"):
        (problem,) = problems_of(*decided(f"{role}: {text}"))
        assert (problem.kind, "address or the name of a file" in problem.message) == ("no-article", True)


@pytest.mark.parametrize(
    "text", ["Fog.", "See https://herald.example/fog", "https://herald.example/fog is shut", "x" * 301 + ".txt"]
)
def test_other_lines_are_no_address(decided: Decided, text: str) -> None:
    (problem,) = problems_of(*decided(f"other: {text}"))
    assert "address" not in problem.message


def test_an_address_among_other_lines_is_none(decided: Decided) -> None:
    assert problems_of(*decided(STORY, "other: https://herald.example/fog")) == ()


def test_a_page_without_a_story_says_so(decided: Decided) -> None:
    assert kinds(problems_of(*decided("navigation: Home", "footer: Contact us"))) == ["no-article"]


@pytest.mark.parametrize(
    ("length", "count", "is_told"),
    [
        (PROSE_LENGTH, RUN, True),
        (PROSE_LENGTH, RUN + 1, True),
        (PROSE_LENGTH, RUN - 1, False),
        (PROSE_LENGTH - 1, RUN, False),
    ],
)
def test_prose_outside_of_the_body_is_told_by_its_length_and_run(
    decided: Decided, length: int, count: int, is_told: bool
) -> None:
    prose = "other: " + "The ferry ".ljust(length, "e")
    assert kinds(problems_of(*decided(STORY, *[prose] * count))) == ["prose-outside-body"] * is_told


def test_the_problem_names_the_first_line(decided: Decided) -> None:
    prose = ["other: " + "The ferry ".ljust(PROSE_LENGTH, "e")] * RUN
    problems = problems_of(*decided(STORY, *prose, STORY, *prose))
    assert [problem.line for problem in problems] == [2, 6]
    assert "2 to 4" in problems[0].message


def test_parts_of_the_article_are_not_lost_prose(decided: Decided) -> None:
    prose = ["caption: " + "The ferry ".ljust(PROSE_LENGTH, "e")] * RUN
    assert problems_of(*decided(STORY, *prose)) == ()


def test_lists_of_links_are_not_lost_prose(decided: Decided) -> None:
    page, decision = decided(STORY, *["latest: " + "The ferry ".ljust(PROSE_LENGTH, "e")] * RUN)
    for links, count in ((PROSE_LENGTH // 2, 0), (PROSE_LENGTH // 2 - 1, 1)):
        fragments = tuple(fragment._replace(link_chars=links) for fragment in page.fragments)
        assert len(problems_of(type(page)("text", fragments), decision)) == count
