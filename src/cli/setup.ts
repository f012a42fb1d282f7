/** `tilewright setup`: NVIDIA's ptxas, nvdisasm and NVRTC into the user's cache, where no CUDA toolkit has them. */
import type { Command } from "commander";
import { cacheFolder, defaultComponents, ensureToolchain } from "../toolchain/index.js";
import { listOf } from "./options.js";
import type { Outcome, Perform } from "./session.js";

export function addSetup(program: Command, perform: Perform): void {
  program
    .command("setup")
    .description("fetch NVIDIA's ptxas, nvdisasm and NVRTC into the user cache, unless a CUDA toolkit has them")
    .option(
      "--with <tools>",
      "fetch more: nvcc (0.2 GB), which builds the CUDA C++ twins without a GPU",
      listOf(["nvcc"]),
    )
    .action(
      perform(async (session, { with: extra = [] }: { with?: readonly string[] }): Promise<Outcome> => {
        const wanted = extra.includes("nvcc") ? ([...defaultComponents, "nvcc"] as const) : defaultComponents;
        const tools = await ensureToolchain({
          components: wanted,
          onProgress: (line) => session.progress(line),
          signal: session.signal,
        });
        const found = [...tools.values()];
        return {
          object: { cache: cacheFolder(), tools: found },
          text: found
            .map(({ name, version, path: file, source }) => `${name} ${version} (${source}): ${file}`)
            .join("\n"),
        };
      }),
    );
}
