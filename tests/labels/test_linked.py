"""Links under a label of an HTML page that is no link itself are its list, whatever element it is."""

import pytest

from newsclean.labels.linked import is_in_menu, links_under
from newsclean.readers.markdown.reader import read_markdown
from tests.conftest import html_with

TITLES = ("Crane of the harbour sold again", "Ferry to the islands late", "Bridge shut until the autumn")
LINKS = tuple(f"<a href=/{at}>{title}</a>" for at, title in enumerate(TITLES))
CELLS = "".join(f"<tr><td>{link}</td></tr>" for link in LINKS)


def listed(markup: str, label: str = "Most read") -> list[str]:
    """The list under the label of a page with `markup` on it."""
    page = html_with(markup)
    return [page.texts[index] for index in links_under(page, page.texts.index(label))]


@pytest.mark.parametrize(
    "markup",
    [
        f"<table><tr><th>Most read</th></tr>{CELLS}</table>",
        f"<table><tr><td><b>Most read</b></td></tr><tr><td>{'<br>'.join(LINKS)}</td></tr></table>",
        f"<div><div>Most read</div>{''.join(f'<div>{link}</div>' for link in LINKS)}</div>",
        f"<p><strong>Most read</strong><br>{'<br>'.join(f'- {link}' for link in LINKS)}</p>",
        f"<p>Most read</p>{''.join(f'<p>{link}</p>' for link in LINKS)}",
    ],
)
def test_links_under_a_label_are_its_list(markup: str) -> None:
    assert [text.removeprefix("- ") for text in listed(markup)] == [*TITLES]


@pytest.mark.parametrize(
    "markup",
    [
        f"<div><a href=/m>Most read</a><br>{'<br>'.join(LINKS)}</div>",  # an entry of a menu
        f"<div>Most read<br>{LINKS[0]}</div>",
        f"<div>Most read<br>{LINKS[0]} says the mayor<br>{LINKS[1]}<br>{LINKS[2]}</div>",
        "<div>Most read<br><a href=/1>Crane</a><br><a href=/2>Ferry</a></div>",  # tags
        f"<div>Latest news<br>Most read<br>{'<br>'.join(LINKS)}</div>",  # tabs
    ],
)
def test_other_lines_are_none(markup: str) -> None:
    assert listed(markup) == []


@pytest.mark.parametrize(
    ("markup", "number"),
    [
        (f"<div>Most read<br>{LINKS[0]}<br>{LINKS[1]}</div><div>{LINKS[2]}</div>", 3),
        (f"<div class=box>Most read<br>{LINKS[0]}<br>{LINKS[1]}</div><div>{LINKS[2]}</div>", 2),
        (f"<div>Most read<br>{LINKS[0]}<br>{LINKS[1]}</div><p>{LINKS[2]}</p>", 2),
        (f"<div>Most read<br>{LINKS[0]}<br>{LINKS[1]}<br>Related<br>{LINKS[2]}</div>", 2),
    ],
)
def test_they_end_with_their_element_their_tag_or_a_label(markup: str, number: int) -> None:
    """A `<div>` that says nothing of itself is as if it were not there."""
    assert listed(markup) == [*TITLES[:number]]


@pytest.mark.parametrize(("number", "found"), [(1, 0), (2, 2), (30, 30), (31, 30)])
def test_there_are_two_of_them_up_to_thirty(number: int, found: int) -> None:
    assert len(listed(f"<div>Most read<br>{'<br>'.join(LINKS[:1] * number)}</div>")) == found


@pytest.mark.parametrize(
    ("opened", "is_menu"),
    [("<nav>", True), ("<div class=mainNav>", True), ("<div class=box>", False), ("<div>", False)],
)
def test_a_menu_is_told_by_its_elements(opened: str, is_menu: bool) -> None:
    page = html_with(f"{opened}<p>Most read</p><p>{LINKS[0]}</p><p>{LINKS[1]}</p>")
    assert is_in_menu(page, 1) is is_menu


def test_in_markdown_they_may_stand_under_a_table_s_head() -> None:
    links = "  \n".join(f"[{title}](/{at})" for at, title in enumerate(TITLES))
    page = read_markdown(f"Most read  \n---  \n{links}\n")
    assert [page.texts[index] for index in links_under(page, 0)] == ["---", *TITLES]
