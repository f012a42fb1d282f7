"""CUTLASS: the CuTe tutorials' matrix products, from plain FMA to wgmma with TMA. All compute C = α·A·Bᵀ + β·C, column major."""
import numpy as np

from case import case

F, H = np.float32, np.float16
EMPTY = b"\0"


def dims(*n):
    return np.array(n, np.int32)


def small(t, *shape):
    """Values whose products sum exactly, also in f16."""
    return t.random.integers(-2, 3, shape).astype(F)


@case("CUTLASS/cute_sgemm_1", "256 × 384 × 40, f32")
def sgemm_1(t):
    sgemm(t, "gemm_device")


@case("CUTLASS/cute_sgemm_2", "256 × 384 × 40, f32")
def sgemm_2(t):
    sgemm(t, "gemm_device", tiled=True)


def sgemm(t, entry, tiled=False):
    m, n, k = 256, 384, 40
    for name in [e for e in t.module.entries if entry in e]:
        # The two entries differ in which dimension is contiguous: A and B by rows of m and n, or of k.
        transposed = "fNS1_IJiNS3_ILi1E" in name
        a, b, c = t.normal(m, k), t.normal(n, k), t.normal(m, n)
        order = (lambda x: x) if transposed else (lambda x: np.ascontiguousarray(x.T))
        lead = (k, k) if transposed else (m, n)
        out = t.put(np.ascontiguousarray(c.T))
        t.launch(name, (m // 128, n // 128), 256, dims(m, n, k), EMPTY, t.put(order(a)), dims(lead[0]), EMPTY, EMPTY,
                 t.put(order(b)), dims(lead[1]), EMPTY, EMPTY, out, dims(m), EMPTY, EMPTY, F(1.5), F(-0.5))
        t.close(t.get(out, (n, m)).T, 1.5 * (a.astype(float) @ b.T) - 0.5 * c, 1e-5, 1e-4, name[:40])


@case("CUTLASS/cute_sgemm_sm80", "256 × 128 × 128, f16, cp.async, ldmatrix, mma.sync")
def hgemm_sm80(t):
    m, n, k = 256, 128, 128
    a, b, c = small(t, m, k), small(t, n, k), small(t, m, n)
    for name in [e for e in t.module.entries if "gemm_device" in e]:
        params = t.params(name)
        if len(params) != 18 or "half_t" not in name:
            continue
        out = t.put(np.ascontiguousarray(c.T).astype(H))
        t.launch(name, (m // 128, n // 128), 128, dims(m, n, k), EMPTY, t.put(a.astype(H)), dims(k), EMPTY, EMPTY, EMPTY, t.put(b.astype(H)), dims(k),
                 EMPTY, EMPTY, EMPTY, out, dims(m), EMPTY, EMPTY, H(1), H(0.5), shared=3 * (128 + 128) * 64 * 2)
        t.equal(t.get(out, (n, m), H).T.astype(F), a @ b.T + 0.5 * c)


@case("CUTLASS/cute_wgmma_sm90", "256 × 128 × 192, f16, cp.async and wgmma")
def wgmma(t):
    m, n, k = 256, 128, 192
    a, b, c = small(t, m, k), small(t, n, k), small(t, m, n)
    for name in [e for e in t.module.entries if "gemm_device" in e]:
        transposed = "half_tENS1_IJiNS3_ILi1E" in name
        order = (lambda x: x.astype(H)) if transposed else (lambda x: np.ascontiguousarray(x.T.astype(H)))
        lead = (k, k) if transposed else (m, n)
        out = t.put(np.ascontiguousarray(c.T).astype(H))
        sizes = t.params(name)
        args = [dims(m, n, k), EMPTY, t.put(order(a)), dims(lead[0]), EMPTY, EMPTY, t.put(order(b)), dims(lead[1]), EMPTY, EMPTY, out, dims(m)]
        # The tiled product carries its accumulate flags.
        rest = [dims(*[1] * (size // 4)) if size >= 4 else EMPTY for size in sizes[12:-2]]
        t.launch(name, (m // 128, n // 128), 128, *args, *rest, H(1), H(0.5), shared=3 * (128 + 128) * 64 * 2)
        t.equal(t.get(out, (n, m), H).T.astype(F), a @ b.T + 0.5 * c, name[:60])


@case("CUTLASS/cute_wgmma_tma_sm90", "256 × 128 × 192, f16, TMA and wgmma")
def wgmma_tma(t):
    from gpu import tensor_map
    m, n, k = 256, 128, 192
    a, b, c = small(t, m, k), small(t, n, k), small(t, m, n)
    for name in [e for e in t.module.entries if "gemm_device" in e]:
        sizes = t.params(name)
        k_major = "Li131072E" in name  # bits of a copy: 128 rows of 64 at a time, else 8 of 64
        order = (lambda x: x.astype(H)) if k_major else (lambda x: np.ascontiguousarray(x.T.astype(H)))
        da, db, out = t.put(order(a)), t.put(order(b)), t.put(np.ascontiguousarray(c.T).astype(H))
        if k_major:
            maps = [tensor_map("f16", x, (k, rows), (k * 2,), (64, 128), 128) for x, rows in ((da, m), (db, n))]
        else:
            maps = [tensor_map("f16", x, (rows, k), (rows * 2,), (64, 8), 128) for x, rows in ((da, m), (db, n))]
        # The maps lead the structures that hold them.
        places = [x + bytes(size - 128) for x, size in zip(maps, (sizes[3], sizes[5]))]
        t.launch(name, (m // 128, n // 128), 128, dims(m, n, k), EMPTY, da, places[0], db, places[1], out, dims(m), dims(*[1] * (sizes[8] // 4)), H(1), H(0.5),
                 shared=3 * (128 + 128) * 64 * 2 + 256)
        t.equal(t.get(out, (n, m), H).T.astype(F), a @ b.T + 0.5 * c, name[:60])
