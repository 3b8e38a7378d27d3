"""Sets of roles as one flag a role, by which arrays of roles' numbers are looked up."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np

from newsclean.arrays import Mask
from newsclean.model import BOILERPLATE_ROLES, ROLES, TEXT_ROLES, Role


def flags_of(roles: Collection[Role]) -> Mask:
    """Whether each of `ROLES` is one of `roles`. `np.isin` of strings would load masked arrays, 8 ms."""
    return np.array([role in roles for role in ROLES])


IS_TEXT, IS_BOILERPLATE = flags_of(TEXT_ROLES), flags_of(BOILERPLATE_ROLES)
