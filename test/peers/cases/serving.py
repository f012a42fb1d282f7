"""SGLang's and vLLM's kernels around the mixture of experts and the sparse indexer: top-k, gates, alignment of tokens, penalties."""
import struct

import numpy as np

from case import case

I, U, F, U64 = np.int32, np.uint32, np.float32, np.uint64


def check_top(t, got, scores, k, what, keep=False):
    """The indices of the k largest of distinct scores, in any order."""
    t.equal(np.sort(got), np.sort(np.argsort(-scores, kind="stable")[:k]), what, keep=keep)


@case("SGLang/topk", "4 rows of 300 to 9000 scores, 2048 of each")
def sgl_topk(t):
    k, lengths, width = 2048, np.array([9000, 300, 2049, 5000], I), 9000
    rows = len(lengths)
    scores = t.normal(rows, width)
    table = t.random.permutation(rows * width).astype(I).reshape(rows, width)
    data, dlengths, out = t.put(scores), t.put(lengths), t.empty((rows, k), I)
    params = lambda indices: struct.pack("@4Pq", data.address, 0, indices, dlengths.address, width)
    t.launch("11topk_kernel", rows, 1024, params(out.address), shared=128 << 10)
    got = t.get(out, (rows, k), I)
    for i, n in enumerate(lengths):
        if n <= k:
            t.equal(got[i], np.r_[np.arange(n), np.full(k - n, -1)], f"row {i}", keep=True)
        else:
            check_top(t, got[i], scores[i, :n], k, f"row {i}", keep=i + 1 < rows)
    pages = t.empty((rows, k), I)
    t.launch("28topk_transform_decode_kernel", rows, 1024, params(0), pages, t.put(table), np.int64(width), shared=128 << 10)
    got = t.get(pages, (rows, k), I)
    for i, n in enumerate(lengths):
        best = np.argsort(-scores[i, :n], kind="stable")[:k]
        want = np.r_[table[i, best], np.full(k - len(best), -1)]
        t.equal(np.sort(got[i]), np.sort(want), f"pages of row {i}", keep=i + 1 < rows)


