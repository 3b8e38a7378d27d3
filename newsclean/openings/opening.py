"""The classic opening of a story, place, date and agency: "BAGHDAD, Nov 4 (Reuters) — ", "Berlin (dpa) - ", "रायपुर: ".

A lead before a mark is such an opening when something shows it: an agency or a date beside the place, capitals before a
dash, or a place of places.txt. "Police said: …", "Apple — the company" and "WATCH: …" have none of it.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import lru_cache
from typing import NamedTuple

from newsclean.dates.days import Context
from newsclean.dates.stamps import find_stamps
from newsclean.dates.words import lex
from newsclean.lexicon import lines_of
from newsclean.names.person import UNCASED
from newsclean.names.words import is_agency, is_of_date
from newsclean.openings.places import is_capitals, is_city, is_place, is_region
from newsclean.text.characters import is_small
from newsclean.text.cjk import REPORTERS
from newsclean.text.patterns import lazily
from newsclean.text.stops import OPENING_QUOTES

_REACH = 120  # characters in which an opening ends; the longest seen has 71
_LEAST_STORY = 12  # characters of sentence that must follow
_BULLETS = frozenset("-–—•*·")
_LEAST_ALONE = 40  # of story behind a place alone; shorter ones are items of lists ("Chicago: A Long Weekend")
_MAX_CAPITALS = 4  # words of a place that only its capitals show ("RIO DE JANEIRO"); longer ones are labels
_ANY_DAY = date(2024, 12, 31)  # stands for today where only the shape of a date counts; a leap year, all days past
_MARK = re.compile(  # where a lead may end; the first test keeps the search quick
    r"(?=[-–—―:：=.।\s])"
    r"(?:--+(?!>)\s*|[–—―]\s*|(?<=[\s).])-\s+|[:：]\s+|(?<=\s)=\s+"
    r"|(?<=\w\w)\.\s+(?=\w)|(?:(?<!\s)\s)?।\s+|(?<=\))\s+(?=\w)|(?<=/)\.?\s+(?![-–—]))"
)
_AGENCY_FIRST = re.compile(r"\(([^()]{2,30})\)\s*(?:--+|[-–—])\s*(?=\S)")
_AGENCY_LAST = re.compile(r"\(([^()]{2,40})\)\.?\s*\Z|/([^/]{2,30})/\s*\Z")
_SHORT_NAME = re.compile(r"[a-z]{2,4}")  # agencies write themselves so: dpa, afp, epd
_CAPITAL_NAME = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ0-9 ./&-]{1,20}")
_PART = re.compile(r"[,،]\s*|\.\s+|(?<!\s)\s+[-–—]\s+")
_EAST_ASIAN = "\u2e80"  # the first character of their scripts: few heads have one, and the patterns are slow to compile
_BRACKETED = lazily(
    r"[\[【［(（]\s*+(?P<place>[^=＝\])】］）\n]{1,16}?)(?:\s*+[=＝]\s*+(?P<agency>[^\])】］）\n]{1,24})"
    r"|\s++\d{1,2}\s?[日일]\s(?P<wire>[^\])】］）\n]{1,24})|(?<!男女)(?P<glued>共同|時事|AFP時事)(?=】))[\]】］)）]"
    r"\s*(?:[가-힣]{2,4}(?: [가-힣]{2,4})? ?(?:기자|특파원)\s*=\s*|[-–—]\s*)?"
)
_HOUSES = tuple("社信聞报報网網")  # how names of agencies and papers end
_LONGEST_PERSON = 5  # letters
_REPORTED = lazily(
    r"\[(?P<outlet>[^\]\n]{1,16}?)\s?[=|\s]\s?[가-힣]{2,4} ?(?:기자|특파원)\]\s*"
    r"|[（(〔【](?P<agency>[^\d\s，。記记()（）〔〕【】]{0,5}?社)?(?:[記记]者[\u4e00-\u9fff]{2,4})?"
    r"(?P<place>[\u4e00-\u9fff]{2,3})\d{1,2}日[^）)〕】\n]{0,6}[電电導][）)〕】]\s*"
    r"|[（(〔【][記记]者[\u4e00-\u9fff、]{2,12}[／/](?P<where>[\u4e00-\u9fff]{2,6})[報报][導道][）)〕】]\s*"
    r"|本[报報]讯\s?[（(]记者[^）)\n]{2,20}[）)]\s*"
)
_WIRED = lazily(
    r"[（(【\[]?(?P<agency>[^\d\s，。,()（）【】]{0,5}?[社网網报報])?(?P<place>[^\d\s，。,()（）【】]{0,8})"
    r"(?P<day>\d{1,2}月\d{1,2}日)(?:[电電讯訊])[）)】\]]?\s*(?:[（(][^）)\n]{1,40}[)）])?[，,：:]?\s*"
)
_MAX_LEAD, _MAX_LEAD_WORDS = 90, 12  # of what stands before the mark, with room: the longest seen has 58 and 8
_AFTER = lazily(
    r"\((?P<inner>[^()\n]{2,30})\)\s*(?:--+|[-–—])\s*|(?P<name>\w[^.\n]{1,23}(?:\.(?:ru|com))?)(?:\.\s+|\s+[-–—]\s+)",
    re.IGNORECASE,
)
_DOMAIN = re.compile(r"[\w-]{2,20}\.(?:com|id|co|net|ru|ua|vn|org)", re.IGNORECASE)
_MOST_BESIDE = 3  # words of a place that nothing parts from its date: "Praha 5. března (ČTK) -"
_BEFORE_DATE = lazily(r"(?:\A|[,،./]\s*)(?:\b(?:le|am|den|il|on)\s+)?\Z", re.IGNORECASE)
_DATE_REACH = 24  # characters of a date with its weekday
_BEGINNINGS = frozenset(f"{OPENING_QUOTES}¿¡(#")
_SHORT_SOURCE = 4  # letters; shorter names are also words ("map", "sana")


class Opening(NamedTuple):
    """A story's opening: the sentence begins at `end`. A date without a year is None unless `today` was given."""

    end: int
    place: str | None
    agency: str | None
    date: date | datetime | None


