from dataclasses import replace

import pytest

from newsclean.assemble.body import body_of
from newsclean.model import Kind, Paragraph
from newsclean.page import Context, Fragment, Page
from tests.assemble.conftest import Decided

ONE = "body: The river rose."


def texts(body: tuple[Paragraph, ...]) -> list[str]:
    return [paragraph.text for paragraph in body]


def test_no_body_no_paragraphs(decided: Decided) -> None:
    assert body_of(*decided()) == ()
    assert body_of(*decided("headline: River rises", "caption: The river", "deck: It rose.", "other: x")) == ()


def test_only_body_and_subheadings_are_text(decided: Decided) -> None:
    page = decided("headline: River", ONE, "related: Read also: Crane sold", "subheading: What next", "body: It fell.")
    assert body_of(*page) == (
        Paragraph(text="The river rose."),
        Paragraph(text="What next", kind=Kind.SUBHEADING),
        Paragraph(text="It fell."),
    )


# Kinds


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("The river rose.", Kind.PARAGRAPH),
        ("- The river rose.", Kind.LIST_ITEM),
        ("| The river rose.", Kind.TABLE_ROW),
        ("> The river rose.", Kind.QUOTE),
        ("## The river rose.", Kind.PARAGRAPH),
    ],
)
def test_kinds_are_told_by_the_tag(decided: Decided, line: str, kind: Kind) -> None:
    assert body_of(*decided(f"body: {line}")) == (Paragraph(text="The river rose.", kind=kind),)


@pytest.mark.parametrize(
    ("tags", "kind"),
    [
        ("blockquote p", Kind.QUOTE),
        ("blockquote div p", Kind.QUOTE),
        ("blockquote div div p", Kind.PARAGRAPH),
        ("li p", Kind.LIST_ITEM),
        ("td p", Kind.PARAGRAPH),
        ("div p", Kind.PARAGRAPH),
    ],
)
def test_kinds_are_told_by_elements_close_above(decided: Decided, tags: str, kind: Kind) -> None:
    """A paragraph in a cell is one of a layout table's."""
    page, decision = decided(ONE, format="html")
    contexts = tuple(Context(index - 1, tag, "") for index, tag in enumerate(tags.split()))
    fragment = page.fragments[0]._replace(context=len(contexts) - 1)
    assert [p.kind for p in body_of(replace(page, fragments=(fragment,), contexts=contexts), decision)] == [kind]


_PROSE = "The river rose for a third night in the harbour towns, and the council opened two schools to people."
_KANJI = "夜のあいだに川がみたび増水し、港町では避難した多くの人のために学校が二つ開かれることとなりました。"


@pytest.mark.parametrize("prose", [_PROSE, _KANJI])
def test_a_cell_with_prose_lays_out_the_page(decided: Decided, prose: str) -> None:
    """What stands in it beside the prose is no row either; another cell's is one."""
    lines = (f"body: {prose}", "subheading: What next", "body: It fell.", "body: Third day", "subheading: Year Votes")
    page, decision = decided(*lines, format="html")
    contexts = (Context(-1, "tr", ""), Context(0, "td", ""), Context(0, "td", ""))
    fragments = tuple(
        fragment._replace(tag="td", context=context)
        for fragment, context in zip(page.fragments, (1, 1, 1, 2, 2), strict=True)
    )
    body = body_of(replace(page, fragments=fragments, contexts=contexts), decision)
    assert [p.kind.value for p in body] == ["paragraph", "subheading", "paragraph", "table_row", "table_row"]


@pytest.mark.parametrize("tag", ["tr", "td", "th"])
def test_a_table_s_head_is_a_row_and_no_subheading(decided: Decided, tag: str) -> None:
    page, decision = decided(ONE, "subheading: Year Votes", format="html")
    fragments = (page.fragments[0], page.fragments[1]._replace(tag=tag))
    assert [p.kind for p in body_of(replace(page, fragments=fragments), decision)][1] is Kind.TABLE_ROW


