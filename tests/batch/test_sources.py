"""Which files a batch reads, and which it leaves."""

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from newsclean.batch.sources import Finder, Source, Unreadable, ending


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in (
        "b/page.html",
        "b/2.jsonl.gz",
        "a/10.txt",
        "a/.hidden.txt",
        "a/style.css",
        "c/x.warc.gz",
        "a/noending",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    return tmp_path


def _found(*inputs: str, leave: tuple[Path, ...] = (), kind: str | None = None) -> list[Source | Unreadable]:
    return list(Finder(inputs, leave, kind))


# What is left


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("missing.html", "no such file or folder"),
        ("a/style.css", "unknown ending '.css'; known are .html, "),
        ("*.pdf", "no file matches"),
        ("empty", "no pages in it"),
    ],
)
def test_what_is_named_and_cannot_be_read_is_said(name: str, reason: str) -> None:
    Path("empty").mkdir()
    (found,) = _found(name)
    assert isinstance(found, Unreadable)
    assert found.path == name
    assert found.reason.startswith(reason)


def test_a_folder_s_other_files_are_left_and_counted() -> None:
    finder = Finder(["a"], (), None)
    assert [source.path for source in finder] == ["a/10.txt", "a/noending"]
    assert finder.skipped == {".css": 1}


def test_the_batch_s_own_files_are_left() -> None:
    Path("a/out.jsonl").touch()
    own = (Path("a/out.jsonl"), Path("a/out.jsonl.errors.jsonl"))
    assert [source.path for source in _found("a", "a/*.jsonl", leave=own)] == ["a/10.txt", "a/noending"]


def test_a_file_named_twice_is_read_once() -> None:
    assert [source.path for source in _found("b", "b/page.html", "b/*")] == ["b/2.jsonl.gz", "b/page.html"]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may list every folder")
def test_a_folder_that_cannot_be_listed_is_said() -> None:
    Path("b").chmod(0)
    (found,) = _found("b")
    Path("b").chmod(0o700)
    assert found == Unreadable("b", "Permission denied")


# What is found


def test_a_folder_is_searched_in_a_settled_order() -> None:
    assert _found(".") == [
        Source("./a/10.txt", "page"),
        Source("./a/noending", "page"),
        Source("./b/2.jsonl.gz", "jsonl"),
        Source("./b/page.html", "page"),
        Source("./c/x.warc.gz", "warc"),
    ]


def test_a_glob_is_searched_in_a_settled_order() -> None:
    assert [source.path for source in _found("[bc]/*.*z", "**/*.txt")] == ["b/2.jsonl.gz", "c/x.warc.gz", "a/10.txt"]


@pytest.mark.parametrize("name", ["saved.mhtml", "saved.mht.gz", "saved.SHTML", "saved.md", "sent.eml", "agency.xml"])
def test_a_saved_page_is_one(name: str) -> None:
    Path(name).touch()
    assert _found(name) == [Source(name, "page")]


def test_a_kind_that_is_given_overrules_the_ending() -> None:
    assert _found("a/style.css", kind="page") == [Source("a/style.css", "page")]


def test_pages_are_counted_ahead_unless_a_file_holds_several() -> None:
    assert Finder(["a"], (), None).count() == 2
    assert Finder(["b"], (), None).count() is None


@pytest.mark.parametrize(
    ("name", "wanted"),
    [("x/page.HTML", ".html"), ("page.html.gz", ".html"), ("a.b/page", ""), ("crawl.jsonl.zst", ".jsonl"), (".gz", "")],
)
def test_the_ending_is_told_behind_the_compression(name: str, wanted: str) -> None:
    assert ending(name) == wanted


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes of POSIX")
def test_a_pipe_in_a_folder_is_left_and_a_link_that_leads_nowhere_is_not() -> None:
    """The first would be waited for, the second cannot be read, which has to be said."""
    before = _found("a")
    os.mkfifo("a/pipe.txt")
    assert _found("a") == before
    Path("a/link.txt").symlink_to("nowhere")
    assert Source("a/link.txt", "page") in _found("a")


def test_a_file_that_may_not_be_looked_at_ends_no_search(monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder may be listed, and what is in it be closed all the same; reading the file says so."""
    before, stat = _found("a"), os.stat

    def refuse(path: Any, *args: Any, **kwargs: Any) -> os.stat_result:
        if str(path).endswith(".txt"):
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return stat(path, *args, **kwargs)

    monkeypatch.setattr(os, "stat", refuse)
    assert before
    assert _found("a") == before
