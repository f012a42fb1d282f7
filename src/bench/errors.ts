/** What benchmarks refuse. `code` is stable; the command line exits with 2. */
export class BenchRefusal extends Error {
  readonly kind = "refusal";
  readonly code: `bench.${string}`;

  constructor(code: `bench.${string}`, message: string, fix: string, options?: ErrorOptions) {
    super(`${message}: ${fix}`, options);
    this.name = "BenchRefusal";
    this.code = code;
  }
}
