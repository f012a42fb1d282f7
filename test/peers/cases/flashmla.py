"""FlashMLA on sm_90a: the scheduler, sparse prefill, sparse FP8 decode, dense decode, and the kernel that combines splits.

Parameters are C structures: fields in natural alignment, then (128-byte aligned) shapes and tensor maps."""
import struct

import numpy as np

from case import case
from formats import bf16, from_bf16, from_e4m3, to_bf16, to_e4m3
from gpu import Buffer, tensor_map

I, U, F = np.int32, np.uint32, np.float32
LOG2E = 1.4426950408889634
D_V, BLOCK, OVERHEAD, SHARED = 512, 64, 5, 232448


def record(layout, *values):
    return struct.pack("@" + layout, *[v.address if isinstance(v, Buffer) else 0 if v is None else v for v in values])


def at(size, **places):
    """`size` bytes with `_128=map, …` at their offsets."""
    data = bytearray(size)
    for place, value in places.items():
        start = int(place[1:])
        data[start : start + len(value)] = value
    return bytes(data)


def attention(q, k, scale, sink=None):
    """q [rows, d] against k [keys, d], whose first 512 columns are the values: output, maximum, natural log of the sum."""
    logits = q.astype(float) @ k.astype(float).T * scale
    if not len(k):
        return np.zeros((len(q), D_V)), np.full(len(q), -np.inf), np.full(len(q), np.inf)
    top = logits.max(1)
    weights = np.exp(logits - top[:, None])
    total = weights.sum(1)
    out = weights @ k[:, :D_V] / (total + (0 if sink is None else np.exp(sink - top)))[:, None]
    return out, top, np.log(total) + top


def close_attention(t, got, want, what, keep=False):
    # bf16 results of bf16 weights, whose exponentials are approximate.
    t.close(got, want, 2**-6, 2**-7 * np.abs(want).max(), what, keep=keep)


