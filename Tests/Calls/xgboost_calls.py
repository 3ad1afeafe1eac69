"""XGBoost: slopes and curvatures from the leaf of a single row under two penalties."""

import json
import numpy as np

import objectives
from comparison import NotRun, check, factor, slope_from
from constants import check_constant, toy_targets

PENALTIES = (20.0, 200.0)
COPIES = 50


def check_xgboost(case):
    code, kind = case.calls["xgboost"], case.details["xgboost"]["kind"]
    if kind == "custom":
        error, scale = objectives.check_objective(code, case)
        check_training(code, case)
        return error, scale
    return check_built_in(code, case)


def leaves(booster, trees):
    """The values of single-leaf trees of the first round."""
    dump = [json.loads(tree) for tree in booster.get_dump(dump_format="json")[:trees]]
    if any("leaf" not in tree for tree in dump):
        raise NotRun("a tree of one row was split")
    return np.array([tree["leaf"] for tree in dump])


def matrix(case, i, y, copies=1):
    import xgboost

    f = case.f[i : i + 1]
    margin = np.repeat(f[:, 0] if case.one_score else f, copies, axis=0)
    return xgboost.DMatrix(np.zeros((copies, 1)), np.repeat(y[i], copies), base_margin=margin)


def check_training(code, case):
    """The call itself, on copies of single rows: each leaf is -0.3 G / (H + 1)."""
    import xgboost

    for i in (0, 3, 5):
        space = objectives.names(
            case, xgboost=xgboost, parameters={}, data=matrix(case, i, case.y, COPIES))
        line = "booster = " + code.split("\n")[-1]
        exec("\n".join(code.split("\n")[:-1] + [line]), space)
        g, h = objectives.one(objectives.objective(code, case), case, i, np.float64)
        expected = -0.3 * COPIES * np.ravel(g) / (COPIES * np.ravel(h) + 1)
        expected = np.where(COPIES * np.ravel(h) < 1, 0, expected)
        check("trained leaf", expected, leaves(space["booster"], case.scores), 2e-2)


def check_built_in(code, case):
    import xgboost

    code, _, remark = code.partition("  # ")
    settings = eval(f"dict({code})", {"K": case.classes})
    if settings["objective"] in ("reg:absoluteerror", "reg:quantileerror"):
        return check_constant(case, constants(settings))
    y = np.log1p(case.y) if "on np.log1p(y)" in remark else case.y
    settings |= {"eta": 1, "min_child_weight": 0, "nthread": 1, "verbosity": 0}
    g = []
    for i in range(len(y)):
        first, second = (
            leaves(
                xgboost.train(settings | {"lambda": p}, matrix(case, i, y), 1),
                case.scores)
            for p in PENALTIES)
        g.append(slope_from(first, second, PENALTIES))
    g = np.array(g)
    scale = factor(case.g, g)
    return check("slope", scale * case.g, g, 1e-3), scale


def constants(settings):
    """The leaf of all rows, for losses whose leaves are renewed from residuals."""
    import xgboost

    y = toy_targets()
    data = xgboost.DMatrix(np.zeros((len(y), 1)), y)
    settings = settings | {"eta": 1, "base_score": 0, "nthread": 1}
    return np.ravel(xgboost.train(settings, data, 1).predict(data)[0])
