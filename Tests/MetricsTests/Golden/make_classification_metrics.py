"""Writes classification_metrics.json: scores by scikit-learn, or the plain formula where it has none.

Usage: python make_classification_metrics.py > classification_metrics.json
"""

import itertools
import json
import sys
import warnings

import numpy as np
import scipy
import sklearn
import sklearn.metrics as sk
from scipy import stats
from sklearn.calibration import calibration_curve
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression

warnings.filterwarnings("ignore")


# Rows


def decided(p):
    """Class 1 of two from 0.5 on; of more the first of the largest."""
    return (p[:, 1] >= 0.5).astype(int) if p.shape[1] == 2 else p.argmax(axis=1)


def rows(k, n, seed, digits=None, absent=None, weighted=False):
    rng = np.random.default_rng(seed)
    logits = rng.normal(size=(n, k))
    y = np.array([rng.choice(k, p=np.exp(f) / np.exp(f).sum()) for f in 0.8 * logits])
    p = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    if absent is not None:
        y[y == absent] = (absent + 1) % k
    if digits is not None:
        # Whole parts of 20, so that rows tie and every row sums to 1 exactly.
        parts = np.maximum(1, np.floor(p * 20)).astype(int)
        p = parts / parts.sum(axis=1, keepdims=True)
    if k == 2:
        p[:, 0] = 1 - p[:, 1]
    w = rng.integers(1, 40, size=n) / 8 if weighted else None
    return y, p, w


# Scores


def averages(y, d, w, k):
    s = {}
    binary = k == 2
    average = "binary" if binary else "macro"
    seen = sorted(set(y) | set(d))
    a = dict(sample_weight=w, zero_division=np.nan)
    s["f1"] = sk.f1_score(y, d, average=average, labels=None if binary else seen, **a)
    s["f1_macro"] = sk.f1_score(y, d, average="macro", **a)
    s["f1_weighted"] = sk.f1_score(y, d, average="weighted", **a)
    s["f1_micro"] = sk.f1_score(y, d, average="micro", **a)
    s["fbeta"] = sk.fbeta_score(y, d, beta=2, average=average, **a)
    s["fbeta(beta=0.5)"] = sk.fbeta_score(y, d, beta=0.5, average=average, **a)
    s["jaccard"] = sk.jaccard_score(y, d, average=average, sample_weight=w)
    s["recall_weighted"] = sk.recall_score(y, d, average="weighted", **a)
    if set(y) <= set(d):
        s["precision"] = sk.precision_score(y, d, average=average, **a)
        s["precision_macro"] = sk.precision_score(y, d, average="macro", **a)
        s["precision_weighted"] = sk.precision_score(y, d, average="weighted", **a)
    if binary:
        s["recall"] = sk.recall_score(y, d, **a)
    return s


def decisions(y, d, w, k):
    s = averages(y, d, w, k)
    a = dict(sample_weight=w)
    s["accuracy"] = sk.accuracy_score(y, d, **a)
    s["zero_one_loss"] = sk.zero_one_loss(y, d, **a)
    s["hamming_loss"] = sk.hamming_loss(y, d, **a)
    s["balanced_accuracy"] = sk.balanced_accuracy_score(y, d, **a)
    s["mcc"] = sk.matthews_corrcoef(y, d, **a)
    s["cohen_kappa"] = sk.cohen_kappa_score(y, d, **a)
    s["quadratic_weighted_kappa"] = sk.cohen_kappa_score(
        y, d, weights="quadratic", labels=range(k), **a)
    s["ordinal_mae"] = sk.mean_absolute_error(y, d, **a)
    recalls = sk.recall_score(y, d, average=None, labels=sorted(set(y)), **a)
    s["g_mean"] = float(stats.gmean(recalls))
    return s


