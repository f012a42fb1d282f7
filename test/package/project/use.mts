// An ESM program of a user's: what it gets from the package has types, and wrong use of it is an error (see project.test.ts).
import { type Device, type HostTensorData, loadKernel, open, runKernel, tensor } from "tilewright";
import { type ActQuantArguments, actQuant } from "tilewright/kernels";
import type { Launcher } from "tilewright/launch";
import { actQuant as reference } from "tilewright/oracle";
import { softmax } from "./softmax.js";

const device: Device = open("virtual");
const launcher: Launcher<ActQuantArguments> = actQuant;
const x = tensor("f32", [1, 64], new Float32Array(64));
const { outputs } = await runKernel(loadKernel("softmax.ts#softmax"), { inputs: new Map([["x", x]]) });
const y: HostTensorData | undefined = outputs.get("y");
const name: string = softmax.name;
// @ts-expect-error: a tensor's data are of its dtype
tensor("f32", [1], new Uint8Array(4));
// @ts-expect-error: every argument is needed
launcher(device, {});

export { name, reference, y };
