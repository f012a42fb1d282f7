"""llm.c: the layers of GPT-2, each in several versions. References in f64.

Left out, because they are wrong: softmax_forward_kernel4 (warp 0 may overwrite the maximum before the other warps have read it)
and rows beyond a full block of fused_residual_forward2 and 3 (`idx > N` lets row N through, which is outside)."""
import numpy as np

from case import case
from formats import bf16, from_bf16, to_bf16

I, F, L = np.int32, np.float32, np.int64


def softmax(x, axis=-1):
    x = x.astype(np.float64)
    e = np.exp(x - x.max(axis, keepdims=True))
    return e / e.sum(axis, keepdims=True)


@case("llm.c/dev.softmax_forward", "37 rows × 1001 columns")
def softmax_forward(t):
    n, c = 37, 1001
    x = t.normal(n, c) * 4
    inp, want = t.put(x), softmax(x)
    launches = [
        ("softmax_forward_kernel1", 2, 32, 0), ("softmax_forward_kernel2", n, 128, 128 * 4), ("softmax_forward_kernel3", n, 32, 0),
        ("softmax_forward_online_kernel1", 2, 32, 0),
        ("softmax_forward_online_kernel2", n, 128, 0), ("softmax_forward_online_kernel8", n, 128, 0),
    ]
    for name, grid, block, shared in launches:
        out = t.empty((n, c))
        t.launch(name, grid, block, out, inp, I(n), I(c), shared=shared)
        t.close(t.get(out, (n, c)), want, 2e-5, 1e-9, name)


