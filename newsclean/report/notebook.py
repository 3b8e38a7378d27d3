"""How an `Article` and a `Block` show themselves in a notebook: HTML in the notebook's own colours, with no script."""

from __future__ import annotations

from collections import Counter

from newsclean.model import Article, Block
from newsclean.report.markup import TAGS, element, escape, label
from newsclean.report.story import block_html, blocks_html, body_html, head_html

# Colours are the notebook's own, so that light and dark themes both suit.
_STYLE = """<style>
.newsclean { max-width: 72ch; line-height: 1.5; }
.newsclean .kicker, .newsclean .dateline, .newsclean small { opacity: 0.75; }
.newsclean .headline { margin: 0.2em 0; font-size: 1.4em; line-height: 1.2; }
.newsclean .deck { font-style: italic; }
.newsclean .byline { font-weight: 600; }
.newsclean p { margin: 0.3em 0; }
.newsclean .tag { padding: 0 0.4em; border: 1px solid; border-radius: 4px; font: 600 0.75em monospace; }
.newsclean summary { cursor: pointer; }
.newsclean details ul { margin: 0.2em 0 0.5em; }
.newsclean code { font-size: 0.8em; opacity: 0.75; }
</style>"""


def article_as_html(article: Article) -> str:
    """Head and confidence, with the body, the blocks, the roles and the problems folded below."""
    parts = (
        _folded(f"{len(article.body)} paragraphs", body_html(article), opened=True),
        _folded(f"{len(article.blocks)} blocks", blocks_html(article)),
        _folded(f"{len(article.segments)} segments", _roles(article)),
        _folded(f"{len(article.problems)} problems", _problems(article), opened=True),
    )
    confidence = f"<p><small>confidence {article.confidence:.0%}</small></p>"
    head = head_html(article) or "<p>no headline</p>"
    return _framed(head + confidence + "".join(parts))


def block_as_html(block: Block) -> str:
    """The block's tag and heading, and its items."""
    return _framed(block_html(block, opened=True))


def _framed(content: str) -> str:
    return f'{_STYLE}<div class="newsclean">{content}</div>'


def _folded(name: str, content: str, *, opened: bool = False) -> str:
    state = " open" if opened else ""
    return f"<details{state}><summary>{escape(name)}</summary>{content}</details>" if content else ""


def _roles(article: Article) -> str:
    counts = Counter(segment.role for segment in article.segments)
    rows = (f'<li><b class="tag">{TAGS[role]}</b> {label(role)} {count}</li>' for role, count in counts.most_common())
    return f"<ul>{''.join(rows)}</ul>" if counts else ""


def _problems(article: Article) -> str:
    lines = "".join(element("li", problem.message) for problem in article.problems)
    return f"<ul>{lines}</ul>" if lines else ""
