"""Body fragments → paragraphs, each whole: what a dump cut at links and line breaks is joined again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import NamedTuple, TypeAlias

import numpy as np

from newsclean.decide.decide import Decision
from newsclean.decide.story.inserts.marks import RULE as MARKS
from newsclean.model import Kind, Paragraph, Role, made
from newsclean.openings.opening import parse_opening
from newsclean.page import LIST_TAGS, Context, Fragment, Page
from newsclean.text.characters import is_small
from newsclean.text.cjk import has_cjk, spelt_length
from newsclean.text.spacing import CLOSING, space_between
from newsclean.text.stops import SENTENCE_ENDS
from newsclean.text.titles import squeezed

_Row: TypeAlias = tuple[str, Kind, int]
_KINDS = {
    "li": Kind.LIST_ITEM,
    "dd": Kind.LIST_ITEM,
    "blockquote": Kind.QUOTE,
    "q": Kind.QUOTE,
    "td": Kind.TABLE_ROW,
    "th": Kind.TABLE_ROW,
    "tr": Kind.TABLE_ROW,
    "pre": Kind.PREFORMATTED,
}
_LEAST_QUOTED = 30  # letters
_MOST_QUOTES = 50  # that are looked for; each takes a look through all of the text
_LONG = 50  # characters; a shorter text may well stand in a story twice
_PROSE = 80  # characters of a sentence in a table's cell, as spelt: the table lays out the page
_ENDS = (*SENTENCE_ENDS, *"”“»", '."', '!"', '?"')
_QUOTES = ("“", "„", "«", "»", "‘", '"', "「")
_KINDS_ABOVE = {tag: kind for tag, kind in _KINDS.items() if kind is not Kind.TABLE_ROW}  # a table lays out the page
_NEAR = 3  # elements: <blockquote><div><p> is a quote, <li><article><div><p> hardly a list item
_CLOSING_QUOTES, _COMMAS = "’”»", ",;،؛、，"


def body_of(page: Page, decision: Decision) -> tuple[Paragraph, ...]:
    """The paragraphs of the story, in page order."""
    groups: list[list[Fragment]] = []
    kinds: list[Kind] = []
    last, setting = -2, _setting(page, decision)
    for index in sorted(decision.places[Role.BODY] + decision.places[Role.SUBHEADING]):
        if decision.rules[index] == MARKS:
            continue
        fragment = page.fragments[index]
        is_heading = decision.roles[index] is Role.SUBHEADING and not _is_entry(page, decision, index, setting)
        kind = Kind.SUBHEADING if is_heading else _kind(page, fragment, setting)
        goes_on = last == index - 1 and _may_join(page, groups[-1], fragment, kinds[-1], kind)
        if goes_on and (decision.joins[index] or _is_cut(page, groups[-1][-1], fragment)):
            groups[-1].append(fragment)
        else:
            groups.append([fragment])
            kinds.append(kind)
        last = index
    texts = [_whole(page, group) for group in groups]
    are_quoted = _are_quoted(page, [group[0].context for group in groups])
    quotes = [at for at, is_quoted in enumerate(are_quoted) if is_quoted or kinds[at] is Kind.QUOTE]
    for at in reversed(_said_elsewhere(texts, quotes)):
        del texts[at], kinds[at]
    ends = [_dateline_end(texts[0]), *[0] * (len(texts) - 1)] if texts else []
    return made(Paragraph, list(_once(list(zip(texts, kinds, ends, strict=True)))))


def _whole(page: Page, group: list[Fragment]) -> str:
    """The text of a paragraph's pieces; those of one line have a space between where one stood, and a word is whole."""
    if len(group) == 1:
        return group[0].text
    pieces = [group[0].text]
    for before, after in pairwise(group):
        between = space_between(before.text, after.text)
        if page.format == "text" and before.line == after.line:
            is_word = before.text[-1].isalnum() and after.text[0].isalnum()
            between = ("" if is_word else between) if _touch(before, after) else " "
        pieces += (between, after.text)
    return "".join(pieces)


def _touch(before: Fragment, after: Fragment) -> bool:
    """Whether nothing stands between two pieces of a dump's line: the end of an element and the start of another."""
    return _end(before) == _start(after)


def _start(fragment: Fragment) -> int:
    return fragment.span[0] if fragment.span else 0


def _end(fragment: Fragment) -> int:
    return fragment.span[1] if fragment.span else 0


def _said_elsewhere(texts: list[str], quotes: list[int]) -> list[int]:
    """Those of the `quotes` that a longer paragraph says word for word: pull quotes.

    On unseen sites 18 pages gain by leaving them out, and 5 lose; of other paragraphs as many gain as lose.
    """
    if not quotes or len(quotes) == len(texts):
        return []
    others = frozenset(range(len(texts))).difference(quotes)
    keys = {at: key for at in quotes[:_MOST_QUOTES] if len(key := squeezed(texts[at])) >= _LEAST_QUOTED}
    told = " ".join(squeezed(texts[at]) for at in sorted(others)) if keys else ""
    return [at for at, key in keys.items() if key in told]


def _are_quoted(page: Page, contexts: list[int]) -> list[bool]:
    """Whether elements near around are set off from the text: an `<aside>`, or one that is named for a quote."""
    tags, words, _ = page.kinds
    sets_off = [tag == "aside" or "quote" in names.lower() for tag, names in zip(tags, words, strict=True)]
    is_quote = np.append(page.kinds.having(sets_off), False)
    around = np.array(contexts, np.int64)
    quoted = is_quote[around]
    for _ in range(_NEAR - 1):
        around = page.outer[around]
        quoted |= is_quote[around]
    listed: list[bool] = quoted.tolist()
    return listed


