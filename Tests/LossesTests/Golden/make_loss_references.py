"""Writes loss_references.json: every loss from its textbook formula, differentiated by mpmath.

The formulas below are written down as the literature states them, in no stable form, and worked out
to 400 digits or more, so that nothing is shared with the package but the names. Needs mpmath only:

    python make_loss_references.py
"""

import json
import pathlib

from mpmath import mp, mpf

mp.dps = 60
ROWS = []

# --- grids -------------------------------------------------------------------

RESIDUALS = [0.37, -1.83, 4.21, -12.7, 63.1, 1e-5]
SCORES = [0.3, -1.7, 2.9, -8.3, 37.5, -38.25, 709.5, -709.5]
LOGS = [-0.6, 0.4, 2.3, -8.25, 12.5]


def location(targets=(1.0, -2.5), residuals=RESIDUALS, far=(1e4, -1e20)):
    rows = [([targets[i % len(targets)] + r], targets[i % len(targets)]) for i, r in enumerate(residuals)]
    return rows + [([f], targets[0]) for f in far]


def log_mean(targets, scores=LOGS):
    return [([f], targets[i % len(targets)]) for i, f in enumerate(scores + scores[:2])]


def binary(scores=SCORES, targets=(0.0, 1.0)):
    rows = [([f], targets[i % len(targets)]) for i, f in enumerate(scores)]
    return rows + [([f], targets[(i + 1) % len(targets)]) for i, f in enumerate(scores)]


def classes(far=True, counts=(3, 2, 5)):
    base = [0.31, -1.27, 2.03, 0.77, -0.55, 1.9, -2.6]
    rows = []
    for shift, count in enumerate(list(counts) * 2):
        scores = [base[(k + shift) % 7] for k in range(count)]
        rows.append((scores, float((shift * 2 + 1) % count)))
    if far:
        count = counts[0]
        rows.append(([40.5] + [0.25] * (count - 1), 0.0))
        rows.append(([40.5] + [0.25] * (count - 1), 1.0))
        rows.append(([-350.0] + [0.25] * (count - 1), 0.0))
    return rows


def ordered(far=True):
    rows = [
        ([0.31, -1.27, 2.03], 0.0), ([0.31, -1.27, 2.03], 1.0), ([1.4, 0.8, -0.6], 2.0),
        ([-2.2, 0.8, 1.6], 3.0), ([0.9], 1.0), ([0.9], 0.0), ([-0.7, 3.1], 1.0),
    ]
    return rows + ([([30.5, 0.5], 0.0), ([-30.5, 0.5], 2.0)] if far else [])


def pairs(targets=(1.0, -2.5, 7.5)):
    scores = [[0.37, 0.2], [-1.83, -1.1], [4.21, 1.7], [-12.7, 2.9], [0.4, -3.0], [60.5, 0.4]]
    return [(f, targets[i % len(targets)]) for i, f in enumerate(scores)]


# --- collection --------------------------------------------------------------

def text(x):
    return "0" if abs(x) < mpf(10) ** -320 else mp.nstr(x, 20, strip_zeros=True)


def loss(name, parameters, rows):
    """Notes the value, slopes and diagonal second derivatives of a formula at rows."""

    def note(formula):
        for index, given in enumerate(parameters):
            # The first setting takes all rows, the others every third.
            for scores, target in rows if index == 0 else rows[index % 3 :: 3]:
                add(name, given, scores, target, formula)
        return formula

    return note


def curvature(formula, p, f, y, k):
    """The derivative of the slope, in which what is held is held at the scores of that slope."""
    def replaced(x):
        return f[:k] + [x] + f[k + 1 :]

    if not formula.__name__.startswith("held_"):
        return mp.diff(lambda x: formula(p, replaced(x), y, f), f[k], 2)
    return mp.diff(lambda x: mp.diff(lambda t: formula(p, replaced(t), y, replaced(x)), x), f[k])


