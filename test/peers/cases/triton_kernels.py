"""Kernels of our own in Triton's language, compiled by Triton for sm_80 (mma.sync) and sm_90a (wgmma). References in f64.

Every kernel has two more parameters at the end, for scratch memory; only tensor maps made on the device need it."""
import os

import numpy as np

from case import case
from formats import bf16, from_bf16, from_e4m3, to_bf16, to_e4m3

I, F, H = np.int32, np.float32, np.float16
SCRATCH = (None, None)
MODEL = os.environ.get("TILEWRIGHT_VGPU_MATRIX", "model") == "model"


def softmax(x):
    e = np.exp(x - x.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


def on_both(name, sizes):
    def register(body):
        for target in ("sm80", "sm90"):
            case(f"Triton/{name}_{target}", sizes)(body)
        return body
    return register


@on_both("add", "5000 values")
def add(t):
    n = 5000
    x, y, out = t.normal(n), t.normal(n), t.empty(n)
    t.launch("add_kernel", -(-n // 1024), 128, t.put(x), t.put(y), out, I(n), *SCRATCH)
    t.equal(t.get(out, n), x + y)


@on_both("softmax", "9 rows × 781 columns")
def softmax_rows(t):
    rows, n = 9, 781
    x, out = t.normal(rows, n) * 3, t.empty((rows, n))
    t.launch("softmax_kernel", rows, 128, out, t.put(x), I(n), I(n), *SCRATCH, shared=16)
    t.close(t.get(out, (rows, n)), softmax(x.astype(float)), 1e-5, 1e-9)


@on_both("layernorm", "7 rows × 1151 columns")
def layernorm(t):
    rows, n = 7, 1151
    x, w, b = t.normal(rows, n) * 2 + 1, t.normal(n), t.normal(n)
    out, mean, rstd = t.empty((rows, n)), t.empty(rows), t.empty(rows)
    t.launch("layernorm_kernel", rows, 128, t.put(x), out, t.put(w), t.put(b), mean, rstd, I(n), I(n), F(1e-5), *SCRATCH, shared=2048)
    x = x.astype(float)
    r = 1 / np.sqrt(x.var(1) + 1e-5)
    t.close(t.get(out, (rows, n)), (x - x.mean(1, keepdims=True)) * r[:, None] * w + b, 1e-4, 1e-5, keep=True)
    t.close(t.get(mean, rows), x.mean(1), 1e-5, 1e-6, "mean", keep=True)
    t.close(t.get(rstd, rows), r, 1e-5, what="rstd")


def matmul(t, code, value, out_code, tile, shared, rtol, atol):
    m, n, k = 131, 120, 104
    a, b = code(t.normal(m, k)), code(t.normal(k, n))
    out = t.empty((m, n), out_code)
    grid = (-(-m // tile[0]), -(-n // tile[1]))
    t.launch("matmul_kernel", grid, 128, t.put(a), t.put(b), out, I(m), I(n), I(k), I(k), I(n), I(n), *SCRATCH, shared=shared)
    t.close(t.get(out, (m, n), out_code), value(a).astype(float) @ value(b).astype(float), rtol, atol)


@on_both("matmul_f16", "131 × 120 × 104, f16")
def matmul_f16(t):
    matmul(t, lambda x: x.astype(H), lambda x: x, H, (64, 64), 8192, 2**-10, 2e-3)


@on_both("matmul_bf16", "131 × 120 × 104, bf16 to f32")
def matmul_bf16(t):
    matmul(t, to_bf16, from_bf16, F, (128, 64), 32768, 1e-5, 1e-4)


@on_both("matmul_tf32", "131 × 120 × 104, tf32")
def matmul_tf32(t):
    # Inputs that tf32 holds exactly.
    exact = lambda x: (x.view(np.uint32) & 0xFFFFE000).view(F)
    matmul(t, exact, lambda x: x, F, (64, 64), 32768, 1e-5, 1e-4)


@case("Triton/matmul_fp8_sm90", "131 × 120 × 104, e4m3")
def matmul_fp8(t):
    matmul(t, to_e4m3, from_e4m3, F, (64, 64), 16384, 1e-5, 0.05 if MODEL else 1e-4)


@on_both("flash", "2 heads of 64, 150 positions, causal")
def flash(t):
    heads, n, d = 2, 150, 64
    q, k, v = (t.normal(heads, n, d).astype(H) for _ in range(3))
    out = t.empty((heads, n, d))
    scale = F(1 / np.sqrt(d) * 1.4426950408889634)
    t.launch("flash_kernel", (-(-n // 64), heads), 128, t.put(q), t.put(k), t.put(v), out, I(n), scale, *SCRATCH, shared=40960)
    scores = np.where(np.tri(n, dtype=bool), q.astype(float) @ k.astype(float).transpose(0, 2, 1) / np.sqrt(d), -np.inf)
    t.close(t.get(out, (heads, n, d)), softmax(scores) @ v.astype(float), 2e-3, 2e-3)


@on_both("sort", "5 rows of 501 values")
def sort(t):
    rows, n = 5, 501
    x, out = t.normal(rows, n), t.empty((rows, 512))
    t.launch("topk_kernel", rows, 128, t.put(x), out, I(n), I(n), *SCRATCH, shared=2048)
    t.equal(t.get(out, (rows, 512))[:, :n], -np.sort(-x, 1))


@on_both("scan", "6 rows of 1001 values")
def scan(t):
    rows, n = 6, 1001
    x, out = t.random.integers(-99, 99, (rows, n), dtype=I), t.empty((rows, n), I)
    t.launch("scan_kernel", rows, 128, t.put(x), out, I(n), *SCRATCH, shared=128)
    t.equal(t.get(out, (rows, n), I), np.cumsum(x, 1, dtype=I))


@on_both("histogram", "10000 values in 256 bins")
def histogram(t):
    n = 10000
    x, bins = t.random.integers(0, 256, n, dtype=I), t.zeros(256, I)
    t.launch("histogram_kernel", -(-n // 1024), 128, t.put(x), bins, I(n), *SCRATCH, shared=8192)
    t.equal(t.get(bins, 256, I), np.bincount(x, minlength=256))


@on_both("rope", "3 heads × 20 positions × 128")
def rope(t):
    rows, positions, d = 60, 20, 128
    x, angle = t.normal(rows, d), t.normal(positions, d // 2)
    out = t.empty((rows, d))
    cos, sin = np.cos(angle), np.sin(angle)
    t.launch("rope_kernel", rows, 128, t.put(x), t.put(cos), t.put(sin), out, I(positions), *SCRATCH)
    at = np.arange(rows) % positions
    a, b, c, s = x[:, : d // 2].astype(float), x[:, d // 2 :].astype(float), cos[at].astype(float), sin[at].astype(float)
    t.close(t.get(out, (rows, d)), np.concatenate([a * c - b * s, b * c + a * s], 1), 1e-6, 1e-6)


@on_both("dropout", "3000 values")
def dropout(t):
    n, p, seed = 3000, 0.3, 1234
    x, out = t.normal(n) + 10, t.empty(n)
    t.launch("dropout_kernel", -(-n // 512), 128, t.put(x), out, I(n), F(p), I(seed), *SCRATCH)
    keep = philox(np.arange(n), seed) > p
    t.close(t.get(out, n), np.where(keep, x.astype(float) / (1 - float(F(p))), 0), 1e-6)


def philox(offset, seed):
    """Philox 4×32-10 as Triton counts: the offset in the counter's first word, the seed in the key; the first word as a float."""
    u64, m32 = np.uint64, np.uint64(0xFFFFFFFF)
    c = [offset.astype(u64)] + [np.zeros(len(offset), u64) for _ in range(3)]
    k = [u64(seed), u64(0)]
    for _ in range(10):
        a, b = c[0] * u64(0xD2511F53), c[2] * u64(0xCD9E8D57)
        c = [(b >> u64(32)) ^ c[1] ^ k[0], b & m32, (a >> u64(32)) ^ c[3] ^ k[1], a & m32]
        k = [(k[0] + u64(0x9E3779B9)) & m32, (k[1] + u64(0xBB67AE85)) & m32]
    word = c[0].astype(np.uint32).view(I)
    word = np.where(word < 0, -word - 1, word)
    return word.astype(F) * F(4.6566127342e-10)


@case("Triton/quant_sm90", "37 groups of 128")
def quant(t):
    groups = 37
    x = bf16(t.normal(groups, 128) * 5)
    codes, scale = t.empty((groups, 128), np.uint8), t.empty(groups)
    t.launch("quant_kernel", groups, 32, t.put(to_bf16(x)), codes, scale, I(groups * 128), *SCRATCH)
    s = np.maximum(np.abs(x).max(1), F(1e-4)) / F(448)
    t.close(t.get(scale, groups), s, 2e-7, what="scales", keep=True)
    got = from_e4m3(t.get(codes, (groups, 128), np.uint8)).astype(float)
    t.close(got * s[:, None], x, 2**-4, 2**-9 * s.max(), "values")


@case("Triton/tma_matmul_sm90", "200 × 136 × 152, f16, maps made on the device")
def tma_matmul(t):
    m, n, k = 200, 136, 152
    a, b = t.normal(m, k).astype(H), t.normal(n, k).astype(H)
    grid = (-(-m // 64), -(-n // 64))
    out, maps = t.empty((m, n), H), t.empty((grid[0] * grid[1], 384), np.uint8)
    t.launch("tma_matmul", grid, 128, t.put(a), t.put(b), out, I(m), I(n), I(k), maps, SCRATCH[1], shared=49280)
    t.close(t.get(out, (m, n), H), a.astype(float) @ b.T.astype(float), 2**-10, 2e-3)
