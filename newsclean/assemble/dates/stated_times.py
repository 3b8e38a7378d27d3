"""When an article was published and updated by its page's metadata: JSON-LD, meta elements, time tags."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from typing import Any, NamedTuple

from newsclean.assemble.dates.time_tags import OwnTime, own_times
from newsclean.dates.values import NO_DAYS, parse_iso
from newsclean.decide.decide import Decision
from newsclean.metadata import Metadata
from newsclean.page import Page

# From most to least to be trusted.
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "pubdate", "pub_date",
    "parsely-pub-date", "publish-date", "publication_date", "dc.date.issued", "dcterms.created", "dc.date",
    "dcterms.date", "dc.date.created", "citation_publication_date", "citation_online_date", "citation_date",
    "cxenseparse:recs:publishtime", "sailthru.date", "date",
)  # fmt: skip
_UPDATED = (
    "article:modified_time", "og:article:modified_time", "og:updated_time", "og:modified_time", "datemodified",
    "lastmod", "dcterms.modified", "dc.date.modified", "last-modified", "updated",
)  # fmt: skip
_OTHER_NAME = re.compile(r"publish(?!er)|pubdate|release_?date|date_?created|created_?(?:at|time|date)")
_UPDATED_NAME = re.compile(r"modif|updat")
_MOST_TIMES = 3  # time tags of a page with no better sign: more are a list's
_PLAIN_ISO = re.compile(r"(?:19|20)\d\d-\d\d-\d\d(?:T.*)?", re.ASCII)
_SAME = 60  # seconds: sources round to the minute


class Times(NamedTuple):
    """When an article was published and updated, and where that was found.

    `loose` is the index of the fragment that holds a time tag which does not say what it is of, -1 where the fragment
    is not known; None for what says so.
    """

    published: datetime | None
    updated: datetime | None
    source: str
    loose: int | None = None


def stated_times(page: Page, decision: Decision) -> Times | None:
    """The times that a page's metadata states, from its most trusted source that knows when it was published."""
    metadata = page.metadata
    found = list(_find_times(page, decision))
    best = next((times for times in found if times.published), found[0] if found else None)
    if best is None or best.published is None:
        return best
    updated = best.updated or next((times.updated for times in found if times.updated), None)
    return best._replace(published=_local(best.published, metadata), updated=updated)


def _find_times(page: Page, decision: Decision) -> Iterator[Times]:
    """The times of each source, most trusted first, up to one that knows both: no one asks the others then."""
    for find in (_json_ld, _meta):
        if times := find(page.metadata):
            yield times
            if times.published and times.updated:
                return
    count = len(page.metadata.times)
    if count and (times := _time_tags(own_times(page, decision), count)):
        yield times
    if page.metadata.json_ld and (times := _media(page.metadata)):
        yield times


def _json_ld(metadata: Metadata) -> Times | None:
    """The times of the article's object; None where it has none."""
    for item in metadata.articles:
        published, updated = _moment(item.get("datePublished")), _moment(item.get("dateModified"))
        if published or updated:
            return Times(published, updated, "json-ld")
    return None


def _media(metadata: Metadata) -> Times | None:
    """When the video, episode or gallery that is the page's own was published."""
    values = (item.get(name) for item in metadata.media for name in ("uploadDate", "datePublished"))
    published = next(filter(None, map(_moment, values)), None)
    return Times(published, None, "json-ld") if published else None


def _moment(value: Any) -> datetime | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return _parse(value)


def _parse(value: Any) -> datetime | None:
    """A metadata value's moment: plain ISO 8601 by Python itself, as dateutil takes a tenth of a millisecond."""
    if isinstance(value, str) and _PLAIN_ISO.fullmatch(value):
        with suppress(ValueError):
            moment = datetime.fromisoformat(value)
            return None if moment.date() in NO_DAYS else moment
    return parse_iso(value) if isinstance(value, str | int | float) else None


def _meta(metadata: Metadata) -> Times | None:
    published, updated = _first(metadata, _PUBLISHED), _first(metadata, _UPDATED)
    if published is None:
        others = (name for name in metadata.meta if _OTHER_NAME.search(name) and not _UPDATED_NAME.search(name))
        published = _first(metadata, others)
    return Times(published, updated, "meta") if published or updated else None


def _first(metadata: Metadata, names: Iterable[str]) -> datetime | None:
    values = (value for name in names for value in metadata.meta.get(name, ())[:1])
    return next(filter(None, map(_parse, values)), None)


def _time_tags(times: list[OwnTime], count: int) -> Times | None:
    """The times of the page's time tags: those that say what they are of, else the first of a few.

    `count` is that of all tags of the page: where it has a list, one that stands elsewhere than in the head is its.
    """
    published, updated = next(_moments(times, ("P",)), None), next(_moments(times, ("U", "PU")), None)
    if published is None:
        plain = [time for time in times if not time.label]
        is_list = count - len(times) + len(plain) > _MOST_TIMES
        plain = [time for time in plain if time.is_near] if is_list else plain
        published = next(_moments(plain, ("",)), None) if len(plain) <= _MOST_TIMES else None
    if published is None and updated is None:
        return None
    loose = published[1].line if published and not published[1].label else None
    return Times(published[0] if published else None, updated[0] if updated else None, "time-tag", loose)


def _moments(times: Iterable[OwnTime], labels: tuple[str, ...]) -> Iterator[tuple[datetime, OwnTime]]:
    """The moments of the time tags with one of some labels, each with its tag."""
    for time in times:
        if time.label in labels and (moment := _parse(time.tag.value) or _parse(time.tag.text)):
            yield moment, time


def _local(moment: datetime, metadata: Metadata) -> datetime:
    """The same instant in the page's own zone, where a source states it there and another in UTC."""
    if moment.tzinfo is None or moment.utcoffset():
        return moment
    values = [*(value for name in _PUBLISHED[:6] for value in metadata.meta.get(name, ())[:1])]
    values += [time.value for time in metadata.times[:_MOST_TIMES]]
    for other in filter(None, map(_parse, values)):
        if other.utcoffset() and abs((other - moment).total_seconds()) < _SAME:
            return other
    return moment
