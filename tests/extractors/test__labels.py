"""What all extractors of boilerplate share: how long a label is, and where the list under one ends."""

import pytest

from newsclean.extractors._labels import ITEM, LABEL, claim_labels, claim_list
from newsclean.model import Role
from newsclean.page import Page
from newsclean.readers.html.reader import read_html
from tests.conftest import PageOf

AT_MOST = 60
ITEMS = ("- Crane sold again", "- Ferry late")


def weights(page: Page) -> dict[int, float]:
    claims = list(claim_list(page, Role.RELATED))
    assert len({claim.index for claim in claims}) == len(claims)
    return {claim.index: claim.weight for claim in claims}


# Labels


@pytest.mark.parametrize("line", ["", "-", "Relates to nobody", "A story related", "Relatedness"])
def test_leaves_what_is_no_label(page_of: PageOf, line: str) -> None:
    assert weights(page_of(line)) == {}


def test_leaves_labels_of_other_roles(page_of: PageOf) -> None:
    assert weights(page_of("Most read", *ITEMS)) == {}


def test_case_and_punctuation_do_not_count(page_of: PageOf) -> None:
    assert weights(page_of("RELATED", "» Related:", "related …")) == {0: LABEL, 1: LABEL, 2: LABEL}


@pytest.mark.parametrize(("length", "is_taken"), [(AT_MOST - 1, True), (AT_MOST, True), (AT_MOST + 1, False)])
def test_a_line_that_opens_with_a_label_is_one_up_to_a_length(page_of: PageOf, length: int, is_taken: bool) -> None:
    line = "Read also: the harbour has a crane".ljust(length, "e")
    assert len(line) == length
    assert bool(weights(page_of(line))) is is_taken


def test_a_page_without_lines_has_no_labels(page_of: PageOf) -> None:
    assert weights(page_of()) == {}


def test_the_rule_says_what_was_found(page_of: PageOf) -> None:
    rules = [claim.rule for claim in claim_list(page_of("Most read", *ITEMS), Role.MOST_READ)]
    assert rules == ["most_read-label", "most_read-entry", "most_read-entry"]


# Lists


def test_a_label_takes_the_marked_list_under_it(page_of: PageOf) -> None:
    assert weights(page_of("Related", *ITEMS)) == {0: ITEM, 1: ITEM, 2: ITEM}
    assert weights(page_of("Related", "| Crane sold again", "| Ferry late")) == {0: ITEM, 1: ITEM, 2: ITEM}


def test_labels_alone_never_take_a_list(page_of: PageOf) -> None:
    assert [claim.index for claim in claim_labels(page_of("Related", *ITEMS), Role.RELATED)] == [0]


@pytest.mark.parametrize(
    "after",
    [
        ("Crane sold again", "Ferry late"),
        ("The river rose.", *ITEMS),
        ("## Crane sold again", *ITEMS),
        (),
    ],
    ids=["no marks", "prose between", "heading between", "end of page"],
)
def test_leaves_what_is_no_list_right_under_it(page_of: PageOf, after: tuple[str, ...]) -> None:
    assert weights(page_of("Related", *after)) == {0: LABEL}


def test_a_label_in_a_list_pulls_nothing_along(page_of: PageOf) -> None:
    """A menu's entry "Related" has the mark of the entries after it."""
    assert weights(page_of("- Home", "- Related", *ITEMS)) == {1: LABEL}
    assert weights(page_of("| Home", "| Related", "| Crane sold again")) == {1: LABEL}


def test_a_list_ends_where_its_mark_ends(page_of: PageOf) -> None:
    assert sorted(weights(page_of("Related", *ITEMS, "The river rose.", "- Bridge shut"))) == [0, 1, 2]
    assert sorted(weights(page_of("Related", *ITEMS, "| Bridge shut"))) == [0, 1, 2]


def test_a_list_ends_at_the_next_label(page_of: PageOf) -> None:
    assert sorted(weights(page_of("Related", *ITEMS, "- Most read", "- Bridge shut"))) == [0, 1, 2]
    assert sorted(weights(page_of("Related", *ITEMS, "Most read", "- Bridge shut"))) == [0, 1, 2]


def test_a_list_may_begin_with_a_label_word(page_of: PageOf) -> None:
    assert sorted(weights(page_of("Related", "- Weather", "- Ferry late"))) == [0, 1, 2]


def test_a_label_inside_a_list_s_indent_takes_no_list(page_of: PageOf) -> None:
    page = page_of("Related", *ITEMS)
    deeper = page.fragments[0]._replace(indent=page.fragments[1].indent + 1)
    assert weights(Page("text", (deeper, *page.fragments[1:]))) == {0: LABEL}


@pytest.mark.parametrize("format", ["html", "markdown"])
def test_pages_with_markup_have_labels_alone_claimed(page_of: PageOf, format: str) -> None:
    """Their element tree says more of a list than a rule could."""
    assert weights(page_of("Related", *ITEMS, format=format)) == {0: LABEL}


def test_many_labels_take_linear_time(page_of: PageOf) -> None:
    assert len(weights(page_of(*(["Related", *ITEMS] * 3_000)))) == 9_000


# Boxes without a text, in HTML


@pytest.mark.parametrize(
    ("lines", "weight"),
    [
        (("Newsletter", "Most read"), ITEM),
        (("Related", "Newsletter"), ITEM),
        (("<a href=/n>Newsletter</a>", "Most read"), LABEL),
        (("Newsletter", "<a href=/m>Most read</a>"), LABEL),
        (("Newsletter", "Comments"), LABEL),
        (("Newsletter", "Ferry late"), LABEL),
    ],
)
def test_a_label_of_a_form_or_a_picture_stands_beside_a_list_s(lines: tuple[str, str], weight: float) -> None:
    page = read_html("<html><body><p>Home</p>" + "".join(f"<p>{line}</p>" for line in lines) + "</body></html>")
    assert [claim.weight for claim in claim_list(page, Role.NEWSLETTER)] == [weight]