class _Lead(NamedTuple):
    place: str
    agency: str | None
    stamp: str  # the date's text, '' without one


def parse_opening(text: str, *, today: datetime | date | None = None) -> Opening | None:
    """The opening of a paragraph, None where it begins with its sentence."""
    head = text[:_REACH]
    start = len(head) - len(head.lstrip(" \t\u200e\u200f\u202a\u202b\ufeff\xa0"))
    if head[start : start + 1] in _BULLETS:
        return None
    found = _bracketed(head, start) or _reported(head, start) or _wired(head, start, today)
    found = found or _agency_first(head, start, today)
    found = found or _placed(head, start, today)
    return found if found and len(text) - found.end >= _LEAST_STORY else None


def _bracketed(head: str, start: int) -> Opening | None:
    """The East Asian form in brackets.

    "【東京=…】", "(서울=…) 김가나 기자 = ", "［ロンドン 12日 ロイター］ - ", "【東京共同】".
    """
    match = _BRACKETED().match(head, start) if max(head, default="") > _EAST_ASIAN else None
    if match is None or max(match["place"]) <= _EAST_ASIAN:
        return None
    agency = (match["agency"] or match["wire"] or match["glued"]).strip()
    return Opening(match.end(), match["place"].strip(), None if is_reporter(agency) else agency, None)


def is_reporter(name: str) -> bool:
    """Whether a person stands where an agency may: "김가나 기자", "山田花子"."""
    if name.endswith(REPORTERS):
        return True
    is_name = 2 < len(name) <= _LONGEST_PERSON and all("\u4e00" <= letter <= "\u9fff" for letter in name)
    return is_name and not name.endswith(_HOUSES) and not _is_agency(name)


def _reported(head: str, start: int) -> Opening | None:
    """The forms with a reporter: "[항구일보 김가나 기자]", "（港社記者王小明嘉義22日電）", "〔記者…／台北報導〕"."""
    match = _REPORTED().match(head, start) if max(head, default="") > _EAST_ASIAN else None
    if match is None:
        return None
    return Opening(match.end(), match["place"] or match["where"], match["outlet"] or match["agency"], None)


def _wired(head: str, start: int, today: datetime | date | None) -> Opening | None:
    """The Chinese form: "北京3月12日电", "…社东京3月12日电（记者…）", also in brackets of its own."""
    match = _WIRED().match(head, start) if "月" in head else None
    return Opening(match.end(), match["place"] or None, match["agency"], _day(match["day"], today)) if match else None


def _agency_first(head: str, start: int, today: datetime | date | None) -> Opening | None:
    """The form that begins with the agency: "(CNN) — ", "(ANSA) - ROMA, 12 MAR - "."""
    match = _AGENCY_FIRST.match(head, start)
    if match is None or not (_is_agency(match[1]) or _CAPITAL_NAME.fullmatch(match[1])):
        return None
    inner = _placed(head, match.end(), today)
    if inner and inner.agency is None:
        return inner._replace(agency=match[1])
    return Opening(match.end(), None, match[1], None)


def _placed(head: str, start: int, today: datetime | date | None) -> Opening | None:
    """The opening before the first marks of a head; a date, an abbreviation or a hyphen may hold a mark itself."""
    for match in _MARK.finditer(head, start):
        text = head[start : match.start()].rstrip()
        if len(text) > _MAX_LEAD or text.count(" ") > _MAX_LEAD_WORDS:
            return None
        lead = _parse_lead(text)
        if lead and _shows(lead, match[0].strip(), head[match.end() :]):
            day = _day(lead.stamp, today) if lead.stamp else None
            end, agency = _agency_after(head, match.end()) if lead.agency is None else (match.end(), lead.agency)
            return Opening(end, lead.place or None, agency, day)
    return None


def _agency_after(head: str, at: int) -> tuple[int, str | None]:
    """Where an agency after the mark ends, and its name: "МОСКВА, 12 мар — РИА Новости. ", "LONDON--(AFP)--"."""
    match = _AFTER().match(head, at)
    name = (match["inner"] or match["name"]).strip() if match else ""
    return (match.end(), name) if match and _is_agency(name) else (at, None)


