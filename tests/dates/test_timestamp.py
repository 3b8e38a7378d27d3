"""Dates in lines: forms in many languages, and the lines that only look like them."""

from __future__ import annotations

import pickle
import unicodedata
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from newsclean.dates.timestamp import parse_timestamp
from newsclean.dates.words import load_vocabulary

_TODAY = datetime(2024, 3, 12, 18, 0)


class Form(NamedTuple):
    """A line of the table and what it states."""

    language: str
    line: str
    published: datetime | None
    updated: datetime | None
    today: datetime | None


def _read(name: str) -> list[str]:
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    return [line for line in text.split("\n") if line and not line.startswith("# ")]


def _forms() -> list[Form]:
    forms, head = [], ""
    for line in _read("timestamp_table.txt"):
        if line.startswith("="):
            head = line[1:]
            continue
        times, _, today = head.partition("@")
        published, _, updated = times.partition("|")
        language, text = line.split("\t")
        forms.append(Form(language, text, _moment(published), _moment(updated), _moment(today)))
    return forms


def _moment(text: str) -> datetime | None:
    return datetime.fromisoformat(text.strip()) if text.strip() else None


@pytest.mark.parametrize("line", _read("timestamp_not.txt"))
def test_line_that_looks_like_a_date_is_none(line: str) -> None:
    """Prices, scores, spans of time, prose and the like state no time of publishing, whatever today is."""
    assert parse_timestamp(line) is None
    assert parse_timestamp(line, today=_TODAY) is None


@pytest.mark.parametrize("form", _forms(), ids=lambda form: f"{form.language} {form.line}")
def test_line_states_its_times(form: Form) -> None:
    """A line gives the times that the table says, aware if and only if it states a zone."""
    found = parse_timestamp(form.line, today=form.today)
    assert found is not None
    assert (found.published, found.updated) == (form.published, form.updated)
    zones = [time.utcoffset() if time else None for time in (form.published, form.updated)]
    assert [time.utcoffset() if time else None for time in found[:2]] == zones


@pytest.mark.parametrize("form", [form for form in _forms() if form.today], ids=lambda form: form.line)
def test_relative_line_is_none_without_today(form: Form) -> None:
    """Nothing is read from a clock: without today, a line gives no time that depends on it."""
    found = parse_timestamp(form.line)
    assert found is None or form.published in found


@pytest.mark.parametrize(
    ("month", "names"),
    [
        (1, "জানুয়ারি јануара januarja janoary"),
        (2, "ফেব্রুয়ারি फरवरी ਫਰਵਰੀ ಫೆಬ್ರುವರಿ фебруара februarja Feber Pebruari"),
        (3, "మార్చ్ മാര്‍ച്ച് ମାର୍ଚ୍ଚ"),
        (5, "മെയ് маја"),
        (7, "జూలై જુલાઇ ஜுலை ജൂലായ് јула"),
        (8, "আগষ্ট ઓગસ્ટ ಅಗಸ್ಟ್ ആഗസ്റ്റ് آگوست avgusta"),
        (9, "सितम्बर செப்டெம்பர் సెప్టెంబరు സെപ്തംബര്‍"),
        (10, "अक्तूबर ઓક્ટોબર ஒக்டோபர் октобра"),
        (11, "नवम्बर నవంబరు നവംബര്‍ Nopember"),
        (12, "दिसम्बर டிசெம்பர் డిసెంబరు ഡിസംബര്‍ декабри"),
    ],
)
def test_months_as_newspapers_spell_them(month: int, names: str) -> None:
    """Most papers of a language may spell a month as no list of a standard does: Hindi "फरवरी" for "फ़रवरी"."""
    for name in names.split():
        assert _published(f"5 {name} 2024") == datetime(2024, month, 5), name


@pytest.mark.parametrize(
    "line", ["Tháng Ba 5, 2024", "05 Tháng Ba, 2024", "الثلاثاء، ٥ آذار (مارس) ٢٠٢٤", "5 آذار/مارس 2024"]
)
def test_months_of_two_words_and_by_two_names(line: str) -> None:
    assert _published(line) == datetime(2024, 3, 5)


