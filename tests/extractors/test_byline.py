"""Bylines on a page: in lines of HTML and of text dumps, and in metadata. All names are invented."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from newsclean.extractors.byline import find_byline
from newsclean.metadata import Metadata
from newsclean.model import Role
from newsclean.page import CERTAIN, Context, Fragment, Page

STORY = (
    "The river rose for a third night in the harbour towns, and the council opened two schools to people who had "
    "left their houses with a bag and a blanket, officials said."
)


def text_page(*lines: str) -> Page:
    return Page("text", tuple(Fragment(line, "", number) for number, line in enumerate(lines, start=1)))


def found(page: Page) -> dict[int, tuple[float, Any]]:
    claims = list(find_byline(page))
    assert all(claim.role is Role.BYLINE for claim in claims)
    return {claim.index: (claim.weight, claim.value) for claim in claims}


def test_no_page_no_byline() -> None:
    """An empty page has no byline."""
    assert found(text_page()) == {}


@pytest.mark.parametrize(
    "line",
    [
        "By Industry",
        "By clicking Sign up you agree to our terms",
        "Photo by Ana Lima",
        "Most Read",
        "Senior Correspondent",
        "Read more",
        "The harbour has a new crane",
    ],
)
def test_other_lines_are_left(line: str) -> None:
    """A line that only begins like a byline, or credits a picture, is not claimed."""
    assert found(text_page("River rises again", line, STORY)) == {}


@pytest.mark.parametrize(
    "line",
    [
        "4 March 2024 by Ana Lima",
        "Posted on 4 March 2024 by Ana Lima",
        "(Video) By Ana Lima",
        "@harbour By Ana Lima",
        "The mill and I, as told to Ana Lima",
        "ByAna Lima",
    ],
)
def test_what_may_stand_before_a_byline_word(line: str) -> None:
    """A byline word opens a byline behind a date, a word of posting, or what is no part of the line's text."""
    assert found(text_page("River rises again", line, STORY))[1][1] == ("Ana Lima",)


def test_other_words_before_a_byline_word() -> None:
    """A byline word behind other words opens none."""
    assert found(text_page("River rises again", "The bridge was built by Ana Lima", STORY)) == {}


def test_byline_over_the_story_is_certain() -> None:
    """The line "By Ana Lima" between headline and story can be nothing else."""
    assert found(text_page("River rises again", "By Ana Lima", "4 March 2024", STORY)) == {1: (CERTAIN, ("Ana Lima",))}


def test_byline_far_from_any_story_is_not_certain() -> None:
    """The same line in a menu page is a weak proposal."""
    weight, names = found(text_page("Home", "By Ana Lima", "Contact"))[1]
    assert weight < CERTAIN
    assert names == ("Ana Lima",)


def test_lone_byline_word_takes_the_names_after_it() -> None:
    """A dump cut at its links: By / Ana Lima / and / Tom Reed."""
    page = text_page("River rises again", "By", "Ana Lima", "and", "Tom Reed", "4 March 2024", STORY)
    claims = found(page)
    assert sorted(claims) == [1, 2, 3, 4]
    assert claims[1] == (CERTAIN, ("Ana Lima", "Tom Reed"))
    assert claims[2][1] is None


def test_a_piece_behind_an_and_is_a_name_that_need_not_be_common() -> None:
    """By / Ana Lima / and / Quell van Overwater: after a comma it may as well be an outlet."""
    page = text_page("River rises again", "By", "Ana Lima", "and", "Quell van Overwater", "4 March 2024", STORY)
    assert found(page)[1][1] == ("Ana Lima", "Quell van Overwater")
    page = text_page("River rises again", "By", "Ana Lima", ",", "Quell van Overwater", "4 March 2024", STORY)
    assert found(page)[1][1] == ("Ana Lima",)
    page = text_page("River rises again", "By", "Ana Lima", "and", "Masculindians", "4 March 2024", STORY)
    assert found(page)[1][1] == ("Ana Lima",)


def test_lone_byline_word_with_commas_and_roles() -> None:
    """Roles and commas between the names belong to the byline; the date does not."""
    page = text_page("Von", "Mia Brandt", ", Redakteurin für Finanzen", "4. März 2024", STORY)
    assert sorted(found(page)) == [0, 1, 2]


def test_names_with_their_posts_stand_one_under_the_other() -> None:
    """By / Ana LimaNews Reporter / Quorra MyllNews Editor: a list; one without a post may be a picture's."""
    lines = ("By", "Ana LimaNews Reporter", "{}", "4 March 2024", STORY)
    for line, names in (("Quorra MyllNews Editor", ("Ana Lima", "Quorra Myll")), ("Quorra Myll", ("Ana Lima",))):
        assert found(text_page(*(text.format(line) for text in lines)))[0][1] == names
    page = text_page("By", "Ana Lima", "Quorra Myll, TV Editor", "Science Editor", STORY)
    assert found(page)[0][1] == ("Ana Lima",)


