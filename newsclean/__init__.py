"""Turns messy scraped news into clean, typed, explained articles: `newsclean.clean(raw)`.

Names load when they are first used: importing the package, or a part of it, stays cheap.
"""

import sys
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclean.cleaner import Cleaner, clean, clean_many
    from newsclean.errors import (
        InputFormatError,
        InputSizeError,
        InputTypeError,
        InvalidDataError,
        NewscleanError,
        OptionError,
        UnknownOptionError,
    )
    from newsclean.model import Article, Block, Dateline, Item, Kind, Paragraph, Problem, Role, Segment
    from newsclean.options import Options
    from newsclean.page import Claim, Fragment, Page

__version__ = "0.1.0"

__all__ = [
    "Article",
    "Block",
    "Claim",
    "Cleaner",
    "Dateline",
    "Fragment",
    "InputFormatError",
    "InputSizeError",
    "InputTypeError",
    "InvalidDataError",
    "Item",
    "Kind",
    "NewscleanError",
    "OptionError",
    "Options",
    "Page",
    "Paragraph",
    "Problem",
    "Role",
    "Segment",
    "UnknownOptionError",
    "__version__",
    "clean",
    "clean_many",
]

_HOMES = {
    "newsclean.cleaner": ("Cleaner", "clean", "clean_many"),
    "newsclean.errors": (
        "InputFormatError",
        "InputSizeError",
        "InputTypeError",
        "InvalidDataError",
        "NewscleanError",
        "OptionError",
        "UnknownOptionError",
    ),
    "newsclean.model": ("Article", "Block", "Dateline", "Item", "Kind", "Paragraph", "Problem", "Role", "Segment"),
    "newsclean.options": ("Options",),
    "newsclean.page": ("Claim", "Fragment", "Page"),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names}


if not TYPE_CHECKING:  # for which any name would be there

    def __getattr__(name: str) -> object:
        """The public value of that name, from the module that it lives in."""
        if name not in _HOME:
            told = f"module 'newsclean' has no attribute {name!r}"
            raise AttributeError(told, name=name, obj=sys.modules[__name__])  # so that Python says what was meant
        value = globals()[name] = getattr(import_module(_HOME[name]), name)
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
