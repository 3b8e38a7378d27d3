"""The lexicon's data files: every file parses, and says what a page in its language needs."""

import re
import unicodedata
from pathlib import Path

import pytest

import newsclean
from newsclean.model import Role

FOLDER = Path(newsclean.__file__).parent / "lexicon"
LANGUAGES = (
    "af am ar az be bg bn ca cs cy da de el en es et eu fa fi fr ga gl gu ha he hi hr hu hy id is it ja "
    "ka kk kn ko lb lt lv mk ml mr ms ne nl no pa pl pt ro ru sk sl so sq sr sv sw ta te th tl tr uk ur uz vi xh zh zu"
).split()
FILES = [FOLDER / "cues" / f"{language}.txt" for language in LANGUAGES]
MOST_TOKENS = 8  # the longest cue that a matcher looks for
MOST_CHARACTERS = 24  # the same where a character is a token
REQUIRED = {
    Role.MOST_READ,
    Role.RELATED,
    Role.NEWSLETTER,
    Role.SOCIAL,
    Role.SUBSCRIPTION,
    Role.NAVIGATION,
    Role.ADVERTISEMENT,
    Role.CONSENT,
    Role.COMMENTS,
    Role.FOOTER,
    Role.BYLINE,
}
_UNSPACED = re.compile(r"[\u0e00-\u0e7f\u3005-\u30ff\u3400-\u9fff]")


def cues(path: Path) -> list[tuple[str, str]]:
    """(section, cue) of every line of a file, in its order."""
    section, found = "", []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif line and not line.startswith("#"):
            found.append((section, line))
    return found


def tokens(cue: str) -> list[str]:
    """The words and numbers of a cue; a character that needs no spaces around it is a word of its own."""
    spaced = _UNSPACED.sub(r" \g<0> ", cue.casefold())
    kept = "".join(char if unicodedata.category(char)[0] in "LMN" else " " for char in spaced)
    return kept.split()


def form(cue: str) -> tuple[bool, bool, str]:
    """What tells one cue from another: where it stands, and its words in lower case."""
    return cue.startswith("…"), cue.endswith("…"), " ".join(tokens(cue))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_sections_are_roles_and_the_needed_ones_are_there(path: Path) -> None:
    sections = {section for section, _ in cues(path)}
    assert sections <= set(Role)
    assert sections >= REQUIRED


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_cue_stands_twice(path: Path) -> None:
    forms = [form(cue) for _, cue in cues(path)]
    assert [one for one in set(forms) if forms.count(one) > 1] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_cue_has_words_and_not_too_many(path: Path) -> None:
    for _, cue in cues(path):
        most = MOST_CHARACTERS if _UNSPACED.search(cue) else MOST_TOKENS
        assert 1 <= len(tokens(cue)) <= most, cue


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_an_ellipsis_stands_only_at_the_ends(path: Path) -> None:
    for _, cue in cues(path):
        assert "…" not in cue.strip("…"), cue
        assert not (cue.startswith("…") and not cue.endswith("…")), cue
        assert cue == " ".join(cue.split()), cue
