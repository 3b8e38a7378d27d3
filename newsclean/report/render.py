"""Cleaned pages → one self-contained HTML page that shows what each line of them became.

The template, its style sheet and its script are data files beside this one. The page's content security policy lets
nothing but these two run or load, so that even a mistake in escaping could not let a cleaned page's scripts run.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib.resources import files
from reprlib import repr as short
from typing import Any

from newsclean.errors import InputTypeError
from newsclean.model import Article, Role
from newsclean.report.dump import dump_html, is_unsure, legend_html
from newsclean.report.markup import element, escape
from newsclean.report.story import blocks_html, body_html, head_html


def render(pages: Iterable[tuple[str, Article]]) -> str:
    """The report on `pages`, each a name and its article, as the text of an HTML file (write it as UTF-8).

    Lone surrogates of a page, which no encoding has, stand as U+FFFD. Anything else raises `InputTypeError`.
    """
    named = [_checked_pair(page) for page in (pages if isinstance(pages, Iterable) else [pages])]
    sections = "".join(_section(number, name, article) for number, (name, article) in enumerate(named, start=1))
    title = named[0][0] if len(named) == 1 else f"{len(named)} pages"
    text = _fill("template.html", title=escape(title), index=_index(named), pages=sections, **_assets())
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _checked_pair(page: Any) -> tuple[str, Article]:
    if isinstance(page, Sequence) and len(page) == 2 and isinstance(page[1], Article):
        return str(page[0]), page[1]
    raise InputTypeError(f"expected pairs of a name and an article, as in [('fog.txt', article)], got {short(page)}")


@lru_cache(maxsize=8)
def _data(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _fill(template: str, **values: str) -> str:
    """The template with `{{name}}` replaced; values are not looked into again."""
    parts = _data(template).split("{{")
    filled = [parts[0]]
    for part in parts[1:]:
        name, rest = part.split("}}", 1)
        filled += (values[name], rest)
    return "".join(filled)


@lru_cache(maxsize=1)
def _assets() -> dict[str, str]:
    """Style sheet and script, and the policy that names them by hash."""
    style, script = _data("style.css") + _switch_rules(), _data("script.js")
    policy = f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'"
    return {"style": style, "script": script, "policy": policy}


def _switch_rules() -> str:
    """A role's switch hides its rows by style alone, so that switches work where scripts are forbidden."""
    rule = '.page:has(input[data-role="{0}"]:not(:checked)) .seg.r-{0}'
    return ",\n".join(rule.format(role) for role in Role) + " { display: none; }\n"


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def _index(named: list[tuple[str, Article]]) -> str:
    """Where there are several pages, a link to each."""
    if len(named) < 2:
        return ""
    rows = "".join(_index_row(number, name, article) for number, (name, article) in enumerate(named, start=1))
    return f'<nav aria-label="Pages"><ol>{rows}</ol></nav>'


def _index_row(number: int, name: str, article: Article) -> str:
    headline = element("span", article.headline or "no headline")
    return f'<li><a href="#page-{number}">{escape(name)}</a> {headline} <small>{_percent(article)}</small></li>'


def _percent(article: Article) -> str:
    return f"{round(article.confidence * 100)} %"


def _section(number: int, name: str, article: Article) -> str:
    return _fill(
        "page.html",
        number=str(number),
        name=escape(name),
        language=escape(article.language or ""),
        facts=_facts(article),
        confidence=f"{article.confidence:.2f}",
        percent=_percent(article),
        problems=_problems(article),
        legend=legend_html(article, number),
        dump=dump_html(article),
        head=head_html(article) or '<p class="none">No headline, byline or date found.</p>',
        body=body_html(article) or '<p class="none">No body found.</p>',
        blocks=blocks_html(article) or '<p class="none">No boilerplate found.</p>',
    )


def _facts(article: Article) -> str:
    words = len(article.text.split())
    unsure = sum(map(is_unsure, article.segments))
    facts = (
        f"{len(article.segments)} segments",
        f"{len(article.body)} paragraphs, {words} words",
        f"{len(article.blocks)} blocks",
        f"{unsure} unsure",
        f"language {article.language}" if article.language else "",
    )
    return " · ".join(escape(fact) for fact in facts if fact)


def _problems(article: Article) -> str:
    if not article.problems:
        return ""
    lines = [
        f"line {problem.line}: {problem.message}" if problem.line else problem.message for problem in article.problems
    ]
    return f'<ul class="problems" aria-label="Problems">{"".join(element("li", line) for line in lines)}</ul>'
