"""What a bad call raises: each a `NewscleanError` and also the built-in kind it is. Each quotes what it got."""

from __future__ import annotations


class NewscleanError(Exception):
    """The base of every error that newsclean raises."""


class InputTypeError(NewscleanError, TypeError):
    """A page, an option or an extractor is of a type that it cannot be."""


class InputFormatError(NewscleanError, ValueError):
    """The input is bytes of something that is no text: a PDF, an image, an archive."""


class InputSizeError(NewscleanError, ValueError):
    """The input is larger than `Options.max_size`."""


class OptionError(NewscleanError, ValueError):
    """An option, a role or a claim has a value that it cannot have."""


class UnknownOptionError(NewscleanError, TypeError):
    """There is no option of this name."""


class InvalidDataError(NewscleanError, ValueError):
    """A dict is not what `Article.to_dict` makes."""