@pytest.mark.parametrize(
    ("second", "kinds"),
    [
        (0, [Kind.LIST_ITEM, Kind.LIST_ITEM]),  # both of one list
        (2, [Kind.SUBHEADING, Kind.LIST_ITEM]),  # each of its own
        (-1, [Kind.SUBHEADING, Kind.LIST_ITEM]),  # of none
    ],
)
def test_an_item_beside_the_story_s_is_one_too(decided: Decided, second: int, kinds: list[Kind]) -> None:
    """A list's short item reads like a subheading; a heading that is an item stands alone in its list."""
    page, decision = decided("subheading: Ferries", "body: The ferries run again.", format="html")
    contexts = (Context(-1, "ul", ""), Context(0, "li", ""), Context(-1, "ul", ""), Context(2, "li", ""))
    places = (1, second + 1 if second >= 0 else -1)
    fragments = tuple(
        fragment._replace(tag="li", context=place) for fragment, place in zip(page.fragments, places, strict=True)
    )
    page = replace(page, fragments=fragments, contexts=contexts)
    assert [paragraph.kind for paragraph in body_of(page, decision)] == kinds


QUOTED = "We have waited long enough for this bridge"
WHOLE = f"body: “{QUOTED},” said Ana Lima, who runs the ferry office."


def test_a_pull_quote_that_the_text_says_is_left_out(decided: Decided) -> None:
    assert texts(body_of(*decided(WHOLE, f"body: > “{QUOTED}!”"))) == [WHOLE.removeprefix("body: ")]
    assert texts(body_of(*decided(f"body: > “{QUOTED}!”", WHOLE))) == [WHOLE.removeprefix("body: ")]


@pytest.mark.parametrize(
    "line", [f"> “{QUOTED} of ours”", "> “We have waited”", QUOTED, "> “Another matter for the council.”"]
)
def test_other_quotes_and_repeated_words_stay(decided: Decided, line: str) -> None:
    """What it says must be in the text word for word, and long enough not to be so by chance."""
    assert len(body_of(*decided(WHOLE, f"body: {line}"))) == 2


def test_a_text_of_quotes_alone_stays(decided: Decided) -> None:
    assert len(body_of(*decided(f"body: > {QUOTED}.", f"body: > {QUOTED}, she said."))) == 2


@pytest.mark.parametrize(("tag", "words", "count"), [("aside", "", 1), ("div", "pullQuote", 1), ("div", "note", 2)])
def test_a_pull_quote_is_told_by_its_element(decided: Decided, tag: str, words: str, count: int) -> None:
    page, decision = decided(WHOLE, f"body: {QUOTED}", format="html")
    fragments = (page.fragments[0], page.fragments[1]._replace(context=1))
    contexts = (Context(-1, tag, words), Context(0, "p", ""))
    assert len(body_of(replace(page, fragments=fragments, contexts=contexts), decision)) == count


# Pieces of a paragraph


def test_lines_that_go_on_are_joined(decided: Decided) -> None:
    lines = ("body: The", "body: river", "body: rose.", "body: It fell.")
    assert texts(body_of(*decided(*lines, joins=(1, 2)))) == ["The river rose.", "It fell."]
    assert texts(body_of(*decided(*lines))) == ["The", "river", "rose.", "It fell."]


@pytest.mark.parametrize(
    ("first", "line", "found"),
    [
        ("The river rose.", 3, ["The river rose.", "It fell."]),  # a sentence's end and a blank line
        ("The river rose", 3, ["The river rose It fell."]),
        ("The river rose.", 2, ["The river rose. It fell."]),
    ],
)
def test_a_sentence_s_end_and_a_blank_line_end_a_paragraph(
    decided: Decided, first: str, line: int, found: list[str]
) -> None:
    page, decision = decided(f"body: {first}", "body: It fell.", joins=(1,))
    fragments = (page.fragments[0], page.fragments[1]._replace(line=line))
    assert texts(body_of(replace(page, fragments=fragments), decision)) == found


WHOLE_LINE = "The river rose for a third night in the harbour towns, and the council opened schools to people."


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        ((WHOLE_LINE, "It fell."), 2),
        (("the river, which " + WHOLE_LINE, "It fell."), 1),  # goes on with a sentence that was cut
        ((WHOLE_LINE[:-1], "and it fell."), 1),
        (("The river rose.", WHOLE_LINE), 1),  # a short piece, as before a link
        (("Of the river", WHOLE_LINE, "It fell."), 1),  # joined before
        ((WHOLE_LINE[:-1] + "”", ", the mayor said."), 1),
        ((WHOLE_LINE.replace(".", "।"), "It fell."), 2),
        ((WHOLE_LINE.replace(".", "۔"), "It fell."), 2),
    ],
)
def test_a_line_that_is_a_paragraph_ends_one(decided: Decided, lines: tuple[str, ...], count: int) -> None:
    page = decided(*(f"body: {line}" for line in lines), joins=range(1, len(lines)))
    assert len(body_of(*page)) == count


