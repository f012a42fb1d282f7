import { describe, expect, test } from "vitest";
import {
  assert,
  atomicAdd,
  atomicAnd,
  atomicCas,
  atomicExchange,
  atomicMax,
  atomicMin,
  atomicOr,
  atomicXor,
  blockIdx,
  f32,
  fill,
  fragment,
  gridDim,
  i32,
  inout,
  kernel,
  load,
  map,
  output,
  parallel,
  pipelined,
  range,
  shared,
  syncThreads,
  tabulate,
  u32,
  unrolled,
} from "../../src/language/index.js";
import { elements, inBlock, languageError } from "./block.js";

describe("loops", () => {
  test("run through their ranges", () => {
    expect([...range(3)]).toEqual([0, 1, 2]);
    expect([...range(2, 5)]).toEqual([2, 3, 4]);
    expect([...range(0, 7, 3)]).toEqual([0, 3, 6]);
    expect([...range(5, 2)]).toEqual([]);
    expect([...unrolled(1, 6, 2)]).toEqual([1, 3, 5]);
    expect([...pipelined(2, { stages: 3 })]).toEqual([0, 1]);
    expect([...pipelined(4, 6, { stages: 1 })]).toEqual([4, 5]);
  });

  test("refuse steps and stages that cannot be", () => {
    expect(languageError(() => [...range(0, 3, 0)]).code).toBe("TW-L007");
    expect(languageError(() => [...range(2.5)]).code).toBe("TW-L007");
    expect(languageError(() => pipelined(3, { stages: 0 })).code).toBe("TW-L007");
  });
});

describe("parallel", () => {
  test("visits every element once, in any order", () => {
    const visits = (seed?: number) =>
      inBlock(() => {
        const seen: string[] = [];
        parallel([3, 2, 4], (i, j, k) => seen.push(`${i},${j},${k}`));
        return seen;
      }, seed);
    const ascending = visits();
    expect(new Set(ascending).size).toBe(24);
    expect(ascending[9]).toBe("1,0,1");
    const shuffled = visits(7);
    expect(shuffled).not.toEqual(ascending);
    expect([...shuffled].sort()).toEqual([...ascending].sort());
    expect(visits(7)).toEqual(shuffled);
    expect(visits(8)).not.toEqual(shuffled);
  });

  test("with an empty shape does nothing; a negative one is refused", () => {
    inBlock(() => parallel([0], () => expect.unreachable()));
    expect(languageError(() => inBlock(() => parallel([-1], () => {}))).code).toBe("TW-L007");
  });
});

describe("atomics", () => {
  test("return the old value and update the buffer", () => {
    const got = inBlock(() => {
      const x = shared(i32, [1]);
      const old: number[] = [];
      fill(x, 12);
      parallel([1], () => {
        old.push(atomicAdd(x, [0], 5)); // 17
        old.push(atomicMin(x, [0], 3)); // 3
        old.push(atomicMax(x, [0], 9)); // 9
        old.push(atomicAnd(x, [0], 0b1100)); // 8
        old.push(atomicOr(x, [0], 0b0011)); // 11
        old.push(atomicXor(x, [0], 0b0001)); // 10
        old.push(atomicExchange(x, [0], 50)); // 50
        old.push(atomicCas(x, [0], 49, 1)); // 50
        old.push(atomicCas(x, [0], 50, 2)); // 2
      });
      return [old, x.at(0)];
    });
    expect(got).toEqual([[12, 17, 3, 9, 8, 11, 10, 50, 50], 2]);
  });

  test("wrap, and compare as their dtype does", () => {
    inBlock(() => {
      const x = shared(u32, [2]);
      fill(x, 0xffffffff);
      parallel([1], () => {
        atomicAdd(x, [0], 2);
        atomicMin(x, [1], -2);
      });
      expect(elements(load(x))).toEqual([1, 0xfffffffe]);
    });
  });

  test("outside a tensor change nothing and return 0; f32 adds only", () => {
    const histogram = kernel("histogram", { params: { bins: inout(i32, ["N"]) }, grid: () => [1] }, ({ bins }) => {
      parallel([4], (i) => {
        expect(atomicAdd(bins, [i - 1], 1)).toBe(i === 0 || i === 3 ? 0 : 40 + i - 1);
      });
    });
    const bins = { dtype: "i32", shape: [2], data: Int32Array.of(40, 41) } as const;
    expect([...histogram.eager({ bins }).bins.data]).toEqual([41, 42]);
    inBlock(() => {
      const x = shared(f32, [1]);
      fill(x, 1);
      parallel([1], () => atomicAdd(x, [0], 0.1));
      expect(x.at(0)).toBe(Math.fround(1 + 0.1));
    });
    const onF32 = () =>
      inBlock(() => {
        const x = shared(f32, [1]);
        // @ts-expect-error only atomicAdd takes f32
        parallel([1], () => atomicMax(x, [0], 1));
      });
    expect(languageError(onF32).code).toBe("TW-L004");
  });
});

