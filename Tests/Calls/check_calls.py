"""Runs every call that LossLab prints for a framework and compares it with LossLab's own loss."""

import argparse
import importlib.metadata
import os
import re
import sys
import traceback
import warnings

os.environ["KERAS_BACKEND"] = "torch"
os.environ["OMP_NUM_THREADS"] = "1"
warnings.filterwarnings("ignore")

from catalogue import Case, Losses
from catboost_calls import check_catboost
from comparison import NotRun, Wrong
from lightgbm_calls import check_lightgbm
from nets import check_keras, check_torch
from scikit_learn import check_scikit_learn
from xgboost_calls import check_xgboost

CHECKS = {
    "scikit-learn": check_scikit_learn,
    "xgboost": check_xgboost,
    "lightgbm": check_lightgbm,
    "catboost": check_catboost,
    "pytorch": check_torch,
    "keras": check_keras,
}
PACKAGES = {"pytorch": "torch"}
SHORT = {"built_in": "ok", "custom": "custom ok", "unavailable": "unavailable"}


def version(framework):
    return importlib.metadata.version(PACKAGES.get(framework, framework))


def is_newer(since, framework):
    numbers = [[int(n) for n in v.split(".")[:2]] for v in (since, version(framework))]
    return numbers[0] > numbers[1]


def outcome(case, framework):
    """What became of one call: its state and, in words, how close or why."""
    detail = case.details.get(framework)
    if detail is None:
        return "WRONG", "no call"
    if detail["kind"] == "unavailable":
        return "unavailable", ""
    since = detail.get("since")
    if since and is_newer(since, framework):
        return "not run", f"needs {since}"
    try:
        error, scale = CHECKS[framework](case)
        shares = re.search(r'^(.*)="\w+"  # proportions: ("\w+")', case.calls[framework])
        if shares:
            other = case.with_shares()
            other.calls = other.calls | {framework: "=".join(shares.groups())}
            CHECKS[framework](other)
    except NotRun as reason:
        return "not run", str(reason)
    except Wrong as reason:
        return "WRONG", str(reason)
    except Exception as problem:
        if os.environ.get("TRACE"):
            traceback.print_exc()
        return "WRONG", f"{type(problem).__name__}: {problem}".split("\n")[0][:160]
    if error is None:
        return SHORT[detail["kind"]], "(fit only)"
    times = "" if abs(scale - 1) < 1e-3 else f" x{scale:.4g}"
    return SHORT[detail["kind"]], f"{error:.0e}{times}"


def row(losses, entry, frameworks):
    """The outcomes of all presets of a loss, the worst for each framework."""
    results = {}
    for parameters in entry["presets"] or [{}]:
        case = Case(losses, entry, parameters)
        for framework in frameworks:
            state, words = outcome(case, framework)
            results.setdefault(framework, []).append((state, words, parameters))
    return {framework: summary(found) for framework, found in results.items()}


def summary(found):
    wrong = [f"{words} {parameters or ''}" for state, words, parameters in found if state == "WRONG"]
    if wrong:
        return "WRONG", "; ".join(dict.fromkeys(wrong))
    order = ["not run", "ok", "custom ok", "unavailable"]
    state, words, _ = min(found, key=lambda one: order.index(one[0]))
    others = {other for other, _, _ in found} - {state}
    return state, words + (f" ({', '.join(sorted(others))} elsewhere)" if others else "")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("losslab", help="the binary")
    parser.add_argument("names", nargs="*", help="losses, all when none is given")
    parser.add_argument("--framework", action="append", choices=list(CHECKS))
    arguments = parser.parse_args()
    frameworks = arguments.framework or list(CHECKS)
    losses = Losses(arguments.losslab)
    counts = {}
    print("| loss | " + " | ".join(frameworks) + " |\n| --- |" + " --- |" * len(frameworks))
    for entry in losses.listing(arguments.names):
        results = row(losses, entry, frameworks)
        for state, _ in results.values():
            counts[state] = counts.get(state, 0) + 1
        cells = [f"{state} {words}".strip() for state, words in results.values()]
        print(f"| {entry['name']} | " + " | ".join(cells) + " |", flush=True)
    versions = ", ".join(f"{framework} {version(framework)}" for framework in frameworks)
    total = ", ".join(f"{count} {state}" for state, count in sorted(counts.items()))
    print(f"\n{total}; with {versions}")
    return 1 if counts.get("WRONG") else 0


if __name__ == "__main__":
    sys.exit(main())
