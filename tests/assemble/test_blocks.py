from dataclasses import replace

import pytest

from newsclean.assemble.blocks import blocks_of
from newsclean.decide.decide import Decision
from newsclean.model import ARTICLE_ROLES, BOILERPLATE_ROLES, Block, Item, Role
from newsclean.page import Page
from newsclean.readers.html.reader import read_html
from tests.assemble.conftest import Decided


def blocks(page: Page, decision: Decision) -> tuple[Block, ...]:
    return blocks_of(page, decision.roles)


def shown(blocks: tuple[Block, ...]) -> list[tuple[str, str | None, list[str]]]:
    return [(str(block.role), block.heading, [item.text for item in block.items]) for block in blocks]


def with_urls(page: Page) -> Page:
    fragments = [f._replace(url=f"/{index}", link_chars=len(f.text)) for index, f in enumerate(page.fragments)]
    return replace(page, fragments=tuple(fragments))


def test_an_article_alone_has_no_blocks(decided: Decided) -> None:
    assert blocks(*decided()) == ()
    assert blocks(*decided(*(f"{role}: x" for role in ARTICLE_ROLES))) == ()


@pytest.mark.parametrize("role", sorted(BOILERPLATE_ROLES))
def test_a_run_of_one_role_is_a_block(decided: Decided, role: Role) -> None:
    lines = (f"{role}: - Crane sold again", f"{role}: - Ferry stays in harbour")
    assert shown(blocks(*decided(*lines))) == [(role, None, ["Crane sold again", "Ferry stays in harbour"])]


def test_blocks_stand_in_page_order_and_are_parted_by_others(decided: Decided) -> None:
    page = decided("navigation: Home", "body: The river rose.", "navigation: Sport", "social: Share", "navigation: Top")
    assert [role for role, _, _ in shown(blocks(*page))] == ["navigation", "navigation", "social", "navigation"]


def test_a_label_is_the_heading(decided: Decided) -> None:
    page = decided("most_read: Most Read News", "most_read: - Crane sold", "most_read: - Ferry late")
    assert shown(blocks(*page)) == [("most_read", "Most Read News", ["Crane sold", "Ferry late"])]


def test_a_label_alone_is_a_block(decided: Decided) -> None:
    page = decided("donation: Donation", "body: The river rose.")
    assert blocks(*page) == (Block(role=Role.DONATION, heading="Donation"),)


def test_a_second_label_begins_a_second_block(decided: Decided) -> None:
    page = decided("related: Related", "related: - Crane sold", "related: You may also like", "related: - Ferry late")
    assert shown(blocks(*page)) == [
        ("related", "Related", ["Crane sold"]),
        ("related", "You may also like", ["Ferry late"]),
    ]


def test_an_entry_in_a_menu_is_no_heading(decided: Decided) -> None:
    page = decided("navigation: - Home", "navigation: - Menu", "navigation: - Sport")
    assert shown(blocks(*page)) == [("navigation", None, ["Home", "Menu", "Sport"])]


def test_items_keep_their_links(decided: Decided) -> None:
    page, decision = decided("latest: - Crane sold", "latest: - Ferry late")
    (block,) = blocks_of(with_urls(page), decision.roles)
    assert block.items == (Item(text="Crane sold", url="/0"), Item(text="Ferry late", url="/1"))


@pytest.mark.parametrize("mark", ["•", "|", "—", "* * *"])
def test_stray_marks_are_no_items(decided: Decided, mark: str) -> None:
    page = decided("latest: - Crane sold", f"latest: {mark}", "latest: - Ferry late")
    assert shown(blocks(*page)) == [("latest", None, ["Crane sold", "Ferry late"])]


@pytest.mark.parametrize("mark", ["•", "|", "—", "* * *"])
def test_stray_marks_alone_are_no_block(decided: Decided, mark: str) -> None:
    page = decided("body: The river rose.", f"other: {mark}", "body: It fell.", "other: Loading", f"other: {mark}")
    assert shown(blocks(*page)) == [("other", None, ["Loading"])]


def test_opinion_pairs_a_title_with_its_author(decided: Decided) -> None:
    lines = ("Opinion", "- The cost of a bridge", "- Ana Lima", "- A river needs room", "- Tom Reed")
    (block,) = blocks(*decided(*(f"opinion: {line}" for line in lines)))
    assert block.heading == "Opinion"
    assert block.items == (
        Item(text="The cost of a bridge", author="Ana Lima"),
        Item(text="A river needs room", author="Tom Reed"),
    )


@pytest.mark.parametrize(
    ("entry", "item"),
    [
        ("<a href=/1>On cranes</a> <span>Ana Lima</span>", Item(text="On cranes", author="Ana Lima", url="/1")),
        ("<a href=/1>On cranes</a> of the harbour", Item(text="On cranes of the harbour", url="/1")),
        ("<span>Ana Lima</span> <a href=/1>On cranes</a>", Item(text="Ana Lima On cranes", url="/1")),
        ("<a href=/1>On cranes Ana Lima</a>", Item(text="On cranes Ana Lima", url="/1")),
    ],
)
def test_a_name_behind_the_link_of_a_column_is_its_author_s(entry: str, item: Item) -> None:
    page = read_html(f"<ul><li>{entry}</li></ul>")
    assert blocks_of(page, (Role.OPINION,))[0].items == (item,)


