"""People told by what stands beside their names; every name here is invented."""

from __future__ import annotations

import pytest

from newsclean.names.asides import names_beside_date, names_with_asides, parse_dated_name, subject_of


def test_dated_name() -> None:
    """A name and a date beside each other are a byline; a name in a heading with a number is none."""
    assert parse_dated_name("Ana Lima | 4 March 2024, 10:54") == ("Ana Lima",)
    assert parse_dated_name("Ana Lima March 4, 2024") == ("Ana Lima",)
    assert parse_dated_name("Ana Lima / HARBOUR.COM / Mar 4, 2024, 10:54 IST") == ("Ana Lima",)
    assert parse_dated_name("Ana Lima 7 hours") == ("Ana Lima",)
    assert parse_dated_name("Ana Lima Mon Mar 4 2024 - 06:00") == ("Ana Lima",)
    assert parse_dated_name("Ana Lima le 4 mars 2024") == ("Ana Lima",)
    assert parse_dated_name("Ana Lima vor 3 Stunden") == ("Ana Lima",)
    assert parse_dated_name("Pressemitteilung Nr. 45/2024 vom 04.03.2024") == ()
    assert parse_dated_name("Ana Lima, 4 March 2024") == ("Ana Lima",)
    assert parse_dated_name("De Ana Lima • 4 martie 2024 • Comentarii (12)") == ("Ana Lima",)
    assert parse_dated_name("By AnaMarch 4, 2024") == ("Ana",)
    assert parse_dated_name("Ana Lima Domingo, 14 de junio 2026, 19:33") == ("Ana Lima",)
    assert parse_dated_name("Ana Lima 2012 Games") == ()
    assert parse_dated_name("अमित वर्मा | 12 मार्च 2024") == ("अमित वर्मा",)
    assert parse_dated_name("सुनील पटवा; 2,300 एकड़ भूमि") == ()
    assert parse_dated_name("— Ana Lima (@analima) March 4, 2024") == ()


def test_dated_names() -> None:
    """Several people and a date are a byline, where all have common names; sections are none."""
    assert parse_dated_name("Ana Lima, Tom Reed • 4 March 2024") == ("Ana Lima", "Tom Reed")
    assert parse_dated_name("Ana Lima and Tom Reed 8:41 PM on March 4, 2024") == ("Ana Lima", "Tom Reed")
    assert parse_dated_name("Ana Lima, Harbour Lights • 4 March 2024") == ()


def test_names_beside_a_date() -> None:
    """People whom marks part from a date are named by its line; outlets and lines without a date name nobody."""
    assert names_beside_date("4 March 2024 • Ana Lima • 3 min read") == ("Ana Lima",)
    assert names_beside_date("4. March 2024, 15:46 / Ana Lima") == ("Ana Lima",)
    assert names_beside_date("Theo MarchettiPublished November 20, 2024") == ("Theo Marchetti",)
    assert names_beside_date("Ana Lima Translated by: Tom Reed 4 March 2024") == ("Ana Lima",)
    assert names_beside_date("Ana Lima Giriş Tarihi: 11.10.2023 07:55") == ("Ana Lima",)
    assert names_beside_date("Ana LimaGiriş Tarihi: 11.10.2023 07:55") == ("Ana Lima",)
    assert names_beside_date("4. března 2024 10:54 Ana LimaDiskuze (46)") == ("Ana Lima",)
    assert names_beside_date("Ana Lima, Money Reporter 4 March 2024 • 3:55pm") == ("Ana Lima",)
    assert names_beside_date("4 March 2024 Ana B. Lima") == ("Ana B. Lima",)
    assert names_beside_date("Mar 4, 2024 Ana Lima") == ("Ana Lima",)
    assert names_beside_date("4.3.2024 klo 8.35 Ana Lima") == ("Ana Lima",)
    assert names_beside_date("4 March 2024 | 08:35 hrs Ana Lima") == ("Ana Lima",)
    assert names_beside_date("4 март 2024 г., 08:35 ч. Ольга Белова") == ("Ольга Белова",)
    assert names_beside_date("4. ožujka 2024. u 08:35 | Piše Ana Lima | Komentari (12)") == ("Ana Lima",)
    assert names_beside_date("4 March 2024 Harbour Bridge") == ()
    assert names_beside_date("Ana Lima and Tom Reed, Harbour News - Mar 4, 2024") == ("Ana Lima", "Tom Reed")
    assert names_beside_date("4 March 2024 • Harbour News") == ()
    assert names_beside_date("Ana Lima • World") == ()
    assert names_beside_date("Edited April 2024") == ()
    assert names_beside_date("Theresa May 4 March 2024") == ("Theresa May",)
    assert names_beside_date("4 March 2024 • Ana April • 3 min read") == ("Ana April",)
    assert names_beside_date("王小明 2024-03-04") == ()
    assert names_beside_date("Associated PressApril 28, 2023 GMT") == ("Associated Press",)
    assert names_beside_date("4 March 2024, 10:54 | Ana Lima, Reuters") == ("Ana Lima", "Reuters")
    assert names_beside_date("Harbour Hill, PA, March 4, 2024") == ()


