"""The dateline of an article: its line, its metadata, its story's opening, its address."""

from __future__ import annotations

from datetime import datetime

from newsclean.assemble.dates_stated import Times, stated_times
from newsclean.assemble.head_lines import Stamped, find_stamped
from newsclean.decide.decide import Decision
from newsclean.model import Dateline, Role
from newsclean.page import Page
from newsclean.text.dates import date_in_url
from newsclean.text.openings import Opening, parse_opening


def dateline_of(page: Page, decision: Decision, head: int = -1) -> Dateline | None:
    """The dateline, None where nothing on the page states a time or a place, and where the page has no story.

    `head` is the headline's index, or -1.
    """
    if not decision.places[Role.BODY]:
        return None
    line = find_stamped(page, decision, head)
    opening = parse_opening(page.texts[decision.story], today=page.options.today)
    times = _published(page, _settle(stated_times(page.metadata), line)) or _from_opening(opening)
    if line is None and opening is None and times is None:
        return None
    fragment = page.fragments[line.line] if line else None
    return Dateline(
        text=fragment.text if fragment else "",
        place=opening.place if opening else None,
        agency=opening.agency if opening else None,
        published=times.published if times else None,
        updated=times.updated if times else None,
        source=times.source if times else "line",
        span=fragment.span if fragment else None,
    )


def _settle(stated: Times | None, line: Stamped | None) -> Times | None:
    """The metadata's times, unless they know no day of publishing; the line's where it is sure of another day."""
    if line is None:
        return stated
    shown = Times(line.published, line.updated, "line")
    if stated is None or (stated.published is None and shown.published):
        return shown
    days = {moment.date() for moment in (stated.published, stated.updated) if moment}
    if line.is_sure and shown.published and all(abs((shown.published.date() - day).days) > 1 for day in days):
        return shown
    return stated._replace(updated=stated.updated or shown.updated)


def _published(page: Page, times: Times | None) -> Times | None:
    """The times, their day of publishing the address's where nothing else states it; else that of the only version."""
    if times and times.published:
        return times
    address = _from_address(page)
    if times is None or times.updated is None:
        return address
    if address and address.published and address.published.date() <= times.updated.date():
        return address._replace(updated=times.updated)
    return times._replace(published=times.updated)


def _from_address(page: Page) -> Times | None:
    """The day in the page's address."""
    metadata = page.metadata
    for address in (page.options.url, metadata.canonical, *metadata.meta.get("og:url", ())[:1]):
        if address and (day := date_in_url(address)):
            return Times(datetime(day.year, day.month, day.day), None, "url")
    return None


def _from_opening(opening: Opening | None) -> Times | None:
    """The day of a story's opening, where it has one with its year."""
    if opening is None or opening.date is None:
        return None
    day = opening.date
    moment = day if isinstance(day, datetime) else datetime(day.year, day.month, day.day)
    return Times(moment, None, "line")
