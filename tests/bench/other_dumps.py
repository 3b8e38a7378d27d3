"""Held-out scores on the dumps that other tools, and other settings of the same tools, make of development pages.

From the top of a checkout, with the extra `bench`; lynx, w3m and pandoc take part where they are on the PATH:

    python tests/bench/other_dumps.py FOLDS ../shared --every 9
"""

from __future__ import annotations

import argparse
import csv
import gzip
import io
import json
import re
import statistics
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from html import escape, unescape
from pathlib import Path
from shutil import which
from typing import Any

import html2text
import html_text
import inscriptis
import lxml.html
import markdownify
import trafilatura
from bs4 import BeautifulSoup
from bs4.dammit import UnicodeDammit
from crossval import Folds, score_page
from inscriptis.model.config import ParserConfig

from newsclean.training.dataset import SETS, read_gold

Dump = Callable[[str], str | None]
_PROGRAMS = {
    "lynx -dump": ["lynx", "-dump", "-stdin", "-assume_charset=utf-8", "-display_charset=utf-8"],
    "w3m -dump -cols 100": ["w3m", "-dump", "-T", "text/html", "-I", "utf-8", "-O", "utf-8", "-cols", "100"],
    "pandoc -t plain": ["pandoc", "--sandbox", "-f", "html", "-t", "plain"],
    "pandoc -t gfm --wrap=none": ["pandoc", "--sandbox", "-f", "html", "-t", "gfm-raw_html", "--wrap=none"],
}
_SECONDS = 30


def dumps_of(html: str) -> Iterator[tuple[str, str]]:
    """(tool, dump) of one page, by every tool that there is and that makes something of it."""
    for name, tool in _TOOLS.items():
        if dump := tool(html):
            yield name, dump


def _soup(html: str) -> BeautifulSoup:
    soup = BeautifulSoup(html, "lxml")
    for element in soup(["script", "style", "noscript", "template"]):
        element.decompose()
    return soup


def _html2text(**settings: Any) -> Dump:
    def dump(html: str) -> str:
        parser = html2text.HTML2Text()
        for name, value in settings.items():
            setattr(parser, name, value)
        return str(parser.handle(html))

    return dump


def _program(command: list[str]) -> Dump:
    def dump(html: str) -> str:
        done = subprocess.run(command, input=html.encode(), capture_output=True, timeout=_SECONDS, check=False)
        return done.stdout.decode(errors="replace")

    return dump


def _tree(html: str) -> Any:
    return lxml.html.fromstring(html.encode(), parser=lxml.html.HTMLParser(encoding="utf-8"))


def _service(html: str) -> str:
    """Markdown under the header that services write."""
    title = _soup(html).title
    shown = " ".join(title.get_text().split()) if title else ""
    return f"Title: {shown}\n\nURL Source: https://example.org/\n\nMarkdown Content:\n{_markdown(html)}"


def _markdown(html: str) -> str:
    return str(markdownify.markdownify(str(_soup(html))))


def _paragraphs(html: str) -> str:
    """The texts of `<p>` alone, as many a script gathers them."""
    return "\n".join(paragraph.get_text() for paragraph in BeautifulSoup(html, "lxml")("p"))


def _cell(html: str) -> str:
    """HTML in a row of CSV."""
    file = io.StringIO()
    csv.writer(file).writerows([["id", "html"], [17, html]])
    return file.getvalue()


def _answer_in_archive(html: str) -> str:
    head = "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http; msgtype=response\r\n\r\n"
    return f"{head}HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{html}\r\n\r\n"


def _shown(html: str) -> str:
    """A text as browsers show it."""
    head = '<html><head><meta name="color-scheme" content="light dark"></head><body><pre>'
    return f"{head}{escape(inscriptis.get_text(html), quote=False)}</pre></body></html>"


_TOOLS: dict[str, Dump] = {
    "bs4 get_text()": lambda html: _soup(html).get_text(),
    'bs4 get_text(" ")': lambda html: _soup(html).get_text(" "),
    'bs4 get_text("\\n", strip=True)': lambda html: _soup(html).get_text("\n", strip=True),
    "html2text, as it comes": _html2text(),
    "html2text, no links, wrapped": _html2text(ignore_links=True, ignore_images=True),
    "html2text, reference links": _html2text(inline_links=False, body_width=0),
    "inscriptis, links and images": lambda html: inscriptis.get_text(
        html, ParserConfig(display_links=True, display_images=True)
    ),
    "markdownify": _markdown,
    "markdownify, a service's header": _service,
    "html-text": html_text.extract_text,
    "html-text, one line": lambda html: html_text.extract_text(html, guess_layout=False),
    "trafilatura, Markdown": lambda html: trafilatura.extract(html, output_format="markdown", include_links=True),
    "text_content()": lambda html: str(_tree(html).text_content()),
    "//body//text(), by newline": lambda html: "\n".join(_tree(html).xpath("//body//text()")),
    "//body//text(), by space": lambda html: " ".join(_tree(html).xpath("//body//text()")),
    "tags cut": lambda html: unescape(re.sub(r"<[^>]+>", "", html)),
    "tags cut, white space folded": lambda html: " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split()),
    "paragraphs alone": _paragraphs,
    "list of strings, by Python": lambda html: repr(list(_soup(html).stripped_strings)),
    "list of strings, in JSON": lambda html: json.dumps(list(_soup(html).stripped_strings)),
    "HTML, bytes by Python": lambda html: repr(html.encode()),
    "HTML, in a cell of CSV": _cell,
    "HTML, in a web archive": _answer_in_archive,
    "text in a browser": _shown,
    "markdownify, no blank lines": lambda html: re.sub(r"\n\s*\n", "\n", _markdown(html)),
    "html2text, no blank lines": lambda html: re.sub(r"\n\s*\n", "\n", html2text.html2text(html)),
    "html2text, single line breaks": _html2text(single_line_break=True, body_width=0),
    **{name: _program(command) for name, command in _PROGRAMS.items() if which(command[0])},
}


def main() -> None:
    """Print the table: HTML first, for what the pages have to give."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folds", type=Path)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--every", type=int, default=9, help="take one page in so many of each set")
    args = parser.parse_args()
    sys.path.insert(0, str(args.shared / "eval"))
    import metrics  # type: ignore[import-not-found]  # the metrics of the development data

    folds, scores = Folds(args.folds), defaultdict(list)
    for name in SETS:
        folder = args.shared / "data" / name
        for gold in list(read_gold(folder))[:: args.every]:
            raw = gzip.decompress((folder / f"html/{gold['id']}.html.gz").read_bytes())
            html = UnicodeDammit(raw, ["utf-8"]).unicode_markup or ""
            for tool, dump in [("HTML", html), *dumps_of(html)]:
                if article := folds.clean(dump, gold["url"]):
                    scores[tool].append(score_page(metrics, name, gold, article))
    for tool, found in scores.items():
        f1 = metrics.shingle_f1([score["shingles"] for score in found])[0]
        means = {
            field: statistics.mean([score[field] for score in found if score[field] is not None])
            for field in ("word", "lead", "title", "day", "authors")
        }
        shown = " ".join(f"{field}={value:.3f}" for field, value in means.items())
        print(f"{tool:32} n={len(found):3} shingle={f1:.3f} {shown}", flush=True)


if __name__ == "__main__":
    main()
