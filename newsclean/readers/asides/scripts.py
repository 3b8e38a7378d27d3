"""A dump without its page's scripts, and what these state of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from newsclean.metadata import Metadata
from newsclean.metadata.json_ld import json_ld_objects
from newsclean.metadata.titles import json_headlines
from newsclean.model import Problem
from newsclean.page import Page
from newsclean.readers.asides.aside import Aside, breaks
from newsclean.text.json_values import json_value_at

_JSON_LD = re.compile(r'[\[{]\s*(?:\{\s*)?"@(?:context|type|graph|id)"')
_FEWEST_BRACES = 2  # of code
_MOST_JSON_LD = 50  # objects looked for in a page
_MESSAGE = "The text holds scripts, styles or data of its page; they were set aside."


class Scripts(Aside):
    """A dump, and what of it is code of its page: each stretch a blank line, as it stands between elements."""

    rule = "script"

    def restored(self, page: Page) -> Page:
        """The page with the scripts, which are a problem."""
        page = super().restored(page)
        line = 1 + breaks(self.given, 0, self.stretches[0][0])
        return replace(page, problems=(Problem(kind="scripts", message=_MESSAGE, line=line), *page.problems))

    def stated(self, metadata: Metadata) -> Metadata:
        """What the page states, and its JSON-LD with it."""
        metadata = replace(metadata, json_ld=(*metadata.json_ld, *self._json_ld()))
        return metadata if metadata.title else replace(metadata, title=next(iter(json_headlines(metadata)), ""))

    def _json_ld(self) -> Iterator[dict[str, Any]]:
        """Every object of the JSON-LD in the scripts."""
        given, looked = self.given, 0
        for begin, end in self.stretches:
            at = begin
            while looked < _MOST_JSON_LD and (match := _JSON_LD.search(given, at, end)):
                looked += 1
                if (found := json_value_at(given, match.start())) is None:
                    at = match.end()
                    continue
                value, at = found
                yield from json_ld_objects(value, given[match.start() : at])


def without_scripts(given: str) -> Scripts | None:
    """A dump that holds its page's scripts, without them; None of any other text."""
    if given.count("{") < _FEWEST_BRACES:
        return None
    from newsclean.readers.asides.code.find import find_scripts  # its patterns take a third of a page's time to compile

    stretches = find_scripts(given)
    return Scripts(given, stretches) if stretches else None