def add(name, given, scores, target, formula):
    extreme = any(abs(f) > 30 for f in scores)
    with mp.workdps(700 if extreme else 400):
        p = {key: [mpf(v) for v in value] if isinstance(value, list) else mpf(value) for key, value in given.items()}
        f = [mpf(s) for s in scores]
        y = mpf(target)

        def at(k):
            return lambda x: formula(p, f[:k] + [x] + f[k + 1 :], y, f)

        value = formula(p, f, y, f)
        slopes = [mp.diff(at(k), f[k]) for k in range(len(f))]
        curvatures = [curvature(formula, p, f, y, k) for k in range(len(f))]
        if max(abs(x) for x in [value] + slopes + curvatures) > mpf("1e300"):
            return
        flat = {}
        for key, v in given.items():
            flat.update({f"{key}_{i}": x for i, x in enumerate(v)} if isinstance(v, list) else {key: v})
        ROWS.append({
            "loss": name, "parameters": flat, "scores": scores, "target": target,
            "value": text(value), "slopes": [text(x) for x in slopes],
            "curvatures": [text(x) for x in curvatures],
        })


# --- shorthands --------------------------------------------------------------

def sigmoid(x):
    return 1 / (1 + mp.exp(-x))


def softplus(x):
    return mp.log(1 + mp.exp(x))


def margin(f, y):
    return (2 * y - 1) * f[0]


def softmax(f):
    top = max(f)
    powers = [mp.exp(x - top) for x in f]
    return [x / sum(powers) for x in powers]


def lse(f):
    return mp.log(sum(mp.exp(x) for x in f))


def phi(x):
    return mp.exp(-x * x / 2) / mp.sqrt(2 * mp.pi)


def Phi(x):
    return mp.erfc(-x / mp.sqrt(2)) / 2


def pinball(r, tau):
    return (1 - tau) * r if r > 0 else -tau * r


def huber(r, delta):
    return r * r / 2 if abs(r) <= delta else delta * (abs(r) - delta / 2)


def each(name, *values):
    return [{name: v} for v in values]


# --- location losses, r = f - y ----------------------------------------------

def residual(name, parameters, **grid):
    def note(formula):
        loss(name, parameters, location(**grid))(lambda p, f, y, held: formula(p, f[0] - y))
        return formula

    return note


residual("squared_error", [{}])(lambda p, r: r**2 / 2)
residual("absolute_error", [{}])(lambda p, r: abs(r))
residual("pinball", each("quantile", 0.5, 0.9, 0.05))(lambda p, r: pinball(r, p["quantile"]))
residual("huber", each("delta", 1.345, 0.25, 20.0))(lambda p, r: huber(r, p["delta"]))
residual("pseudo_huber", each("delta", 1.287, 0.25, 20.0))(
    lambda p, r: p["delta"] ** 2 * (mp.sqrt(1 + (r / p["delta"]) ** 2) - 1))
# cosh of a huge number has too many digits even here.
residual("log_cosh", each("scale", 1.2047, 0.25, 20.0), far=(600.0,))(
    lambda p, r: p["scale"] ** 2 * mp.log(mp.cosh(r / p["scale"])))
residual("cauchy", each("c", 2.3849, 0.5, 20.0))(lambda p, r: p["c"] ** 2 / 2 * mp.log(1 + (r / p["c"]) ** 2))

@residual("smoothed_pinball", [{"quantile": 0.5, "width": 0.02}, {"quantile": 0.9, "width": 0.5}, {"quantile": 0.05, "width": 3.0}], far=(300.0,))
def smoothed_pinball(p, r):
    # Normalised to curvature 1 at 0, from b softplus(r / b) - tau r with curvature 1 / (4 b).
    b = p["width"]
    return 4 * b * (b * softplus(r / b) - p["quantile"] * r)


residual("fair", each("c", 1.3998, 0.25, 20.0))(
    lambda p, r: p["c"] ** 2 * (abs(r) / p["c"] - mp.log(1 + abs(r) / p["c"])))
residual("welsch", each("c", 2.9846, 1.0, 20.0))(
    lambda p, r: p["c"] ** 2 / 2 * (1 - mp.exp(-((r / p["c"]) ** 2))))
residual("geman_mcclure", each("c", 3.7874, 1.5, 20.0))(lambda p, r: r**2 / 2 / (1 + (r / p["c"]) ** 2))
residual("tukey", each("c", 4.685, 2.0, 20.0))(
    lambda p, r: p["c"] ** 2 / 6 * (1 - (1 - min(abs(r) / p["c"], mpf(1)) ** 2) ** 3))
residual("andrews", each("scale", 1.3387, 0.6, 20.0))(
    lambda p, r: p["scale"] ** 2 * (1 - mp.cos(r / p["scale"])) if abs(r) <= mp.pi * p["scale"]
    else 2 * p["scale"] ** 2)


