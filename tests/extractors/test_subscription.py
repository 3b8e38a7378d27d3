"""Subscribing and signing in: buttons, and people who sign papers."""

import pytest

from newsclean.extractors.subscription import find_subscription
from tests.extractors.conftest import Claimed

LEFT = (
    "She let her subscription to the gazette lapse.",
    "They had to sign in ink.",
    "Man muss sich im Rathaus anmelden.",
    "Il voulait s'abonner au théâtre.",
    "Se suscribieron al diario en mayo.",
    "Он не смог войти в дом.",
)
TAKEN = (
    "Subscribe now",
    "Subscribe",
    "Sign in",
    "Log in",
    "Anmelden",
    "S'abonner",
    "Suscríbete",
    "Assine já",
    "Abbonati",
    "Abonneren",
    "Войти",
    "تسجيل الدخول",
    "ログイン",
    "登录",
    "로그인",
)


@pytest.mark.parametrize("line", LEFT)
def test_leaves_prose(claimed: Claimed, line: str) -> None:
    assert claimed(find_subscription, line) == []


@pytest.mark.parametrize("line", TAKEN)
def test_takes_labels(claimed: Claimed, line: str) -> None:
    assert claimed(find_subscription, line) == [line]


def test_leaves_the_list_under_a_label(claimed: Claimed) -> None:
    assert claimed(find_subscription, "Subscribe now", "- Crane sold again", "- Ferry late") == ["Subscribe now"]
