"""Body fragments → paragraphs, each whole: what a dump cut at links and line breaks is joined again."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.decide.decide import Decision
from newsclean.model import Kind, Paragraph, Role
from newsclean.page import Fragment, Page
from newsclean.text.openings import parse_opening

_TEXT = frozenset((Role.BODY, Role.SUBHEADING))
_KINDS = {
    "li": Kind.LIST_ITEM,
    "dd": Kind.LIST_ITEM,
    "blockquote": Kind.QUOTE,
    "q": Kind.QUOTE,
    "td": Kind.TABLE_ROW,
    "tr": Kind.TABLE_ROW,
    "pre": Kind.PREFORMATTED,
}
_CLOSING = frozenset(".,;:!?)]}»”’%…、。，．！？；：）」』】؟،؛।")
_OPENING = frozenset("([{«“‘„¿¡（「『【")


def body_of(page: Page, decision: Decision) -> tuple[Paragraph, ...]:
    """The paragraphs of the story, in page order."""
    groups: list[list[Fragment]] = []
    kinds: list[Kind] = []
    last = -1
    for index, (fragment, role) in enumerate(zip(page.fragments, decision.roles, strict=True)):
        if role not in _TEXT:
            continue
        kind = Kind.SUBHEADING if role is Role.SUBHEADING else _kind(page, fragment)
        if groups and last == index - 1 and decision.joins[index] and _may_join(page, fragment, kinds[-1], kind):
            groups[-1].append(fragment)
        else:
            groups.append([fragment])
            kinds.append(kind)
        last = index
    paragraphs = [_paragraph(group, kind, not at) for at, (group, kind) in enumerate(zip(groups, kinds, strict=True))]
    return tuple(_once(paragraphs))


def _once(paragraphs: list[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs without those that say a long text again, and the short ones that go with them.

    Pages hold copies of their story for other screens, and of their questions and answers for search engines.
    """
    seen: set[str] = set()
    again = False  # whether the paragraph before was said again
    for at, paragraph in enumerate(paragraphs):
        text = paragraph.text
        known = text in seen
        following = paragraphs[at + 1].text if at + 1 < len(paragraphs) else ""
        again = known and (len(text) >= _LONG or again or (len(following) >= _LONG and following in seen))
        seen.add(text)
        if not again:
            yield paragraph


_LONG = 50  # characters; a shorter text may well stand in a story twice


def _kind(page: Page, fragment: Fragment) -> Kind:
    """What the fragment's element, or one close above it, makes of it."""
    kind = _KINDS.get(fragment.tag)
    at, steps = fragment.context, 0
    while kind is None and at >= 0 and steps < _NEAR:
        kind = _KINDS.get(page.contexts[at].tag) if page.contexts[at].tag not in ("td", "tr") else None
        at, steps = page.contexts[at].parent, steps + 1
    return kind or Kind.PARAGRAPH


_NEAR = 3  # elements: <blockquote><div><p> is a quote, <li><article><div><p> hardly a list item


def _may_join(page: Page, fragment: Fragment, before: Kind, kind: Kind) -> bool:
    """Whether the format allows that a fragment goes on with the one before: block elements never do."""
    if kind is Kind.SUBHEADING or before is Kind.SUBHEADING:
        return False
    return fragment.is_break if page.format == "html" else fragment.tag == ""


def _paragraph(group: list[Fragment], kind: Kind, is_first: bool) -> Paragraph:
    text = group[0].text
    for fragment in group[1:]:
        text += _glue(text, fragment.text) + fragment.text
    opening = parse_opening(text) if is_first else None
    return Paragraph(text=text, kind=kind, dateline_end=len(text[: opening.end].rstrip()) if opening else 0)


def _glue(before: str, after: str) -> str:
    """What stands between two pieces of a paragraph: nothing where no writer puts a space."""
    left, right = before[-1], after[0]
    if right in _CLOSING or left in _OPENING or left in "'’" or (_is_unspaced(left) and _is_unspaced(right)):
        return ""
    return " "


def _is_unspaced(character: str) -> bool:
    return "\u0e00" <= character <= "\u0eff" or "\u3000" <= character <= "\u9fff" or "\uf900" <= character <= "\uffef"