def test_a_name_behind_a_date_and_a_byline_word() -> None:
    """Words for publishing may be unknown where a byline word stands right behind the date; a sentence's are more."""
    assert names_beside_date("Diposting pada 4 Maret 2024 oleh Ana Lima") == ("Ana Lima",)
    assert names_beside_date("Beküldve 2024. március 4. szerző: Kiss Anna") == ("Kiss Anna",)
    assert names_beside_date("Postitatud 4. märts 2024 autor Mari Tamm") == ("Mari Tamm",)
    assert names_beside_date("Diposting pada 4 Maret 2024 Ana Lima") == ()
    assert names_beside_date("Photo 4 March 2024 by Ana Lima") == ()
    assert names_beside_date("The harbour fire of 4 March 2024 by Ana Lima") == ()


def test_japanese_names_beside_a_date() -> None:
    """A frequent family name and a given one are a name; a place, a post and what has no date are none."""
    assert names_beside_date("2024年3月14日 8時35分 山田花子") == ("山田花子",)
    assert names_beside_date("山田花子2024年3月14日 8時35分") == ("山田花子",)
    assert names_beside_date("佐々木花、田中かれん　2024年3月14日") == ("佐々木花", "田中かれん")
    for rest in ("山口県庁", "山口県", "石川知事", "中村さん", "湾岸新聞", "社会部"):
        assert names_beside_date(f"2024年3月14日 {rest}") == ()
    assert names_beside_date("山田花子") == ()


@pytest.mark.parametrize(
    ("note", "person"),
    [
        ("Ana Lima is a reporter in Ellmouth.", ("Ana Lima",)),
        ("Ntomi B. Ngala covers the harbour.", ("Ntomi B. Ngala",)),
        ("Ana Lima ist Redakteurin in Ellmouth.", ("Ana Lima",)),
        ("Ana Lima, a reporter, has left.", ()),
        ("The harbour is old.", ()),
        ("Harbour News is a newspaper.", ()),
        ("Ana Lima", ()),
        ("王小明是记者。", ()),
        ("", ()),
    ],
)
def test_a_note_is_about_whom_it_begins_with(note: str, person: tuple[str, ...]) -> None:
    assert subject_of(note) == person


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Ana Lima in London and Tom Reed in New York", ("Ana Lima", "Tom Reed")),
        ("Ana Lima (now) and Tom Reed (earlier)", ("Ana Lima", "Tom Reed")),
        ("Ana Lima and agencies", ("Ana Lima",)),
        ("Ana Lima, Tom Reed and agencies", ("Ana Lima", "Tom Reed")),
        ("Ana Lima in London", ()),
        ("Ana Lima and Tom Reed", ()),
        ("Ana Lima (now)", ()),
        ("Harbour News and agencies", ()),
        ("Ana Lima in London and the river in Paris", ()),
        ("Ana Lima in London and Xyzzy Plugh in Paris", ()),
        ("Ana Lima met Tom Reed and agencies", ()),
        ("王小明 and agencies", ()),
    ],
)
def test_names_with_asides(line: str, authors: tuple[str, ...]) -> None:
    """Where each of several people wrote, and agencies, are an aside; one name in a place is too little."""
    assert names_with_asides(line) == authors


@pytest.mark.parametrize("letter", ["ก", "กี", "कि", "ב", "e\u0301"])
def test_a_long_word_that_is_no_name_takes_no_time(letter: str) -> None:
    """A letter that counts twice makes the search for a name's end exponential."""
    assert parse_dated_name(f"{letter * 40}#1- {letter * 9} 2023") == ()
