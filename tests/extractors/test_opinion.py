"""Lists of columns: labels, and prose about what somebody thinks."""

import pytest

from newsclean.extractors.opinion import find_opinion
from newsclean.readers.markdown.reader import read_markdown
from newsclean.readers.text.reader import read_text
from tests.conftest import html_with
from tests.extractors.conftest import Claimed

LEFT = (
    "Public opinion turned against the bridge.",
    "In her opinion the roof will hold.",
    "Der Rat war anderer Meinung.",
    "Il a changé d'opinion sur le pont.",
    "La opinión del alcalde no cambió.",
    "Его мнение никто не спросил.",
    "彼の意見は違った。",
)
TAKEN = (
    "Opinion",
    "Editorials",
    "OPINION:",
    "Meinung",
    "Opinions",
    "Opinión",
    "Opinião",
    "Opinioni",
    "Opinie",
    "Мнения",
    "رأي",
    "オピニオン",
    "观点",
)


@pytest.mark.parametrize("line", LEFT)
def test_leaves_prose(claimed: Claimed, line: str) -> None:
    assert claimed(find_opinion, line) == []


@pytest.mark.parametrize("line", TAKEN)
def test_takes_labels(claimed: Claimed, line: str) -> None:
    assert claimed(find_opinion, line) == [line]


def test_takes_the_list_under_a_label(claimed: Claimed) -> None:
    list_ = ("Opinion", "- Crane sold again", "- Ferry late")
    assert claimed(find_opinion, *list_, "The river rose.") == ["Opinion", "Crane sold again", "Ferry late"]


COLUMNS = ("The long shadow of the dam", "Ana Lima", "Bread and other promises", "Joe Roe")


@pytest.mark.parametrize("mark", ["", "- "])
def test_takes_titles_with_a_name_under_each(claimed: Claimed, mark: str) -> None:
    lines = ("Opinion", *(f"{mark}{line}" if index % 2 == 0 else line for index, line in enumerate(COLUMNS)))
    assert claimed(find_opinion, "Sport", *lines, "The river rose.") == ["Opinion", *COLUMNS]


@pytest.mark.parametrize(
    "lines",
    [
        COLUMNS[:2],  # one may be a headline and its byline
        ("Ana Lima", "Joe Roe", "Tom Berg", "Eva Novak"),  # a menu of columnists
        (COLUMNS[0], "Sport", *COLUMNS[1:]),
        ("Newsletter", *COLUMNS[1:]),
    ],
)
def test_leaves_what_stands_under_a_label_otherwise(claimed: Claimed, lines: tuple[str, ...]) -> None:
    assert claimed(find_opinion, "Opinion", *lines) == ["Opinion"]


LINKED = "".join(
    f"<p><a href=/{at}>{line}</a></p>" if at % 2 == 0 else f"<p>{line}</p>" for at, line in enumerate(COLUMNS)
)


@pytest.mark.parametrize(
    ("markup", "taken"),
    [
        ("<h2>Opinion</h2>" + "".join(f"<p>{line}</p>" for line in COLUMNS), 5),
        (f"<p><b>Opinion</b></p>{LINKED}", 5),
        ("<p><b>Opinion</b></p>" + "".join(f"<p>{line}</p>" for line in COLUMNS), 1),
        (f"<p><a href=/o>Opinion</a></p>{LINKED}", 1),  # a menu
    ],
)
def test_in_html_columns_stand_under_a_heading_or_are_links(markup: str, taken: int) -> None:
    page = html_with(markup)
    assert len({claim.index for claim in find_opinion(page)}) == taken


def test_in_tables_of_markdown_columns_are_links() -> None:
    """As html2text writes layout tables."""
    lines = "  \n".join(f"[{line}](/{at})" if at % 2 == 0 else line for at, line in enumerate(COLUMNS))
    page = read_markdown(f"Opinion  \n---  \n{lines}\n\nThe river rose.\n")
    assert len({claim.index for claim in find_opinion(page)}) == 5
    page = read_markdown("Opinion  \n---  \n" + "  \n".join(COLUMNS))
    assert len({claim.index for claim in find_opinion(page)}) == 1


@pytest.mark.parametrize(("indent", "taken"), [("    ", 5), ("", 1)])
def test_columns_may_stand_deeper_under_an_entry(indent: str, taken: int) -> None:
    """As in the side bar of a blog, of which each box is an entry of a list."""
    lines = (f"{indent}+ {line}" if at % 2 == 0 else f"{indent}  {line}" for at, line in enumerate(COLUMNS))
    page = read_text("\n".join(("* Related", "* Opinion", *lines)))
    assert len({claim.index for claim in find_opinion(page)}) == taken
