"""Kernels for numba: run by its CUDA simulator (one Python thread per GPU thread), or compiled to the PTX that the virtual GPU runs.

    python numba_kernels.py run FOLDER     times each kernel in the simulator; outputs as FOLDER/<kernel>.out
    python numba_kernels.py ptx FOLDER     writes FOLDER/<kernel>.ptx
Both print one JSON object. Run with NUMBA_ENABLE_CUDASIM=1 for the first.
"""
import json
import sys
import time

import numpy as np
from numba import cuda, float32, int32

N = 4096
TILE = 8
SIZE = 32
WIDTH, HEIGHT, ROUNDS = 64, 32, 64


def saxpy(a, x, y, n):
    i = cuda.grid(1)
    if i < n:
        y[i] = a * x[i] + y[i]


def block_sum(x, y, n):
    part = cuda.shared.array(128, float32)
    t = cuda.threadIdx.x
    i = cuda.grid(1)
    part[t] = x[i] if i < n else float32(0)
    cuda.syncthreads()
    step = 64
    while step > 0:
        if t < step:
            part[t] += part[t + step]
        cuda.syncthreads()
        step //= 2
    if t == 0:
        y[cuda.blockIdx.x] = part[0]


def matmul(a, b, c, n):
    ta = cuda.shared.array((TILE, TILE), float32)
    tb = cuda.shared.array((TILE, TILE), float32)
    tx, ty = cuda.threadIdx.x, cuda.threadIdx.y
    col = cuda.blockIdx.x * TILE + tx
    row = cuda.blockIdx.y * TILE + ty
    total = float32(0)
    for t in range(n // TILE):
        ta[ty, tx] = a[row * n + t * TILE + tx]
        tb[ty, tx] = b[(t * TILE + ty) * n + col]
        cuda.syncthreads()
        for k in range(TILE):
            total += ta[ty, k] * tb[k, tx]
        cuda.syncthreads()
    c[row * n + col] = total


def mandelbrot(out, width, height, rounds):
    i = cuda.grid(1)
    if i >= width * height:
        return
    cx = float32(i % width) * float32(3.0) / float32(width) - float32(2.0)
    cy = float32(i // width) * float32(2.0) / float32(height) - float32(1.0)
    zx = float32(0)
    zy = float32(0)
    n = 0
    while n < rounds and zx * zx + zy * zy < float32(4):
        zx, zy = zx * zx - zy * zy + cx, float32(2) * zx * zy + cy
        n += 1
    out[i] = float32(n)


def filled(n):
    return ((np.arange(n) * 7919 % 1000) / 1000 - 0.5).astype(np.float32)


ARRAY = float32[::1]
KERNELS = {
    "saxpy": (saxpy, (float32, ARRAY, ARRAY, int32), (N // 128,), (128,), lambda: [np.float32(1.5), filled(N), filled(N)[::-1].copy(), np.int32(N)], 2),
    "block_sum": (block_sum, (ARRAY, ARRAY, int32), (N // 128,), (128,), lambda: [filled(N), np.zeros(N // 128, np.float32), np.int32(N)], 1),
    "matmul": (matmul, (ARRAY, ARRAY, ARRAY, int32), (SIZE // TILE, SIZE // TILE), (TILE, TILE), lambda: [filled(SIZE * SIZE), filled(SIZE * SIZE)[::-1].copy(), np.zeros(SIZE * SIZE, np.float32), np.int32(SIZE)], 2),
    "mandelbrot": (mandelbrot, (ARRAY, int32, int32, int32), (WIDTH * HEIGHT // 128,), (128,), lambda: [np.zeros(WIDTH * HEIGHT, np.float32), np.int32(WIDTH), np.int32(HEIGHT), np.int32(ROUNDS)], 0),
}


def parameters(args):
    """An array is passed as numba passes it: two null pointers, elements, element size, address, shape, stride."""
    out = []
    for arg in args:
        if isinstance(arg, np.ndarray):
            out += [["u64", 0], ["u64", 0], ["u64", arg.size], ["u64", arg.itemsize], ["f32[]", arg.size], ["u64", arg.size], ["u64", arg.itemsize]]
        else:
            out.append(["f32" if arg.dtype == np.float32 else "i32", arg.item()])
    return out


def main(mode, folder):
    report = {}
    for name, (body, signature, grid, block, make, result) in KERNELS.items():
        args = make()
        if mode == "ptx":
            text, _ = cuda.compile_ptx(body, signature, cc=(8, 0))
            with open(f"{folder}/{name}.ptx", "w") as file:
                file.write(text)
            for i, arg in enumerate(args):
                if isinstance(arg, np.ndarray):
                    arg.tofile(f"{folder}/{name}.{i}.in")
            inputs = [f"{name}.{i}.in" for i, arg in enumerate(args) if isinstance(arg, np.ndarray)]
            arrays = [i for i, arg in enumerate(args) if isinstance(arg, np.ndarray)]
            report[name] = {"grid": grid, "block": block, "args": parameters(args), "inputs": inputs, "result": arrays.index(result)}
            continue
        kernel = cuda.jit(body)
        start = time.perf_counter()
        kernel[grid, block](*args)
        report[name] = {"seconds": [time.perf_counter() - start]}
        args[result].tofile(f"{folder}/{name}.out")
    print(json.dumps(report))


main(sys.argv[1], sys.argv[2])
