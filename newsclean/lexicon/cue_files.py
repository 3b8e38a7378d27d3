"""The cue files that people keep, `cues/<language>.txt`: a section a role, a cue a line, and notes behind "#".

[related]
Read also …
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.lexicon import FOLDER, sections_of
from newsclean.lexicon.spellings import spellings
from newsclean.model import Role


def package_cues() -> list[tuple[Role, str]]:
    """(role, cue) of all cue files of the package, in all spellings."""
    found = ((language, role, cue) for language, role, cues in _sections() for cue in cues)
    return [(role, spelling) for language, role, cue in found for spelling in sorted(spellings(cue, language))]


def plain_cues() -> list[tuple[Role, str]]:
    """(role, cue) of all cue files of the package, as they are written there."""
    return [(role, cue) for _, role, cues in _sections() for cue in cues]


def whole_cues() -> Iterator[tuple[str, Role, str]]:
    """(language, role, cue) of every cue that is a whole line."""
    return ((language, role, cue) for language, role, cues in _sections() for cue in cues if "…" not in cue)


def _sections() -> Iterator[tuple[str, Role, list[str]]]:
    """(language, role, cues) of every section of a cue file."""
    for file in sorted((FOLDER / "cues").glob("*.txt")):
        yield from ((file.stem, Role(name), cues) for name, cues in sections_of(f"cues/{file.name}").items())
