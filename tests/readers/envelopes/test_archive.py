"""Saved pages: headers, and parts whose text is encoded."""

import base64
import quopri
import time

import pytest

import newsclean
from newsclean.readers.envelopes.archive import archived_html
from tests.laws.checks import check

FIRST = "The council voted on Monday to sell the lighthouse, by nine votes to eight, after a debate of six hours."
SECOND = "The mayor said that she had “no choice”, and that she would miss the light more than anybody else."
HTML = f"<html><head><title>Council sells light</title></head><body><h1>Council sells light</h1>\
<p>{FIRST}</p><p>{SECOND}</p></body></html>"


def saved(charset: str = "", kind: str = "text/html") -> bytes:
    """HTML as browsers save it."""
    head = 'From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="b"\r\n\r\n--b\r\n'
    part = f"Content-Type: {kind}{charset}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    return (head + part).encode() + quopri.encodestring(HTML.encode()) + b"\r\n--b--\r\n"


def test_a_mail_s_html_may_be_in_base64_and_stand_behind_its_text() -> None:
    head = 'Subject: Light\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="b"\n\n--b\n'
    text = "Content-Type: text/plain\n\nThe light goes.\n--b\n"
    part = "Content-Transfer-Encoding: base64\nContent-Type: text/html; charset=utf-8\n\n"
    mail = (head + text + part).encode() + base64.encodebytes(HTML.encode()) + b"--b--\n"
    assert archived_html(mail) == HTML
    assert archived_html(mail.replace(b"base64", b"8bit").replace(b"utf-8", b"latin-1")) is not None
    assert archived_html(mail[: mail.index(b"PGh0")] + b"P\n--b--") is None  # no base64


@pytest.mark.parametrize("charset", ["", *[f"; charset={name}" for name in ("utf-8", "of-mars", "idna", "undefined")]])
@pytest.mark.parametrize("as_text", [False, True])
def test_a_saved_page_is_read_as_its_html(charset: str, as_text: bool) -> None:
    raw = saved(charset)
    article = newsclean.clean(raw.decode() if as_text else raw)
    assert [paragraph.text for paragraph in article.body] == [FIRST, SECOND]
    assert (article.headline, article.problems[0].kind) == ("Council sells light", "escaped")


def test_a_part_that_is_not_encoded_is_in_its_charset_unless_the_page_is_text() -> None:
    part = saved("; charset=iso-8859-1").decode()
    plain = part[: part.index("Content-Transfer")] + f"\n{HTML}\n--b--\n"
    assert archived_html(plain.encode("cp1252")) == HTML  # as browsers read Latin-1
    assert archived_html(plain) == HTML


@pytest.mark.parametrize(
    "headers",
    [
        "MIME-Version: 1.0\nSubject: Light\nContent-Type: text/html; charset=windows-1252\n",
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=ISO-8859-1\r\nServer: x\r\n",
        "HTTP/2 200 \ncontent-type: text/html\nset-cookie: " + "a" * 5000 + "\n",
        "HTTP/1.1 301 Moved\nContent-Type: text/plain; charset=utf-16\n\nHTTP/1.1 200 OK\ncontent-type: text/html\n",
    ],
)
def test_a_page_behind_headers_is_read_as_its_html(headers: str) -> None:
    end = "\r\n" if "\r" in headers else "\n"
    raw = headers + end + HTML
    assert archived_html(raw) == HTML
    assert archived_html(raw.encode("cp1252")) == HTML
    assert newsclean.clean(raw).text == f"{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize(
    "before", ["", "WARC/1.1\r\nWARC-Type: request\r\n\r\nGET / HTTP/1.1\r\nHost: a.example\r\n\r\n\r\n\r\n"]
)
@pytest.mark.parametrize("behind", ["", "\r\n\r\nWARC/1.1\r\nWARC-Type: metadata\r\n\r\nvia: b.example\r\n\r\n"])
def test_a_record_of_a_web_archive_is_read_as_the_html_that_it_holds(before: str, behind: str) -> None:
    fields = "WARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\nContent-Type: application/http\r\n\r\n"
    raw = f"{before}WARC/1.1\r\n{fields}HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{HTML}{behind}"
    assert archived_html(raw) == archived_html(raw.encode()) == HTML
    assert check(raw).text == f"{FIRST}\n\n{SECOND}"
    assert archived_html(raw.replace("text/html", "text/plain")) is None


