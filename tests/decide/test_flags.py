"""Sets of roles as flags."""

from __future__ import annotations

import subprocess
import sys

from newsclean.decide.flags import flags_of
from newsclean.model import ROLES, Role


def test_there_is_one_flag_a_role() -> None:
    """In the order of the scorer's columns."""
    flags = flags_of((Role.FOOTER, Role.BODY))
    assert [role for role, flag in zip(ROLES, flags, strict=True) if flag] == [Role.BODY, Role.FOOTER]


def test_no_role_is_of_no_set() -> None:
    """An empty set has flags too."""
    assert flags_of(()).tolist() == [False] * len(ROLES)


def test_the_first_page_loads_no_masked_arrays() -> None:
    """They take 8 ms, and nothing needs them."""
    code = "import sys, newsclean; newsclean.clean('Most read\\nA line, and' * 99); sys.exit('numpy.ma' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
