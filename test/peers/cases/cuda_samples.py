"""NVIDIA's CUDA samples: scans, sorts, transforms, reductions, cooperative groups, and the older matrix units. References in numpy."""
import numpy as np

from case import case
from formats import bf16, to_bf16

I, U, F = np.int32, np.uint32, np.float32


@case("cuda-samples/vectorAdd.vectorAdd", "50000 values")
def vector_add(t):
    n = 50000
    a, b, out = t.normal(n), t.normal(n), t.empty(n)
    t.launch("vectorAdd", -(-n // 256), 256, t.put(a), t.put(b), out, I(n))
    t.equal(t.get(out, n), a + b)


@case("cuda-samples/transpose.transpose", "96 × 160")
def transpose(t):
    rows, columns = 96, 160
    x = t.normal(rows, columns)
    inp, grid = t.put(x), (columns // 32, rows // 32)
    for name in ("copy", "transposeNaive", "transposeCoalesced", "transposeNoBankConflicts", "transposeDiagonal"):
        out = t.empty(x.shape)
        t.launch(name, grid, (32, 16), out, inp, I(columns), I(rows))
        want = x if name.startswith("copy") else x.T
        t.equal(t.get(out, want.shape), want, name)


@case("cuda-samples/transpose.transpose", "128 × 128")
def copy_shared(t):
    # Square, as its bounds take the width for the height.
    n = 128
    x, out = t.normal(n, n), t.empty((n, n))
    t.launch("copySharedMem", (n // 32, n // 32), (32, 16), out, t.put(x), I(n), I(n))
    t.equal(t.get(out, x.shape), x)


@case("cuda-samples/matrixMulDrv.matrixMul_kernel", "64 × 96 by 96 × 128")
def matrix_mul(t):
    m, k, n = 64, 96, 128
    a, b = t.normal(m, k), t.normal(k, n)
    want = a.astype(float) @ b
    for size in (8, 16, 32):
        out = t.empty((m, n))
        t.launch(f"matrixMul_bs{size}_64bit", (n // size, m // size), (size, size), out, t.put(a), t.put(b), np.uint64(k), np.uint64(n))
        t.close(t.get(out, (m, n)), want, 1e-5, 1e-4, f"tiles of {size}")


@case("cuda-samples/globalToShmemAsyncCopy.globalToShmemAsyncCopy", "128 × 128, tiles of 16")
def matrix_mul_async(t):
    n, size = 128, 16
    a, b = t.normal(n, n), t.normal(n, n)
    product = a.astype(float) @ b
    # The variants with large chunks take B's tile from where A's is: row of tiles times row of tiles, in every column.
    tiles = lambda x: x.astype(float).reshape(n // size, size, n // size, size).transpose(0, 2, 1, 3)
    chunks = np.tile((tiles(a) @ tiles(b)).sum(1), (1, 1, n // size)).reshape(n, n)
    names = {
        "Naive": product, "AsyncCopyMultiStage": product, "AsyncCopySingleStage": product, "AsyncCopyMultiStageSharedState": product,
        "NaiveLargeChunk": chunks, "AsyncCopyLargeChunk": chunks, "AsyncCopyMultiStageLargeChunk": chunks, "AsyncCopyLargeChunkAWBarrier": chunks,
    }
    for name, want in names.items():
        out = t.empty((n, n))
        block = (size, size + 2 if "SharedState" in name else size)
        t.launch(f"MatrixMul{name}ILi16E", (n // size, n // size), block, out, t.put(a), t.put(b), I(n), I(n))
        t.close(t.get(out, (n, n)), want, 1e-5, 1e-4, name)


@case("cuda-samples/scan.scan", "26 arrays of 1024; 4 of 4096")
def scan(t):
    batch, n = 26, 1024
    x = t.random.integers(0, 1 << 20, (batch, n), dtype=U)
    exclusive = lambda v: (np.cumsum(v, 1, dtype=U) - v).astype(U)
    out = t.empty((batch, n), U)
    t.launch("scanExclusiveShared", batch, 256, out, t.put(x), U(n))
    t.equal(t.get(out, (batch, n), U), exclusive(x))
    batch, n = 4, 4096
    x = t.random.integers(0, 1 << 20, (batch, n), dtype=U)
    inp, out, sums = t.put(x), t.empty((batch, n), U), t.empty(64 * 1024, U)
    t.launch("scanExclusiveShared", batch * n // 1024, 256, out, inp, U(1024))
    t.launch("scanExclusiveShared2", 1, 256, sums, out, inp, U(batch * n // 1024), U(n // 1024))
    t.launch("uniformUpdate", batch * n // 1024, 256, out, sums)
    t.equal(t.get(out, (batch, n), U), exclusive(x), "large arrays")


@case("cuda-samples/shfl_scan.shfl_scan", "65536 values, blocks of 256")
def shuffle_scan(t):
    n, block = 65536, 256
    x = t.random.integers(-100, 100, n, dtype=I)
    data, sums = t.put(x), t.empty(n // block, I)
    t.launch("shfl_scan_test", n // block, block, data, I(32), sums, shared=block // 32 * 4)
    t.launch("shfl_scan_test", 1, block, sums, I(32), None, shared=block // 32 * 4)
    t.launch("uniform_add", n // block - 1, block, data + block * 4, sums, I(n - block - 1))
    t.equal(t.get(data, n, I), np.cumsum(x, dtype=I))


@case("cuda-samples/shfl_scan.shfl_scan", "image of 1920 × 1080 bytes, rows then columns")
def integral_image(t):
    width, height = 1920, 1080
    x = t.random.integers(0, 256, (height, width), dtype=np.uint8)
    rows = t.zeros((height, width), U)
    t.launch("shfl_intimage_rows", height, width // 16, t.put(x), rows)
    want = np.cumsum(x, 1, dtype=U)
    t.equal(t.get(rows, x.shape, U), want, "rows")
    t.launch("shfl_vertical_shfl", width // 32, (32, 8), rows, I(width), I(height))
    t.equal(t.get(rows, x.shape, U), np.cumsum(want, 0, dtype=U), "columns")


@case("cuda-samples/histogram.histogram256", "196613 bytes and a tail of 3")
def histogram256(t):
    words = 49154
    x = t.random.integers(0, 256, words * 4, dtype=np.uint8)
    partial, out = t.empty(240 * 256, U), t.empty(256, U)
    t.launch("histogram256Kernel", 240, 192, partial, t.put(x), U(words))
    t.launch("mergeHistogram256Kernel", 256, 256, out, partial, U(240))
    t.equal(t.get(out, 256, U), np.bincount(x, minlength=256))


@case("cuda-samples/histogram.histogram64", "98304 bytes")
def histogram64(t):
    size = 98304
    x = t.random.integers(0, 256, size, dtype=np.uint8)
    blocks = -(-size // (64 * 240))
    partial, out = t.empty(blocks * 64, U), t.empty(64, U)
    t.launch("histogram64Kernel", blocks, 64, partial, t.put(x), U(size // 16))
    t.launch("mergeHistogram64Kernel", 64, 256, out, partial, U(blocks))
    t.equal(t.get(out, 64, U), np.bincount(x >> 2, minlength=64))


@case("cuda-samples/convolutionSeparable.convolutionSeparable", "256 × 192, radius 8")
def convolution(t):
    width, height, radius = 256, 192, 8
    x, taps = t.normal(height, width), t.normal(2 * radius + 1)
    t.gpu.constant(t.module, "c_Kernel", taps)
    pad = lambda v, axis: np.pad(v.astype(float), [(radius, radius) if a == axis else (0, 0) for a in (0, 1)])
    rows = sum(pad(x, 1)[:, j : j + width] * taps[2 * radius - j] for j in range(2 * radius + 1))
    inp, out = t.put(x), t.empty(x.shape)
    t.launch("convolutionRowsKernel", (width // 128, height // 4), (16, 4), out, inp, I(width), I(height), I(width))
    t.close(t.get(out, x.shape), rows, 1e-5, 1e-4, "rows")
    columns = sum(pad(x, 0)[j : j + height] * taps[2 * radius - j] for j in range(2 * radius + 1))
    t.launch("convolutionColumnsKernel", (width // 16, height // 64), (16, 8), out, inp, I(width), I(height), I(width))
    t.close(t.get(out, x.shape), columns, 1e-5, 1e-4, "columns")


def sorted_pairs(keys, ascending):
    order = np.argsort(keys, 1, kind="stable")
    return np.take_along_axis(keys, order if ascending else order[:, ::-1], 1)


def check_pairs(t, what, keys, out_keys, out_values, ascending):
    got, values = t.get(out_keys, keys.shape, U), t.get(out_values, keys.shape, U)
    t.equal(got, sorted_pairs(keys, ascending), f"{what}: keys", keep=True)
    t.equal(np.take_along_axis(keys, values.astype(np.int64), 1), got, f"{what}: values follow their keys", keep=True)
    t.equal(np.sort(values, 1), np.broadcast_to(np.arange(keys.shape[1], dtype=U), keys.shape), f"{what}: each value once")


@case("cuda-samples/sortingNetworks.bitonicSort", "16 arrays of 512; 1 of 8192")
def bitonic_sort(t):
    limit = 1024
    for batch, n in ((16, 512), (1, 8192)):
        keys = t.random.integers(0, 1 << 16, (batch, n), dtype=U)
        values = np.broadcast_to(np.arange(n, dtype=U), keys.shape)
        src, dst, grid = (t.put(keys), t.put(values)), (t.empty(keys.shape, U), t.empty(keys.shape, U)), batch * n // limit
        for ascending in (1, 0):
            if n <= limit:
                t.launch("bitonicSortShared", grid, limit // 2, *dst, *src, U(n), U(ascending))
            else:
                t.launch("bitonicSortShared1", grid, limit // 2, *dst, *src)
                size = 2 * limit
                while size <= n:
                    stride = size // 2
                    while stride:
                        if stride >= limit:
                            t.launch("bitonicMergeGlobal", batch * n // 512, 256, *dst, *dst, U(n), U(size), U(stride), U(ascending))
                        else:
                            t.launch("bitonicMergeShared", grid, limit // 2, *dst, *dst, U(n), U(size), U(ascending))
                            break
                        stride //= 2
                    size *= 2
            check_pairs(t, f"{n}", keys, *dst, ascending)


@case("cuda-samples/sortingNetworks.oddEvenMergeSort", "16 arrays of 512; 1 of 4096")
def odd_even_sort(t):
    limit = 1024
    for batch, n in ((16, 512), (1, 4096)):
        keys = t.random.integers(0, 1 << 16, (batch, n), dtype=U)
        values = np.broadcast_to(np.arange(n, dtype=U), keys.shape)
        src, dst = (t.put(keys), t.put(values)), (t.empty(keys.shape, U), t.empty(keys.shape, U))
        t.launch("oddEvenMergeSortShared", batch * n // limit, limit // 2, *dst, *src, U(min(n, limit)), U(1))
        size = 2 * limit
        while size <= n:
            stride = size // 2
            while stride:
                t.launch("oddEvenMergeGlobal", batch * n // 512, 256, *dst, *dst, U(n), U(size), U(stride), U(1))
                stride //= 2
            size *= 2
        check_pairs(t, f"{n}", keys, *dst, True)


def walsh(x):
    x, h = x.astype(float), 1
    n = x.shape[-1]
    while h < n:
        x = x.reshape(*x.shape[:-1], -1, 2, h) if x.ndim == 2 else x
        x = np.stack([x[..., 0, :] + x[..., 1, :], x[..., 0, :] - x[..., 1, :]], -2).reshape(x.shape[0], n)
        h *= 2
    return x


@case("cuda-samples/fastWalshTransform.fastWalshTransform", "6 rows of 2048; 1 of 8192")
def fast_walsh(t):
    for batch, log in ((6, 11), (3, 10), (1, 13)):
        n = 1 << log
        x = t.normal(batch, n)
        data, m = t.put(x), batch
        grid = (n // 1024, batch)
        while log > 11:
            t.launch("fwtBatch2Kernel", grid if m == batch else (grid[0] * batch // m or 1, m), 256, data, data, I((1 << log) // 4))
            log, m = log - 2, m * 4
        size = 1 << log
        t.launch("fwtBatch1Kernel", m, size // 4, data, data, I(log), shared=size * 4)
        t.close(t.get(data, (batch, n)), walsh(x), 1e-5, 2e-3, f"{n} values")


def normal_cdf(x):
    from math import erf
    return 0.5 * (1 + np.vectorize(erf)(x / np.sqrt(2)))


@case("cuda-samples/BlackScholes.BlackScholes", "4000 options")
def black_scholes(t):
    n, rate, volatility = 4000, 0.02, 0.30
    s, x, years = (t.random.uniform(*r, n).astype(F) for r in ((5, 30), (1, 100), (0.25, 10)))
    call, put = t.empty(n), t.empty(n)
    t.launch("BlackScholesGPU", -(-n // 2 // 128), 128, call, put, t.put(s), t.put(x), t.put(years), F(rate), F(volatility), I(n))
    s, x, years = (v.astype(float) for v in (s, x, years))
    root = np.sqrt(years)
    d1 = (np.log(s / x) + (rate + 0.5 * volatility**2) * years) / (volatility * root)
    d2, discount = d1 - volatility * root, np.exp(-rate * years)
    want = s * normal_cdf(d1) - x * discount * normal_cdf(d2)
    # The sample's polynomial for the normal distribution is good to 7.5e-8, times a price of up to 100.
    t.close(t.get(call, n), want, 1e-5, 3e-5, "calls", keep=True)
    t.close(t.get(put, n), want + x * discount - s, 1e-5, 3e-5, "puts")


@case("cuda-samples/scalarProd.scalarProd", "37 pairs of 1011 values")
def scalar_prod(t):
    pairs, n = 37, 1011
    a, b, out = t.normal(pairs, n), t.normal(pairs, n), t.empty(pairs)
    t.launch("scalarProdGPU", 16, 256, out, t.put(a), t.put(b), I(pairs), I(n))
    t.close(t.get(out, pairs), (a.astype(float) * b).sum(1), 1e-5, 1e-4)


@case("cuda-samples/fp16ScalarProduct.fp16ScalarProduct", "8192 pairs of halves")
def fp16_scalar_product(t):
    size, blocks, threads = 8192, 16, 128
    a, b = (t.random.integers(-4, 5, (size, 2)).astype(np.float16) for _ in range(2))
    # As the sample has it: a block starts at its index, not at its index times its size.
    start = np.arange(blocks)[:, None] + np.arange(threads) + threads
    steps = [start + i for i in range(0, size, blocks * threads)]
    products = (a.astype(float) * b).sum(1)
    want = sum(products[i[i < size]].sum() for i in steps)
    for name in ("scalarProductKernel_intrinsics", "scalarProductKernel_native"):
        out = t.empty(blocks)
        t.launch(name, blocks, threads, t.put(a), t.put(b), out, np.uint64(size))
        # Small integers: every partial sum is exact in f16.
        t.equal(t.get(out, blocks).astype(float).sum(), want, name)


@case("cuda-samples/simpleVoteIntrinsics.simpleVoteIntrinsics", "128 values")
def vote(t):
    x = np.concatenate([np.zeros(32), t.random.integers(0, 2, 32), np.ones(32), np.r_[np.zeros(31), 1]]).astype(U)
    warps = x.reshape(-1, 32)
    for name, rule in (("VoteAnyKernel1", warps.any(1)), ("VoteAllKernel2", warps.all(1))):
        out = t.empty(128, U)
        t.launch(name, 1, 128, t.put(x), out, I(128))
        t.equal(t.get(out, 128, U) != 0, np.repeat(rule, 32), name)


@case("cuda-samples/reduction.reduction_kernel", "65531 and 4096 integers")
def reduction(t):
    block = 256
    for n in (65536 - 5, 4096):
        x = t.random.integers(-1000, 1000, n, dtype=I)
        inp = t.put(x)
        power = int(n & (n - 1) == 0)
        names = [f"reduce{kind}IiE" for kind in range(4)] + [f"reduce{kind}IiLj{block}EE" for kind in (4, 5)]
        names += [f"reduce{kind}IiLj{block}ELb{power}EE" for kind in (6, 7)] + ["cg_reduceIiE", f"multi_warp_cg_reduceIiLm{block}ELm{block // 2}E"]
        for kind, name in enumerate(names):
            per_block = block * (1 if kind < 3 else 2)
            blocks = min(-(-n // per_block), 64) if kind >= 6 else -(-n // per_block)
            out = t.empty(blocks, I)
            t.launch(name, blocks, block, inp, out, U(n), shared=max(block * 4, 1024))
            t.equal(t.get(out, blocks, I).sum(dtype=I), x.sum(dtype=I), f"{name} of {n}")


@case("cuda-samples/threadFenceReduction.threadFenceReduction", "40000 values, last block sums")
def thread_fence_reduction(t):
    n, block, blocks = 40000, 128, 64
    x = t.random.integers(-8, 9, n).astype(F)
    for name in (f"reduceMultiPassILj{block}ELb0E", f"reduceSinglePassILj{block}ELb0E"):
        out = t.empty(blocks)
        t.launch(name, blocks, block, t.put(x), out, U(n), shared=block * 4)
        got = t.get(out, blocks).astype(float)
        t.equal(got[0] if "Single" in name else got.sum(), x.sum(dtype=float), name)


@case("cuda-samples/reductionMultiBlockCG.reductionMultiBlockCG", "100000 values, cooperative")
def reduction_cooperative(t):
    n, block, blocks = 100000, 256, 16
    x = t.random.integers(-8, 9, n).astype(F)
    out = t.empty(blocks)
    t.launch("reduceSinglePassMultiBlockCG", blocks, block, t.put(x), out, U(n), shared=block * 8, cooperative=True)
    t.equal(t.get(out, 1)[0], x.sum(dtype=float))


@case("cuda-samples/conjugateGradientMultiBlockCG.conjugateGradientMultiBlockCG", "tridiagonal system of 2000, cooperative")
def conjugate_gradient(t):
    n = 2000
    rows = [([i - 1] if i else []) + [i] + ([i + 1] if i + 1 < n else []) for i in range(n)]
    start = np.cumsum([0] + [len(r) for r in rows]).astype(I)
    columns = np.concatenate(rows).astype(I)
    off = t.random.uniform(0, 1, n - 1).astype(F)
    values = np.concatenate([np.array(([off[i - 1]] if i else []) + [F(4.0)] + ([off[i]] if i + 1 < n else []), F) for i in range(n)])
    x, ax, p, r = t.zeros(n), t.zeros(n), t.zeros(n), t.put(np.ones(n, F))
    dot = t.zeros(1, np.float64)
    t.launch("gpuConjugateGradient", 8, 512, t.put(start), t.put(columns), t.put(values), x, ax, p, r, dot, I(len(values)), I(n), F(1e-5),
             shared=8 * 512 // 32 + 8, cooperative=True)
    got = t.get(x, n).astype(float)
    product = 4 * got
    product[1:] += off * got[:-1]
    product[:-1] += off * got[1:]
    t.close(product, np.ones(n), 1e-4, 1e-4, "A·x")


@case("cuda-samples/warpAggregatedAtomicsCG.warpAggregatedAtomicsCG", "20000 values")
def aggregated_atomics(t):
    n = 20000
    x = t.random.integers(-50, 50, n, dtype=I)
    out, count = t.empty(n, I), t.zeros(1, I)
    t.launch("filter_arr", 20, 128, out, count, t.put(x), I(n))
    kept = x[x > 0]
    t.equal(t.get(count, 1, I)[0], len(kept), "count", keep=True)
    t.equal(np.sort(t.get(out, len(kept), I)), np.sort(kept), "values")
    buckets = 5
    which, best = t.random.integers(0, buckets, n, dtype=I), t.put(np.full(buckets, -(1 << 30), I))
    t.launch("calculateMaxInEachBuckets", 16, 128, t.put(which), t.put(x), best, I(n), I(buckets))
    t.equal(t.get(best, buckets, I), [x[which == b].max() for b in range(buckets)], "maxima")
    sizes = t.zeros(buckets, I)
    t.launch("mapToBuckets", 16, 128, t.put(which), t.empty(n, I), sizes, I(n), I(buckets))
    t.equal(t.get(sizes, buckets, I), np.bincount(which, minlength=buckets), "bucket sizes")


@case("cuda-samples/binaryPartitionCG.binaryPartitionCG", "9984 values")
def binary_partition(t):
    # Whole warps only: its collectives name all lanes of a warp.
    n = 9984
    x = t.random.integers(0, 1000, n, dtype=I)
    odds, sums = t.zeros(1, I), t.zeros(2, I)
    t.launch("oddEvenCountAndSumCG", 8, 256, t.put(x), odds, sums, U(n))
    odd = x[x % 2 == 1]
    t.equal(t.get(odds, 1, I)[0], len(odd), "odd numbers", keep=True)
    t.equal(t.get(sums, 2, I), [odd.sum(), x.sum() - odd.sum()], "sums")


@case("cuda-samples/dwtHaar1D.dwtHaar1D", "1024 values, 10 levels")
def haar(t):
    n = 1024
    x = t.normal(n)
    out, final = t.empty(n), t.empty(1)
    t.launch("dwtHaar1D", 1, n // 2, t.put(x), out, final, U(10), U(n // 2), I(n // 2), shared=(n + n // 16) * 4)
    want, a = np.empty(n), x.astype(float)
    while len(a) > 1:
        half = len(a) // 2
        want[half : 2 * half] = (a[::2] - a[1::2]) / np.sqrt(2)
        a = (a[::2] + a[1::2]) / np.sqrt(2)
    t.close(t.get(out, n)[1:], want[1:], 1e-5, 1e-5, "details", keep=True)
    t.close(t.get(final, 1), a, 1e-5, 1e-5, "mean")


@case("cuda-samples/nbody.bodysystemcuda", "512 bodies, f32 and f64")
def nbody(t):
    n, block, dt, damping, soft = 512, 128, 0.016, 0.995, 0.00125
    for kind, dtype, rtol in (("f", F, 2e-4), ("d", np.float64, 1e-9)):
        pos, vel = t.normal(n, 4).astype(dtype), t.normal(n, 4).astype(dtype)
        pos[:, 3] = np.abs(pos[:, 3])
        t.gpu.constant(t.module, "softeningSquared" if kind == "f" else "softeningSquared_fp64", np.array([soft], dtype))
        out, velocity = t.empty((n, 4), dtype), t.put(vel)
        t.launch(f"integrateBodiesI{kind}E", n // block, block, out, t.put(pos), velocity, U(0), U(n), F(dt), F(damping), I(n // block),
                 shared=block * 4 * np.dtype(dtype).itemsize)
        p = pos.astype(float)
        apart = p[None, :, :3] - p[:, None, :3]
        inverse = ((apart**2).sum(-1) + soft) ** -1.5
        v = (vel[:, :3] + (p[None, :, 3:] * inverse[..., None] * apart).sum(1) * float(F(dt))) * float(F(damping))
        t.close(t.get(velocity, (n, 4), dtype)[:, :3], v, rtol, rtol, f"velocities, {kind}", keep=True)
        t.close(t.get(out, (n, 4), dtype)[:, :3], p[:, :3] + v * float(F(dt)), rtol, rtol, f"positions, {kind}")


@case("cuda-samples/recursiveGaussian.recursiveGaussian_cuda", "80 × 48 pixels")
def image_transpose(t):
    width, height = 80, 48
    x = t.random.integers(0, 1 << 32, (height, width), dtype=U)
    out = t.empty((width, height), U)
    t.launch("d_transpose", (width // 16, height // 16), (16, 16), out, t.put(x), I(width), I(height))
    t.equal(t.get(out, (width, height), U), x.T)


@case("cuda-samples/eigenvalues.bisect_small", "tridiagonal matrix of 300")
def eigenvalues(t):
    n = 300
    a, b = t.normal(n), np.r_[0, t.normal(n - 1)].astype(F)
    want = np.linalg.eigvalsh(np.diag(a.astype(float)) + np.diag(b[1:].astype(float), 1) + np.diag(b[1:].astype(float), -1))
    radius = np.abs(b) + np.abs(np.r_[b[1:], 0])
    low, high = F((a - radius).min() - 0.01), F((a + radius).max() + 0.01)
    left, right, lc, rc = t.empty(512), t.empty(512), t.empty(512, U), t.empty(512, U)
    # The sample passes its off-diagonal without the leading zero, and reads that.
    t.launch("bisectKernel", 1, 512, t.put(a), t.put(b) + 4, U(n), left, right, lc, rc, low, high, U(0), U(n), F(1e-5))
    got = np.empty(n)
    got[t.get(lc, n, U)] = t.get(left, n)
    t.close(got, want, 1e-4, 2e-4)


@case("cuda-samples/simpleAWBarrier.simpleAWBarrier", "8192 values, cooperative, arrive/wait barriers")
def normalise(t):
    n, block, blocks = 8192, 256, 4
    x = np.abs(t.normal(n)) + 0.1
    y = np.abs(t.normal(n)) + 0.1
    a, b, partial = t.put(x), t.put(y), t.zeros(blocks + 1, np.float64)
    t.launch("normVecByDotProductAWBarrier", blocks, block, a, b, partial, I(n), shared=8 * block, cooperative=True)
    root = np.sqrt((x.astype(float) * y).sum())
    t.close(t.get(a, n), x / root, 1e-5, what="first", keep=True)
    t.close(t.get(b, n), y / root, 1e-5, what="second")


def small(t, rows, columns, dtype):
    return t.random.integers(-4, 5, (rows, columns)).astype(dtype)


def wmma_case(t, entry, a, b, c, out_dtype, tile, scalars, rtol=0.0, exact=True):
    """D = α·A·Bᵀ + β·C, as the `simple_wmma` samples do it: a warp per tile, 4 × 4 warps a block."""
    (m, k), n = a.shape, b.shape[0]
    out = t.empty((m, n), out_dtype)
    grid = (-(-m // (tile[0] * 4)), -(-n // (tile[1] * 4)))
    t.launch(entry, grid, (128, 4), *(t.put(x) for x in (a, b, c)), out, I(m), I(n), I(k), *scalars)
    return t.get(out, (m, n), out_dtype)


@case("cuda-samples/cudaTensorCoreGemm.cudaTensorCoreGemm", "64 × 64 × 64, f16")
def wmma_f16(t):
    n = 64
    a, b, c = small(t, n, n, np.float16), small(t, n, n, np.float16), small(t, n, n, F)
    got = wmma_case(t, "simple_wmma_gemm", a, b, c, F, (16, 16), (F(2), F(0.5)))
    t.equal(got, 2 * (a.astype(F) @ b.T.astype(F)) + 0.5 * c)


@case("cuda-samples/bf16TensorCoreGemm.bf16TensorCoreGemm", "64 × 64 × 64, bf16")
def wmma_bf16(t):
    n = 64
    a, b, c = small(t, n, n, F), small(t, n, n, F), small(t, n, n, F)
    got = wmma_case(t, "simple_wmma_bf16gemm", to_bf16(a), to_bf16(b), c, F, (16, 16), (F(2), F(0.5)))
    # This one exchanges row and column of B's tiles (not of their elements), unlike its sisters.
    b = b.reshape(4, 16, 4, 16).transpose(2, 1, 0, 3).reshape(n, n)
    t.equal(got, 2 * (a @ b.T) + 0.5 * c)


@case("cuda-samples/tf32TensorCoreGemm.tf32TensorCoreGemm", "64 × 64 × 64, tf32")
def wmma_tf32(t):
    n = 64
    a, b, c = small(t, n, n, F), small(t, n, n, F), small(t, n, n, F)
    got = wmma_case(t, "simple_wmma_tf32gemm", a, b, c, F, (16, 16), (F(2), F(0.5)))
    t.equal(got, 2 * (a @ b.T) + 0.5 * c)


@case("cuda-samples/immaTensorCoreGemm.immaTensorCoreGemm", "64 × 64 × 64, u8")
def wmma_u8(t):
    n = 64
    a, b = (t.random.integers(0, 256, (n, n), dtype=np.uint8) for _ in range(2))
    c = t.random.integers(-99, 99, (n, n), dtype=I)
    got = wmma_case(t, "simple_wmma_gemm_imma", a, b, c, I, (16, 16), (I(3), I(-2)))
    t.equal(got, 3 * (a.astype(I) @ b.T.astype(I)) - 2 * c)


@case("cuda-samples/dmmaTensorCoreGemm.dmmaTensorCoreGemm", "64 × 64 × 64, f64")
def wmma_f64(t):
    n = 64
    a, b, c = (t.random.standard_normal((n, n)) for _ in range(3))
    got = wmma_case(t, "simple_wmma_gemm", a, b, c, np.float64, (8, 8), (np.float64(1.5), np.float64(0.5)))
    t.close(got, 1.5 * (a @ b.T) + 0.5 * c, 1e-12, 1e-11)
