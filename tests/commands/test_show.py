"""What each view of an article prints, line by line."""

from datetime import datetime

import pytest

from newsclean.commands import show
from newsclean.model import Article, Block, Dateline, Item, Kind, Paragraph, Role, Segment

_ARTICLE = Article(
    headline="Fog closes the harbour",
    deck="Ferries wait",
    kicker="Weather",
    authors=("Ana Lima", "Tidewire"),
    dateline=Dateline(text="Monday, 1 March 2021 08:15"),
    body=(
        Paragraph(text="Fog closed the harbour on Monday."),
        Paragraph(text="Who waits", kind=Kind.SUBHEADING),
        Paragraph(text="Two ferries", kind=Kind.LIST_ITEM),
        Paragraph(text="We wait.", kind=Kind.QUOTE),
    ),
    blocks=(
        Block(role=Role.DONATION, heading="Donation"),
        Block(role=Role.OPINION, items=(Item(text="On fog", author="Odd Vik"), Item(text="On mist"))),
    ),
    segments=(
        Segment(text="Fog closes\n the harbour", role=Role.HEADLINE, span=(0, 24), line=1, rule="headline-first"),
        Segment(text="Donation", role=Role.DONATION, span=(25, 33), line=12, rule="cue"),
    ),
)


def _texts(view: object) -> list[str]:
    return [line.text for line in view(_ARTICLE)]  # type: ignore[operator]


def test_an_empty_article_prints_nothing() -> None:
    for view in (show.article_lines, show.text_lines, show.blocks_lines, show.role_lines):
        assert list(view(Article())) == []


def test_the_article_is_head_then_body_then_blocks() -> None:
    assert _texts(show.article_lines) == [
        "Weather",
        "Fog closes the harbour",
        "Ferries wait",
        "Ana Lima, Tidewire",
        "Monday, 1 March 2021 08:15",
        "",
        "Fog closed the harbour on Monday.",
        "",
        "## Who waits",
        "",
        "- Two ferries",
        "",
        "> We wait.",
        "",
        "[donation] Donation",
        "",
        "[opinion]",
        "  - On fog (Odd Vik)",
        "  - On mist",
    ]


def test_the_text_is_the_body_as_the_article_has_it() -> None:
    assert _texts(show.text_lines) == [_ARTICLE.text]


def test_the_blocks_stand_alone() -> None:
    assert _texts(show.blocks_lines) == _texts(show.article_lines)[-5:]


def test_the_roles_are_one_row_a_segment() -> None:
    """A segment that has line feeds in it stays on its row."""
    assert _texts(show.role_lines) == [
        "    1  headline         headline-first  Fog closes the harbour",
        "   12  donation         cue             Donation",
    ]


@pytest.mark.parametrize(
    ("dateline", "text"),
    [
        (Dateline(published=datetime(2021, 3, 1, 8, 15), source="meta"), "2021-03-01 08:15:00"),
        (Dateline(place="BERGEN", agency="Tidewire"), "BERGEN, Tidewire"),
        (Dateline(place="BERGEN", published=datetime(2021, 3, 1)), "BERGEN, 2021-03-01 00:00:00"),
        (Dateline(text="1 March", place="BERGEN"), "1 March"),
    ],
)
def test_a_dateline_without_text_shows_what_is_known(dateline: Dateline, text: str) -> None:
    assert [line.text for line in show.article_lines(Article(dateline=dateline))] == [text]


@pytest.mark.parametrize("role", list(Role))
def test_every_role_has_a_colour(role: Role) -> None:
    painted = show.painted(show.Line("Fog", role))
    assert painted.startswith("\x1b[")
    assert painted.endswith("mFog\x1b[0m")


def test_a_line_without_a_role_has_no_colour() -> None:
    assert show.painted(show.Line("Fog")) == "Fog"


def test_a_page_cannot_steer_the_terminal() -> None:
    line = show.Line("a\x1b[2J\x9b1mb\rc\x00d", Role.BODY)
    assert show.painted(line) == "\x1b[39m" + r"a\x1b[2J\x9b1mb\x0dc\x00d" + "\x1b[0m"


def test_scripts_tabs_and_line_feeds_are_safe() -> None:
    text = "Zürich\tمرحبا\n漢字 🚢"
    assert show.safe(text) == text
