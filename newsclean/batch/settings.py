"""What may be set for a batch, checked before any page is read."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypedDict

from newsclean.errors import InputTypeError, NewscleanError, OptionError
from newsclean.model import Article
from newsclean.options import Options, check_options, check_time_limit, check_workers, refuse_unknown

FIELDS = ("source", "text", *(each.name for each in dataclasses.fields(Article)), "record")
KINDS = ("page", "jsonl", "parquet", "warc")


class BatchError(NewscleanError, ValueError):
    """A batch cannot start or go on. One line says why; what was finished before is kept."""


@refuse_unknown
@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Settings of a batch.

    - `workers`: how many processes clean side by side; None for one a core.
    - `field`: the field of a JSONL record, or the column of a Parquet file, that holds the page.
    - `url_field`: the field or column that holds the page's address, where there is one.
    - `keep`: fields or columns to hand on in the output, as `record`.
    - `fields`: what to write of each page, by name; empty for all. 'text' is the body as one string.
    - `kind`: what every input file is ('page', 'jsonl', 'parquet', 'warc'); None to tell by its ending.
    - `time_limit`: seconds a page may take before it is given up; None for no limit.
    - `options`: the `newsclean.Options` of every page.
    """

    workers: int | None = None
    field: str = "text"
    url_field: str = "url"
    keep: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    kind: str | None = None
    time_limit: float | None = None
    options: Options = dataclasses.field(default_factory=Options)

    def __post_init__(self) -> None:
        for name in ("field", "url_field"):
            if not isinstance(value := getattr(self, name), str):
                raise InputTypeError(f"{name} is {value!r}; it must be a str")
        for name in ("keep", "fields"):
            object.__setattr__(self, name, _names(name, getattr(self, name)))
        if unknown := [name for name in self.fields if name not in FIELDS]:
            raise OptionError(f"there is no field {unknown[0]!r}; there are {', '.join(FIELDS)}")
        if self.kind is not None and self.kind not in KINDS:
            raise OptionError(f"an input cannot be {self.kind!r}; it is one of {', '.join(KINDS)}")
        object.__setattr__(self, "options", check_options(self.options))
        check_workers(self.workers, "None for one a core")
        check_time_limit(self.time_limit)

    @property
    def columns(self) -> tuple[str, ...]:
        """The fields that are written, in their order."""
        return tuple(name for name in FIELDS if name in (self.fields or FIELDS) and (name != "record" or self.keep))

    @property
    def processes(self) -> int:
        """How many worker processes to start."""
        return self.workers or _cores()

    def signature(self) -> dict[str, Any]:
        """What has to be the same for one output: everything but how fast it goes."""
        names = ("field", "url_field", "keep", "fields", "kind", "options")
        return {name: repr(getattr(self, name)) for name in names}


def _names(setting: str, names: object) -> tuple[str, ...]:
    if not isinstance(names, str | bytes) and isinstance(names, Iterable):
        found = tuple(names)
        if all(isinstance(name, str) for name in found):
            return found
    raise InputTypeError(f"{setting} is {names!r}; it must be a list of names")


class SettingsDict(TypedDict, total=False):
    """The fields of `Settings`, as keyword arguments of `run`."""

    workers: int | None
    field: str
    url_field: str
    keep: tuple[str, ...]
    fields: tuple[str, ...]
    kind: str | None
    time_limit: float | None
    options: Options


def _cores() -> int:
    """The cores that this process may use, which in a container are fewer than the machine has."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1
