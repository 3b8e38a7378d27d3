"""What the guides show is run: their examples, their commands, and the other libraries where they are installed."""

import doctest
import importlib.util
import json
import re
import shlex
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pytest

from newsclean import cli
from newsclean.assemble.authors import author_notes, own_names
from newsclean.assemble.dates import shown_dateline
from newsclean.assemble.head import (
    credited_standfirst,
    dump_standfirst,
    kicker,
    lead_under_byline,
    named_standfirst,
    shown_headline,
)
from newsclean.decide.story.text import settle_text
from newsclean.model import ROLES
from newsclean.page import Fragment, Page

ROOT = Path(__file__).parents[1]
_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)
_NAME = re.compile(r"^::: ([\w.]+)$", re.MULTILINE)
_FILE = re.compile(r"`((?:(?:newsclean|tests)/)[\w/]+(?:\.\w+|/)|\w+(?:/\w+)*\.py)`")
_MODULE = re.compile(r"`(newsclean(?:\.\w+)+)`")
_LINK = re.compile(r"\]\(([^)#]+)(?:#([\w-]+))?\)")

_PAGE = """\
<html lang="en"><head><title>Fog closes Ellmouth harbour | The Herald</title>
<meta property="og:title" content="Fog closes Ellmouth harbour"><meta name="author" content="Ana Lima">
<meta property="article:published_time" content="2021-03-01T08:15:00+00:00"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Fog closes Ellmouth harbour</h1><p class="byline">By Ana Lima</p>
{paragraphs}
</article><aside><h2>Most read</h2><ul><li><a href="/soup">Ten soups for fog</a></li></ul></aside></body></html>
""".format(
    paragraphs="\n".join(
        f"<p>Fog closed the harbour of Ellmouth for day {day} on Monday, and eleven ships, some of them with fish that"
        f" would not keep, waited outside the bay for a pilot who could see the lighthouse from pier {day}.</p>"
        for day in ("one", "two", "three", "four", "five", "six")
    )
)


def _guide(name: str) -> str:
    return (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")


# Examples


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("index", 8),
        ("inputs", 15),
        ("extending", 15),
        ("report", 5),
        ("fixtures", 3),
    ],
)
def test_the_examples_print_what_they_show(name: str, least: int) -> None:
    code = "\n".join(text for kind, text in _FENCE.findall(_guide(name)) if kind == "python")
    examples = doctest.DocTestParser().get_doctest(code, {}, name, f"docs/{name}.md", 0)
    assert len(examples.examples) >= least
    failures: list[str] = []
    results = doctest.DocTestRunner(verbose=False, optionflags=doctest.ELLIPSIS).run(examples, out=failures.append)
    assert results.failed == 0, "".join(failures)


def test_an_extension_is_ten_lines() -> None:
    for kind, text in _FENCE.findall(_guide("extending")):
        typed = [line for line in text.splitlines() if line.startswith((">>> ", "... "))]
        assert kind != "python" or len(typed) <= 10 or text.startswith(">>> page = ")


# Commands


