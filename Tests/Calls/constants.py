"""Losses of which a library shows no slope: the constant that it fits minimises our cost."""

import numpy as np

from comparison import Wrong


def toy_targets():
    """Distinct targets of both sides of 1, in no order."""
    return np.exp(np.random.default_rng(3).normal(size=41))


def check_constant(case, constants):
    """Our total slope is negative two targets below each fitted constant, positive above."""
    y = np.sort(toy_targets())
    if len(constants) != case.scores:
        raise Wrong(f"{len(constants)} scores instead of {case.scores}")
    for j, constant in enumerate(constants):
        place = np.searchsorted(y, constant)
        for side in (-2, 1):
            k = int(np.clip(place + side, 0, len(y) - 2))
            f = np.zeros(case.scores)
            f[j] = (y[k] + y[k + 1]) / 2
            total = sum(slope[j] for slope in case.slopes_at([(t, f) for t in y]))
            if total * side < 0 and 0 < place + side < len(y) - 2:
                raise Wrong(f"the constant {constant:.4g} is not at the minimum")
    return None, None
