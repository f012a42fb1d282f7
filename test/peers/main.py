"""Other people's kernels on the driver that the loader finds as libcuda.so.1: loads every `<folder>/<project>/<module>.ptx`,
runs the cases whose module is there, prints a table. Exit status 1 when a case fails or nothing was found.

usage: main.py <folder> [--only TEXT] [--seeds N] [--slow] [--no-load] [--json FILE] [--markdown FILE]"""
import argparse
import importlib
import json
import pathlib
import sys
import time

import gpu as driver
from case import CASES, Mismatch, Run

HERE = pathlib.Path(__file__).parent


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--only", default="", help="modules whose name holds this")
    parser.add_argument("--seeds", type=int, default=1, help="how many seeds per case")
    parser.add_argument("--first-seed", type=int, default=1)
    parser.add_argument("--slow", action="store_true", help="cases that take long, too")
    parser.add_argument("--no-load", action="store_true", help="only the cases")
    parser.add_argument("--json", type=pathlib.Path)
    parser.add_argument("--markdown", type=pathlib.Path, help="the tables of docs/peers.md")
    options = parser.parse_args()
    for file in sorted((HERE / "cases").glob("*.py")):
        importlib.import_module(f"cases.{file.stem}")
    gpu = driver.Gpu()
    modules = [] if options.no_load else load_all(gpu, options)
    entries, failures = run_cases(gpu, options)
    report(modules, entries, failures, options)
    return 1 if failures or not (modules or entries) else 0


def load_all(gpu, options):
    rows = []
    for path in sorted(options.folder.glob("*/*.ptx")):
        name = f"{path.parent.name}/{path.stem}"
        if options.only not in name:
            continue
        start = time.perf_counter()
        try:
            module = gpu.load(path)
            rows.append({"module": name, "loads": True, "entries": len(module.entries), "seconds": time.perf_counter() - start})
            gpu.unload(path)
        except driver.DriverError as error:
            rows.append({"module": name, "loads": False, "reason": str(error)})
    return rows


def run_cases(gpu, options):
    entries, failures = {}, []
    for case in CASES:
        path = options.folder / f"{case.module}.ptx"
        if options.only not in f"{case.module}:{case.body.__name__}" or not path.exists() or (case.slow and not options.slow):
            continue
        for seed in range(options.first_seed, options.first_seed + options.seeds):
            start = time.perf_counter()
            run = None
            try:
                run = Run(gpu, case, gpu.load(path), seed)
                case.body(run)
            except Exception as error:  # a case that is wrong must not hide the others
                lines = str(error).splitlines()
                failures.append({"module": case.module, "case": case.body.__name__, "seed": seed, "reason": "\n".join(lines[:3])})
                print(f"FAILED {case.module} {case.body.__name__} (seed {seed}): {lines[0] if lines else error!r}", file=sys.stderr)
                if isinstance(error, driver.DriverError):
                    gpu.reset()
            finally:
                gpu.release()
            seconds = time.perf_counter() - start
            if run:
                for outcome in run.outcomes.values():
                    if outcome.checks == 0:
                        continue
                    key = (outcome.module, outcome.entry)
                    kept = entries.setdefault(key, {"module": outcome.module, "entry": outcome.entry, "label": outcome.label, "case": case.body.__name__, "sizes": outcome.sizes, "error": 0.0, "unit": outcome.unit, "seconds": 0.0})
                    kept["error"] = max(kept["error"], outcome.error)
                    kept["unit"] = outcome.unit if kept["unit"] == "exact" else kept["unit"]
                    kept["seconds"] = max(kept["seconds"], seconds)
    return list(entries.values()), failures


def report(modules, entries, failures, options):
    for row in modules:
        if row["loads"]:
            print(f"loads    {row['module']}: {row['entries']} entries, {row['seconds']:.2f} s")
        else:
            reasons = row["reason"].splitlines()
            print(f"refused  {row['module']}: {len(reasons)} lines, first: {reasons[0]}")
    for row in entries:
        error = "exact" if row["unit"] == "exact" else f"{row['error']:.1e} {row['unit']}"
        print(f"matched  {row['module']} {row['entry'][:90]}: {row['sizes']}, {error}, {row['seconds']:.1f} s")
    for row in failures:
        print(f"failed   {row['module']} {row['case']} (seed {row['seed']}): {row['reason']}")
    projects = sorted({row["module"].split("/")[0] for row in modules if row["loads"]})
    print(f"{sum(row['loads'] for row in modules)} of {len(modules)} modules of {len(projects)} projects load; "
          f"{len(entries)} entries launched and matched; {len(failures)} failures")
    if options.markdown:
        options.markdown.write_text(tables(modules, entries))
    if options.json:
        options.json.write_text(json.dumps({"modules": modules, "entries": entries, "failures": failures}, indent=1))


def tables(modules, entries):
    lines = ["## Modules", "", "| project | loaded | refused |", "|---|---|---|"]
    for project in sorted({row["module"].split("/")[0] for row in modules}):
        mine = [row for row in modules if row["module"].startswith(f"{project}/")]
        names = lambda loads: ", ".join(row["module"].split("/", 1)[1] for row in mine if row["loads"] == loads)
        lines.append(f"| {project} | {sum(row['loads'] for row in mine)}: {names(True)} | {names(False)} |")
    lines += ["", "## Entries", "", "| module | entry | sizes | largest error, of the largest value |", "|---|---|---|---|"]
    for row in entries:
        error = "none" if row["unit"] == "exact" or row["error"] == 0 else f"{row['error']:.1e}"
        lines.append(f"| {row['module']} | `{row['label']}` | {row['sizes']} | {error} |")
    return "\n".join(lines) + "\n"


sys.path.insert(0, str(HERE))
sys.exit(main())
