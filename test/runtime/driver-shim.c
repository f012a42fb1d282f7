// A CUDA driver between the runtime and the virtual GPU's: it takes machine code, or refuses what a real driver may refuse, as the test says by
// variables of the environment. Everything else is the virtual GPU's, on which this library depends.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef void (*Callback)(void *, int, void *);

static void *real(const char *name) {
    static void *driver;
    if (!driver) driver = dlopen(getenv("SHIM_DRIVER"), RTLD_NOW);
    return dlsym(driver, name);
}

// One line per call that the test wants to see.
static void note(const char *text) {
    const char *file = getenv("SHIM_LOG");
    FILE *out = file ? fopen(file, "a") : NULL;
    if (!out) return;
    fprintf(out, "%s\n", text);
    fclose(out);
}

static int number(const char *name) {
    const char *text = getenv(name);
    return text ? atoi(text) : 0;
}

// FNV-1a: the test compares it with that of the image's bytes.
static uint32_t hash(const unsigned char *bytes, size_t size) {
    uint32_t h = 2166136261u;
    for (size_t i = 0; i < size; i++) h = (h ^ bytes[i]) * 16777619u;
    return h;
}

int cuModuleLoadDataEx(void **out, const void *image, unsigned count, int *options, void **values) {
    int (*load)(void **, const void *, unsigned, int *, void **) = real("cuModuleLoadDataEx");
    int machine = !memcmp(image, "\x7f" "ELF", 4), code = number("SHIM_LOAD_CODE");
    char line[256];
    int at = snprintf(line, sizeof line, "load %s %08x options", machine ? "cubin" : "other",
                      machine ? hash(image, (size_t)number("SHIM_IMAGE_BYTES")) : 0);
    for (unsigned i = 0; i < count; i++) at += snprintf(line + at, sizeof line - at, " %d", options[i]);
    if (machine) note(line);
    if (machine && code) {
        for (unsigned i = 0; i < count; i++)
            if (options[i] == 5) snprintf(values[i], 64, "shim: this code is for sm_75");
        return code;
    }
    // The text that the machine code was made from.
    return load(out, machine ? getenv("SHIM_TEXT") : image, count, options, values);
}

int cuModuleUnload(void *module) {
    note("unload");
    return ((int (*)(void *))real("cuModuleUnload"))(module);
}

int cuFuncSetAttribute(void *function, int attribute, int value) {
    int most = number("SHIM_MOST_SHARED");
    if (attribute == 8 && most && value > most) return 1;
    return ((int (*)(void *, int, int))real("cuFuncSetAttribute"))(function, attribute, value);
}

int cuFuncGetAttribute(int *out, int attribute, void *function) {
    int code = ((int (*)(int *, int, void *))real("cuFuncGetAttribute"))(out, attribute, function);
    int most = number("SHIM_MOST_THREADS");
    if (!code && attribute == 0 && most && *out > most) *out = most;
    return code;
}

struct Told { Callback callback; void *data; };

static void tell(void *stream, int status, void *data) {
    struct Told told = *(struct Told *)data;
    free(data);
    told.callback(stream, number("SHIM_STATUS"), told.data);
    (void)status;
}

int cuStreamAddCallback(void *stream, Callback callback, void *data, unsigned flags) {
    int (*add)(void *, Callback, void *, unsigned) = real("cuStreamAddCallback");
    if (number("SHIM_REFUSE")) return number("SHIM_REFUSE");
    if (!getenv("SHIM_STATUS")) return add(stream, callback, data, flags);
    struct Told *told = malloc(sizeof *told);
    *told = (struct Told){callback, data};
    int code = add(stream, tell, told, flags);
    if (code) free(told);
    return code;
}
