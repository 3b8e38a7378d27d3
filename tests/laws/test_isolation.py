"""Nothing in a page is executed, fetched or resolved."""

import socket
from pathlib import Path
from typing import NoReturn

import pytest

import newsclean

STORY = (
    "<p>The council of Adlerstadt voted on Tuesday to reopen the old harbour bridge, nine years after it closed.</p>"
)


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object, **_options: object) -> NoReturn:
        raise AssertionError("a page made newsclean open a connection")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "secret.txt"
    path.write_text("the-secret-of-the-harbour")
    return path


@pytest.mark.parametrize(
    "source",
    [
        "<!DOCTYPE html [<!ENTITY e SYSTEM '{uri}'>]><html><body><p>&e;</p>{story}",
        "<?xml version='1.0'?><!DOCTYPE r [<!ENTITY e SYSTEM '{uri}'>]><html><body><p>&e;</p>{story}</body></html>",
        "<?xml version='1.0'?><!DOCTYPE r SYSTEM '{uri}'><rss><channel><item>&e;</item></channel></rss>",
        "<html xmlns:xi='http://www.w3.org/2001/XInclude'><body><xi:include href='{uri}' parse='text'/>{story}",
        "<?xml-stylesheet href='{uri}'?><html><body>{story}<iframe src='{uri}'></iframe><object data='{uri}'></object>",
        "<html><head><base href='{uri}'><link rel=canonical href='x'></head><body>{story}<img src='{uri}'>",
    ],
)
def test_nothing_is_read_from_elsewhere(source: str, secret: Path) -> None:
    """Neither files nor addresses, by entity, inclusion, style sheet, frame or image."""
    for uri in (secret.as_uri(), "http://news.example/secret"):
        page = source.format(uri=uri, story=STORY)
        for raw in (page, page.encode()):
            assert "the-secret-of-the-harbour" not in newsclean.clean(raw).to_json()


def test_a_script_is_no_text() -> None:
    article = newsclean.clean(
        f"<html><body>{STORY}<script>document.write('written')</script><p onclick='run()'>End.</p>"
    )
    assert "written" not in article.to_json()
    assert "run()" not in article.to_json()


def test_markup_in_text_stays_text() -> None:
    """What a page shows as '<script>' is those characters, no element."""
    article = newsclean.clean(f"<html><body><h1>&lt;script&gt;alert(1)&lt;/script&gt;</h1>{STORY}</body></html>")
    assert any(segment.text == "<script>alert(1)</script>" for segment in article.segments)


def test_entities_that_multiply_stay_small() -> None:
    """An XML bomb: HTML knows no entities of a page's own."""
    levels = "".join(f"<!ENTITY e{n} '" + f"&e{n - 1};" * 10 + "'>" for n in range(1, 10))
    article = newsclean.clean(
        f"<?xml version='1.0'?><!DOCTYPE r [<!ENTITY e0 'ha'>{levels}]><html><body><p>&e9;</p>{STORY}"
    )
    assert len(article.to_json()) < 10_000