def test_lone_byline_word_before_other_text_is_left() -> None:
    """A lone "By" before a sentence or a menu word announces nobody."""
    assert found(text_page("By", "the end of the week the river had fallen", STORY)) == {}
    assert found(text_page("Text:", "Search", STORY)) == {}


@pytest.mark.parametrize(
    ("line", "is_byline"),
    [
        ("Ana Lima, envoyée spéciale à Sund", True),
        ("Ana Lima, corresponsal en Sund", True),
        ("Ana Lima, Korrespondentin in Sund", True),
        ("Ana Lima, senior editor", False),  # of a round table, as often
        ("Ana Lima, Martín Abad (Enviado especial)", False),  # two people
        ("Ana Lima, who met the correspondent in 2011", False),
        ("Ana Lima, a correspondent, was there.", False),
        ("The harbour, a correspondent in Sund", False),
    ],
)
def test_a_correspondent_with_a_post(line: str, is_byline: bool) -> None:
    """A name and a correspondent's post on one line are a byline without a byline word."""
    claims = found(text_page("River rises again", line, STORY))
    assert (claims.get(1, (0, None))[1] == ("Ana Lima",)) is is_byline


def test_another_post_counts_beside_a_date() -> None:
    """Editors and writers are a round table's where no date stands beside them."""
    line, date = "Ana Lima, senior editor", "4 March 2024"
    assert found(text_page("River rises again", date, line, STORY))[2] == (2.0, ("Ana Lima",))
    assert found(text_page("River rises again", date, line + " of the year", STORY)) == {}


def test_role_under_the_byline_belongs_to_it() -> None:
    """The author's work on the next line is claimed, without a value."""
    claims = found(text_page("River rises again", "By Ana Lima", "Science Editor", STORY))
    assert sorted(claims) == [1, 2]
    assert claims[2][1] is None


def test_teasers_are_never_certain() -> None:
    """Title, byline, title, byline: a list of other articles."""
    lines = ["More stories"]
    for name in ("Ana Lima", "Tom Reed", "Mia Stone", "Joe Park", "Eva Hill"):
        lines += [f"A harbour story that {name.split()[0]} told", f"By {name}"]
    claims = found(text_page("By Karl Ohnsorg", "4 March 2024", STORY, STORY, STORY, *lines))
    assert claims[0] == (CERTAIN, ("Karl Ohnsorg",))
    assert all(weight < 1 for index, (weight, _) in claims.items() if index)


def test_byline_of_an_insert_is_not_certain() -> None:
    """A read-also box in the story has another author: the first byline is the article's."""
    page = text_page("River rises again", "By Ana Lima", STORY, "Old crane sold", "By Tom Reed", STORY, STORY)
    claims = found(page)
    assert claims[1][0] == CERTAIN
    assert claims[4][0] < CERTAIN


def test_contributors_at_the_end() -> None:
    """The agency's last line names reporters; editors do not count."""
    page = text_page("River rises again", STORY, STORY, "Reporting by Ana Lima and Mia Stone; Editing by Tom Reed")
    assert found(page) == {3: (CERTAIN, ("Ana Lima", "Mia Stone"))}


def test_name_beside_a_date() -> None:
    """A bare name over the date is a byline; a menu word there is not."""
    assert found(text_page("River rises again", "Ana Lima", "4 March 2024", STORY))[1][1] == ("Ana Lima",)
    assert found(text_page("River rises again", "Recent Posts", "4 March 2024", STORY)) == {}


def test_name_with_a_post_beside_a_date() -> None:
    """No comma parts them; without a date it may be a line of a menu, or of a list."""
    lines = ("River rises again", "Ana Lima Wales correspondent")
    assert found(text_page(*lines, "4 March 2024", STORY))[1][1] == ("Ana Lima",)
    assert found(text_page(*lines, "Most Read", STORY)) == {}
    assert found(text_page("River rises again", "Ana Lima resigns as editor of the Post", "4 March 2024", STORY)) == {}


def test_name_beside_the_dates_of_publishing_and_of_the_update() -> None:
    """They are longer than any date; a sentence as long that has a year is none."""
    dates = "Mon 4 Mar 2024 18.49 CET Last modified on Tue 5 Mar 2024 08.00 CET"
    assert found(text_page("River rises again", "Ana Lima", dates, STORY))[1][1] == ("Ana Lima",)
    told = "In 2024 she left the harbour for good, and nobody on the quay saw her again"
    assert found(text_page("River rises again", "Ana Lima", told, STORY)) == {}