describe("where things may be used", () => {
  test("tile operations and block coordinates need a running kernel", () => {
    for (const use of [
      () => fragment(f32, [4]),
      () => shared(f32, [4]),
      () => blockIdx.x,
      () => gridDim.z,
      () => parallel([1], () => {}),
      () => syncThreads(),
      () => assert(true, "never"),
    ]) {
      expect(languageError(use)).toMatchObject({ code: "TW-L001", fix: expect.stringContaining(".eager") });
    }
  });

  test("not inside element code", () => {
    const inside = (use: () => unknown) => () =>
      inBlock(() =>
        parallel([1], () => {
          use();
        }),
      );
    expect(languageError(inside(() => fragment(f32, [4]))).code).toBe("TW-L002");
    expect(languageError(inside(() => parallel([1], () => {}))).code).toBe("TW-L002");
    expect(languageError(inside(() => syncThreads())).code).toBe("TW-L002");
  });

  test("lambdas have no effects, and fragments are read in element code", () => {
    const effect = () =>
      inBlock(() => {
        const x = shared(i32, [1]);
        map(fragment(i32, [1]), () => atomicAdd(x, [0], 1));
      });
    expect(languageError(effect)).toMatchObject({ code: "TW-L002", fix: expect.stringContaining("parallel") });
    expect(languageError(() => inBlock(() => fragment(f32, [1]).at(0)))).toMatchObject({ code: "TW-L002" });
  });

  test("after an exception nothing runs any more", () => {
    expect(() =>
      inBlock(() =>
        map(fragment(f32, [1]), () => {
          throw new Error("inside");
        }),
      ),
    ).toThrow("inside");
    expect(languageError(() => fragment(f32, [1])).code).toBe("TW-L001");
    inBlock(() => expect(elements(tabulate(f32, [1], () => 1))).toEqual([1]));
  });

  test("a kernel run inside a kernel gives the outer one its place back", () => {
    const outer = kernel("outer", { params: { y: output(i32, ["N"]) }, grid: ({ N }) => [N] }, ({ y }) => {
      inBlock(() => expect(blockIdx.x).toBe(0));
      y.set(blockIdx.x, blockIdx.x + gridDim.x);
    });
    const y = { dtype: "i32", shape: [3], data: new Int32Array(3) } as const;
    expect([...outer.eager({ y }).y.data]).toEqual([3, 4, 5]);
  });
});

test("assert throws with the kernel, the block and the message", () => {
  const checked = kernel("checked", { params: {}, grid: () => [2, 3] }, () => assert(blockIdx.y < 2, "y is small"));
  expect(languageError(() => checked.eager({}))).toMatchObject({
    code: "TW-L020",
    message: expect.stringContaining("in checked, block (0, 2, 0): y is small"),
  });
});
