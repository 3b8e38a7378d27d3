"""The reader of Markdown, above all of what html2text writes of a page: one fragment a block.

A line made of links alone (a menu) gives one fragment a link. A hard line break gives a fragment marked `is_break`.
An image beside text is dropped from the text; alone it is a fragment of tag 'img' with its alt text, or 'image' where
it has none. Links in a row that show nothing and lead to social networks ('[](https://facebook.com/paper)') are a
fragment of their names; any other block that shows nothing, as '[](/)' or '[1]: /', belongs to the span of the fragment
before it. Pandoc's attributes and divisions are passed over. Front matter is the page's metadata, and belongs to the
span of the first fragment.
"""

from __future__ import annotations

import re

from newsclean.fragments import gathered
from newsclean.model import Problem
from newsclean.page import Fragment, Page
from newsclean.readers.front_matter import without_front_matter
from newsclean.readers.markdown.apostrophes import close_up, has_apart
from newsclean.readers.markdown.blocks import Block, split_blocks
from newsclean.readers.markdown.inline import Inline, parse_inline, parse_simple
from newsclean.readers.markdown.parting import block_fragments
from newsclean.readers.markdown.wrapped_headings import join_wrapped_headings
from newsclean.readers.mending import clean_fragments, control_problem, resolve_references
from newsclean.text.entities import has_references
from newsclean.text.mojibake import is_suspect
from newsclean.text.networks import are_networks, network_of
from newsclean.text.whitespace import drop_invisible, fold, has_invisible

_ODD_ENDS = "\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_LINE_ENDS = re.compile(f"[{_ODD_ENDS}]\n?")
_UNSEEN_LINE_STARTS = re.compile("^[ \t]*[\ufeff\u200b-\u200f\u2060\x00]+", re.MULTILINE)
_PANDOC = re.compile(  # what Pandoc adds: attributes behind links and headings, fences of divisions, hard line breaks
    r"(?<=[\])])\{(?:[#.][\w-]|[\w-]{1,40}=\")[^{}\n]{0,300}\}|(?<=[^\s{}])[ \t]\{[#.][^{}\n]{1,300}\}[ \t]{0,8}$"
    r"|^[ \t]{0,8}:{3,20}[ \t]{0,8}(?:\{[^{}\n]{0,300}\}|[\w-]{1,40})?[ \t]{0,8}$|(?<=[^\s\\])\\$",
    re.MULTILINE,
)
_REFERENCE = re.compile(r"^ {0,3}\[([^\[\]\n]{1,200})\]:[ \t]*(\S+)", re.MULTILINE)
_ADDRESS = r"(?=\S*(?:[/:#]|[.?]\w))"
_TARGET = re.compile(  # such a line alone, and no note ("[^1]: The council …") or label ("[Update]: This story …")
    rf"^ {{0,3}}\[(?:\d{{1,4}}\]:[ \t]*(?:{_ADDRESS}[^\n]*|\([^\n]*\)[ \t\x1f]*$)"  # addresses may have blanks
    rf"|(?:\d{{1,4}}\]:[ \t]*|(?!\^)[^\[\]\n]{{1,200}}\]:[ \t]*{_ADDRESS})\S++"
    r"(?:[ \t]++[\"'(][^\n]*[\"')])?[ \t\x1f]*$)",
    re.MULTILINE,
)
_CODE = ("fence", "pre", "hr")  # blocks without inline marks
_MOST_ICONS = 200  # characters of the names of networks in a row
# How many fragments a link may span that is opened in one block and closed in another (a teaser card).
_MAX_LINKED = 30


def read_markdown(text: str) -> Page:
    """`text` as a page of format 'markdown'. Linear in `text`; never raises.

    Every visible character lies in exactly one span.
    """
    invisible = has_invisible(text)
    plain, metadata = without_front_matter(_normal_lines(text, invisible))
    references = _references(plain) if "]:" in plain else {}
    fragments: list[Fragment] = []
    opened = -1  # index of the fragment in which a link opened that is not closed yet
    for block in join_wrapped_headings(plain, split_blocks(plain)):
        simple = None if references or block.tag in _CODE else parse_simple(plain, block.inner, block.inner_end)
        if simple is not None and (words := fold(simple[0])):
            fragments.append(_simple_fragment(block, words, simple[1]))
            continue
        inline = _inline(plain, block, references)
        if inline.closes is not None:
            _link_back(fragments, opened, inline.closes)
            opened = -1
        if inline.opened >= 0:
            opened = len(fragments)
        _add(fragments, block_fragments(plain, block, inline))
    fragments = close_up(fragments) if has_apart(plain) else fragments
    problems: tuple[Problem, ...] = ()
    if invisible or is_suspect(text):
        fragments, problems = clean_fragments(fragments)
    if invisible:
        fragments = [fragment._replace(url=fragment.url and drop_invisible(fragment.url)) for fragment in fragments]
        problems += control_problem(text)
    if has_references(text):
        fragments = resolve_references(fragments)
    return Page(format="markdown", fragments=gathered(_cover(text, fragments)), metadata=metadata, problems=problems)


