"""Tensor expressions of ours, scheduled and rendered to PTX by tinygrad for sm_80. Grids are those of its schedules."""
import numpy as np

from case import case

F, H = np.float32, np.float16


@case("tinygrad/add", "1000 values")
def add(t):
    a, b, out = t.normal(1000), t.normal(1000), t.empty(1000)
    t.launch("E_125_2_4", 125, 2, out, t.put(a), t.put(b))
    t.equal(t.get(out, 1000), a + b)


@case("tinygrad/gelu", "3000 values")
def gelu(t):
    x, out = t.normal(3000), t.empty(3000)
    t.launch("E_125_8_3", 125, 8, out, t.put(x))
    x = x.astype(float)
    t.close(t.get(out, 3000), 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3))), 1e-5, 1e-6)


@case("tinygrad/matmul_f32", "128 × 64 × 96")
def matmul(t):
    a, b, out = t.normal(128, 96), t.normal(96, 64), t.empty((128, 64))
    t.launch("r_4_8_16_4_4_24_4", 4, (8, 16), out, t.put(a), t.put(b))
    t.close(t.get(out, (128, 64)), a.astype(float) @ b, 1e-5, 1e-4)


@case("tinygrad/matmul_f16", "128 × 128 × 128, mma.sync")
def matmul_f16(t):
    a, b = (t.random.integers(-2, 3, (128, 128)).astype(H) for _ in range(2))
    out = t.empty((128, 128), H)
    t.launch("r_2_32_4_2_2_4_4_8_2", 2, (32, 4), out, t.put(a), t.put(b))
    t.equal(t.get(out, (128, 128), H), (a.astype(F) @ b.astype(F)).astype(H))


@case("tinygrad/sum", "64 rows of 1000")
def rows(t):
    x, out = t.normal(64, 1000), t.empty(64)
    t.launch("r_2_32_250_4", 2, 32, out, t.put(x))
    t.close(t.get(out, 64), x.astype(float).sum(1), 1e-5, 1e-4)


@case("tinygrad/max_pool", "3 × 32 × 32, windows of 2")
def max_pool(t):
    x, out = t.normal(3, 32, 32), t.empty((3, 16, 16))
    t.launch("r_6_8_16_2_2", 6, (8, 16), out, t.put(x))
    t.equal(t.get(out, (3, 16, 16)), x.reshape(3, 16, 2, 16, 2).max((2, 4)))


@case("tinygrad/conv", "4 to 8 channels of 16 × 16, 3 × 3")
def convolution(t):
    x, w, out = t.normal(4, 16, 16), t.normal(8, 4, 3, 3), t.empty((8, 16, 16))
    t.launch("r_4_2_16_4_4_4_3_3", 4, (2, 16, 4), out, t.put(x), t.put(w))
    padded = np.pad(x.astype(float), ((0, 0), (1, 1), (1, 1)))
    want = sum(np.einsum("oc,chw->ohw", w[:, :, i, j].astype(float), padded[:, i : i + 16, j : j + 16]) for i in range(3) for j in range(3))
    t.close(t.get(out, (8, 16, 16)), want, 1e-5, 1e-5)


def softmax_parts(t):
    x = np.random.default_rng(t.seed + 1000).standard_normal((16, 300), F) * 3
    top = x.max(1)
    return x, top, np.exp(x.astype(float) - top[:, None])


@case("tinygrad/softmax", "16 rows of 300: maxima")
def softmax_max(t):
    x, top, _ = softmax_parts(t)
    out = t.empty(16)
    t.launch("r_16_75_4", 1, 16, out, t.put(x))
    t.equal(t.get(out, 16), top)


@case("tinygrad/softmax1", "16 rows of 300: sums")
def softmax_sum(t):
    x, top, e = softmax_parts(t)
    out = t.empty(16)
    t.launch("r_16_75_4", 1, 16, out, t.put(x), t.put(top))
    t.close(t.get(out, 16), e.sum(1), 1e-5)


@case("tinygrad/softmax2", "16 rows of 300: quotients")
def softmax_quotients(t):
    x, top, e = softmax_parts(t)
    out = t.empty((16, 300))
    t.launch("E_25_16_4_3", 25, (16, 4), out, t.put(x), t.put(top), t.put(e.sum(1).astype(F)))
    t.close(t.get(out, (16, 300)), e / e.sum(1, keepdims=True), 1e-5, 1e-9)
