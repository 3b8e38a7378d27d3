"""Examples → weights: two networks, of which the one listens less to annotated roles and sees real pages alone.

What is the story's text the first tells better, which other role a fragment has the second; together they tell the text
better than each.
"""

from __future__ import annotations

import random
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from newsclean.arrays import Hashes
from newsclean.decide.scorer import WORDS_KEPT
from newsclean.decide.weights import save_weights
from newsclean.lexicon.loader import bits_of
from newsclean.model import ROLES, Role
from newsclean.training.dataset import Example
from newsclean.training.network import SEED, Batch, Network, Vocabulary

_HINT_WEIGHT = 0.25  # of a hint's loss against a certain label's
_ROLE_WEIGHT = 2.0  # of an annotated dump against a page with a known body
_JOIN_WEIGHT = 0.5
_KNOWN = frozenset(("roles", "written"))  # pages of which all roles are known
_OTHERS = frozenset(("retold", "spliced"))  # pages whose words are no site's
_MADE = _OTHERS | {"written"}
_LONGEST = 400  # fragments of a page in training; of a longer one a stretch around the body is taken
_BATCH = 6000  # fragments of a batch
_TEXT_SITES, _CONTEXT_SITES = 8, 5  # sites that must use a word of texts, of contexts
_SHORT_TEXT = np.log1p(15) / 4  # the feature "number of words" of the longest texts whose words are counted
_BITS = torch.arange(len(ROLES))
_BODY = bits_of((Role.BODY,))
_TEXT = bits_of((Role.BODY, Role.SUBHEADING))
_NO_TEXT = bits_of(set(ROLES) - {Role.BODY, Role.SUBHEADING})


class Lesson(NamedTuple):
    """What a network is to learn of the examples."""

    annotation_weight: float  # of which role a fragment outside the story has, against that it is outside
    sees_made: bool  # whether it is trained on pages that were made


# Of two networks that saw made pages both took other stories below the story for its rest more often.
_LESSONS = (Lesson(0.1, sees_made=False), Lesson(1.0, sees_made=True))


def train(examples: Sequence[Example], *, epochs: int, log: bool = True) -> list[Network]:
    """Networks fitted to `examples`; the same examples give the same weights on one machine."""
    return [fit(examples, lesson, epochs=epochs, log=log) for lesson in _LESSONS]


def fit(examples: Sequence[Example], lesson: Lesson, *, epochs: int, log: bool = True) -> Network:
    """One network. All of a file's know the same words, and see numbers on the same scale."""
    torch.manual_seed(SEED)
    shuffle = random.Random(SEED)
    network = Network(examples[0].features.numeric.shape[1], find_vocabulary(examples))
    _standardize(network, examples)
    if not lesson.sees_made:
        examples = [example for example in examples if example.source not in _MADE]
        _forget_unseen(network, examples)
    optimizer = torch.optim.AdamW(network.parameters(), lr=4e-3, weight_decay=0.05)
    batches = _batches(_sample(examples, shuffle), shuffle)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, 4e-3, total_steps=epochs * (len(batches) + 5), pct_start=0.15
    )
    average = torch.optim.swa_utils.AveragedModel(
        network, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.998)
    )
    for epoch in range(epochs):
        start, total = time.monotonic(), 0.0
        for batch in shuffle.sample(batches, len(batches)):
            loss = _loss(network, batch, shuffle, lesson.annotation_weight)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            average.update_parameters(network)
            total += float(loss.detach())
        if log:
            print(
                f"epoch {epoch + 1}/{epochs}: loss {total / len(batches):.4f}, {time.monotonic() - start:.0f} s",
                flush=True,
            )
        batches = _batches(_sample(examples, shuffle), shuffle)[: len(batches) + 4]
    fitted = average.module
    assert isinstance(fitted, Network)
    return fitted.eval()


def save(networks: Sequence[Network], path: Path) -> None:
    """Write the weights in half precision, those of all networks in one array each."""
    states = [network.state_dict() for network in networks]
    arrays: dict[str, Any] = {
        name: np.stack([state[name].numpy() for state in states]).astype(np.float16) for name in states[0]
    }
    for name in ("text.weight", "context.weight"):
        arrays[name] = np.concatenate(arrays[name], axis=1)
    arrays |= {name: states[0][name].numpy() for name in ("mean", "scale")}
    arrays |= {"text.words": networks[0].words.text, "context.words": networks[0].words.context}
    save_weights(arrays, path)


def find_vocabulary(examples: Sequence[Example]) -> Vocabulary:
    """The words that enough sites use: others are the matter of one story, or the whim of one style sheet."""
    text: Counter[int] = Counter()
    context: Counter[int] = Counter()
    by_site: dict[str, list[Example]] = defaultdict(list)
    for example in examples:
        if example.source not in _OTHERS:
            by_site[example.site or example.name].append(example)
    for group in by_site.values():
        short = [example.features.words[example.features.numeric[:, 1] < _SHORT_TEXT].ravel() for example in group]
        text.update(np.unique(np.concatenate(short)).tolist())
        context.update(np.unique(np.concatenate([example.features.name_words for example in group])).tolist())
    return Vocabulary(_frequent(text, _TEXT_SITES), _frequent(context, _CONTEXT_SITES))


def _frequent(counts: Counter[int], least: int) -> Hashes:
    return np.array(sorted(word for word, count in counts.items() if count >= least and word), np.uint64)


def _standardize(network: Network, examples: Sequence[Example]) -> None:
    rows = np.concatenate([example.features.numeric for example in examples[::7]])
    network.mean.copy_(torch.from_numpy(rows.mean(axis=0)))
    network.scale.copy_(torch.from_numpy(1 / np.maximum(rows.std(axis=0), 0.05)))