@pytest.mark.parametrize(
    ("label", "is_update"),
    [
        ("Postado em", False),
        ("Oprettet:", False),
        ("Vytvořeno:", False),
        ("Létrehozva:", False),
        ("Создано:", False),
        ("Publikuota:", False),
        ("প্রকাশের সময়:", False),
        ("刊出日期：", False),
        ("Sist endret", True),
        ("Utolsó frissítés:", True),
        ("Zadnja sprememba:", True),
        ("تم التحديث:", True),
        ("Dikemas kini:", True),
        ("Papildināts:", True),
    ],
)
def test_labels_of_dates(label: str, is_update: bool) -> None:
    stamp = parse_timestamp(f"{label} 2024-03-05")
    assert stamp is not None
    assert (stamp.updated is not None) is is_update
    assert (stamp.published or stamp.updated) == datetime(2024, 3, 5)


def _published(line: str) -> datetime | None:
    stamp = parse_timestamp(line)
    return stamp.published if stamp else None


def test_table_is_as_large_as_agreed() -> None:
    """At least 200 forms in 25 languages, and 60 lines that are none."""
    forms = _forms()
    assert len(forms) >= 200
    assert len({form.language for form in forms}) >= 25
    assert len(_read("timestamp_not.txt")) >= 60


def test_span_holds_the_dates_only() -> None:
    """The span begins with the first date, its weekday included, and ends with the last."""
    line = "By Ana Lima | Tuesday, 12 March 2024 17:45 | 3 min read"
    found = parse_timestamp(line)
    assert found is not None
    assert line[slice(*found.span)] == "Tuesday, 12 March 2024 17:45"


@pytest.mark.parametrize(("line", "has_time"), [("12 March 2024", False), ("12 March 2024 00:00", True)])
def test_midnight_is_told_from_no_time(line: str, has_time: bool) -> None:
    """A day without a time stands at midnight and says that it has no time."""
    found = parse_timestamp(line)
    assert found is not None
    assert (found.published, found.has_time) == (datetime(2024, 3, 12), has_time)


@pytest.mark.parametrize("line", ["Mis en ligne le 14 mars 2024", "發佈時間：2024/03/14"])
def test_words_of_publishing_before_a_day(line: str) -> None:
    found = parse_timestamp(line)
    assert found is not None
    assert found.published == datetime(2024, 3, 14)


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        ("May 21, 2025April 24, 2025 by Ana Lima", date(2025, 4, 24), date(2025, 5, 21)),
        ("May 21, 2025 June 3, 2025", date(2025, 5, 21), date(2025, 6, 3)),
        ("Publié le 11 mars 2024 à 05h45, mis à jour le 12 mars à 09h02", date(2024, 3, 11), date(2024, 3, 12)),
        ("Published December 30, 2023. Updated January 2", date(2023, 12, 30), date(2024, 1, 2)),
    ],
)
def test_two_days_of_a_line(line: str, published: date, updated: date) -> None:
    found = parse_timestamp(line)
    assert found is not None
    assert found.published is not None
    assert found.updated is not None
    assert (found.published.date(), found.updated.date()) == (published, updated)


def test_a_date_beside_other_words_counts_where_it_is_asked_for() -> None:
    line = "letters from the quay Dec. 22, 2023"
    assert parse_timestamp(line) is None
    found = parse_timestamp(line, anywhere=True)
    assert found is not None
    assert found.published == datetime(2023, 12, 22)
    assert parse_timestamp("letters from the quay", anywhere=True) is None


@pytest.mark.parametrize("line", ["Room 12 March 67", "Ages 4 May 12", "12 mars 67"])
def test_two_digits_behind_a_month_are_a_year_in_thai_alone(line: str) -> None:
    assert parse_timestamp(line) is None


