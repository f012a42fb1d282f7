"""CUB: block-wide algorithms, and device-wide ones entry by entry as their host code launches them. The sizes of tiles are those of
its tuning for sm_80."""
import numpy as np

from case import case

I, U, F = np.int32, np.uint32, np.float32
EMPTY = b"\0"


@case("CUB/block", "3 blocks each")
def block(t):
    x = t.random.integers(0, 1 << 32, (3, 512), dtype=U)
    data = t.put(x)
    t.launch("block_sortIjLi128ELi4E", 3, 128, data)
    t.equal(t.get(data, x.shape, U), np.sort(x, 1), "u32")
    x = t.normal(3, 448)
    data = t.put(x)
    t.launch("block_sortIfLi64ELi7E", 3, 64, data)
    t.equal(t.get(data, x.shape), np.sort(x, 1), "f32")
    x = t.random.integers(-(1 << 62), 1 << 62, (3, 768))
    data = t.put(x)
    t.launch("block_sortIxLi256ELi3E", 3, 256, data)
    t.equal(t.get(data, x.shape, np.int64), np.sort(x, 1), "s64")
    x = t.random.integers(-99, 99, (3, 640), dtype=I)
    data = t.put(x)
    t.launch("block_scanIiLi128ELi5E", 3, 128, data)
    t.equal(t.get(data, x.shape, I), np.cumsum(x, 1, dtype=I), "scan s32")
    x = t.random.integers(-99, 99, (3, 288)).astype(float)
    data = t.put(x)
    t.launch("block_scanIdLi96ELi3E", 3, 96, data)
    t.equal(t.get(data, x.shape, np.float64), np.cumsum(x, 1), "scan f64")
    x, out = t.random.integers(-99, 99, (3, 4, 32)).astype(F), t.empty((3, 4))
    t.launch("warp_reduce", 3, 128, t.put(x), out)
    t.equal(t.get(out, (3, 4)), x.sum(2), "warp sums")


@case("CUB/scan", "40000 values, decoupled look-back")
def scan(t):
    n, tile = 40000, 3840
    tiles = -(-n // tile)
    x, out = t.random.integers(-99, 99, n, dtype=I), t.empty(n, I)
    state = t.empty((tiles + 32) * 8, np.uint8)
    t.launch("DeviceScanInitKernelINS0_13ScanTileStateIiL", -(-(tiles + 32) // 128), 128, state, I(tiles))
    t.launch("DeviceScanKernelINS2_10policy_hubIi+jN4cuda3std", tiles, 320, t.put(x), out, state, I(0), EMPTY, bytes(16), I(n))
    t.equal(t.get(out, n, I), np.cumsum(x, dtype=I) - x)


@case("CUB/reduce", "30011 values, one block")
def reduce(t):
    n = 30011
    x, out = t.random.integers(-99, 99, n).astype(F), t.empty(1)
    t.launch("SingleTileKernelINS2_10policy_hubIfjN4cuda3std3__44plusIvEEE10Policy1000EPKf", 1, 256, t.put(x), out, I(n), EMPTY, F(0), EMPTY)
    t.equal(t.get(out, 1)[0], x.sum(dtype=float), "sum")
    t.launch("SingleTileKernelINS2_10policy_hubIfjN4cuda3__47maximumIvEEE10Policy1000EPKf", 1, 256, t.put(x), out, I(n), EMPTY, F(-1e30), EMPTY)
    t.equal(t.get(out, 1)[0], x.max(), "maximum")


@case("CUB/radix", "4000 pairs in one tile; 20000 in one sweep per digit")
def radix_sort(t):
    n = 4000
    keys = t.random.integers(0, 1 << 32, n, dtype=U)
    out, values = t.empty(n, U), t.empty(n, U)
    t.launch("DeviceRadixSortSingleTileKernel", 1, 256, t.put(keys), out, t.put(np.arange(n, dtype=U)), values, I(n), I(0), I(32), EMPTY)
    order = np.argsort(keys, kind="stable")
    t.equal(t.get(out, n, U), keys[order], "keys", keep=True)
    t.equal(t.get(values, n, U), order, "values")
    n, tile = 20000, 8064
    keys = t.random.integers(0, 1 << 24, n, dtype=U) << 7
    bins, next_bins = t.zeros(4 * 256, U), t.empty(4 * 256, U)
    src, dst = (t.put(keys), t.put(np.arange(n, dtype=U))), (t.empty(n, U), t.empty(n, U))
    t.launch("DeviceRadixSortHistogramKernel", 3, 128, bins, src[0], I(n), I(0), I(32), EMPTY)
    counts = np.stack([np.bincount(keys >> 8 * d & 255, minlength=256) for d in range(4)])
    # A tile's missing keys count as the largest; nobody reads that bin's end.
    t.equal(t.get(bins, (4, 256), U)[:, :255], counts[:, :255], "histograms")
    t.launch("DeviceRadixSortExclusiveSumKernel", 4, 256, bins)
    t.equal(t.get(bins, (4, 256), U), np.cumsum(counts, 1) - counts, "starts")
    blocks = -(-n // tile)
    for digit in range(4):
        t.launch("DeviceRadixSortOnesweepKernel", blocks, 384, t.zeros(blocks * 256, U), t.zeros(1, U), next_bins, bins + digit * 1024,
                 dst[0], src[0], dst[1], src[1], I(n), I(8 * digit), I(8), EMPTY)
        src, dst = dst, src
    order = np.argsort(keys, kind="stable")
    t.equal(t.get(src[0], n, U), keys[order], "keys", keep=True)
    t.equal(t.get(src[1], n, U), order, "values")


@case("CUB/segsort", "block sort of 2000 values")
def merge_sort(t):
    n = 2000
    x = t.random.integers(0, 1 << 20, n, dtype=I)
    data, spare = t.put(x), t.empty(n, I)
    threads, tile = 256, 2816
    t.launch("DeviceMergeSortBlockSortKernel", 1, threads, np.uint8(1), data, None, data, None, U(n), spare, None, EMPTY, bytes(8))
    t.equal(t.get(data, n, I), np.sort(x))