def _forget_unseen(network: Network, examples: Sequence[Example]) -> None:
    """Words that no example has say nothing, where they would have kept what chance began with."""
    for table, words, name in (
        (network.text, network.words.text, "words"),
        (network.context, network.words.context, "name_words"),
    ):
        seen = np.unique(np.concatenate([getattr(example.features, name).ravel() for example in examples]))
        unseen = 1 + np.flatnonzero(~np.isin(words, seen))
        table.weight.data[torch.from_numpy(unseen)] = 0


def _sample(examples: Sequence[Example], shuffle: random.Random) -> list[Example]:
    """An epoch: half of the real pages and of those made of them, each page with known roles twice or more."""
    annotated = [example for example in examples if example.source == "roles"]
    written = [example for example in examples if example.source == "written"]
    fixtures = [example for example in annotated if example.name.startswith("fixtures/")]
    pages = [example for example in examples if example.source not in _KNOWN]
    return shuffle.sample(pages, len(pages) // 2) + annotated * 3 + fixtures * 6 + written * 2


def _batches(examples: Sequence[Example], shuffle: random.Random) -> list[list[Example]]:
    """Examples of like length together, at most `_BATCH` fragments a batch."""
    keyed = sorted(
        ((len(example.features) * shuffle.uniform(0.9, 1.1), index) for index, example in enumerate(examples))
    )
    batches: list[list[Example]] = []
    room = 0.0
    for length, index in keyed:
        if not len(examples[index].features):
            continue
        if room < length or not batches:
            batches.append([])
            room = _BATCH
        batches[-1].append(examples[index])
        room -= min(length, _LONGEST) * 1.1
    return batches


def _loss(network: Network, examples: list[Example], shuffle: random.Random, annotation_weight: float) -> Tensor:
    cuts = [_cut(example, shuffle) for example in examples]
    pages = [example.features.stretch(cut.start, cut.stop) for example, cut in zip(examples, cuts, strict=True)]
    batch = Batch(pages, network.words)
    _drop(batch)
    logits = network(batch)
    longest = logits.shape[1]
    allowed, hint, weight, joins = (
        torch.from_numpy(
            np.stack(
                [
                    _padded(getattr(example.labels, name)[cut], longest)
                    for example, cut in zip(examples, cuts, strict=True)
                ]
            )
        )
        for name in ("allowed", "hint", "weight", "joins")
    )
    is_roles = torch.tensor([example.source in _KNOWN for example in examples])[:, None]
    weight = weight * torch.where(is_roles, _ROLE_WEIGHT, 1.0)
    annotated = torch.where(is_roles, 1.0, annotation_weight)
    weight = weight * batch.keep * (0.5 + torch.expm1(batch.numeric[..., 0] * 4).clamp(0, 400) / 100)
    weight = weight / weight.sum(1, keepdim=True).clamp(min=50.0).sqrt()
    scores = functional.log_softmax(logits[..., :-1] + batch.claims, dim=-1)
    settled = _mass(scores, allowed)
    certain = _mass(scores, torch.where((allowed & _TEXT) == 0, _NO_TEXT, allowed))
    hinted = torch.where(hint > 0, settled - _mass(scores, torch.where(hint > 0, hint, allowed)), 0.0)
    joined = functional.binary_cross_entropy_with_logits(logits[..., -1], joins.clamp(min=0).float(), reduction="none")
    loss = (
        -certain
        + annotated * (certain - settled)
        + _HINT_WEIGHT * hinted
        + _JOIN_WEIGHT * torch.where(joins >= 0, joined, 0.0)
    )
    return (loss * weight).sum() / weight.sum()


def _mass(scores: Tensor, allowed: Tensor) -> Tensor:
    """The log of the probability of the allowed roles."""
    inside = (allowed.unsqueeze(-1) >> _BITS) & 1
    return torch.logsumexp(torch.where(inside > 0, scores, -60.0), dim=-1)


def _cut(example: Example, shuffle: random.Random) -> slice:
    """The stretch of the page that is trained on: mostly all; now and then its top or its foot is missing."""
    n = len(example.features)
    body = np.flatnonzero(example.labels.allowed & _BODY)
    start, stop = 0, n
    if len(body) and example.source not in _KNOWN and shuffle.random() < 0.15:
        start = shuffle.randint(0, max(0, int(body[0]) - 3))
    if len(body) and example.source not in _KNOWN and shuffle.random() < 0.15:
        stop = shuffle.randint(int(body[-1]) + 1, n)
    if stop - start > _LONGEST:
        middle = int(shuffle.choice(body)) if len(body) else shuffle.randint(start, stop)
        start = min(max(start, middle - shuffle.randint(50, _LONGEST - 50)), stop - _LONGEST)
        stop = start + _LONGEST
    return slice(start, stop)


def _padded(values, length: int):  # type: ignore[no-untyped-def]
    filled = np.full(length, (1 << len(ROLES)) - 1 if values.dtype == np.int64 else 0, values.dtype)
    filled[: len(values)] = values
    return filled


def _drop(batch: Batch) -> None:
    """Words and class words are dropped at random, so that no page is known by its own."""
    batch.words = batch.words * (torch.rand(batch.words.shape) > 1 - WORDS_KEPT)
    batch.context_words = batch.context_words * (torch.rand(batch.context_words.shape) > 0.15)
    gone = (torch.rand(len(batch.numeric)) < 0.1)[:, None]
    batch.context = torch.where(gone, len(batch.parents) - 1, batch.context)
