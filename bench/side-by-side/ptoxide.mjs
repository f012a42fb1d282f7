// ptoxide, a PTX machine in Rust (thread at a time). It is not on crates.io: TILEWRIGHT_PTOXIDE names a checkout, against which a
// small program is built in a scratch folder.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { plainKernels } from "./plain-kernels.mjs";

const program = `
use ptoxide::{Argument, Context, LaunchParams};

fn floats(path: &str) -> Vec<f32> {
    std::fs::read(path).unwrap().chunks_exact(4).map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect()
}

fn main() {
    let args: Vec<String> = std::env::args().collect();
    let number = |i: usize| args[i].parse::<u32>().unwrap();
    let text = std::fs::read_to_string(&args[1]).unwrap();
    let (n, result) = (number(6) as u64, number(7) as usize);
    for _ in 0..3 {
        let mut context = Context::new_with_module(&text).unwrap();
        let arrays: Vec<Vec<f32>> = args[9..].iter().map(|path| floats(path)).collect();
        let places: Vec<_> = arrays.iter().map(|data| context.alloc::<f32>(data.len())).collect();
        for (place, data) in places.iter().zip(&arrays) {
            context.write(*place, data);
        }
        let mut arguments: Vec<Argument> = places.iter().map(|place| Argument::ptr(*place)).collect();
        arguments.push(Argument::U64(n));
        let start = std::time::Instant::now();
        let shape = LaunchParams::func_id(0).grid2d(number(2), number(3)).block2d(number(4), number(5));
        context.run(shape, &arguments).unwrap();
        println!("{}", start.elapsed().as_secs_f64());
        let mut out = vec![0f32; arrays[result].len()];
        context.read(places[result], &mut out);
        let bytes: Vec<u8> = out.iter().flat_map(|x| x.to_le_bytes()).collect();
        std::fs::write(&args[8], bytes).unwrap();
    }
}
`;

/** Seconds and answer per plain kernel, or why there are none. */
export function ptoxide(scratch) {
  const checkout = process.env.TILEWRIGHT_PTOXIDE;
  if (!checkout) return { skipped: "set TILEWRIGHT_PTOXIDE to a checkout of gvilums/ptoxide" };
  const folder = path.join(scratch, "ptoxide");
  mkdirSync(path.join(folder, "src"), { recursive: true });
  const dependency = JSON.stringify(path.resolve(checkout));
  writeFileSync(
    path.join(folder, "Cargo.toml"),
    `[package]\nname = "side"\nversion = "0.0.0"\nedition = "2021"\n[dependencies]\nptoxide = { path = ${dependency} }\n[workspace]\n`,
  );
  writeFileSync(path.join(folder, "src", "main.rs"), program);
  const built = spawnSync("cargo", ["build", "--release", "--quiet"], { cwd: folder, encoding: "utf8" });
  if (built.status !== 0) return { skipped: `ptoxide does not build: ${built.stderr.trim().split("\n").at(-1)}` };
  const results = {};
  for (const { name, ptx, grid, block, arrays, n, result } of plainKernels) {
    const at = (file) => path.join(folder, file);
    writeFileSync(at(`${name}.ptx`), ptx);
    arrays.forEach((data, i) => {
      writeFileSync(at(`${name}.${i}.in`), data);
    });
    const args = [
      at(`${name}.ptx`),
      ...grid,
      ...block,
      n,
      result,
      at(`${name}.out`),
      ...arrays.map((_, i) => at(`${name}.${i}.in`)),
    ];
    const ran = spawnSync(path.join(folder, "target", "release", "side"), args.map(String), { encoding: "utf8" });
    if (ran.status !== 0) {
      results[name] = { failed: ran.stderr.trim().split("\n")[0] };
      continue;
    }
    const bytes = readFileSync(at(`${name}.out`));
    const answer = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
    results[name] = { seconds: ran.stdout.trim().split("\n").map(Number), answer };
  }
  return { results };
}
