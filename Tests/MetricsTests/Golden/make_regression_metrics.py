"""Writes regression_metrics.json: scores by scikit-learn, SciPy, mpmath or the plain formula.

Usage: python make_regression_metrics.py > regression_metrics.json
"""

import json
import sys

import mpmath
import numpy as np
import scipy
import sklearn
import sklearn.metrics as sk
from scipy import special, stats

LEVELS = {
    3: [0.05, 0.5, 0.95], 7: [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975],
    23: [0.01, 0.025] + [k / 20 for k in range(1, 20)] + [0.975, 0.99]}


# Numbers


def repeated(values, weights):
    """Whole weights as repeated rows, for libraries that take no weights."""
    return values if weights is None else np.repeat(values, weights.astype(int))


def lorenz_area(y, order, w):
    """Area under the Lorenz curve of y with rows in rising order; equal places share a segment."""
    x, total, area = 0.0, 0.0, 0.0
    for value in np.unique(order):
        tied = order == value
        step, gain = w[tied].sum(), (w * y)[tied].sum()
        area += step * (2 * total + gain) / 2
        x, total = x + step, total + gain
    return area / (x * total)


def gini(y, f, w):
    w = np.ones(len(y)) if w is None else w
    return (1 - 2 * lorenz_area(y, f, w)) / (1 - 2 * lorenz_area(y, y, w))


def concordance(y, f, w):
    my, mf = np.average(y, weights=w), np.average(f, weights=w)
    cov = np.average((y - my) * (f - mf), weights=w)
    vy, vf = np.average((y - my) ** 2, weights=w), np.average((f - mf) ** 2, weights=w)
    return 2 * cov / (vy + vf + (my - mf) ** 2)


def points(y, f, w):
    a = dict(sample_weight=w)
    mean = lambda v: float(np.average(v, weights=w))
    r = y - f
    s = {
        "mse": sk.mean_squared_error(y, f, **a),
        "rmse": sk.root_mean_squared_error(y, f, **a),
        "mae": sk.mean_absolute_error(y, f, **a),
        "medae": float(np.median(np.abs(repeated(r, w)))),
        "max_error": sk.max_error(y, f),
        "r2": sk.r2_score(y, f, **a),
        "explained_variance": sk.explained_variance_score(y, f, **a),
        "d2_absolute_error": sk.d2_absolute_error_score(y, f, **a),
        "d2_tweedie(power=0)": sk.d2_tweedie_score(y, f, power=0, **a),
        "tweedie_deviance(power=0)": sk.mean_tweedie_deviance(y, f, power=0, **a),
        "mape(floor=1)": mean(np.abs(r) / np.maximum(np.abs(y), 1)),
        "wape": mean(np.abs(r)) / mean(np.abs(y)),
        "mean_bias": abs(mean(f) - mean(y)),
        "relative_bias": abs(mean(f) / mean(y) - 1),
        "concordance": concordance(y, f, w),
        "pearson": stats.pearsonr(repeated(y, w), repeated(f, w))[0],
        "spearman": stats.spearmanr(repeated(y, w), repeated(f, w))[0],
        "kendall": stats.kendalltau(repeated(y, w), repeated(f, w))[0],
    }
    size = np.abs(y) + np.abs(f)
    s["smape"] = mean(np.where(size > 0, 2 * np.abs(r) / np.where(size > 0, size, 1), 0))
    for q in [0.1, 0.5, 0.9]:
        s[f"pinball_loss(quantile={q})"] = sk.mean_pinball_loss(y, f, alpha=q, **a)
        s[f"d2_pinball(quantile={q})"] = sk.d2_pinball_score(y, f, alpha=q, **a)
        s[f"expectile_score(expectile={q})"] = mean(np.where(r < 0, 1 - q, q) * r**2)
    for delta in [0.5, 1, 3]:
        s[f"mean_huber(delta={delta})"] = mean(special.huber(delta, r))
        s[f"mean_pseudo_huber(delta={delta})"] = mean(special.pseudo_huber(delta, r))
    if (y != 0).all():
        s["mape"] = sk.mean_absolute_percentage_error(y, f, **a)
    if (y > -1).all() and (f > -1).all():
        s["msle"] = sk.mean_squared_log_error(y, f, **a)
        s["rmsle"] = sk.root_mean_squared_log_error(y, f, **a)
    if (y >= 0).all():
        s["gini"] = gini(y, f, w)
    for p in [-1, 1, 1.1, 1.5, 1.9, 2, 3]:
        if (f > 0).all() and (y >= 0).all() and (p < 2 or (y > 0).all()):
            s[f"tweedie_deviance(power={p})"] = sk.mean_tweedie_deviance(y, f, power=p, **a)
            s[f"d2_tweedie(power={p})"] = sk.d2_tweedie_score(y, f, power=p, **a)
    if (f > 0).all() and (y >= 0).all():
        s["poisson_deviance"] = sk.mean_poisson_deviance(y, f, **a)
    if (f > 0).all() and (y > 0).all():
        s["gamma_deviance"] = sk.mean_gamma_deviance(y, f, **a)
    return {k: float(v) for k, v in s.items()}


