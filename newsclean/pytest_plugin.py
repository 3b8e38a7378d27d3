"""pytest collects saved pages: one test for each field of each fixture, `fixtures/slug::headline`.

`newsclean.pytest_settings`, which pytest loads by its entry point, registers `Collecting` where a project sets folders.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

from newsclean.fixtures import Fixture, FixtureError, load_fixture, mismatch
from newsclean.fixtures.settings import load_cleaner
from newsclean.fixtures.store import is_fixture
from newsclean.model import Article


class Collecting:
    """Turns folders into collectors, and lets a test be named by the id that pytest prints."""

    def __init__(self, config: pytest.Config, folders: list[Path]) -> None:
        self._folders = folders
        self._chosen: dict[Path, set[str]] = {}
        self._here = config.invocation_params.dir
        if config.args_source is pytest.Config.ArgsSource.TESTPATHS:
            config.args.extend(str(folder) for folder in folders if str(folder) not in config.args)
        config.args[:] = dict.fromkeys(map(self._whole, config.args))

    def _whole(self, argument: str) -> str:
        """`fixtures/slug::headline` as `fixtures/slug`, which is what pytest can find; the field is remembered."""
        path, _, field = argument.partition("::")
        folder = (self._here / path).resolve()
        if not field or not self._holds(folder):
            return argument
        self._chosen.setdefault(folder, set()).add(field)
        return path

    def _holds(self, path: Path) -> bool:
        return path.is_dir() and any(folder.resolve() in path.parents for folder in self._folders)

    def pytest_collect_directory(self, path: Path, parent: pytest.Collector) -> pytest.Collector | None:
        """A collector for a folder that is meant as a fixture."""
        if not self._holds(path.resolve()) or not is_fixture(path):
            return None
        collector: pytest.Collector = _FixtureFolder.from_parent(parent, path=path)
        return collector

    def pytest_collection_modifyitems(self, config: pytest.Config, items: list[pytest.Item]) -> None:
        """Leave out the fields that the command line did not name."""
        unwanted = [item for item in items if not self._is_wanted(item)]
        if unwanted:
            config.hook.pytest_deselected(items=unwanted)
            items[:] = [item for item in items if self._is_wanted(item)]

    def _is_wanted(self, item: pytest.Item) -> bool:
        fields = self._chosen.get(item.path.resolve())
        return fields is None or not isinstance(item, _Field) or item.name in fields


class _FixtureFolder(pytest.Directory):
    """A fixture's folder: loaded when collected, cleaned once, for the first of its tests."""

    @cached_property
    def fixture(self) -> Fixture:
        return load_fixture(self.path)

    @cached_property
    def article(self) -> Article:
        clean = load_cleaner(self.config.getini("newsclean_cleaner"))
        return clean(self.fixture.page.read_bytes(), self.fixture.options)

    def collect(self) -> Iterator[_Field]:
        try:
            fields = list(self.fixture.expected)
        except FixtureError as error:
            raise self.CollectError(str(error)) from None
        for field in fields:
            yield _Field.from_parent(self, name=field)


class _MismatchError(AssertionError):
    """A field that is not as expected; its text is the difference."""


class _Field(pytest.Item):
    """The test of one field."""

    def __init__(self, **keywords: Any) -> None:
        super().__init__(**keywords)
        reason = self._folder.fixture.xfail.get(self.name)
        if reason is not None:
            self.add_marker(pytest.mark.xfail(strict=True, raises=_MismatchError, reason=reason))

    @property
    def _folder(self) -> _FixtureFolder:
        assert isinstance(self.parent, _FixtureFolder)
        return self.parent

    def runtest(self) -> None:
        difference = mismatch(self._folder.fixture, self._folder.article, self.name)
        if difference is not None:
            raise _MismatchError(difference)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        if not isinstance(excinfo.value, _MismatchError):
            return super().repr_failure(excinfo, style)
        slug = self._folder.fixture.slug
        return f"{excinfo.value}\n\nIf what came is right: newsclean fixture diff {slug} --accept"

    def reportinfo(self) -> tuple[Path, None, str]:
        return self.path, None, f"{self._folder.nodeid} :: {self.name}"