@pytest.mark.parametrize(
    ("line", "day_first", "day", "ambiguous"),
    [
        ("12/03/2024", None, date(2024, 3, 12), True),
        ("12/03/2024", True, date(2024, 3, 12), True),
        ("12/03/2024", False, date(2024, 12, 3), True),
        ("12-03-2024", False, date(2024, 12, 3), True),
        ("13/03/2024", False, date(2024, 3, 13), False),
        ("03/13/2024", True, date(2024, 3, 13), False),
        ("12.03.2024", False, date(2024, 3, 12), False),
        ("12/12/2024", None, date(2024, 12, 12), False),
        ("2024/03/12", False, date(2024, 3, 12), False),
        ("03/12/24 5:45 PM ET", None, date(2024, 3, 12), True),
        ("Wednesday, 3/6/2024", True, date(2024, 3, 6), False),
    ],
)
def test_order_of_day_and_month(line: str, day_first: bool | None, day: date, ambiguous: bool) -> None:
    """Settled by the only reading there is, the weekday, the caller, the zone; else marked as ambiguous."""
    found = parse_timestamp(line, day_first=day_first)
    assert found is not None
    assert found.published is not None
    assert (found.published.date(), found.ambiguous) == (day, ambiguous)


def test_today_without_an_hour_gives_days() -> None:
    """Where only the day of today is known, three hours ago is that day, without a time."""
    found = parse_timestamp("3 hours ago", today=date(2024, 3, 12))
    assert found is not None
    assert (found.published, found.has_time) == (datetime(2024, 3, 12), False)


def test_aware_today_makes_time_past_aware() -> None:
    """Time past is in the zone of today."""
    found = parse_timestamp("3 hours ago", today=_TODAY.replace(tzinfo=UTC))
    assert found is not None
    assert found.published == datetime(2024, 3, 12, 15, 0, tzinfo=UTC)


def test_date_without_year_is_never_in_the_future() -> None:
    """A day without a year is the last such day; tomorrow still counts, for pages ahead of the clock."""
    days = [parse_timestamp(line, today=_TODAY) for line in ("13 March, 08:00", "14 March, 08:00", "29 February")]
    assert [found.published for found in days if found] == [
        datetime(2024, 3, 13, 8), datetime(2023, 3, 14, 8), datetime(2024, 2, 29),
    ]  # fmt: skip


def test_marks_of_direction_do_not_hide_a_date() -> None:
    """Invisible marks, joiners and no-break spaces around numbers change nothing."""
    found = parse_timestamp("\u200f12\u200f מרץ\xa02024,\u200e 17:45")
    assert found is not None
    assert found.published == datetime(2024, 3, 12, 17, 45)


def test_long_line_counts_only_if_it_begins_with_its_date() -> None:
    """Of a line over 200 characters, only the beginning is read."""
    rest = " | " + "menu " * 50
    assert parse_timestamp("12 March 2024" + " |" + "-" * 250) is not None
    assert parse_timestamp("The Harbour Gazette, 12 March 2024" + rest) is None
    assert parse_timestamp("word " * 50 + "12 March 2024") is None


def test_lists_of_dates_are_none() -> None:
    """A line of many dates is an archive."""
    assert parse_timestamp(" | ".join(f"{day} March 2024" for day in range(1, 7))) is None


def test_result_can_be_pickled() -> None:
    """Zones are fixed offsets, so that results go to other processes and back."""
    found = parse_timestamp("July 12, 2024 5:45 PM ET")
    assert found is not None
    assert pickle.loads(pickle.dumps(found)) == found
    assert found.published is not None
    assert found.published.utcoffset() == timedelta(hours=-4)


@pytest.mark.parametrize("form", [form for form in _forms() if max(form.line) < "\u0370"], ids=lambda form: form.line)
def test_decomposed_accents_are_read(form: Form) -> None:
    """A line whose accents are characters of their own (NFD) states the same times."""
    found = parse_timestamp(unicodedata.normalize("NFD", form.line), today=form.today)
    assert found is not None
    assert (found.published, found.updated) == (form.published, form.updated)


@pytest.mark.parametrize("today", [_TODAY, _TODAY.replace(tzinfo=UTC), _TODAY.date()])
def test_every_pattern_of_time_past_is_of_today_or_before(today: date) -> None:
    """Of each unit and in each language; what a pattern says is no later than the day that it is counted from."""
    for pattern in load_vocabulary().ago:
        found = parse_timestamp(pattern.replace("0", "5"), today=today)
        assert found is None or all(moment.replace(tzinfo=None) <= _TODAY for moment in found[:2] if moment)