def trained(y, f, w, training):
    """Skills over constants of the training targets, and the naive forecast of their order."""
    mean = lambda v: float(np.average(v, weights=w))
    t = np.asarray(training)
    pinball = lambda p, q: mean(np.maximum(q * (y - p), (q - 1) * (y - p)))
    deviance = lambda p: sk.mean_tweedie_deviance(y, p, power=1.5, sample_weight=w)
    level = np.quantile(t, 0.9, method="averaged_inverted_cdf")
    return {
        "r2": 1 - mean((y - f) ** 2) / mean((y - t.mean()) ** 2),
        "d2_absolute_error": 1 - mean(np.abs(y - f)) / mean(np.abs(y - np.median(t))),
        "d2_pinball(quantile=0.9)": 1 - pinball(f, 0.9) / pinball(level, 0.9),
        "d2_tweedie": 1 - deviance(f) / deviance(np.full_like(y, t.mean())),
        "mase": mean(np.abs(y - f)) / np.mean(np.abs(np.diff(t))),
        "mase(season=3)": mean(np.abs(y - f)) / np.mean(np.abs(t[3:] - t[:-3])),
    }


# Laws


def law(kind, *p):
    if kind == "normal":
        return stats.norm(p[0], p[1])
    if kind == "laplace":
        return stats.laplace(p[0], p[1])
    return stats.t(p[2], p[0], p[1])


def exact_cdf(kind, p, t):
    z = (t - mpmath.mpf(p[0])) / mpmath.mpf(p[1])
    if kind == "normal":
        return mpmath.ncdf(z)
    if kind == "laplace":
        return mpmath.exp(z) / 2 if z < 0 else 1 - mpmath.exp(-z) / 2
    nu = mpmath.mpf(p[2])
    tail = mpmath.betainc(nu / 2, 0.5, 0, nu / (nu + z * z), regularized=True) / 2
    return tail if z < 0 else 1 - tail


def zip_cdf(p, k):
    if k < 0:
        return mpmath.mpf(0)
    poisson = mpmath.nsum(
        lambda j: mpmath.exp(-p[1]) * mpmath.mpf(p[1]) ** j / mpmath.factorial(j), [0, int(k)])
    return p[0] + (1 - p[0]) * poisson


def crps(kind, p, y):
    mpmath.mp.dps = 25
    if kind == "zero_inflated_poisson":
        steps = [(zip_cdf(p, k) - (1 if k >= y else 0)) ** 2 for k in range(0, 120)]
        return float(sum(steps))
    spread = mpmath.mpf(p[1])
    knots = sorted({mpmath.mpf(y), mpmath.mpf(p[0])})
    low = [knots[0] - spread * m for m in (1e6, 1000, 100, 10, 1)]
    high = [knots[-1] + spread * m for m in (1, 10, 100, 1000, 1e6)]
    left = [-mpmath.inf] + low + [k for k in knots if k <= y]
    right = [k for k in knots if k >= y] + high + [mpmath.inf]
    below = mpmath.quad(lambda t: exact_cdf(kind, p, t) ** 2, left)
    above = mpmath.quad(lambda t: exact_cdf(kind, p, 2 * p[0] - t) ** 2, right)
    return float(below + above)


def log_density(kind, p, y):
    if kind == "zero_inflated_poisson":
        return float(np.log((p[0] if y == 0 else 0) + (1 - p[0]) * stats.poisson(p[1]).pmf(y)))
    return float(law(kind, *p).logpdf(y))


def interval(l, u, y, alpha):
    return (u - l) + 2 / alpha * np.maximum(l - y, 0) + 2 / alpha * np.maximum(y - u, 0)


def of_quantiles(y, quantile, counts, w):
    """Scores from a function of a level; the weighted interval score as Bracher et al. (2)."""
    mean = lambda v: float(np.average(v, weights=w))
    l, u = quantile(0.05), quantile(0.95)
    s = {
        "interval_score": mean(interval(l, u, y, 0.1)),
        "interval_width": mean(u - l),
        "coverage_error": abs(mean((l <= y) & (y <= u)) - 0.9),
        "interval_score(coverage=0.8)": mean(
            interval(quantile(0.1), quantile(0.9), y, 0.2)),
    }
    for count in counts:
        levels = LEVELS[count]
        suffix = "" if count == 3 else f"(levels={count})"
        pairs = [q for q in levels if q < 0.5]
        total = 0.5 * np.abs(y - quantile(0.5))
        for q in pairs:
            total = total + q * interval(quantile(q), quantile(round(1 - q, 10)), y, 2 * q)
        s["weighted_interval_score" + suffix] = mean(total / (len(pairs) + 0.5))
        s["quantile_calibration_error" + suffix] = float(np.mean([
            max(0, mean(y < quantile(q)) - q, q - mean(y <= quantile(q))) for q in levels]))
    return s


