/** `tilewright list`: the shipped kernels with their tensors, tunables and options. */
import type { Command } from "commander";
import { described } from "../checks/index.js";
import { Refusal } from "./failure.js";
import type { Perform } from "./session.js";

export function addList(program: Command, perform: Perform): void {
  program
    .command("list")
    .description("list the shipped kernels, or those named, with their tensors, options and tunables")
    .argument("[kernel...]", "names of kernels; all of them without")
    .action(
      perform(async (_session, wanted: readonly string[]) => {
        const { catalogue } = await import("../kernels/catalogue.js");
        const names = catalogue.map(({ name }) => name);
        const stranger = wanted.find((name) => !names.includes(name));
        if (stranger !== undefined)
          throw new Refusal("TW6003", `no kernel is called ${described(stranger)} (shipped: ${names.join(", ")})`);
        const listed = catalogue.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
        const kernels = listed.map(({ name, summary, kernel }) => ({
          name,
          summary,
          params: Object.entries(kernel.spec.params).map(([param, descriptor]) =>
            describeParam(param, descriptor as never),
          ),
          defaults: kernel.spec.defaults ?? {},
          options: kernel.spec.options ?? {},
          tune: "launches" in kernel ? {} : (kernel.spec.tune ?? {}),
          ...("launches" in kernel
            ? {
                launches: kernel.launches.map((launch) => ({
                  name: launch.kernel.name,
                  tune: launch.kernel.spec.tune ?? {},
                })),
              }
            : {}),
        }));
        return { object: { kernels }, text: kernels.map(renderKernel).join("\n\n") };
      }),
    );
}

type ParamDescriptor =
  | {
      readonly kind: "tensor";
      readonly access: string;
      readonly dtype: string;
      readonly dims: readonly (string | number)[];
      readonly optional?: boolean;
    }
  | { readonly kind: "scalar"; readonly dtype: string; readonly default: number | undefined };

interface ListedParam {
  readonly name: string;
  readonly access: string;
  readonly dtype: string;
  readonly dims?: readonly (string | number)[];
  readonly optional?: true;
  readonly default?: number;
}

function describeParam(name: string, param: ParamDescriptor): ListedParam {
  if (param.kind === "tensor") {
    const { access, dtype, dims, optional } = param;
    return { name, access, dtype, dims, ...(optional === true ? { optional } : {}) };
  }
  return {
    name,
    access: "scalar",
    dtype: param.dtype,
    ...(param.default === undefined ? {} : { default: param.default }),
  };
}

interface ListedKernel {
  readonly name: string;
  readonly summary: string;
  readonly params: readonly ListedParam[];
  readonly defaults: Readonly<Record<string, number | undefined>>;
  readonly options: Readonly<Record<string, readonly string[]>>;
  readonly tune: Readonly<Record<string, readonly number[]>>;
  /** Of a program of several launches. */
  readonly launches?: readonly { readonly name: string; readonly tune: Readonly<Record<string, readonly number[]>> }[];
}

function renderKernel({ name, summary, params, defaults, options, tune, launches = [] }: ListedKernel): string {
  const lines = [`${name}: ${summary}`];
  for (const param of params) {
    const shape = param.dims === undefined ? "" : ` [${param.dims.join(", ")}]`;
    const fallback = param.default === undefined ? "" : ` = ${param.default}`;
    lines.push(
      `  ${param.access.padEnd(6)} ${param.name}: ${param.dtype}${shape}${fallback}${param.optional ? " (optional)" : ""}`,
    );
  }
  for (const [dim, size] of Object.entries(defaults)) lines.push(`  dim    ${dim} = ${size}`);
  for (const [option, words] of Object.entries(options)) lines.push(`  option ${option}: ${words.join(" | ")}`);
  for (const [tunable, values] of Object.entries(tune)) lines.push(`  tune   ${tunable}: ${values.join(" | ")}`);
  for (const launch of launches) {
    lines.push(`  launch ${launch.name}`);
    for (const [tunable, values] of Object.entries(launch.tune))
      lines.push(`  tune   ${launch.name}.${tunable}: ${values.join(" | ")}`);
  }
  return lines.join("\n");
}
