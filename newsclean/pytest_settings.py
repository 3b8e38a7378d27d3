"""What pytest loads of newsclean wherever it is installed: two settings.

In pyproject.toml (or pytest.ini):

    [tool.pytest.ini_options]
    newsclean_fixtures = ["fixtures"]             # the folders that hold saved pages
    newsclean_cleaner = "myproject.pages:clean"   # optional: cleans (bytes, Options) → Article in newsclean's stead

The rest of newsclean is imported only where the first is set, so that the test runs of other projects stay as fast as
they were.
"""

from __future__ import annotations

from pathlib import Path

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the two settings."""
    parser.addini("newsclean_fixtures", "folders of pages that newsclean guards", type="paths", default=[])
    parser.addini("newsclean_cleaner", "module:function that cleans them; newsclean.clean if empty", default="")


def pytest_configure(config: pytest.Config) -> None:
    """Collect fixtures where folders are set."""
    folders: list[Path] = config.getini("newsclean_fixtures")
    for folder in folders:
        if not folder.is_dir():
            raise pytest.UsageError(f"newsclean_fixtures: {folder} is no folder")
    if folders:
        from newsclean.fixtures.pytest_plugin import Collecting

        config.pluginmanager.register(Collecting(config, folders), "newsclean-fixtures")
