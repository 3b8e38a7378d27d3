"""Ray Data: batches as it hands them over, and a job in the real engine."""

import re
import warnings
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pyarrow", reason="pyarrow comes with the batch extra")

from newsclean.batch.parquet import to_table
from newsclean.errors import OptionError
from newsclean.integrations.ray_data import CleanPages

_ROOT = Path(__file__).parents[2]

_PAGE = "Ferry to Ellmouth sails again\n\nThe ferry sailed on Monday with eleven lorries and a brass band on board.\n"


@pytest.fixture(params=["arrow", "numpy", "pandas"])
def batch(request: pytest.FixtureRequest) -> Any:
    """Three pages, one of them none, in each form that Ray has."""
    columns = {"html": [_PAGE.encode(), b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", b""], "url": ["https://a.example", None, ""]}
    columns["id"] = [1, 2, 3]
    if request.param == "arrow":
        return pytest.importorskip("pyarrow").table(columns)
    if request.param == "pandas":
        return pytest.importorskip("pandas", reason="pandas comes with Ray Data").DataFrame(columns)
    numpy = pytest.importorskip("numpy")
    return {name: numpy.array(values, dtype=object) for name, values in columns.items()}


def test_a_batch_gives_typed_columns_and_reasons(batch: Any) -> None:
    table = CleanPages(fields=("headline", "dateline", "blocks"))(batch)
    assert table["id"].to_pylist() == [1, 2, 3]
    errors = table["error"].to_pylist()
    assert [bool(error) for error in errors] == [False, True, False]
    assert errors[1].startswith("InputFormatError: ")
    assert str(table.schema.field("published").type) == "timestamp[us, tz=UTC]"
    assert table["blocks"].to_pylist()[1] is None
    assert "html" not in table.column_names


def test_a_column_that_is_not_there_is_told(batch: Any) -> None:
    with pytest.raises(OptionError, match=r"^there is no column 'page'; there are html, url, id$"):
        CleanPages(field="page")(batch)


def test_a_lone_surrogate_ends_no_batch() -> None:
    assert to_table([{"headline": "fog \ud800"}], ["headline"])["headline"].to_pylist() == ["fog ?"]


def test_the_job_in_the_docs(tmp_path: Path) -> None:
    pytest.importorskip("warcio", reason="warcio comes with the batch extra")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        ray = pytest.importorskip("ray", reason="Ray is heavy: pip install newsclean[ray]")
        _run_job(ray, tmp_path)


def _run_job(ray: Any, folder: Path) -> None:
    html = f"<html><body><p>{_PAGE}</p></body></html>"
    block = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{html}"
    head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://ellmouth.example/ferry\r\n"
    (folder / "x.warc").write_text(f"{head}Content-Length: {len(block)}\r\n\r\n{block}\r\n\r\n" * 5, newline="")
    job = re.search(r"```python\n(import ray.*?)```", (_ROOT / "docs" / "large-scale.md").read_text(), re.DOTALL)
    assert job
    code = re.sub(r"paths = .*", f"paths = [{str(folder / 'x.warc')!r}]", job[1])
    code = code.replace("concurrency=16", "concurrency=1").replace('"articles/"', repr(str(folder / "articles")))
    ray.init(num_cpus=2, include_dashboard=False, configure_logging=False, log_to_driver=False)
    try:
        exec(code, {})
    finally:
        ray.shutdown()
    rows = pytest.importorskip("pyarrow.parquet").read_table(folder / "articles").to_pylist()
    assert [row["url"] for row in rows] == ["https://ellmouth.example/ferry"] * 5
    assert {row["error"] for row in rows} == {None}
    assert sorted(row["source"] for row in rows) == [f"{folder}/x.warc:{n}" for n in range(1, 6)]
