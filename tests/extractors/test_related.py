"""Stories on the same matter: labels, the inserts between paragraphs, and people who are related."""

from dataclasses import replace

import pytest

from newsclean.extractors.related import LINE, find_related
from tests.conftest import PageOf
from tests.extractors.conftest import Claimed

LEFT = (
    "He related the story to his brother.",
    "Nobody is related to the mayor.",
    "She may also like the new bridge.",
    "Er will mehr über das Thema lesen.",
    "Il faut lire aussi les petites lignes.",
    "Ella lee también por la noche.",
    "Он читает также по вечерам.",
)
TAKEN = (
    "Related stories",
    "You may also like",
    "RELATED:",
    "Mehr zum Thema",
    "Lire aussi : Le pont rouvre",
    "Te puede interesar",
    "Leia também",
    "Leggi anche",
    "Lees ook",
    "Читайте также",
    "اقرأ أيضا",
    "関連記事",
    "相关文章",
    "यह भी पढ़ें",
    "Czytaj także",
)


@pytest.mark.parametrize("line", LEFT)
def test_leaves_prose(claimed: Claimed, line: str) -> None:
    assert claimed(find_related, line) == []


@pytest.mark.parametrize("line", TAKEN)
def test_takes_labels(claimed: Claimed, line: str) -> None:
    assert claimed(find_related, line) == [line]


def test_takes_the_list_under_a_label(claimed: Claimed) -> None:
    list_ = ("Related stories", "- Crane sold again", "- Ferry late")
    assert claimed(find_related, *list_, "The river rose.") == ["Related stories", "Crane sold again", "Ferry late"]


@pytest.mark.parametrize(
    "line",
    [
        "Read also: Crane sold again after a year of silence in the harbour's own yard",
        "💡 Related: How the ferry came to be late",
        "Read also | Crane sold again after a year of silence",
        "(See also: The price of ropes)",
        "Les også: Ferga står stille",
        "関連記事：港のクレーンが売れた",
    ],
)
def test_a_line_with_its_label_in_front_outweighs_the_scorer(page_of: PageOf, line: str) -> None:
    assert max(claim.weight for claim in find_related(page_of(line))) == LINE


@pytest.mark.parametrize(
    "line",
    [
        "Read more: that is what the teacher told her pupils to do in the long winter.",  # a sentence of the story
        "Also read: “I have never seen such fog in the harbour.”",
        "Related to the crane that was sold last year: the ferry is late",  # a sentence before its colon
        "Read more about the crane that the harbour sold last year",  # no colon
        "Read also:",  # nothing to read
        "Read also: Crane sold. The ferry was late. Nobody minded. The price of ropes rose.",  # the story goes on in it
        "Read also: " + "the crane and the ferry " * 10,
    ],
)
def test_other_lines_that_open_with_a_label_do_not(page_of: PageOf, line: str) -> None:
    assert all(claim.weight < LINE for claim in find_related(page_of(line)))


@pytest.mark.parametrize(
    ("line", "link", "is_related"),
    [
        ("MORE: Crane sold again after a year of silence", 0, True),
        ("Also: Crane sold again after a year of silence", 40, True),
        ("Next: Crane sold again after a year of silence", 40, True),
        ("MORE: The council will pay each fisherman, it said on Monday.", 0, False),  # a sentence
        ("Also: Crane sold again after a year of silence", 20, False),  # a sentence with a link in it
        ("More: Crane sold again after a year of silence", 40, False),  # half of these are the story's
        ("MORE than a crane was sold", 20, False),
    ],
)
def test_a_plain_word_in_front_of_a_link_is_a_label(page_of: PageOf, line: str, link: int, is_related: bool) -> None:
    page = page_of(line, format="html")
    page = replace(page, fragments=(page.fragments[0]._replace(link_chars=link),))
    assert (max((claim.weight for claim in find_related(page)), default=0) == LINE) is is_related
