"""Mails in plain text, as they were sent or kept."""

import base64
import quopri
import time

import pytest

import newsclean
from newsclean.readers.envelopes.mailed import mailed
from tests.laws.checks import check

FIRST = "The council voted on Monday to sell the lighthouse, by nine votes to eight, after a debate of six hours."
SECOND = "The mayor said that she had “no choice”, and that she would miss the café below more than anybody else."
TEXT = f"{FIRST}\n\n{SECOND}\n"
HEAD = "From: Ana Lima <ana@herald.example>\nSubject: Council sells light\nDate: Mon, 1 Mar 2021 08:15:00 +0000\n"
KEPT = "From ana@herald.example Mon Mar  1 08:16:00 2021\n"
QUOTED = quopri.encodestring(TEXT.encode()).decode()
SENT = {
    "quoted-printable": QUOTED,
    "Quoted-Printable": QUOTED.replace("\n", "\r\n"),
    "base64": base64.encodebytes(TEXT.encode()).decode(),
}


def part(encoding: str, text: str, charset: str = "utf-8") -> str:
    """A mail's part, or the end of its head and its text."""
    return f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: {encoding}\n\n{text}"


def in_parts(text: str, mark: str = "b") -> str:
    """The parts of a mail: the text among them, and a picture."""
    kind = f'Content-Type: multipart/mixed; boundary="{mark}"\n\nOf several parts.\n'
    return f"{kind}--{mark}\n{text}\n--{mark}\nContent-Type: image/png\n\niVBORw0KGgo=\n--{mark}--\n"


def check_mail(raw: str | bytes) -> newsclean.Article:
    article = check(raw)
    assert (article.text, article.headline) == (f"{FIRST}\n\n{SECOND}", "Council sells light")
    assert article.authors == ("Ana Lima",)
    assert article.dateline
    assert [problem.kind for problem in article.problems] == ["escaped"]
    return article


@pytest.mark.parametrize("encoding", SENT)
@pytest.mark.parametrize("kept", ["", KEPT])
def test_an_encoded_mail_gives_its_text_with_its_head(encoding: str, kept: str) -> None:
    check_mail(kept + HEAD + part(encoding, SENT[encoding]))
    check_mail((kept + HEAD + in_parts(part(encoding, SENT[encoding]))).encode())
    check_mail(HEAD + in_parts(in_parts(part(encoding, SENT[encoding]), "c")))


def test_a_mailbox_s_line_over_a_mail_is_none_of_its_text() -> None:
    check_mail(KEPT + HEAD + "\n" + TEXT)
    html = f"Content-Type: text/html\n\n<html><body><h1>Council sells light</h1><p>{FIRST}</p></body></html>"
    assert newsclean.clean(KEPT + HEAD + html).text == FIRST


def test_spaces_at_the_ends_of_lines_and_blank_lines_around_change_nothing() -> None:
    for mail in (KEPT + HEAD + "\n" + TEXT, HEAD + in_parts(part("quoted-printable", QUOTED))):
        check_mail(mail.replace("\n", "  \n"))
        check_mail(f"\ufeff\n\n{mail}\n\n")


def test_an_empty_part_ends_where_the_next_begins() -> None:
    page = mailed(HEAD + in_parts("Content-Type: text/plain\n"))
    assert page
    assert page.text == HEAD + 'Content-Type: multipart/mixed; boundary="b"\n\n'


def test_a_mail_is_in_the_charset_that_its_head_names() -> None:
    sent = quopri.encodestring(TEXT.replace("“", '"').replace("”", '"').encode("latin-1")).decode()
    page = mailed(HEAD + part("quoted-printable", sent, '"iso-8859-1"'))
    assert page
    assert "miss the café below" in page.text


def test_a_paragraph_stands_where_it_was_sent() -> None:
    raw = HEAD + part("quoted-printable", QUOTED)
    second = check_mail(raw).segments[-1]
    assert second.span
    assert raw[slice(*second.span)].startswith("The mayor said that she had =E2=80=9Cno choice")


@pytest.mark.parametrize(
    "page",
    [
        "",
        TEXT,
        f"{HEAD}\n{TEXT}",
        HEAD + part("8bit", TEXT),
        HEAD + part("base64", "A"),
        HEAD.replace("From", "By") + part("quoted-printable", QUOTED),
        "From here to Ellmouth: a walk\n\n" + TEXT,
        "From the archive Mon 1 March\n\n" + TEXT,
        HEAD + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: image/png\n\n--b--\n",
        HEAD + "Content-Type: multipart/mixed; boundary=b\n\nContent-Type: text/plain\n\n" + TEXT,
        HEAD + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n",
    ],
)
def test_other_pages_are_none(page: str) -> None:
    assert mailed(page) is None
    check(page)


def test_a_mail_that_is_to_be_read_as_text_is() -> None:
    raw = HEAD + part("quoted-printable", QUOTED)
    assert "=E2=80=9C" in check(raw, newsclean.Options(format="text")).text


@pytest.mark.parametrize("piece", ["=", "=\n", "= ", "= \n", "a=3D\n", "=E2=80", "--b\n", "\n--b\nA: b\n", "a"])
def test_pieces_without_end_take_linear_time(piece: str) -> None:
    began = time.process_time()
    mailed(HEAD + part("quoted-printable", piece * (400_000 // len(piece))))
    mailed(HEAD + "Content-Type: multipart/mixed\n\n--b\nContent-Type: text/plain\n" + piece * 100_000)
    assert time.process_time() - began < 1
