"""Words by language, as data files: cues (looked up by `loader`), names, places, dates; tables made of them."""

from pathlib import Path

FOLDER = Path(__file__).parent  # of the data files
