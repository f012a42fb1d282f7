import { expect, test } from "vitest";
import { Progress } from "../../src/cli/progress.js";

function recorded(terminal: boolean, size = { columns: 80, rows: 24 }) {
  let text = "";
  let time = 0;
  const progress = new Progress(
    (part) => (text += part),
    terminal,
    () => size,
    () => time,
  );
  return { progress, text: () => text, at: (ms: number) => (time = ms) };
}

test("on a terminal counts rewrite one line, and steps begin a new one", () => {
  const { progress, text } = recorded(true);
  progress.step("a");
  progress.count("1 of 2");
  progress.count("2 of 2");
  progress.step("b");
  expect(text()).toBe("a\n\r\x1b[2K1 of 2\r\x1b[2K2 of 2\r\x1b[2Kb\n");
});

test("elsewhere counts are plain lines, a few seconds apart", () => {
  const { progress, text, at } = recorded(false);
  progress.step("a");
  at(1000);
  progress.count("1 of 9");
  at(5000);
  progress.count("5 of 9");
  at(6000);
  progress.count("6 of 9");
  progress.clear();
  expect(text()).toBe("a\n5 of 9\n");
});

test("what is rewritten fits the terminal, or it could not be taken back", () => {
  const { progress, text } = recorded(true, { columns: 5, rows: 3 });
  progress.table(["123456", "1234", "gone"]);
  progress.clear();
  expect(text()).toBe("\r\x1b[2K1234\n1234\r\x1b[1A\x1b[J");
});
