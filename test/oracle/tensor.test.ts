import { expect, test } from "vitest";
import { actQuant, elementCount, tensor } from "../../src/oracle/index.js";

test("a tensor has as many elements as its shape", () => {
  expect(tensor("i32", [2, 3]).data).toEqual(new Int32Array(6));
  expect(tensor("f32", []).data.length).toBe(1);
  expect(elementCount([4, 0, 7])).toBe(0);
  expect(() => tensor("bf16", [2, 3], new Uint16Array(5))).toThrow(
    "a bf16 tensor of shape [2, 3] has 6 elements, the array 5",
  );
});

test("a reference refuses a tensor whose data, rank or dtype do not fit", () => {
  const short = { dtype: "bf16", shape: [1, 128], data: new Uint16Array(127) } as const;
  expect(() => actQuant({ x: short })).toThrow(/x is .* elements: pass bf16 \[M, K\]/);
  expect(() => actQuant({ x: tensor("bf16", [128]) })).toThrow(/x is bf16 \[128\]/);
  const wrong = tensor("f16", [1, 128]) as unknown as ReturnType<typeof tensor<"bf16">>;
  expect(() => actQuant({ x: wrong })).toThrow(/x is f16 \[1, 128\]/);
});
