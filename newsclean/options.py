"""`Options`: what a caller may settle for a run. Checked when made, so that a bad one never meets a page."""

from __future__ import annotations

import functools
import reprlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, TypeVar

from newsclean.errors import InputTypeError, NewscleanError, OptionError, UnknownOptionError
from newsclean.model import Role

T = TypeVar("T")

FORMATS = ("html", "markdown", "text")
_FIRST_YEAR = 100  # from which the longest time that is read, 99 years, can be counted back
MAX_SIZE = 100_000_000  # characters or bytes: twice the largest page that the tests clean
_LONGEST_LIMIT = 1_000_000_000  # seconds; clocks of the system take no more than some nine times as many


def refuse_unknown(cls: type[T]) -> type[T]:
    """Make the dataclass `cls` raise `UnknownOptionError` for a name that it has no field of."""
    init: Callable[..., None] = cls.__init__

    @functools.wraps(init)
    def checked(self: T, **values: Any) -> None:
        names = cls.__dataclass_fields__  # type: ignore[attr-defined]
        for name, value in values.items():
            if name not in names:
                raise UnknownOptionError(
                    f"no option is named {name!r} (its value: {_quoted(value)}){_suggest(name, names)}"
                )
        init(self, **values)

    cls.__init__ = checked  # type: ignore[assignment]
    return cls