@residual("hampel", each("scale", 0.9014, 0.4, 20.0))
def hampel(p, r):
    a, b, c = (p["scale"] * k for k in (mpf("1.5"), mpf("3.5"), mpf(8)))
    x = abs(r)
    if x <= a:
        return x * x / 2
    if x <= b:
        return a * x - a * a / 2
    # The integral of a (c - x) / (c - b), up to the height at c.
    height = a * b - a * a / 2 + a * (c - b) / 2
    return height - a * (c - x) ** 2 / (2 * (c - b)) if x <= c else height


@residual("general_robust", [{"shape": 0.5, "scale": 1.5517}, {"shape": -2.0, "scale": 1.5}, {"shape": 0.0, "scale": 0.6}, {"shape": 1.0, "scale": 20.0}, {"shape": 1.5, "scale": 20.0}, {"shape": -11.5, "scale": 3.0}])
def general_robust(p, r):
    a, c = p["shape"], p["scale"]
    u = (r / c) ** 2
    if a == 0:
        return c**2 * mp.log(1 + u / 2)
    b = abs(a - 2)
    return c**2 * b / a * ((u / b + 1) ** (a / 2) - 1)


residual("epsilon_insensitive", each("epsilon", 0.1, 0.0, 1.5))(lambda p, r: max(mpf(0), abs(r) - p["epsilon"]))
residual("squared_epsilon_insensitive", each("epsilon", 0.1, 0.0, 1.5))(
    lambda p, r: max(mpf(0), abs(r) - p["epsilon"]) ** 2 / 2)
residual("lq", [{"power": 1.5, "scale": 1.0}, {"power": 1.2, "scale": 4.0}, {"power": 1.9, "scale": 0.25}])(
    lambda p, r: p["scale"] ** 2 * (abs(r) / p["scale"]) ** p["power"] / p["power"])
residual("expectile", each("level", 0.5, 0.9, 0.05))(
    lambda p, r: (1 - p["level"] if r > 0 else p["level"]) * r**2 / 2)
residual("m_quantile", [{"level": 0.5, "delta": 1.345}, {"level": 0.9, "delta": 0.5}, {"level": 0.05, "delta": 20.0}])(
    lambda p, r: (1 - p["level"] if r > 0 else p["level"]) * huber(r, p["delta"]))
residual("linex", each("asymmetry", 1.0, -1.0, 0.2), far=())(
    lambda p, r: (mp.exp(p["asymmetry"] * r) - p["asymmetry"] * r - 1) / p["asymmetry"] ** 2)
@residual("von_mises", [{"kappa": 1.0, "period": 6.283185307179586}, {"kappa": 4.0, "period": 130.0}, {"kappa": 0.1, "period": 24.0}], far=(1e4,))
def von_mises(p, r):
    radian = p["period"] / (2 * mp.pi)
    return p["kappa"] * radian**2 * (1 - mp.cos(r / radian))


loss("squared_log_error", [{}], [([f], y) for f, y in [(0.3, 1.0), (2.5, -0.4), (-0.6, 7.5), (40.5, 0.0), (-1e6, 3.0), (5.5, 5.25)]])(
    lambda p, f, y, held: (f[0] - mp.log(1 + y)) ** 2 / 2)
loss("absolute_percentage_error", each("floor", 1.0, 0.01), location((3.0, -0.25)))(
    lambda p, f, y, held: abs(f[0] - y) / max(abs(y), p["floor"]))
loss("squared_percentage_error", each("floor", 1.0, 0.05), location((3.0, -0.25), far=(1e4,)))(
    lambda p, f, y, held: (f[0] - y) ** 2 / 2 / max(abs(y), p["floor"]) ** 2)

# --- log link ----------------------------------------------------------------

loss("poisson", [{}], log_mean([3.0, 0.0, 0.5]))(lambda p, f, y, held: mp.exp(f[0]) - y * f[0])
loss("gamma", [{}], log_mean([3.0, 0.01]))(lambda p, f, y, held: f[0] + y * mp.exp(-f[0]))
loss("tweedie", each("power", 1.5, 1.1, 1.9), log_mean([3.0, 0.0, 0.5]))(
    lambda p, f, y, held: mp.exp((2 - p["power"]) * f[0]) / (2 - p["power"])
    - y * mp.exp((1 - p["power"]) * f[0]) / (1 - p["power"]))

loss("inverse_gaussian", [{}], log_mean([3.0, 0.01]))(
    lambda p, f, y, held: y * mp.exp(-2 * f[0]) / 2 - mp.exp(-f[0]))
