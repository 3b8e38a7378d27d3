"""The head of a mail in plain text."""

import time

import pytest

import newsclean
from newsclean.readers.mail_head import read_mail_head
from tests.laws.checks import check

FIRST = "The council voted on Monday to sell the lighthouse, by nine votes to eight, after a debate of six hours."
SECOND = "The mayor said that she had no choice, and that she would miss the light more than anybody else in town."
STORY = f"{FIRST}\n\n{SECOND}\n"
HEAD = (
    "Received: from a.example\n by b.example; Mon, 1 Mar 2021 08:15:02 +0000\n"
    "From: Ana Lima <ana@herald.example>\nTo: desk@herald.example\nSubject: Council to sell\n lighthouse\n"
    "Date: Mon, 1 Mar 2021 08:15:00 +0100\nX-Mailer: Post 2.1\n\n"
)


@pytest.mark.parametrize(
    "page", [HEAD + STORY, (HEAD + STORY).replace("\n", "\r\n").encode(), f"\ufeff\n{HEAD}{STORY}"]
)
def test_a_mail_has_its_subject_its_date_and_who_wrote_it(page: str | bytes) -> None:
    article = check(page)
    assert (article.headline, article.authors) == ("Council to sell lighthouse", ("Ana Lima",))
    assert [paragraph.text for paragraph in article.body] == [FIRST, SECOND]
    assert article.dateline is not None
    assert article.dateline.published is not None
    assert article.dateline.published.isoformat() == "2021-03-01T08:15:00+01:00"


@pytest.mark.parametrize(
    ("written", "title", "author"),
    [
        ("From: Ana Lima\nSent: Monday\nSubject: FW: Re: Fog\n\n", "Fog", "Ana Lima"),
        ("Subject: Fog\nFrom: ana@herald.example (Ana Lima)\nTo: all\n\n", "Fog", "Ana Lima"),
        ('Subject: Fog\nFrom: "Lima, Ana" <ana@herald.example>\nTo: all\n\n', "Fog", "Lima, Ana"),
        ("Subject: =?utf-8?q?Caf=C3=A9_closes?=\nFrom: ana@herald.example\nTo: all\n\n", "Café closes", None),
        (
            r"Subject: =?unicode_escape?q?Fog=0A=00\ud800_closes?=" "\nFrom: Ana\ud800 Lima\nTo: all\n\n",
            "Fog closes",
            "Ana Lima",
        ),
        ("Subject: =?klingon?q?Caf?=\nFrom: ana@herald.example\nTo: all\n\n", "=?klingon?q?Caf?=", None),
    ],
)
def test_what_a_head_says(written: str, title: str, author: str | None) -> None:
    found, end = read_mail_head(written + STORY)
    assert (found["title"], found.get("author"), end) == ([title], [author] if author else None, len(written))


@pytest.mark.parametrize(
    "page",
    [
        STORY,
        f"Subject: Fog\n\n{STORY}",
        f"From: Ana Lima\nTo: the mayor\nAbout: fog\n\n{STORY}",  # no subject
        f"Published: Monday\nUpdated: Tuesday\nAuthor: Ana Lima\n\n{STORY}",
        "From: Ana Lima\nSubject: Fog\nDate: Monday\n",  # nothing under it
        "",
    ],
)
def test_other_texts_have_none(page: str) -> None:
    assert read_mail_head(page) == ({}, 0)


def test_a_head_alone_is_the_text() -> None:
    assert newsclean.clean(HEAD).segments
    assert len(check(f"{HEAD.strip()}\n\n").segments) > 1


def test_encoded_words_without_an_end_take_no_time() -> None:
    """In time they would take the square of their number."""
    words = "\n ".join(["=?a?q?x " * 240] * 50)
    head = f"From: {words}\nSubject: {words}\nDate: {words}\n\n"
    begun = time.process_time()
    assert read_mail_head(head + STORY)[1] == len(head)
    assert time.process_time() - begun < 1  # seconds; 22 where all of it is decoded
