r"""A page that a browser or a mail program saved (MHTML, EML) → its HTML: parts behind headers, their text encoded.

    MIME-Version: 1.0
    Content-Type: multipart/related; type="text/html"; boundary="----b"

The standard library's parser of mail takes a minute for parts nested on purpose; this one looks for the first HTML.
"""

from __future__ import annotations

import binascii
import re

from newsclean.model import Problem
from newsclean.readers.decode import charset_of, decode

_HEAD = 2_000  # characters in which the headers name the kind of the whole
_HEADERS = re.compile(r"(?:[A-Za-z-]{2,40}:[^\n]*\n(?:[ \t][^\n]*\n)*)+")
_PARTS = re.compile(r"^content-type:\s*multipart/", re.IGNORECASE | re.MULTILINE)
_VERSION = re.compile(r"^mime-version:", re.IGNORECASE | re.MULTILINE)
_HTML = re.compile(rb"^content-type:[ \t]*text/html", re.IGNORECASE | re.MULTILINE)
_ENCODING = re.compile(rb"^content-transfer-encoding:[ \t]*(base64|quoted-printable)", re.IGNORECASE | re.MULTILINE)
_CHARSET = re.compile(rb"charset=\"?([\w.:-]{2,40})", re.IGNORECASE)
ARCHIVE = Problem(kind="escaped", message="The page is a saved archive (MHTML); the HTML in it was read.")


def archived_html(raw: str | bytes) -> str | None:
    """The first HTML part of an archive; None of any other page, and of an archive without one."""
    head = raw[:_HEAD] if isinstance(raw, str) else raw[:_HEAD].decode("ascii", "ignore")
    headers = _HEADERS.match(head.lstrip().replace("\r\n", "\n"))
    if not (headers and _VERSION.search(headers[0]) and _PARTS.search(headers[0])):
        return None
    data = (raw.encode("utf-8", "ignore") if isinstance(raw, str) else raw).replace(b"\r\n", b"\n")
    return _first_html(data, is_utf8=isinstance(raw, str))


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
