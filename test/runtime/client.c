/* A C program as one writes it for NVIDIA's driver, with prototypes of its own. Says "ok", or which call failed with what. */
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

typedef int Result;
typedef void *Handle;

static void *library;

static void *find(const char *name) {
    void *found = dlsym(library, name);
    if (!found) { printf("no %s\n", name); exit(1); }
    return found;
}

#define CALL(name, types, ...) \
    do { Result code = ((Result(*) types)find(#name))(__VA_ARGS__); if (code) { printf("%s: %d\n", #name, code); exit(1); } } while (0)

int main(int count, char **arguments) {
    library = dlopen("libcuda.so.1", RTLD_NOW);
    if (!library || count < 2) { printf("no driver, or no PTX\n"); return 1; }
    FILE *file = fopen(arguments[1], "rb");
    static char ptx[1 << 16];
    if (!file || fread(ptx, 1, sizeof ptx - 1, file) == 0) { printf("no PTX\n"); return 1; }
    fclose(file);

    int device, version;
    Handle context, module, function, stream, graph, exec;
    CALL(cuInit, (unsigned), 0);
    CALL(cuDriverGetVersion, (int *), &version);
    if (version < 12000) { printf("version %d\n", version); return 1; }
    CALL(cuDeviceGet, (int *, int), &device, 0);
    CALL(cuCtxCreate_v2, (Handle *, unsigned, int), &context, 0, device);
    CALL(cuModuleLoadDataEx, (Handle *, const void *, unsigned, int *, void **), &module, ptx, 0, NULL, NULL);
    CALL(cuModuleGetFunction, (Handle *, Handle, const char *), &function, module, "vector_add");
    CALL(cuStreamCreate, (Handle *, unsigned), &stream, 1);

    enum { N = 500 };
    static float a[N], b[N], sum[N];
    uint64_t memory[3];
    for (int i = 0; i < 3; i++) CALL(cuMemAlloc_v2, (uint64_t *, size_t), &memory[i], sizeof a);
    for (int i = 0; i < N; i++) { a[i] = i; b[i] = 2 * i; }

    /* The arguments packed, and the whole work as a captured graph. */
    struct { uint64_t a, b, out; uint32_t n; } packed = { memory[0], memory[1], memory[2], N };
    size_t size = sizeof packed - 4;
    void *extra[] = { (void *)1, &packed, (void *)2, &size, (void *)0 };
    CALL(cuStreamBeginCapture_v2, (Handle, int), stream, 0);
    CALL(cuMemcpyHtoDAsync_v2, (uint64_t, const void *, size_t, Handle), memory[0], a, sizeof a, stream);
    CALL(cuMemcpyHtoDAsync_v2, (uint64_t, const void *, size_t, Handle), memory[1], b, sizeof b, stream);
    CALL(cuLaunchKernel, (Handle, unsigned, unsigned, unsigned, unsigned, unsigned, unsigned, unsigned, Handle, void **, void **),
         function, (N + 127) / 128, 1, 1, 128, 1, 1, 0, stream, NULL, extra);
    CALL(cuMemcpyDtoHAsync_v2, (void *, uint64_t, size_t, Handle), sum, memory[2], sizeof sum, stream);
    CALL(cuStreamEndCapture, (Handle, Handle *), stream, &graph);
    CALL(cuGraphInstantiateWithFlags, (Handle *, Handle, unsigned long long), &exec, graph, 0);
    for (int round = 1; round <= 2; round++) {
        for (int i = 0; i < N; i++) { a[i] = round * i; sum[i] = 0; }
        CALL(cuGraphLaunch, (Handle, Handle), exec, stream);
        CALL(cuStreamSynchronize, (Handle), stream);
        for (int i = 0; i < N; i++)
            if (sum[i] != round * i + 2 * i) { printf("sum %d of round %d is %f\n", i, round, sum[i]); return 1; }
    }
    CALL(cuCtxDestroy_v2, (Handle), context);
    printf("ok\n");
    return 0;
}
