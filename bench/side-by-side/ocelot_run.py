"""One plain kernel on gpuocelot's emulator, through the C function `ptx_run` that tinygrad uses.

    python ocelot_run.py LIBRARY TEXT BLOCK_X BLOCK_Y GRID_X GRID_Y N RESULT OUT IN…
Prints the seconds of the call, reading the text included.
"""
import ctypes
import sys
import time

library, text, *numbers = sys.argv[1:8]
bx, by, gx, gy = map(int, numbers[:4])
n, result, out, *inputs = numbers[4:] + sys.argv[8:]
arrays = [bytearray(open(path, "rb").read()) for path in inputs]
places = [(ctypes.c_char * len(data)).from_buffer(data) for data in arrays]
values = [ctypes.addressof(place) for place in places] + [int(n)]
arguments = (ctypes.c_void_p * len(values))(*values)
# The newest target it knows; the kernels use nothing newer.
source = open(text).read().replace(".target sm_80", ".target sm_35").encode()
run = ctypes.CDLL(library).ptx_run
start = time.perf_counter()
run(ctypes.c_char_p(source), len(values), arguments, bx, by, 1, gx, gy, 1, 0)
print(time.perf_counter() - start, flush=True)
open(out, "wb").write(arrays[int(result)])
