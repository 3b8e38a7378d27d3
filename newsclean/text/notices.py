"""Notices of copyright: "© 2024 The Ellmouth Herald. All rights reserved."."""

from __future__ import annotations

import re

_STARTS = frozenset("©ⓒⒸ(cC")  # of a notice, in either case
_NOTICE = re.compile(r"(?:copyright ?)?(?:©|ⓒ|\(c\)|copyright)[^\n]{0,30}?\b(?:19|20)[0-9]{2}\b", re.IGNORECASE)


def is_notice(text: str) -> bool:
    """Whether a text begins with a notice of copyright and its year."""
    return text[:1] in _STARTS and _NOTICE.match(text) is not None
