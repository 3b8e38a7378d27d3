"""Pages built to break what reads them; each holds a story that has to come through. Shared by tests and benchmark."""

from collections.abc import Callable

PARAGRAPH = "The council of Adlerstadt voted on {} to reopen the old harbour bridge, nine years after it was closed."
STORY = "<h1>Bridge over the Harrow opens after nine years</h1>" + "".join(
    f"<p>{PARAGRAPH.format(day)}</p>\n" for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
)
PROOF = "to reopen the old harbour bridge"


def _around(before: str, after: str = "") -> str:
    return f"<!DOCTYPE html><html><head><title>Bridge</title></head><body>{before}{STORY}{after}</body></html>"


def _bomb() -> str:
    levels = "".join(f"<!ENTITY e{n} '" + f"&e{n - 1};" * 10 + "'>" for n in range(1, 10))
    return f"<?xml version='1.0'?><!DOCTYPE r [<!ENTITY e0 'ha'>{levels}]><html><body><p>&e9;</p>{STORY}</body></html>"


def _mixed_encodings() -> bytes:
    words = "größte Brücke, мост, 橋, Él año. "
    parts = [words.encode(name, "replace") for name in ("utf-8", "cp1252", "cp1251", "shift_jis", "utf-16-le")] * 2_000
    return b"<html><head><meta charset=utf-8></head><body><p>" + b"<p>".join(parts) + STORY.encode() + b"</body></html>"


# Name → builder; built when needed, since some are large.
PAGES: dict[str, Callable[[], str | bytes]] = {
    "300 nested div": lambda: _around("<div>" * 300, "</div>" * 300),
    "3,000 nested div": lambda: _around("<div>" * 3_000, "</div>" * 3_000),
    "100,000 nested div": lambda: _around("<div>" * 100_000, "</div>" * 100_000),
    "100,000 nested span": lambda: _around("<span>" * 100_000, "</span>" * 100_000),
    "50,000 nested lists": lambda: _around("<ul><li>" * 50_000),
    "30,000 nested tables": lambda: _around("<table><tr><td>" * 30_000),
    "unclosed everything": lambda: _around("<div><ul><li><b><a href=x><table><tr><td>" * 20_000),
    "misnested": lambda: _around("<b><div></b>" * 50_000),
    "1,000,000 empty tags": lambda: _around("<b></b>" * 1_000_000),
    "60,000 empty paragraphs": lambda: _around("<p></p>" * 60_000),
    "20,000 short paragraphs": lambda: _around("".join(f"<p>Short {n}</p>" for n in range(20_000))),
    "10,000 links in a line": lambda: _around("<p>" + "<a href='/x'>link</a>" * 10_000 + "</p>"),
    "an attribute of 50 MB": lambda: _around("<p title='" + "x" * 50_000_000 + "'>Short</p>"),
    "a class of 50 MB": lambda: _around("<p class='" + "x y " * 12_500_000 + "'>Short</p>"),
    "100,000 attributes": lambda: _around("<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">Short</p>"),
    "250,000 stray end tags": lambda: _around("<b><div>" + "<span>" * 200 + "</b>" * 250_000),
    "300,000 stray </p>": lambda: _around("<div>" * 200 + "</p>" * 300_000),
    "entity flood": lambda: _around("<p>" + "&amp;&lt;&#x41;&nbsp;&bogus;" * 100_000 + "</p>"),
    "1,000,000 ampersands": lambda: _around("<p>" + "&" * 1_000_000 + "</p>"),
    "1,000,000 <": lambda: _around("<" * 1_000_000),
    "100,000 comments": lambda: _around("<!-- x -->" * 100_000),
    "100,000 open CDATA": lambda: _around("<![CDATA[" * 100_000),
    "100,000 options": lambda: _around("<select>" + "<option>x" * 100_000 + "</select>"),
    "nested rel=author": lambda: _around("<span rel=author>" * 1_500 + "word " * 200_000, "</span>" * 1_500),
    "nested time": lambda: _around("<time>" * 1_500 + "word " * 200_000, "</time>" * 1_500),
    "XML bomb": _bomb,
    "NULs and controls": lambda: _around("<p>\x00\x01\x0b</p>" * 10_000).replace("bridge", "bri\x00dge"),
    "surrogates": lambda: _around("<p>\ud800 \udfff</p>" * 10_000),
    "bidi controls": lambda: _around("<p>\u202eabc\u202c\u2066x\u2069</p>" * 10_000),
    "zero-width joins": lambda: _around("<p>" + "a\u200d\u200b" * 100_000 + "</p>"),
    "mixed encodings": _mixed_encodings,
}
TEXTS: dict[str, Callable[[], str]] = {
    "a line of 5 MB": lambda: "word " * 1_000_000,
    "a word of 5 MB": lambda: "x" * 5_000_000,
    "pipes": lambda: "|" * 1_000_000,
    "pipes and spaces": lambda: "| " * 500_000,
    "brackets": lambda: "[" * 500_000 + "](" * 250_000,
    "nested images": lambda: "![" * 100_000 + "](x)" * 100_000,
    "stars": lambda: "* " * 500_000 + "**" * 100_000,
    "backticks": lambda: "`" * 500_000 + "` ``" * 100_000,
    "quotes": lambda: "> " * 500_000,
    "fences": lambda: "```\n~~~\n" * 10_000,
    "rules": lambda: "text\n---\n" * 10_000,
    "blank lines": lambda: "\n \n" * 500_000,
    "digits": lambda: "1. " * 300_000,
    "dates": lambda: "4 March 2024, 10:54 " * 50_000,
    "names": lambda: "By Ana Lima and Bo Berg, " * 40_000,
    "mojibake": lambda: "CafÃ© Itâ€™s " * 100_000,
    "zero-width": lambda: "a\u200b\u200d" * 300_000,
    "surrogates": lambda: "\ud800\udc00 \udfff" * 300_000,
}
