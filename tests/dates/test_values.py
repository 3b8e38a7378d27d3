"""Dates in metadata values and URLs."""

from __future__ import annotations

from datetime import date

import pytest

from newsclean.dates.values import date_in_url, parse_iso


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2023-12-22T10:54:00Z", "2023-12-22T10:54:00+00:00"),
        ("2023-12-22T10:54:00.123Z", "2023-12-22T10:54:00.123000+00:00"),
        ("2023-12-22T10:54:00+0100", "2023-12-22T10:54:00+01:00"),
        ("2023-12-22T10:54:00+01:00", "2023-12-22T10:54:00+01:00"),
        ("2023-12-22T10:54-05", "2023-12-22T10:54:00-05:00"),
        ("2023-12-22T10:54:00.0000000Z", "2023-12-22T10:54:00+00:00"),
        ("2023-12-22 10:54:00", "2023-12-22T10:54:00"),
        ("2023-12-22 10:54:00 +0000", "2023-12-22T10:54:00+00:00"),
        ("2023-12-22 10:54:00 EST", "2023-12-22T10:54:00-05:00"),
        ("2023-12-22 10:54:00 XYZ", "2023-12-22T10:54:00"),
        ("2023-12-22 10:54:00 ET", "2023-12-22T10:54:00-05:00"),
        ("2023-12-22 10:54:00 UTC", "2023-12-22T10:54:00+00:00"),
        ("2023-12-22t10:54:00z", "2023-12-22T10:54:00+00:00"),
        ("2023-12-221703165282353", "2023-12-22T00:00:00"),
        ("2023 12 22 10:54:00", "2023-12-22T10:54:00"),
        ("2023 12 22", "2023-12-22T00:00:00"),
        ("20231222T105400Z", "2023-12-22T10:54:00+00:00"),
        ("2023-12-22", "2023-12-22T00:00:00"),
        ("20231222", "2023-12-22T00:00:00"),
        ("20231222105400", "2023-12-22T10:54:00"),
        ("Friday, 22-Dec-23 10:54:00 UTC", "2023-12-22T10:54:00+00:00"),
        (" 2023-12-22T10:54:00Z ", "2023-12-22T10:54:00+00:00"),
        ('"2023-12-22T10:54:00Z"', "2023-12-22T10:54:00+00:00"),
        ("2023-12-22T10:54:00Z (updated)", "2023-12-22T10:54:00+00:00"),
        ("2023-12-22T10:54:00+01:00[Europe/Paris]", "2023-12-22T10:54:00+01:00"),
        ("Fri, 22 Dec 2023 10:54:00 GMT", "2023-12-22T10:54:00+00:00"),
        ("Fri, 22 Dec 2023 10:54:00 +0100", "2023-12-22T10:54:00+01:00"),
        ("22 Dec 2023 10:54 EST", "2023-12-22T10:54:00-05:00"),
        ("Fri Dec 22 10:54:00 GMT 2023", "2023-12-22T10:54:00+00:00"),
        ("December 22, 2023", "2023-12-22T00:00:00"),
        ("2023/12/22 10:54", "2023-12-22T10:54:00"),
        ("22.12.2023", "2023-12-22T00:00:00"),
        ("1703242440", "2023-12-22T10:54:00+00:00"),
        ("1703242440000", "2023-12-22T10:54:00+00:00"),
        (1703242440, "2023-12-22T10:54:00+00:00"),
        (1703242440000, "2023-12-22T10:54:00+00:00"),
        (1703242440.5, "2023-12-22T10:54:00.500000+00:00"),
    ],
)
def test_metadata_value_is_parsed(value: str | float, expected: str) -> None:
    """ISO 8601, RFC 2822, plain dates and seconds since 1970, with what stands around them."""
    found = parse_iso(value)
    assert found is not None
    assert found.isoformat() == expected


@pytest.mark.parametrize(
    "value",
    [
        "", "null", "today", "10:54", "2023", "12/2023", "Dec 22", "2023-13-45", "0000-00-00", "2023-02-30", "-1",
        "1970-01-01T00:00:00Z", "1969-12-31T19:00:00-05:00", "1900-01-01", "20231322105400",
        "1e400", "99999999999999999999", 0, -1, 10**30, float("inf"), float("nan"), True, "x" * 500,
    ],
)  # fmt: skip
def test_metadata_value_that_states_no_day_is_none(value: str | float) -> None:
    """Nothing is filled up: a value without year, month and day gives None, and none raises."""
    assert parse_iso(value) is None


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://example.org/2023/12/22/bridge-reopens", date(2023, 12, 22)),
        ("https://example.org/news/2023/5/2/bridge", date(2023, 5, 2)),
        ("https://example.org/2023-12-22-bridge-reopens", date(2023, 12, 22)),
        ("https://example.org/bridge-20231222.html", date(2023, 12, 22)),
        ("https://example.org/2023_12_22/", date(2023, 12, 22)),
        ("https://example.org/2023/12/22", date(2023, 12, 22)),
        ("https://example.org/2023/dec/22/bridge", date(2023, 12, 22)),
        ("https://example.org/2023-Dec-22-bridge", date(2023, 12, 22)),
        ("https://example.org/n1/2023/1222/c1001-401.html", date(2023, 12, 22)),
        ("https://example.org/202312/22/bridge.html", date(2023, 12, 22)),
        ("https://example.org/2023-12/22/bridge.html", date(2023, 12, 22)),
        ("https://example.org/2023/12-22/bridge.html", date(2023, 12, 22)),
        ("https://example.org/2023/1222", None),
        ("https://example.org/2023/1222-bridge", None),
        ("https://example.org/2023/feb/30/bridge", None),
        ("https://example.org/2023/decor/22/bridge", None),
        ("https://example.org/2023/12/bridge", None),
        ("https://example.org/2023/13/45/bridge", None),
        ("https://example.org/2023/02/30/bridge", None),
        ("https://example.org/story/120231222123", None),
        ("https://example.org/story/4373704", None),
        ("", None),
    ],
)
def test_date_in_url(url: str, day: date | None) -> None:
    """A URL's day is written out in full, by slashes, hyphens or none."""
    assert date_in_url(url) == day