def of_laws(y, kinds, w):
    mean = lambda v: float(np.average(v, weights=w))
    s = {
        "nll": -mean([log_density(k, p, t) for (k, *p), t in zip(kinds, y)]),
        "crps": mean([crps(k, p, t) for (k, *p), t in zip(kinds, y)]),
    }
    if all(k[0] != "zero_inflated_poisson" for k in kinds):
        laws = [law(*k) for k in kinds]
        s |= of_quantiles(y, lambda q: np.array([d.ppf(q) for d in laws]), LEVELS, w)
    return s


# Cases

cases = []


def case(name, y, weights, scores, **more):
    for w in [None, weights]:
        cases.append({
            "name": name + (", weighted" if w is not None else ""),
            "targets": np.asarray(y, float).tolist(),
            "weights": None if w is None else w.tolist(), **more, "scores": scores(w)})


random = np.random.default_rng(20)
small = [
    ("positive", [1.5, 0.25, 3, 7, 2, 4.5, 0.75, 10], [2, 0.5, 2.5, 6, 2.25, 5.5, 1, 7],
     [1, 2, 5, 1, 3, 1, 1, 4]),
    ("counts with zeros and ties", [0, 0, 1, 3, 0, 2, 2, 5, 0, 1],
     [0.5, 1, 1, 2, 0.5, 2, 1, 4, 0.25, 0.5], [1, 3, 1, 2, 1, 1, 4, 1, 2, 1]),
    ("signed with ties", [-3, 1, 1, 4, -2, 0, 5, -1], [-2, 0.5, 2, 2, -2, 0, 7, 2],
     [2, 1, 1, 3, 1, 2, 1, 1]),
]
y = random.gamma(1.3, 4, 60)
f = y * np.exp(random.normal(0, 0.5, 60)) + 0.2
small.append(("skewed", y.tolist(), f.tolist(), random.integers(1, 6, 60).tolist()))
y = np.round(random.normal(0, 3, 80), 1)
f = np.round(0.5 * y + random.normal(0, 2, 80), 1)
small.append(("rounded", y.tolist(), f.tolist(), random.integers(1, 4, 80).tolist()))
for name, y, f, w in small:
    y, f, w = np.array(y, float), np.array(f, float), np.array(w, float)
    case(name, y, w, lambda w: points(y, f, w), predictions=f.tolist())

name, y, f, w = small[0]
y, f, w = np.array(y), np.array(f), np.array(w, float)
training = [1, 4, 2.5, 3, 8, 0.5, 2, 6, 3.5, 1.25, 9]
case("training targets", y, w, lambda w: trained(y, f, w, training), predictions=f.tolist(),
     training=training)

w = np.array([1, 2, 1, 3, 1, 1, 2, 4, 1, 1], float)
y = [-1.5, 0.2, 0.9, 3, -0.4, 1.1, 8, 2.2, -6, 0]
kinds = [("normal", 0.3 * k - 1, 0.5 + 0.2 * k) for k in range(10)]
case("normal laws", y, w, lambda w: of_laws(np.array(y), kinds, w), laws=kinds)
kinds = [("laplace", 0.3 * k - 1, 0.5 + 0.2 * k) for k in range(10)]
case("laplace laws", y, w, lambda w: of_laws(np.array(y), kinds, w), laws=kinds)
kinds = [("student_t", 0.3 * k - 1, 0.5 + 0.2 * k, 2 + k) for k in range(10)]
case("student laws", y, w, lambda w: of_laws(np.array(y), kinds, w), laws=kinds)
y = [0, 0, 1, 3, 0, 2, 2, 5, 0, 9]
kinds = [("zero_inflated_poisson", 0.05 * k, 0.5 + 0.6 * k) for k in range(10)]
case("zero-inflated laws", y, w, lambda w: of_laws(np.array(y, float), kinds, w), laws=kinds)

y = np.array([-1.5, 0.2, 0.9, 3, -0.4, 1.1, 8, 2.2, -6, 0])
levels = [0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975]
table = np.sort(np.round(random.normal(0, 2, (10, 9)), 2), axis=1)
case("quantiles", y, w,
     lambda w: of_quantiles(y, lambda q: table[:, levels.index(q)], [3, 7], w),
     levels=levels, quantiles=table.flatten().tolist())

json.dump({
    "versions": {"scikit-learn": sklearn.__version__, "scipy": scipy.__version__,
                 "numpy": np.__version__, "mpmath": mpmath.__version__},
    "cases": cases}, sys.stdout, indent=1)
print()
