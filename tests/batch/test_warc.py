"""Pages out of WARC and ARC files; a damaged record costs that record alone."""

import gzip
import io
import random
import sys
from pathlib import Path

import pytest

from newsclean.batch.settings import BatchError
from newsclean.batch.warc import Record, read_pages

pytest.importorskip("warcio", reason="warcio comes with the batch extra")

_MAX = 1_000_000


def _record(
    content: bytes, kind: str = "response", headers: str = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
) -> bytes:
    block = headers.encode() + b"\r\n" + content if headers else content
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://ellmouth.example/{len(content)}\r\n"
        "WARC-Record-ID: <urn:uuid:6b1e2f9c-0000-4000-8000-000000000000>\r\nWARC-Date: 2021-03-01T08:15:00Z\r\n"
        f"Content-Type: {'application/http; msgtype=response' if headers else 'text/plain'}\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def _pages(path: Path, *records: bytes, after: int = 0) -> list[Record]:
    data = [gzip.compress(record) for record in records] if path.suffix == ".gz" else records
    path.write_bytes(b"".join(data))
    return list(read_pages(str(path), _MAX, after))


@pytest.fixture(params=["x.warc", "x.warc.gz"])
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return tmp_path / str(request.param)


# What is left


@pytest.mark.parametrize(
    ("kind", "headers"),
    [
        ("request", "GET / HTTP/1.1\r\n"),
        ("metadata", ""),
        ("response", "HTTP/1.1 301 Moved Permanently\r\nContent-Type: text/html\r\n"),
        ("response", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n"),
        ("response", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n"),
    ],
)
def test_records_that_are_no_pages_are_left(path: Path, kind: str, headers: str) -> None:
    assert _pages(path, _record(b"fog", kind, headers)) == []


@pytest.mark.parametrize("filling", [b"fog" * 100, random.Random(1).randbytes(200_000)])
def test_a_damaged_record_costs_itself_alone(tmp_path: Path, filling: bytes) -> None:
    path = tmp_path / "x.warc.gz"
    members = [gzip.compress(_record(filling + str(n).encode())) for n in range(5)]
    middle = len(members[1]) // 2
    members[1] = members[1][:middle] + bytes(20) + members[1][middle + 20 :]
    path.write_bytes(b"".join(members))
    found = list(read_pages(str(path), _MAX))
    assert [record.place for record in found] == [1, 2, 3, 4, 5]
    assert [record.content[-1:] for record in found] == [b"0", b"", b"2", b"3", b"4"]
    assert found[1].problem.startswith("the record is damaged: error: Error -3 while decompressing")
    assert list(read_pages(str(path), _MAX, 3)) == found[3:]


@pytest.mark.parametrize("name", ["x.warc", "x.warc.gz"])
def test_a_file_that_is_cut_short_costs_its_last_record(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    whole = _pages(path, _record(b"fog" * 100), _record(b"tide" * 100))
    path.write_bytes(path.read_bytes()[:-50])
    found = list(read_pages(str(path), _MAX))
    assert found[0] == whole[0]
    assert found[1].content == b""
    assert "end" in found[1].problem


def test_what_is_no_archive_is_told(path: Path) -> None:
    (found,) = _pages(path, b"fog\n" * 1000)
    assert found.problem.startswith("the record is damaged: ArchiveLoadFailed")


def test_without_warcio_it_says_what_to_install(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "warcio.archiveiterator", None)
    with pytest.raises(BatchError, match=r"warcio is needed here: pip install 'newsclean\[batch\]'"):
        _pages(path, _record(b"fog"))


def test_a_record_without_a_type_is_told(path: Path) -> None:
    found = _pages(path, _record(b"fog"), b"WARC/1.0\r\ngarbage")
    assert [page.content for page in found] == [b"fog", b""]
    assert found[1].problem == "the record is damaged: ValueError: it does not say its type"


# What is read


def test_pages_come_with_number_and_address(path: Path) -> None:
    found = _pages(path, _record(b"", "warcinfo", ""), _record(b"fog"), _record(b"tide", "conversion", ""))
    assert found == [
        Record(2, b"fog", "https://ellmouth.example/3"),
        Record(3, b"tide", "https://ellmouth.example/4"),
    ]


def test_reading_goes_on_after_a_number(path: Path) -> None:
    assert [page.place for page in _pages(path, *[_record(b"fog")] * 4, after=2)] == [3, 4]


def test_chunks_and_compression_are_undone(path: Path) -> None:
    body = gzip.compress(b"fog")
    chunked = f"{len(body):x}\r\n".encode() + body + b"\r\n0\r\n\r\n"
    headers = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n"
    assert _pages(path, _record(chunked, headers=headers))[0].content == b"fog"


@pytest.mark.parametrize(
    ("kind", "content", "encoding"),
    [
        ("text/html; charset=windows-1251", b"<p>\xf4\xee\xe3", "cp1251"),
        ('text/html; Charset="Shift_JIS"', b"<p>\x96\xb6", "cp932"),
        ("text/html; charset=iso-8859-1", b"<p>fog\x92s", "cp1252"),  # as browsers read it
        ("text/html; charset=windows-1251", b"<meta charset=utf-8><p>\xf4\xee\xe3", None),
        ("text/html; charset=iso-8859-1", "<p>größte".encode(), None),  # which it is not
        ("text/html; charset=utf-8", b"<p>fog\x92s", None),  # so is this
        ("text/html; charset=no-such", b"<p>\xf4\xee\xe3", None),
        ("text/html; charset=hex", b"<p>\xf4\xee\xe3", None),
        ("text/html; charset=idna", b"<p>\xf4\xee\xe3", None),
        ("text/html", b"<p>\xf4\xee\xe3", None),
    ],
)
def test_the_server_s_charset_counts_where_the_page_states_none(
    path: Path, kind: str, content: bytes, encoding: str | None
) -> None:
    headers = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n"
    assert _pages(path, _record(content, headers=headers))[0].encoding == encoding


def test_a_page_is_read_to_just_over_the_size_limit(path: Path) -> None:
    assert len(_pages(path, _record(b"f" * 2_000_000))[0].content) == _MAX + 1


def test_arc_files_are_read(tmp_path: Path) -> None:
    header = b"1 0 Ellmouth\nURL IP-address Archive-date Content-type Archive-length\n"
    page = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>fog"
    parts = [
        b"filedesc://x.arc 0.0.0.0 20210301081500 text/plain %d\n%s\n" % (len(header), header),
        b"https://ellmouth.example/fog 127.0.0.1 20210301081500 text/html %d\n%s\n" % (len(page), page),
    ]
    wanted = [Record(2, b"<p>fog", "https://ellmouth.example/fog")]
    assert _pages(tmp_path / "x.arc", *parts) == wanted
    assert _pages(tmp_path / "x.arc.gz", *parts) == wanted


def test_zstd_is_read(tmp_path: Path) -> None:
    zstandard = pytest.importorskip("zstandard")
    path = tmp_path / "x.warc.zst"
    with zstandard.open(path, "wb") as file:
        io.BufferedWriter(file).write(_record(b"fog"))
    assert [page.content for page in read_pages(str(path), _MAX)] == [b"fog"]