@refuse_unknown
@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Settings of a `Cleaner`. Equal, hashed and pickled by value.

    - `today`: the day that relative dates ("2 hours ago") count from; without it they stay unresolved.
    - `url`: the address of the page, for dates that stand in it, and for resolving the addresses that it states of
      itself and its image. Links of items stay as they are written: `urllib.parse.urljoin` resolves them.
    - `format`: 'html', 'markdown' or 'text'; None tells them apart by the page itself.
    - `encoding`: the encoding of bytes; None takes the declared or detected one.
    - `max_size`: the largest input taken, in characters or bytes; a larger one raises `InputSizeError`.
    - `cues`: phrases of your own by role, tried before everything else: `{"promo": ["Shop now", "Buy …"]}`.
      'Whole line' is all of a line, 'Begins …' opens it, '… anywhere …' stands anywhere in it; '...' is as good as '…'.

    A value of a wrong type raises `InputTypeError`, one that cannot be `OptionError`, an unknown
    name `UnknownOptionError`.
    """

    today: datetime | date | None = None
    url: str | None = None
    format: str | None = None
    encoding: str | None = None
    max_size: int = MAX_SIZE
    cues: Mapping[str, Sequence[str]] = field(default_factory=dict, hash=False)

    def __post_init__(self) -> None:
        _require("today", self.today, date, "a datetime.date or datetime.datetime")
        if self.today is not None and self.today.year < _FIRST_YEAR:
            raise _bad("today", self.today, f"of the year {_FIRST_YEAR} or later, as dates are counted back from it")
        for name in ("url", "format", "encoding"):
            _require(name, getattr(self, name), str, "a str")
        if self.format is not None and self.format not in FORMATS:
            raise _bad("format", self.format, f"one of {', '.join(FORMATS)}{_suggest(self.format, FORMATS)}")
        _check_encoding(self.encoding)
        _check_max_size(self.max_size)
        object.__setattr__(self, "cues", _checked_cues(self.cues))


def check_options(options: object) -> Options:
    """The options that a caller gave, the usual ones for None. Raises `InputTypeError` for anything else."""
    if options is None:
        return Options()
    if isinstance(options, Options):
        return options
    advice = 'something such as Options(format="text")'
    if isinstance(options, Mapping):
        advice = f"Options({', '.join(f'{name}=…' for name in options)})"
    raise InputTypeError(f"options is {_quoted(options)}; it must be Options: pass {advice}")


def check_workers(workers: object, otherwise: str = "") -> None:
    """Refuse a number of workers that cannot be; None is allowed where `otherwise` says what it means."""
    if workers is None and otherwise:
        return
    wanted = f"at least 1, or {otherwise}" if otherwise else "at least 1"
    if isinstance(workers, bool) or not isinstance(workers, int):
        raise InputTypeError(f"workers is {_quoted(workers)}; it must be an int of {wanted}")
    if workers < 1:
        raise OptionError(f"workers is {workers!r}; it must be {wanted}")


def check_time_limit(seconds: object) -> None:
    """Refuse seconds a page may take that cannot be; None is no limit."""
    if seconds is None:
        return
    if isinstance(seconds, bool) or not isinstance(seconds, int | float):
        raise InputTypeError(f"time_limit is {_quoted(seconds)}; it must be a number of seconds")
    if not 0 < seconds <= _LONGEST_LIMIT:
        wanted = f"above 0 and at most {_LONGEST_LIMIT:,} seconds; None is no limit"
        raise OptionError(f"time_limit is {seconds!r}; it must be {wanted}")


def parse_today(text: str) -> date | datetime:
    """A day, or a moment where a time of day is stated, of ISO 8601; raises ValueError for anything else."""
    return date.fromisoformat(text) if len(text) <= len("2017-11-04") else datetime.fromisoformat(text)


def check_role(role: object, name: str = "role") -> Role:
    """The role of a name. Raises `OptionError` for one that is none, `InputTypeError` for what is no str."""
    if not isinstance(role, str):
        raise _bad(name, role, "the name of a role", InputTypeError)
    try:
        return Role(role)
    except ValueError:
        raise _bad(name, role, f"the name of a role{_suggest(role, list(Role))}") from None


def _require(name: str, value: object, cls: type, wanted: str) -> None:
    if value is not None and not isinstance(value, cls):
        raise _bad(name, value, wanted, InputTypeError)


def _check_encoding(encoding: str | None) -> None:
    if encoding is None:
        return
    try:
        b"text".decode(encoding, "replace")
    except (LookupError, ValueError):
        raise _bad("encoding", encoding, "the name of a text encoding that Python knows") from None


def _check_max_size(size: object) -> None:
    if isinstance(size, bool) or not isinstance(size, int):
        raise _bad("max_size", size, "an int", InputTypeError)
    if size < 1:
        raise _bad("max_size", size, "at least 1")


def _checked_cues(cues: object) -> dict[str, tuple[str, ...]]:
    if not isinstance(cues, Mapping):
        raise _bad("cues", cues, "a dict of role to phrases", InputTypeError)
    return {check_role(role, "cues key"): _checked_phrases(role, phrases) for role, phrases in cues.items()}


def _checked_phrases(role: object, phrases: object) -> tuple[str, ...]:
    name = f"cues[{str(role)!r}]"
    if isinstance(phrases, (str, bytes)) or not isinstance(phrases, Iterable):
        raise _bad(name, phrases, "a list of phrases", InputTypeError)
    return tuple(_checked_phrase(name, phrase) for phrase in phrases)


def _checked_phrase(name: str, phrase: object) -> str:
    if not isinstance(phrase, str):
        raise _bad(name, phrase, "a list of str", InputTypeError)
    from newsclean.lexicon.loader import is_cue  # its tables cost time that only who has cues should pay

    if not is_cue(phrase):
        raise _bad(name, phrase, "phrases with a word in them, and with 24 at most (of Han, kana and Thai, letters)")
    return phrase


def _suggest(name: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches  # a millisecond that only a mistake costs

    near = get_close_matches(name, [str(each) for each in known], n=3)
    return f"; did you mean {' or '.join(near)}?" if near else ""


def _bad(name: str, value: object, wanted: str, error: type[NewscleanError] = OptionError) -> NewscleanError:
    return error(f"option {name} is {_quoted(value)}; it must be {wanted}")


def _quoted(value: object) -> str:
    return reprlib.repr(value)
