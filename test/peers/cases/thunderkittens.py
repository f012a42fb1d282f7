"""ThunderKittens: its ladder of H100 matrix products, from one thread per element to TMA, wgmma and register reallocation.

A global layout is 384 bytes: a pointer, two sizes that are not compile-time constants, and a tensor map of its tiles."""
import numpy as np

from case import case
from formats import to_bf16
from gpu import tensor_map

I, F = np.int32, np.float32


def layout(buffer, n, tile):
    """A square bf16 matrix of n, in tiles with the widest swizzle that fits."""
    span = min(tile * 2, 128)
    columns = span // 2
    data = bytearray(384)
    data[:8] = buffer.address.to_bytes(8, "little")
    data[16:32] = np.array([n, n], np.uint64).tobytes()
    data[128:256] = tensor_map("bf16", buffer, (columns, n, n // columns, 1, 1), (n * 2, span, n * n * 2, n * n * 2), (columns, tile, tile // columns, 1, 1), span)
    return bytes(data)


def product(t, entry, grid, block, tile=0, shared=0, n=256):
    a, b = (t.random.integers(-2, 3, (n, n)).astype(F) for _ in range(2))
    plain = tile == 0
    code = (lambda x: x) if entry.startswith("_Z6kernelPf") else to_bf16
    da, db, out = t.put(code(a)), t.put(code(b)), t.put(code(np.full((n, n), np.nan, F)))
    args = [da, db, out, I(n)] if plain else [b"".join(layout(x, n, tile) for x in (da, db, out)) + I(n).tobytes() + bytes(124)]
    t.launch(entry, grid, block, *args, shared=shared)
    t.equal(t.get(out, (n, n), F if code(a).dtype == F else np.uint16), code(a @ b))


@case("ThunderKittens/level_01", "256 × 256 × 256, f32")
def level_1(t):
    product(t, "_Z6kernelPfS_S_i", (8, 8), (32, 32))


@case("ThunderKittens/level_02", "256 × 256 × 256, bf16")
def level_2(t):
    product(t, "_Z6kernelP13__nv_bfloat16S0_S0_i", (8, 8), (32, 32))


@case("ThunderKittens/level_03", "256 × 256 × 256, shared memory")
def level_3(t):
    product(t, "_Z6kernelP13__nv_bfloat16S0_S0_i", (8, 8), (32, 32))


@case("ThunderKittens/level_04", "256 × 256 × 256, mma.sync")
def level_4(t):
    product(t, "_Z6kernel14matmul_globals", (8, 8), 32, 32, 100000)


@case("ThunderKittens/level_05", "256 × 256 × 256, wgmma")
def level_5(t):
    product(t, "_Z6kernel14matmul_globals", (4, 4), 128, 64, 100000)


@case("ThunderKittens/level_06", "256 × 256 × 256, TMA loads")
def level_6(t):
    product(t, "_Z6kernel14matmul_globals", (4, 4), 128, 64, 100000)


@case("ThunderKittens/level_07", "256 × 256 × 256, a producer warpgroup")
def level_7(t):
    product(t, "_Z6kernel14matmul_globals", (4, 4), 256, 64, 100000)


@case("ThunderKittens/level_08", "256 × 256 × 256, two consumers, TMA stores")
def level_8(t):
    product(t, "_Z6kernel14matmul_globals", (1, 2), 384, 64, 200000)
