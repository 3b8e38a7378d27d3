"""The datatrove extractor in a real pipeline."""

import json
import pickle
import warnings
from pathlib import Path
from typing import Any

import pytest

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    pytest.importorskip("datatrove", reason="datatrove is heavy: pip install newsclean[datatrove]")
    from datatrove.data import Document
    from datatrove.executor import LocalPipelineExecutor
    from datatrove.pipeline.readers import JsonlReader
    from datatrove.pipeline.writers import JsonlWriter

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


def test_a_pipeline_from_file_to_file(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    line = json.dumps({"text": _PAGE, "id": "ferry"}) + "\n"
    (tmp_path / "in" / "pages.jsonl").write_text(line * 3)
    reader, writer = JsonlReader(str(tmp_path / "in")), JsonlWriter(str(tmp_path / "out"), compression=None)
    steps = [reader, NewscleanExtractor(), writer]
    LocalPipelineExecutor(pipeline=steps, tasks=1, logging_dir=str(tmp_path / "log")).run()
    (out,) = (tmp_path / "out").glob("*.jsonl")
    documents = [json.loads(each) for each in out.read_text().splitlines()]
    assert len(documents) == 3
    assert documents[0]["metadata"]["headline"] == "Ferry to Ellmouth sails again"
