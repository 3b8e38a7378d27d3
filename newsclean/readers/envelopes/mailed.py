r"""A mail in plain text → its text: undone what programs do to send it and to keep it, its head left in place.

    From news@herald.example Mon Mar  1 08:16:00 2021
    From: Ana Lima <ana@herald.example>
    Subject: Fog closes harbour
    Content-Type: text/plain; charset=utf-8
    Content-Transfer-Encoding: quoted-printable

    A bank of fog closed the harbour of Ellmouth on Monday, and no ship =
    could sail, said the caf=C3=A9 owner.

The first line is a mailbox's. Of several parts the first that is text is read; one with HTML is read as that
(`archive.py`).
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator

from newsclean.model import Problem
from newsclean.readers.decoding.charsets import charset_of
from newsclean.readers.envelopes.envelope import Envelope
from newsclean.readers.rewritten import Change

KEPT = re.compile(r"From [^\s:]{1,200} +[A-Z][a-z]{2} [^\n]{1,100}\n")  # a mailbox's line, over a mail
_LOOK = 400  # characters in which the first field begins
_OPENS = re.compile(rf"[\ufeff\s]{{0,20}}(?:{KEPT.pattern})?(?=[A-Za-z-]{{2,40}}:[ \t])")
_HEAD = re.compile(r"(?:[A-Za-z-]{2,40}:[^\n]*\n(?:[ \t]++[^\s][^\n]*\n){0,200}+){1,200}+\s*?\n")
_FROM = re.compile(r"^from:", re.IGNORECASE | re.MULTILINE)
_PARTS = re.compile(r"^content-type:\s*multipart/", re.IGNORECASE | re.MULTILINE)
_BLANK = re.compile(r"\n[ \t\r]*\n")
_ENCODING = re.compile(r"^content-transfer-encoding:[ \t]*(base64|quoted-printable)", re.IGNORECASE | re.MULTILINE)
_CHARSET = re.compile(r"charset=\"?([\w.:-]{2,40})", re.IGNORECASE)
_TEXT = re.compile(r"^content-type:[ \t]*text/plain", re.IGNORECASE | re.MULTILINE)
_QUOTED_LINE = re.compile(r"^(?:(?:[^\n]*=[ \t]*\r?\n)++[^\n]*|[^\n]*=[^\n]*)", re.MULTILINE)  # "=" ends no line
MAILED = Problem(kind="escaped", message="The page is a mail as it was sent or kept; its text was read.")


def mailed(given: str) -> Envelope | None:
    """A mail's text under its head, as it was before it was sent; None of other pages, and of mails like a dump."""
    opens = _OPENS.match(given[:_LOOK])
    head = _HEAD.match(given, opens.end()) if opens else None
    if opens is None or head is None or not _FROM.search(head[0]):
        return None
    escapes = [*([(0, opens.end(), "")] if opens[0].strip("\ufeff \t\r\n") else ()), *_undone(given, head)]
    return Envelope(given, escapes, MAILED) if escapes else None


def _undone(given: str, head: re.Match[str]) -> Iterator[Change]:
    """What to put in the place of a mail's encoded text, of its parts' heads and of all behind the first text."""
    if _PARTS.search(head[0]):
        yield from _first_text(given, head.end())
    else:
        yield from _decoded(given, head.end(), len(given), head[0])


def _first_text(given: str, begin: int) -> Iterator[Change]:
    """Of a mail in parts the first that is text; they may stand in parts."""
    found = _TEXT.search(given, begin)
    opens = given.rfind("\n--", begin - 1, found.start()) + 1 if found else 0
    if found is None or not opens or not (behind := _BLANK.search(given, found.end())):
        return
    mark = given[opens : given.index("\n", opens)].rstrip()
    ends = given.find(f"\n{mark}", behind.end() - 1)  # right behind the blank line, if the part is empty
    ends = max(ends, behind.end()) if ends >= 0 else len(given)
    yield begin, behind.end(), ""
    yield from _decoded(given, behind.end(), ends, given[opens : behind.end()])
    yield ends, len(given), ""


def _decoded(given: str, begin: int, end: int, head: str) -> Iterator[Change]:
    """A text between two places, decoded as its head says: in base64 as a whole, quoted-printable by line."""
    encoding, named = _ENCODING.search(head), _CHARSET.search(head)
    charset = (charset_of(named[1]) if named else None) or "utf-8"
    if encoding is None:
        return
    if encoding[1].lower() == "quoted-printable":
        for line in _QUOTED_LINE.finditer(given, begin, end):
            sent = "\n".join(map(str.rstrip, line[0].split("\n")))  # blanks at its lines' ends came on the way
            yield *line.span(), _text(binascii.a2b_qp(_octets(sent, charset)), charset)
        return
    try:
        yield begin, end, _text(binascii.a2b_base64(_octets(given[begin:end], charset)), charset)
    except binascii.Error:
        return


def _octets(text: str, charset: str) -> bytes:
    """What was sent; characters that should not stand there are of the charset as well."""
    return text.encode(charset, "replace")


def _text(octets: bytes, charset: str) -> str:
    return octets.decode(charset, "replace").replace("\r\n", "\n")