def test_names_in_other_lists_are_items(decided: Decided) -> None:
    (block,) = blocks(*decided("related: - The cost of a bridge", "related: - Ana Lima"))
    assert [item.author for item in block.items] == [None, None]


@pytest.mark.parametrize("role", ["newsletter", "donation", "comments"])
def test_a_later_label_in_a_pitch_or_a_thread_is_a_button(decided: Decided, role: str) -> None:
    label = {"newsletter": "Newsletter", "donation": "Donation", "comments": "Comments"}[role]
    button = {"newsletter": "Sign up", "donation": "Donate now", "comments": "Reply"}[role]
    lines = (label, "The river rose for a third night.", button)
    (block,) = blocks(*decided(*(f"{role}: {line}" for line in lines)))
    assert (block.heading, [item.text for item in block.items]) == (label, list(lines[1:]))


@pytest.mark.parametrize("line", ["comments: 23 comments", "newsletter: Newsletters", "widget: Weather"])
def test_a_label_alone_is_an_entry_where_it_may_be_a_button(decided: Decided, line: str) -> None:
    (block,) = blocks(*decided(line, "body: The river rose."))
    assert block.heading is None


def test_a_count_of_comments_heads_them(decided: Decided) -> None:
    page = decided("comments: Your say (3)", "comments: hillwalker", "comments: It rose.")
    assert shown(blocks(*page)) == [("comments", "Your say (3)", ["hillwalker", "It rose."])]


def test_a_title_over_a_pitch_is_its_heading(decided: Decided) -> None:
    page = decided("newsletter: The Tide Letter", "newsletter: Every Saturday at seven, what the harbour talks about.")
    assert shown(blocks(*page))[0][1] == "The Tide Letter"
    page = decided("newsletter: It is free.", "newsletter: Every Saturday at seven, what the harbour talks about.")
    assert shown(blocks(*page))[0][1] is None


@pytest.mark.parametrize(("first", "heading"), [("Share", "Share"), ("Facebook", None)])
def test_a_word_over_networks_heads_them(decided: Decided, first: str, heading: str | None) -> None:
    page = decided(f"social: {first}", "social: Twitter", "social: WhatsApp")
    assert shown(blocks(*page))[0][1] == heading


def test_numbers_are_entries_of_menus_and_ranks_of_lists(decided: Decided) -> None:
    page = decided("navigation: 1", "navigation: 2", "most_read: 1", "most_read: Crane sold again")
    assert shown(blocks(*page)) == [("navigation", None, ["1", "2"]), ("most_read", None, ["Crane sold again"])]


@pytest.mark.parametrize(
    ("text", "entry"), [("· Crane sold", "Crane sold"), ("-2 °C", "-2 °C"), ("– Ferry", "Ferry"), ("» Ferry", "Ferry")]
)
def test_entries_have_no_bullets(decided: Decided, text: str, entry: str) -> None:
    page = decided("widget: Harbour", f"widget: {text}")
    assert shown(blocks(*page)) == [("widget", None, ["Harbour", entry])]


def test_a_linked_heading_in_an_entry_is_one_and_over_a_list_heads_it() -> None:
    """Cards of a list often have their section's name over their title."""
    card = "<li><span>Coast</span><h3><a href='/{0}'>{0} sold again</a></h3></li>"
    source = "<h2><a href='/c'>Coast</a></h2><ul>" + card.format("Crane") + card.format("Ferry") + "</ul>"
    page = read_html(source)
    found = shown(blocks_of(page, (Role.LATEST,) * len(page.fragments)))
    assert found == [("latest", "Coast", ["Coast", "Crane sold again", "Coast", "Ferry sold again"])]


def test_a_columnist_may_have_a_rank(decided: Decided) -> None:
    (block,) = blocks(*decided("opinion: - The cost of a bridge", "opinion: - Col. (ret.) Tom Reed"))
    assert block.items == (Item(text="The cost of a bridge", author="Col. (ret.) Tom Reed"),)


def test_a_label_under_each_entry_heads_nothing(decided: Decided) -> None:
    lines = [f"latest: {line}" for title in ("Crane sold", "Ferry late", "Fog lifts") for line in (title, "Read more")]
    ((_, heading, items),) = shown(blocks(*decided("latest: Latest news", *lines)))
    assert heading == "Latest news"
    assert items == ["Crane sold", "Ferry late", "Fog lifts"]


def test_a_label_over_each_entry_heads_none_of_them(decided: Decided) -> None:
    lines = [f"opinion: {line}" for title in ("On cranes", "On ferries", "On fog") for line in ("Opinion", title)]
    assert [heading for _, heading, _ in shown(blocks(*decided(*lines)))] == [None]


def test_two_lists_may_have_one_label(decided: Decided) -> None:
    one = ("most_read: Most read", "most_read: - Crane sold", "most_read: - Ferry late")
    assert [heading for _, heading, _ in shown(blocks(*decided(*one, *one)))] == ["Most read", "Most read"]
