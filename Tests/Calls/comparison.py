"""Comparisons up to one positive factor and, for values, a constant for each target."""

import numpy as np


class Wrong(Exception):
    """A call does something else than the loss."""


class NotRun(Exception):
    """A call could not be run, with the reason."""


def factor(ours, theirs):
    """The positive number that brings our slopes closest to theirs."""
    ours, theirs = np.ravel(ours), np.ravel(theirs)
    scale = float(ours @ theirs / max(ours @ ours, 1e-300))
    if not scale > 0:
        raise Wrong("the slopes point the other way")
    return scale


def relative_error(ours, theirs):
    """The largest difference, as a share of the number and a hundredth of the largest."""
    ours, theirs = np.asarray(ours, float), np.asarray(theirs, float)
    if ours.shape != theirs.shape:
        raise Wrong(f"shape {theirs.shape} instead of {ours.shape}")
    if not np.isfinite(theirs).all():
        raise Wrong("not finite")
    size = np.abs(ours)
    return float(np.max(np.abs(theirs - ours) / (size + 0.01 * max(size.max(), 1e-12))))


def check(what, ours, theirs, tolerance):
    error = relative_error(ours, theirs)
    if error > tolerance:
        raise Wrong(f"{what} off by {error:.1g}")
    return error


def values_without_constants(values):
    """The difference between both scores of each target."""
    half = len(values) // 2
    return values[:half] - values[half:]


def slope_from(first, second, penalties):
    """G from the leaves -G / (H + penalty) under two penalties; a leaf of 0 has the slope 0."""
    with np.errstate(divide="ignore", invalid="ignore"):
        slope = -(penalties[1] - penalties[0]) / (1 / second - 1 / first)
    return np.where((first == 0) | (second == 0), 0, slope)
