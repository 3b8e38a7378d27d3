"""Turns messy scraped news into clean, typed, explained articles: `newsclean.clean(raw)`."""

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
