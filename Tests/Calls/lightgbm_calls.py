"""LightGBM: slopes and curvatures from the leaf of one row under two penalties."""

import numpy as np

import objectives
from comparison import NotRun, check, factor, slope_from
from constants import check_constant, toy_targets

PENALTIES = (0.3, 3.0)
COPIES = 40
QUIET = {"verbosity": -1, "num_threads": 1, "deterministic": True}


def check_lightgbm(case):
    code, kind = case.calls["lightgbm"], case.details["lightgbm"]["kind"]
    if kind == "custom":
        error, scale = objectives.check_objective(code, case)
        check_training(code, case)
        return error, scale
    return check_built_in(code, case)


def companions(case, i):
    """Rows of the other targets and, with one score, of a score on the other side."""
    if not case.is_class or case.one_score:
        sign = np.sign(case.g[:, 0])
        across = sign != 0 if sign[i] == 0 else sign == -sign[i]
        other = np.flatnonzero(across & (case.y != case.y[i]))
        other = other if len(other) else np.flatnonzero(across)
        return [int(j) for j in other[:1]]
    return [j for j in range(case.classes) if case.y[j] != case.y[i]]


def dataset(case, i, y, copies):
    """Copies of row i where the feature is 0, of its companions where it is 1."""
    import lightgbm

    rows = np.repeat([i] + companions(case, i), copies)
    f = case.f[rows]
    return lightgbm.Dataset(
        (rows != i).astype(float)[:, None], y[rows], free_raw_data=False,
        init_score=f[:, 0] if case.one_score else f,
        params={"min_data_in_bin": 1, "min_data_in_leaf": 0, "verbosity": -1})


def first_leaves(booster, case):
    """The leaf at which the feature is 0 in each tree of the first round."""
    if any(tree["num_leaves"] < 2 for tree in booster.dump_model()["tree_info"][: case.scores]):
        raise NotRun("a tree of one row and its companion was not split")
    return np.ravel(booster.predict(np.zeros((1, 1)), raw_score=True, num_iteration=1))


def check_training(code, case):
    """The call itself, on copies of rows: each leaf is -0.1 G / H."""
    import lightgbm

    for i in (0, 3, 5):
        if not companions(case, i):
            continue
        space = objectives.names(case, lightgbm=lightgbm, data=dataset(case, i, case.y, COPIES))
        line = code.split("\n")[-1].replace('"objective"', '"verbosity": -1, "objective"')
        exec("\n".join(code.split("\n")[:-1] + ["booster = " + line]), space)
        rows = np.repeat([i] + companions(case, i), COPIES)
        g, h = objectives.some(objectives.objective(code, case), case, rows)
        try:
            leaves = first_leaves(space["booster"], case)
        except NotRun:
            continue
        check("trained leaf", -0.1 * np.ravel(g) / np.ravel(h), leaves, 2e-2)


def slopes(case, settings):
    """The slopes of each row."""
    import lightgbm

    settings = settings | QUIET | {
        "learning_rate": 1, "num_leaves": 2, "min_data_in_leaf": 0,
        "min_sum_hessian_in_leaf": 0, "min_data_in_bin": 1, "boost_from_average": False}
    g = []
    for i in range(len(case.y)):
        try:
            first, second = (
                first_leaves(
                    lightgbm.train(
                        settings | {"lambda_l2": p}, dataset(case, i, case.fitted, COPIES), 1),
                    case)
                for p in PENALTIES)
            g.append(slope_from(first, second, PENALTIES) / COPIES)
        except NotRun:
            g.append(np.full(case.scores, np.nan))
    return np.array(g)


def check_built_in(code, case):
    code, _, remark = code.partition("  # ")
    case.fitted = np.log1p(case.y) if "on np.log1p(y)" in remark else case.y
    if code.startswith("["):
        return check_constant(case, [constant(one, case) for one in eval(code)])
    settings = eval(f"dict({code})", {"K": case.classes})
    if settings["objective"] in ("regression_l1", "quantile", "mape"):
        return check_constant(case, [constant(settings, case)])
    g = slopes(case, settings)
    seen = np.isfinite(g).all(axis=1)
    if seen.sum() < len(g) / 2:
        raise NotRun("trees of one row and its companion were not split")
    scale = factor(case.g[seen], g[seen])
    return check("slope", scale * case.g[seen], g[seen], 1e-3), scale


def constant(settings, case):
    """The leaf of a group of rows, for losses whose leaves are renewed from residuals."""
    import lightgbm

    y = toy_targets()
    x = np.repeat([0.0, 1.0], len(y))[:, None]
    data = lightgbm.Dataset(x, np.concatenate([y, -y]), params={"verbosity": -1})
    booster = lightgbm.train(settings | QUIET | {"learning_rate": 1}, data, 1)
    return booster.predict(np.zeros((1, 1)), raw_score=True)[0]
