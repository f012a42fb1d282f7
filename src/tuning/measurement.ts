/** What a sweep measures with: a real GPU by the clock, the virtual one by counting, against a model of the GPU that is meant. */
import { KernelRefusal } from "../compiler/errors.js";
import { type Device, devices, open } from "../runtime/index.js";
import { type GpuModel, gpuModel, gpuModels, modelsOf } from "../targets/gpus.js";
import { targetFor } from "../targets/index.js";
import { modelPlace, type Place, siliconOf, siliconOfModel } from "../tuned/index.js";
import type { Measurement } from "./tune.js";

/**
 * What is measured with for `--device` and `--model`. A model is counted for on the virtual GPU, whatever else this machine has; without one, `auto`
 * takes a real GPU if there is one, else the virtual one and the model that stands for its architecture.
 */
export function measurementFor(device: string, model: string | undefined, ptxas: string): Measurement {
  if (model !== undefined) {
    const found = gpuModel(model);
    if (found === undefined)
      throw new KernelRefusal(
        "TW7015",
        `no GPU model is called "${model}"`,
        `there are ${gpuModels.map(({ name }) => name).join(", ")}`,
      );
    return counted(device, found, ptxas);
  }
  const real = devices().find(({ kind }) => kind === "cuda");
  const name = device === "auto" ? (real?.id ?? "virtual") : device;
  if (name.startsWith("virtual")) {
    const arch = name === "virtual" ? "sm_90a" : targetFor(name.slice("virtual:".length)).name;
    return counted(name, modelsOf(arch)[0] as GpuModel, ptxas);
  }
  const opened = open(name);
  try {
    return timed(opened, ptxas);
  } finally {
    opened.close();
  }
}

function counted(device: string, model: GpuModel, ptxas: string): Measurement {
  const own = `virtual:${model.target}`;
  const asked = device.startsWith("virtual:") ? `virtual:${targetFor(device.slice("virtual:".length)).name}` : device;
  if (asked !== "auto" && asked !== "virtual" && asked !== own)
    throw new KernelRefusal(
      "TW7015",
      `model ${model.name} on ${device}`,
      `it is counted for on ${own}: leave --device out`,
    );
  return {
    kind: "counted",
    device: own,
    model,
    place: { source: "model", silicon: siliconOfModel(model), ptxas },
    gpu: `model of ${model.gpu}`,
    driver: "virtual GPU",
  };
}

/** Where a launch on `--device`, or for `--model`, looks for its configuration. */
export function placeFor(device: string, model: string | undefined): Place {
  const { place, kind } = measurementFor(device, model, "none");
  if (kind === "timed" || model !== undefined) return { source: place.source, silicon: [place.silicon] };
  return modelPlace(place.silicon.arch);
}

/** A real GPU; bounds are computed from the model of its architecture, at its own size and clocks. */
function timed(device: Device, ptxas: string): Measurement {
  const silicon = siliconOf(device);
  const [usual] = modelsOf(silicon.arch) as readonly [GpuModel];
  const { smCount, clockKhz, memoryClockKhz, memoryBusBits, l2Bytes } = device.props;
  const clock = clockKhz / 1e6;
  const faster = (smCount * clock) / (usual.multiprocessors * usual.clock);
  const rates = {
    fp8: usual.fp8 * faster,
    half: usual.half * faster,
    tf32: usual.tf32 * faster,
    f64: usual.f64 * faster,
    f32: usual.f32 * faster,
  };
  // Both edges of the clock carry data.
  const memory = memoryClockKhz > 0 ? (2 * memoryClockKhz * 1e3 * memoryBusBits) / 8 / 1e12 : usual.memory;
  return {
    kind: "timed",
    device: device.id,
    model: {
      ...usual,
      name: device.id,
      gpu: device.name,
      multiprocessors: smCount,
      clock,
      ...rates,
      memory,
      l2Bytes,
      memoryBusBits,
    },
    place: { source: "measured", silicon, ptxas },
    gpu: device.name,
    driver: device.id,
  };
}
