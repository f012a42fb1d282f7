"""A client of the CUDA driver API by ctypes: load PTX, find an entry by a part of its name, launch it, move numpy arrays.

Knows nothing of tilewright: it opens whatever libcuda.so.1 the loader finds."""
import ctypes as c
import re

import numpy as np

cuda = c.CDLL("libcuda.so.1")

CLUSTER_DIMENSION, COOPERATIVE = 4, 2


class DriverError(Exception):
    pass


def call(name, *args):
    code = getattr(cuda, name)(*args)
    if code != 0:
        text = c.c_char_p()
        cuda.cuGetErrorName(code, c.byref(text))
        raise DriverError(f"{name}: {(text.value or b'?').decode()}")


class LaunchAttribute(c.Structure):
    _fields_ = [("id", c.c_uint), ("pad", c.c_uint), ("value", c.c_uint * 16)]


class LaunchConfig(c.Structure):
    _fields_ = [
        ("grid", c.c_uint * 3), ("block", c.c_uint * 3), ("shared", c.c_uint), ("stream", c.c_void_p),
        ("attributes", c.POINTER(LaunchAttribute)), ("count", c.c_uint),
    ]


class Buffer:
    """Device memory. Freed with its Gpu's `release`, so that a case need not care."""

    def __init__(self, address, size):
        self.address, self.size = address, size

    def __add__(self, offset):
        return np.uint64(self.address + offset)