@pytest.mark.parametrize(
    "line",
    [
        "Ana Lima in London and Tom Reed in Oslo",
        "Ana Lima (now) and Tom Reed (earlier)",
        "Ana Lima, Tom Reed and agencies",
    ],
)
def test_names_with_asides_beside_a_date(line: str) -> None:
    """Names with where each wrote are a byline over the date as bare names are; elsewhere they are none."""
    assert found(text_page("River rises again", line, "4 March 2024", STORY))[1][1] == ("Ana Lima", "Tom Reed")
    assert found(text_page("River rises again", line, "Most Read", STORY)) == {}


def test_names_of_several_people_beside_a_date_weigh_more() -> None:
    """A standfirst may be one name and a date; names of several people and nothing else are a byline."""
    weights = [
        found(text_page("River rises again", line, "4 March 2024", STORY))[1][0]
        for line in ("Ana Lima", "Ana Lima and Tom Reed in Oslo", "Ana Lima, Tom Reed")
    ]
    assert weights == [2.0, 3.5, 3.5]


def test_name_and_date_on_one_line() -> None:
    """Ana Lima | 4 March 2024."""
    assert found(text_page("River rises again", "Ana Lima | 4 March 2024", STORY))[1][1] == ("Ana Lima",)


def test_name_beside_a_role_a_handle_or_itself() -> None:
    """A bare name over the author's role or handle, or given twice (picture and link), is a byline."""
    for line in ("Science Editor", "@analima", "Ana Lima"):
        claims = found(text_page("River rises again", "Ana Lima", line, STORY))
        assert sorted(claims) == [1, 2]
        assert claims[1][1] == ("Ana Lima",)


def test_signature_under_the_story() -> None:
    """A name alone after the last paragraph is a weak proposal; a name between paragraphs is a subheading."""
    assert found(text_page(STORY, STORY, "Ana Lima"))[2][0] <= 1
    assert found(text_page(STORY, "Ana Lima", STORY, STORY)) == {}


def test_house_byline_has_the_role_and_no_authors() -> None:
    """The line "By Harbour Staff" is a byline that names nobody."""
    assert found(text_page("River rises again", "By Harbour Staff", STORY))[1] == (2.5, None)


def test_organisation_beside_a_date() -> None:
    """A credited organisation counts beside the date only: menus have such lines too."""
    assert found(text_page("Crane found", "by Harbour University", "4 March 2024", STORY))[1][1] == (
        "Harbour University",
    )
    assert found(text_page("Crane found", "by Harbour University", "Menu", STORY)) == {}


def html_page(words: str, text: str, metadata: Metadata | None = None) -> Page:
    contexts = (Context(-1, "body", ""), Context(0, "div", words), Context(0, "p", ""))
    fragments = (Fragment("River rises again", "h1", 1, context=0), Fragment(text, "div", 2, context=1))
    return Page("html", (*fragments, Fragment(STORY, "p", 3, context=2)), contexts, metadata or Metadata())


def test_author_context() -> None:
    """A bare name in an element named for the author is a byline; in a bio or a related box it is not."""
    assert found(html_page("article__author", "Ana Lima"))[1] == (3.0, ("Ana Lima",))
    assert found(html_page("author-bio", "Ana Lima")) == {}
    assert found(html_page("author", "홍길산"))[1] == (3.0, ("홍길산",))
    assert found(html_page("content", "Ana Lima")) == {}
    assert found(html_page("author", "Follow")) == {}


def test_an_outlet_beside_a_linked_name_is_no_part_of_it() -> None:
    """Of a name and its outlet in one line the linked words are the name."""
    page = html_page("author", "Ana Lima Ellmouth Courier-Post")
    heading, line, story = page.fragments
    linked = replace(page, fragments=(heading, line._replace(link_chars=len("Ana Lima")), story))
    assert found(linked)[1] == (3.0, ("Ana Lima",))
    assert found(replace(page, fragments=(heading, line._replace(link_chars=len("Ana L")), story))) == found(page)


def test_name_that_the_metadata_states() -> None:
    """A bare name that is the metadata's author is a byline wherever it heads the story."""
    metadata = Metadata(meta={"author": ("Ana Lima",)})
    assert found(html_page("x", "Ana Lima", metadata))[1] == (3.0, ("Ana Lima",))


def test_metadata_contradicts_a_byline() -> None:
    """A byline that the metadata does not confirm is not certain."""
    metadata = Metadata(meta={"author": ("Ana Lima",)})
    assert found(html_page("x", "By Tom Reed", metadata))[1][0] < CERTAIN


def test_of_many_bylines_without_prose_those_of_the_first_lines_are_read() -> None:
    """Each byline word, and each name under one, of the first 4,000 lines."""
    read = found(text_page(*(["By", "Ana Lima", "Crane sold again"] * 5_000)))
    assert sorted(read) == [at for at in range(4_001) if at % 3 < 2]  # the last word's name is on the next line