@pytest.mark.parametrize(("name", "least"), [("report", 1), ("fixtures", 4)])
def test_the_commands_run(
    name: str, least: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("page.html").write_text(_PAGE, encoding="utf-8")
    commands = [text.strip() for kind, text in _FENCE.findall(_guide(name)) if kind == "sh"]
    assert len(commands) >= least
    for command in commands:
        program, *arguments = shlex.split(command)
        assert program == "newsclean"
        assert (cli.main(arguments), capsys.readouterr().err) == (0, "")


def test_the_saved_fixture_is_as_the_guide_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("page.html").write_text(_PAGE, encoding="utf-8")
    command = next(text for kind, text in _FENCE.findall(_guide("fixtures")) if kind == "sh")
    cli.main(shlex.split(command)[1:])
    folder = tmp_path / "fixtures" / "ellmouth-fog"
    tree = next(text for kind, text in _FENCE.findall(_guide("fixtures")) if text.startswith("fixtures/"))
    assert {path.name for path in folder.iterdir()} == {line.split()[0] for line in tree.splitlines()[1:]}
    shown = next(text for kind, text in _FENCE.findall(_guide("fixtures")) if kind == "json")
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    assert {**meta, "xfail": json.loads(shown)["xfail"]} == json.loads(shown)


# Other libraries


class _Snippet(NamedTuple):
    task: str
    library: str
    code: str


_MODULES = {"newspaper4k": "newspaper", "readability-lxml": "readability"}


def _snippets() -> list[_Snippet]:
    parts = _HEADING.split(_guide("from-other-libraries"))[1:]
    return [
        _Snippet(task, _library(before), code)
        for task, text in zip(parts[::2], parts[1::2], strict=True)
        for before, code in re.findall(r"([^\n]+)\n\n```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    ]


def _library(sentence: str) -> str:
    return "newsclean" if "newsclean:" in sentence else sentence.split(maxsplit=1)[0].strip(",:")


def _id(snippet: _Snippet) -> str:
    return f"{snippet.library}-{snippet.task}"


@pytest.mark.filterwarnings("default")  # of the other libraries
@pytest.mark.parametrize("snippet", _snippets(), ids=_id)
def test_the_same_task_in_every_library(snippet: _Snippet) -> None:
    module = _MODULES.get(snippet.library, snippet.library)
    if importlib.util.find_spec(module) is None:
        pytest.skip(f"{snippet.library} is not installed")
    values: dict[str, Any] = {"html": _PAGE}
    exec(snippet.code, values)
    assert "waited outside" in values.get("text", "waited outside")
    assert values.get("title", "Fog closes Ellmouth harbour") == "Fog closes Ellmouth harbour"
    assert "2021" in str(values.get("date", "2021"))
    assert "waited outside" in values.get("data", "waited outside")


def test_newsclean_does_every_task() -> None:
    tasks = {snippet.task for snippet in _snippets()}
    assert {snippet.task for snippet in _snippets() if snippet.library == "newsclean"} == tasks
    assert len(tasks) >= 6


# Links


@pytest.mark.parametrize(
    "page", [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))], ids=lambda page: page.name
)
def test_links_lead_somewhere(page: Path) -> None:
    for path, anchor in _LINK.findall(_FENCE.sub("", page.read_text("utf-8"))):
        target = page.parent / path
        assert target.exists(), path
        assert not anchor or anchor in _anchors(target.read_text("utf-8"))


def _anchors(text: str) -> set[str]:
    """The anchors of a page: of its headings, and of the names that the reference takes from docstrings."""
    return {re.sub(r"[^\w]+", "-", title.lower()) for title in _HEADING.findall(text)} | set(_NAME.findall(text))


# Kinds of problems


def test_every_kind_of_problem_is_listed() -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "newsclean").rglob("*.py"))
    kinds = set(re.findall(r'Problem\(\s*kind="([\w-]+)"', source))
    assert len(kinds) > 5
    assert kinds == set(re.findall(r"^\| `([\w-]+)` \|", _guide("inputs"), re.MULTILINE))


# Names of the code


@pytest.mark.parametrize(
    "page", [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))], ids=lambda page: page.name
)
def test_files_that_a_guide_names_are_there(page: Path) -> None:
    """By their place in the repository; in a list of files that stand together by their name alone."""
    known = {path.name for part in ("newsclean", "tests") for path in (ROOT / part).rglob("*.py")}
    for name in _FILE.findall(_FENCE.sub("", page.read_text("utf-8"))):
        assert (ROOT / name).exists() or name.rsplit("/")[-1] in known, name


def test_modules_that_a_docstring_names_are_there() -> None:
    for path in (ROOT / "newsclean").rglob("*.py"):
        for name in _MODULE.findall(path.read_text(encoding="utf-8")):
            module = ROOT.joinpath(*name.split("."))
            homes = (module, module.with_suffix(".py"), module.parent.with_suffix(".py"), module.parent / "__init__.py")
            assert any(home.exists() for home in homes), (path, name)


def test_the_rules_of_a_place_are_those_of_the_table() -> None:
    table = _guide("pipeline").split("| rule | what it decided |")[1].split("\n\n")[0]
    listed = {name for row in table.splitlines() for name in re.findall(r"`([a-z-]+)`", row.split(" | ")[0])}
    page = Page(format="text", fragments=(Fragment("Fog closes harbour", "", 1),))
    placed = settle_text(page, np.zeros((1, len(ROLES)), np.float32), (), np.zeros(1, bool)).placed
    settlers = (
        author_notes,
        credited_standfirst,
        dump_standfirst,
        kicker,
        lead_under_byline,
        named_standfirst,
        own_names,
        shown_dateline,
        shown_headline,
    )
    assembled = {module.RULE for module in settlers}
    assert listed == {*placed, *assembled}