def two_decisions(y, d, w):
    a = dict(sample_weight=w)
    tn, fp, fn, tp = sk.confusion_matrix(y, d, **a).ravel()
    n = tn + fp + fn + tp
    return {
        "specificity": sk.recall_score(y, d, pos_label=0, **a),
        "negative_predictive_value": sk.precision_score(y, d, pos_label=0, **a),
        "false_positive_rate": 1 - sk.recall_score(y, d, pos_label=0, **a),
        "youden_j": sk.balanced_accuracy_score(y, d, adjusted=True, **a),
        "expected_cost(fn=10,fp=1)": (10 * fn + fp) / n,
        "expected_cost(fn=4,fp=2,tn=0.5,tp=-1)": (4 * fn + 2 * fp + 0.5 * tn - tp) / n,
    }


def probabilities(y, p, w, k):
    labels = list(range(k))
    a = dict(sample_weight=w)
    mean = lambda v: float(np.average(v, weights=w))
    one_hot = np.eye(k)[y]
    s = {
        "log_loss": sk.log_loss(y, p, labels=labels, **a),
        "brier": mean(((p - one_hot) ** 2).sum(axis=1)) / (2 if k == 2 else 1),
        "ranked_probability_score": mean(
            ((p.cumsum(axis=1) - one_hot.cumsum(axis=1))[:, :-1] ** 2).sum(axis=1) / (k - 1)),
    }
    if len(set(y)) == k:
        s["log_loss_skill"] = sk.d2_log_loss_score(y, p, labels=labels, **a)
        s["brier_skill"] = sk.d2_brier_score(y, p, labels=labels, **a)
    f = np.log(p)
    if k == 2:
        s["hinge"] = sk.hinge_loss(y, f[:, 1] - f[:, 0], **a)
    else:
        s["hinge"] = sk.hinge_loss(y, f, labels=labels, **a)
    return s


def two_scores(y, p, w, tied):
    a = dict(sample_weight=w)
    p1 = p[:, 1]
    s = {
        "roc_auc": sk.roc_auc_score(y, p1, **a),
        "average_precision": sk.average_precision_score(y, p1, **a),
        "partial_roc_auc": sk.roc_auc_score(y, p1, max_fpr=0.1, **a),
        "partial_roc_auc(max_fpr=0.35)": sk.roc_auc_score(y, p1, max_fpr=0.35, **a),
    }
    fpr, tpr, _ = sk.roc_curve(y, p1, **a)
    s["ks_statistic"] = float((tpr - fpr).max())
    if w is None:
        twin = stats.ks_2samp(p1[y == 1], p1[y == 0], alternative="less").statistic
        assert abs(twin - s["ks_statistic"]) < 1e-12
    if w is None and not tied:
        top = np.sort(y[np.argsort(-p1)][:20])
        s["precision_at_k(k=20)"] = top.mean()
        s["recall_at_k(k=20)"] = top.sum() / y.sum()
        s["lift(k=20)"] = top.mean() / y.mean()
        assert len(y) == 200
        s["precision_at_k"] = top.mean()
    for t in [0.2, 0.5]:
        tn, fp, fn, tp = sk.confusion_matrix(y, p1 >= t, **a).ravel()
        name = "net_benefit" if t == 0.5 else f"net_benefit(threshold={t})"
        s[name] = (tp - fp * t / (1 - t)) / (tn + fp + fn + tp)
    return s


def several_scores(y, p, w, k, tied):
    a = dict(sample_weight=w)
    s = {}
    if len(set(y)) == k:
        s["roc_auc"] = sk.roc_auc_score(y, p, multi_class="ovr", **a)
        s["average_precision"] = float(np.mean([
            sk.average_precision_score(y == c, p[:, c], **a) for c in range(k)]))
        if w is None:
            s["roc_auc_ovo"] = sk.roc_auc_score(y, p, multi_class="ovo")
    pairs = []
    for i, j in itertools.combinations(sorted(set(y)), 2):
        both = (y == i) | (y == j)
        pairs.append(sk.roc_auc_score(
            y[both] == i, p[both, i] - p[both, j],
            sample_weight=None if w is None else w[both]))
    s["auc_mu"] = float(np.mean(pairs))
    if not tied:
        s["top_k_accuracy"] = sk.top_k_accuracy_score(y, p, k=2, labels=range(k), **a)
    return s


