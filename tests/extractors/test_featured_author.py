"""Promotion of one author: labels, and prose about authors."""

import pytest

from newsclean.extractors._labels import ITEM, LABEL
from newsclean.extractors.featured_author import find_featured_author
from newsclean.readers.html.reader import read_html
from newsclean.readers.markdown.reader import read_markdown
from tests.conftest import PageOf
from tests.extractors.conftest import Claimed

LEFT = (
    "The featured author read for an hour.",
    "He wanted more from the author than a signature.",
    "Man hat mehr von dem Autor erwartet.",
    "C'est une pièce du même auteur.",
    "Es el segundo libro de este autor.",
    "Это другая книга того же автора.",
)
TAKEN = (
    "Featured_Author",
    "Featured Author",
    "More from this author",
    "More from Ana Lima",
    "More by Ana Lima",
    "Mehr von dieser Autorin",
    "Du même auteur",
    "Más de este autor",
    "Mais deste autor",
    "Dello stesso autore",
    "Meer van deze auteur",
    "Все материалы автора",
    "この著者の記事",
    "作者其他文章",
)


@pytest.mark.parametrize("line", LEFT)
def test_leaves_prose(claimed: Claimed, line: str) -> None:
    assert claimed(find_featured_author, line) == []


@pytest.mark.parametrize("line", TAKEN)
def test_takes_labels(claimed: Claimed, line: str) -> None:
    assert claimed(find_featured_author, line) == [line]


def test_takes_the_list_under_a_label(claimed: Claimed) -> None:
    list_ = ("Featured_Author", "- Crane sold again", "- Ferry late")
    assert claimed(find_featured_author, *list_, "The river rose.") == [
        "Featured_Author",
        "Crane sold again",
        "Ferry late",
    ]


@pytest.mark.parametrize(("line", "weight"), [("More from Ana Lima", ITEM), ("More from Sport", LABEL)])
def test_a_name_weighs_more_than_a_section(page_of: PageOf, line: str, weight: float) -> None:
    page = page_of(line, "Crane sold again")
    assert max(claim.weight for claim in find_featured_author(page)) == weight


LIST = ("Crane sold again", "By Ana Lima", "4 March 2024", "Ferry stays in harbour", "Ana Lima • 3 March 2024")


def claims_of(page_of: PageOf, *lines: str) -> dict[int, float]:
    """The strongest claim of each line."""
    found: dict[int, float] = {}
    for claim in find_featured_author(page_of(*lines)):
        found[claim.index] = max(claim.weight, found.get(claim.index, 0))
    return found


@pytest.mark.parametrize("label", ["More from Ana Lima", "More from Ana Lima (ali)", "More stories from this author"])
def test_a_list_is_the_author_s_as_far_as_it_mentions_them(page_of: PageOf, label: str) -> None:
    claims = claims_of(page_of, label, *LIST, "Home", "Bridge shut")
    assert claims.keys() == {0, 1, 2, 3, 4, 5}
    assert claims[1] == ITEM


def test_many_mentions_weigh_more(page_of: PageOf) -> None:
    claims = claims_of(page_of, "More from Ana Lima", *LIST, "Bridge shut", "By Ana Lima")
    assert claims.keys() == set(range(8))
    assert min(claims[index] for index in range(1, 8)) > ITEM


def test_another_label_within_the_list_is_an_entry_at_first_and_ends_it_later(page_of: PageOf) -> None:
    assert claims_of(page_of, "More from Ana Lima", "Related stories", *LIST).keys() == set(range(7))
    assert claims_of(page_of, "More from Ana Lima", *LIST, "Related stories", "By Ana Lima").keys() == set(range(6))


def test_one_mention_is_no_list(page_of: PageOf) -> None:
    assert claims_of(page_of, "More from Ana Lima", *LIST[:3]).keys() == {0}


def test_a_story_with_its_author_s_name_in_byline_and_credits_is_no_list(page_of: PageOf) -> None:
    prose = "The crane at the harbour's end was sold on Monday to a yard in the north, which had long looked for one."
    story = ("Crane sold", "By Ana Lima", *[prose + " It will be taken down in May."] * 3, "Photo: Ana Lima", prose)
    assert claims_of(page_of, "More from Ana Lima", *story).keys() == {0}


def test_the_marked_list_under_a_name_is_the_author_s_in_markdown_too() -> None:
    page = read_markdown("## More from Ana Lima\n\n* [Crane sold](/a)\n* [Ferry late](/b)\n\nThe river rose.\n")
    assert {claim.index for claim in find_featured_author(page)} == {0, 1, 2}


def test_labels_without_end_cost_no_more_than_their_lines(page_of: PageOf) -> None:
    lines = ["More from Ana Lima", "More stories from this author"] * 2_000
    assert len(list(find_featured_author(page_of(*lines)))) < 4 * len(lines)


@pytest.mark.parametrize(
    ("lines", "weight"),
    [
        (("Crane of the harbour sold again", "Featured author", "Related"), ITEM),
        (("Crane of the harbour sold again", "Donate", "Author of the week", "20 June 2021"), ITEM),
        (("Sport", "Featured author", "Related"), LABEL),  # in a menu
        (("Opinion", "Newsletter", "Featured author"), LABEL),
        (("Crane of the harbour sold again", "- Featured author"), LABEL),
    ],
)
def test_a_label_alone_outside_a_menu_weighs_more(page_of: PageOf, lines: tuple[str, ...], weight: float) -> None:
    at = next(index for index, line in enumerate(lines) if "uthor" in line)
    assert max(claim.weight for claim in find_featured_author(page_of(*lines)) if claim.index == at) == weight


@pytest.mark.parametrize(
    ("label", "weight"), [("Author of the week", ITEM), ("<a href=/>Author of the week</a>", LABEL)]
)
def test_in_html_a_label_that_is_no_link_stands_in_no_menu(label: str, weight: float) -> None:
    page = read_html(f"<html><body><p>Harbour opens</p><p>{label}</p><p>The river rose.</p></body></html>")
    assert max(claim.weight for claim in find_featured_author(page)) == weight
