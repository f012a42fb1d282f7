/**
 * What the verbs need of the compiler and the runtime, and nothing more. Each is loaded when a verb asks for it: `setup`, `doctor` and
 * `--help` must neither wait for the front end nor fail with it, and `check` works where the addon has not been built.
 */

export interface Diagnostic {
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  readonly sourceLine: string;
  readonly chain: readonly {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly function: string;
  }[];
  readonly fix: string;
}

/** A kernel as the front end understood it; what is inside is the compiler's business. */
export interface KernelProgram {
  readonly name: string;
  readonly launches: readonly unknown[];
  readonly diagnostics?: readonly Diagnostic[];
}

export interface CompileRequest {
  readonly arch: string;
  /** Dims, scalar parameters and options as the user wrote them; the compiler knows which is which. */
  readonly settings: ReadonlyMap<string, string>;
  readonly tune: ReadonlyMap<string, number>;
}

export interface ModuleRequest extends Omit<CompileRequest, "arch"> {
  readonly targets: readonly string[];
}

export interface CompiledKernel {
  readonly name: string;
  readonly ptx: string;
  readonly entry: string;
  /** The module's `.target`. */
  readonly target: string;
  readonly tileIr: string;
  readonly threadIr: string;
  /** The CUDA C++ twin. */
  readonly cuda: { readonly source: string };
  readonly grid: readonly unknown[];
  readonly block: number | readonly number[];
  readonly sharedBytes: number;
  readonly params: readonly unknown[];
}

export interface Tensor {
  readonly dtype: string;
  readonly shape: readonly number[];
}

/** Where a finding's access was. */
export interface FindingSite {
  readonly ptx_line: number;
  readonly source: string | null;
}

export interface Finding extends FindingSite {
  readonly tool: string;
  readonly kind: string;
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
  readonly hint: string;
  readonly other: FindingSite | null;
  readonly count: number;
}

export interface RunRequest {
  readonly inputs: ReadonlyMap<string, Tensor>;
  readonly settings: ReadonlyMap<string, string>;
  readonly tune: ReadonlyMap<string, number>;
  readonly arch?: string;
  readonly device: string;
  readonly via?: "ptx" | "cuda";
  readonly sanitize: readonly string[];
  readonly counters: boolean;
  readonly signal: AbortSignal;
  readonly onProgress?: (line: string) => void;
}

export interface RunResult {
  readonly outputs: ReadonlyMap<string, Tensor>;
  readonly stats: object;
  /** The device it ran on, for instance "virtual:sm_89". */
  readonly device: string;
  readonly findings?: readonly Finding[];
  /** Sanitizers asked for that the device does not have: said plainly, so that silence never passes for a clean result. */
  readonly notSanitized?: readonly string[];
}

export interface CompilerPort {
  /** A shipped kernel's name, "file.ts#export", or "file.ts" for every kernel it exports. */
  loadKernels(reference: string): KernelProgram[];
  renderDiagnostic(diagnostic: Diagnostic): string;
  /** One for each launch of the program. */
  compileProgram(program: KernelProgram, request: CompileRequest): CompiledKernel[];
  /** A program as a module with a typed launcher, and its declarations. */
  moduleOf(program: KernelProgram, request: ModuleRequest): Promise<{ readonly js: string; readonly dts: string }>;
  /** Every target there is, oldest first. */
  targets(): readonly string[];
}

/** What `run` needs besides: it brings the runtime, and with the first launch the addon. */
export interface RunnerPort {
  runKernel(program: KernelProgram, request: RunRequest): Promise<RunResult>;
  readSafetensors(file: string): Promise<Map<string, Tensor>> | Map<string, Tensor>;
  writeSafetensors(file: string, tensors: ReadonlyMap<string, Tensor>): Promise<void> | void;
}
