"""Small pieces repeated without end, in each kind of page that readers take: in a line, in many, glued, numbered.

The pieces are what rules look for: bylines, days, places, credits, labels, brackets, quotes, code, and the cues and
phrases of all lexicons. Shared by tests and benchmark.
"""

import json
import random
from collections.abc import Callable
from html import escape
from pathlib import Path

import newsclean

PROSE = "The council of Adlerstadt voted on Monday to reopen the old harbour bridge, nine years after it was closed. "
_STORY = "\n".join([PROSE * 2] * 4)
_LEXICON = Path(newsclean.__file__).parent / "lexicon"
_PIECES = """\
By Ana Lima|By Ana Lima and Bo Berg|Ana Lima, Staff Writer|Text: Ana Lima Foto: Bo Berg
von Ana Lima, dpa|ana.lima@herald.example|@analima|(Reporting by Ana Lima; Editing by Bo Berg)
記者 田中太郎|기자 김철수|A.|J.R.R.|By ANA LIMA|4 March 2024, 10:54|03/04/2024|2024-03-04T10:54:00Z|10.54 Uhr
Updated 2 hours ago|4 марта 2024|2024年3月4日|March|99|1.|1/2|BERLIN (dpa) –|NEW YORK (AP) —|PARIS:
(AFP)|Photo: Bo Berg/AFP|© Getty Images|Advertisement|Read more|Related:|Most Read|Share
Comments (12)|Home > News > World|News|Tags: bridge|#bridge|Page 1 of 12|© 2024 The Herald|[ad_1]
###|* * *|---|===|(|[|{|((|[[|{{|<|</|<!--|&|&amp;|&lt;p&gt;|"|'|“|”|«|`|```|*|**|_|# |> |- |![|](
[a](b)|[a][1]|[1]: http://a.b|[^1]|http://|https://www.herald.example/a/b?c=d&e=f|a@b.c|$|%20|\\n
\\u00e9|\\"|=/[a|={|function(){|var a=|a{b:c}|//a|/*|${|<a|<p>|<div>|<script>|]]>|<?|\u00ad|\u200b
\u202e|\u3000|Ã©|\ufffd|a-|a,|a;|a:|a.|A|Aa|1a|ж|字|한|😀|“Aa,” |Q:|NAME:|> wrote:|On Mon, Ana wrote:
From:|TITLE:|LENGTH: 215 words|HD  Fog|Bridge opens in Adlerstadt|“We have waited,” said Ana.
A story that breaks off in the|橋が開通した。|1. Bridge|and the of to in|Mr. Lima said Dr. Berg of St. Orso"""


PIECES = [piece for line in _PIECES.splitlines() for piece in line.split("|")]


def phrases() -> list[str]:
    """Each line of the lexicons."""
    files = [*sorted(_LEXICON.glob("cues/*.txt")), *sorted(_LEXICON.glob("*.txt"))]
    lines = (line.strip() for file in files for line in file.read_text(encoding="utf-8").splitlines())
    return [line[:200] for line in lines if line and line[0] not in "#["]


ARRANGED: dict[str, Callable[[str, int], str]] = {
    "a line": lambda piece, times: " ".join([piece] * times),
    "glued": lambda piece, times: piece * times,
    "lines": lambda piece, times: "\n".join([piece] * times),
    "paragraphs": lambda piece, times: "\n\n".join([piece] * times),
    "numbered": lambda piece, times: "\n".join(f"{piece} {2_100 + at}" for at in range(times)),
    "numbered in a line": lambda piece, times: " ".join(f"{piece} {2_100 + at}" for at in range(times)),
    "between prose": lambda piece, times: "\n".join(piece if at % 2 else PROSE for at in range(times)),
    "indented": lambda piece, times: "\n".join("  " * (at % 40) + piece for at in range(times)),
}


def _html(tag: str, attributes: str = "") -> Callable[[str], str]:
    def page(text: str) -> str:
        lines = "".join(f"<{tag}{attributes}>{line}</{tag}>" for line in text.split("\n"))
        return f"<!DOCTYPE html><html><body><h1>Bridge opens</h1>{lines}<p>{PROSE}</p></body></html>"

    return page


def _nested(text: str) -> str:
    return "<!DOCTYPE html><html><body><h1>Bridge</h1>" + "".join(f"<div>{line}" for line in text.split("\n"))


def _stating(text: str) -> str:
    named = [{"@type": "NewsArticle", "headline": line, "author": {"name": line}} for line in text.split("\n")]
    head = f'<script type="application/ld+json">{json.dumps(named)}</script><title>{escape(text[:500])}</title>'
    return f"<!DOCTYPE html><html><head>{head}</head><body><h1>Bridge</h1><p>{PROSE}"