def _once(paragraphs: list[_Row]) -> Iterator[_Row]:
    """The paragraphs without those that say a long text again, and the short ones that go with them.

    Pages hold copies of their story for other screens, and of their questions and answers for search engines.
    """
    seen: set[str] = set()
    again = False  # whether the paragraph before was said again
    for at, paragraph in enumerate(paragraphs):
        text = paragraph[0]
        known = text in seen
        following = paragraphs[at + 1][0] if known and at + 1 < len(paragraphs) else ""
        again = known and (len(text) >= _LONG or again or (len(following) >= _LONG and following in seen))
        seen.add(text)
        if not again:
            yield paragraph


class _Setting(NamedTuple):
    """How a story is set: the columns before most of its paragraphs in a text dump, the HTML cells that hold prose."""

    margin: int
    cells: frozenset[int]  # of a table that lays out the page, as contexts


def _setting(page: Page, decision: Decision) -> _Setting:
    body = [page.fragments[index] for index in decision.places[Role.BODY]]
    columns = Counter([fragment.indent for fragment in body if not fragment.tag])
    cells = frozenset([fragment.context for fragment in body if fragment.context >= 0 and _is_prose_cell(fragment)])
    return _Setting(columns.most_common(1)[0][0] if columns else 0, cells)


def _is_prose_cell(fragment: Fragment) -> bool:
    return fragment.tag == "td" and fragment.text.endswith(_ENDS) and spelt_length(fragment.text) >= _PROSE


def _kind(page: Page, fragment: Fragment, setting: _Setting) -> Kind:
    """What the fragment's element, or one close above it, makes of it; in a dump, how it is set."""
    if fragment.context in setting.cells or _is_prose_cell(fragment):
        return Kind.PARAGRAPH
    if not fragment.tag and fragment.indent > setting.margin and fragment.text.startswith(_QUOTES):
        return Kind.QUOTE
    if kind := _KINDS.get(fragment.tag):
        return kind
    for _, tag, _ in _near(page, fragment):
        if tag in _KINDS_ABOVE:
            return _KINDS_ABOVE[tag]
    return Kind.PARAGRAPH


def _near(page: Page, fragment: Fragment) -> list[Context]:
    """The elements near around a fragment, from the innermost out. Every paragraph asks: a list, as it is quicker."""
    near: list[Context] = []
    at = fragment.context
    while at >= 0 and len(near) < _NEAR:
        near.append(page.contexts[at])
        at = near[-1].parent
    return near


def _is_entry(page: Page, decision: Decision, index: int, setting: _Setting) -> bool:
    """Whether what reads like a subheading is a table's head, or an item between those of a list of the story."""
    fragment = page.fragments[index]
    if _KINDS.get(fragment.tag) is Kind.TABLE_ROW:
        return fragment.context not in setting.cells
    if fragment.tag != "li" or (own := _list_of(page, fragment.context)) < 0:
        return False
    beside = [at for at in (index - 1, index + 1) if 0 <= at < len(page.fragments)]
    return any(decision.roles[at] is Role.BODY and _list_of(page, page.fragments[at].context) == own for at in beside)


def _list_of(page: Page, context: int) -> int:
    """The nearest list around an element; -1 where none is near."""
    return next((at for at in islice(page.around(context), _NEAR) if page.contexts[at].tag in LIST_TAGS), -1)


def _may_join(page: Page, group: list[Fragment], fragment: Fragment, before: Kind, kind: Kind) -> bool:
    """Whether the format allows that a fragment goes on with those before: block elements never do.

    Nor does in a dump what stands behind a sentence's end and a blank line, or behind a line that is a paragraph, but
    for what begins with a comma. What stands on the same line does.
    """
    if kind is Kind.SUBHEADING or before is Kind.SUBHEADING:
        return False
    if page.format == "html":
        return fragment.is_break
    last = group[-1]
    if fragment.line == last.line:
        return fragment.tag == ""
    is_apart = fragment.line > last.line + 1 or (len(group) == 1 and _is_paragraph(last.text))
    return fragment.tag == "" and not (is_apart and last.text.endswith(_ENDS) and fragment.text[0] not in _COMMAS)


def _is_paragraph(text: str) -> bool:
    """Whether a line that ends a sentence begins one too, and is no short piece.

    Of 359 such that the scorer joins to the next line of unseen dumps made by `get_text` the truth has 233 apart.
    """
    return len(text) >= _PROSE and not is_small(text)


def _is_cut(page: Page, before: Fragment, fragment: Fragment) -> bool:
    """Whether a line of a text dump was cut off the one before: it opens as no line does.

    So were parts of one line with a space between them, or in a script that has none.
    """
    if page.format != "text" or before.tag:
        return False
    if before.line == fragment.line:
        return not _touch(before, fragment) or has_cjk(before.text[-1] + fragment.text[0])
    return fragment.text[0] in CLOSING and not (before.text.endswith(_ENDS) and _opens_speech(fragment.text))


def _opens_speech(text: str) -> bool:
    """Whether the quotation mark that a line begins with opens speech: ’’ in Urdu, ” in Swedish, » in German."""
    return text[0] in _CLOSING_QUOTES and text.lstrip(_CLOSING_QUOTES)[:1].isalnum()


def _dateline_end(text: str) -> int:
    opening = parse_opening(text)
    return len(text[: opening.end].rstrip()) if opening else 0
