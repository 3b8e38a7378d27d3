"""Markdown within a block: links, images, emphasis, escapes, code, entities, left-over HTML. One pass, linear.

A link's target is looked for only up to the next "](", and no pattern looks across a '<' or a '`', so that ten
thousand brackets cost no more than ten thousand letters.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from html import unescape
from typing import NamedTuple

# One class of first characters: `re` then skips text at C speed.
_TOKEN = re.compile(
    r"[\\`*_!\[\]<\n&](?:(?<=[\]<\n])|(?<=\[)\[*+|(?<=\*)\**+|(?<=_)_*+|(?<=!)\[|(?<=\\)[!-/:-@\[-`{-~]|(?<=`)`*+"
    r"|(?<=&)(?:#[0-9xX])?[0-9A-Za-z]{1,31};?)"
)
_SPECIAL = re.compile(r"[\\`*_\[\]<\n&|]")
_CODE = re.compile(r"(`+)([^`]+)\1(?!`)")
_AUTOLINK = re.compile(r"<((?:https?://|ftp://|mailto:|www\.)[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>")
# Tags that converters leave behind. An unknown word in angle brackets is text: "<Copyright Example News>".
_INLINE_TAGS = "a|abbr|b|big|cite|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strike|strong|sub|sup|time|tt|u|wbr"
_BLOCK_TAGS = (
    "article|aside|audio|blockquote|br|button|center|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|"
    "iframe|img|input|label|li|main|nav|noscript|ol|p|picture|section|source|style|summary|svg|table|tbody|td|th|tr|ul|video"
)
_TAG = re.compile(rf"<(?:/?(?:(?P<inline>{_INLINE_TAGS})|{_BLOCK_TAGS})(?:[\s/][^<>]*)?|!--[^<>]*--)>", re.IGNORECASE)
# Nearly all links and images, and all targets; "(" ends the match, so that no two attempts look at the same characters.
_ONE_LINK = re.compile(r'\[([^\[\]\\`*_<&|\n]*)\]\(([^\s()\\"<>]*)(?: "[^"()\[\]\\]*")?\)')
_SIMPLE_DESTINATION = re.compile(r'\(([^\s()\\"<>]*)(?: "[^"()\[\]\\]*")?\)')
_DESTINATION = re.compile(r'\\.|[()"]', re.DOTALL)
_MAX_OPEN = 1_000  # brackets open at once; a page has three, and a line of 50 MB of them has to fit in memory
_URL_START = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|[/#.?<]|www\.")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_QUOTE_MARKS = " \t>"
_SPACED = re.compile(r" (?:,|\.(?=\s|\Z))")  # some languages have a space before ";" and "?", none before these
_FEW = 3  # characters: at most two letters and what stands before them
_FIRST_LETTERS = re.compile(r"(?<![\w*_'’])[b-df-hj-np-tv-xz]{1,2}\Z", re.IGNORECASE)  # not "to", "is", "a"
_OPENING = " \n([$€£“„‘"  # what no word ends with


class Link(NamedTuple):
    """A link: the parts that are its text, from `first` to before `last`; where it stands; where it leads."""

    first: int
    last: int
    start: int
    end: int
    url: str


class Image(NamedTuple):
    """An image: before which part it stands, and its alt text."""

    part: int
    alt: str


@dataclass(slots=True)
class Inline:
    """What a block says: `parts` are its visible text."""

    parts: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    strong: list[tuple[int, int]] = field(default_factory=list)  # ranges of parts
    breaks: list[tuple[int, int]] = field(default_factory=list)  # (part, offset) of hard line breaks
    opened: int = -1  # part that is a '[' left open, -1 for none
    networks: list[Link] | None = None  # the links that lead to one, once they were asked for
    closes: str | None = None  # target of a "](target)" whose '[' stands in an earlier block


@dataclass(slots=True)
class _Scan:
    text: str
    end: int
    references: dict[str, str]
    at: int = 0
    found: Inline = field(default_factory=Inline)
    brackets: list[tuple[int, int, bool]] = field(default_factory=list)  # (part, offset, is image)
    emphasis: dict[str, int] = field(default_factory=dict)  # delimiter → part of its opener


def parse_simple(text: str, start: int, end: int) -> tuple[str, str | None] | None:
    """Text and URL of a block that is plain or one plain link, as most are; None for any other. The fast path."""
    if text[start : start + 1] != "[":
        return None if _SPECIAL.search(text, start, end) else (text[start:end], None)
    match = _ONE_LINK.fullmatch(text, start, end)
    return (match[1], match[2]) if match else None


def parse_inline(text: str, start: int, end: int, references: dict[str, str]) -> Inline:
    """The inline content of `text[start:end]`."""
    scan = _Scan(text, end, references, at=start)
    parts = scan.found.parts
    search, takers = _TOKEN.search, _TAKERS  # of one token; each moves `scan.at` past what belongs to it
    match = search(text, start, end)
    while match is not None:
        begin, after = match.span()
        if begin > scan.at:
            parts.append(text[scan.at : begin])
        scan.at = after
        token = match[0]
        takers[token[0]](scan, token, begin)
        match = search(text, scan.at, end)
    if scan.at < end:
        parts.append(text[scan.at : end])
    return _finish(scan)


def _open_bracket(scan: _Scan, token: str, begin: int) -> None:
    """Takes a whole link or image without marks in its text, as most are; notes where any other opens."""
    if token != "![":
        for at in range(begin, scan.at - 1):  # of several in a row only the last can open one that is whole
            _note_bracket(scan, "[", at)
        token, begin = "[", scan.at - 1
    match = _ONE_LINK.match(scan.text, scan.at - 1, scan.end)
    if match is None:
        _note_bracket(scan, token, begin)
    else:
        _take_whole(scan, match, begin, token == "![")


def _note_bracket(scan: _Scan, token: str, begin: int) -> None:
    if len(scan.brackets) < _MAX_OPEN:
        scan.brackets.append((len(scan.found.parts), begin, token == "!["))
    scan.found.parts.append(token)


def _take_whole(scan: _Scan, match: re.Match[str], begin: int, is_image: bool) -> None:
    found, parts = scan.found, scan.found.parts
    part, (text, url), scan.at = len(parts), match.groups(), match.end()
    parts.append("")
    if is_image:
        found.images.append(Image(part, text))
        return
    if text:
        parts.append(text)
    found.links.append(Link(part, len(parts), begin, scan.at, url))
    _close_up(scan)


def _take_escape(scan: _Scan, token: str, _: int) -> None:
    scan.found.parts.append(token[1])


def _take_entity(scan: _Scan, token: str, _: int) -> None:
    scan.found.parts.append(unescape(token))


def _take_line_end(scan: _Scan, _: str, begin: int) -> None:
    if scan.text[begin - 2 : begin] == "  " or scan.text[begin - 3 : begin] == "  \x1f":
        scan.found.breaks.append((len(scan.found.parts), begin))
    scan.found.parts.append("\n")
    at = scan.at
    while at < scan.end and scan.text[at] in _QUOTE_MARKS:
        at += 1
    scan.at = at


def _take_code(scan: _Scan, token: str, begin: int) -> None:
    match = _CODE.match(scan.text, begin, scan.end)
    if match is None:
        scan.found.parts.append(token)
        return
    scan.found.parts.append(match[2])
    scan.at = match.end()


def _take_angle(scan: _Scan, _: str, begin: int) -> None:
    """An autolink, an HTML tag (dropped; a block's tag parts words), or a plain '<'."""
    parts = scan.found.parts
    match = _AUTOLINK.match(scan.text, begin, scan.end)
    if match is not None:
        scan.found.links.append(Link(len(parts), len(parts) + 1, begin, match.end(), match[1]))
        parts.append(match[1])
        scan.at = match.end()
        return
    match = _TAG.match(scan.text, begin, scan.end)
    if match is None:
        parts.append("<")
        return
    parts.append("" if match["inline"] else " ")
    scan.at = match.end()


def _take_emphasis(scan: _Scan, token: str, begin: int) -> None:
    """Opens or closes emphasis; literal where it can do neither ('5 * 3', 'snake_case', 'f**k').

    Four stars are the end of one and the begin of the next, between which html2text leaves no space: "**By****Ana**".
    """
    before = scan.text[begin - 1 : begin] if scan.found.parts else ""
    after = scan.text[scan.at : scan.at + 1] if scan.at < scan.end else ""
    parts = scan.found.parts
    if token in ("****", "____"):
        parts.append(token if _is_cut_word(scan, begin, after) else _parting(token, before, after))
        return
    if len(token) > 3 or (_is_word(before) and _is_word(after) and (token[0] == "_" or before.isascii())):
        parts.append(token)
        return
    if token == "__" and not before.strip() and not after.strip():  # an icon, as html2text writes an empty <i>
        parts.append("")
        return
    opener = scan.emphasis.get(token)
    if opener is not None and before.strip():
        parts[opener] = ""
        if len(token) > 1:
            scan.found.strong.append((opener, len(parts)))
        del scan.emphasis[token]
        parts.append("")
        _close_up(scan)
        return
    if after.strip():
        scan.emphasis[token] = len(parts)
    parts.append(token)


def _parting(token: str, before: str, after: str) -> str:
    """What stands for four marks: a space between words, else nothing."""
    is_inner = token == "****" and before.strip(_OPENING) and (_is_word(after) or after in ("[", "_", "("))
    return " " if is_inner else ""


def _is_cut_word(scan: _Scan, begin: int, after: str) -> bool:
    """Whether four stars stand for letters that nobody wants to read: "f****", "sh****d"."""
    is_open = "**" in scan.emphasis or after == "["
    return not is_open and _FIRST_LETTERS.search(scan.text, max(0, begin - _FEW), begin) is not None


def _is_word(character: str) -> bool:
    return character.isalnum()


def _close_bracket(scan: _Scan, *_: object) -> None:
    """Ends a link or an image, or is a plain ']'."""
    follows = scan.text[scan.at : scan.at + 1] if scan.at < scan.end else ""
    target = None
    if follows == "(":
        target = _destination(scan)
    elif scan.references and scan.brackets:
        target = _reference(scan, follows)
    if target is None:
        _keep_brackets(scan)
    elif scan.brackets:
        _add_link(scan, *target)
    else:
        scan.found.closes = target[0]
        scan.at = target[1]


def _keep_brackets(scan: _Scan) -> None:
    if scan.brackets:
        scan.brackets.pop()
    scan.found.parts.append("]")


def _add_link(scan: _Scan, url: str, end: int) -> None:
    part, begin, is_image = scan.brackets.pop()
    found = scan.found
    scan.at = end
    if is_image:
        found.images.append(Image(part, "".join(found.parts[part + 1 :])))
        _forget_after(scan, part)
        found.parts.append("")
        return
    found.parts[part] = ""
    while found.links and found.links[-1].first > part:  # a link within a link: the outer one counts
        found.links.pop()
    found.links.append(Link(part, len(found.parts), begin, end, url))
    _close_up(scan)


def _close_up(scan: _Scan) -> None:
    """Passes over the space that html2text puts between the end of a link or an emphasis and a mark: "_so_ , he"."""
    if _SPACED.match(scan.text, scan.at, scan.end):
        scan.at += 1


def _forget_after(scan: _Scan, part: int) -> None:
    """Takes back all parts from `part` on, and what was noted about them: they are an image's alt text."""
    found = scan.found
    del found.parts[part:]
    for noted in (found.links, found.strong, found.breaks, found.images):
        while noted and noted[-1][0] > part:
            noted.pop()
    for delimiter in [key for key, opener in scan.emphasis.items() if opener >= part]:
        del scan.emphasis[delimiter]


def _reference(scan: _Scan, follows: str) -> tuple[str, int] | None:
    """Target and end of '[text][key]', '[key][]' or '[key]'."""
    _, begin, is_image = scan.brackets[-1]
    close = scan.text.find("]", scan.at + 1, min(scan.end, scan.at + 200)) if follows == "[" else -1
    end = close + 1 if close > 0 else scan.at
    key = scan.text[scan.at + 1 : close] if close > 0 else ""
    if not key.strip():
        key = scan.text[begin + 1 + is_image : min(scan.at - 1, begin + 200)]
    url = scan.references.get(" ".join(key.split()).lower())
    return None if url is None else (url, end)


def _destination(scan: _Scan) -> tuple[str, int] | None:
    """URL and end of the '(url "title")' at `scan.at`; None where it is no link's target."""
    match = _SIMPLE_DESTINATION.match(scan.text, scan.at, scan.end)
    if match is not None:
        return match[1], match.end()
    start = scan.at + 1
    limit = scan.text.find("](", start, scan.end)
    limit = scan.end if limit < 0 else limit
    if scan.text.find(")", start, limit) < 0 or (end := _closing_parenthesis(scan.text, start, limit)) < 0:
        return None
    inside = scan.text[start:end].strip()
    url = _without_title(inside)
    if "\n" not in inside and not _URL_START.match(url) and len(url.split(None, 1)) > 1:
        return None
    return _clean_url(url), end + 1


def _closing_parenthesis(text: str, start: int, limit: int) -> int:
    """Offset of the ')' that ends a destination: parentheses pair up, those in a title do not count; -1 for none."""
    depth = 1
    in_title = False
    fallback = -1
    for match in _DESTINATION.finditer(text, start, limit):
        token = match[0]
        at = match.start()
        if token == '"':
            in_title = in_title or text[at - 1 : at].isspace()
        elif token == "(":
            depth += 1
        elif token == ")":
            fallback = at if fallback < 0 else fallback
            depth -= not in_title
            if depth == 0 or (in_title and text[at - 1 : at] == '"'):
                return at
    return fallback


def _without_title(inside: str) -> str:
    if inside.endswith('"'):
        for quote in (' "', '\n"', '\t"'):
            at = inside.find(quote)
            if at >= 0:
                return inside[:at].rstrip()
        return "" if inside.startswith('"') else inside
    return inside


def _clean_url(url: str) -> str:
    """A URL without angle brackets, escapes, and the line ends at which it was wrapped."""
    if url[:1] == "<" and url[-1:] == ">":
        url = url[1:-1]
    if "\n" in url:
        url = "".join(piece.strip() for piece in url.split("\n"))
    return _ESCAPE.sub(r"\1", url) if "\\" in url else url


def _finish(scan: _Scan) -> Inline:
    """Openers that nothing closed: a '[' is remembered, '**' and '__' beside white space are dropped."""
    found = scan.found
    for token, part in scan.emphasis.items():
        if len(token) == 2:
            found.parts[part] = ""
    for part, _, is_image in scan.brackets:
        if not is_image:
            found.opened = part
    if len(found.strong) > 1:
        found.strong = _merged(found.strong)
    return found


_TAKERS: dict[str, Callable[[_Scan, str, int], None]] = {
    "[": _open_bracket,
    "!": _open_bracket,
    "]": _close_bracket,
    "\\": _take_escape,
    "&": _take_entity,
    "*": _take_emphasis,
    "_": _take_emphasis,
    "\n": _take_line_end,
    "<": _take_angle,
    "`": _take_code,
}


def _merged(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Ranges in order and disjoint."""
    merged: list[tuple[int, int]] = []
    for begin, end in sorted(ranges):
        if merged and begin < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((begin, end))
    return merged
