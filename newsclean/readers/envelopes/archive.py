r"""A page behind headers → its HTML: one that a browser or a mail program saved (MHTML, EML), or a server's answer.

    MIME-Version: 1.0
    Content-Type: multipart/related; type="text/html"; boundary="----b"

    HTTP/1.1 200 OK
    Content-Type: text/html; charset=utf-8

or a record of a web archive (WARC), whose headers stand before the answer's, maybe behind others of what was asked for.
Parts of a saved page have headers of their own, and their text is encoded. The standard library's parser of mail takes
a minute for parts nested on purpose; this one looks for the first HTML. A mail's subject, sender and date, and the
address that a page was saved from, are what the page states where its HTML states nothing.
"""

from __future__ import annotations

import binascii
import re

from newsclean.metadata import Metadata
from newsclean.model import Problem
from newsclean.readers.decoding.charsets import charset_of
from newsclean.readers.decoding.decode import decode
from newsclean.readers.envelopes.mailed import KEPT
from newsclean.readers.mail_head import read_mail_head
from newsclean.text.patterns import lazily

_LOOK = 200  # characters in which the first header begins
_OPENS = re.compile(r"\s*(?:(?:HTTP|WARC)/[0-9]|[A-Za-z-]{2,40}:|From \S)")
_KEPT = re.compile(KEPT.pattern.encode())
_FIELDS = r"(?:[A-Za-z-]{2,40}:[^\n]*\n(?:[ \t][^\n]*\n){0,200}+){1,200}+"
_STATUS = r"HTTP/[0-9.]{1,3} [0-9]{3}[^\n]*\n"
_HEADERS = lazily(rf"(?:{_STATUS}{_FIELDS}\n){{0,20}}(?:{_STATUS})?{_FIELDS}".encode())  # of a redirect, several
_RECORD = re.compile(rb"\n\nWARC/[0-9.]{1,3}\n")  # of a web archive
_ANSWER = re.compile(rb"^HTTP/[0-9.]{1,3} [0-9]{3}", re.MULTILINE)
_PARTS = re.compile(rb"^content-type:\s*multipart/", re.IGNORECASE | re.MULTILINE)
_VERSION = re.compile(rb"^mime-version:", re.IGNORECASE | re.MULTILINE)
_HTML = re.compile(rb"^content-type:[ \t]*text/html", re.IGNORECASE | re.MULTILINE)
_ENCODING = re.compile(rb"^content-transfer-encoding:[ \t]*(base64|quoted-printable)", re.IGNORECASE | re.MULTILINE)
_CHARSET = re.compile(rb"charset=\"?([\w.:-]{2,40})", re.IGNORECASE)
_ADDRESS = re.compile(
    r"^(?:snapshot-content-location|warc-target-uri):[ \t]*<?(https?://[^\s<>]{1,2000})", re.IGNORECASE | re.MULTILINE
)
_SAVED = re.compile(  # "<Saved by …>": by a browser, later; the address of one who sends may be on the next line
    r"^from:[^@\n]*+(?:\n[ \t][^@\n]*+)*+$(?!\n[ \t])", re.IGNORECASE | re.MULTILINE
)
_MAIL_HEAD = 20_000  # characters in which a mail's head ends
ARCHIVE = Problem(
    kind="escaped",
    message="The page stands behind headers (a saved page, a mail, an answer by HTTP); its HTML was read.",
)


def archived_html(raw: str | bytes) -> str | None:
    """The HTML behind headers, of parts the first; None of any other page, and of one without HTML."""
    if not _OPENS.match(raw[:_LOOK] if isinstance(raw, str) else raw[:_LOOK].decode("latin-1")):
        return None
    data = (raw.encode("utf-8", "ignore") if isinstance(raw, str) else raw).replace(b"\r\n", b"\n").lstrip()
    data = data[kept.end() :] if (kept := _KEPT.match(data)) else data
    is_utf8 = isinstance(raw, str)
    return _answered_first(data, is_utf8=is_utf8) if data.startswith(b"WARC/") else _answered(data, is_utf8=is_utf8)


def stated_by_headers(raw: str | bytes) -> Metadata:
    """What the headers over a page's HTML state of it: a mail's subject, sender and date, a saved page's address."""
    top = raw[:_MAIL_HEAD] if isinstance(raw, str) else raw[:_MAIL_HEAD].decode("utf-8", "replace")
    top = top.replace("\r\n", "\n").lstrip()
    headers = top[kept.end() if (kept := KEPT.match(top)) else 0 :].partition("\n\n")[0] + "\n\n"
    address = _ADDRESS.search(headers)
    stated, _ = read_mail_head(headers)
    title = "".join(stated.get("title", ()))
    meta = {} if _SAVED.search(headers) else {name: tuple(values) for name, values in stated.items()}
    return Metadata(title=title, meta=meta, canonical=address[1] if address else None)


def _answered_first(data: bytes, *, is_utf8: bool) -> str | None:
    """The HTML of the first record of a web archive that has some."""
    answers = ((record, _ANSWER.search(record)) for record in _RECORD.split(data))
    pages = (_answered(record[opens.start() :], is_utf8=is_utf8) for record, opens in answers if opens)
    return next((page for page in pages if page is not None), None)


def _answered(data: bytes, *, is_utf8: bool) -> str | None:
    """The HTML behind the headers that a text opens with."""
    found = _HEADERS().match(data)
    if found is None:
        return None
    headers = found[0][found[0].rfind(b"\n\n") + 1 :]
    if _VERSION.search(headers) and _PARTS.search(headers):
        return _first_html(data, is_utf8=is_utf8)
    page = data[found.end() :].lstrip()
    is_html = _HTML.search(headers) and (page.startswith(b"<") or _ENCODING.search(headers))
    return _decoded(page, headers, is_utf8=is_utf8) if is_html else None


def _first_html(data: bytes, *, is_utf8: bool) -> str | None:
    found = _HTML.search(data)
    opens = data.rfind(b"\n--", 0, found.start()) + 1 if found else 0
    if found is None or not opens:
        return None
    mark = data[opens : data.index(b"\n", opens)]  # the line that parts it from others, before it and behind it
    begin = data.find(b"\n\n", found.start())
    if begin < 0:
        return None
    end = data.find(b"\n" + mark, begin)
    payload = data[begin + 2 : end if end >= 0 else None]
    return _decoded(payload, data[opens:begin], is_utf8=is_utf8)


def _decoded(payload: bytes, headers: bytes, *, is_utf8: bool) -> str | None:
    """A part's text by what its headers say; of one that is not encoded the charset may be known."""
    encoding, named = _ENCODING.search(headers), _CHARSET.search(headers)
    if encoding:
        is_base64 = encoding[1].lower() == b"base64"
        try:
            payload = binascii.a2b_base64(payload) if is_base64 else binascii.a2b_qp(payload)
        except binascii.Error:
            return None
    elif is_utf8:
        return payload.decode()
    charset = charset_of(named[1].decode()) if named else None
    return payload.decode(charset, "replace") if charset else decode(payload)[0]
