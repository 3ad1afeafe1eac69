"""scikit-learn: the loss inside the estimator, or the slope at a fit without penalty."""

import re

import numpy as np

from comparison import NotRun, Wrong, check, factor, values_without_constants


def estimator(code):
    import sklearn.compose
    import sklearn.ensemble
    import sklearn.linear_model
    import sklearn.multiclass
    import sklearn.svm

    names = {"np": np}
    for module in (
        sklearn.compose, sklearn.ensemble, sklearn.linear_model, sklearn.multiclass, sklearn.svm
    ):
        names |= {k: v for k, v in vars(module).items() if k[0].isupper()}
    return eval(code, names)


def check_scikit_learn(case):
    code = case.calls["scikit-learn"]
    built = estimator(code)
    if isinstance(built, list):
        return check_list(case, built)
    y = case.y
    transform = getattr(built, "func", None)
    if transform is not None:
        y, built = transform(y), built.regressor
    kind = type(built).__name__
    if kind.startswith("SGD"):
        slopes, values = sgd(case, built, y)
    elif kind in ("LinearSVC", "OneVsRestClassifier", "LogisticRegression"):
        return check_fit(case, built)
    elif hasattr(built, "_get_loss"):
        slopes, values = inner(case, built, y)
    else:
        raise NotRun(f"{kind} does not show its loss")
    weight = re.search(r"# sample_weight=(.*)$", code, re.M)
    if weight:
        w = eval(weight.group(1), {"np": np, "y": case.y})
        slopes, values = slopes * w[:, None], values * w
    scale = factor(case.g, slopes)
    error = check("slope", scale * case.g, slopes, 1e-6)
    ours = scale * values_without_constants(case.value)
    check("value", ours, values_without_constants(values), 1e-6)
    return error, scale


def sgd(case, built, y):
    loss = built._get_loss_function(built.loss)
    if "Classifier" in type(built).__name__:
        y = 2 * y - 1
    pairs = list(zip(y, case.f[:, 0]))
    if hasattr(loss, "py_dloss"):
        slopes = [loss.py_dloss(f, t) for t, f in pairs]
        values = [loss.py_loss(f, t) for t, f in pairs]
    else:
        y, f = np.ascontiguousarray(y, float), np.ascontiguousarray(case.f[:, 0])
        values, slopes = np.empty_like(f), np.empty_like(f)
        loss.loss(y, f, None, values, 1)
        loss.gradient(y, f, None, slopes, 1)
    return np.array(slopes)[:, None], np.array(values)


def inner(case, built, y):
    is_class = "Classifier" in type(built).__name__
    weights = None
    if is_class:
        built.n_classes_ = 2 if case.one_score else case.classes
        built.n_trees_per_iteration_ = 1 if case.one_score else case.classes
        built.classes_ = np.arange(built.n_classes_)
        if getattr(built, "class_weight", None) is not None:
            weights = built._finalize_sample_weight(np.ones(len(y)), y)
    try:
        loss = built._get_loss(None)
    except TypeError:
        loss = built._get_loss()
    f = case.f[:, 0] if case.one_score else case.f
    f, y = np.ascontiguousarray(f), np.ascontiguousarray(y, float)
    values = loss.loss(y_true=y, raw_prediction=f, sample_weight=weights)
    slopes = loss.gradient(y_true=y, raw_prediction=f, sample_weight=weights)
    return slopes.reshape(case.g.shape), values


def check_list(case, built):
    """One estimator for each score: their slopes side by side."""
    columns = []
    for j, one in enumerate(built):
        loss = one._get_loss(None)
        f = np.ascontiguousarray(case.f[:, j])
        columns.append(loss.gradient(y_true=case.y, raw_prediction=f))
    slopes = np.column_stack(columns)
    scale = factor(case.g, slopes)
    return check("slope", scale * case.g, slopes, 1e-6), scale


def toy():
    """Three overlapping clouds."""
    y = np.arange(45) % 3
    x = np.random.default_rng(5).normal(size=(45, 2)) + np.eye(3)[y][:, :2]
    return np.column_stack([x, np.ones(len(y))]), y


def check_fit(case, built):
    """At a linear fit our cost, with the estimator's penalty, must be at its minimum."""
    x, y = toy()
    if type(built).__name__ == "OneVsRestClassifier":
        built.estimator.set_params(C=1e7, tol=1e-10, max_iter=10000)
        built.fit(x[:, :2], y)
        w = np.array([np.append(one.coef_, one.intercept_) for one in built.estimators_])
        slopes = np.array(case.slopes_at(list(zip(y, x @ w.T))))
        size = np.abs(slopes).T @ np.abs(x)
        check("total slope", size, size + slopes.T @ x, 1e-4)
    else:
        built.set_params(tol=1e-10, max_iter=200000).fit(x[:, :2], y)
        w = np.column_stack([built.coef_, built.intercept_])
        random = np.random.default_rng(9)
        moves = [0 * w] + [random.normal(size=w.shape) * s for s in (0.03, 0.1) for _ in range(12)]
        costs = [cost(case, built.C, x, y, w + move) for move in moves]
        if min(costs[1:]) < costs[0] - 1e-6:
            raise Wrong("its fit does not minimise our cost")
    return None, None


def cost(case, c, x, y, w):
    return np.sum(w**2) / 2 + c * sum(case.values_at(list(zip(y, x @ w.T))))
