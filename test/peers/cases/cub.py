"""CUB's device-wide algorithms, entry by entry as their host code would launch them, and its block-wide ones."""
import numpy as np

from case import case

I, U, F = np.int32, np.uint32, np.float32
NOTHING = b"\0"


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


def tile_items(t, entry):
    """Threads of a block, from the entry's launch bound."""
    import re
    text = (t.gpu_text if hasattr(t, "gpu_text") else open(t.path).read())
    at = text.index(f".entry {entry}(")
    return int(re.search(r"\.maxntid (\d+)", text[at:]).group(1))


@case("CUB/scan", "40000 values, decoupled look-back")
def scan(t):
    n = 40000
    x, out = t.random.integers(-99, 99, n, dtype=I), t.empty(n, I)
    threads = t.bound("DeviceScanKernelINS2_10policy_hubIiiii")
    # The tile is found by the look-back itself: every block takes the next; as many blocks as the smallest tile would need.
    for items in range(1, 64):
        tiles = -(-n // (threads * items))
        state = t.empty((tiles + 32) * 8, np.uint8)
        t.launch("DeviceScanInitKernelINS0_13ScanTileStateIi", -(-(tiles + 32) // 128), 128, state, I(tiles))
        try:
            t.launch("DeviceScanKernelINS2_10policy_hubIiiii", tiles, threads, t.put(x), out, state, I(0), NOTHING, bytes(16), I(n))
        finally:
            pass
        if (t.get(out, n, I) == np.cumsum(x, dtype=I) - x).all():
            break
    t.equal(t.get(out, n, I), np.cumsum(x, dtype=I) - x)