@pytest.mark.parametrize(
    "second",
    ["- river", "| river", "## river", "> river"],
)
def test_marked_lines_never_go_on(decided: Decided, second: str) -> None:
    assert len(body_of(*decided("body: The", f"body: {second}", joins=(1,)))) == 2


def test_nothing_is_joined_over_an_insert_or_a_subheading(decided: Decided) -> None:
    assert len(body_of(*decided("body: The", "advertisement: Ad", "body: river", joins=(1, 2)))) == 2
    assert len(body_of(*decided("body: The", "subheading: Next", "body: river", joins=(1, 2)))) == 3


def test_in_html_only_a_line_break_may_be_joined(decided: Decided) -> None:
    page, decision = decided("body: The", "body: river", format="html", joins=(1,))
    assert len(body_of(page, decision)) == 2
    broken = replace(page, fragments=(page.fragments[0], page.fragments[1]._replace(is_break=True)))
    assert texts(body_of(broken, decision)) == ["The river"]


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        (("the river", ", it rose"), "the river, it rose"),
        (("the river", "rose"), "the river rose"),
        (("the (", "river", ") rose"), "the (river) rose"),
        (("he said “", "no", "”."), "he said “no”."),
        (("l'", "eau"), "l'eau"),
        (("川の", "水位", "。"), "川の水位。"),
        (("النهر", "، ارتفع"), "النهر، ارتفع"),
        (("강이", "올랐다"), "강이 올랐다"),
    ],
)
def test_pieces_are_joined_as_a_writer_would(decided: Decided, pieces: tuple[str, ...], text: str) -> None:
    lines = [f"body: {piece}" for piece in pieces]
    assert texts(body_of(*decided(*lines, joins=range(1, len(pieces))))) == [text]


# Openings


def test_the_dateline_that_opens_the_story_is_measured(decided: Decided) -> None:
    first, second = body_of(*decided("body: BAGHDAD, Nov 4 (Reuters) — The river rose.", "body: PARIS — It fell."))
    assert first.text[first.dateline_end :].lstrip(" —") == "The river rose."
    assert second.dateline_end == 0


def test_no_dateline_no_offset(decided: Decided) -> None:
    assert [paragraph.dateline_end for paragraph in body_of(*decided(ONE))] == [0]


def test_a_long_story_of_pieces_takes_linear_time(decided: Decided) -> None:
    page, decision = decided(*(["body: word"] * 20_000), joins=range(1, 20_000))
    assert len(body_of(page, decision)) == 1
    assert isinstance(page, Page)
    assert isinstance(page.fragments[0], Fragment)


def test_a_sentence_behind_a_pipe_is_a_paragraph(decided: Decided) -> None:
    long = "The river rose for a third night in the harbour towns, and the council opened two schools."
    assert [paragraph.kind for paragraph in body_of(*decided(f"body: | {long}", "body: | River 3.4 m"))] == [
        Kind.PARAGRAPH,
        Kind.TABLE_ROW,
    ]


def test_a_quotation_set_in_is_a_quote(decided: Decided) -> None:
    page, decision = decided(ONE, "body: “It rose.”", "body: It fell.", "body: “It fell.”")
    fragments = tuple(f._replace(indent=4 if index == 1 else 2) for index, f in enumerate(page.fragments))
    kinds = [paragraph.kind for paragraph in body_of(replace(page, fragments=fragments), decision)]
    assert kinds == [Kind.PARAGRAPH, Kind.QUOTE, Kind.PARAGRAPH, Kind.PARAGRAPH]


@pytest.mark.parametrize(
    ("line", "below", "count"),
    [
        ("In its report of that year the council spoke of the", "Harbour as a whole.", 2),  # the scorer sees that
        ("The river rose", ", and it fell.", 1),
        ("The “river", "” rose.", 1),
        ("The river rose.", "” the mayor said.", 1),
        ("The river rose.", "”It fell”, the mayor said.", 2),
        ("The river rose.", "’’It fell,‘‘ the mayor said.", 2),
        ("The river rose.", "»It fell«, the mayor said.", 2),
        ("The river of the town", "’s mayor", 1),
    ],
)
def test_lines_that_a_dump_cut_are_joined(decided: Decided, line: str, below: str, count: int) -> None:
    assert len(body_of(*decided(f"body: {line}", f"body: {below}"))) == count
