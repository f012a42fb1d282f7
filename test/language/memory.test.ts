import { describe, expect, test } from "vitest";
import {
  bitcast,
  copy,
  e4m3,
  f32,
  fill,
  fragment,
  type HostTensor,
  i32,
  input,
  kernel,
  load,
  map,
  output,
  parallel,
  placed,
  shared,
  store,
  tabulate,
  transpose,
  u8,
} from "../../src/language/index.js";
import { elements, inBlock, languageError } from "./block.js";

const host = (shape: readonly number[], values: number[]): HostTensor<"f32"> => ({
  dtype: "f32",
  shape,
  data: Float32Array.from(values),
});
const counting = (rows: number, columns: number) =>
  host(
    [rows, columns],
    Array.from({ length: rows * columns }, (_, n) => n + 1),
  );

/** Runs `body` on a 3 × 5 tensor that counts from 1, and an output of the same shape. */
function onTensors(body: (x: TensorOf, y: TensorOf) => void): Float32Array {
  const probe = kernel(
    "probe",
    { params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) }, grid: () => [1] },
    ({ x, y }) => body(x, y),
  );
  return probe.eager({ x: counting(3, 5) }).y.data;
}
type TensorOf = import("../../src/language/index.js").Tensor<"f32", 2>;

describe("rows by their places", () => {
  const probe = kernel(
    "probe",
    { params: { x: input(u8, ["P", "page", 8]), y: output(f32, [6, 2]) }, grid: () => [1] },
    ({ x, y }) => {
      const places = [x.place(1, 2), x.place(5), x.place(-1), x.place(6), x.place(2, 0), x.place(0, 3)];
      const rows = placed(x, f32).tile((i) => [places[i] as number, 0], [6, 2]);
      store(y, load(rows));
    },
  );
  const numbers = Float32Array.from({ length: 12 }, (_, i) => i + 0.5);
  const x = { dtype: "u8", shape: [2, 3, 8], data: new Uint8Array(numbers.buffer) } as const;

  test("are those of the tensor, by index or by number; of no row 0", () => {
    expect([...probe.eager({ x }).y.data]).toEqual([10.5, 11.5, 10.5, 11.5, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  test("must be a whole number of elements", () => {
    const uneven = kernel(
      "uneven",
      { params: { x: input(u8, ["P", 6]), y: output(f32, ["P"]) }, grid: () => [1] },
      ({ x: bytes, y }) => store(y, load(placed(bytes, f32).tile([0, 0], [1, 1]))),
    );
    const call = () => uneven.eager({ x: { dtype: "u8", shape: [2, 6], data: new Uint8Array(12) } });
    expect(languageError(call)).toMatchObject({ code: "TW-L007" });
  });
});

describe("views of tensors", () => {
  test("read what lies inside and 0 outside, on every side", () => {
    let seen: unknown;
    onTensors((x) => {
      seen = [elements(load(x.tile([-1, 3], [3, 4]))), elements(load(x.tile([2, 4], [2, 2])))];
    });
    expect(seen).toEqual([
      [0, 0, 0, 0, 4, 5, 0, 0, 9, 10, 0, 0],
      [15, 0, 0, 0],
    ]);
  });

  test("drop writes outside and touch nothing else", () => {
    const y = onTensors((_, out) =>
      store(
        out.tile([2, -1], [2, 3]),
        tabulate(f32, [2, 3], (i, j) => 10 * (i + 1) + j),
      ),
    );
    expect([...y]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11, 12, 0, 0, 0]);
  });

  test("store applies its function at the fragment's coordinates", () => {
    const y = onTensors((x, out) =>
      store(
        out.tile([1, 0], [1, 5]),
        map(load(x.tile([0, 0], [1, 5])), (v) => v),
        (v, _i, j) => v * 100 + j,
      ),
    );
    expect([...y.slice(5, 10)]).toEqual([100, 201, 302, 403, 504]);
  });

  test("transposed views read and write", () => {
    const y = onTensors((x, out) => {
      const block = load(transpose(x.tile([0, 1], [3, 2])));
      copy(block, transpose(out.tile([0, 0], [3, 2])));
    });
    expect([...y]).toEqual([2, 3, 0, 0, 0, 7, 8, 0, 0, 0, 12, 13, 0, 0, 0]);
  });

  test("copy drops dimensions of length 1, and takes whole tensors", () => {
    let seen: unknown;
    onTensors((x, y) => {
      const row = fragment(f32, [5]);
      copy(x.tile([1, 0], [1, 5]), row);
      seen = elements(row);
      copy(x, y);
    });
    expect(seen).toEqual([6, 7, 8, 9, 10]);
  });

  test("element access is guarded", () => {
    let seen: unknown;
    const y = onTensors((x, out) => {
      seen = [x.at(2, 4), x.at(3, 0), x.at(0, 5), x.at(-1, 0), x.at(0, -1)];
      out.set(0, 5, 9);
      out.set(-1, 4, 9);
      out.set(2, 4, 7);
    });
    expect(seen).toEqual([15, 0, 0, 0, 0]);
    expect([...y]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7]);
  });

  test("writes to inputs, wrong ranks and fractional indices are refused", () => {
    expect(languageError(() => onTensors((x) => x.set(0, 0, 1)))).toMatchObject({ code: "TW-L006" });
    expect(languageError(() => onTensors((x) => fillView(x)))).toMatchObject({ code: "TW-L006" });
    expect(languageError(() => onTensors((x) => x.at(...([1] as unknown as [number, number]))))).toMatchObject({
      code: "TW-L005",
    });
    expect(languageError(() => onTensors((x) => x.at(0.5, 0))).fix).toContain("idiv");
    expect(languageError(() => onTensors((x) => x.tile([0] as never, [1, 1])))).toMatchObject({
      code: "TW-L007",
    });
    expect(languageError(() => onTensors((x) => x.tile([0, 0], [1, 0])))).toMatchObject({ code: "TW-L007" });
  });
});

function fillView(x: TensorOf): void {
  store(x.tile([0, 0], [1, 1]), fragment(f32, [1, 1]));
}

describe("shared buffers", () => {
  test("start out poisoned", () => {
    inBlock(() => {
      expect(elements(load(shared(f32, [3])))).toEqual([NaN, NaN, NaN]);
      expect(elements(load(shared(e4m3, [2])))).toEqual([NaN, NaN]);
      expect(elements(load(shared(i32, [1])))).not.toEqual([0]);
    });
  });

  test("fill, set, at, tiles", () => {
    const got = inBlock(() => {
      const buffer = shared(i32, [3, 4]);
      fill(buffer, 7);
      parallel([2], (i) => buffer.set(i + 1, 3, i));
      copy(
        tabulate(i32, [2, 2], (i, j) => 10 * i + j),
        buffer.tile([1, 1], [2, 2]),
      );
      return [elements(load(buffer)), buffer.at(2, 3)];
    });
    expect(got).toEqual([[7, 7, 7, 7, 7, 0, 1, 0, 7, 10, 11, 1], 1]);
  });

  test("are not guarded: outside is an error", () => {
    expect(languageError(() => inBlock(() => shared(f32, [4]).at(4)))).toMatchObject({ code: "TW-L005" });
    expect(languageError(() => inBlock(() => shared(f32, [4]).set(-1, 0)))).toMatchObject({ code: "TW-L005" });
    expect(languageError(() => inBlock(() => shared(f32, [4]).tile([3], [2])))).toMatchObject({ code: "TW-L005" });
  });

  test("copies keep the bits of NaN codes and of −0", () => {
    const codes = [0x7f, 0xff, 0x80, 0x00];
    const got = inBlock(() => {
      const source = bitcast(
        tabulate(u8, [4], (i) => codes[i] as number),
        e4m3,
      );
      const buffer = shared(e4m3, [4]);
      copy(source, buffer);
      return elements(bitcast(load(buffer), u8));
    });
    expect(got).toEqual(codes);
  });
});

describe("what does not fit is refused", () => {
  test("shapes", () => {
    const error = languageError(() => inBlock(() => copy(fragment(f32, [2, 3]), shared(f32, [3, 2]))));
    expect(error).toMatchObject({ code: "TW-L003", message: expect.stringContaining("shape [2, 3] to [3, 2]") });
  });

  test("dtypes", () => {
    const error = languageError(() =>
      inBlock(() => {
        // @ts-expect-error dtypes differ
        copy(fragment(f32, [4]), shared(i32, [4]));
      }),
    );
    expect(error).toMatchObject({ code: "TW-L004", fix: expect.stringContaining("i32(") });
  });

  test("shapes that are no tile", () => {
    for (const shape of [[], [0], [1.5], [-1], [1, 1, 1, 1, 1]]) {
      expect(languageError(() => inBlock(() => fragment(f32, shape))).code).toBe("TW-L007");
    }
  });
});