def sparse_prefill(t, d, topk_length):
    s_q, s_kv, h_q, topk, scale = 3, 300, 128, 256, d**-0.5
    q, kv = bf16(t.normal(s_q, h_q, d)), bf16(t.normal(s_kv, d))
    indices = t.random.integers(0, s_kv, (s_q, topk), dtype=I)
    indices[0, 200:], indices[1, ::7], indices[2, 5:9] = -1, s_kv + 5, -3
    lengths = np.array([150, 256, 70], I)
    sink = t.normal(h_q)
    dq, out, top, lse = t.put(to_bf16(q)), t.empty((s_q, h_q, D_V), np.uint16), t.empty((s_q, h_q)), t.empty((s_q, h_q))
    params = record("7i2f5P6i3PiP", s_q, s_kv, h_q, 1, d, D_V, topk, scale, scale * LOG2E, dq, t.put(to_bf16(kv)), t.put(indices), t.put(sink),
                    t.put(lengths) if topk_length else None, h_q * d, d, d, d, topk, topk, out, top, lse, 132, 0)
    maps = at(512, _0=record("3i", h_q, d, s_q),
              _128=tensor_map("bf16", dq, (d, h_q, s_q), (2 * d, 2 * d * h_q), (64, 64, 1), 128),
              _384=tensor_map("bf16", out, (D_V, h_q, s_q), (2 * D_V, 2 * D_V * h_q), (64, 64, 1), 128))
    t.launch("sparse_attn_fwd_kernel", h_q // 64 * s_q, 384, params, maps, shared=230912)
    for s in range(s_q):
        chosen = indices[s, : lengths[s] if topk_length else topk]
        keys = kv[chosen[(chosen >= 0) & (chosen < s_kv)]]
        want = attention(q[s], keys, scale, sink)
        close_attention(t, from_bf16(t.get(out, (s_q, h_q, D_V), np.uint16))[s], want[0], f"token {s}", keep=True)
        t.close(t.get(top, (s_q, h_q))[s], want[1], 1e-4, 1e-4, f"maxima of token {s}", keep=True)
        t.close(t.get(lse, (s_q, h_q))[s], want[2], 1e-4, 1e-4, f"sums of token {s}", keep=s + 1 < s_q)


@case("FlashMLA/sparse_prefill_phase1_k576", "3 tokens × 128 heads, 256 of 300 keys of 576, with a sink")
def prefill_576(t):
    sparse_prefill(t, 576, False)


@case("FlashMLA/sparse_prefill_phase1_k512", "3 tokens × 128 heads, 256 of 300 keys of 512, with a sink")
def prefill_512(t):
    sparse_prefill(t, 512, False)


@case("FlashMLA/sparse_prefill_phase1_k576_topklen", "3 tokens × 128 heads, up to 256 of 300 keys of 576")
def prefill_576_length(t):
    sparse_prefill(t, 576, True)


@case("FlashMLA/sparse_prefill_phase1_k512_topklen", "3 tokens × 128 heads, up to 256 of 300 keys of 512")
def prefill_512_length(t):
    sparse_prefill(t, 512, True)


def schedule(blocks, parts):
    """Deals the requests' blocks out to `parts` workers, each up to an equal load; a request costs OVERHEAD blocks more.
    Rows: first and last request, first block, end block, first split, whether the first and the last request are split."""
    load = -(-(sum(blocks) + OVERHEAD * len(blocks)) // parts) + OVERHEAD
    request, block, split, rows, splits = 0, 0, 0, [], [0]
    for _ in range(parts):
        begin, begin_block, begin_split, left = request, block, split, load
        while request < len(blocks):
            if left >= blocks[request] - block + OVERHEAD:
                splits.append(splits[-1] + split + 1)
                left -= blocks[request] - block + OVERHEAD
                request, block, split = request + 1, 0, 0
            else:
                if left > OVERHEAD:
                    block, split = block + left - OVERHEAD, split + 1
                break
        end = request if block else request - 1
        end_block = block if block else blocks[request - 1]
        first, last = int(begin_block != 0), int(end_block != blocks[end])
        if begin == end:
            first = last = int(first or last)
        rows.append([begin, end, begin_block, end_block, begin_split, first, last])
    return np.array(rows, I), np.array(splits, I)


def scheduled(t, blocks, parts):
    rows, splits = schedule(blocks, parts)
    return t.put(np.concatenate([rows, np.zeros((parts, 1), I)], 1)), t.put(splits), splits


@case("FlashMLA/get_decoding_sched_meta", "7 requests of up to 1000 keys, 5 workers; a sparse batch of 6")
def scheduler(t):
    lengths = t.random.integers(1, 1000, 7).astype(I)
    for count, topk, blocks in ((7, -1, [-(-int(n) // BLOCK) for n in lengths]), (6, 512, [8] * 6)):
        parts = 5
        meta, splits = t.empty((parts, 8), I), t.empty(count + 1, I)
        params = record("6i5PiP", count, 1, BLOCK, OVERHEAD, topk, 0 if topk > 0 else -1, None, None, t.put(lengths), meta, splits, parts, 0)
        t.launch("get_mla_metadata_kernel", 1, 32, params, shared=4 * (5 * count + 1))
        rows, want = schedule(blocks, parts)
        got = t.get(meta, (parts, 8), I)[:, :7]
        used = rows[:, 0] < count
        t.equal(got[used], rows[used], f"topk {topk}: work", keep=True)
        t.equal(t.get(splits, count + 1, I), want, f"topk {topk}: splits")


def combined(parts_out, parts_lse):
    """Splits' outputs and base-2 sums [splits, rows, …] into one output and one natural sum."""
    top = parts_lse.max(0)
    weights = np.exp2(parts_lse - top)
    return (weights[..., None] * parts_out).sum(0) / weights.sum(0)[..., None], (np.log2(weights.sum(0)) + top) / LOG2E


def check_decode(t, b, s_q, h_q, out, lse, accum, splits, want, want_lse):
    """Requests of one split have their result; of the others, the splits must add up to it."""
    o, l = from_bf16(t.get(out, (b, s_q, h_q, D_V), np.uint16)), t.get(lse, (b, s_q, h_q))
    count = splits[-1]
    part_out, part_lse = t.get(accum[0], (count, s_q, h_q, D_V)), t.get(accum[1], (count, s_q, h_q))
    for i in range(b):
        pieces = slice(splits[i], splits[i + 1])
        got, got_lse = (o[i], l[i]) if splits[i + 1] - splits[i] == 1 else combined(part_out[pieces].astype(float), part_lse[pieces].astype(float))
        close_attention(t, got, want[i], f"request {i}", keep=True)
        t.close(got_lse, want_lse[i], 1e-4, 1e-4, f"sums of request {i}", keep=i + 1 < b)


def fp8_cache(t, blocks, model1):
    """Keys in pages, and their bytes: e4m3 under scales that are powers of two, and 64 columns of bf16."""
    tokens = blocks * BLOCK
    codes = to_e4m3(t.normal(tokens, 448 if model1 else 512) * 4)
    tile = 64 if model1 else 128
    exponent = t.random.integers(-3, 0, (tokens, codes.shape[1] // tile))
    rope = bf16(t.normal(tokens, 64))
    keys = np.concatenate([from_e4m3(codes) * np.repeat(2.0**exponent, tile, 1), rope], 1)
    rope_bytes = to_bf16(rope).view(np.uint8).reshape(tokens, 128)
    if not model1:
        return keys, np.concatenate([codes, (2.0**exponent).astype(F).view(np.uint8).reshape(tokens, 16), rope_bytes], 1).reshape(blocks, -1)
    scales = np.zeros((tokens, 8), np.uint8)
    scales[:, :7] = exponent + 127
    page = np.concatenate([np.concatenate([codes, rope_bytes], 1).reshape(blocks, -1), scales.reshape(blocks, -1)], 1)
    return keys, np.concatenate([page, np.zeros((blocks, -page.shape[1] % 576), np.uint8)], 1)


def fp8_decode(t, h_q, model1):
    b, s_q, topk, pages, parts, d = 3, 2, 256, 9, 2, 512 if model1 else 576
    scale = d**-0.5
    q = bf16(t.normal(b, s_q, h_q, d))
    keys, cache = fp8_cache(t, pages, model1)
    indices = t.random.integers(0, pages * BLOCK, (b, s_q, topk), dtype=I)
    indices[0, 0, 30:90], indices[1, 1, ::5] = -1, -1
    sink = t.normal(h_q) if model1 else None
    meta, dsplits, splits = scheduled(t, [topk // BLOCK] * b, parts)
    dq, out, lse = t.put(to_bf16(q)), t.empty((b, s_q, h_q, D_V), np.uint16), t.empty((b, s_q, h_q))
    accum = t.empty((splits[-1], s_q, h_q, D_V)), t.empty((splits[-1], s_q, h_q))
    row = 584 if model1 else 656
    params = record(
        "6i2f3ii7P3i3P16iP2P5i2PiP"[:-1], b, s_q, h_q, 1, d, D_V, scale, scale * LOG2E, pages, BLOCK, topk, int(model1), dq, t.put(cache),
        t.put(indices), None, None if sink is None else t.put(sink), lse, out, 0, 0, 0, None, None, None,
        s_q * h_q * d, h_q * d, d, cache.shape[1], row, s_q * topk, topk, s_q * h_q, h_q, s_q * h_q * D_V, h_q * D_V, D_V, 0, 0, 0, 0,
        None, accum[1], accum[0], s_q * h_q, h_q, s_q * h_q * D_V, h_q * D_V, D_V, meta, dsplits, parts)
    params += bytes(280 - len(params))
    maps = at(512, _0=record("4i", h_q, d, s_q, b),
              _128=tensor_map("bf16", dq, (d, h_q, s_q, b), (2 * d, 2 * d * h_q, 2 * d * h_q * s_q), (64, 64, 1, 1), 128),
              _384=tensor_map("bf16", out, (64, h_q, D_V // 64, s_q, b), (2 * D_V, 128, 2 * D_V * h_q, 2 * D_V * h_q * s_q), (64, 64, 8, 1, 1), 128))
    t.launch("flash_fwd_splitkv_mla_fp8_sparse_kernel", (h_q // 64, s_q, parts), 384, params, maps, shared=SHARED, cluster=h_q // 64)
    want, sums = np.empty((b, s_q, h_q, D_V)), np.empty((b, s_q, h_q))
    alone = np.diff(splits) == 1
    for i in range(b):
        for s in range(s_q):
            # A sink counts where the result is final; the combining kernel adds it elsewhere.
            want[i, s], _, sums[i, s] = attention(q[i, s], keys[indices[i, s][indices[i, s] >= 0]], scale, sink if alone[i] else None)
    check_decode(t, b, s_q, h_q, out, lse, accum, splits, want, sums)


@case("FlashMLA/fp8_decode_v32_persistent_h64", "3 requests × 2 tokens × 64 heads, 256 of 576 keys")
def decode_v32_64(t):
    fp8_decode(t, 64, False)


@case("FlashMLA/fp8_decode_v32_persistent_h128", "3 requests × 2 tokens × 128 heads, clusters of 2")
def decode_v32_128(t):
    fp8_decode(t, 128, False)


@case("FlashMLA/fp8_decode_model1_persistent_h64", "3 requests × 2 tokens × 64 heads, 256 of 576 keys of 512")
def decode_model1_64(t):
    fp8_decode(t, 64, True)


@case("FlashMLA/fp8_decode_model1_persistent_h128", "3 requests × 2 tokens × 128 heads, clusters of 2")
def decode_model1_128(t):
    fp8_decode(t, 128, True)


def dense_decode(t, half):
    b, h_q, d, parts = 3, 64, 576, 2
    lengths = np.array([70, 333, 190], I)
    scale = d**-0.5
    blocks = [-(-int(n) // BLOCK) for n in lengths]
    code, value = (lambda x: x.astype(np.float16).view(np.uint16), lambda x: x.view(np.float16).astype(F)) if half else (to_bf16, from_bf16)
    pages = sum(blocks) + 2
    q, kv = code(t.normal(b, h_q, d)), code(t.normal(pages, BLOCK, d))
    order, table, used = t.random.permutation(pages).astype(I), np.zeros((b, max(blocks)), I), 0
    for i, n in enumerate(blocks):
        table[i, :n] = order[used : used + n]
        used += n
    meta, dsplits, splits = scheduled(t, blocks, parts)
    dq, dk, out, lse = t.put(q), t.put(kv), t.empty((b, h_q, D_V), np.uint16), t.empty((b, h_q))
    accum = t.empty((splits[-1], 1, h_q, D_V)), t.empty((splits[-1], 1, h_q))
    params = record("9i?2f4P9qPqiPPiPi2PP", b, 1, h_q, d, D_V, h_q, 1, pages, h_q, False, scale, scale * LOG2E, dq, dk, out, lse,
                    h_q * d, BLOCK * d, h_q * D_V, d, d, D_V, d, d, D_V, t.put(table), max(blocks), BLOCK, t.put(lengths), meta, parts, dsplits,
                    int(splits[-1]), accum[1], accum[0], 0)
    kind = "f16" if half else "bf16"
    maps = at(1152, _0=record("4i", h_q, d, 1, b), _384=record("2i", 1, pages), _768=record("4i", h_q, D_V, 1, b),
              _128=tensor_map(kind, dq, (d, h_q, 1, b), (2 * d, 2 * d, 2 * d * h_q), (64, 64, 1, 1), 128),
              _512=tensor_map(kind, dk, (d, BLOCK, 1, pages), (2 * d, 2 * d, 2 * d * BLOCK), (64, 64, 1, 1), 128),
              _896=tensor_map(kind, out, (D_V, h_q, 1, b), (2 * D_V, 2 * D_V, 2 * D_V * h_q), (64, 64, 1, 1), 128))
    t.launch("flash_fwd_splitkv_mla_kernel", (1, 1, parts), 256, params, maps, shared=SHARED)
    want, sums = np.empty((b, 1, h_q, D_V)), np.empty((b, 1, h_q))
    for i in range(b):
        keys = value(kv[table[i, : blocks[i]]]).reshape(-1, d)[: lengths[i]]
        want[i, 0], _, sums[i, 0] = attention(value(q[i]), keys, scale)
    o = t.get(out, (b, 1, h_q, D_V), np.uint16)
    bits = to_bf16(value(o))
    count = splits[-1]
    part_out, part_lse, l = t.get(accum[0], (count, 1, h_q, D_V)), t.get(accum[1], (count, 1, h_q)), t.get(lse, (b, 1, h_q))
    for i in range(b):
        pieces = slice(splits[i], splits[i + 1])
        got, got_lse = (from_bf16(bits[i]), l[i]) if splits[i + 1] - splits[i] == 1 else combined(part_out[pieces].astype(float), part_lse[pieces].astype(float))
        close_attention(t, got, want[i], f"request {i}", keep=True)
        t.close(got_lse, sums[i], 1e-4, 1e-4, f"sums of request {i}", keep=i + 1 < b)


@case("FlashMLA/dense_decode_bf16", "3 requests of 70 to 333 keys in pages of 64, 64 heads")
def dense_bf16(t):
    dense_decode(t, False)


@case("FlashMLA/dense_decode_fp16", "3 requests of 70 to 333 keys in pages of 64, 64 heads, f16")
def dense_fp16(t):
    dense_decode(t, True)


@case("FlashMLA/combine", "4 requests × 2 tokens × 20 heads, 1 to 5 splits, with a sink")
def combine(t):
    b, s_q, h_q, parts = 4, 2, 20, 6
    counts = [3, 1, 5, 2]
    splits = np.cumsum([0] + counts).astype(I)
    parts_out, parts_lse = t.normal(splits[-1], s_q, h_q, D_V), t.normal(splits[-1], s_q, h_q) * 3
    parts_lse[splits[2] + 1] = -np.inf
    parts_out[splits[2] + 1] = 0
    sink = t.normal(h_q)
    out, lse = t.zeros((b, s_q, h_q, D_V), np.uint16), t.zeros((b, s_q, h_q))
    params = record("4i2P5i2P5i2PiPP", b, s_q, h_q, D_V, lse, out, s_q * h_q, h_q, s_q * h_q * D_V, h_q * D_V, D_V, t.put(parts_lse), t.put(parts_out),
                    s_q * h_q, h_q, s_q * h_q * D_V, h_q * D_V, D_V, None, t.put(splits), parts, t.put(sink), 0)
    t.launch("combine_kernelIN7cutlass10bfloat16_tELi512ELi8ELi32E", (b * s_q, 1, -(-h_q // 8)), 256, params)
    o, l = from_bf16(t.get(out, (b, s_q, h_q, D_V), np.uint16)), t.get(lse, (b, s_q, h_q))
    for i in range(b):
        pieces = slice(splits[i], splits[i + 1])
        want, want_lse = combined(parts_out[pieces].astype(float), parts_lse[pieces].astype(float))
        want *= (1 / (1 + np.exp(sink - want_lse)))[..., None]
        if counts[i] == 1:
            want, want_lse = np.zeros_like(want), np.zeros_like(want_lse)
        t.close(o[i], want, 2**-8, 1e-5, f"request {i}", keep=True)
        t.close(l[i], want_lse, 1e-5, 1e-5, f"sums of request {i}", keep=i + 1 < b)