loss("negative_binomial", each("alpha", 1.0, 0.2, 10.0), log_mean([3.0, 0.0, 17.0]) + [([40.5], 2.0), ([-40.5], 0.0), ([-40.5], 3.0)])(
    lambda p, f, y, held: (y + 1 / p["alpha"]) * mp.log(1 + p["alpha"] * mp.exp(f[0])) - y * f[0])
loss("log_normal", [{}], log_mean([3.0, 0.01]))(lambda p, f, y, held: (f[0] - mp.log(y)) ** 2 / 2)


@loss("beta", each("phi", 5.0, 0.5, 2000.0), log_mean([0.3, 0.97, 0.001], [-0.6, 0.4, 2.3, -5.25, 6.5]))
def beta(p, f, y, held):
    m, n = sigmoid(f[0]) * p["phi"], sigmoid(-f[0]) * p["phi"]
    return mp.loggamma(m) + mp.loggamma(n) - (m - 1) * mp.log(y) - (n - 1) * mp.log(1 - y)


# --- laws of two scores ------------------------------------------------------

LAWS = pairs()
loss("gaussian_nll", [{}], LAWS)(lambda p, f, y, held: f[1] + (y - f[0]) ** 2 * mp.exp(-2 * f[1]) / 2)
loss("laplace_nll", [{}], LAWS)(lambda p, f, y, held: f[1] + abs(y - f[0]) * mp.exp(-f[1]))
loss("student_t_nll", each("nu", 4.0, 30.0, 2.1), LAWS)(
    lambda p, f, y, held: f[1] + (p["nu"] + 1) / 2 * mp.log(1 + (y - f[0]) ** 2 * mp.exp(-2 * f[1]) / p["nu"]))

@loss("beta_nll", each("beta", 0.5, 1.0, 0.0), LAWS)
def held_beta_nll(p, f, y, held):
    # The weight sigma^(2 beta) has no slope: it is taken at the scores as they were.
    return mp.exp(2 * p["beta"] * held[1]) * (f[1] + (y - f[0]) ** 2 * mp.exp(-2 * f[1]) / 2)



@loss("gaussian_crps", [{}], LAWS)
def gaussian_crps(p, f, y, held):
    sigma = mp.exp(f[1])
    z = (y - f[0]) / sigma
    return sigma * (z * (2 * Phi(z) - 1) + 2 * phi(z) - 1 / mp.sqrt(mp.pi))


@loss("zero_inflated_poisson", [{}], pairs((0.0, 3.0, 1.0, 0.0, 17.0, 0.0)) + [([0.4, -1.2], 0.0), ([-2.5, 3.1], 0.0)])
def zero_inflated_poisson(p, f, y, held):
    zero, mean = sigmoid(f[0]), mp.exp(f[1])
    if y == 0:
        return -mp.log(zero + (1 - zero) * mp.exp(-mean))
    return -mp.log(1 - zero) + mean - y * f[1]


MANY = [([0.37, 1.2, 4.1], 1.0), ([-1.5, -2.6, 0.3], -2.5), ([7.0, 8.0, 9.0], 7.5), ([1e4, 2.0, -1e6], 3.0)]
loss("multi_quantile", [{"quantile": [0.1, 0.5, 0.9]}, {"quantile": [0.05, 0.25, 0.75]}], MANY)(
    lambda p, f, y, held: sum(pinball(x - y, q) for x, q in zip(f, p["quantile"])))

# --- two classes, m = (2y - 1) f ---------------------------------------------

def margins(name, parameters, scores=SCORES):
    def note(formula):
        loss(name, parameters, binary(scores))(lambda p, f, y, held: formula(p, margin(f, y)))
        return formula

    return note


loss("log_loss", [{}], binary() + binary([0.3, -4.1], (0.25, 0.7)))(
    lambda p, f, y, held: softplus(f[0]) - y * f[0])
loss("weighted_log_loss", each("positive_weight", 1.0, 0.2, 30.0), binary())(
    lambda p, f, y, held: p["positive_weight"] * y * softplus(-f[0]) + (1 - y) * softplus(f[0]))
margins("exponential", [{}], SCORES[:6])(lambda p, m: mp.exp(-m))
margins("hinge", [{}])(lambda p, m: max(mpf(0), 1 - m))
margins("squared_hinge", [{}])(lambda p, m: max(mpf(0), 1 - m) ** 2)
margins("focal", each("gamma", 2.0, 0.5, 5.0))(
    lambda p, m: -sigmoid(-m) ** p["gamma"] * mp.log(sigmoid(m)))

