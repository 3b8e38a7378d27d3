"""The public surface, pinned; and that nothing stands without its test and its section in the docs."""

import dataclasses
import importlib
import inspect
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import newsclean
from newsclean import errors, pipeline

NAMES = {
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
}
PARAMETERS = {
    "clean": "raw, options=None, *, url=None",
    "clean_many": "raws, workers=None, progress=False, *, options=None, time_limit=None",
    "Cleaner": "options=None, extractors=EXTRACTORS, *, scorer=None",
    "Options": "*, today=None, url=None, format=None, encoding=None, max_size=100000000, cues=<factory>",
}
FIELDS = {
    "Article": "headline deck kicker authors dateline body blocks language tags section url image confidence"
    " segments problems",
    "Paragraph": "text kind dateline_end",
    "Dateline": "text place agency published updated source span",
    "Block": "role heading items",
    "Item": "text author url",
    "Segment": "text role span line rule",
    "Problem": "kind message line",
}
# Modules that cost more than newsclean itself, or come with an extra: they load when a page needs them.
HEAVY = {"babel", "bs4", "ftfy", "torch"}

ROOT = Path(__file__).parents[1]
EXTRACTORS = sorted(path.stem for path in (ROOT / "newsclean" / "extractors").glob("[!_]*.py"))
_NEGATIVE = re.compile(r"def test_\w*?(?:leaves|leave|not|never|no|none|nothing|ignores)(?:_\w*)?\(")
_HEADING = re.compile(r"^## (\w+)$", re.MULTILINE)


# Names and signatures


def test_the_names_are_pinned() -> None:
    assert set(newsclean.__all__) == NAMES
    assert all(hasattr(newsclean, name) for name in NAMES)


@pytest.mark.parametrize("name", sorted(PARAMETERS))
def test_the_parameters_are_pinned(name: str) -> None:
    assert _parameters(getattr(newsclean, name)) == PARAMETERS[name]


def test_a_cleaner_cleans_with_an_address() -> None:
    assert _parameters(newsclean.Cleaner.clean) == "self, raw, *, url=None"


def _parameters(function: Any) -> str:
    parameters = inspect.signature(function).parameters.values()
    bare = [parameter.replace(annotation=inspect.Parameter.empty) for parameter in parameters]
    text = str(inspect.Signature(bare)).replace(repr(pipeline.EXTRACTORS), "EXTRACTORS")
    return text.strip("()")


@pytest.mark.parametrize("name", sorted(FIELDS))
def test_values_are_frozen_slotted_and_keyword_only(name: str) -> None:
    cls = getattr(newsclean, name)
    fields = dataclasses.fields(cls)
    assert [field.name for field in fields] == FIELDS[name].split()
    assert all(field.kw_only for field in fields)
    assert cls.__dataclass_params__.frozen
    assert "__slots__" in vars(cls)


def _errors() -> list[type]:
    return [cls for _, cls in inspect.getmembers(errors, inspect.isclass) if cls.__module__ == errors.__name__]


@pytest.mark.parametrize("error", _errors())
def test_every_error_is_newsclean_s_and_a_built_in_kind(error: type) -> None:
    assert error.__name__ in NAMES
    assert issubclass(error, errors.NewscleanError)
    assert error is errors.NewscleanError or issubclass(error, (TypeError, ValueError))


def test_a_name_that_is_not_there_says_which_was_meant() -> None:
    command = [sys.executable, "-c", "import newsclean; newsclean.claen"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.stderr.splitlines()[-1] == (
        "AttributeError: module 'newsclean' has no attribute 'claen'. Did you mean: 'clean'?"
    )


def test_importing_stays_cheap() -> None:
    command = [sys.executable, "-c", "import sys, newsclean; print(*sys.modules)"]
    loaded = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    assert not HEAVY & set(loaded)


# Extractors


def test_the_pipeline_runs_every_extractor_once() -> None:
    names = [extractor.__name__ for extractor in pipeline.EXTRACTORS]
    assert sorted(names) == [f"find_{noun}" for noun in EXTRACTORS]


@pytest.mark.parametrize("noun", EXTRACTORS)
def test_an_extractor_is_named_for_its_file(noun: str) -> None:
    module = importlib.import_module(f"newsclean.extractors.{noun}")
    public = [name for name, value in inspect.getmembers(module, inspect.isfunction) if name.startswith("find_")]
    assert f"find_{noun}" in public
    assert (module.__doc__ or "").strip()


@pytest.mark.parametrize("noun", EXTRACTORS)
def test_an_extractor_has_tests_with_a_negative_case(noun: str) -> None:
    """A negative case is a test whose name says what is left alone: leaves, not, never, no, none, nothing, ignores."""
    tests = (ROOT / "tests" / "extractors" / f"test_{noun}.py").read_text(encoding="utf-8")
    assert _NEGATIVE.search(tests)


def test_every_test_file_of_an_extractor_has_its_extractor() -> None:
    tests = {path.stem.removeprefix("test_") for path in (ROOT / "tests" / "extractors").glob("test_[!_]*.py")}
    assert tests == set(EXTRACTORS)


def test_every_extractor_has_a_section_in_the_docs_and_the_reverse() -> None:
    sections = _HEADING.findall((ROOT / "docs" / "extractors.md").read_text(encoding="utf-8"))
    assert sorted(sections) == EXTRACTORS
