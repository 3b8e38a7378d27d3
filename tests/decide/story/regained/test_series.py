"""Lists and lines with one label are the story's as a whole or not at all."""

import time

import numpy as np
import pytest

from newsclean.decide.story.regained.series import even_out
from newsclean.page import Page
from newsclean.readers.html.reader import read_html
from newsclean.readers.text.reader import read_text
from tests.conftest import make_page

STORY = "<p>The river rose for a third night in the harbour towns, and the council opened schools to people.</p>" * 12
ITEM = "The mill by the water, closed since spring"


def whole(page: Page, text: list[int]) -> list[int]:
    """The fragments that are text, of a page with text at `text`."""
    is_text = np.zeros(len(page.fragments), bool)
    is_text[text] = True
    return np.flatnonzero(even_out(page, is_text)).tolist()


def listed(items: list[str], tag: str = "ul") -> Page:
    """Twelve paragraphs, and a list."""
    return read_html(f"{STORY}<{tag}>{''.join(f'<li>{item}</li>' for item in items)}</{tag}>")


PLAIN = [f"{ITEM} {number}" for number in range(6)]
LINKS = [f"<a href=/{number}>{ITEM} {number}</a>" for number in range(6)]


@pytest.mark.parametrize("tag", ["ul", "ol"])
def test_the_rest_of_a_list_of_the_story_is_text(tag: str) -> None:
    assert whole(listed(PLAIN, tag), [*range(12), 12, 15]) == list(range(18))


def test_a_line_or_two_of_a_list_of_links_are_none() -> None:
    assert whole(listed(LINKS), [*range(12), 13]) == list(range(12))


@pytest.mark.parametrize(
    ("items", "text"),
    [
        (PLAIN, [12]),  # less than a third of it, but no links
        (LINKS, [12, 14, 15]),  # links, but half of it
        (PLAIN[:2], [12]),  # two items
    ],
)
def test_a_list_of_two_minds_stays(items: list[str], text: list[int]) -> None:
    assert whole(listed(items), [*range(12), *text]) == [*range(12), *text]


def test_a_list_as_long_as_the_story_may_be_another_page_s() -> None:
    page = read_html(f"<p>The river rose again.</p><ul>{''.join(f'<li>{item}</li>' for item in PLAIN)}</ul>")
    assert whole(page, [0, 1, 2, 3]) == [0, 1, 2, 3]


MENU = "Harbour, lighthouse and ferries"


def dumped(over: str, items: list[str]) -> Page:
    """Twelve paragraphs, a line and a list, as a dump."""
    paragraph = "The river rose for a third night in the harbour towns, and the council opened schools to people."
    return read_text("\n\n".join([*[paragraph] * 12, over, "\n".join(f"* {item}" for item in items)]))


def test_the_rest_of_a_list_right_under_a_line_of_the_story_is_text_in_dumps() -> None:
    page = dumped("Closed since spring:", PLAIN)
    assert whole(page, [*range(13), 13, 16]) == list(range(19))
    assert whole(page, [*range(13), 13]) == list(range(14))  # less than a third of it


def test_a_list_under_another_line_stays_in_dumps() -> None:
    most = [*range(12), 13, 14, 16, 17]
    assert whole(dumped(MENU, PLAIN), most) == most


def test_of_a_list_under_another_line_less_than_half_is_none_in_dumps() -> None:
    assert whole(dumped(MENU, PLAIN), [*range(12), 13, 16]) == list(range(12))
    assert whole(dumped(MENU, PLAIN[:2]), [*range(12), 13]) == [*range(12), 13]


def test_two_entries_are_no_list_in_dumps() -> None:
    assert whole(dumped("Closed since spring:", PLAIN[:2]), [*range(13), 13]) == list(range(14))


def test_a_dump_that_begins_with_a_list_has_no_line_over_it() -> None:
    page = read_text("\n".join(f"* {item}" for item in PLAIN) + f"\n\nThe river rose. {STORY[3:99]}")
    assert whole(page, [0, 1, 2, 6]) == [0, 1, 2, 6]
    assert whole(page, [0, 6]) == [6]
    assert whole(page, [0, 1]) == [0, 1]  # it is most of the text


def test_a_list_with_much_between_its_items_is_none() -> None:
    items = "".join(f"<li><p>{item}</p><div>{'<p>More of it</p>' * 3}</div></li>" for item in PLAIN)
    page = read_html(f"{STORY}<ul><li>One</li>{items}<ul><li>x</ul></ul>")
    assert whole(page, list(range(12))) == list(range(12))


def test_many_lists_within_lists_take_linear_time() -> None:
    page = read_html(STORY + "<ul><li>x" * 200 + "".join(f"<ul>{'<li>y</li>' * 4}</ul>" for _ in range(5000)))
    began = time.process_time()
    assert whole(page, list(range(12))) == list(range(12))
    assert time.process_time() - began < 1


def test_many_lists_beside_each_other_take_linear_time() -> None:
    """Each has text: eight times the lists take at most 2.3 ** 3 the time."""
    seconds = []
    for count in (5_000, 40_000):
        page = read_html(f"<body>{'<ul><li>It will be so.</ul>' * count}")
        is_text = np.ones(len(page.fragments), bool)
        _ = page.context_of
        begun = time.process_time()
        even_out(page, is_text)
        seconds.append(time.process_time() - begun)
    assert seconds[1] <= max(0.1, seconds[0] * 2.3**3)


LABELLED = [
    f"<p>Best for: people who {verb} on boats</p><p>It floats well, whoever is aboard.</p>" for verb in "abcdefgh"
]


def labelled(page: str, text: list[int]) -> list[int]:
    """The lines with a label that are text, of a page whose paragraphs between them all are."""
    found = read_html(page)
    paragraphs = [at for at, line in enumerate(found.texts) if not line.startswith("Best for:")]
    return [at for at in whole(found, paragraphs + text) if at not in paragraphs]


def test_lines_with_the_label_of_two_in_five_that_are_text_are_text() -> None:
    page = "".join(LABELLED[:5])
    assert labelled(page, [0, 8]) == [0, 2, 4, 6, 8]
    assert labelled(page, [0]) == [0]
    assert labelled("".join(LABELLED[:6]), [0, 10]) == [0, 10]


def test_above_the_first_and_under_the_last_of_them_they_are_none() -> None:
    assert labelled("".join(LABELLED[:5]), [2, 6]) == [2, 4, 6]


def test_two_lines_with_a_label_are_no_series() -> None:
    assert labelled("".join(LABELLED[:2]), [0]) == [0]


def test_other_labels_are_no_series() -> None:
    page = "".join(line.replace("Best", f"Best {at}") for at, line in enumerate(LABELLED[:4]))
    found = read_html(page)
    assert whole(found, [0, 1, 3, 5, 6, 7]) == [0, 1, 3, 5, 6, 7]


def test_lines_of_dumps_with_a_label_are_no_series() -> None:
    page = make_page(*["Best for: people on boats", "It floats well, whoever is aboard."] * 4)
    assert whole(page, [0, 1, 3, 5, 6, 7]) == [0, 1, 3, 5, 6, 7]