def case(name, k, y, p, w, tied):
    d = decided(p)
    s = {**decisions(y, d, w, k), **probabilities(y, p, w, k)}
    if k == 2:
        s |= {**two_decisions(y, d, w), **two_scores(y, p, w, tied)}
    else:
        s |= several_scores(y, p, w, k, tied)
    return {
        "name": name, "classes": k, "labels": y.tolist(), "probabilities": p.ravel().tolist(),
        "weights": None if w is None else w.tolist(),
        "scores": {n: float(v) for n, v in sorted(s.items())},
    }


# Calibration


def calibration(name, y, p, w):
    p1 = p[:, 1]
    a = dict(sample_weight=w)
    order = np.unique(p1)
    isotonic = IsotonicRegression(y_min=0, y_max=1, out_of_bounds="clip").fit(p1, y, sample_weight=w)
    again = isotonic.predict(p1)
    base = np.full(len(y), np.average(y, weights=w))
    brier = lambda q: sk.brier_score_loss(y, q, **a)
    log = lambda q: sk.log_loss(y, np.clip(q, 1e-300, 1), labels=[0, 1], **a)
    exact = lambda q: float(-np.average(
        np.log(np.where(y == 1, q, 1 - q)), weights=w))
    logit = np.log(p1 / (1 - p1))[:, None]
    model = LogisticRegression(C=np.inf, solver="newton-cholesky", tol=1e-14, max_iter=1000)
    model.fit(logit, y, sample_weight=w)
    new = np.linspace(0.0, 1, 41)
    result = {
        "name": name, "labels": y.tolist(), "forecasts": p1.tolist(),
        "weights": None if w is None else w.tolist(),
        "slope": float(model.coef_[0, 0]), "intercept": float(model.intercept_[0]),
        "isotonic_at": order.tolist(), "isotonic": isotonic.predict(order).tolist(),
        "new": new.tolist(), "new_isotonic": isotonic.predict(new).tolist(),
        "brier": [brier(p1), brier(p1) - brier(again), brier(base) - brier(again), brier(base)],
        "log": [log(p1), exact(p1) - exact(again), exact(base) - exact(again), exact(base)],
    }
    if w is None and len(order) == len(y):
        shares, forecasts = calibration_curve(y, p1, n_bins=10, strategy="quantile")
        gaps = np.abs(shares - forecasts)
        result |= {
            "bin_shares": shares.tolist(), "bin_forecasts": forecasts.tolist(),
            "ece": float(gaps.mean()), "mce": float(gaps.max()),
        }
    return result


cases, calibrations = [], []
for k, n in [(2, 200), (3, 90), (5, 120)]:
    for weighted in [False, True]:
        tail = ", weighted" if weighted else ""
        y, p, w = rows(k, n, seed=10 * k + weighted, weighted=weighted)
        cases.append(case(f"{k} classes{tail}", k, y, p, w, tied=False))
        if k == 2:
            calibrations.append(calibration(f"distinct forecasts{tail}", y, p, w))
        y, p, w = rows(k, n, seed=100 * k + weighted, digits=1, weighted=weighted)
        cases.append(case(f"{k} classes with ties{tail}", k, y, p, w, tied=True))
        if k == 2:
            calibrations.append(calibration(f"tied forecasts{tail}", y, p, w))
    if k > 2:
        y, p, w = rows(k, n, seed=1000 * k, absent=1, weighted=True)
        cases.append(case(f"{k} classes, one absent", k, y, p, w, tied=False))
json.dump(
    {
        "versions": {
            "scikit-learn": sklearn.__version__, "scipy": scipy.__version__,
            "numpy": np.__version__,
        },
        "cases": cases, "calibration": calibrations,
    },
    sys.stdout)
