"""Write the tables made of the files that people keep: `python -m newsclean.lexicon.build_tables`.

They are cues.npy, label_words.json, given_names.npy and vocabulary.json, and this is to be run after a change to a cue
file, to given_names.txt, datewords.json or calendar.json (which `build_calendar` writes). What is looked up on every
page is made once, here, and not in each process that cleans one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import numpy as np

from newsclean.arrays import save_arrays
from newsclean.dates.words import VOCABULARY, plain, word_key
from newsclean.lexicon import FOLDER
from newsclean.lexicon.cue_files import package_cues, plain_cues
from newsclean.lexicon.label_words import LABEL_WORDS, build_label_words
from newsclean.lexicon.loader import CUES, build_lexicon, save_lexicon
from newsclean.names.words import GIVEN_NAMES, given_names
from newsclean.text.spacing import is_unspaced
from newsclean.text.word_tables import first_hashes

_CLASSES = (  # later ones win
    ("until", "q"),
    ("byline", "b"),
    ("of", "f"),
    ("time", "t"),
    ("year", "a"),
    ("hour", "h"),
    ("ordinal", "o"),
    ("published", "P"),
    ("updated", "U"),
)
_UNITS = {
    **dict.fromkeys("年년", "y"),
    **dict.fromkeys("月월", "m"),
    **dict.fromkeys("日号號일", "j"),
    **dict.fromkeys("時时点點시", "H"),
    **dict.fromkeys("分분", "I"),
    **dict.fromkeys("秒초", "S"),
    **dict.fromkeys(("сарын", "сар"), "m"),  # Mongolian: "2024 оны 3 дугаар сарын 12-ны өдөр"
    "ရက်": "j",  # Burmese: "၂၀၂၄ ခုနှစ် မတ်လ ၁၂ ရက်"
    **dict.fromkeys(("ны", "ний", "өдөр"), "j"),
}


def build_vocabulary() -> dict[str, Any]:
    """The date words of all languages by the names of `newsclean.dates.words.Vocabulary`, for JSON."""
    cldr, own = (
        json.loads((FOLDER / name).read_text(encoding="utf-8")) for name in ("calendar.json", "datewords.json")
    )
    words: dict[str, tuple[str, int]] = {}
    spaced: set[str] = set()
    for kind, number, name in _all_words(cldr, own):
        if kind == "B" and words.get(_key(name), "-")[0] == "W":
            continue  # "sat" and "sen" are weekdays, and months in few languages
        words[_key(name)] = (kind, number)
        if " " in name and kind in "MBWDU":
            spaced.add(plain(name.lower()))
    for unit, kind in _UNITS.items():
        words[unit] = (kind, 0)
    ago = {pattern: entry for source in (cldr, own) for pattern, entry in _ago_patterns(source["ago"])}
    other, dotted = (
        {_key(name): int(number) for number, names in own[field].items() for name in names.split()}
        for field in ("other_months", "other_months_after_dot")
    )
    return {"words": words, "ago": ago, "other_months": other, "dotted_months": dotted, "spaced": sorted(spaced)}


def _key(name: str) -> str:
    folded = word_key(plain(name.lower()))
    return folded.removeprefix("d'") if len(folded) > len("d'") else folded


def _all_words(cldr: Any, own: Any) -> Iterator[tuple[str, int, str]]:
    """(kind, value, word), the weaker readings of a word first."""
    for number, names in cldr["weekdays"].items():
        parts = (part for name in names for part in (name, name.partition("-")[0]))  # "terça-feira"
        yield from (("W", int(number), part) for part in parts if len(_key(part)) > _SHORT or is_unspaced(part))
    for number, names in enumerate(own["weekdays"]):
        yield from (("W", number, name) for name in names.split())
    for value, field in ((0, "am"), (12, "pm")):
        yield from (("p", value, name) for name in cldr[field] if len(name.strip(".")) > 1 or name > "\u0590")
        yield from (("p", value, name) for name in own[field].split())
    for value, field in ((0, "today"), (1, "yesterday")):
        yield from (("D", value, name) for name in _names(own[field]))
    for field, kind in _CLASSES:
        yield from ((kind, 0, name) for name in _names(own[field]))
    yield from (("E", year, era) for era, year in own["eras"].items())
    yield "T", 0, "tháng"
    yield from _month_words(cldr, own)
    yield from (("p", value, name) for name, value in (("am", 0), ("pm", 12)))


def _names(field: str) -> list[str]:
    """The names of a field; a space within one is written "_"."""
    return [name.replace("_", " ") for name in field.split()]


_SHORT = 2  # letters; a weekday's form that short is a common word somewhere ("di", "ma", "so")


def _month_words(cldr: Any, own: Any) -> Iterator[tuple[str, int, str]]:
    for kind, table in (("B", cldr["short_months"]), ("M", cldr["months"])):
        for number in sorted(table, key=int):
            names = [name.removeprefix("de ") for name in table[number]]
            yield from ((kind, int(number), name) for name in reversed(names) if name not in _NO_MONTHS)
    for number, names in own["months"].items():
        yield from (("M", int(number), name) for name in _names(names))
    for index, names in enumerate(own["jalali_months"], start=1):
        yield from (("J", index, name) for name in names.split())
    for index, name in enumerate([*cldr["english_months"], *own["english_months"].split()]):
        yield "M", _ENGLISH_ORDER[index], name


_ENGLISH_ORDER = (*range(1, 13), 1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 9)  # "may" has no shorter form
_NO_MONTHS = frozenset(("to", "pro", "led"))  # short forms that are commoner as words: "Lens 7 Pro", "3 LED"


def _ago_patterns(fields: Any) -> Iterator[tuple[str, tuple[str, int]]]:
    for unit, patterns in fields.items():
        for pattern in patterns:
            words = " ".join(_pattern_tokens(pattern))
            yield words, (unit, 0 if "{0}" in pattern else _count(pattern))


def _count(pattern: str) -> int:
    """1 or, by the dual of Semitic languages ("ساعتين", "שעתיים"), 2."""
    last = pattern.rsplit(maxsplit=1)[-1]
    return 2 if last.endswith(("ين", "يים", "יים", "tejn")) and not last.endswith("חיים") else 1


def _pattern_tokens(pattern: str) -> list[str]:
    folded = plain(pattern.replace("{0}", " 0 ").lower())
    return [key for key in (word_key(token) for token in re.findall(r"[^\s,()-]+", folded)) if key]


def main() -> None:
    """Write the tables."""
    save_lexicon(build_lexicon(package_cues()), CUES)
    words = json.dumps(build_label_words(plain_cues()), ensure_ascii=False, separators=(",", ":"))
    LABEL_WORDS.write_text(words + "\n", encoding="utf-8")
    save_arrays({"hashes": np.sort(first_hashes(given_names()))}, GIVEN_NAMES)
    VOCABULARY.write_text(json.dumps(build_vocabulary(), ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
