"""A case: launches of a module's entries and what their results must be. Cases register with the `case` decorator."""
import re
from dataclasses import dataclass, field

import numpy as np

CASES = []


def readable(entry):
    """The function's own name in an entry's C++ (or Rust-like) mangled name: the last of the leading length-prefixed parts."""
    rest, name = re.sub(r"^_ZN?", "", entry), entry
    while entry.startswith("_Z") and (found := re.match(r"(\d+)", rest)):
        end = found.end() + int(found.group())
        name, rest = rest[found.end() : end], rest[end:]
    return name


@dataclass
class Outcome:
    module: str
    entry: str
    sizes: str
    label: str = ""
    error: float = 0.0
    unit: str = "exact"
    checks: int = 0


@dataclass
class Case:
    module: str
    body: object
    sizes: str
    slow: bool = False


def case(module, sizes="", slow=False):
    def register(body):
        CASES.append(Case(module, body, sizes, slow))
        return body
    return register


class Mismatch(Exception):
    pass


@dataclass
class Run:
    """What a case's body gets: the device, its module, seeded random numbers, and the checks, which count for the entries
    launched since the last one."""
    gpu: object
    case: Case
    module: object
    seed: int
    outcomes: dict = field(default_factory=dict)
    pending: list = field(default_factory=list)

    def __post_init__(self):
        self.random = np.random.default_rng(self.seed)

    def put(self, array):
        return self.gpu.put(array)

    def empty(self, shape, dtype=np.float32):
        return self.gpu.empty(int(np.prod(shape)) * np.dtype(dtype).itemsize)

    def zeros(self, shape, dtype=np.float32):
        return self.gpu.empty(int(np.prod(shape)) * np.dtype(dtype).itemsize, 0)

    def get(self, buffer, shape, dtype=np.float32):
        return self.gpu.get(buffer, dtype, shape)

    def params(self, entry):
        return self.module.parameters(entry)

    def normal(self, *shape):
        return self.random.standard_normal(shape, np.float32)

    def launch(self, entry, grid, block, *args, **options):
        name = self.module.entry(entry)
        self.gpu.launch(self.module, name, grid, block, args, **options)
        self.outcomes.setdefault(name, Outcome(self.case.module, name, self.case.sizes, readable(name)))
        self.pending.append(name)

    def _passed(self, error, unit):
        for name in self.pending:
            outcome = self.outcomes[name]
            outcome.checks += 1
            if outcome.unit == "exact" or error > outcome.error:
                outcome.error, outcome.unit = max(error, outcome.error), unit if unit != "exact" else outcome.unit

    def equal(self, got, want, what="result", keep=False):
        got, want = np.asarray(got), np.asarray(want)
        if got.shape != want.shape:
            raise Mismatch(f"{what}: shape {got.shape}, not {want.shape}")
        wrong = np.flatnonzero(got.ravel() != want.ravel())
        if wrong.size:
            at = np.unravel_index(wrong[0], got.shape)
            raise Mismatch(f"{what}{list(map(int, at))} is {got[at]!r}, not {want[at]!r}; {wrong.size} of {got.size} differ (seed {self.seed})")
        self._passed(0.0, "exact")
        if not keep:
            self.pending = []

    def close(self, got, want, rtol, atol=0.0, what="result", keep=False):
        """|got − want| ≤ atol + rtol·|want|; what is reported is the largest error relative to the result's largest magnitude."""
        got, want = np.asarray(got, np.float64), np.asarray(want, np.float64)
        if got.shape != want.shape:
            raise Mismatch(f"{what}: shape {got.shape}, not {want.shape}")
        same = (got == want) | (np.isnan(got) & np.isnan(want))
        error = np.where(same, 0, np.abs(got - want))
        bad = np.flatnonzero(~(error <= atol + rtol * np.abs(want)) & ~same)
        if bad.size:
            at = np.unravel_index(bad[0], got.shape)
            raise Mismatch(f"{what}{list(map(int, at))} is {got[at]:.9g}, not {want[at]:.9g}; {bad.size} of {got.size} differ (seed {self.seed})")
        finite = np.abs(want[np.isfinite(want)])
        scale = finite.max() if finite.size and finite.max() > 0 else 1.0
        self._passed(float(error.max(initial=0) / scale), "of max")
        if not keep:
            self.pending = []
