"""Words by language, as data files: cues (looked up by `loader`), names, places, dates; tables made of them."""

from pathlib import Path

FOLDER = Path(__file__).parent  # of the data files


def lines_of(name: str) -> list[str]:
    """The lines of a data file, without the space around them, blank ones and notes behind "#"."""
    lines = map(str.strip, (FOLDER / name).read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line and line[0] != "#"]


def sections_of(name: str) -> dict[str, list[str]]:
    """The lines under each "[section]" of a data file."""
    sections: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in lines_of(name):
        if line[0] == "[":
            lines = sections.setdefault(line.strip("[]"), [])
        else:
            lines.append(line)
    return sections
