"""A client of the CUDA driver API that knows nothing of tilewright: it asks the loader for libcuda.so.1, as any program does.
Prints one JSON object of what it saw; client.test.ts says what that must be."""
import ctypes as c
import json
import sys

cuda = c.CDLL("libcuda.so.1")
seen = {}


def check(code, what):
    if code != 0:
        name = c.c_char_p()
        cuda.cuGetErrorName(code, c.byref(name))
        sys.exit(f"{what}: {name.value.decode()}")


check(cuda.cuInit(0), "cuInit")
device = c.c_int()
check(cuda.cuDeviceGet(c.byref(device), 0), "cuDeviceGet")
count = c.c_int()
cuda.cuDeviceGetCount(c.byref(count))
name = c.create_string_buffer(100)
check(cuda.cuDeviceGetName(name, 100, device), "cuDeviceGetName")
major, minor = c.c_int(), c.c_int()
cuda.cuDeviceGetAttribute(c.byref(major), 75, device)
cuda.cuDeviceGetAttribute(c.byref(minor), 76, device)
seen["device"] = [count.value, name.value.decode(), major.value, minor.value]

context = c.c_void_p()
check(cuda.cuDevicePrimaryCtxRetain(c.byref(context), device), "retain")
check(cuda.cuCtxSetCurrent(context), "set current")

# Resolved as CUDA's own run-time library does it.
resolve = cuda.cuGetProcAddress_v2
mem_alloc, status = c.c_void_p(), c.c_int()
check(resolve(b"cuMemAlloc", c.byref(mem_alloc), 12000, c.c_uint64(0), c.byref(status)), "cuGetProcAddress")
mem_alloc = c.CFUNCTYPE(c.c_int, c.POINTER(c.c_uint64), c.c_size_t)(mem_alloc.value)
missing = c.c_void_p(1)
seen["missing"] = [resolve(b"cuNoSuchFunction", c.byref(missing), 12000, c.c_uint64(0), c.byref(status)), missing.value, status.value]

log = c.create_string_buffer(4096)
options = (c.c_int * 2)(5, 6)
values = (c.c_void_p * 2)(c.cast(log, c.c_void_p), 4096)
module = c.c_void_p()
seen["bad ptx"] = [cuda.cuModuleLoadDataEx(c.byref(module), b"this is not PTX", 2, options, values), len(log.value) > 0, "line 1" in log.value.decode()]

ptx = open(sys.argv[1], "rb").read()
check(cuda.cuModuleLoadData(c.byref(module), ptx), "cuModuleLoadData")
function = c.c_void_p()
check(cuda.cuModuleGetFunction(c.byref(function), module, b"vector_add"), "cuModuleGetFunction")

n = 1000
pointers = [c.c_uint64() for _ in range(3)]
for pointer in pointers:
    check(mem_alloc(c.byref(pointer), 4 * n), "cuMemAlloc")
a = (c.c_float * n)(*[i * 0.25 for i in range(n)])
b = (c.c_float * n)(*[i for i in range(n)])
stream, start, end = c.c_void_p(), c.c_void_p(), c.c_void_p()
check(cuda.cuStreamCreate(c.byref(stream), 1), "cuStreamCreate")
check(cuda.cuEventCreate(c.byref(start), 0), "cuEventCreate")
check(cuda.cuEventCreate(c.byref(end), 0), "cuEventCreate")
check(cuda.cuMemcpyHtoDAsync_v2(pointers[0], a, c.c_size_t(4 * n), stream), "HtoD")
check(cuda.cuMemcpyHtoD_v2(pointers[1], b, c.c_size_t(4 * n)), "HtoD")
size = c.c_uint32(n)
arguments = (c.c_void_p * 4)(*[c.cast(c.byref(x), c.c_void_p) for x in [*pointers, size]])
check(cuda.cuEventRecord(start, stream), "record")
check(cuda.cuLaunchKernel(function, 8, 1, 1, 128, 1, 1, 0, stream, arguments, None), "launch")
check(cuda.cuEventRecord(end, stream), "record")
check(cuda.cuStreamSynchronize(stream), "synchronize")
milliseconds = c.c_float()
check(cuda.cuEventElapsedTime(c.byref(milliseconds), start, end), "elapsed")
result = (c.c_float * n)()
check(cuda.cuMemcpyDtoH_v2(result, pointers[2], c.c_size_t(4 * n)), "DtoH")
seen["sum"] = [all(result[i] == i * 1.25 for i in range(n)), milliseconds.value >= 0]

