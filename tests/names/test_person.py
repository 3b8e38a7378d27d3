"""Names of people in many scripts; every name here is invented."""

from __future__ import annotations

import pytest

from newsclean.names.person import has_given_name, is_person_name


@pytest.mark.parametrize(
    "name",
    [
        "Ana Lima", "Ana M. de la Cruz", "Pieter van der Meer", "Karim al-Masri", "Siobhán O'Hare", "J. R. Stone",
        "Ольга Белова", "Νίκος Λάμπρου", "سامي النجار", "נועה ברק", "अमित वर्मा", "王小明", "王小明記者", "山川花子",
        "홍길산", "Nguyễn Văn Minh", "ANA LIMA",
    ],
)  # fmt: skip
def test_person_names_of_every_script(name: str) -> None:
    """A person's name is told in any script."""
    assert is_person_name(name)


@pytest.mark.parametrize(
    "text",
    ["", "Ana", "New Rules", "The Harbour", "Harbour News", "Staff Writer", "Senior Correspondent", "ana lima",
     "Ana Lima 2024", "Ana Lima is here", "Most Read", "編輯部", "A B", "Read More", "Harbour University",
     "I'm Ryan", "Gallery Icon", "Harbour Technologies", "Posts RSS", "Bill Pay",
     "Share Obituary", "Κοινοποίηση Σχόλια", "कॉपी लिंक", "شارك الخبر"],
)  # fmt: skip
def test_other_texts_are_no_person_names(text: str) -> None:
    """Single words, sentences, roles, outlets and menu words are no person's name."""
    assert not is_person_name(text)


@pytest.mark.parametrize(
    "name", ['ד"ר נועה ברק', 'ח"כ נועה ברק', "डॉ. अमित वर्मा", "ড. আনিসুল হক", "ดร.สมชาย ใจดี", "ڈاکٹر عائشہ صدیقی"]
)
def test_a_title_before_a_name_is_part_of_it(name: str) -> None:
    assert is_person_name(name)
    assert not is_person_name('צה"ל תקף')


def test_given_names_are_known_in_many_languages() -> None:
    """A common given name is evidence for a name that nothing else marks."""
    known = ["Ana Lima", "Ольга Белова", "Anne-Marie Stone", "Νίκος Λάμπρου", "अमित वर्मा", "王小明"]
    assert all(map(has_given_name, known))
    assert not has_given_name("Recent Posts")


def test_a_long_text_is_no_person_name() -> None:
    """A text of a megabyte is answered at once."""
    assert not is_person_name("Ana " * 100_000)
