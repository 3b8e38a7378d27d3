"""Laws of reading dates, by Hypothesis: any text is accepted, and a date written out in any language is read back."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta, timezone
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.dates.days import from_jalali
from newsclean.dates.timestamp import parse_timestamp
from newsclean.dates.values import date_in_url, parse_iso
from newsclean.dates.words import lex, load_vocabulary, plain

_CALENDAR = json.loads(files("newsclean.lexicon").joinpath("calendar.json").read_text(encoding="utf-8"))
_TODAY = datetime(2024, 3, 12, 18, 0)
_days = st.dates(date(2000, 1, 1), date(2049, 12, 31))
_times = st.times()
_BITS = (
    "12 3 2024 1402 2567 17:45 5 : . , / - ( ) | · © % + Z PM p.m. GMT EST March März мая 年 月 日 時 오후 เวลา น. منذ "
    "ساعات hours ago vor Stunden Updated Published By Ana until yesterday Tue 🎉 \u200d \u200f \x00 ² ½ ٣ Ⅳ\n"
).split(" ")
_messy = st.lists(st.sampled_from(_BITS), max_size=20).flatmap(
    lambda bits: st.sampled_from([" ".join(bits), "".join(bits)])
)


@given(st.one_of(st.text(max_size=250), _messy), st.sampled_from([None, _TODAY, _TODAY.date()]))
def test_any_text_is_accepted(text: str, today: datetime | date | None) -> None:
    """No text raises, and the span of what is found lies in the text."""
    found = parse_timestamp(text, today=today)
    assert found is None or 0 <= found.span[0] < found.span[1] <= len(text)
    assert parse_iso(text) is None or any(char.isdigit() for char in text)
    assert date_in_url(text) is None or any(char.isdigit() for char in text)


@given(st.text(st.characters(exclude_categories=["Nd"]), max_size=60))
def test_no_time_without_a_digit(text: str) -> None:
    """Without today, a line needs a digit."""
    assert parse_timestamp(text) is None


@given(st.text("abcdefgh .,:/-()|", max_size=60), st.integers(0, 99))
def test_no_time_without_a_word_of_time(text: str, number: int) -> None:
    """One number of two digits is no date without the name of a month or a word of time."""
    line = f"{text}{number} "
    if set(lex(line).skeleton) & set("MBJWDhpyYn"):
        return
    assert parse_timestamp(line) is None


@given(
    _days, st.sampled_from(["%d.%m.%Y", "%Y-%m-%d", "%Y/%m/%d", "%Y年%m月%d日", "%d %B %Y", "%B %d, %Y", "%a %b %d %Y"])
)
def test_day_is_read_back(day: date, form: str) -> None:
    """A day that is written out without doubt is read as that day."""
    found = parse_timestamp(day.strftime(form))
    assert found is not None
    assert found.published == datetime(day.year, day.month, day.day)
    assert not found.ambiguous


@given(
    _days,
    _times,
    st.sampled_from(["%A, %d %B %Y %H:%M", "%b %d, %Y %I:%M %p", "%H:%M, %d %b %Y", "%d.%m.%Y, %H.%M Uhr"]),
)
def test_time_is_read_back(day: date, time: datetime, form: str) -> None:
    """A time of day is read to the minute, on clocks of twelve hours and of twenty-four."""
    moment = datetime.combine(day, time).replace(second=0, microsecond=0)  # type: ignore[arg-type]
    found = parse_timestamp(moment.strftime(form))
    assert found is not None
    assert (found.published, found.has_time) == (moment, True)


@given(st.datetimes(datetime(1990, 1, 2), datetime(2098, 1, 1)), st.integers(-14 * 60, 14 * 60))
def test_iso_is_read_back(moment: datetime, minutes: int) -> None:
    """What `isoformat` writes is read back, naive and aware."""
    aware = moment.replace(tzinfo=timezone(timedelta(minutes=minutes)))
    assert parse_iso(moment.isoformat()) == moment
    assert parse_iso(aware.isoformat()) == aware


@given(_days)
def test_url_is_read_back(day: date) -> None:
    """The day of a URL's path is read back."""
    assert date_in_url(f"https://example.org/{day:%Y/%m/%d}/bridge") == day


@given(_days)
def test_digits_of_every_script_are_the_same(day: date) -> None:
    """Digits of other scripts are read as those of ASCII are."""
    line = f"{day:%d.%m.%Y}"
    for zero in "٠۰०০๐０":
        other = line.translate({48 + i: ord(zero) + i for i in range(10)})
        assert parse_timestamp(other) == parse_timestamp(line)


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_of_cldr_is_read(month: int) -> None:
    """A day, CLDR's name of a month in any language, and a year; but "listopad" is one month or another."""
    names = [name for name in _CALENDAR["months"][str(month)] if plain(name) not in load_vocabulary().other_months]
    read = {name: parse_timestamp(f"12 {name} 2024") for name in names}
    assert {
        name for name, found in read.items() if found is None or found.published != datetime(2024, month, 12)
    } == set()


@given(st.text())
def test_folding_keeps_lengths(text: str) -> None:
    """Offsets in the folded text are offsets in the text, and tokens cover it."""
    line = lex(text)
    assert len(plain(text)) == len(text)
    assert "".join(line.texts) == plain(text)
    assert len(line.starts) == len(line.skeleton) + 1


@pytest.mark.parametrize(
    ("jalali", "day"),
    [
        ((1402, 12, 22), date(2024, 3, 12)),
        ((1403, 1, 1), date(2024, 3, 20)),
        ((1399, 12, 30), date(2021, 3, 20)),
        ((1357, 11, 22), date(1979, 2, 11)),
        ((1402, 13, 1), None),
        ((1402, 12, 32), None),
    ],
)
def test_jalali_days(jalali: tuple[int, int, int], day: date | None) -> None:
    """Days of the Iranian calendar, leap years among them."""
    assert from_jalali(*jalali) == day
