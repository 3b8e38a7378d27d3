"""Labels of dumps that no cue tells: by their words, or by the lists beside them."""

import pytest

import newsclean
from newsclean.labels.told import is_plea
from newsclean.lexicon.loader import WHOLE, bits_of
from newsclean.model import Role
from newsclean.page import Page
from tests.conftest import PageOf

KNOWN = (
    "Most read",
    "- Glacier shrinks faster than expected",
    "- Teachers reject the offer",
    "- Wolf seen near school",
)
TITLES = ("- Fishermen block the port", "- Old tram returns again", "- Snow cuts off passes")
COLUMNS = ("The quiet strike", "Anna Weiss", "Bread and other promises", "Thomas Ferrier")
PROSE = "The river rose to the bridge on Monday, and the mill was closed until the evening."


def _roles(page: Page, index: int) -> int:
    return int(page.cues.masks[WHOLE, index])


@pytest.mark.parametrize(
    "lines", [(*KNOWN, "Fresh from the harbour", *TITLES), ("Fresh from the harbour", *TITLES, *KNOWN)]
)
def test_a_line_over_a_list_beside_a_labelled_one_is_a_label(page_of: PageOf, lines: tuple[str, ...]) -> None:
    page = page_of(*lines)
    index = page.texts.index("Fresh from the harbour")
    assert _roles(page, index) == bits_of((Role.LATEST, Role.RELATED))
    assert index in page.labels_of_lists


def test_its_words_tell_which_list(page_of: PageOf) -> None:
    assert _roles(page_of(*KNOWN, "Related to the harbour", *TITLES), 4) == bits_of([Role.RELATED])


def test_words_of_labels_alone_are_enough_over_a_list(page_of: PageOf) -> None:
    lines = (PROSE, "Most viewed stories of the month", *TITLES)
    assert _roles(page_of(*lines), 1) == bits_of([Role.MOST_READ])


def test_columns_beside_a_list_or_over_a_label_are_opinion(page_of: PageOf) -> None:
    assert _roles(page_of(*KNOWN, "Voices from the pier", *COLUMNS), 4) == bits_of([Role.OPINION])
    assert _roles(page_of(PROSE, "Voices from the pier", *COLUMNS, "Donation"), 1) == bits_of([Role.OPINION])


def test_a_label_of_comments_over_columns_beside_a_list_is_one_of_opinion_too(page_of: PageOf) -> None:
    assert _roles(page_of(*KNOWN, "Comments", *COLUMNS), 4) == bits_of([Role.OPINION, Role.COMMENTS])
    assert _roles(page_of(PROSE, "Comments", *COLUMNS), 1) == bits_of([Role.COMMENTS])


def test_labels_without_a_list_stand_between_lists(page_of: PageOf) -> None:
    page = page_of(*KNOWN, "Give to our friends", "Whatever", "Related", *TITLES)
    assert _roles(page, 4) == bits_of([Role.DONATION])
    assert _roles(page, 5) == bits_of([Role.OTHER])
    assert {4, 5, 6} <= page.labels_of_lists


PLEA = "Your gift keeps our reporters on the road."


def test_labels_go_on_behind_a_plea(page_of: PageOf) -> None:
    page = page_of("Newsletter", "Donation", PLEA, *KNOWN, "Donation", PLEA, "Author of the week")
    assert {0, 1, 3, 7, 9} == page.labels_of_lists


@pytest.mark.parametrize(
    ("text", "tag", "is_it"),
    [
        (PLEA, "", True),
        (PLEA.ljust(119, "!") + ".", "", True),
        (PLEA.ljust(120, "!") + ".", "", False),  # a paragraph; buttons stand between these as well
        (PLEA, "li", False),
        ("Your gift", "", False),
        (".", "", False),
        ("", "", False),
    ],
)
def test_a_plea_is_short_prose(text: str, tag: str, is_it: bool) -> None:
    assert is_plea(text, tag) is is_it


def test_what_an_editor_called_a_box_has_no_role_by_it(page_of: PageOf) -> None:
    page = page_of(*KNOWN, "Harbour_News", "Donation", "Related", *TITLES)
    assert not _roles(page, 4)
    assert 5 in page.labels_of_lists


@pytest.mark.parametrize(
    "lines",
    [
        (PROSE, "Fresh from the harbour", *TITLES),  # may be the story's
        (PROSE, "Fresh from the harbour", *TITLES, PROSE, *KNOWN),
        (PROSE, "Fresh from the harbour", *TITLES, *KNOWN),  # under prose: "Pros", "Ingredients"
        (*KNOWN, "Fresh from the harbour.", *TITLES),  # a sentence
        (*KNOWN, "Fresh from the harbour", "- Sport", "- Culture", "- Weather"),  # a menu
        (*KNOWN, "- Fresh from the harbour", *TITLES),
        (*KNOWN, "Fresh from the harbour", *COLUMNS[:2]),  # one column
    ],
)
def test_elsewhere_it_is_none(page_of: PageOf, lines: tuple[str, ...]) -> None:
    page = page_of(*lines)
    index = next(index for index, text in enumerate(page.texts) if text.startswith("Fresh"))
    assert not _roles(page, index)


def test_other_formats_have_elements_for_it(page_of: PageOf) -> None:
    for format in ("markdown", "html"):
        page = page_of(*KNOWN, "Fresh from the harbour", *TITLES, format=format)
        assert not page.labels_of_lists


def test_many_lists_take_linear_time(page_of: PageOf) -> None:
    page = page_of(*(*KNOWN, "Fresh from the harbour", *TITLES) * 2000)
    assert len(page.labels_of_lists) == 4000


def test_the_block_has_the_label_as_its_heading() -> None:
    dump = "\n".join(("Ferry service resumes", *(PROSE,) * 4, *KNOWN, "Voices from the pier", *COLUMNS))
    block = newsclean.clean(dump).blocks[-1]
    assert (block.role, block.heading) == (Role.OPINION, "Voices from the pier")
    assert [item.author for item in block.items] == ["Anna Weiss", "Thomas Ferrier"]
