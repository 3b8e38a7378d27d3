"""Time zone abbreviations as news pages write them.

Several places share some of them; the reading taken is the one that news means by it nearly always: IST is India (not
Israel or Ireland), BST British Summer Time (not Bangladesh), CST US Central (not China or Cuba), AST Atlantic (not
Arabia), GST the Gulf (not South Georgia), PST the US Pacific (not the Philippines), WST Western Australia, SST Samoa.
"ET", "CT", "MT", "PT" are the US zones, with summer time by the US rule.
"""

from __future__ import annotations

from datetime import datetime, timedelta, timezone, tzinfo
from functools import lru_cache

# Minutes east of Greenwich.
OFFSETS = {
    **dict.fromkeys(("gmt", "utc", "z", "wet", "ut"), 0),
    **dict.fromkeys(("cet", "mez", "bst", "west", "wat", "met"), 60),
    **dict.fromkeys(("cest", "mesz", "eet", "cat", "sast", "oez"), 120),
    **dict.fromkeys(("eest", "msk", "мск", "eat", "trt", "idt"), 180),
    **{"irst": 210, "irdt": 270, "gst": 240, "azt": 240, "samt": 240, "get": 240, "mut": 240, "aft": 270},
    **{"pkt": 300, "uzt": 300, "yekt": 300, "mvt": 300, "ist": 330, "slst": 330, "npt": 345, "bdt": 360, "omst": 360},
    **{"mmt": 390, "ict": 420, "wib": 420, "krat": 420, "novt": 420},
    **dict.fromkeys(("sgt", "myt", "hkt", "pht", "wita", "awst", "wst", "irkt", "ulat", "bnt"), 480),
    **dict.fromkeys(("jst", "kst", "wit", "yakt", "tlt"), 540),
    **{"acst": 570, "acdt": 630, "aest": 600, "chst": 600, "pgt": 600, "vlat": 600, "aedt": 660, "magt": 660},
    **{"nzst": 720, "fjt": 720, "nzdt": 780, "sst": -660, "hst": -600, "akst": -540, "akdt": -480},
    **{"pst": -480, "pdt": -420, "mst": -420, "mdt": -360, "cst": -360, "cdt": -300, "est": -300, "edt": -240},
    **{"ast": -240, "adt": -180, "nst": -210, "ndt": -150, "cot": -300, "pet": -300, "ect": -300, "vet": -240},
    **{"bot": -240, "clt": -240, "clst": -180, "art": -180, "brt": -180, "brst": -120, "uyt": -180, "pyt": -180},
}
_US_RULES = {
    "et": "EST5EDT,M3.2.0,M11.1.0",
    "ct": "CST6CDT,M3.2.0,M11.1.0",
    "mt": "MST7MDT,M3.2.0,M11.1.0",
    "pt": "PST8PDT,M3.2.0,M11.1.0",
}
US_ZONES = frozenset("et ct mt pt est edt cst cdt mst mdt pst pdt akst akdt hst".split())
_CASELESS = frozenset(("gmt", "utc", "msk", "мск"))
_MAX_OFFSET = 14 * 60
_PART_HOURS = frozenset((-570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765))  # minutes, of zones' clocks


def is_zone(word: str) -> bool:
    """Whether a word is an abbreviation of the table, in capitals ("est" and "ist" are words of French and German)."""
    key = word.lower()
    return (key in OFFSETS or key in _US_RULES) and (word.isupper() or key in _CASELESS)


def with_zone(moment: datetime, abbreviation: str) -> datetime:
    """A naive time made aware by a fixed offset; as it was, if the abbreviation is not in the table."""
    key = abbreviation.lower()
    rule = _US_RULES.get(key)
    if rule:
        offset = moment.replace(tzinfo=_us_zone(rule)).utcoffset() or timedelta(0)
        return moment.replace(tzinfo=timezone(offset))
    return moment.replace(tzinfo=_fixed(OFFSETS[key])) if key in OFFSETS else moment


def fixed_offset(minutes: int) -> tzinfo | None:
    """The zone so many minutes east of Greenwich, None beyond 14 hours."""
    return _fixed(minutes) if abs(minutes) <= _MAX_OFFSET else None


def is_offset(minutes: int) -> bool:
    """Whether the clock of some place on Earth is so many minutes ahead of Greenwich."""
    return abs(minutes) <= _MAX_OFFSET and (minutes % 60 == 0 or minutes in _PART_HOURS)


def dateutil_zone(name: str | None, seconds: int | None) -> tzinfo | None:
    """`tzinfos` for dateutil's parser: an offset that is stated wins over the name."""
    if seconds is not None:
        return fixed_offset(seconds // 60)
    if name and name.lower() in _US_RULES:
        return _us_zone(_US_RULES[name.lower()])
    return _fixed(OFFSETS[name.lower()]) if name and name.lower() in OFFSETS else None


def _fixed(minutes: int) -> tzinfo:
    return timezone(timedelta(minutes=minutes))


@lru_cache(maxsize=4)
def _us_zone(rule: str) -> tzinfo:
    from dateutil import tz  # few pages need it, and it takes 6 ms to load

    return tz.tzstr(rule)
