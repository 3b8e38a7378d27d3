"""What a page tells of its fragments and contexts in columns."""

from dataclasses import replace

import newsclean
from newsclean.page import Context, Page, once_a_page
from newsclean.readers.html.reader import read_html
from tests.conftest import make_page


def test_a_letter_of_a_script_without_spaces_is_two_wide() -> None:
    assert make_page("harbour", "港 fog", "").widths.tolist() == [7, 6, 0]


def test_each_fragment_has_its_context_and_each_context_its_parent() -> None:
    """So they are found without an object of each; a dump has none."""
    page = read_html("<body><main><p>Fog closes harbour</p><p>Ships wait</p></main>Home</body>")
    assert page.context_of.tolist() == [fragment.context for fragment in page.fragments]
    assert page.parents == [context.parent for context in page.contexts]
    dump = make_page("Fog closes harbour")
    assert (dump.context_of.tolist(), dump.parents) == ([-1], [])


def test_headings_are_those_of_any_level_and_no_other_element() -> None:
    page = read_html("<h1>Fog</h1><p>Ships wait</p><h6>Why</h6><ul><li>News</ul>")
    assert page.headings == [0, 2]
    assert make_page("Fog", "Ships wait").headings == []


def test_a_page_of_nothing_has_no_columns() -> None:
    page = Page("html", ())
    assert (page.widths.tolist(), page.context_of.tolist(), page.parents, page.headings) == ([], [], [], [])


def test_a_page_in_capitals_is_told_as_if_it_had_small_letters_and_stays_as_it_is() -> None:
    story = (
        "FOG CLOSED THE HARBOUR OF ELLMOUTH FOR A THIRD DAY ON MONDAY, AND ELEVEN SHIPS WAITED OUTSIDE THE BAY.",
        "THE HARBOUR MASTER SAID THAT NO PILOT WOULD GO OUT BEFORE THE LIGHTHOUSE COULD BE SEEN FROM THE PIER.",
        "FISHERMEN SAID THEY HAD LOST THE BEST WEEK OF THE SEASON, AND PRICES AT THE MARKET ROSE BY A FIFTH.",
    )
    head = ("HOME", "SPORT", "FOG CLOSES ELLMOUTH HARBOUR", "BY ANA LIMA", "MARCH 1, 2021")
    article = newsclean.clean("\n".join((*head, *story, "MOST READ", "- TEN SOUPS FOR FOG")))
    assert (article.headline, article.text) == ("FOG CLOSES ELLMOUTH HARBOUR", "\n\n".join(story))
    assert [item.text for item in article.most_read] == ["TEN SOUPS FOR FOG"]


def test_what_is_nested_too_deep_is_not_in_an_element() -> None:
    depth = 32
    contexts = tuple(Context(index - 1, "div", "") for index in range(depth + 2))
    page = Page(format="html", fragments=(), contexts=contexts)
    assert page.is_in(depth, 0)
    assert not page.is_in(depth + 1, 0)
    assert not page.is_in(0, 1)


def test_a_question_is_asked_once_of_each_page() -> None:
    asked: list[Page] = []

    @once_a_page
    def count(page: Page) -> int:
        """How many fragments."""
        asked.append(page)
        return len(page.fragments)

    one, other = make_page("fog"), make_page("fog", "sun")
    assert [count(page) for page in (one, one, other, one)] == [1, 1, 2, 1]
    assert asked == [one, other]
    assert count.__doc__ == "How many fragments."


def test_what_was_asked_of_a_page_is_not_known_of_another_reading_of_it() -> None:
    page = make_page("fog")
    lengths = once_a_page(lambda page: [len(text) for text in page.texts])
    assert lengths(page) == [3]
    assert lengths(replace(page, fragments=make_page("fogs").fragments)) == [4]
    assert page == make_page("fog")