def _normal_lines(text: str, invisible: bool) -> str:
    r"""`text` with every line end as '\n' and nothing unseen at the start of lines; offsets stay as they are."""
    if any(end in text for end in _ODD_ENDS):
        text = _LINE_ENDS.sub(_normal_end, text)
    if "]{" in text or "){" in text or ":::" in text:
        text = _PANDOC.sub(_blanked, text)
    return _UNSEEN_LINE_STARTS.sub(lambda match: " " * len(match[0]), text) if invisible else text


def _blanked(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _normal_end(match: re.Match[str]) -> str:
    ends = match[0]
    if len(ends) == 1:
        return "\n"
    return "\x1f\n" if ends == "\r\n" else "\n\n"


def _references(text: str) -> dict[str, str]:
    """The targets of '[key]: url' lines."""
    return {fold(match[1]).lower(): match[2].strip("<>") for match in _REFERENCE.finditer(text)}


def _simple_fragment(block: Block, text: str, url: str | None) -> Fragment:
    """A hot path: the tuple is made directly."""
    in_link, span = 0 if url is None else len(text), (block.start, block.end)
    return tuple.__new__(Fragment, (text, block.tag, block.line, span, in_link, 0, url, block.indent, False, -1))


def _add(fragments: list[Fragment], more: list[Fragment]) -> None:
    """Adds the fragments of a block, icons to the icons before them."""
    for fragment in more:
        if fragments and _are_icons(fragment) and _are_icons(fragments[-1]):
            before = fragments.pop()
            text, span = f"{before.text} {fragment.text}", (_span(before)[0], _span(fragment)[1])
            fragment = before._replace(text=text, link_chars=len(text), span=span)  # noqa: PLW2901
        fragments.append(fragment)


def _are_icons(fragment: Fragment) -> bool:
    """Whether a fragment is a few links that show nothing and lead to social networks."""
    url, text = fragment.url, fragment.text
    return url is not None and len(text) < _MOST_ICONS and are_networks(text) and network_of(url) != ""


def _inline(text: str, block: Block, references: dict[str, str]) -> Inline:
    if block.tag in _CODE:
        return Inline(parts=[_code(text, block)])
    if references and text[block.start] == "[" and _defines(text, block):
        return Inline()
    return parse_inline(text, block.inner, block.inner_end, references)


def _defines(text: str, block: Block) -> bool:
    """Whether each line of a block names the target of a reference, as the lists of html2text do: it shows nothing."""
    return len(_TARGET.findall(text, block.start - block.indent, block.end)) == block.lines


def _code(text: str, block: Block) -> str:
    content = text[block.inner : block.end]
    return content[: content.rfind("\n")] if block.tag == "fence" else content


def _link_back(fragments: list[Fragment], opened: int, url: str) -> None:
    """Gives `url` to the fragments since the one in which the link was opened."""
    if opened < 0 or len(fragments) - opened > _MAX_LINKED:
        return
    for index in range(opened, len(fragments)):
        fragment = fragments[index]
        text = fragment.text
        if index == opened and text.startswith("["):
            text = text[1:].lstrip() or text
        fragments[index] = fragment._replace(text=text, link_chars=len(text), url=fragment.url or url)


def _cover(text: str, fragments: list[Fragment]) -> list[Fragment]:
    """`fragments` with what lies between two spans added to the first of them, at the top to the one below."""
    if not fragments:
        return [_all(text)] if text.strip() else []
    covered: list[Fragment] = []
    spans = [_span(fragment) for fragment in fragments]
    starts = [start for start, _ in spans[1:]] + [len(text)]
    for fragment, (start, end), following in zip(fragments, spans, starts, strict=True):
        gap = text[end:following].rstrip()
        covered.append(fragment._replace(span=(start, end + len(gap))) if gap else fragment)
    start, end = _span(covered[0])
    top = text[:start]
    if top.strip():
        covered[0] = covered[0]._replace(span=(len(top) - len(top.lstrip()), end))
    return covered


def _span(fragment: Fragment) -> tuple[int, int]:
    assert fragment.span is not None
    return fragment.span


def _all(text: str) -> Fragment:
    """The one fragment of a text that shows nothing."""
    start = len(text) - len(text.lstrip())
    line = len(text[: start + 1].splitlines())
    return Fragment("", "", line, (start, len(text.rstrip())))
