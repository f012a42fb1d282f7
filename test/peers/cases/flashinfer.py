"""FlashInfer: norms, activations, rotary embedding, merging of attention states, bit packing, sampling's softmax, decode."""
import struct

import numpy as np

from case import case
from formats import bf16, from_bf16, from_e4m3, to_bf16

I, U, U64, F, H = np.int32, np.uint32, np.uint64, np.float32, np.float16


def halves(t, *shape):
    return t.normal(*shape).astype(H)


def rms(x, w, eps=1e-6, bias=0.0):
    x = x.astype(float)
    return x / np.sqrt((x**2).mean(-1, keepdims=True) + eps) * (bias + w.astype(float))


@case("FlashInfer/norm", "5 rows × 1000 columns")
def norms(t):
    rows, d = 5, 1000
    warps = 4
    shared = (-(-warps // 4) * 4 + d) * 4
    for entry, dtype, tol in (("RMSNormKernelILj8E6__half", H, 2**-9), ("RMSNormKernelILj4Ef", F, 1e-5)):
        x, w, out = t.normal(rows, d).astype(dtype), t.normal(d).astype(dtype), t.empty((rows, d), dtype)
        t.launch(f"4norm13{entry}", rows, (32, warps), t.put(x), t.put(w), out, U(d), U(d), U(d), F(0), F(1e-6), shared=shared)
        t.close(t.get(out, (rows, d), dtype), rms(x, w), tol, 1e-4, entry)
    x, r, w = halves(t, rows, d), halves(t, rows, d), halves(t, d)
    dx, dr = t.put(x), t.put(r)
    t.launch("FusedAddRMSNormKernelILj8E6__half", rows, (32, warps), dx, dr, t.put(w), U(d), U(d), U(d), F(0), F(1e-6), shared=shared)
    total = x.astype(F) + r
    t.close(t.get(dr, (rows, d), H), total, 2**-10, 1e-3, "residual", keep=True)
    t.close(t.get(dx, (rows, d), H), rms(total, w), 2**-9, 1e-3, "fused")
    x, w, out, scale = halves(t, rows, d), halves(t, d), t.empty((rows, d), np.uint8), F(0.05)
    t.launch("4norm18RMSNormQuantKernel", rows, (32, warps), t.put(x), t.put(w), out, U(d), U(d), U(d), F(0), t.put(np.array([scale])), F(1e-6), shared=shared)
    t.close(from_e4m3(t.get(out, (rows, d), np.uint8)), rms(x, w) / scale, 2**-4, 2**-9, "e4m3")
    batch, heads, d = 3, 7, 128
    x, w, out = halves(t, batch, heads, d), halves(t, d), t.empty((batch, heads, d), H)
    t.launch("QKRMSNormKernelILj4E6__half", 2, (32, warps), t.put(x), t.put(w), out, U(d), U(batch), U(heads), U(heads * d), U(d), U(heads * d), U(d), F(0), F(1e-6))
    t.close(t.get(out, x.shape, H), rms(x, w), 2**-9, 1e-3, "per head")


@case("FlashInfer/activation", "6 rows × 512 columns")
def activations(t):
    from math import erf
    rows, d = 6, 512
    silu, gelu = lambda x: x / (1 + np.exp(-x)), lambda x: 0.5 * x * (1 + np.vectorize(erf)(x / np.sqrt(2)))
    for entry, code, value, dtype, f, tol in (
        ("I6__halfXadL_Z4silu", lambda x: x.astype(H), lambda c: c, H, silu, 2**-10),
        ("I6__halfXadL_Z4gelu", lambda x: x.astype(H), lambda c: c, H, gelu, 2**-10),
        ("I13__nv_bfloat16XadL_Z4silu", to_bf16, from_bf16, np.uint16, silu, 2**-8)):
        x, out = code(t.normal(rows, 2 * d)), t.empty((rows, d), dtype)
        t.launch(f"act_and_mul_kernel{entry}", rows, 64, out, t.put(x), I(d))
        x = value(x).astype(float)
        t.close(value(t.get(out, (rows, d), dtype)), f(x[:, :d]) * x[:, d:], tol, 1e-3, entry)


@case("FlashInfer/rope", "9 tokens, 5 and 2 heads of 128, two pairings")
def rope(t):
    tokens, heads, kv_heads, d, positions = 9, 5, 2, 128, 40
    angles = t.random.uniform(0, 6, (positions, d // 2))
    cache = np.concatenate([np.cos(angles), np.sin(angles)], 1).astype(F)
    at = t.random.integers(0, positions, tokens, dtype=I)
    q, k = halves(t, tokens, heads, d), halves(t, tokens, kv_heads, d)
    for interleave in (0, 1):
        oq, ok = t.empty(q.shape, H), t.empty(k.shape, H)
        t.launch(f"41BatchQKApplyRotaryPosIdsCosSinCacheKernelILb{interleave}E", -(-tokens // 8), (16, 8), t.put(q), t.put(k), oq, ok, t.put(cache), t.put(at),
                 U(tokens), U(heads), U(kv_heads), U(d), *map(U64, (heads * d, d, kv_heads * d, d) * 2))
        cos, sin = (cache[at, part].astype(float)[:, None] for part in (slice(d // 2), slice(d // 2, d)))
        for x, out, what in ((q, oq, "q"), (k, ok, "k")):
            x = x.astype(float)
            a, b = (x[..., ::2], x[..., 1::2]) if interleave else (x[..., : d // 2], x[..., d // 2 :])
            parts = a * cos - b * sin, b * cos + a * sin
            want = np.stack(parts, -1).reshape(x.shape) if interleave else np.concatenate(parts, -1)
            t.close(t.get(out, x.shape, H), want, 2**-10, 2e-3, f"{what}, interleave {interleave}", keep=what == "q")


def merged(values, sums, axis):
    top = sums.max(axis, keepdims=True)
    weights = np.exp2(sums.astype(float) - top)
    out = (values.astype(float) * weights[..., None]).sum(axis) / weights.sum(axis)[..., None]
    return out, np.log2(weights.sum(axis)) + top.squeeze(axis)


@case("FlashInfer/cascade", "4 tokens × 3 heads of 128; 7 and 40 states")
def cascade(t):
    tokens, heads, d = 4, 3, 128
    for count in (2, 7, 40):
        v, s = halves(t, tokens, count, heads, d), t.normal(tokens, count, heads) * 3
        out, sums = t.empty((tokens, heads, d), H), t.empty((tokens, heads))
        if count == 2:
            parts = [t.put(np.ascontiguousarray(x[:, i])) for i in (0, 1) for x in (v, s)]
            t.launch("16MergeStateKernel", tokens, (16, heads), *parts, out, sums, U(heads), U(d))
        elif count == 7:
            t.launch("17MergeStatesKernel", tokens, (16, heads), t.put(v), t.put(s), out, sums, U(count), U(heads), U(d))
        else:
            t.launch("MergeStatesLargeNumIndexSetsKernel", (tokens, heads), (16, 8), t.put(v), t.put(s), out, sums, U(count), U(heads),
                     shared=4 * 8 * d * 2 + 128 * 4)
        want, total = merged(v, s, 1)
        t.close(t.get(out, want.shape, H), want, 2**-9, 1e-3, f"{count} states", keep=True)
        t.close(t.get(sums, total.shape), total, 1e-5, 1e-5, f"{count} sums")
    v, out = halves(t, tokens, 5, heads, d), t.empty((tokens, heads, d), H)
    t.launch("AttentionSumKernel", tokens, (16, heads), t.put(v), out, U(5), U(heads), U(d))
    t.close(t.get(out, (tokens, heads, d), H), v.astype(float).sum(1), 2**-10, 2e-3, "sums of values")


@case("FlashInfer/quantization", "5003 bits, both orders; 4 segments")
def pack_bits(t):
    n = 5003
    bits = t.random.integers(0, 2, n, dtype=np.uint8)
    for order, name in ((0, "big"), (1, "little")):
        out = t.empty(-(-n // 8), np.uint8)
        t.launch(f"14PackBitsKernelILNS0_8BitOrderE{order}E", -(-n // 2048), 256, t.put(bits), out, np.int64(n))
        t.equal(t.get(out, -(-n // 8), np.uint8), np.packbits(bits, bitorder=name), name)
    lengths = np.array([17, 3000, 1, 700])
    starts, packed = np.r_[0, np.cumsum(lengths)].astype(I), np.r_[0, np.cumsum(-(-lengths // 8))].astype(I)
    out = t.empty(packed[-1], np.uint8)
    t.launch("SegmentPackBitsKernel", 4, 256, t.put(bits), out, t.put(starts), t.put(packed))
    want = np.concatenate([np.packbits(bits[a:b], bitorder="little") for a, b in zip(starts, starts[1:])])
    t.equal(t.get(out, packed[-1], np.uint8), want, "segments")


@case("FlashInfer/sampling_softmax", "3 rows × 5000 columns, temperature 0.7")
def sampling_softmax(t):
    rows, d = 3, 5000
    x, out = t.normal(rows, d) * 2, t.empty((rows, d))
    t.launch("OnlineSoftmaxFusedKernel", rows, 1024, t.put(x), out, None, F(0.7), U(d), shared=24 << 10)
    e = np.exp((x.astype(float) - x.max(1, keepdims=True)) / 0.7)
    t.close(t.get(out, (rows, d)), e / e.sum(1, keepdims=True), 1e-4, 1e-8)


@case("FlashInfer/single_decode", "333 keys, 8 heads on 2 of 128; 3 heads on 3")
def single_decode(t):
    keys, d = 333, 128
    for heads, kv_heads, bdy, bdz, tile in ((8, 2, 4, 2, 1), (3, 3, 1, 8, 8)):
        q, k, v = halves(t, heads, d), halves(t, keys, kv_heads, d), halves(t, keys, kv_heads, d)
        out = t.empty((heads, d), H)
        scale = d**-0.5
        pointers = [b.address for b in (t.put(q), t.put(k), t.put(v), out)] + [0, 0]
        params = struct.pack("@6P7Ii4fI", *pointers, keys, heads, kv_heads, heads * d, d, kv_heads * d, d, -1, 0.0, scale, 1.0, 1e-4, keys)
        params += bytes(-len(params) % 8)
        t.launch(f"Lj2ELj{tile}ELj8ELj16ELj{bdy}ELj{bdz}E", (1, kv_heads), (16, bdy, bdz), params, shared=2 * 2 * bdy * tile * bdz * d * 2 + 2 * bdy * bdz * 4)
        want = np.empty((heads, d))
        for h in range(heads):
            g = h // (heads // kv_heads)
            s = k[:, g].astype(float) @ q[h].astype(float) * scale
            w = np.exp(s - s.max())
            want[h] = w @ v[:, g].astype(float) / w.sum()
        t.close(t.get(out, (heads, d), H), want, 2**-9, 2e-3, f"{heads} heads")
