r"""Pages that were escaped once too often: strings that nobody decoded, HTML whose markup is `&lt;p&gt;`.

"Fog closes harbour\n\nBy Ana Lima\n\nA bank of fog …" on one line, backslashes and all
b'<!DOCTYPE html>\n<html>\n<h1>Fog\xe2\x80\x99s back</h1>\n …' as Python shows bytes, without its quotes too
&lt;h1&gt;Fog closes harbour&lt;/h1&gt;&lt;p&gt;A bank of fog …
"""

from __future__ import annotations

import json
import re

from newsclean.model import Problem
from newsclean.readers.decoding.decode import decode_utf8
from newsclean.readers.envelopes.envelope import Envelope
from newsclean.readers.rewritten import Change
from newsclean.text.entities import unescape

_LEAST_BREAKS = 3  # escaped line breaks of a text without any other
_LEAST_TAGS = 2  # escaped end tags of a page without any other
_SAMPLE = 100_000  # characters in which they are looked for
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
_JSON_ESCAPE = r'\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|["\\/bfnrt])'
_STRING_ESCAPE = re.compile(rf"{_JSON_ESCAPE}|(?:\\x[0-9a-fA-F]{{2}})+|\\'")  # of Python too
_QUOTED = re.compile(r"\s*b?([\"'])")
ESCAPED = Problem(
    kind="escaped", message="The page was escaped (as a JSON string, or its markup as text); it was read unescaped."
)


def unescaped(given: str) -> Envelope | None:
    """A page that was escaped; None for any other. Most are told by a look at their begin."""
    if _is_string(given):
        quote = _quote(given)
        form = rf"{_STRING_ESCAPE.pattern}|\A\s*b?{quote}|{quote}\s*\Z" if quote else _STRING_ESCAPE
        escapes = ((*escape.span(), _plain(escape[0])) for escape in re.finditer(form, given))
        return Envelope(given, escapes, ESCAPED)
    if "<" not in given and given.count("&lt;/", 0, _SAMPLE) >= _LEAST_TAGS:
        return Envelope(given, references(given, 0, len(given)), ESCAPED)
    return None


def string_escapes(given: str, start: int, end: int) -> list[Change]:
    """The escapes of a string, of JSON or Python, that stands from `start` to `end`."""
    return [(*escape.span(), _plain(escape[0])) for escape in _STRING_ESCAPE.finditer(given, start, end)]


def references(given: str, start: int, end: int) -> list[Change]:
    """The character references of HTML that stand from `start` to `end`."""
    return [(*found.span(), unescape(found[0])) for found in _REFERENCE.finditer(given, start, end)]


def _plain(escape: str) -> str:
    """What an escape of a string stands for; nothing for a quote at an end of the string."""
    if escape[:2] == "\\x":
        held = bytes.fromhex(escape.replace("\\x", ""))
        text = decode_utf8(held)
        return held.decode("cp1252", "replace") if text is None else text
    if escape == "\\'":
        return "'"
    return str(json.loads(f'"{escape}"')) if escape[0] == "\\" else ""


def _is_string(given: str) -> bool:
    """Whether a page has no line break but escaped ones, or as HTML its attributes' quotes or end tags escaped."""
    if given.lstrip()[:2] in ('{"', "[{"):  # JSON whose strings are parts of it
        return False
    first = given.find("\n")
    if 0 <= first < len(given) - 2 or "\\" not in given:  # one may end a file
        return False
    return _is_string_of_html(given) if "<" in given else _is_string_of_text(given)


def _is_string_of_html(given: str) -> bool:
    if (quote := _quote(given)) and given.partition(quote)[2][:1] == "<":
        return True
    markup = given.partition("<script")[0]  # scripts have strings with escapes of their own
    if markup.count(">\\n") + markup.count(">\\r\\n") >= _LEAST_TAGS:
        return True
    return markup.count("<\\/") > markup.count("</") or markup.count('=\\"') > markup.count('="')


def _is_string_of_text(given: str) -> bool:
    is_parted = "\\n\\n" in given or "\\r\\n" in given or given.lstrip()[:1] == '"' or bool(_quote(given))
    return is_parted and given.count("\\n") >= _LEAST_BREAKS and bool(given.replace("\\n", "").strip("\\ \"'brt"))


def _quote(given: str) -> str:
    """The quote that a page stands in, as strings do; nothing where it stands in none."""
    opening, end = _QUOTED.match(given), given.rstrip()[-2:]
    return opening[1] if opening and end[-1:] == opening[1] and end[:1] != "\\" and len(given) > opening.end() else ""
