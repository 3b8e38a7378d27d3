"""The lines that docs/extractors.md says are taken and left are tried."""

import importlib
import re
from pathlib import Path

import pytest

from tests.extractors.conftest import Claimed

DOCS = (Path(__file__).parents[2] / "docs" / "extractors.md").read_text(encoding="utf-8")
CASES = re.findall(r"^## (\w+)$.*?^- takes `(.+?)`$.*?^- leaves `(.+?)`$", DOCS, re.MULTILINE | re.DOTALL)
STORY = "The river rose for a third night in the harbour towns, and the council opened two schools to people."


@pytest.mark.parametrize(("noun", "taken", "left"), CASES, ids=[case[0] for case in CASES])
def test_the_docs_lines_are_taken_and_left(claimed: Claimed, noun: str, taken: str, left: str) -> None:
    find = getattr(importlib.import_module(f"newsclean.extractors.{noun}"), f"find_{noun}")
    format = "markdown" if taken.startswith("#") else "text"
    page = ("# River rises", taken, STORY)
    assert len(claimed(find, *page, format=format)) > len(claimed(find, page[0], STORY, format=format))
    assert left.lstrip("#- ") not in claimed(find, "# River rises", STORY, left, STORY, format=format)


def test_every_section_has_its_lines() -> None:
    assert [case[0] for case in CASES] == re.findall(r"^## (\w+)$", DOCS, re.MULTILINE)
