"""Kernels of our own in Python, compiled by numba-cuda. An array is a parameter per field: meminfo, parent, items, item size,
data, shape, strides."""
from math import erf, lgamma

import numpy as np

from case import case

I, F, U64 = np.int32, np.float32, np.uint64


def array(buffer, shape, dtype):
    size = np.dtype(dtype).itemsize
    strides = [size * int(np.prod(shape[i + 1 :])) for i in range(len(shape))]
    return [U64(0), U64(0), U64(np.prod(shape)), U64(size), buffer, *map(U64, shape), *map(U64, strides)]


@case("numba-cuda/saxpy", "3001 values")
def saxpy(t):
    n = 3001
    x, y, out = t.normal(n), t.normal(n), t.empty(n)
    t.launch("saxpy", -(-n // 128), 128, F(2.5), *array(t.put(x), (n,), F), *array(t.put(y), (n,), F), *array(out, (n,), F))
    t.close(t.get(out, n), 2.5 * x.astype(float) + y, 1e-6, 1e-6)


@case("numba-cuda/matmul", "50 × 37 by 37 × 41")
def matmul(t):
    m, k, n = 50, 37, 41
    a, b, out = t.normal(m, k), t.normal(k, n), t.empty((m, n))
    t.launch("matmul", (-(-n // 16), -(-m // 16)), (16, 16), *array(t.put(a), (m, k), F), *array(t.put(b), (k, n), F), *array(out, (m, n), F))
    t.close(t.get(out, (m, n)), a.astype(float) @ b, 1e-5, 1e-5)


@case("numba-cuda/reduce", "2011 values")
def reduce(t):
    n = 2011
    x, out = t.random.integers(-9, 9, n).astype(F), t.zeros(1)
    t.launch("reduce_sum", -(-n // 256), 256, *array(t.put(x), (n,), F), *array(out, (1,), F))
    t.equal(t.get(out, 1)[0], x.sum())


@case("numba-cuda/mandelbrot", "60 × 40 pixels, 100 steps")
def mandelbrot(t):
    w, h, steps = 60, 40, 100
    out = t.empty(w * h, I)
    t.launch("mandel", (-(-w // 16), -(-h // 16)), (16, 16), *array(out, (w * h,), I), I(w), I(h), I(steps))
    # A fused multiply-add may decide a pixel on the edge otherwise.
    c = (np.arange(w) / w * 3 - 2) + 1j * (np.arange(h)[:, None] / h * 2 - 1)
    z, count = np.zeros_like(c), np.zeros(c.shape, I)
    for _ in range(steps):
        inside = np.abs(z) ** 2 < 4
        z, count = np.where(inside, z * z + c, z), count + inside
    t.equal((t.get(out, w * h, I).reshape(h, w) != count).mean() < 0.01, True)


@case("numba-cuda/special", "500 values: sin, exp, erf, lgamma in f64")
def special(t):
    n = 500
    x = t.random.uniform(-6, 6, n)
    out = t.empty(n, np.float64)
    t.launch("special", -(-n // 128), 128, *array(t.put(x), (n,), np.float64), *array(out, (n,), np.float64))
    want = np.sin(x) * np.exp(-np.abs(x)) + np.vectorize(erf)(x) + np.vectorize(lgamma)(np.abs(x) + 1)
    t.close(t.get(out, n, np.float64), want, 1e-12, 1e-13)


@case("numba-cuda/histogram", "9000 values in 64 bins")
def histogram(t):
    n = 9000
    x, out = t.random.integers(0, 64, n, dtype=I), t.zeros(64, I)
    t.launch("histo", 6, 128, *array(t.put(x), (n,), I), *array(out, (64,), I))
    t.equal(t.get(out, 64, I), np.bincount(x, minlength=64))


@case("numba-cuda/lennard_jones", "150 particles")
def lennard_jones(t):
    n = 150
    x, y = (t.random.permutation(1024)[:n].astype(F) + t.random.uniform(0, 0.2, n).astype(F) for _ in range(2))
    out = t.empty(n)
    t.launch("ljB", -(-n // 64), 64, *array(t.put(x), (n,), F), *array(t.put(y), (n,), F), *array(out, (n,), F), I(n))
    r2 = np.subtract.outer(x.astype(float), x) ** 2 + np.subtract.outer(y.astype(float), y) ** 2
    np.fill_diagonal(r2, np.inf)
    t.close(t.get(out, n), (4 * (r2**-6 - r2**-3)).sum(1), 1e-3, 1e-20)
