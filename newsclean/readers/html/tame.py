r"""HTML that would break or stall libxml2 → HTML that shows the same and does not. Ordinary pages never come here.

libxml2 stops without a word at elements nested deeper than 255 (2,048 with `huge_tree`), adds each attribute of a tag
behind a walk over those before it, and looks for the start of each stray end tag through all open elements. So:
- of elements nested too deep the outermost and innermost levels stay, those between are left out, their text is not;
- of a tag with thousands of attributes the first ones stay;
- end tags that end nothing go, where they are many.

One linear pass over the tags, cut as the HTML standard cuts them; lines keep their numbers.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import islice
from operator import itemgetter

import numpy as np

from newsclean.text.patterns import lazily

Span = tuple[int, int]
Cut = tuple[int, int, str]  # start, end, what stands there instead
_START = itemgetter(0)

# Tags on a page from which its end tags are counted: of 1,343 news pages and articles none has more than 9,770.
_MANY_TAGS = 10_000
_MANY_STRAYS = 5_000  # end tags without a start: with 255 open elements libxml2 takes 0.1 s for them
# Levels kept: together below libxml2's limit of 255, the deepest of those pages has 138. The second pair is for pages
# that libxml2 nests deeper than this file thinks.
_LEVELS = ((150, 60), (40, 10))
ATTEMPTS = len(_LEVELS)
_MAX_ATTRIBUTES = 500  # 0.2 ms of walks; 20,000 are 0.7 s
_LONG_TAG = 4_000  # bytes without '<' and '>' that make a tag worth a look
_MAX_WALK = 1_000_000  # open elements that libxml2 may look at for stray end tags: 0.1 s

_FORM = (
    r"<(?:!--(?:-?>|(?:[^-]++|-(?!-!?>))*+(?:--!?>)?)"
    r"|(/?)([a-zA-Z][^\s/>]*+)((?:[^>=]++|=\s*+(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z)|[^\s>]*+))*+)>?"
    r"|[!?/][^>]*+>?)"
)
_MARKUP, _MARKUP_BYTES = lazily(_FORM), re.compile(_FORM.encode())
_TAG_NAME = re.compile(rb"</?[a-z][^\s/>]*+")
_ATTRIBUTE = re.compile(r"[^\s/>=]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>]*+))?+")
_RAW_ENDS = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes")
}
_VOID = frozenset(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split()
)
_SELF_ENDING = frozenset(("p", "li", "td", "th", "tr", "dt", "dd", "option", "a", "head", "body", "html"))
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big blink cite code del dfn em font i ins kbd label mark nobr q s samp small span strike "
    "strong sub sup time tt u var".split()
)
_UNSHOWN = frozenset("math noscript select datalist canvas map template svg object script style iframe title".split())
# libxml2's htmlEndPriority: an end tag never reaches beyond an open element of a higher one.
_PRIORITIES = {
    "div": 150, "td": 160, "th": 160, "tr": 170, "thead": 180, "tbody": 180, "tfoot": 180, "table": 190, "head": 200,
    "body": 200, "html": 220,
}  # fmt: skip
_PRIORITY = 100  # of all other elements


def needs_taming(utf8: bytes) -> bool:
    """Whether libxml2 may be slow on a page, which encoded is `utf8`. A few look-ups for each 4,000 bytes of it."""
    tags = np.count_nonzero(np.frombuffer(utf8, np.uint8) == ord("<"))  # four times as fast as `str.count`
    return (tags > _MANY_TAGS and _has_many_strays(utf8)) or _has_long_tag(utf8)


def tame(source: str, attempt: int) -> tuple[str, int]:
    """`source` as libxml2 can read it, and the line of the first element left out, 0 for none.

    A later `attempt` (below `ATTEMPTS`) leaves out more.
    """
    outline = _Outline(source, *_LEVELS[attempt])
    outline.read()
    cuts = outline.levels
    line = source.count("\n", 0, min(map(_START, cuts))) + 1 if cuts else 0
    cuts += outline.attributes
    if outline.walk > _MAX_WALK:
        cuts += outline.strays
    return _without(source, cuts), line


def _has_many_strays(utf8: bytes) -> bool:
    """Whether end tags outnumber their start tags by far."""
    counts = Counter(map(itemgetter(0), _TAG_NAME.finditer(utf8.lower())))
    strays = (count - counts[b"<" + name[2:]] for name, count in counts.items() if name[:2] == b"</")
    return sum(stray for stray in strays if stray > 0) > _MANY_STRAYS


def _has_long_tag(utf8: bytes) -> bool:
    """Whether a tag with too many attributes shows by having no '<' and no '>' for long."""
    was_silent = False
    for at in range(0, len(utf8), _LONG_TAG):
        to = at + _LONG_TAG
        is_silent = utf8.find(b"<", at, to) < 0 and utf8.find(b">", at, to) < 0
        if is_silent and not was_silent and _has_many_attributes(utf8, at):
            return True
        was_silent = is_silent
    return False


def _has_many_attributes(utf8: bytes, at: int) -> bool:
    begin = utf8.rfind(b"<", max(0, at - _LONG_TAG), at)
    match = _MARKUP_BYTES.match(utf8, begin) if begin >= 0 else None
    return match is not None and match[3] is not None and match.end() > at and _attributes_end(match[3].decode()) > 0


def _attributes_end(attributes: str) -> int:
    """Where the last attribute that stays ends; 0 where all stay."""
    if len(attributes) < _MAX_ATTRIBUTES:
        return 0
    ends = [match.end() for match in islice(_ATTRIBUTE.finditer(attributes), _MAX_ATTRIBUTES + 1)]
    return ends[-2] if len(ends) > _MAX_ATTRIBUTES else 0


class _Outline:
    """The open elements at a point of a source, each with how many levels it holds so far; and what is to go.

    Of elements deeper than `outer` that hold more than `inner` levels the tags are to go. What is not shown stays so:
    of elements that hide their content the outermost stays.

    A hot path on the pages that come here: plain lists, one entry an open element.
    """

    __slots__ = (
        "attributes", "heights", "hidden", "inner", "levels", "open", "outer", "places", "shields", "source", "starts",
        "strays", "walk",
    )  # fmt: skip

    def __init__(self, source: str, outer: int, inner: int) -> None:
        self.source = source
        self.outer = outer
        self.inner = inner
        self.open: list[str] = []  # names of the open elements
        self.starts: list[Span] = []  # their tags
        self.heights: list[int] = []
        self.places: defaultdict[str, list[int]] = defaultdict(list)  # name → where in `open` its elements stand
        self.shields: list[int] = []  # where in `open` elements of a raised priority stand
        self.hidden = -1  # where in `open` the outermost stands that hides its content
        self.levels: list[Cut] = []  # the tags of elements too deep
        self.attributes: list[Cut] = []  # those that are too many
        self.strays: list[Cut] = []  # end tags that end nothing
        self.walk = 0

    def read(self) -> None:
        """The start and end tags in turn, those in comments and in scripts left out."""
        search, source, at = _MARKUP().search, self.source, 0
        while match := search(source, at):
            at = match.end()
            slash, name, attributes = match.groups()
            if name is None:
                continue
            name = name.lower()
            if slash:
                self.end(name, match.span())
                continue
            if name in _RAW_ENDS:
                at = _raw_end(source, at, name)
            if len(attributes) > _MAX_ATTRIBUTES:
                self.shorten(*match.span(3))
            if name not in _VOID and attributes[-1:] != "/":
                self.start(name, match.span())
        while self.open:
            self.pop()

    def shorten(self, start: int, end: int) -> None:
        """Of attributes that are too many the last ones go."""
        if stay := _attributes_end(self.source[start:end]):
            tag = start + stay, end
            self.attributes.append((*tag, self.feeds(tag)))

    def start(self, name: str, tag: Span) -> None:
        if name in _SELF_ENDING and self.open and self.open[-1] == name:
            self.pop()
        place = len(self.open)
        self.places[name].append(place)
        if name in _PRIORITIES:
            self.shields.append(place)
        if self.hidden < 0 and name in _UNSHOWN:
            self.hidden = place
        self.open.append(name)
        self.starts.append(tag)
        self.heights.append(0)

    def end(self, name: str, tag: Span) -> None:
        places = self.places.get(name)
        if not places or (self.shields and self.shields[-1] > places[-1] and self.is_shielded(name, places[-1])):
            self.walk += len(self.open)
            feeds = self.feeds(tag)
            self.strays.append((*tag, f"<p>{feeds}</p>" if name == "p" else _break(feeds)))
            return
        for _ in range(len(self.open) - places[-1] - 1):
            self.pop()
        self.pop(tag)

    def pop(self, end: Span | None = None) -> None:
        """The innermost open element ends, with a tag or without."""
        name, start, height = self.open.pop(), self.starts.pop(), self.heights.pop()
        self.places[name].pop()
        if name in _PRIORITIES:
            self.shields.pop()
        place = len(self.open)
        if place and self.heights[-1] <= height:
            self.heights[-1] = height + 1
        if place == self.hidden:
            self.hidden = -1
        elif place >= self.outer and height > self.inner:
            for tag in (start, end) if end else (start,):
                feeds = "\n" * self.source.count("\n", *tag)
                # A block's edge still parts texts.
                self.levels.append((*tag, _break(feeds) if name in _INLINE else f"<hr{feeds}>"))

    def feeds(self, tag: Span) -> str:
        return "\n" * self.source.count("\n", *tag)

    def is_shielded(self, name: str, place: int) -> bool:
        """Whether an element that the end tag cannot reach beyond is open above `place`."""
        priority = _PRIORITIES.get(name, _PRIORITY)
        for other, rank in _PRIORITIES.items():
            if rank > priority and (places := self.places.get(other)) and places[-1] > place:
                return True
        return False


def _break(feeds: str) -> str:
    """Nothing, but for line feeds: they keep the lines' numbers."""
    return f"<wbr{feeds}>" if feeds else ""


def _raw_end(source: str, at: int, name: str) -> int:
    """Where an element ends that holds no tags."""
    found = _RAW_ENDS[name].search(source, at)
    return found.start() if found else len(source)


def _without(source: str, cuts: list[Cut]) -> str:
    """`source` with the cuts made; a cut within another is passed over, of equal edges in a row one is enough."""
    kept: list[str] = []
    at = 0
    last = ""
    for start, end, instead in sorted(cuts, key=_START):
        if start > at:
            kept += source[at:start], instead
        elif start < at:
            continue
        elif instead != last or "\n" in instead:
            kept.append(instead)
        at, last = end, instead
    return "".join(kept) + source[at:]
