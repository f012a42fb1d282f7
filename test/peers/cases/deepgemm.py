"""DeepGEMM on sm_90a: the FP8 indexer's logits (plain and paged), its metadata, and the matrix products. TMA and wgmma."""
import os

import numpy as np

from case import case
from formats import bf16, from_bf16, from_e4m3, to_bf16, to_e4m3
from gpu import tensor_map

U, I, F = np.uint32, np.int32, np.float32
SMS = 4

# Hopper's FP8 units keep 13 fraction bits of a sum; in the other modes only the final roundings differ.
MODEL = os.environ.get("TILEWRIGHT_VGPU_MATRIX", "model") == "model"


def align(n, to):
    return -(-n // to) * to


def scores(q, kv, weights, scale):
    """[queries, keys]: relu(q·k) summed over heads by weight, and a bound on what 13-bit sums may lose."""
    products = np.einsum("qhd,kd->qhk", q.astype(float), kv.astype(float))
    want = np.einsum("qhk,qh->qk", np.maximum(products, 0), weights.astype(float)) * scale
    largest = np.abs(q).max(-1)[:, :, None] * np.abs(kv).max(-1)
    lost = np.einsum("qhk,qh->qk", np.abs(products) + 16 * largest, np.abs(weights).astype(float)) * np.abs(scale) * q.shape[-1] / 32
    return want, lost * 2.0**-13


def close_scores(t, got, want, lost, what, keep=False, rounding=1e-5):
    bound = (lost if MODEL else 0) + rounding * np.abs(want).max()
    excess = np.abs(got - want) - bound
    t.close(np.where(excess > 0, got, want), want, 0, 0, what, keep=True)
    t.close(got, want, 1, np.abs(want).max(), what, keep=keep)


def mqa_logits(t, heads, dim, compressed=False, half=False):
    queries, keys, block_q, block_kv = 7 if heads == 64 else 13, 700, 128 // heads, 256
    q, kv = to_e4m3(t.normal(queries, heads, dim)), to_e4m3(t.normal(keys, dim))
    weights, scale = t.normal(queries, heads), np.abs(t.normal(align(keys, 4))) + 0.1
    starts = t.random.integers(0, 200, queries).astype(U)
    ends = np.minimum(starts + t.random.integers(1, 520, queries), keys).astype(U)
    ends[0], starts[1], ends[1] = keys, 0, keys
    stride = align(keys + block_kv, 8)
    dtype, size = (np.uint16, 2) if half else (F, 4)
    out = t.empty((align(queries, block_q), stride), dtype)
    dq, dkv, dw, ds = t.put(q), t.put(kv), t.put(weights), t.put(scale)
    maps = [
        tensor_map("u8", dq, (dim, queries * heads), (dim,), (dim, block_q * heads), dim),
        tensor_map("u8", dkv, (dim, keys), (dim,), (dim, block_kv), dim),
        tensor_map("f32", ds, (align(keys, 4), 1), (0,), (block_kv, 1)),
        tensor_map("f32", dw, (heads, queries), (heads * 4,), (heads, block_q)),
    ]
    shared = 3 * (block_q * heads * dim + block_kv * dim + block_q * heads * 4 + block_kv * 4) + (3 * 2 + 3 * 2 + 4 * 2) * 8 + 4
    t.launch("sm90_fp8_mqa_logits", SMS, 640, U(queries), U(keys), U(520 if compressed else 0), U(stride), t.put(starts), t.put(ends), out,
             *maps, shared=shared)
    got = t.get(out, (align(queries, block_q), stride), dtype)
    got = (from_bf16(got) if half else got)[:queries]
    want, lost = scores(from_e4m3(q), from_e4m3(kv), weights, scale[:keys])
    for i in range(queries):
        inside = slice(starts[i], ends[i])
        row = got[i, : ends[i] - starts[i]] if compressed else got[i, inside]
        close_scores(t, row, want[i, inside], lost[i, inside], f"query {i}", keep=i + 1 < queries, rounding=2**-8 if half else 1e-5)


@case("DeepGEMM/mqa_logits_h64d128", "7 queries × 700 keys, 64 heads of 128")
def mqa_64_128(t):
    mqa_logits(t, 64, 128)


@case("DeepGEMM/mqa_logits_h32d128", "13 queries × 700 keys, 32 heads of 128")
def mqa_32_128(t):
    mqa_logits(t, 32, 128)


@case("DeepGEMM/mqa_logits_h32d64", "13 queries × 700 keys, 32 heads of 64")
def mqa_32_64(t):
    mqa_logits(t, 32, 64)


@case("DeepGEMM/mqa_logits_h16d32", "13 queries × 700 keys, 16 heads of 32")
def mqa_16_32(t):
    mqa_logits(t, 16, 32)


@case("DeepGEMM/mqa_logits_h64d128c", "7 queries × 700 keys, compressed rows")
def mqa_compressed(t):
    mqa_logits(t, 64, 128, compressed=True)


@case("DeepGEMM/mqa_logits_h64d128bf16", "7 queries × 700 keys, bf16 logits")
def mqa_bf16(t):
    mqa_logits(t, 64, 128, half=True)


def schedule(lengths, split, sms):
    """Where each multiprocessor starts: (query, split), the splits dealt out evenly, the last ones get one more."""
    per = [-(-int(n) // split) for n in lengths]
    flat = [(q, k) for q, n in enumerate(per) for k in range(n)] + [(len(per), 0)]
    total, starts = len(flat) - 1, []
    for sm in range(sms + 1):
        starts.append(flat[sm * (total // sms) + max(0, sm - (sms - total % sms))])
    return np.array(starts, U)


@case("DeepGEMM/metadata", "5 to 32 requests on 4 multiprocessors")
def metadata(t):
    for batch in (5, 32):
        lengths = t.random.integers(1, 3000, batch).astype(U)
        out = t.empty((SMS + 1, 2), U)
        t.launch("sm90_paged_mqa_logits_metadata", 1, 32, U(batch), U(1), np.uint8(0), t.put(lengths), None, out, shared=32 * 4)
        t.equal(t.get(out, (SMS + 1, 2), U), schedule(lengths, 256, SMS), f"{batch} requests")


@case("DeepGEMM/metadata64", "61 requests on 132 multiprocessors")
def metadata64(t):
    lengths = t.random.integers(1, 3000, 61).astype(U)
    out = t.empty((133, 2), U)
    t.launch("sm90_paged_mqa_logits_metadata", 1, 32, U(61), U(1), np.uint8(0), t.put(lengths), None, out, shared=64 * 4)
    t.equal(t.get(out, (133, 2), U), schedule(lengths, 256, 132))


def paged_mqa_logits(t, next_n, heads, dim=128, half=False):
    page, split, batch = 64, 256, 5
    lengths = np.array([1, 64, 300, 777, 530])[:batch] + next_n
    pages = [-(-int(n) // page) for n in lengths]
    total = sum(pages) + 3
    table_stride = max(pages) + 1
    order = t.random.permutation(total)
    table, used = np.zeros((batch, table_stride), I), 0
    for b, n in enumerate(pages):
        table[b, :n] = order[used : used + n]
        used += n
    q = to_e4m3(t.normal(batch, next_n, heads, dim))
    keys, scale = to_e4m3(t.normal(total, page, dim)), (np.abs(t.normal(total, page)) + 0.1).astype(F)
    cache = np.concatenate([keys.reshape(total, -1), scale.view(np.uint8).reshape(total, -1)], 1)
    weights = t.normal(batch * next_n, heads)
    stride = align(table_stride * page, split)
    pitch = page * (dim + 4)
    context = np.repeat(lengths[:, None], next_n, 1) - np.arange(next_n)[::-1] if half else lengths
    dq, dcache, dw = t.put(q), t.put(cache), t.put(weights)
    # The context of a query is that of its request's last token, for the schedule too.
    meta = t.put(schedule(lengths, split, SMS))
    dtype = np.uint16 if half else F
    out = t.empty((batch * next_n, stride), dtype)
    atom = min(next_n, 2)
    maps = [
        tensor_map("u8", dq, (dim, batch * next_n * heads), (dim,), (dim, atom * heads), dim),
        tensor_map("u8", dcache, (dim, page, total), (dim, pitch), (dim, page, 1), dim),
        tensor_map("f32", dcache + page * dim, (page, total), (pitch,), (page, 1)),
        tensor_map("f32", dw, (heads, batch * next_n), (heads * 4,), (heads, atom)),
    ]
    unit = dim * 8
    q_pipe = 3 * (next_n * heads * dim + align(next_n * heads * 4, unit)) + align(48, unit)
    kv_pipe = 3 * (page * dim + align(page * 4, unit)) + align(48, unit)
    t.launch("sm90_fp8_paged_mqa_logits", SMS, 640, U(batch), U(stride), U(table_stride), t.put(context.astype(U)), out, t.put(table), None, meta,
             *maps, shared=q_pipe + 4 * kv_pipe + 4 * 2 * 8 + 4)
    got = t.get(out, (batch * next_n, stride), dtype)
    got = from_bf16(got) if half else got
    for b in range(batch):
        n, used = int(lengths[b]), table[b, : pages[b]]
        k, s = from_e4m3(keys[used]).reshape(-1, dim)[:n], scale[used].ravel()[:n]
        rows = slice(b * next_n, (b + 1) * next_n)
        want, lost = scores(from_e4m3(q[b]), k, weights[rows], s)
        close_scores(t, got[rows, :n], want, lost, f"request {b}", keep=b + 1 < batch, rounding=2**-8 if half else 1e-5)


@case("DeepGEMM/paged_mqa_logits_n1h64d128", "5 requests of 2 to 778 keys in pages of 64, 64 heads")
def paged_64(t):
    paged_mqa_logits(t, 1, 64)


@case("DeepGEMM/paged_mqa_logits_n1h32d128", "5 requests of 2 to 778 keys in pages of 64, 32 heads")
def paged_32(t):
    paged_mqa_logits(t, 1, 32)


@case("DeepGEMM/paged_mqa_logits_n2h64d128", "5 requests of 3 to 779 keys, two tokens each")
def paged_next_2(t):
    paged_mqa_logits(t, 2, 64)


@case("DeepGEMM/paged_mqa_logits_n1h64d128bf16", "5 requests of 2 to 778 keys, bf16 logits")
def paged_bf16(t):
    paged_mqa_logits(t, 1, 64, half=True)


def clean(t, next_n, block_kv, warps, rows, keys):
    stride = align(keys + 64, 8)
    x = t.normal(rows, stride)
    starts = np.sort(t.random.integers(0, keys // 2, -(-rows // next_n))).astype(U) if next_n == 1 else None
    ends = t.random.integers(keys // 2, keys, -(-rows // next_n)).astype(U)
    data = t.put(x)
    t.launch("smxx_clean_logits", SMS, warps * 32, U(rows), U(keys), np.uint64(stride), None if starts is None else t.put(starts), t.put(ends), data,
             shared=block_kv * 4)
    got = t.get(data, x.shape)
    for i in range(rows):
        start, end = 0 if starts is None else int(starts[i]), int(ends[i // next_n]) - next_n + i % next_n + 1
        t.equal(got[i, start:end], x[i, start:end], f"row {i} inside", keep=True)
        t.equal(np.isneginf(got[i, :start]).all() and np.isneginf(got[i, end:keys]).all(), True, f"row {i} outside", keep=i + 1 < rows)


@case("DeepGEMM/clean_logits", "19 rows × 9000 columns")
def clean_logits(t):
    clean(t, 1, 8192, 8, 19, 9000)


@case("DeepGEMM/clean_logits_n2", "18 rows × 5000 columns, two tokens a request")
def clean_logits_2(t):
    clean(t, 2, 2048, 4, 18, 5000)


@case("DeepGEMM/transpose_fp32", "3 groups of 203 rows × 7 scales")
def transpose_scales(t):
    groups, rows, k = 3, 203, 7
    x = t.normal(groups, rows, k)
    pitch = align(rows, 4)
    out = t.empty((groups, k, pitch))
    t.launch("transpose_fp32", (-(-rows // 64), groups), 512, t.put(x), out, U(rows), shared=64 * k * 4)
    t.equal(t.get(out, (groups, k, pitch))[:, :, :rows], x.transpose(0, 2, 1))


def exponents(t, *shape):
    return (2.0 ** t.random.integers(-20, 20, shape)).astype(F)


@case("DeepGEMM/transpose_pack_ue8m0", "203 rows × 7 scales")
def pack_rows(t):
    rows, k = 203, 7
    x = exponents(t, rows, k)
    pitch = align(rows, 4)
    out = t.empty((2, pitch), U)
    t.launch("transpose_and_pack_fp32_into_ue8m0", -(-rows // 48), 512, t.put(x), out, U(rows), None, U(0), shared=48 * k * 4)
    codes = np.zeros((8, rows), U)
    codes[:k] = (x.view(U) >> 23).T
    want = codes[0::4] | codes[1::4] << 8 | codes[2::4] << 16 | codes[3::4] << 24
    t.equal(t.get(out, (2, pitch), U)[:, :rows], want)


@case("DeepGEMM/pack_ue8m0", "19 × 204 scales, already transposed")
def pack_columns(t):
    rows, k = 204, 19
    x = exponents(t, k, rows)
    packed = -(-k // 4)
    out = t.empty((packed, rows), U)
    t.launch("pack_fp32_into_ue8m0", (-(-rows // 128), -(-packed // 16)), 512, t.put(x), out, None, U(rows), U(k), U(packed), U(128), U(128))
    codes = np.zeros((4 * packed, rows), U)
    codes[:k] = x.view(U) >> 23
    t.equal(t.get(out, (packed, rows), U), codes[0::4] | codes[1::4] << 8 | codes[2::4] << 16 | codes[3::4] << 24)


def scaled(codes, scale):
    """Values of e4m3 codes under one scale per 128 along the last axis."""
    return from_e4m3(codes).astype(float) * np.repeat(scale.astype(float), 128, -1)


def close_product(t, got, want, size, what="D", keep=False, rounding=2**-8):
    # Sums of 128 are promoted to f32; inside, wgmma adds 4 × 32 products with 13 fraction bits of the largest.
    t.close(got, want, rounding, (size * 2**-9 if MODEL else size * 1e-5), what, keep=keep)


def gemm_1d2d(t, block_m, block_n, m=300, groups=None, cluster=None):
    n, k, stages = 512, 512, 4
    count = 1 if groups is None else 4
    a, sfa = to_e4m3(t.normal(m, k)), np.abs(t.normal(m, k // 128)) + 0.2
    b, sfb = to_e4m3(t.normal(count, n, k)), np.abs(t.normal(count, n // 128, k // 128)) + 0.2
    out = t.zeros((m, n), np.uint16)
    pitch = align(m, 4)
    sfa_columns = np.zeros((k // 128, pitch), F)
    sfa_columns[:, :m] = sfa.T
    maps = [
        tensor_map("u8", t.put(a), (k, m), (k,), (128, block_m), 128),
        tensor_map("u8", t.put(b), (k, n * count), (k,), (128, block_n), 128),
        tensor_map("bf16", out, (n, m), (n * 2,), (64, block_m), 128),
        tensor_map("f32", t.put(sfa_columns), (pitch, k // 128), (pitch * 4,), (block_m, 1)),
    ]
    layout = None if groups is None else t.put(groups.astype(I))
    shared = align(block_m * block_n * 2, 1024) + 16 * 8 * 2 + align(k // 128 * 4 * (1 if 128 % block_n == 0 else 2), 8)
    shared += stages * (block_m * 128 + block_n * 128 + align(block_m * 4, 128))
    t.launch("sm90_fp8_gemm_1d2d_impl", SMS, 128 + (128 if block_m <= 64 else 256), t.put(sfb), layout, U(m), U(n), U(k), *maps,
             shared=shared, cluster=cluster)
    left, got = scaled(a, sfa), from_bf16(t.get(out, (m, n), np.uint16))
    want = np.zeros((m, n))
    for g in range(count):
        rows = slice(None) if groups is None else groups == g
        want[rows] = left[rows] @ scaled(b[g], np.repeat(sfb[g], 128, 0)).T
    valid = slice(None) if groups is None else groups >= 0
    close_product(t, got[valid], want[valid], np.abs(want).max())


@case("DeepGEMM/gemm_1d2d_64x64", "300 × 512 × 512, tiles of 64 × 64")
def gemm_64(t):
    gemm_1d2d(t, 64, 64)


@case("DeepGEMM/gemm_1d2d_128x128", "300 × 512 × 512, tiles of 128 × 128")
def gemm_128(t):
    gemm_1d2d(t, 128, 128)


@case("DeepGEMM/gemm_1d2d_mc2", "300 × 512 × 512, pairs of blocks share a tile by multicast")
def gemm_multicast(t):
    gemm_1d2d(t, 128, 128, cluster=2)


@case("DeepGEMM/gemm_1d2d_grouped", "4 groups of 128 rows")
def gemm_grouped(t):
    gemm_1d2d(t, 128, 128, m=512, groups=np.repeat([0, 1, 2, 3], 128))


def dense(t, major_b, block, m=200, n=192, k=256, accumulate=False):
    a, b = to_bf16(t.normal(m, k)), to_bf16(t.normal(n, k))
    stored = b if major_b == "k" else np.ascontiguousarray(b.T)
    start = t.normal(m, n)
    dtype, size = (F, 4) if accumulate else (np.uint16, 2)
    out = t.put(start) if accumulate else t.zeros((m, n), np.uint16)
    maps = [
        tensor_map("bf16", t.put(a), (k, m), (k * 2,), (64, block), 128),
        tensor_map("bf16", t.put(stored), (k, n), (k * 2,), (64, block), 128) if major_b == "k"
        else tensor_map("bf16", t.put(stored), (n, k), (n * 2,), (64, 64), 128),
        tensor_map("f32", out, (n, m), (n * 4,), (block, block)) if accumulate else tensor_map("bf16", out, (n, m), (n * 2,), (64, block), 128),
    ]
    shared = align(block * block * size, 1024) + 16 * 8 * 2 + 4 * (block * 64 * 2 + block * 64 * 2)
    t.launch("sm90_bf16_gemm_impl", SMS, 128 + (128 if block <= 64 else 256), None, U(m), U(n), U(k), *maps, shared=shared)
    want = from_bf16(a).astype(float) @ from_bf16(b).T + (start if accumulate else 0)
    got = t.get(out, (m, n), dtype)
    t.close(got if accumulate else from_bf16(got), want, 1e-5 if accumulate else 2**-8, 1e-4)


@case("DeepGEMM/gemm_bf16", "200 × 192 × 256")
def gemm_bf16(t):
    dense(t, "k", 128)


@case("DeepGEMM/gemm_bf16_mn", "200 × 192 × 256, B transposed")
def gemm_bf16_mn(t):
    dense(t, "mn", 64)


@case("DeepGEMM/gemm_bf16_f32", "200 × 192 × 256, adds to f32")
def gemm_bf16_f32(t):
    dense(t, "k", 64, accumulate=True)
