"""`python -m newsclean.training`: what it says where it cannot train."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import newsclean

_ENVIRONMENT = os.environ | {"PYTHONPATH": str(Path(newsclean.__file__).parents[1])}


def _run(before: str, *arguments: str) -> str:
    """The last line on standard error."""
    code = f"import runpy, sys; {before}; runpy.run_module('newsclean.training', run_name='__main__')"
    command = [sys.executable, "-c", code, *arguments]
    ran = subprocess.run(command, check=False, capture_output=True, text=True, timeout=120, env=_ENVIRONMENT)
    assert ran.returncode
    return ran.stderr.splitlines()[-1]


def test_without_torch_it_says_what_to_install() -> None:
    said = _run("sys.modules['torch'] = None", ".")
    assert said.startswith("training needs torch: pip install 'newsclean[train]'")


def test_data_that_are_not_there_are_told(tmp_path: Path) -> None:
    pytest.importorskip("torch")
    assert _run("pass", str(tmp_path / "nowhere")).endswith("nowhere is no folder")
