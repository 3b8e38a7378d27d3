"""Coverage-guided fuzzing of `newsclean.clean` with atheris; each finding goes to tests/fuzz/findings.

    pip install atheris
    python -m tests.fuzz.target CORPUS -max_total_time=1800 -timeout=120 -artifact_prefix=tests/fuzz/findings/

CORPUS is a folder; empty, it is filled from the fixtures first. The first byte of an input chooses how the rest is
given: as bytes, or as a str of a format that is told or sniffed.
"""

import sys
from pathlib import Path

PAGES = Path(__file__).parents[2] / "fixtures" / "pages"
FORMATS = (None, "html", "markdown", "text")


def run(data: bytes) -> None:
    """Try all laws on one input; raises where one does not hold."""
    import newsclean  # here, so that `main` can instrument the package before it is imported
    from tests.laws.checks import check

    way, raw = data[0] if data else 0, data[1:]
    options = newsclean.Options(format=FORMATS[way % 4])
    try:
        check(raw if way & 4 else raw.decode("utf-8", "surrogatepass" if way & 8 else "replace"), options)
    except (newsclean.InputFormatError, UnicodeDecodeError):
        return


def seeds() -> list[bytes]:
    """The fixture pages, each in the way that suits it, as bytes and as str."""
    pages = [path for path in sorted(PAGES.glob("*/*")) if path.name in ("dump.txt", "page.html")]
    return [bytes((way,)) + path.read_bytes() for path in pages for way in (0, 4)]


def _fill(corpus: Path) -> None:
    corpus.mkdir(parents=True, exist_ok=True)
    if not any(corpus.iterdir()):
        for number, seed in enumerate(seeds()):
            (corpus / f"seed-{number:03}").write_bytes(seed)


def main() -> None:
    """Fuzz until told to stop."""
    import atheris  # type: ignore[import-untyped, import-not-found, unused-ignore]

    _fill(Path(sys.argv[1]))
    with atheris.instrument_imports(include=["newsclean"]):
        run(b"\x00<p>A first page, so that all modules are there.</p>")
    atheris.Setup(sys.argv, run)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