class Module:
    def __init__(self, handle, text):
        self.handle = handle
        self.entries = re.findall(r"\.entry\s+([\w$]+)", text)
        self.text = text

    def parameters(self, entry):
        """Sizes of an entry's parameters in bytes."""
        head = re.search(rf"\.entry\s+{re.escape(entry)}\s*\(([^)]*)\)", self.text).group(1)
        sizes = []
        for kind, count in re.findall(r"\.param\s+(?:\.align\s+\d+\s+)?\.(\w+)[^,\[]*(?:\[(\d+)\])?", head):
            sizes.append(int(re.sub(r"\D", "", kind)) // 8 * int(count or 1))
        return sizes

    def entry(self, part):
        """The one entry called `part`, plainly or as a C++ mangled name; else the one whose name `part` finds as a regular expression."""
        mangled = re.compile(rf"(?<!\d){len(part)}{re.escape(part)}(?![a-z_])")
        exact = [e for e in self.entries if e == part or mangled.search(e)]
        found = exact or [e for e in self.entries if re.search(part, e)]
        if len(found) != 1:
            raise LookupError(f"{part!r} finds {found or 'none'} of {len(self.entries)} entries")
        return found[0]


class Gpu:
    def __init__(self):
        call("cuInit", 0)
        self.device, self.context = c.c_int(), c.c_void_p()
        call("cuDeviceGet", c.byref(self.device), 0)
        self.modules, self.buffers = {}, []
        self.enter()

    def enter(self):
        call("cuDevicePrimaryCtxRetain", c.byref(self.context), self.device)
        call("cuCtxSetCurrent", self.context)

    def reset(self):
        """After a fault every call of the context fails: begin again with a new one."""
        self.modules, self.buffers = {}, []
        cuda.cuDevicePrimaryCtxReset_v2(self.device)
        self.enter()

    def load(self, path):
        if path not in self.modules:
            text = path.read_bytes()
            log = c.create_string_buffer(1 << 16)
            options = (c.c_int * 2)(5, 6)
            values = (c.c_void_p * 2)(c.cast(log, c.c_void_p), len(log))
            handle = c.c_void_p()
            if cuda.cuModuleLoadDataEx(c.byref(handle), text + b"\0", 2, options, values) != 0:
                raise DriverError(log.value.decode(errors="replace").strip() or "refused without a reason")
            self.modules[path] = Module(handle, text.decode(errors="replace"))
        return self.modules[path]

    def unload(self, path):
        module = self.modules.pop(path, None)
        if module:
            call("cuModuleUnload", module.handle)

    def empty(self, size, byte=0xFF):
        """`size` bytes, filled with a value that no right answer is made of (NaN in every float format)."""
        address = c.c_uint64()
        call("cuMemAlloc_v2", c.byref(address), c.c_size_t(max(size, 1)))
        call("cuMemsetD8_v2", address, c.c_ubyte(byte), c.c_size_t(max(size, 1)))
        self.buffers.append(address.value)
        return Buffer(address.value, size)

    def put(self, array):
        array = np.ascontiguousarray(array)
        buffer = self.empty(array.nbytes)
        call("cuMemcpyHtoD_v2", c.c_uint64(buffer.address), array.ctypes.data_as(c.c_void_p), c.c_size_t(array.nbytes))
        return buffer

    def get(self, buffer, dtype, shape):
        out = np.empty(shape, dtype)
        if out.nbytes > buffer.size:
            raise ValueError(f"{out.nbytes} bytes wanted of a buffer of {buffer.size}")
        call("cuMemcpyDtoH_v2", out.ctypes.data_as(c.c_void_p), c.c_uint64(buffer.address), c.c_size_t(out.nbytes))
        return out

    def release(self):
        for address in self.buffers:
            cuda.cuMemFree_v2(c.c_uint64(address))
        self.buffers = []

    def constant(self, module, name, array):
        """Writes a __device__ or __constant__ variable of a module."""
        address, size = c.c_uint64(), c.c_size_t()
        call("cuModuleGetGlobal_v2", c.byref(address), c.byref(size), module.handle, name.encode())
        array = np.ascontiguousarray(array)
        call("cuMemcpyHtoD_v2", address, array.ctypes.data_as(c.c_void_p), c.c_size_t(array.nbytes))

    def launch(self, module, entry, grid, block, args, shared=0, cluster=None, cooperative=False):
        function = c.c_void_p()
        call("cuModuleGetFunction", c.byref(function), module.handle, entry.encode())
        if shared > 48 << 10:
            call("cuFuncSetAttribute", function, 8, shared)
        if cluster and np.prod(three(cluster)) > 8:
            call("cuFuncSetAttribute", function, 14, 1)
        cells = [c.create_string_buffer(data, len(data)) for data in map(parameter, args)]
        pointers = (c.c_void_p * max(len(cells), 1))(*[c.addressof(cell) for cell in cells])
        attributes = []
        if cluster:
            attributes.append(LaunchAttribute(CLUSTER_DIMENSION, 0, (c.c_uint * 16)(*three(cluster))))
        if cooperative:
            attributes.append(LaunchAttribute(COOPERATIVE, 0, (c.c_uint * 16)(1)))
        table = (LaunchAttribute * max(len(attributes), 1))(*attributes)
        config = LaunchConfig(
            (c.c_uint * 3)(*three(grid)), (c.c_uint * 3)(*three(block)), shared, None, table, len(attributes))
        call("cuLaunchKernelEx", c.byref(config), function, pointers, None)
        call("cuCtxSynchronize")


# CUtensorMapDataType, and the swizzle of a span of so many bytes.
TENSOR_TYPES = {"u8": (0, 1), "u16": (1, 2), "f16": (6, 2), "f32": (7, 4), "bf16": (9, 2), "tf32": (11, 4)}
SWIZZLES = {0: 0, 32: 1, 64: 2, 128: 3}


def tensor_map(kind, address, dims, strides, box, swizzle=0):
    """A CUtensorMap as kernels take it. `dims` and `box` innermost first, in elements; `strides` of the outer dims in bytes."""
    number, _ = TENSOR_TYPES[kind]
    rank = len(dims)
    address = address.address if isinstance(address, Buffer) else int(address)
    space = (c.c_ubyte * 192)()
    start = -c.addressof(space) % 64
    place = c.c_void_p(c.addressof(space) + start)
    call("cuTensorMapEncodeTiled", place, number, rank, c.c_void_p(address), (c.c_uint64 * rank)(*map(int, dims)),
         (c.c_uint64 * max(rank - 1, 1))(*map(int, strides)), (c.c_uint32 * rank)(*map(int, box)), (c.c_uint32 * rank)(*[1] * rank),
         0, SWIZZLES[swizzle], 3, 0)
    return bytes(space[start : start + 128])


def three(size):
    size = tuple(int(n) for n in (size if hasattr(size, "__len__") else (size,)))
    return size + (1,) * (3 - len(size))


def parameter(value):
    """The bytes of a kernel parameter: a buffer's address, a numpy scalar or array as it is, bytes, None for a null pointer."""
    if value is None:
        return bytes(8)
    if isinstance(value, Buffer):
        return value.address.to_bytes(8, "little")
    if isinstance(value, bytes):
        return value
    if isinstance(value, (np.generic, np.ndarray)):
        return value.tobytes()
    raise TypeError(f"a kernel parameter needs a width: {value!r} is a {type(value).__name__}")
