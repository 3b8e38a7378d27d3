"""What stands under a label is what the label says, unless the story or the scorer says otherwise."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest

from newsclean.decide.roles.lists import pull_lists
from newsclean.model import ROLES, Role
from newsclean.page import Page
from newsclean.readers.html.reader import read_html
from tests.conftest import PageOf

AT_MOST = 60
AMONG = 20
UNSURE = {Role.RELATED: 0.5, Role.MOST_READ: 0.4}


def roles_of(page: Page, *shares: Mapping[Role, float], text: tuple[int, ...] = ()) -> list[str]:
    """The likeliest role of each line; the last of `shares` holds for all further lines."""
    scores = np.full((len(page.fragments), len(ROLES)), 0.001, np.float32)
    for index, row in enumerate(scores):
        for role, share in shares[min(index, len(shares) - 1)].items():
            row[ROLES.index(role)] = share
    is_text = np.isin(np.arange(len(scores)), text)
    return [str(ROLES[role]) for role in pull_lists(page, scores, is_text).argmax(axis=1)]


@pytest.mark.parametrize("lines", [(), ("Crane sold",), ("Crane sold", "Most readers agree", "Ferry late")])
def test_without_a_label_nothing_changes(page_of: PageOf, lines: tuple[str, ...]) -> None:
    assert roles_of(page_of(*lines), UNSURE) == ["related"] * len(lines)


@pytest.mark.parametrize("label", ["Most read", "Most read in Sport", "## Most read", "- Most read"])
def test_a_label_takes_what_stands_under_it(page_of: PageOf, label: str) -> None:
    assert roles_of(page_of("Home", label, "Crane sold", "Ferry late"), UNSURE) == ["related"] + ["most_read"] * 3


def test_a_long_line_is_no_label(page_of: PageOf) -> None:
    line = "Read also: how the harbour sold its crane again"
    assert roles_of(page_of(line, "Ferry late"), {Role.MOST_READ: 0.5, Role.RELATED: 0.4}) == ["most_read"] * 2


def test_the_next_label_ends_a_list(page_of: PageOf) -> None:
    page = page_of("Most read", "Crane sold", "Weather", "Ferry late", "Related", "Bridge shut")
    assert roles_of(page, UNSURE) == ["most_read", "most_read", "related", "related", "related", "related"]


@pytest.mark.parametrize("heading", ["## Harbour", "Global_News"])
def test_a_heading_without_cue_words_ends_a_list(page_of: PageOf, heading: str) -> None:
    assert roles_of(page_of("Most read", "Crane sold", heading, "Ferry late"), UNSURE)[2:] == ["related"] * 2


@pytest.mark.parametrize(
    ("entry", "shares", "after"),
    [
        ("Watch", {Role.RELATED: 0.51}, "most_read"),
        ("Watch", {Role.RELATED: 0.49}, "related"),
        ("Watch", {Role.MEDIA: 0.8}, "related"),
        ("12 comments", {Role.RELATED: 0.66}, "most_read"),
        ("12 comments", {Role.RELATED: 0.64}, "related"),
        ("12 comments", {Role.COMMENTS: 0.8}, "related"),
    ],
)
def test_a_label_of_no_list_that_is_an_entry_ends_none(
    page_of: PageOf, entry: str, shares: Mapping[Role, float], after: str
) -> None:
    page = page_of("Most read", "Crane sold", entry, "Bridge shut")
    assert roles_of(page, UNSURE, UNSURE, shares, UNSURE)[3] == after


@pytest.mark.parametrize(
    ("links", "shares", "after"),
    [(10, UNSURE, "most_read"), (5, UNSURE, "most_read"), (4, UNSURE, "related"), (10, {Role.MEDIA: 0.5}, "related")],
)
def test_a_heading_that_is_a_title_and_a_link_ends_no_list(
    page_of: PageOf, links: int, shares: Mapping[Role, float], after: str
) -> None:
    page = page_of("Most read", "Crane sold", "## Ferry late", "Bridge shut")
    fragments = list(page.fragments)
    fragments[2] = fragments[2]._replace(link_chars=links)
    linked = replace(page, fragments=tuple(fragments))
    assert roles_of(linked, UNSURE, UNSURE, shares, UNSURE)[3] == after


@pytest.mark.parametrize(
    ("button", "apart", "role"),
    [
        ("Related", 19, "most_read"),
        ("Related", 20, "related"),
        ("Read more", 20, "most_read"),
        ("Politics", 19, "most_read"),
        ("Opinion", 19, "related"),
        ("## Related", 19, "related"),
    ],
)
def test_what_comes_again_and_again_is_part_of_the_entries(page_of: PageOf, button: str, apart: int, role: str) -> None:
    """The first and the last of them may be labels all the same, but for links to the rest of a story."""
    entries = [f"Crane {number} sold" for number in range(apart)]
    page = page_of(button, *["Ferry late"] * 3, "Most read", *entries[:15], button, *entries, button)
    assert roles_of(page, UNSURE)[20:22] == [role] * 2


def test_so_is_what_differs_in_its_number(page_of: PageOf) -> None:
    page = page_of("12 comments", "Crane sold", "Most read", "Ferry late", "25 comments", "Bridge shut", "7 comments")
    assert roles_of(page, UNSURE)[3:6] == ["most_read"] * 3
    page = page_of("12 comments", "Crane sold", "Most read", "Ferry late", "Comments", "Bridge shut", "7 comments")
    assert roles_of(page, UNSURE)[3:6] == ["most_read", "related", "related"]


def test_the_story_ends_a_list(page_of: PageOf) -> None:
    page = page_of("Most read", "Crane sold", "The river rose.", "Ferry late")
    assert roles_of(page, UNSURE, text=(2,)) == ["most_read", "most_read", "related", "related"]


@pytest.mark.parametrize(("share", "role"), [(0.89, "most_read"), (0.91, "footer")])
def test_a_line_that_is_surely_something_else_ends_a_list(page_of: PageOf, share: float, role: str) -> None:
    page = page_of("Most read", "Contact", "Imprint of the house", "Crane sold")
    sure = {Role.FOOTER: share, Role.MOST_READ: 0.05}
    assert roles_of(page_of("Most read", "Some house"), UNSURE, sure) == ["most_read", role]
    assert roles_of(page, UNSURE, UNSURE, {Role.FOOTER: 0.95}, UNSURE)[2:] == ["footer", "related"]


def test_a_list_has_an_end(page_of: PageOf) -> None:
    roles = roles_of(page_of("## Most read", *["Crane sold"] * (AT_MOST + 5), format="markdown"), UNSURE)
    assert roles.count("most_read") == 1 + AT_MOST


@pytest.mark.parametrize(("label", "count"), [("Most read", AMONG + 1), ("- Most read", 0), ("Popular harbours", 0)])
def test_a_label_alone_in_a_dump_begins_a_short_list_among_another_s(page_of: PageOf, label: str, count: int) -> None:
    sure = {Role.LATEST: 0.97, Role.MOST_READ: 0.02}
    page = page_of("Crane sold", label, *["Ferry late"] * (AMONG + 5))
    assert roles_of(page, sure).count("most_read") == count


def test_titles_under_a_label_are_its_list_though_the_next_label_s_words_reach_up(page_of: PageOf) -> None:
    sure, upward = {Role.MOST_READ: 0.9}, {Role.NEWSLETTER: 0.97, Role.MOST_READ: 0.01}
    titles = ("Crane of the harbour sold again", "Ferry to the islands late")
    assert roles_of(page_of("Most read", *titles, "Newsletter"), sure, sure, upward)[2] == "most_read"
    assert roles_of(page_of("Most read", *titles, "The river rose."), sure, sure, upward)[2] == "newsletter"


def test_a_label_that_is_surely_a_menu_s_entry_heads_nothing(page_of: PageOf) -> None:
    menu = {Role.NAVIGATION: 0.9, Role.MOST_READ: 0.05}
    assert roles_of(page_of("Most read", "Crane sold"), menu, UNSURE) == ["navigation", "related"]


@pytest.mark.parametrize("label", ["Comments", "Share", "Home", "Subscribe"])
def test_labels_of_bars_and_forms_take_nothing(page_of: PageOf, label: str) -> None:
    assert roles_of(page_of(label, "Crane sold"), UNSURE) == ["related"] * 2


def test_entries_of_one_mark_are_one_list(page_of: PageOf) -> None:
    """A mark is left in the text where it stands behind the edge of a table."""
    lines = ("Related", "• Crane sold", "• Ferry late", "• Bridge shut", "Harbour")
    related, menu = {Role.RELATED: 0.95}, {Role.NAVIGATION: 0.95, Role.RELATED: 0.004}
    assert roles_of(page_of(*lines), related, related, menu, related, menu) == ["related"] * 4 + ["navigation"]
    opinion = {Role.OPINION: 0.99, Role.RELATED: 0.00001}
    assert roles_of(page_of(*lines), related, related, related, opinion, menu) == ["related"] * 4 + ["navigation"]


@pytest.mark.parametrize(
    ("role", "share", "found"),
    [(Role.LATEST, 0.98, "most_read"), (Role.LATEST, 0.995, "latest"), (Role.CAPTION, 0.5, "most_read")],
)
def test_what_looks_like_another_list_s_story_or_a_caption_ends_no_list(
    page_of: PageOf, role: Role, share: float, found: str
) -> None:
    """Which list of stories a story is of, only the label tells; but the scorer may be quite sure."""
    page, other = page_of("Most read", "Crane sold", "Ferry late"), {role: share, Role.MOST_READ: 0.01}
    assert roles_of(page, {Role.MOST_READ: 0.9}, other) == ["most_read", found, found]


@pytest.mark.parametrize(("label", "share", "role"), [("Opinion", 0.2, "opinion"), ("Latest news", 0.2, "navigation")])
def test_labels_of_rare_roles_need_less(page_of: PageOf, label: str, share: float, role: str) -> None:
    shares = {Role.NAVIGATION: 0.7, Role.OPINION: share, Role.LATEST: share}
    assert roles_of(page_of(label), shares) == [role]


@pytest.mark.parametrize(
    ("label", "role"), [("More from Harbour", "latest"), ("More from this author", "featured_author")]
)
def test_more_from_a_section_is_latest(page_of: PageOf, label: str, role: str) -> None:
    shares = {Role.RELATED: 0.4, Role.LATEST: 0.3, Role.FEATURED_AUTHOR: 0.2}
    assert roles_of(page_of(label, "Crane sold", "Ferry late"), shares) == [role] * 3


@pytest.mark.parametrize(
    ("label", "role"), [("Most read", "most_read"), ("Most read in Sport", "related"), ("Opinion", "related")]
)
def test_a_label_alone_on_its_line_goes_before_the_look_of_another_list(page_of: PageOf, label: str, role: str) -> None:
    label_shares = {Role.MOST_READ: 0.9, Role.OPINION: 0.9}
    assert roles_of(page_of(label, "Crane sold", "Ferry late"), label_shares, {Role.RELATED: 0.8})[1:] == [role] * 2


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("## Latest news", "latest"),
        ("Latest news", "latest"),
        ("- Latest news", "most_read"),
        ("## Latest news in Sport", "most_read"),
    ],
)
def test_a_heading_or_a_line_that_is_a_label_as_a_whole_begins_another_list_of_stories(
    page_of: PageOf, label: str, role: str
) -> None:
    surely = {Role.MOST_READ: 0.94, Role.LATEST: 0.04}
    assert roles_of(page_of("Most read", "Crane sold", label, "Ferry late"), surely)[2:] == [role] * 2
    menu = {Role.NAVIGATION: 0.94, Role.LATEST: 0.04}
    assert roles_of(page_of(label, "Ferry late"), menu) == ["navigation"] * 2


def in_element(*entries: str) -> Page:
    """A page with an element that a label opens, and an entry of another list behind it."""
    held = "".join(f"<li>{entry}</li>" for entry in entries)
    return read_html(
        f"<html><body><div class=box><h2>Most read</h2><ul>{held}</ul></div><p>Crane sold</p></body></html>"
    )


def test_of_html_a_list_ends_with_the_element_that_its_label_opens() -> None:
    page = in_element("Ferry late", "Bridge shut", "Mayor out")
    assert roles_of(page, UNSURE) == ["most_read"] * 4 + ["related"]


def test_there_a_heading_tells_which_list_of_stories_it_is() -> None:
    page = in_element("Ferry late", "Bridge shut", "Mayor out")
    surely = {Role.LATEST: 0.99}
    assert roles_of(page, UNSURE, surely) == ["most_read"] * 4 + ["latest"]


def test_what_else_that_element_holds_ends_no_list() -> None:
    page = in_element("Ferry late", "Bridge shut", "Mayor out")
    surely = {Role.NAVIGATION: 0.99}
    assert roles_of(page, UNSURE, UNSURE, surely, UNSURE) == ["most_read"] * 2 + ["navigation", "most_read", "related"]


def test_labels_of_something_else_in_that_element_and_the_story_stay() -> None:
    page = in_element("Ferry late", "Advertisement", "Bridge shut", "Mayor out")
    shares = [UNSURE, UNSURE, {Role.ADVERTISEMENT: 0.9}, UNSURE]
    assert roles_of(page, *shares)[1:5] == ["most_read", "advertisement", "most_read", "most_read"]
    assert roles_of(page, *shares, text=(3,))[3] == "related"


@pytest.mark.parametrize(("length", "role"), [(60, "tags"), (61, "navigation")])
def test_long_lines_in_an_element_of_tags_are_none(length: int, role: str) -> None:
    page = read_html(
        f"<html><body><div><h2>Tags</h2><p>{'x' * length}</p><p>Ferry</p><p>Bridge</p></div></body></html>"
    )
    shares = {Role.NAVIGATION: 0.5, Role.TAGS: 0.4}
    assert roles_of(page, shares)[1] == role


@pytest.mark.parametrize(
    ("before", "footer", "role"),
    [("", "footer", "related"), ("", "div", "most_read"), ("<article>", "footer", "most_read")],
)
def test_a_list_ends_where_the_page_s_footer_begins(before: str, footer: str, role: str) -> None:
    """That of an article may hold its lists."""
    page = read_html(f"<html><body>{before}<h2>Most read</h2><p>Crane sold</p><{footer}><p>About us</p></{footer}>")
    assert roles_of(page, UNSURE) == ["most_read", "most_read", role]