def test_a_hundred_thousand_answers_in_one_record_take_linear_time() -> None:
    began = time.process_time()
    assert archived_html("WARC/1.1\nA: b\n\n" + "HTTP/1.1 200 OK\nA: b\n" * 100_000) is None
    assert archived_html("WARC/1.1\nA: b\n\n" + "HTTP/1.1 200 OK\nA: b\n\n\nWARC/1.1\n" * 100_000) is None
    assert time.process_time() - began < 3


def test_headers_say_the_charset() -> None:
    headers = b"HTTP/1.1 200 OK\nContent-Type: text/html; charset=iso-8859-2\n\n"
    assert archived_html(headers + "<p>Łódź</p>".encode("iso-8859-2")) == "<p>Łódź</p>"


def test_a_part_without_text_is_none() -> None:
    page = saved()
    assert archived_html(page[: page.index(b"quoted")] + b"8bit") is None


def test_a_mail_of_one_part_may_be_encoded() -> None:
    head = b"MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
    assert archived_html(head + base64.encodebytes(HTML.encode())) == HTML


@pytest.mark.parametrize("format", ["text", "markdown"])
def test_an_archive_that_is_to_be_read_as_text_is(format: str) -> None:
    article = check(saved().decode(), newsclean.Options(format=format))
    assert "escaped" not in {problem.kind for problem in article.problems}


@pytest.mark.parametrize(
    "page",
    [
        "",
        HTML,
        "Subject: a dump\n\nMIME-Version: 1.0\nContent-Type: multipart/related",  # no headers
        "HTTP/1.1 404 Not Found\nContent-Type: text/plain\n\n<nothing here>",
        "Content-Type: text/html\n\nis what a server says of a page.",
        "HTTP/1.1 200 OK\n\n" + HTML,  # no headers
        saved(kind="text/plain").decode(),
    ],
)
def test_other_pages_are_no_archive(page: str) -> None:
    assert archived_html(page) is archived_html(page.encode()) is None


MAIL = """\
From: Ana Lima <ana@herald.example>
To: list@herald.example
Subject: Council sells =?utf-8?q?lighthouse?=
Date: Mon, 1 Mar 2021 08:15:00 +0100
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8

"""


def published(article: newsclean.Article) -> str:
    day = article.dateline.published if article.dateline else None
    return day.isoformat() if day else ""


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("kept", ["", "From ana@herald.example Mon Mar  1 08:16:00 2021\n"])
def test_a_mail_with_html_is_headed_signed_and_dated_by_its_head(end: str, kept: str) -> None:
    raw = f"{kept}{MAIL}<html><body><p>{FIRST}</p><p>{SECOND}</p></body></html>".replace("\n", end)
    for article in (newsclean.clean(raw), newsclean.clean(raw.encode())):
        assert (article.headline, article.authors) == ("Council sells lighthouse", ("Ana Lima",))
        assert published(article) == "2021-03-01T08:15:00+01:00"


def test_what_a_mail_s_html_states_goes_before_its_head() -> None:
    own = '<meta name="author" content="Jo Berg"><meta name="date" content="2021-02-27">'
    article = newsclean.clean(MAIL + HTML.replace("</head>", f"{own}</head>"))
    assert (article.headline, article.authors) == ("Council sells light", ("Jo Berg",))
    assert published(article).startswith("2021-02-27")


def test_when_a_browser_saved_a_page_is_not_its_date_but_where_from_is_its_address() -> None:
    head = "From: <Saved by Lynx>\nSnapshot-Content-Location: https://herald.example/2021/02/26/light\nSubject: Light\n"
    raw = MAIL.replace(MAIL[: MAIL.index("Date:")], head) + HTML
    article = newsclean.clean(raw)
    assert article.authors == ()
    assert article.url == "https://herald.example/2021/02/26/light"
    assert published(article).startswith("2021-02-26")


def test_the_address_of_who_sends_a_mail_may_be_on_the_next_line() -> None:
    folded = MAIL[: MAIL.index("<")].rstrip() + "\n " + MAIL[MAIL.index("<") :]
    article = newsclean.clean(f"{folded}<html><body><p>{FIRST}</p><p>{SECOND}</p></body></html>")
    assert article.authors == ("Ana Lima",)
    assert published(article) == "2021-03-01T08:15:00+01:00"


def test_the_address_of_a_web_archive_s_record_is_the_page_s() -> None:
    head = "WARC/1.0\nWARC-Type: response\nWARC-Target-URI: https://herald.example/light\n\n"
    article = newsclean.clean(f"{head}HTTP/1.1 200 OK\nContent-Type: text/html\n\n{HTML}".encode())
    assert article.url == "https://herald.example/light"