@case("llm.c/dev.softmax_forward", "8 rows × 4096 columns")
def softmax_forward_wide(t):
    n, c, block = 8, 4096, 256
    x = t.normal(n, c) * 3
    inp, out = t.put(x), t.empty((n, c))
    t.launch("softmax_forward_kernel7", n, block, out, inp, I(n), I(c), shared=2 * block // 32 * 4)
    t.close(t.get(out, (n, c)), softmax(x), 2e-5, 1e-9)


def layernorm(x, w, b):
    x = x.astype(np.float64)
    mean = x.mean(-1, keepdims=True)
    rstd = 1 / np.sqrt(((x - mean) ** 2).mean(-1, keepdims=True) + 1e-5)
    return (x - mean) * rstd * w + b, mean[:, 0], rstd[:, 0]


@case("llm.c/dev.layernorm_forward", "48 rows × 768 channels")
def layernorm_forward(t):
    n, c = 48, 768
    x, w, b = t.normal(n, c) * 2 + 0.5, t.normal(c), t.normal(c)
    inp, weight, bias = t.put(x), t.put(w), t.put(b)
    want = layernorm(x, w, b)
    launches = [
        ("layernorm_forward_kernel1", 1, 64, 0), ("layernorm_forward_kernel3", n * 32 // 128, 128, 0),
        ("layernorm_forward_kernel4", n * 32 // 128, 128, 0), ("layernorm_forward_kernel5", n, 128, 0),
        ("layernorm_forward_kernel6", n // 4, (32, 4), (2 + 4) * c * 4),
    ]
    for name, grid, block, shared in launches:
        out, mean, rstd = t.empty((n, c)), t.empty(n), t.empty(n)
        t.launch(name, grid, block, out, mean, rstd, inp, weight, bias, I(n), I(c), shared=shared)
        t.close(t.get(out, (n, c)), want[0], 1e-4, 2e-5, name, keep=True)
        t.close(t.get(mean, n), want[1], 1e-4, 1e-6, f"{name}: mean", keep=True)
        t.close(t.get(rstd, n), want[2], 1e-4, what=f"{name}: rstd")
    out, mean, rstd = t.empty((n, c)), t.empty(n), t.empty(n)
    t.launch("mean_kernel", n, 128, mean, inp, I(n), I(c), I(128), shared=512)
    t.launch("rstd_kernel", n, 128, rstd, inp, mean, I(n), I(c), I(128), shared=512)
    t.launch("normalization_kernel", n * c // 256, 256, out, inp, mean, rstd, weight, bias, I(2), I(n // 2), I(c))
    t.close(t.get(out, (n, c)), want[0], 1e-4, 2e-5, "three kernels")


@case("llm.c/dev.adamw", "5003 parameters")
def adamw(t):
    n, (rate, beta1, beta2, eps, decay, step) = 5003, (1e-3, 0.9, 0.999, 1e-8, 0.01, 10)
    p, g, m, v = t.normal(n), t.normal(n), t.normal(n) * 0.1, t.normal(n) ** 2 * 0.1
    c1, c2 = 1 - beta1**step, 1 - beta2**step
    m64, v64 = beta1 * m.astype(float) + (1 - beta1) * g, beta2 * v.astype(float) + (1 - beta2) * g.astype(float) ** 2
    want = p - rate * (m64 / c1 / (np.sqrt(v64 / c2) + eps) + decay * p)
    for name in ("adamw_kernel1", "adamw_kernel2"):
        dp, dm, dv = t.put(p), t.put(m), t.put(v)
        t.launch(name, -(-n // 256), 256, dp, t.put(g), dm, dv, L(n), *map(F, (rate, beta1, beta2, c1, c2, eps, decay)))
        t.close(t.get(dp, n), want, 1e-6, 1e-7, f"{name}: parameters", keep=True)
        t.close(t.get(dm, n), m64, 1e-5, 1e-7, f"{name}: m", keep=True)
        t.close(t.get(dv, n), v64, 1e-5, 1e-7, f"{name}: v")


@case("llm.c/dev.attention_forward", "2 × 33 positions, 3 heads of 16")
def attention_forward(t):
    b, n, heads, d = 2, 33, 3, 16
    c = heads * d
    x = t.normal(b, n, 3 * c)
    q, k, v = np.moveaxis(x.reshape(b, n, 3, heads, d), 2, 0).astype(float).transpose(0, 1, 3, 2, 4)
    scores = q @ k.transpose(0, 1, 3, 2) / np.sqrt(d)
    masked = np.where(np.tri(n, dtype=bool), scores, -np.inf)
    att = softmax(masked)
    want = (att @ v).transpose(0, 2, 1, 3).reshape(b, n, c)
    inp, shape = t.put(x), [I(b), I(n), I(c), I(heads)]
    pre, prob, out = t.empty((b, heads, n, n)), t.zeros((b, heads, n, n)), t.empty((b, n, c))
    t.launch("attention_query_key_kernel1", -(-b * heads * n * n // 128), 128, pre, inp, *shape)
    t.close(np.where(np.tri(n, dtype=bool), t.get(pre, scores.shape), 0), np.where(np.tri(n, dtype=bool), scores, 0), 1e-5, 1e-6, "scores")
    t.launch("attention_softmax_kernel1", -(-b * heads * n // 64), 64, prob, pre, I(b), I(n), I(heads))
    t.close(t.get(prob, att.shape), att, 1e-5, 1e-8, "softmax")
    t.launch("attention_value_kernel1", -(-b * heads * n // 64), 64, out, prob, inp, *shape)
    t.close(t.get(out, want.shape), want, 1e-5, 1e-6, "attention")
    parts = [t.empty((b, heads, n, d)) for _ in range(3)]
    t.launch("permute_kernel", -(-b * c * n // 256), 256, *parts, inp, I(b), I(n), I(heads), I(d))
    for part, right, what in zip(parts, (q, k, v), "qkv"):
        t.equal(t.get(part, right.shape), right.astype(F), what, keep=what != "v")
    t.launch("unpermute_kernel", -(-b * c * n // 256), 256, parts[0], out, I(b), I(n), I(heads), I(d))
    t.equal(t.get(out, want.shape), q.transpose(0, 2, 1, 3).reshape(b, n, c).astype(F))


@case("llm.c/dev.attention_forward", "24 rows × 64 columns, causal")
def attention_softmax5(t):
    rows, n = 2, 64
    x = t.normal(rows, n, n) * 3
    masked = np.where(np.tri(n, dtype=bool), x * 0.125, -np.inf)
    out = t.zeros(x.shape)
    t.launch("softmax_forward_kernel5", rows * n * 32 // 256, 256, out, F(0.125), t.put(x), I(rows), I(n))
    t.close(t.get(out, x.shape), softmax(masked), 1e-5, 1e-8)


@case("llm.c/dev.attention_forward", "2 × 64 positions, 3 heads of 32: flash attention")
def attention_flash(t):
    b, n, heads, d = 2, 64, 3, 32
    q, k, v = t.normal(3, b, heads, n, d)
    block = 32
    tiles = n // block
    l, m, out = t.zeros((b, heads, n)), t.put(np.full((b, heads, n), -10000, F)), t.zeros(q.shape)
    scale = F(1 / np.sqrt(d))
    t.launch("attention_forward_kernel2", (b, heads), block, t.put(q), t.put(k), t.put(v), I(n), I(d), I(tiles), I(tiles), I(block), I(block),
             scale, l, m, out, shared=(3 * block * d + block * block) * 4)
    scores = np.where(np.tri(n, dtype=bool), q.astype(float) @ k.transpose(0, 1, 3, 2) * scale, -np.inf)
    t.close(t.get(out, q.shape), softmax(scores) @ v, 2e-5, 1e-6)


@case("llm.c/dev.crossentropy_forward", "3 × 17 tokens, 1009 words")
def crossentropy_forward(t):
    b, n, v = 3, 17, 1009
    p = softmax(t.normal(b, n, v)).astype(F)
    targets = t.random.integers(0, v, (b, n)).astype(I)
    out = t.empty((b, n))
    t.launch("crossentropy_forward_kernel1", 1, 64, out, t.put(p), t.put(targets), I(b), I(n), I(v))
    t.close(t.get(out, (b, n)), -np.log(np.take_along_axis(p.astype(float), targets[..., None], 2)[..., 0]), 1e-6)


@case("llm.c/dev.crossentropy_softmax_backward", "3 × 17 tokens, 1009 words")
def crossentropy_backward(t):
    b, n, v = 3, 17, 1009
    p, dloss = softmax(t.normal(b, n, v)).astype(F), t.normal(b, n)
    targets = t.random.integers(0, v, (b, n)).astype(I)
    out = t.zeros((b, n, v))
    t.launch("crossentropy_softmax_backward_kernel1", -(-b * n * v // 256), 256, out, t.put(dloss), t.put(p), t.put(targets), I(b), I(n), I(v))
    hot = np.arange(v) == targets[..., None]
    t.close(t.get(out, (b, n, v)), (p.astype(float) - hot) * dloss[..., None], 1e-6, 1e-9)


@case("llm.c/dev.classifier_fused", "2 × 9 tokens, 1000 words padded to 1024")
def classifier_fused(t):
    b, n, v, pitch = 2, 9, 1000, 1024
    x, dloss = t.normal(b, n, pitch), t.normal(b, n)
    targets = t.random.integers(0, v, (b, n)).astype(I)
    p = softmax(x[..., :v])
    loss = -np.log(np.take_along_axis(p, targets[..., None], 2)[..., 0])
    want = (p - (np.arange(v) == targets[..., None])) * dloss[..., None]
    dims = [t.put(dloss), t.put(targets), I(b), I(n), I(v), I(pitch)]
    logits, out, losses, probs = t.put(x), t.zeros(x.shape), t.empty((b, n)), t.zeros(x.shape)
    t.launch("fused_classifier_kernel1", b * n * 32 // 64, 64, out, losses, logits, *dims)
    t.close(t.get(out, x.shape)[..., :v], want, 1e-5, 1e-8, "dlogits", keep=True)
    t.close(t.get(losses, (b, n)), loss, 1e-5, 1e-6, "losses")
    for name in ("fused_classifier_kernel2", "fused_classifier_kernel3"):
        out, losses, probs = t.zeros(x.shape), t.empty((b, n)), t.zeros(x.shape)
        t.launch(name, b * n, 256, out, losses, probs, logits, *dims)
        t.close(t.get(out, x.shape)[..., :v], want, 1e-5, 1e-8, f"{name}: dlogits", keep=True)
        t.close(t.get(probs, x.shape)[..., :v], p, 1e-5, 1e-9, f"{name}: probs", keep=True)
        t.close(t.get(losses, (b, n)), loss, 1e-5, 1e-6, f"{name}: losses")


def gelu(x):
    return 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))


def bf16_input(t, *shape):
    x = bf16(t.normal(*shape))
    return x, t.put(to_bf16(x))


@case("llm.c/dev.gelu_forward", "4096 values, bf16")
def gelu_forward(t):
    n = 4096
    x, inp = bf16_input(t, n)
    for name, block in (("gelu_forward_kernel1", n // 128), ("gelu_forward_kernel2", n // 128 // 8)):
        out = t.empty(n, np.uint16)
        t.launch(name, block, 128, out, inp, I(n))
        t.close(from_bf16(t.get(out, n, np.uint16)), gelu(x.astype(float)), 2**-8, 1e-6, name)


@case("llm.c/dev.gelu_backward", "4096 values, bf16")
def gelu_backward(t):
    n = 4096
    (x, inp), (g, dout) = bf16_input(t, n), bf16_input(t, n)
    x = x.astype(float)
    s = np.sqrt(2 / np.pi)
    h = np.tanh(s * (x + 0.044715 * x**3))
    want = g * (0.5 * (1 + h) + 0.5 * x * (1 - h**2) * s * (1 + 3 * 0.044715 * x**2))
    for name, grid in (("gelu_backward1", n // 128), ("gelu_backward2", n // 128 // 8)):
        out = t.empty(n, np.uint16)
        t.launch(name, grid, 128, out, inp, dout, I(n))
        t.close(from_bf16(t.get(out, n, np.uint16)), want, 2**-7, 1e-5, name)


@case("llm.c/dev.residual_forward", "6144 values, bf16")
def residual_forward(t):
    n = 6144
    (a, x), (b, y) = bf16_input(t, n), bf16_input(t, n)
    for name, grid in (("residual_forward_kernel1", n // 256), ("residual_forward_kernel2", n // 256 // 8)):
        out = t.empty(n, np.uint16)
        t.launch(name, grid, 256, out, x, y, I(n))
        t.equal(t.get(out, n, np.uint16), to_bf16(a + b), name)


@case("llm.c/dev.fused_residual_forward", "32 rows × 768 channels, bf16")
def fused_residual_forward(t):
    n, c = 32, 768
    (a, x), (b, y), (w, weight), (s, bias) = bf16_input(t, n, c), bf16_input(t, n, c), bf16_input(t, c), bf16_input(t, c)
    total = bf16(a + b)
    want = layernorm(total, w, s)
    launches = [
        ("fused_residual_forward2", 1, 32, 0), ("fused_residual_forward3", n // 4, (32, 4), 0), ("fused_residual_forward_kernel4", n // 4, (32, 4), 0),
        ("fused_residual_forward_kernel5", n // 4, (32, 4), (2 + 4) * c * 2), ("fused_residual_forward_kernel6", n, (32, 4, 1), (2 + 1) * c * 2 + 64 * 4),
    ]
    for name, grid, block, shared in launches:
        residual, normed, mean, rstd = t.empty((n, c), np.uint16), t.empty((n, c), np.uint16), t.empty(n, np.uint16), t.empty(n, np.uint16)
        t.launch(name, grid, block, residual, normed, mean, rstd, x, y, weight, bias, I(n), I(c), shared=shared)
        t.equal(t.get(residual, (n, c), np.uint16), to_bf16(total), f"{name}: residual", keep=True)
        t.close(from_bf16(t.get(normed, (n, c), np.uint16)), want[0], 2**-6, 0.02, f"{name}: normed", keep=True)
        t.close(from_bf16(t.get(rstd, n, np.uint16)), want[2], 2**-7, what=f"{name}: rstd")


@case("llm.c/dev.layernorm_backward", "2 × 24 rows × 256 channels")
def layernorm_backward(t):
    b, n, c = 2, 24, 256
    x, w, g = t.normal(b * n, c), t.normal(c), t.normal(b * n, c)
    _, mean, rstd = layernorm(x, w, 0)
    norm = (x - mean[:, None]) * rstd[:, None]
    gw = g.astype(float) * w
    dinp = (gw - gw.mean(-1, keepdims=True) - norm * (gw * norm).mean(-1, keepdims=True)) * rstd[:, None]
    di, dw, db = t.zeros((b * n, c)), t.zeros(c), t.zeros(c)
    t.launch("layernorm_backward_kernel1", -(-b * n // 32), 32, di, dw, db, t.put(g), t.put(x), t.put(w), t.put(mean.astype(F)), t.put(rstd.astype(F)), I(b), I(n), I(c))
    t.close(t.get(di, (b * n, c)), dinp, 1e-4, 1e-5, "dinp", keep=True)
    t.close(t.get(dw, c), (g * norm).sum(0), 1e-4, 1e-4, "dweight", keep=True)
    t.close(t.get(db, c), g.astype(float).sum(0), 1e-4, 1e-5, "dbias")


@case("llm.c/dev.encoder_forward", "2 × 24 tokens × 64 channels, bf16")
def encoder_forward(t):
    b, n, c, v = 2, 24, 64, 100
    (wte, te), (wpe, pe) = bf16_input(t, v, c), bf16_input(t, n, c)
    tokens = t.random.integers(0, v, (b, n)).astype(I)
    want = to_bf16(wte[tokens] + wpe)
    for name, grid in (("encoder_forward_kernel1", 1), ("encoder_forward_kernel2", b * n * c // 64), ("encoder_forward_kernel3", b * n * c // 64 // 8)):
        out = t.empty((b, n, c), np.uint16)
        t.launch(name, grid, 64, out, t.put(tokens), te, pe, I(b), I(n), I(c))
        t.equal(t.get(out, (b, n, c), np.uint16), want, name)


@case("llm.c/dev.encoder_backward", "2 × 24 tokens × 64 channels")
def encoder_backward(t):
    b, n, c, v = 2, 24, 64, 20
    tokens, g = t.random.integers(0, v, (b, n)).astype(I), t.normal(b, n, c)
    te, pe = np.zeros((v, c)), g.astype(float).sum(0)
    np.add.at(te, tokens, g)
    for name, grid in (("encoder_backward_kernel1", b * n * c // 64), ("encoder_backward_kernel2", 1)):
        dte, dpe = t.zeros((v, c)), t.zeros((n, c))
        t.launch(name, grid, 64, dte, dpe, t.put(g), t.put(tokens), I(b), I(n), I(c))
        t.close(t.get(dte, (v, c)), te, 1e-5, 1e-5, f"{name}: tokens", keep=True)
        t.close(t.get(dpe, (n, c)), pe, 1e-5, 1e-5, f"{name}: positions")


@case("llm.c/dev.matmul_forward", "48 × 96 → 80, and 128 × 64 → 128")
def matmul_forward(t):
    for name, (rows, c, oc), grid, block in (
        ("matmul_forward_kernel1", (48, 96, 80), (3, 5), (16, 16)), ("matmul_forward_kernel4", (128, 64, 128), (1, 1), (16, 16))):
        x, w, bias = t.normal(rows, c), t.normal(oc, c), t.normal(oc)
        out = t.empty((rows, oc))
        dims = [I(rows), I(c), I(oc)] if name.endswith("1") else [I(c), I(oc)]
        t.launch(name, grid, block, out, t.put(x), t.put(w), t.put(bias), *dims)
        t.close(t.get(out, (rows, oc)), x.astype(float) @ w.T + bias, 1e-5, 1e-4, name)


@case("llm.c/dev.matmul_backward_bias", "2 × 64 rows × 128 channels, bf16")
def matmul_backward_bias(t):
    b, n, oc = 2, 64, 128
    g, dout = bf16_input(t, b, n, oc)
    want = g.astype(float).sum((0, 1))
    for name, grid, block, shared in (
        ("matmul_backward_bias_kernel1", oc, 64, 64 * 4), ("matmul_backward_bias_kernel2", oc * 32 // 128, 128, 0),
        ("matmul_backward_bias_kernel3", oc, 128, 0), ("matmul_backward_bias_kernel4", oc // 32, 128, 128 * 4)):
        bias = t.zeros(oc, np.uint16)
        t.launch(name, grid, block, bias, dout, I(b), I(n), I(oc), shared=shared)
        t.close(from_bf16(t.get(bias, oc, np.uint16)), want, 2**-7, 0.02, name)
    bias = t.zeros(oc)
    t.launch("matmul_backward_bias_kernel7", (oc // 32, 2), (32, 8), bias, dout, I(b), I(n), I(oc), I(256), shared=1024)
    t.close(t.get(bias, oc), want, 1e-5, 1e-4, "matmul_backward_bias_kernel7")


@case("llm.c/dev.trimat_forward", "2 × 128 positions, 2 heads of 64")
def trimat_forward(t):
    b, n, heads, d = 2, 128, 2, 64
    c = heads * d
    x = t.normal(b, n, 3, heads, d)
    q, k = x[:, :, 0].transpose(0, 2, 1, 3).astype(float), x[:, :, 1].transpose(0, 2, 3, 1)
    low = np.tri(n, dtype=bool)
    want, inp = np.where(low, (q @ k) / np.sqrt(d), 0), t.put(x)
    for variant in ("naive", "registers", "tri3", "tri4"):
        out = t.zeros((b, heads, n, n))
        t.launch(f"trimul_global.*matmul_(tri_)?{variant}", (n // 128, n // 128, heads * b), (16, 16), out, inp, I(n), I(c), I(heads))
        t.close(np.where(low, t.get(out, (b, heads, n, n)), 0), want, 1e-5, 1e-4, variant)
