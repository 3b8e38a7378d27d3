"""`clean`, `clean_many` and `Cleaner`: raw page in, Article out."""

from __future__ import annotations

import reprlib
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache, partial

from newsclean.assemble.article import assemble
from newsclean.decide.decide import decide
from newsclean.decide.scorer import Scorer, default_scorer
from newsclean.errors import InputTypeError, OptionError
from newsclean.model import Article, Problem
from newsclean.options import Options, check_options, check_time_limit, check_workers
from newsclean.own.cues import OwnCues
from newsclean.pipeline import EXTRACTORS, Extractor, extract
from newsclean.readers.read import Raw, is_soup, read


class Cleaner:
    """One configured pipeline. Safe to share between threads.

    `options` are the settings of every page. `extractors` replaces the pipeline's: drop some, add your own, change
    their order. `scorer` replaces the weights of the package, as measuring by folds does. Raises `InputTypeError` for
    options that are no `Options`, for extractors that are no functions, and for a scorer that is none.
    """

    def __init__(
        self,
        options: Options | None = None,
        extractors: Sequence[Extractor] = EXTRACTORS,
        *,
        scorer: Scorer | None = None,
    ) -> None:
        self.options = check_options(options)
        self.extractors = _checked_extractors(extractors)
        self._own = (OwnCues(self.options.cues),) if self.options.cues else ()
        self._scorer = _checked_scorer(scorer)

    def clean(self, raw: Raw, *, url: str | None = None) -> Article:
        """The article on a page: str, bytes, or a parsed tree. `url` is the page's address, if it is known.

        Raises `InputTypeError` for anything else, `InputFormatError` for bytes that are no text, and `InputSizeError`
        for a page over `Options.max_size`. A page that is merely odd gives an article with problems.
        """
        page = read(raw, self.options)
        options = replace(self.options, url=url) if url is not None else self.options
        page = replace(page, options=options)
        extractors, scorer = (*self._own, *self.extractors), self._scorer or default_scorer()
        return assemble(page, decide(page, extract(page, extractors), scorer))  # each lets go of what it was given


def clean(raw: Raw, options: Options | None = None, *, url: str | None = None) -> Article:
    """The article on a page, cleaned with `options`; see `Cleaner.clean` for inputs and errors."""
    cleaner = _default_cleaner() if options is None else Cleaner(options)
    return cleaner.clean(raw, url=url)


@lru_cache(maxsize=1)
def _default_cleaner() -> Cleaner:
    return Cleaner()


def _checked_extractors(extractors: object) -> tuple[Extractor, ...]:
    if isinstance(extractors, Iterable) and all(map(callable, found := tuple(extractors))):
        return found
    got = reprlib.repr(extractors)
    raise InputTypeError(f"expected a list of extractors, functions from a page to claims, got {got}")


def _checked_scorer(scorer: Scorer | None) -> Scorer | None:
    if scorer is None or hasattr(scorer, "score"):
        return scorer
    raise InputTypeError(f"scorer is {reprlib.repr(scorer)}; it must be a Scorer: pass Scorer.load(path)")


def clean_many(
    raws: Iterable[Raw],
    workers: int | None = None,
    progress: bool = False,
    *,
    options: Options | None = None,
    time_limit: float | None = None,
) -> Iterator[Article]:
    """Articles of many pages, lazily and in order; `workers` processes clean side by side (None: this one does).

    One bad page never ends the run: its article is empty and says why in a Problem of kind 'error'. So does the one of
    a page that takes longer than `time_limit` seconds in a worker. `progress` counts pages on stderr, `options` are
    those of every page. Closing the iterator ends the processes. Fewer than one worker, and a time limit without
    workers, raise `OptionError`; workers that are no int, and one page in place of many, raise `InputTypeError`.
    """
    _check_many(raws)
    check_workers(workers, "None for this process alone")
    check_time_limit(time_limit)
    if workers is None and time_limit is not None:
        raise OptionError("time_limit needs workers: only a process of its own can be given up")
    clean_one = partial(_clean_safely, Cleaner(options))
    articles = map(clean_one, raws) if workers is None else _clean_in_workers(clean_one, raws, workers, time_limit)
    return _count(articles) if progress else articles


def _check_many(raws: object) -> None:
    """Refuse what would be taken apart: one page (by its characters or elements), a dict (by its keys)."""
    tree = getattr(sys.modules.get("lxml.etree"), "_Element", ())
    advice = ""
    if isinstance(raws, (str, bytes, bytearray, memoryview, tree)) or is_soup(raws):
        advice = "a list of pages, or one page to clean()"
    elif isinstance(raws, Mapping):
        advice = "its .values()"
    elif not (hasattr(raws, "__iter__") or hasattr(raws, "__getitem__")):
        advice = "a list of pages"
    if advice:
        got = f"{type(raws).__name__}: {reprlib.repr(raws)}"
        raise InputTypeError(f"expected many pages, got {got}: pass {advice}")


def _clean_safely(cleaner: Cleaner, raw: Raw) -> Article:
    try:
        return cleaner.clean(raw)
    except Exception as error:  # whatever one page raises, the others are cleaned
        return _failed(f"{type(error).__name__}: {error}")


def _clean_in_workers(
    clean_one: Callable[[Raw], Article], raws: Iterable[Raw], workers: int, time_limit: float | None
) -> Iterator[Article]:
    from newsclean.workers import Failure, map_in_workers

    for result in map_in_workers(clean_one, raws, workers, time_limit=time_limit):
        yield _failed(result.reason) if isinstance(result, Failure) else result


def _failed(reason: str) -> Article:
    return Article(problems=(Problem(kind="error", message=reason),))


def _count(articles: Iterator[Article]) -> Iterator[Article]:
    for count, article in enumerate(articles, start=1):
        sys.stderr.write(f"\r{count:,} pages")
        yield article
    sys.stderr.write("\n")
