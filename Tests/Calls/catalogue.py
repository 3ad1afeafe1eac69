"""The losses as `losslab losses` prints them, and toy rows at which they are evaluated."""

import copy
import json
import subprocess

import numpy as np

ROWS = 8


class Losses:
    """Runs one binary and reads its JSON."""

    def __init__(self, binary):
        self.binary = binary

    def listing(self, names):
        return self._run(names)

    def evaluated(self, name, parameters, rows):
        """One entry for each row (target, scores)."""
        given = ",".join(f"{k}={float(v)!r}" for k, v in sorted(parameters.items()))
        at = [f"--at={float(y)!r}," + ",".join(repr(float(s)) for s in f) for y, f in rows]
        return self._run([name] + at + ([f"--with={given}"] if given else []))

    def _run(self, arguments):
        command = [self.binary, "losses", *arguments, "--format", "json"]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"{' '.join(command)}: {done.stderr.strip()}")
        return json.loads(done.stdout)["losses"]


class Case:
    """A loss with one preset: toy rows, and what LossLab says at them."""

    def __init__(self, losses, entry, parameters):
        self.name = entry["name"]
        self.link = entry["link"]
        self.tasks = entry["tasks"]
        self.parameters = parameters
        self.shared = entry["shared_scores_of_three_classes"]
        listed = sum(1 for p in parameters if p.rsplit("_", 1)[-1].isdigit())
        self.one_score = entry["scores_of_three_classes"] == 1
        self.is_class = "multiclass" in self.tasks or "ordinal" in self.tasks
        self.classes = listed if self.is_class and listed else 3
        self.scores = entry["scores_of_three_classes"]
        if listed:
            self.scores = listed
        self.takes_start = True
        self._losses = losses
        self._read(self._rows())

    def _read(self, rows):
        """What LossLab says of (target, scores)."""
        entries = self._losses.evaluated(self.name, self.parameters, rows)
        self.calls = entries[0]["calls"]
        self.details = entries[0]["call_details"]
        self.y = np.array([y for y, _ in rows])
        self.f = np.array([f for _, f in rows])
        self.value = np.array([e["value"] for e in entries])
        self.g = np.array([e["slope"] for e in entries])
        self.step_g = np.array([e["surrogate_slope"] for e in entries])
        self.h = np.array([e["surrogate_curvature"] for e in entries])

    def with_shares(self):
        """The same scores with shares as targets."""
        case = copy.copy(self)
        targets = np.tile([0.13, 0.42, 0.71, 0.94], 2)
        case._read(list(zip(targets, self.f)))
        return case

    def entries_at(self, rows):
        return self._losses.evaluated(self.name, self.parameters, rows)

    def slopes_at(self, rows):
        return [e["slope"] for e in self.entries_at(rows)]

    def values_at(self, rows):
        return [e["value"] for e in self.entries_at(rows)]

    def _rows(self):
        """Two scores for each of four targets, away from kinks, near and far."""
        random = np.random.default_rng(7)
        half = ROWS // 2
        targets = self._targets(half)
        if not self.one_score:
            scores = random.normal(size=(ROWS, self.scores))
        elif self.link == "identity":
            near = np.array([0.061, -0.37, 0.83, -1.9])
            far = np.array([-0.117, 2.71, -6.3, 33.0])
            scores = np.concatenate([targets + near, targets + far])[:, None]
        else:
            scores = np.linspace(-2.1, 2.3, ROWS)[[3, 6, 1, 4, 0, 5, 7, 2], None]
        targets = np.concatenate([targets, targets])
        return [(float(y), [float(s) for s in f]) for y, f in zip(targets, scores)]

    def _targets(self, half):
        if self.is_class:
            return np.arange(half) % self.classes
        if "binary" in self.tasks:
            return np.arange(half) % 2
        if self.tasks == ["proportion"]:
            return np.array([0.13, 0.42, 0.71, 0.94])
        if self.link == "identity" or "proportion" in self.tasks:
            return np.array([-1.7, 0.6, 2.9, 27.0])[:half]
        lowest = 0.0 if "count" in self.tasks else 0.5
        return np.array([lowest, 1.0, 2.0, 5.0])