margins("probit", [{}], [0.3, -1.7, 2.9, -8.3, 20.5, -30.25])(lambda p, m: -mp.log(Phi(m)))
loss("complementary_log_log", [{}], binary([0.3, -1.7, 2.9, -8.3, 4.5, -38.25]))(
    lambda p, f, y, held: -mp.log(1 - mp.exp(-mp.exp(f[0]))) if y == 1 else mp.exp(f[0]))
margins("smoothed_hinge", each("width", 1.0, 0.5, 2.0))(
    lambda p, m: mpf(0) if m >= 1 else (1 - m) ** 2 / (2 * p["width"]) if m > 1 - p["width"]
    else 1 - p["width"] / 2 - m)
margins("modified_huber", [{}])(lambda p, m: max(mpf(0), 1 - m) ** 2 if m >= -1 else -4 * m)
loss("brier", [{}], binary())(lambda p, f, y, held: (sigmoid(f[0]) - y) ** 2)
margins("squared_margin", [{}])(lambda p, m: (1 - m) ** 2)
margins("tangent", [{}])(lambda p, m: (2 * mp.atan(m) - 1) ** 2)
margins("sigmoid_margin", [{}])(lambda p, m: 1 - mp.tanh(m))


@margins("dwd", each("power", 1.0, 0.5, 4.0))
def dwd(p, m):
    q = p["power"]
    return 1 - m if m <= q / (q + 1) else q**q / ((q + 1) ** (q + 1) * m**q)


loss("smoothed_log_loss", each("smoothing", 0.1, 0.4), binary())(
    lambda p, f, y, held: softplus(f[0]) - ((1 - p["smoothing"]) * y + p["smoothing"] / 2) * f[0])
margins("generalised_cross_entropy", each("q", 0.7, 0.2, 1.0))(lambda p, m: (1 - sigmoid(m) ** p["q"]) / p["q"])
margins("poly1_log_loss", each("epsilon", 1.0, -1.0, 40.0))(
    lambda p, m: -mp.log(sigmoid(m)) + p["epsilon"] * sigmoid(-m))


@loss("asymmetric", [{"gamma_positive": 0.0, "gamma_negative": 4.0, "margin": 0.05}, {"gamma_positive": 1.0, "gamma_negative": 4.0, "margin": 0.0}, {"gamma_positive": 2.0, "gamma_negative": 1.0, "margin": 0.1}], binary())
def asymmetric(p, f, y, held):
    x = sigmoid(f[0])
    if y == 1:
        return -((1 - x) ** p["gamma_positive"]) * mp.log(x)
    shifted = max(x - p["margin"], mpf(0))
    return mpf(0) if shifted == 0 else -(shifted ** p["gamma_negative"]) * mp.log(1 - shifted)


# --- several classes ---------------------------------------------------------

def many(name, parameters, **grid):
    def note(formula):
        loss(name, parameters, classes(**grid))(lambda p, f, y, held: formula(p, f, int(y)))
        return formula

    return note


many("cross_entropy", [{}])(lambda p, f, y: lse(f) - f[y])
many("label_smoothing", each("smoothing", 0.1, 0.4))(
    lambda p, f, y: lse(f) - (1 - p["smoothing"]) * f[y] - p["smoothing"] * sum(f) / len(f))
many("one_vs_rest_log_loss", [{}])(
    lambda p, f, y: sum(softplus(x) - (x if k == y else 0) for k, x in enumerate(f)))
many("softmax_focal", each("gamma", 2.0, 0.5, 5.0))(
    lambda p, f, y: -((1 - softmax(f)[y]) ** p["gamma"]) * mp.log(softmax(f)[y]))
many("multiclass_generalised_cross_entropy", each("q", 0.7, 0.1, 0.5))(
    lambda p, f, y: (1 - softmax(f)[y] ** p["q"]) / p["q"])
many("multiclass_brier", [{}])(lambda p, f, y: sum((x - (k == y)) ** 2 for k, x in enumerate(softmax(f))))
many("poly1_cross_entropy", each("epsilon", 1.0, -1.0, 40.0))(
    lambda p, f, y: -mp.log(softmax(f)[y]) + p["epsilon"] * (1 - softmax(f)[y]))


