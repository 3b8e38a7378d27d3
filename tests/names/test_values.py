"""Authors in metadata values; every name here is invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.names.values import clean_authors


@pytest.mark.parametrize(
    ("values", "authors"),
    [
        (["Ana Lima"], ("Ana Lima",)),
        (["Lima, Ana"], ("Ana Lima",)),
        (["ANA LIMA", "Ana Lima", "Lima, Ana"], ("Ana Lima",)),
        (["Ana Lima", "Tom Reed"], ("Ana Lima", "Tom Reed")),
        (["Ana Lima,Tom Reed"], ("Ana Lima", "Tom Reed")),
        (["Ana Lima, Tom J. Reed"], ("Ana Lima", "Tom J. Reed")),
        (["Ana Lima and Tom Reed, The Daily Bugle"], ("Ana Lima", "Tom Reed")),
        (["Ana Lima, dailybugle.example.com"], ("Ana Lima",)),
        (["By Ana Lima and Tom Reed"], ("Ana Lima", "Tom Reed")),
        (["Author: Ana Lima"], ("Ana Lima",)),
        (["Ana Lima | Sponsored"], ("Ana Lima",)),
        (["Ana Lima The Associated Press"], ("Ana Lima",)),
        (["Ana Lima, Ph.D."], ("Ana Lima",)),
        (["ana lima"], ("Ana Lima",)),
        (["Kristin"], ("Kristin",)),
        (["Harbour University"], ("Harbour University",)),
        (["dpa, AFP"], ("dpa", "AFP")),
        (["王小明"], ("王小明",)),
        (["홍길산 기자"], ("홍길산",)),
        (["山田 花子"], ("山田 花子",)),
        (["Ольга Белова и Иван Лесной"], ("Ольга Белова", "Иван Лесной")),
        (["Ana Lima Ana Lima"], ("Ana Lima",)),
        (["From Ana Lima in Paris"], ("Ana Lima",)),
        (["Von unserer Korrespondentin Ana Lima"], ("Ana Lima",)),
        (["記者 山川太郎"], ("山川太郎",)),
        (["责任编辑：李娜"], ()),
        (["Our Correspondent"], ()),
        (["Dan Hill"], ("Dan Hill",)),
        (["Per Berg, Theo Hill"], ("Per Berg", "Theo Hill")),
        (["Ana Lima, Certified Sleep Consultant, Garden Educator"], ("Ana Lima",)),
        (["Dec 17, 2025"], ()),
        (["The Daily Bugle"], ()),
        (["Daily Bugle"], ()),
        (["DailyBugle"], ()),
        (["https://social.example.com/analima"], ()),
        (["@analima"], ()),
        (["alima42"], ()),
        (["ana.lima"], ()),
        (["admin"], ()),
        (["Staff"], ()),
        (["Editorial Team"], ()),
        (["Daily Bugle Staff"], ()),
        (["(Image: Ana Lima)"], ()),
        (["More About Ana"], ()),
        ([".css-1x{margin:0}"], ()),
        ([""], ()),
    ],
)
def test_metadata_values_are_split_and_cleaned(values: list[str], authors: tuple[str, ...]) -> None:
    """Metadata gives people, agencies and organisations once each, without handles, URLs, staff or the site."""
    assert clean_authors(values, site="dailybugle.com") == authors


def test_agencies_in_short_letters() -> None:
    """An agency counts as it writes itself."""
    assert clean_authors(["dpa"]) == ("dpa",)


@given(st.lists(st.text(max_size=80), max_size=4))
def test_any_metadata_is_accepted(values: list[str]) -> None:
    """Odd metadata never raises, and cleaning what is clean changes nothing more."""
    authors = clean_authors(values, site="example.com")
    assert all(name.strip() for name in authors)
