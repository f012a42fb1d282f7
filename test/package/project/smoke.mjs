// What every runtime must do with the installed package: run a shipped kernel and an own one on the virtual GPU, and fail well.
// Given by import or by require: `node smoke.mjs`, or `node smoke.mjs require`. Prints one line of JSON.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const load = process.argv[2] === "require" ? (name) => require(name) : (name) => import(name);
const { KernelRefusal, loadKernel, open, runKernel, tensor } = await load("tilewright");
const { actQuant, indexerLogits } = await load("tilewright/kernels");
const oracle = await load("tilewright/oracle");

function check(what, right) {
  if (!right) throw new Error(`wrong: ${what}`);
}

// A shipped kernel, on memory of our own, against the oracle: the same bits.
const [M, K] = [5, 256];
const x = Uint16Array.from({ length: M * K }, (_, i) => ((i * 40503) & 0x807f) | 0x3f00);
const device = open("virtual:sm_90a");
const y = device.alloc(M * K);
const scale = device.alloc(4 * M * (K / 128));
const given = device.alloc(x.byteLength);
given.upload(x);
await actQuant(device, {
  x: { data: given, dtype: "bf16", shape: [M, K] },
  y: { data: y, dtype: "e4m3", shape: [M, K] },
  scale: { data: scale, dtype: "f32", shape: [M, K / 128] },
});
const want = oracle.actQuant({ x: { dtype: "bf16", shape: [M, K], data: x } });
const codes = (await y.downloadTensor("e4m3", [M, K])).data;
const scales = (await scale.downloadTensor("f32", [M, K / 128])).data;
check("codes of act_quant", codes.length === M * K && codes.every((code, i) => code === want.y.data[i]));
check(
  "scales of act_quant",
  scales.every((value, i) => value === want.scale.data[i]),
);

// One with matrix products, against the oracle within its tolerance.
const [T, S, H, D] = [2, 70, 64, 128];
const random = (n, of) => Array.from({ length: n }, (_, i) => of(Math.imul(i + 1, 2654435761) >>> 8));
const inputs = {
  q: { dtype: "e4m3", shape: [T, H, D], data: Uint8Array.from(random(T * H * D, (r) => (r & 0x87) | 0x30)) },
  k: { dtype: "e4m3", shape: [S, D], data: Uint8Array.from(random(S * D, (r) => (r & 0x87) | 0x28)) },
  k_scale: { dtype: "f32", shape: [S], data: Float32Array.from(random(S, (r) => 0.5 + (r % 64) / 64)) },
  weights: { dtype: "f32", shape: [T, H], data: Float32Array.from(random(T * H, (r) => (r % 128) / 64 - 1)) },
  k_start: { dtype: "i32", shape: [T], data: Int32Array.of(0, 3) },
  k_end: { dtype: "i32", shape: [T], data: Int32Array.of(S, S - 1) },
};
const args = {};
for (const [name, { dtype, shape, data }] of Object.entries(inputs)) {
  const buffer = device.alloc(data.byteLength);
  buffer.upload(data);
  args[name] = { data: buffer, dtype, shape };
}
const logits = device.alloc(4 * T * S);
await indexerLogits(device, { ...args, logits: { data: logits, dtype: "f32", shape: [T, S] } });
const scored = { dtype: "f32", shape: [T, S], data: (await logits.downloadTensor("f32", [T, S])).data };
const verdict = oracle.compareLogits("logits", scored, oracle.indexerLogitsWithBound(inputs));
check(`logits of indexer_logits: ${verdict.message}`, verdict.ok);
await device.close();

// A kernel of our own, compiled here, with every sanitizer.
const N = 64;
const values = Float32Array.from({ length: 3 * N }, (_, i) => 3 * Math.sin(i));
const {
  outputs,
  findings,
  device: used,
} = await runKernel(loadKernel("softmax.ts#softmax"), {
  inputs: new Map([["x", tensor("f32", [3, N], values)]]),
  device: "virtual",
  arch: "sm_89",
  sanitize: ["all"],
});
const got = outputs.get("y").data;
for (let row = 0; row < 3; row++) {
  const own = values.subarray(row * N, (row + 1) * N);
  const sum = own.reduce((total, value) => total + Math.exp(value), 0);
  for (let i = 0; i < N; i++) check("softmax", Math.abs(got[row * N + i] - Math.exp(own[i]) / sum) < 1e-6);
}
check("no findings", findings.length === 0);

// A bad argument is a refusal with a code, before anything runs.
let code;
try {
  await runKernel(loadKernel("softmax.ts#softmax"), {
    inputs: new Map([["z", tensor("f32", [1], new Float32Array(1))]]),
  });
} catch (error) {
  check("a refusal is a KernelRefusal", error instanceof KernelRefusal);
  code = error.code;
}
check("a refusal has a code", /^TW\d{4}$/.test(code));
console.log(JSON.stringify({ ok: true, used, code }));
