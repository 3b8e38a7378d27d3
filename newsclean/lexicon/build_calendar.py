"""Write calendar.json from CLDR, as Babel carries it: `python -m newsclean.lexicon.build_calendar`.

Babel is needed here only. Names stand as CLDR has them; the lexer of `newsclean.dates.words` folds case, accents and
digits on both sides.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

# Languages that news is read in; where two of them give one word to two months, the earlier keeps it.
_LOCALES = (
    "en de fr es pt it nl pl ru uk tr ar fa hi id cs sk sv nb da fi el he ro hu bg hr sr sr_Latn sl bs mk "
    "sq lt lv et is ca gl eu af sw vi ms fil th bn ur ta te ml kn gu mr pa ne si az kk ky uz uz_Cyrl mn "
    "ka hy be ga cy mt lb nn fo so ps ku am ha yo zu ar_LB ar_MA ar_DZ de_AT lo km my ja ko zh zh_Hant "
    "en_AU en_GB fr_CA es_MX"
).split()
_UNITS = {unit: unit + "s" for unit in ("second", "minute", "hour", "day", "week", "month", "year")}
_WIDTHS = ("wide", "abbreviated")
_AM, _PM = ("am", "morning1", "morning2"), ("pm", "afternoon1", "afternoon2", "evening1", "evening2")
# Their short forms are also common words ("de.", "du.", "op").
_WITHOUT_PERIODS = frozenset("hu lt lv bg is sq ga".split())


def build() -> dict[str, Any]:
    """The calendar: names of months, weekdays and halves of the day, and the patterns of "3 hours ago"."""
    from babel import Locale

    locales = [Locale.parse(name) for name in _LOCALES]
    return {
        "months": _numbered(locales, "months", "wide"),
        "short_months": _numbered(locales, "months", "abbreviated"),
        "english_months": _unique([name for width in _WIDTHS for name in _names(locales[:1], "months", width)]),
        "weekdays": _numbered(locales, "days", *_WIDTHS),
        "am": _periods(locales, _AM),
        "pm": _periods(locales, _PM),
        "ago": {unit: _unique(_ago(locales, field)) for field, unit in _UNITS.items()},
    }


def _numbered(locales: list[Any], field: str, *widths: str) -> dict[str, list[str]]:
    """Names by CLDR's number (January is 1, Monday 0), formatted and stand-alone forms."""
    found: dict[str, list[str]] = {}
    for locale in locales:
        for width in widths:
            for context in ("format", "stand-alone"):
                for number, name in getattr(locale, field)[context][width].items():
                    if _is_name(name):
                        found.setdefault(str(number), []).append(name.lower())
    return {number: _unique(names) for number, names in sorted(found.items(), key=lambda item: int(item[0]))}


def _names(locales: list[Any], field: str, width: str) -> Iterator[str]:
    for locale in locales:
        yield from (name.lower() for name in getattr(locale, field)["format"][width].values())


def _is_name(name: str) -> bool:
    """Whether a name is a word of its own: no digits ("3月", "tháng 3"), no single letter of an alphabet."""
    return not any(char.isdigit() for char in name) and (len(name.strip(".")) > 1 or ord(name[0]) > 0x2E80)


def _periods(locales: list[Any], keys: tuple[str, ...]) -> list[str]:
    names = []
    for locale in locales:
        if locale.language in _WITHOUT_PERIODS:
            continue
        periods = locale.day_periods["format"].get("abbreviated", {})
        names += [periods[key].lower() for key in keys if key in periods and " " not in periods[key]]
    return _unique(names)


def _ago(locales: list[Any], field: str) -> Iterator[str]:
    """Patterns of time past, "{0}" where the number stands: 'vor {0} Stunden', '{0} hr. ago'."""
    for locale in locales:
        for width in ("", "-short", "-narrow"):
            patterns = locale._data["date_fields"].get(field + width, {}).get("past", {})
            yield from (pattern.lower() for pattern in dict(patterns).values() if pattern[0] not in "-+−–\u200e")


def _unique(names: Any) -> list[str]:
    return list(dict.fromkeys(names))


if __name__ == "__main__":
    target = Path(__file__).with_name("calendar.json")
    target.write_text(json.dumps(build(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