@many("bi_tempered", [{"t1": 0.8, "t2": 1.2}, {"t1": 0.5, "t2": 1.5}, {"t1": 0.9, "t2": 2.0}], far=False)
def bi_tempered(p, f, y):
    t1, t2 = p["t1"], p["t2"]

    def log_t(x, t):
        return (x ** (1 - t) - 1) / (1 - t)

    def exp_t(x, t):
        return max(1 + (1 - t) * x, mpf(0)) ** (1 / (1 - t))

    # The normaliser: where the powers sum to 1, by Newton's method from the right of the root.
    top = max(f)
    shift = top + (1 - mpf(len(f)) ** (t2 - 1)) / (1 - t2)
    for _ in range(400):
        powers = [exp_t(x - shift, t2) for x in f]
        step = (sum(powers) - 1) / sum(x**t2 for x in powers)
        shift += step
        if abs(step) < mpf(10) ** (4 - mp.dps):
            break
    P = [exp_t(x - shift, t2) for x in f]
    total = mpf(0)
    for k, x in enumerate(P):
        if k == y:
            total += log_t(mpf(1), t1) - log_t(x, t1) - 1 / (2 - t1)
        total += x ** (2 - t1) / (2 - t1)
    return total



@many("class_balanced_cross_entropy", [{"beta": 0.999, "count": [900.0, 90.0, 10.0]}, {"beta": 0.5, "count": [1.0, 3.0, 2.0]}], counts=(3,))
def class_balanced(p, f, y):
    weights = [(1 - p["beta"]) / (1 - p["beta"] ** n) for n in p["count"]]
    return weights[y] * len(weights) / sum(weights) * (lse(f) - f[y])


many("logit_adjusted_cross_entropy", [{"tau": 1.0, "prior": [0.625, 0.25, 0.125]}, {"tau": 0.5, "prior": [0.125, 0.25, 0.625]}], counts=(3,))(
    lambda p, f, y: lse([x + p["tau"] * mp.log(q) for x, q in zip(f, p["prior"])])
    - f[y] - p["tau"] * mp.log(p["prior"][y]))
many("crammer_singer_hinge", [{}])(
    lambda p, f, y: max(mpf(0), 1 + max(x for k, x in enumerate(f) if k != y) - f[y]))
many("weston_watkins_hinge", [{}])(
    lambda p, f, y: sum(max(mpf(0), 1 + x - f[y]) for k, x in enumerate(f) if k != y) / len(f))


@many("sparsemax", [{}])
def sparsemax(p, f, y):
    z = sorted(f, reverse=True)
    count = max(k for k in range(1, len(z) + 1) if 1 + k * z[k - 1] > sum(z[:k]))
    tau = (sum(z[:count]) - 1) / count
    return -f[y] + sum(x**2 - tau**2 for x in z[:count]) / 2 + mpf(1) / 2


# --- ordered classes ---------------------------------------------------------

@many("ranked_probability_score", [{}])
def ranked_probability(p, f, y):
    P = softmax(f)
    return sum((sum(P[: j + 1]) - (y <= j)) ** 2 for j in range(len(P) - 1)) / (len(P) - 1)


def thresholds(gaps):
    """0, then the sums of softplus of the gaps."""
    b = [mpf(0)]
    for gap in gaps:
        b.append(b[-1] + softplus(gap))
    return b


@loss("cumulative_logit", [{}], ordered())
def cumulative_logit(p, f, y, held):
    b, y = thresholds(f[1:]), int(y)
    upper = sigmoid(b[y] - f[0]) if y < len(b) else mpf(1)
    lower = sigmoid(b[y - 1] - f[0]) if y > 0 else mpf(0)
    return -mp.log(upper - lower)


@loss("all_threshold_logistic", [{}], ordered())
def all_threshold_logistic(p, f, y, held):
    b = thresholds(f[1:])
    return sum(softplus(x - f[0] if j < y else f[0] - x) for j, x in enumerate(b)) / len(b)


loss("rank_regression", [{}], [([f], y) for f, y in [(0.3, 1.0), (2.6, 0.0), (-1.5, 3.0), (1e4, 2.0)]])(
    lambda p, f, y, held: (f[0] - y) ** 2 / 2)

# -----------------------------------------------------------------------------

if __name__ == "__main__":
    lines = ",\n".join(json.dumps(row) for row in ROWS)
    pathlib.Path(__file__).with_name("loss_references.json").write_text(f"[\n{lines}\n]\n")
    print(len(ROWS), "rows of", len({row["loss"] for row in ROWS}), "losses")
