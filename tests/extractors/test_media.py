"""Players and galleries: their buttons, and prose about films."""

import pytest

from newsclean.extractors.media import find_media
from tests.extractors.conftest import Claimed

LEFT = (
    "Listen to the engine, he said, and you know.",
    "Watch the river, said the miller.",
    "Das Video der Prüfer hat niemand gesehen.",
    "La vidéo du pont a été perdue.",
    "El vídeo del puente se perdió.",
    "Видео моста потеряли.",
)
TAKEN = (
    "Listen to this article",
    "Watch live",
    "Video abspielen",
    "Voir la vidéo",
    "Ver vídeo",
    "Veja o vídeo",
    "Guarda il video",
    "Bekijk de video",
    "Смотреть видео",
    "فيديو",
    "動画を見る",
    "视频",
)


@pytest.mark.parametrize("line", LEFT)
def test_leaves_prose(claimed: Claimed, line: str) -> None:
    assert claimed(find_media, line) == []


@pytest.mark.parametrize("line", TAKEN)
def test_takes_labels(claimed: Claimed, line: str) -> None:
    assert claimed(find_media, line) == [line]


def test_leaves_the_list_under_a_label(claimed: Claimed) -> None:
    assert claimed(find_media, "Listen to this article", "- Crane sold again", "- Ferry late") == [
        "Listen to this article"
    ]
