r"""Which of the three formats a text is in, judged by a sample of it.

HTML opens with a tag, or has tags in most of its lines; a dump that shows code has them in a few. Markdown has front
matter over paragraphs with blank lines between, headings with a blank line on both sides, or links ("[text](target)");
bullets alone are as often plain text.
"""

from __future__ import annotations

import re

from newsclean.readers.front_matter import end_of_front_matter
from newsclean.text.patterns import lazily

# Enough to see past a menu; the middle is for pages whose start is unlike the rest.
_START_CHARS = 60_000
_MIDDLE_CHARS = 30_000
_HEAD_CHARS = 1_000

_UNSEEN = "\ufeff\u200b\u2060\x00 \t\r\n\x0b\x0c\xa0"
_DOCUMENT = re.compile(r"<(?:!doctype|\?xml|(?:html|rss|feed|item|entry|rdf:rdf|head|body)[\s>])", re.IGNORECASE)
_TAG = lazily(
    r"</?(?:a|abbr|article|aside|b|blockquote|body|br|button|center|cite|code|dd|div|dl|dt|em|figcaption|figure|font|"
    r"footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|label|li|link|main|meta|nav|ol|p|picture|pre|q|s|script|"
    r"section|small|source|span|strong|style|sub|sup|svg|table|tbody|td|th|thead|time|title|tr|u|ul|video)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_OPENING = re.compile(r"<(?:[!?]|[a-z][a-z0-9-]*+[\s>/])", re.IGNORECASE)  # an element of any name
_SCRIPT = re.compile(r"<(/?)(?:script|style)\b", re.IGNORECASE)
# Dumps that show code have tags in up to a fifth of their lines; HTML fragments in nearly all.
_MIN_TAG_LINES = 0.5
_MIN_TAGS = 0.2  # a line, of a text that opens with an element: what machines write has few lines, and long ones

_LINK = re.compile(
    r"\]\((?:[a-zA-Z][a-zA-Z0-9+.-]*:|/|#|\.|\?|<|www\.|\s*\)|(?=[^\s()\[\]]++\))[^\s()\[\]][^\s()\[\]./]*+[./])"
)
_REFERENCE = re.compile(r"\](?<![\d\[]\])\[\d{1,4}\]")  # "text][12]", as html2text has it; notes are "[1][2]"
_MAX_LINK_TEXT = 400
# Links, or headings, for each line that is not blank. html2text's dumps of 1,343 pages have 0.026 links and more;
# plain dumps of pages that show a paragraph of Markdown by mistake have 0.021 and less.
_MIN_MARKED_SHARE = 0.023
# With blank lines around it: a line of code can begin with '# ' as well. A long one may be wrapped.
_HEADING = re.compile(r"\n#{1,6} +[^\s#](?:[^\n]*+|[^\n]{50,78}+\n[^\s#][^\n]*+)(?=\n[ \t\r]*\n|\s*\Z)")
_DEFINITION = re.compile(r"^ {0,3}\[[^\[\]\n]{1,100}\]: ?\S*[/.:]", re.MULTILINE)
_BOLD = re.compile(r"(?<![*\w])\*\*[^\s*][^*\n]{0,200}\*\*(?![*\w])")
_ITEM = re.compile(r"^ {0,8}[*+-] +\S", re.MULTILINE)
_BLOCKS = re.compile(r"\n[ \t\r]*\n|^#{1,6} \S|\]\(", re.MULTILINE)
_ESCAPE = re.compile(r"(?<=\w)\\[.()-]")


def sniff(text: str) -> str:
    """'html' (XML too), 'markdown' or 'text'."""
    if is_document(text):  # most pages: no sample is copied
        return "html"
    sample = _sample(text)
    if _is_html(sample):
        return "html"
    behind = end_of_front_matter(sample)
    return "markdown" if (behind and _has_blocks(sample[behind:])) or _is_markdown(sample[behind:]) else "text"


def is_document(text: str) -> bool:
    """Whether it begins as a document of HTML or XML does."""
    return _DOCUMENT.match(text[:_HEAD_CHARS].lstrip(_UNSEEN)) is not None


def opens_as_markup(text: str) -> bool:
    """Whether it begins as a document or a part of one does, with an element or a comment."""
    return _OPENING.match(text[:_HEAD_CHARS].lstrip(_UNSEEN)) is not None


def _has_blocks(sample: str) -> bool:
    """Whether blank lines or marks part it; a text with a line for each paragraph may have front matter too."""
    return "\n" not in sample.strip() or _BLOCKS.search(sample.strip()) is not None


def _sample(text: str) -> str:
    if len(text) <= _START_CHARS + _MIDDLE_CHARS:
        return text.lstrip(_UNSEEN)
    middle = len(text) // 2
    start = text[: 2 * _START_CHARS].lstrip(_UNSEEN)[:_START_CHARS]
    return start + "\n" + text[middle : middle + _MIDDLE_CHARS]


def _is_html(sample: str) -> bool:
    if "<" not in sample:
        return False
    if _DOCUMENT.match(sample):
        return True
    is_open = opens_as_markup(sample)
    if is_open:
        sample = _without_scripts(sample)
    tags = [match.start() for match in _TAG().finditer(sample)]
    if not tags:
        return False
    lines = _count_lines(sample)
    marked = len(set(_line_numbers(sample, tags)))
    if is_open and marked >= lines * _MIN_TAG_LINES / 2:
        return True
    enough = len(tags) >= lines * _MIN_TAGS if is_open else len(tags) > 1 and marked >= lines * _MIN_TAG_LINES
    return enough and not _is_markdown(sample)


def _without_scripts(sample: str) -> str:
    """`sample` less the lines within <script> and <style>, which have no tags."""
    kept: list[str] = []
    at = 0
    inside = False
    for match in _SCRIPT.finditer(sample):
        if not inside:
            kept.append(sample[at : match.start()])
        inside = not match[1]
        at = match.start()
    return "".join(kept) + ("" if inside else sample[at:])


def _count_lines(sample: str) -> int:
    return sum(map(bool, map(str.strip, sample.splitlines())))


def _line_numbers(sample: str, offsets: list[int]) -> list[int]:
    """The lines, from 0, of ascending offsets."""
    numbers: list[int] = []
    line = at = 0
    for offset in offsets:
        line += sample.count("\n", at, offset)
        at = offset
        numbers.append(line)
    return numbers


def _is_markdown(sample: str) -> bool:
    links = _count_links(sample)
    if not links and not _count_headings(sample):
        return False
    least = _MIN_MARKED_SHARE * _count_lines(sample)
    if links > 1 and links >= least:
        return True
    headings = _count_headings(sample)
    if max(links, headings) < least:
        return False
    return headings > 0 or any(mark.search(sample) for mark in (_BOLD, _ITEM, _ESCAPE, _DEFINITION))


def _count_links(sample: str) -> int:
    """Links and images: a target behind "](" or its number behind "][", and a '[' not far before it."""
    starts = [match.start() for form in (_LINK, _REFERENCE) for match in form.finditer(sample)]
    return sum(sample.rfind("[", max(0, start - _MAX_LINK_TEXT), start) >= 0 for start in starts)


def _count_headings(sample: str) -> int:
    """Headings below a blank line, or at the top."""
    if "#" not in sample:
        return 0
    text = "\n\n" + sample
    starts = [match.start() for match in _HEADING.finditer(text)]
    return sum(not text[text.rfind("\n", 0, start) : start].strip(" \t\r\n") for start in starts)