def _feed(text: str) -> str:
    items = "".join(
        f"<item><title>{escape(x)}</title><description>{escape(x)}</description></item>" for x in text.split("\n")
    )
    return f"<?xml version='1.0'?><rss><channel>{items}</channel></rss>"


def _news(text: str) -> str:
    lines = "".join(f"<p>{escape(line)}</p>" for line in text.split("\n"))
    head = "<body.head><hedline><hl1>Fog</hl1></hedline></body.head>"
    return f"<nitf><body>{head}<body.content>{lines}<p>{PROSE * 3}</p></body.content></body></nitf>"


def _each(form: str, text: str) -> str:
    return "\n".join(form.replace("{}", line) for line in text.split("\n"))


_MAIL = "From: Ana Lima <ana@herald.example>\nSubject: Fog\nDate: Mon, 1 Mar 2021 08:15:00 +0000\n"
_SAVED = 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\n\n'

FORMS: dict[str, Callable[[str], str]] = {
    "text": lambda text: text,
    "story": lambda text: f"Bridge opens\nBy Ana Lima\n4 March 2024\n{_STORY}\n{text}\n{_STORY}",
    "p": _html("p"),
    "li": _html("li"),
    "link": _html("a", " href=/x"),
    "author": _html("span", " rel=author class=author"),
    "time": _html("time"),
    "h2": _html("h2"),
    "cell": _html("td"),
    "nested": _nested,
    "br": lambda text: f"<!DOCTYPE html><html><body><h1>Bridge</h1><p>{'<br>'.join(text.split(chr(10)))}</p>",
    "stated": _stating,
    "markdown": lambda text: f"# Bridge\n\n[Home](/) [World](/w)\n\n{text}\n\n{PROSE}",
    "markdown list": lambda text: f"# Bridge\n\n{_each('* [{}](/a)', text)}",
    "markdown quote": lambda text: f"# Bridge\n\n{_each('> {}', text)}",
    "table": lambda text: f"# Bridge\n\n|a|b|\n|-|-|\n{_each('| {} | b |', text)}",
    "front matter": lambda text: f"---\ntitle: Bridge\n{_each('k: {}', text)}\n---\n\n{_STORY}",
    "mail": lambda text: f"{_MAIL}\n{text}",
    "head of a mail": lambda text: f"{_MAIL}{_each('X-A: {}', text)}\n\n{_STORY}",
    "quoted": lambda text: f"On Mon, Jo Marsh wrote:\n{_each('> {}', text)}",
    "JSON": lambda text: json.dumps({"title": "Bridge opens", "content": text}),
    "objects": lambda text: json.dumps([{"title": line, "in": {"name": line}} for line in text.split("\n")]),
    "JSON lines": lambda text: "\n".join(json.dumps({"title": x, "text": x + PROSE * 3}) for x in text.split("\n")),
    "list": lambda text: json.dumps(text.split("\n")),
    "Python": lambda text: repr({"title": "Bridge", "text": text}),
    "cell of CSV": lambda text: '17,https://a.example/b,"' + _html("p")(text).replace('"', '""') + '"\n',
    "escaped": lambda text: json.dumps(_html("p")(text)),
    "saved": lambda text: f"{_SAVED}{_html('p')(text)}\n--b--\n",
    "feed": _feed,
    "news XML": _news,
    "record": lambda text: f"Fog\nBYLINE: Ana Lima\nLENGTH: 215 words\n{text}\nLOAD-DATE: March 2, 2021\n",
    "sheets": lambda text: "\x0c".join(f"The Herald\n{text[at : at + 900]}" for at in range(0, len(text), 900)),
    "shown": lambda text: f"<html><head></head><body><pre>{escape(text)}</pre></body></html>",
    "script": lambda text: f"Bridge\n{_STORY}\n<script>\nvar a = {{\n{text}\n</script>\n{_STORY}",
    "speakers": lambda text: "\n".join(f"NAME{at % 5}: {line}" for at, line in enumerate(text.split("\n"))),
}  # fmt: skip


def page(form: str, piece: str, arranged: str, size: int) -> str:
    """A page of about `size` characters."""
    put, build = ARRANGED[arranged], FORMS[form]
    times = 64
    unit = len(build(put(piece, 2 * times))) - len(build(put(piece, times)))
    return build(put(piece, max(4, size * times // max(unit, 1))))


def mixed(choice: random.Random, known: list[str]) -> str:
    """One piece, or some of them in a row."""
    parts = [choice.choice(known) for _ in range(choice.choice((1, 1, 2, 3, 5)))]
    return choice.choice((" ", "\n", "", ", ", " | ")).join(parts)