def _parse_lead(lead: str) -> _Lead | None:
    """Place, agency and date of what stands before a mark; None if something else stands there."""
    if _is_agency(lead.strip()):
        return None if _is_word(lead.strip()) else _Lead("", lead.strip(), "")
    body, agency = _split_agency(lead)
    stamp = _find_date(body, is_beside=_is_agency(agency or ""))
    if stamp is None and agency and (inner := _find_date(agency)) and inner[:2] == (0, len(agency)):
        return _Lead(_trim(body), None, agency)
    if stamp is None:
        return _Lead(_trim(body), agency, "")
    place, rest = body[: stamp[0]], body[stamp[1] :].strip(" ,.،")
    rest = "" if all(map(is_of_date, rest.split())) else rest  # its weekday, or its month by another name
    if rest and not (agency is None and _is_agency(rest)):
        return None
    return _Lead(_trim(place), agency or rest or None, stamp[2])


def _split_agency(lead: str) -> tuple[str, str | None]:
    match = _AGENCY_LAST.search(lead)
    if match:
        return lead[: match.start()], (match[1] or match[2]).strip()
    parts = list(_PART.finditer(lead))
    if parts and _names_source(lead[parts[-1].end() :].strip()):
        return lead[: parts[-1].start()], lead[parts[-1].end() :].strip()
    return lead, None


def _names_source(name: str) -> bool:
    return _is_agency(name) or _DOMAIN.fullmatch(name) is not None


def _find_date(body: str, *, is_beside: bool = False) -> tuple[int, int, str] | None:
    """(start, end, text) of the only date in a lead; `is_beside` says that nothing need part it from the place."""
    if not any(char.isdigit() for char in body):
        return None
    line = lex(body)
    stamps = find_stamps(line, Context(_ANY_DAY))
    if len(stamps) != 1 or stamps[0].is_relative:
        return None
    start, end = line.starts[stamps[0].first], line.starts[stamps[0].last]
    if before := _BEFORE_DATE().search(body, 0, start):
        return before.start(), end, body[start:end]
    is_it = is_beside and len(body[:start].split()) <= _MOST_BESIDE
    return (start, end, body[start:end]) if is_it else None


def _day(text: str, today: datetime | date | None) -> date | datetime | None:
    """The day of a date's text: with a year, or the last such day before today."""
    stamps = find_stamps(lex(text), Context(today))
    if not stamps:
        return None
    return stamps[0].moment if stamps[0].has_time else stamps[0].moment.date()


def _trim(place: str) -> str:
    place = place.strip(" ,،\u200e\u200f\u202a\u202b\xa0")
    return place.rstrip(".") if place.count(".") == 1 and "," not in place else place


def _shows(lead: _Lead, mark: str, rest: str) -> bool:
    """Whether a lead is an opening: by agency or date, capitals before a dash, or a known place."""
    has_agency, is_dash = _is_agency(lead.agency or ""), mark not in ("", "=", ".", ":", "：")
    if not lead.place or not is_place(lead.place):
        return has_agency and is_dash and not lead.place
    if has_agency or lead.stamp:
        return has_agency or (is_dash and not _begins_with_date(rest))
    if lead.agency is None:
        return mark not in ("", "=") and _shows_alone(lead.place, mark, rest)
    if _SHORT_NAME.fullmatch(lead.agency):
        return is_dash and (" " not in lead.place or is_city(lead.place))
    return is_dash and is_capitals(lead.place)


def _shows_alone(place: str, mark: str, rest: str) -> bool:
    """A place with neither agency nor date."""
    first = rest[:1]
    if len(rest) < _LEAST_ALONE or is_small(first) or not (first.isalpha() or first in _BEGINNINGS):
        return False
    if is_city(place):
        return mark != "." or first.isupper()
    if mark in (".", ":", "："):
        return False
    city, _, region = place.partition(",")
    if is_region(region.strip()):
        return True
    letters = sum(map(str.isalpha, city))
    return is_capitals(city) and len(city.split()) <= _MAX_CAPITALS and letters > len("USA")


def _begins_with_date(rest: str) -> bool:
    """Whether a second date follows the mark: then both are the ends of a span of time."""
    found = _find_date(rest[:_DATE_REACH])
    return found is not None and found[0] == 0


def _is_agency(name: str) -> bool:
    name = name.partition("/")[0].strip()  # "dpa/bb"
    return is_agency(name) or name in _sources() or (len(name) > _SHORT_SOURCE and name.casefold() in _sources())


def _is_word(name: str) -> bool:
    """Whether an agency's name may be a word as well, by which no opening is told that has no place: "وفا", "वार्ता"."""
    return " " not in name and UNCASED.match(name) is not None and not is_agency(name)


@lru_cache(maxsize=1)
def _sources() -> frozenset[str]:
    """The names of opening_sources.txt, as written and casefolded."""
    names = lines_of("opening_sources.txt")
    return frozenset([*names, *(name.casefold() for name in names)])
