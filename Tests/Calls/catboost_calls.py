"""CatBoost: slopes and curvatures from the leaf of one row under two penalties."""

import copy

import numpy as np

import objectives
from comparison import NotRun, check, factor, slope_from
from lightgbm_calls import companions

PENALTIES = (1.0, 10.0)
SETTINGS = {
    "iterations": 1, "depth": 1, "learning_rate": 1, "bootstrap_type": "No", "random_strength": 0,
    "leaf_estimation_iterations": 1, "leaf_estimation_backtracking": "No", "thread_count": 1,
    "boost_from_average": False, "verbose": False, "allow_writing_files": False,
}


def check_catboost(case):
    code, kind = case.calls["catboost"], case.details["catboost"]["kind"]
    if kind == "custom":
        return check_custom(code, case)
    code, _, remark = code.partition("  # ")
    settings = eval(f"dict({code})", {"K": case.classes})
    y = np.log1p(case.y) if "on np.log1p(y)" in remark else case.y
    if case.link in ("location_and_log_scale", "quantiles"):
        case = copy.copy(case)
        case.takes_start, case.f = False, np.zeros_like(case.f)
    g, _ = slopes(case, settings, y, "Gradient")
    if not case.takes_start:
        case.g = start_slopes(case, settings)
    scale = factor(case.g, g)
    return check("slope", scale * case.g, g, 1e-5), scale


def start_slopes(case, settings):
    """Our slopes at the scores from which CatBoost starts.

    RMSEWithUncertainty steps along the natural gradient: slopes by expected curvatures.
    """
    entries = case.entries_at(list(zip(case.y, case.f)))
    g = np.array([e["slope"] for e in entries])
    if settings["loss_function"] == "RMSEWithUncertainty":
        return g / np.array([e["surrogate_curvature"] for e in entries]) * [1, 2]
    return g


def check_custom(code, case):
    """The class itself, then what CatBoost makes of it."""
    lines = code.split("\n")
    space = objectives.names(case)
    exec("\n".join(line for line in lines if line[:4] in ("clas", "    ")), space)
    built = space["Objective"]()

    def objective(f, data):
        g, h = zip(*built.calc_ders_range(list(f), list(data.get_label()), None))
        return -np.array(g), -np.array(h)

    objectives.check_extremes(objective, case, float)
    ders = np.array([
        built.calc_ders_range([case.f[i, 0]], [case.y[i]], None)[0] for i in range(len(case.y))])
    scale = factor(case.step_g, -ders[:, :1])
    error = check("g", scale * case.step_g, -ders[:, :1], 1e-6)
    h = -ders[:, 1:]
    check("h", objectives.expected_curvatures(scale * case.h, h), h, 1e-6)
    settings = eval(lines[-1], {"CatBoost": dict, "Objective": space["Objective"]})
    g, h = slopes(case, settings, case.y, "Newton")
    pairs = np.array([built.calc_ders_range(*pair(case, i), None)[0] for i in range(len(case.y))])
    # Next to a huge or vanishing curvature the penalties tell nothing.
    seen = np.isfinite(g) & (np.abs(pairs[:, :1]) > 1e-6) & (-pairs[:, 1:] < 1e4)
    check("trained g", -pairs[:, :1][seen], g[seen], 1e-3)
    check("trained h", -pairs[:, 1:][seen], h[seen], 1e-2)
    return error, scale


def partners(case, i):
    if not case.takes_start:
        return [i] + [j for j in range(len(case.y)) if j != i]
    return [i] + (companions(case, i) or [(i + 1) % len(case.y)])


def pair(case, i):
    rows = partners(case, i)
    return list(case.f[rows, 0]), list(case.y[rows])


def slopes(case, settings, y, method):
    g, h = [], []
    for i in range(len(y)):
        first, second = (leaf(case, settings, y, i, method, p) for p in PENALTIES)
        slope = slope_from(first, second, PENALTIES)
        g.append(slope)
        h.append(-slope / first - PENALTIES[0])
    return np.array(g), np.array(h)


def leaf(case, settings, y, i, method, penalty):
    """The leaf of row i, split from its companions."""
    from catboost import CatBoost, Pool

    rows = partners(case, i)
    x = (np.arange(len(rows)) > 0).astype(float)[:, None]
    f = case.f[rows]
    baseline = None if not case.takes_start else f[:, 0] if case.one_score else f
    pool = Pool(x, y[rows], baseline=baseline)
    model = CatBoost(
        SETTINGS | settings | {"leaf_estimation_method": method, "l2_leaf_reg": penalty})
    model.fit(pool)
    places = np.ravel(model.calc_leaf_indexes(pool))
    if len(set(places)) < 2:
        raise NotRun("a tree of one row and its companion was not split")
    if not case.takes_start:
        case.f[i] = np.ravel(model.get_scale_and_bias()[1])
    return model.get_leaf_values().reshape(2, -1)[places[0]]
