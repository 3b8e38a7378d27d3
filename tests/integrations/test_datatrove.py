"""The datatrove extractor in a real pipeline."""

import gzip
import json
import pickle
import re
import warnings
from pathlib import Path
from typing import Any

import pytest

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    pytest.importorskip("datatrove", reason="datatrove is heavy: pip install newsclean[datatrove]")
    from datatrove.data import Document

    from newsclean.integrations.datatrove import NewscleanExtractor

pytestmark = pytest.mark.filterwarnings("default")  # datatrove's own

_PAGE = """<html><body><nav><a href=/>Home</a></nav><article><h1>Ferry to Ellmouth sails again</h1>
<p>The ferry sailed on Monday for the first time in three days, with eleven lorries and a brass band on board.</p>
<p>The harbour master, Odd Vik, said that the pier had been mended overnight, and nobody had slept.</p></article>"""


def test_what_is_no_page_is_left_and_the_rest_goes_on() -> None:
    documents = [Document(text="", id="none"), Document(text=_PAGE, id="ferry", metadata={"url": "https://a.example"})]
    (document,) = NewscleanExtractor(fields=("headline",)).run(iter(documents))
    assert document.metadata == {"url": "https://a.example", "headline": "Ferry to Ellmouth sails again"}
    assert type(document.text) is str
    assert "eleven lorries" in document.text


def test_the_text_takes_the_article_through_a_pipe() -> None:
    text: Any = pickle.loads(pickle.dumps(NewscleanExtractor(fields=("headline",)).extract(_PAGE)))
    assert text.article == {"headline": "Ferry to Ellmouth sails again"}


def test_the_job_in_the_docs(tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("warcio", reason="warcio comes with the batch extra")
    monkeypatch.chdir(tmp_path)
    Path("crawl").mkdir()
    block = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{_PAGE}"
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://ellmouth.example/ferry\r\n"
        "WARC-Record-ID: <urn:uuid:6b1e2f9c-0000-4000-8000-000000000000>\r\nWARC-Date: 2021-03-01T08:15:00Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    Path("crawl/x.warc.gz").write_bytes(gzip.compress(f"{head}{block}\r\n\r\n".encode()) * 3)
    job = re.search(r"```python\n(from datatrove.*?)```", (root / "docs" / "large-scale.md").read_text(), re.DOTALL)
    assert job
    exec(job[1].replace("tasks=64", "tasks=1").replace("workers=16", "workers=1"), {})
    (out,) = Path("articles").glob("*.jsonl.gz")
    documents = [json.loads(each) for each in gzip.decompress(out.read_bytes()).splitlines()]
    assert len(documents) == 3
    assert documents[0]["metadata"]["headline"] == "Ferry to Ellmouth sails again"
    assert "eleven lorries" in documents[0]["text"]
