"""The dateline of an article: its line, its metadata, its story's opening, its address."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from newsclean.assemble.dates.head_lines import Stamped, find_stamped
from newsclean.assemble.dates.stated_times import Times, stated_times
from newsclean.assemble.dates.time_tags import own_times
from newsclean.dates.values import date_in_url, is_day, parse_iso
from newsclean.dates.zones import fixed_offset, is_offset
from newsclean.decide.decide import Decision
from newsclean.model import Dateline, Role
from newsclean.openings.opening import Opening, parse_opening
from newsclean.page import Page

_SAME_SEASON = timedelta(days=30)


def dateline_of(page: Page, decision: Decision) -> Dateline | None:
    """The dateline, None where nothing on the page states a time or a place, and where the page has no story."""
    if not decision.places[Role.BODY]:
        return None
    line = find_stamped(page, decision)
    opening = parse_opening(page.texts[decision.story], today=page.options.today)
    stated = stated_times(page, decision) or (_of_tag(page, decision, line) if line else None)
    times = _published(page, _settle(stated, line)) or _from_opening(opening)
    if line is None and opening is None and times is None:
        return None
    times = _in_one_zone(times) if times else None
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


def _of_tag(page: Page, decision: Decision, line: Stamped) -> Times | None:
    """What the time tag of the line itself states, on a page with a list of them: a live page's entries have one each.

    A time of day under the line may be that of the newest entry.
    """
    for time in own_times(page, decision) if line.published else ():
        moment = parse_iso(time.tag.value) if time.line == line.line and not time.label else None
        if moment and not is_day(moment):
            return Times(moment, None, "time-tag")
    return None


def _settle(stated: Times | None, line: Stamped | None) -> Times | None:
    """The metadata's times, unless they know no day of publishing; the line's where it is sure of another day."""
    if line is None:
        return stated
    shown = Times(line.published, line.updated, "line")
    if stated is None:
        return shown
    if stated.published is None and shown.published:
        return shown._replace(updated=_fuller(shown.updated, stated.updated))
    stated = _by_its_clock(stated, shown)
    if line.is_sure and stated.published and shown.published:
        if _is_far(shown.published, stated) or _is_anothers(stated, line):
            return shown
        stated = _filled(stated, shown)
    return stated._replace(updated=_last_update(stated, _in_zone_of(stated, shown), is_sure=line.is_sure))


def _last_update(stated: Times, seen: datetime | None, *, is_sure: bool) -> datetime | None:
    """The update that is stated, or a later one that a sure line tells: some systems state the first version's time."""
    updated = stated.updated
    if updated is None or seen is None or not is_sure or bool(seen.tzinfo) != bool(updated.tzinfo):
        return updated or seen
    return max(updated, seen)


def _by_its_clock(stated: Times, shown: Times) -> Times:
    """The times by the clock by which a line shows them, where they are stated in UTC, or in a zone that is not told.

    The day that readers saw may be another than that.
    """
    published, updated = _by_clock(stated.published, shown.published), _by_clock(stated.updated, shown.updated)
    return stated._replace(published=published, updated=updated)


def _by_clock(moment: datetime | None, seen: datetime | None) -> datetime | None:
    """A moment in the zone that its minute on a page's clock tells; a naive one by a clock without zone stays naive."""
    if moment is None or seen is None or is_day(moment) or is_day(seen) or moment.utcoffset():
        return moment
    minutes = _minutes(seen.replace(tzinfo=None), moment.replace(tzinfo=None))
    if not is_offset(minutes) or seen.utcoffset() not in (None, timedelta(minutes=minutes)):
        return moment
    if moment.tzinfo is None and seen.tzinfo is None:
        return moment + timedelta(minutes=minutes)
    return moment.replace(tzinfo=UTC).astimezone(fixed_offset(minutes))


def _minutes(one: datetime, other: datetime) -> int:
    """How many minutes one moment is after another, both told to the minute."""
    return round((one.replace(second=0) - other.replace(second=0)).total_seconds() / 60)


def _is_far(published: datetime, stated: Times) -> bool:
    """Whether a day is more than one away from those that the metadata states."""
    days = {moment.date() for moment in (stated.published, stated.updated) if moment}
    return all(abs((published.date() - day).days) > 1 for day in days)


def _is_anothers(stated: Times, line: Stamped) -> bool:
    """Whether a time tag that does not say what it is of stands far from a line, or states another time than it."""
    if stated.loose in (None, line.line) or stated.published is None or line.published is None:
        return False
    is_apart = stated.loose >= 0 and abs(stated.loose - line.line) > 1
    return is_apart or not _agree(stated.published, line.published)


def _agree(one: datetime, other: datetime) -> bool:
    """Whether two moments are of one day and, where both have a time, of one minute by the clock."""
    has_times = not (is_day(one) or is_day(other))
    return one.date() == other.date() and (not has_times or _minute(one) == _minute(other))


def _minute(moment: datetime) -> tuple[int, int]:
    return moment.hour, moment.minute


def _filled(stated: Times, shown: Times) -> Times:
    """The metadata's times, with the time of day and the zone that a line adds to them."""
    published, updated = _fuller(stated.published, shown.published), _fuller(stated.updated, shown.updated)
    source = stated.source if published is stated.published else shown.source
    return stated._replace(published=published, updated=updated, source=source)


def _fuller(moment: datetime | None, other: datetime | None) -> datetime | None:
    """A moment, or another one that agrees with it and says more: the time of its day, or the zone of its time."""
    if moment is None or other is None or is_day(other) or not _agree(moment, other):
        return moment
    return other if is_day(moment) or (moment.tzinfo is None and other.tzinfo) else moment


def _in_zone_of(stated: Times, shown: Times) -> datetime | None:
    """When a line says the article was updated, in the zone by which it shows the time of publishing that is stated."""
    updated, published = shown.updated, shown.published
    if not (updated and published and stated.published and stated.published.tzinfo):
        return updated
    if updated.tzinfo or published.tzinfo or is_day(published):
        return updated
    minutes = _minutes(published.replace(tzinfo=UTC), stated.published)
    return updated.replace(tzinfo=fixed_offset(minutes) if is_offset(minutes) else None)


def _in_one_zone(times: Times) -> Times:
    """The times, both aware where one is: a page states the zone of one, and shows the other by the same clock.

    An update that is stated in UTC is told by the clock of the day of publishing, up to a month from it: later on
    that zone may have another time of the year.
    """
    published, updated = times.published, times.updated
    if published is None or updated is None:
        return times
    if published.tzinfo and updated.tzinfo:
        is_utc = not updated.utcoffset() and not is_day(updated) and abs(updated - published) <= _SAME_SEASON
        return times._replace(updated=updated.astimezone(published.tzinfo)) if is_utc else times
    zone = published.tzinfo or updated.tzinfo
    return times._replace(published=published.replace(tzinfo=zone), updated=updated.replace(tzinfo=zone))


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
