"""The dateline of an article: its line, its metadata, its story's opening."""

from __future__ import annotations

from datetime import datetime

from newsclean.decide.decide import Decision
from newsclean.model import Dateline, Role
from newsclean.page import Page
from newsclean.text.dates import Timestamp, date_in_url, parse_iso, parse_timestamp
from newsclean.text.openings import Opening, parse_opening

_PUBLISHED = ("article:published_time", "og:article:published_time", "datepublished", "pubdate", "date", "dc.date", "dcterms.created", "publish-date", "parsely-pub-date", "sailthru.date")
_UPDATED = ("article:modified_time", "og:updated_time", "datemodified", "lastmod", "dcterms.modified")


def dateline_of(page: Page, decision: Decision) -> Dateline | None:
    """The dateline, None where nothing on the page states a time or a place."""
    line = _line(page, decision)
    opening = _opening(page, decision)
    published, updated, source = _stated(page)
    if published is None and line:
        published, updated, source = line[1].published, line[1].updated, "line"
    if published is None and updated is None and page.options.url and (day := date_in_url(page.options.url)):
        published, source = datetime(day.year, day.month, day.day), "url"
    if line is None and opening is None and published is None and updated is None:
        return None
    fragment = page.fragments[line[0]] if line else None
    return Dateline(
        text=fragment.text if fragment else "",
        place=opening.place if opening else None,
        agency=opening.agency if opening else None,
        published=published,
        updated=updated,
        source=source or "line",
        span=fragment.span if fragment else None,
    )


def _line(page: Page, decision: Decision) -> tuple[int, Timestamp] | None:
    stamps = {claim.index: claim.value for claim in decision.claims if claim.role is Role.DATELINE and claim.value}
    for index, role in enumerate(decision.roles):
        if role in (Role.DATELINE, Role.BYLINE):
            stamp = stamps.get(index) or parse_timestamp(page.texts[index], today=page.options.today)
            if stamp:
                return index, stamp
    return None


def _opening(page: Page, decision: Decision) -> Opening | None:
    for index, role in enumerate(decision.roles):
        if role is Role.BODY:
            return parse_opening(page.texts[index], today=page.options.today)
    return None


def _stated(page: Page) -> tuple[datetime | None, datetime | None, str]:
    """(published, updated, source) by JSON-LD, meta or a time tag."""
    metadata = page.metadata
    for item in metadata.json_ld:
        if published := parse_iso(item.get("datePublished") or ""):
            return published, parse_iso(item.get("dateModified") or ""), "json-ld"
    meta = [next((parse_iso(v) for n in names for v in metadata.meta.get(n, ())[:1] if parse_iso(v)), None) for names in (_PUBLISHED, _UPDATED)]
    if meta[0]:
        return meta[0], meta[1], "meta"
    times = [time for time in metadata.times if time.value]
    if times and (published := parse_iso(times[0].value)):
        return published, None, "time-tag"
    return None, None, ""
