"""The pages of WARC and ARC files, read by warcio. A damaged record costs that record, not those after it.

warcio goes on silently where compressed data is damaged, so the gzip members (in a WARC file, one a record) are
decompressed here, and reading starts anew at the next member that opens a record.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, NamedTuple

from newsclean.batch.streams import load, open_stream
from newsclean.readers.decoding.charsets import charset_of
from newsclean.readers.decoding.decode import decode_utf8

_TYPES = ("text/html", "application/xhtml", "text/plain")  # what a page may be sent as
_RECORDS = ("response", "resource", "conversion")  # a page as it was sent, as a file, as a text (WET)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_OWN_CHARSET = re.compile(rb"charset|<\?xml|^\xef\xbb\xbf|^\xff\xfe|^\xfe\xff")
_HEAD = 2048  # bytes in which a page states its charset: HTML wants it in the first 1024
_BLOCK = 1 << 16
_MEMBER = b"\x1f\x8b\x08"  # how a gzip member opens


class Record(NamedTuple):
    """A page in an archive: the number of its record, from 1. `problem` says why there is no content."""

    place: int
    content: bytes = b""
    url: str | None = None
    encoding: str | None = None
    problem: str = ""


def read_pages(path: str, max_size: int, after: int = 0) -> Iterator[Record]:
    """The pages in the archive at `path` whose record's number is beyond `after`.

    Records of other types, redirects, failures of the server and pictures are no pages, and left out.
    """
    iterator = load("warcio.archiveiterator").ArchiveIterator  # here, since that it is missing damages no record
    place = 0
    start: int | None = 0
    while start is not None:
        stream = _open(path, start)
        with stream:
            try:
                for record in iterator(stream):
                    if not record.rec_type:
                        raise ValueError("it does not say its type")
                    page = _read(place + 1, record, max_size) if place >= after and _is_page(record) else None
                    while record.raw_stream.read(_BLOCK):  # so that it is this record that is found damaged
                        pass
                    place += 1
                    if page:
                        yield page
                return
            except Exception as error:  # warcio raises what its parts raise, zlib's included
                place += 1
                if place > after:
                    yield Record(place, problem=f"the record is damaged: {type(error).__name__}: {error}")
            start = stream.next_record()


def _is_page(record: Any) -> bool:
    if record.rec_type not in _RECORDS:
        return False
    if not record.http_headers:
        return str(record.content_type or "").lower().startswith(_TYPES)
    kind = record.http_headers.get_header("Content-Type") or "text/html"
    return bool(record.http_headers.get_statuscode().startswith("2") and kind.lower().startswith(_TYPES))


def _read(place: int, record: Any, max_size: int) -> Record:
    content = record.content_stream().read(max_size + 1)
    url = record.rec_headers.get_header("WARC-Target-URI") or record.rec_headers.get_header("uri")
    if getattr(record.raw_stream, "limit", 0) > 0 and len(content) <= max_size:
        return Record(place, url=url, problem="the record ends before its stated length")
    return Record(place, content, url, _charset(record, content))


def _charset(record: Any, content: bytes) -> str | None:
    """The charset that the server stated, where the page itself states none and is no UTF-8."""
    header = record.http_headers.get_header("Content-Type") if record.http_headers else None
    match = _CHARSET.search(header or "")
    if not match or _OWN_CHARSET.search(content[:_HEAD].lower()):
        return None
    name = charset_of(match[1])
    return None if name is None or name.startswith("utf") or decode_utf8(content) is not None else name


# Streams: what warcio reads from, and where to go on after damage.


def _open(path: str, start: int) -> _Stream:
    if path.lower().endswith(".gz"):
        return _Members(path, start)
    return _Stream(open_stream(path), start)


class _Stream:
    """A file read from `start`."""

    def __init__(self, file: IO[bytes], start: int) -> None:
        self._file = file
        self._start = start
        if start:
            file.seek(start)

    def __enter__(self) -> _Stream:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def read(self, size: int = _BLOCK) -> bytes:
        return self._file.read(size)

    def next_record(self) -> int | None:
        """Where a record opens after the one that was read last; None where there is none."""
        return None


class _Members(_Stream):
    """The content of a file of gzip members."""

    def __init__(self, path: str, start: int) -> None:
        super().__init__(Path(path).open("rb"), start)  # noqa: SIM115 - closed by __exit__
        self._unzip = zlib.decompressobj(zlib.MAX_WBITS | 16)
        self._rest = b""
        self._fed = start

    def read(self, size: int = _BLOCK) -> bytes:
        while True:
            data = self._rest or self._file.read(_BLOCK)
            if not data:
                return self._end()
            content = self._unzip.decompress(data, size)
            self._rest = self._unzip.unconsumed_tail or self._unzip.unused_data
            self._fed += len(data) - len(self._rest)
            if self._unzip.eof:
                self._unzip = zlib.decompressobj(zlib.MAX_WBITS | 16)
                self._start = self._fed
            if content:
                return content

    def _end(self) -> bytes:
        if self._fed > self._start:
            raise zlib.error("the file ends in the middle of it")  # of an EOFError, warcio says nothing
        return b""

    def next_record(self) -> int | None:
        """Where the next member opens that holds a record's beginning."""
        self._file.seek(self._start + 1)
        position, data = self._start + 1, b""
        while more := self._file.read(_BLOCK):
            data += more
            found = -1
            while (found := data.find(_MEMBER, found + 1)) >= 0:
                if self._opens_record(position + found):
                    return position + found
                self._file.seek(position + len(data))
            keep = len(_MEMBER) - 1
            position, data = position + len(data) - keep, data[-keep:]
        return None

    def _opens_record(self, position: int) -> bool:
        self._file.seek(position)
        try:
            return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(self._file.read(512)).startswith(b"WARC/")
        except zlib.error:
            return False
