"""Custom objectives for XGBoost, LightGBM and CatBoost as functions, called row by row."""

import numpy as np
import scipy.special
import scipy.stats

from comparison import Wrong, check, factor


class Labels:
    """What an objective needs of a data matrix."""

    def __init__(self, y):
        self.y = y

    def get_label(self):
        return self.y


def names(case, **more):
    return {"np": np, "scipy": scipy, "K": case.classes, **more}


def objective(code, case):
    """The function without the call that trains with it."""
    defined = names(case)
    exec("\n".join(line for line in code.split("\n") if line[:4] in ("def ", "    ")), defined)
    return defined["objective"]


def check_objective(code, case):
    """Compares slopes with our stepping slopes and curvatures with our surrogate, in both widths.

    XGBoost passes numbers of 32 bits.
    """
    call = objective(code, case)
    for width, tolerance in ((np.float64, 1e-6), (np.float32, 5e-3)):
        pairs = [one(call, case, i, width) for i in range(len(case.y))]
        g, h = (np.array(part, float).reshape(case.g.shape) for part in zip(*pairs))
        if width == np.float64:
            scale = factor(case.step_g, g)
        error = check("g", scale * case.step_g, g, tolerance)
        check("h", expected_curvatures(scale * case.h, h), h, tolerance)
        if not (h > 0).all():
            raise Wrong("h is not positive everywhere")
        check_extremes(call, case, width)
        if width == np.float64:
            first = error
    return first, scale


def expected_curvatures(ours, theirs):
    """Our curvatures, but where they are next to 0 any small floor will do."""
    return np.where((ours < 1e-3) & (theirs <= 1.001e-3), theirs, ours)


def some(call, case, rows):
    """Slopes and curvatures of the first of several rows that are passed at once."""
    f = case.f[rows]
    g, h = call(f[:, 0] if case.one_score else f, Labels(case.y[rows]))
    return np.asarray(g)[0], np.asarray(h)[0]


def one(call, case, i, width):
    f = case.f[i : i + 1].astype(width)
    return call(f[:, 0] if case.one_score else f, Labels(case.y[i : i + 1].astype(width)))


def check_extremes(call, case, width):
    """Far from the target, slope and curvature stay finite and the curvature positive."""
    for i in range(len(case.y)):
        for size in (-30.0, 30.0):
            f = np.full_like(case.f[i : i + 1], size, dtype=width)
            f[:, 1:] = -size / 10
            y = Labels(case.y[i : i + 1].astype(width))
            with np.errstate(all="ignore"):
                g, h = call(f[:, 0] if case.one_score else f, y)
            if not (np.isfinite(g).all() and np.isfinite(h).all() and (np.asarray(h) > 0).all()):
                raise Wrong(f"g {np.ravel(g)}, h {np.ravel(h)} at a score of {size:g}")