@case("SGLang/moe_align", "300 tokens × 8 of 256 experts, blocks of 64")
def moe_align(t):
    experts, block, tokens, k = 257, 64, 300, 8
    ids = np.stack([t.random.permutation(256)[:k] for _ in range(tokens)]).astype(I)
    count = tokens * k
    most = count + experts * (block - 1)
    order, owner, total, starts = t.empty(most + 3, I), t.empty(-(-most // block), I), t.empty(1, I), t.empty(experts + 1, I)
    scan = 512
    t.launch("27moe_align_block_size_kernelIiE", 2, 1024, t.put(ids), order, owner, total, I(experts), I(block), U64(count), starts, np.uint8(1), I(scan), I(most),
             shared=(experts + experts + 1 + scan + 32) * 4)
    # Expert e is counted in place e + 1: place 0 is for tokens of no expert.
    counts = np.bincount(ids.ravel() + 1, minlength=experts)
    padded = -(-counts // block) * block
    edges = np.r_[0, np.cumsum(padded)]
    t.equal(t.get(total, 1, I)[0], edges[-1], "padded length", keep=True)
    t.equal(t.get(starts, experts + 1, I), edges, "starts")
    # Not the experts of blocks: their search reads starts that other warps may not have written yet (no barrier in between).
    t.launch("35count_and_sort_expert_tokens_kernelIiE", 10, 256, t.put(ids), order, starts, U64(count))
    got = t.get(order, edges[-1], I)
    for e in range(experts):
        mine = np.flatnonzero(ids.ravel() + 1 == e)
        t.equal(np.sort(got[edges[e] : edges[e] + counts[e]]), mine, f"tokens of {e - 1}", keep=True)
        t.equal((got[edges[e] + counts[e] : edges[e + 1]] == count).all(), True, f"padding of {e - 1}", keep=e + 1 < experts)


@case("SGLang/moe_fused_gate", "50 tokens, 256 experts in 8 groups: 8 experts of 4 groups, one shared")
def fused_gate(t):
    tokens, experts, groups, top_groups, k, factor = 50, 256, 8, 4, 9, 2.5
    logits, bias = t.normal(tokens, experts), t.normal(experts) * 0.1
    weights, chosen = t.empty((tokens, k)), t.empty((tokens, k), I)
    t.launch("moe_fused_gate_kernelIfLi32ELi256E", -(-tokens // 24), (32, 6), t.put(logits), t.put(bias), weights, chosen, np.int64(tokens),
             np.int64(top_groups), np.int64(k), np.int64(1), np.float64(factor), np.uint8(0))
    scores = 1 / (1 + np.exp(-logits.astype(float)))
    biased = scores + bias
    by_group = np.sort(biased.reshape(tokens, groups, -1), -1)[:, :, -2:].sum(-1)
    kept = np.argsort(-by_group, 1)[:, :top_groups]
    mask = np.zeros((tokens, groups), bool)
    np.put_along_axis(mask, kept, True, 1)
    best = np.argsort(np.where(np.repeat(mask, experts // groups, 1), -biased, np.inf), 1)[:, : k - 1]
    picked = np.take_along_axis(scores, best, 1)
    total = picked.sum(1, keepdims=True)
    t.equal(t.get(chosen, (tokens, k), I), np.c_[best, np.full(tokens, experts)], "experts", keep=True)
    t.close(t.get(weights, (tokens, k)), np.c_[picked / total, np.full(tokens, 1 / factor)], 1e-5, what="weights")


@case("vLLM/sampler", "3 sequences × 1000 words; 5 rows of 5000 scores, 512 of each")
def sampler(t):
    rows, words = 3, 1000
    logits, prompt, output = t.normal(rows, words), *(t.random.integers(0, 2, (rows, words), dtype=np.uint8) for _ in range(2))
    penalty = np.array([1.1, 1.5, 0.8], F)
    data = t.put(logits)
    t.launch("apply_repetition_penalties_kernelIfE", (rows, 4), 256, data, t.put(prompt), t.put(output), t.put(penalty), I(rows), I(words), I(250))
    scaled = np.where(logits > 0, logits / penalty[:, None], logits * penalty[:, None])
    t.close(t.get(data, (rows, words)), np.where(prompt | output, scaled, logits), 1e-6)
    k, rows, width = 512, 5, 5000
    scores = t.normal(rows, width)
    starts, ends = np.array([0, 10, 0, 100, 7], I), np.array([5000, 4000, 300, 700, 4999], I)
    for radix in (0, 1):
        out = t.empty((rows, k), I)
        t.launch(f"topKPerRowPrefillILi512ELb{radix}E", rows, 512, t.put(scores), t.put(starts), t.put(ends), out, I(width), I(1), I(k), I(0), shared=k * 4)
        got = t.get(out, (rows, k), I)
        for i in range(rows):
            check_row(t, got[i], scores[i, starts[i] : ends[i]], k, f"prefill {radix}, row {i}", i + 1 < rows)
        out = t.empty((rows, k), I)
        t.launch(f"topKPerRowDecodeILi512ELb{radix}ELb0ELb0E", rows, 512, t.put(scores), t.put(ends), out, I(width), I(1), I(k), I(1), I(0), None, I(0), None,
                 shared=k * 4)
        got = t.get(out, (rows, k), I)
        for i in range(rows):
            check_row(t, got[i], scores[i, : ends[i]], k, f"decode {radix}, row {i}", i + 1 < rows)


def check_row(t, got, scores, k, what, keep):
    if len(scores) <= k:
        t.equal(got, np.r_[np.arange(len(scores)), np.full(k - len(scores), -1)], what, keep=keep)
    else:
        check_top(t, got, scores, k, what, keep=keep)


@case("Hadamard/fast_hadamard_transform", "5 rows of 1024, f32")
def hadamard(t):
    rows, log = 5, 10
    n = 1 << log
    x, out, scale = t.normal(rows, n), t.empty((rows, n)), 0.25
    data = t.put(x)
    params = struct.pack("@3i2qf2P", rows, n, log, n, n, scale, data.address, out.address)
    threads = 128
    t.launch(r"30fast_hadamard_transform_kernelI\w*Li128ELi10EfE", rows, threads, params, shared=n * 4)
    want = x.astype(float)
    h = 1
    while h < n:
        pair = want.reshape(rows, -1, 2, h)
        want = np.stack([pair[:, :, 0] + pair[:, :, 1], pair[:, :, 0] - pair[:, :, 1]], 2).reshape(rows, n)
        h *= 2
    t.close(t.get(out, (rows, n)), want * scale, 1e-5, 1e-4)
