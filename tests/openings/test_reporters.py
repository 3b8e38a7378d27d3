"""Whom the openings of East Asian stories name; every name here is invented."""

import pytest

from newsclean.openings.reporters import opening_reporters

JA = "フェリーが14日朝、湾岸島に着岸した。車両とスクールバスが積まれていた。"
KO = "2년여 만에 첫 차량 여객선이 14일 오전 항구섬에 도착했다. 배에는 차량이 실려 있었다."
ZH = "两年多来的首班渡轮周四上午抵达，船上载有汽车和一箱信鸽。"


@pytest.mark.parametrize(
    ("opening", "names"),
    [
        ("【湾岸市＝山田花子】" + JA, ("山田花子",)),
        ("【湾岸市＝山田花子、川辺太郎】" + JA, ("山田花子", "川辺太郎")),
        ("（湾岸市＝山田花子記者）" + JA, ("山田花子",)),
        ("（湾岸市＝山田花子 特派員）" + JA, ("山田花子",)),
        ("【湾岸市＝湾岸通信社】" + JA, ()),
        ("【湾岸市＝記者】" + JA, ()),
        ("(항구=특파원) " + KO, ()),
        ("(항구=항구뉴스 김가나 기자) " + KO, ("김가나",)),
        ("【湾岸市】" + JA, ()),
        ("(항구=항구뉴스) 김가나 기자 = " + KO, ("김가나",)),
        ("[항구일보 김가나 기자] " + KO, ("김가나",)),
        ("(항구=항구뉴스) " + KO, ()),
        ("本报讯（记者王小明）" + ZH, ("王小明",)),
        ("〔記者王小明／台北報導〕" + ZH, ("王小明",)),
        ("〔記者王小明/台北報導〕" + ZH, ("王小明",)),
        ("【北京＝欧阳小明记者】" + ZH, ("欧阳小明",)),
        ("本报讯 " + ZH, ()),
        (ZH, ()),
        ("BERLIN (dpa) - The ferry is back, said the harbour master on Monday morning.", ()),
        ("", ()),
    ],
)
def test_an_opening_names_its_reporters(opening: str, names: tuple[str, ...]) -> None:
    assert opening_reporters(opening) == names
