"""A page as it was given, in HTML: a row a segment, with its line, its role's tag, its text and what decided."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from newsclean.model import Article, Role, Segment
from newsclean.report.markup import TAGS, element, escape, label

_MODEL = re.compile(r"model ([01]\.\d+)")
_UNSURE = 0.6  # a role with less than this is marked: the runner-up may be near, as it cannot be above


def dump_html(article: Article) -> str:
    """All segments in page order; a blank line of the page stands between rows as space."""
    return "".join(_rows(article.segments))


def _rows(segments: tuple[Segment, ...]) -> Iterator[str]:
    last = segments[0].line if segments else 0
    for segment in segments:
        yield _row(segment, apart=segment.line > last + 1)
        last = segment.line


def _row(segment: Segment, *, apart: bool) -> str:
    names = ["seg", f"r-{segment.role}", *(["apart"] if apart else []), *(["unsure"] if is_unsure(segment) else [])]
    tag = f'<b class="tag">{TAGS[segment.role]}</b>'
    line = f'<span class="line">{segment.line}</span>'
    return (
        f'<li class="{" ".join(names)}">{line}{tag}{element("span", segment.text, class_="text")}{_why(segment)}</li>'
    )


def _why(segment: Segment) -> str:
    """What hovering or focusing a row tells."""
    span = f" · characters {segment.span[0]} to {segment.span[1]}" if segment.span else ""
    where = f"line {segment.line}{span}"
    doubt = " · unsure" if is_unsure(segment) else ""
    role = f"<strong>{escape(label(segment.role))}</strong>"
    return f'<span class="why">{role} by <em>{escape(segment.rule)}</em>{doubt} <small>{where}</small></span>'


def is_unsure(segment: Segment) -> bool:
    """Whether the model decided, and was not sure."""
    match = _MODEL.fullmatch(segment.rule)
    return match is not None and float(match[1]) < _UNSURE


def legend_html(article: Article, page: int) -> str:
    """A switch for each role that the page has, with its number of segments; the article's roles come first."""
    counts = Counter(segment.role for segment in article.segments)
    story = [_switch(role, counts[role], page) for role in Role if role.is_article and counts[role]]
    rest = [_switch(role, counts[role], page) for role in Role if not role.is_article and counts[role]]
    return _group("Article", story) + _group("Boilerplate", rest)


def _group(name: str, switches: list[str]) -> str:
    return f"<fieldset><legend>{name}</legend>{''.join(switches)}</fieldset>" if switches else ""


def _switch(role: Role, count: int, page: int) -> str:
    box = f'<input type="checkbox" id="p{page}-{role}" data-role="{role}" checked>'
    tag = f'<b class="tag">{TAGS[role]}</b>'
    return f'<label class="switch r-{role}">{box}{tag}<span>{label(role)}</span><small>{count}</small></label>'
