"""Kernels for Triton: run by its interpreter (numpy, one program after another), or compiled to the PTX that the virtual GPU runs.

    python triton_kernels.py run FOLDER     times each kernel in the interpreter; outputs as FOLDER/<kernel>.out
    python triton_kernels.py ptx FOLDER     writes FOLDER/<kernel>.ptx
Both print one JSON object. Run with TRITON_INTERPRET=1 for the first. Triton takes torch's tensors; `Tensor` is as much of one as its
interpreter asks for, so that torch need not be installed.
"""
import json
import sys
import time

import numpy as np
import triton
import triton.language as tl

N = 1 << 16
ROWS, COLS = 64, 1024
M = 128


class Storage:
    def __init__(self, data):
        self.data = data

    def data_ptr(self):
        return self.data.ctypes.data

    def cpu(self):
        return self

    def copy_(self, other):
        assert other.data is self.data


class Tensor:
    def __init__(self, data, dtype):
        self.storage, self.dtype, self.device = Storage(data), dtype, "cpu"

    def untyped_storage(self):
        return self.storage

    def data_ptr(self):
        return self.storage.data_ptr()

    def storage_offset(self):
        return 0

    def size(self):
        return self.storage.data.shape

    def stride(self):
        return (1,)

    def new_empty(self, _size, device):
        return Tensor(self.storage.data, self.dtype)

    def set_(self, storage, *_):
        self.storage = storage


@triton.jit
def add(x, y, z, n, BLOCK: tl.constexpr):
    i = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    inside = i < n
    tl.store(z + i, tl.load(x + i, mask=inside) + tl.load(y + i, mask=inside), mask=inside)


@triton.jit
def softmax(x, y, n, BLOCK: tl.constexpr):
    row = tl.program_id(0)
    i = tl.arange(0, BLOCK)
    v = tl.load(x + row * n + i, mask=i < n, other=-float("inf"))
    e = tl.exp(v - tl.max(v, 0))
    tl.store(y + row * n + i, e / tl.sum(e, 0), mask=i < n)


@triton.jit
def matmul(a, b, c, n, TILE: tl.constexpr, K: tl.constexpr):
    rows = tl.program_id(0) * TILE + tl.arange(0, TILE)
    cols = tl.program_id(1) * TILE + tl.arange(0, TILE)
    k = tl.arange(0, K)
    total = tl.zeros((TILE, TILE), tl.float32)
    for start in range(0, n, K):
        left = tl.load(a + rows[:, None] * n + start + k[None, :])
        right = tl.load(b + (start + k)[:, None] * n + cols[None, :])
        total += tl.dot(left, right)
    tl.store(c + rows[:, None] * n + cols[None, :], total)


def filled(n, dtype=np.float32):
    return ((np.arange(n) * 7919 % 1000) / 1000 - 0.5).astype(dtype)


# Arguments: arrays with their element type, then run-time numbers; then compile-time ones.
KERNELS = {
    "add": (add, "*fp32 *fp32 *fp32 i32", (N // 1024,), lambda: [filled(N), filled(N)[::-1].copy(), np.zeros(N, np.float32), N], {"BLOCK": 1024}, 2),
    "softmax": (softmax, "*fp32 *fp32 i32", (ROWS,), lambda: [filled(ROWS * COLS) * 8, np.zeros(ROWS * COLS, np.float32), COLS], {"BLOCK": COLS}, 1),
    "matmul": (matmul, "*fp16 *fp16 *fp32 i32", (M // 64, M // 64), lambda: [filled(M * M, np.float16), filled(M * M, np.float16)[::-1].copy(), np.zeros(M * M, np.float32), M], {"TILE": 64, "K": 32}, 2),
}


def compiled(name, folder):
    from triton.backends.compiler import GPUTarget
    from triton.compiler import ASTSource

    body, types, grid, make, constants, result = KERNELS[name]
    names = body.arg_names
    signature = dict(zip(names, types.split())) | {key: "constexpr" for key in constants}
    source = ASTSource(fn=body, signature=signature, constexprs={(names.index(key),): value for key, value in constants.items()})
    program = triton.compile(source, target=GPUTarget("cuda", 80, 32))
    with open(f"{folder}/{name}.ptx", "w") as file:
        file.write(program.asm["ptx"])
    args = make()
    inputs, parameters = [], []
    for i, (arg, kind) in enumerate(zip(args, types.split())):
        if isinstance(arg, np.ndarray):
            arg.tofile(f"{folder}/{name}.{i}.in")
            inputs.append(f"{name}.{i}.in")
            parameters.append([f"{kind[1:].replace('fp', 'f')}[]", arg.size])
        else:
            parameters.append(["i32", arg])
    shared = program.metadata.shared
    # Two more parameters of Triton's own: scratch memory and profiling, which these kernels do not use.
    parameters += [["u64", 0], ["u64", 0]]
    return {"grid": grid, "block": [32 * program.metadata.num_warps], "shared": shared, "args": parameters, "inputs": inputs, "result": result}


def interpreted(name, folder):
    body, types, grid, make, constants, result = KERNELS[name]
    dtypes = {"*fp32": "float32", "*fp16": "float16"}
    seconds = []
    for _ in range(3):
        args = make()
        wrapped = [Tensor(a, dtypes[kind]) if isinstance(a, np.ndarray) else a for a, kind in zip(args, types.split())]
        start = time.perf_counter()
        body[grid](*wrapped, **constants)
        seconds.append(time.perf_counter() - start)
    args[result].tofile(f"{folder}/{name}.out")
    return {"seconds": seconds}


def main(mode, folder):
    print(json.dumps({name: (compiled if mode == "ptx" else interpreted)(name, folder) for name in KERNELS}))


main(sys.argv[1], sys.argv[2])
