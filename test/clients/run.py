"""Runs the upstream tests of one client on whatever libcuda.so.1 the loader finds, and prints one JSON object: for each test
module how many passed, failed and were skipped, and the names of those that passed.

usage: run.py FOLDER SECONDS MODULE-OR-FILE...

Each module runs in a process of its own: a kernel's fault ends its context, and must cost the other modules nothing."""
import json
import os
import pathlib
import subprocess
import sys
import xml.etree.ElementTree as xml

folder, seconds, modules = pathlib.Path(sys.argv[1]), float(sys.argv[2]), sys.argv[3:]
(folder / "pytest.ini").write_text("[pytest]\nconsider_namespace_packages = true\n")
report = folder / "report.xml"
summary = {}
for module in modules:
    report.unlink(missing_ok=True)
    is_file = module.endswith(".py") or "/" in module
    target = [module] if is_file else ["--pyargs", module]
    command = [sys.executable, "-m", "pytest", *target, "-q", "-p", "no:cacheprovider", f"--junitxml={report}"]
    if not is_file:
        command += ["-c", str(folder / "pytest.ini"), "-p", "client_conftest"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(folder), os.environ.get("PYTHONPATH", "")])}
    result = {"passed": 0, "failed": 0, "skipped": 0, "names": [], "failures": []}
    try:
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=seconds)
        result["status"] = done.returncode
        if done.returncode not in (0, 1):
            result["output"] = (done.stdout + done.stderr)[-2000:]
    except subprocess.TimeoutExpired:
        result["status"] = "timeout"
    if report.exists():
        for case in xml.parse(report).iter("testcase"):
            name = f"{case.get('classname', '').rsplit('.', 1)[-1]}.{case.get('name')}"
            bad = case.find("failure") if case.find("failure") is not None else case.find("error")
            if case.find("skipped") is not None:
                result["skipped"] += 1
            elif bad is not None:
                result["failed"] += 1
                result["failures"].append([name, (bad.get("message") or "")[:200]])
            else:
                result["passed"] += 1
                result["names"].append(name)
    summary[module] = result
    print(f"{module}: {result['passed']} passed, {result['failed']} failed, {result['skipped']} skipped", file=sys.stderr, flush=True)
print(json.dumps(summary))