# Rows of 100 bytes at a pitch of 512, there and back.
pitched, pitch = c.c_uint64(), c.c_size_t()
check(cuda.cuMemAllocPitch_v2(c.byref(pitched), c.byref(pitch), c.c_size_t(100), c.c_size_t(3), 4), "pitch")
check(cuda.cuMemsetD2D8_v2(pitched, pitch, 9, c.c_size_t(50), c.c_size_t(3)), "memset 2D")


class Copy(c.Structure):
    _fields_ = [(side + field, kind) for side in ("src", "dst") for field, kind in [
        ("X", c.c_size_t), ("Y", c.c_size_t), ("Type", c.c_uint), ("Host", c.c_void_p), ("Device", c.c_uint64), ("Array", c.c_void_p), ("Pitch", c.c_size_t)
    ]] + [("Width", c.c_size_t), ("Height", c.c_size_t)]


rows = (c.c_ubyte * 300)()
copy = Copy(srcType=2, srcDevice=pitched.value, srcPitch=pitch.value, dstType=1, dstHost=c.addressof(rows), dstPitch=100, Width=100, Height=3)
check(cuda.cuMemcpy2D_v2(c.byref(copy)), "copy 2D")
seen["2D"] = [pitch.value, bytes(rows) == (b"\x09" * 50 + b"\0" * 50) * 3]

# Handles and pointers of nothing.
bogus = c.c_void_p(0x1234)
seen["bogus"] = [
    cuda.cuModuleUnload(bogus),
    cuda.cuStreamSynchronize(bogus),
    cuda.cuEventQuery(bogus),
    cuda.cuCtxSetCurrent(bogus),
    cuda.cuLaunchKernel(bogus, 1, 1, 1, 1, 1, 1, 0, None, None, None),
    cuda.cuMemFree_v2(c.c_uint64(0x1234)),
    cuda.cuMemcpyHtoD_v2(c.c_uint64(0x1234), a, c.c_size_t(4)),
    cuda.cuMemcpyDtoH_v2(result, pointers[0], c.c_size_t(4 * n + 1)),
    cuda.cuDeviceGetAttribute(c.byref(major), 9999, device),
    cuda.cuDeviceGet(c.byref(device), 7),
    cuda.cuModuleGetFunction(c.byref(bogus), module, b"nothing"),
]
seen["lacking"] = cuda.cuTexObjectCreate(c.byref(bogus), None, None, None)

# A fault stays until the primary context is reset; then all is well again.
for pointer in pointers[:1]:
    pointer.value = 0x10
check(cuda.cuLaunchKernel(function, 1, 1, 1, 32, 1, 1, 0, stream, arguments, None), "launch")
seen["fault"] = [cuda.cuStreamSynchronize(stream), cuda.cuCtxSynchronize(), mem_alloc(c.byref(pointers[0]), 4)]
check(cuda.cuDevicePrimaryCtxReset_v2(0), "reset")
seen["after reset"] = [cuda.cuCtxSynchronize(), cuda.cuStreamSynchronize(stream)]
check(cuda.cuDevicePrimaryCtxRetain(c.byref(context), 0), "retain")
check(cuda.cuCtxSetCurrent(context), "set current")
check(mem_alloc(c.byref(pointers[0]), 4), "cuMemAlloc")
check(cuda.cuCtxSynchronize(), "synchronize")
print(json.dumps(seen))
