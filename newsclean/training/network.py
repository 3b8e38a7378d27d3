"""The scorer's network in torch, for training; `newsclean.decide.scorer` runs the same in numpy.

Known words of texts and contexts are embedded and averaged, joined with the numeric features, and brought to `WIDTH`
channels; then residual convolutions over the fragments of the page, each reaching twice as far as the one before, with
the page's mean put in between. Out come one logit a role, and one for "goes on with the paragraph before".
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from newsclean.arrays import Hashes
from newsclean.decide.features import HEAD_WORDS, Features
from newsclean.decide.network import DILATIONS, POOL_BEFORE
from newsclean.decide.scorer import ABOVE, DECAY, LEVELS, WORDS_KEPT
from newsclean.model import ROLES
from newsclean.text.hash_index import HashIndex

WIDTH = 96
INNER = 48  # channels within a convolution
TEXT_SIZE = 16
CONTEXT_SIZE = 16
SEED = 0  # of all that is drawn at random
CERTAIN_IN_TRAINING = 8.0  # nats: a wrong claim must not make the loss infinite


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The sorted hashes of the words that the network knows, of texts and of contexts."""

    text: Hashes
    context: Hashes


class Network(nn.Module):
    """(batch of padded pages) → logits (pages, fragments, roles + 1)."""

    def __init__(self, numeric: int, words: Vocabulary) -> None:
        super().__init__()
        self.words = words
        self.random = np.random.default_rng(SEED)
        self.text = nn.Embedding(len(words.text) + 1, TEXT_SIZE, padding_idx=0)
        self.context = nn.Embedding(len(words.context) + 1, CONTEXT_SIZE, padding_idx=0)
        for table in (self.text, self.context):
            nn.init.normal_(table.weight, std=0.1)
            table.weight.data[0] = 0
        size = numeric + 2 * TEXT_SIZE + LEVELS * CONTEXT_SIZE
        self.enter = nn.Linear(size, WIDTH)
        self.norms = nn.ModuleList(nn.LayerNorm(WIDTH) for _ in DILATIONS)
        self.convs = nn.ModuleList(nn.Linear(3 * WIDTH, INNER) for _ in DILATIONS)
        self.outs = nn.ModuleList(nn.Linear(INNER, WIDTH) for _ in DILATIONS)
        self.pool = nn.Linear(WIDTH, WIDTH)
        self.last = nn.LayerNorm(WIDTH)
        self.leave = nn.Linear(WIDTH, len(ROLES) + 1)
        self.register_buffer("mean", torch.zeros(numeric))
        self.register_buffer("scale", torch.ones(numeric))

    def forward(self, batch: Batch) -> Tensor:
        keep = batch.keep.unsqueeze(-1)
        hidden = functional.relu(self.enter(self.embed(batch))) * keep
        for index, (norm, conv, out) in enumerate(zip(self.norms, self.convs, self.outs, strict=True)):
            if index == POOL_BEFORE:
                mean = hidden.sum(1, keepdim=True) / keep.sum(1, keepdim=True)
                hidden = (hidden + functional.relu(self.pool(mean))) * keep
            inner = conv(_with_neighbours(norm(hidden) * keep, DILATIONS[index]))
            hidden = (hidden + self.drop(out(functional.relu(inner)), 0.1)) * keep
        return torch.as_tensor(self.leave(self.last(self.drop(hidden, 0.2))))

    def drop(self, hidden: Tensor, share: float) -> Tensor:
        """Dropout in training, with numpy's random numbers: torch's own take a fifth of the time of training."""
        if not self.training:
            return hidden
        kept = self.random.integers(0, 256, hidden.shape, np.uint8) >= round(share * 256)
        return hidden * torch.from_numpy(kept) / (1 - share)

    def embed(self, batch: Batch) -> Tensor:
        """(pages, fragments, inputs): numeric features, first words, last words, three levels of class words."""
        numeric = ((batch.numeric - self.mean) * self.scale).clamp(-5, 5)
        words = self.text(batch.words)
        counts = 1.0 if self.training else WORDS_KEPT  # in training `train` drops the others
        head, tail = (part.sum(-2) / 3 * counts for part in words.tensor_split((HEAD_WORDS,), dim=-2))
        own = functional.embedding_bag(
            batch.context_words, self.context.weight, batch.context_first, mode="mean", padding_idx=0
        )
        own = torch.cat((own, own.new_zeros(1, own.shape[1])))
        levels, node, rest = [], batch.context, torch.zeros_like(own[batch.context])
        for level in range(ABOVE):
            if level < LEVELS - 1:
                levels.append(own[node])
            else:
                rest = rest + own[node] * DECAY ** (level - LEVELS + 1)
            node = batch.parents[node]
        return torch.cat((numeric, head, tail, *levels, rest), dim=-1)


def _with_neighbours(hidden: Tensor, dilation: int) -> Tensor:
    """Each fragment's channels between those of the fragments `dilation` before and after it."""
    padded = functional.pad(hidden, (0, 0, dilation, dilation))
    length = hidden.shape[1]
    return torch.cat((padded[:, :length], hidden, padded[:, 2 * dilation : 2 * dilation + length]), dim=-1)


class Batch:
    """Some pages padded to one length; `keep` is 1 where there is a fragment."""

    def __init__(self, pages: list[Features], vocabulary: Vocabulary) -> None:
        text, names = HashIndex(vocabulary.text), HashIndex(vocabulary.context)
        count, length = len(pages), max(len(page) for page in pages)
        width = pages[0].numeric.shape[1]
        numeric = np.zeros((count, length, width), np.float32)
        claims = np.zeros((count, length, len(ROLES)), np.float32)
        words = np.zeros((count, length, pages[0].words.shape[1]), np.int64)
        keep = np.zeros((count, length), np.float32)
        total = sum(len(page.parents) for page in pages)
        context = np.full((count, length), total, np.int64)
        parents, context_words, first = [], [], []
        base = word_base = 0
        for row, page in enumerate(pages):
            n, m = len(page), len(page.parents)
            numeric[row, :n], keep[row, :n] = page.numeric, 1
            words[row, :n] = text.places(page.words)
            claims[row, :n] = np.minimum(page.claims, CERTAIN_IN_TRAINING)
            context[row, :n] = np.where(page.context == m, total, page.context + base)
            parents.append(np.where(page.parents == m, total, page.parents + base))
            page_words, page_first = page.words_of_contexts()
            first.append(page_first + word_base)
            context_words.append(names.places(page_words))
            base, word_base = base + m, word_base + len(page_words)
        self.claims = torch.from_numpy(claims)
        self.numeric, self.words, self.keep = torch.from_numpy(numeric), torch.from_numpy(words), torch.from_numpy(keep)
        self.context = torch.from_numpy(context)
        self.parents = torch.from_numpy(np.concatenate((*parents, [total])).astype(np.int64))
        self.context_words = torch.from_numpy(np.concatenate(context_words).astype(np.int64))
        self.context_first = torch.from_numpy(np.concatenate(first).astype(np.int64))
