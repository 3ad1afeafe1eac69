internal import Charts
internal import Foundation
internal import Predictions
internal import Profiles

/// The pictures of what a pilot left over.
enum PilotFigures {
  /// Returns the quantile plot and the variance by mean, those that there are numbers for.
  static func of(_ residuals: ResidualProfile, target: TargetProfile) -> [Figure] {
    [quantiles(residuals, target), variance(residuals, target)].compactMap(\.self)
  }

  /// Returns the reliability of two classes.
  static func of(_ classes: ClassProfile, target: TargetProfile) -> [Figure] {
    reliability(classes, target).map { [$0] } ?? []
  }

  private static func quantiles(_ residuals: ResidualProfile, _ target: TargetProfile) -> Figure? {
    guard let quantiles = residuals.quantiles, quantiles.gaussian.count > 2 else { return nil }
    let points = zip(quantiles.gaussian, quantiles.residuals).map { [$0, $1] }
    let ends = [(quantiles.levels.first, points.first), (quantiles.levels.last, points.last)]
    let words = ends.map { level, point in
      "\(tenths(point?[1])) at the level \(NumberText.significant(level, digits: 3)), where a "
        + "Gaussian law has \(tenths(point?[0]))"
    }
    return Figure(
      name: "residual-quantiles",
      chart: QuantilePlot(
        title: "\(PlainText.name(target.name)): residuals against a Gaussian law",
        summary: "In robust scales the residuals are \(words.joined(separator: ", and ")).",
        axis: "Gaussian quantile",
        valueAxis: "residual / scale \(NumberText.ofData(residuals.scale.value))",
        points: points),
      caption: "Ends that leave the line outwards are tails heavier than a Gaussian's.")
  }

  private static func tenths(_ value: Double?) -> String { NumberText.fixed(value, decimals: 1) }

  private static func variance(_ residuals: ResidualProfile, _ target: TargetProfile) -> Figure? {
    guard let exponent = residuals.varianceExponent, let found = residuals.varianceByMean else {
      return nil
    }
    let bins = found.filter { $0.mean > 0 && $0.variance > 0 }.map(bin)
    guard bins.count > 2 else { return nil }
    let power = NumberText.plusMinus(exponent, error: residuals.varianceExponentError)
    return Figure(
      name: "variance-by-mean",
      chart: VarianceByMeanChart(
        title: "\(PlainText.name(target.name)): variance against mean",
        summary: "Over \(bins.count) bins of the prediction the variance of the residuals grows as "
          + "the mean to the power of \(power).",
        axis: "mean prediction", valueAxis: "mean squared residual, with 95 % intervals",
        bins: bins),
      caption: "Both axes are logarithmic. The variance grows as the mean to the power of \(power)."
    )
  }

  /// On the logarithmic axis an interval is a factor.
  private static func bin(_ bin: VarianceBin) -> VarianceByMeanChart.Bin {
    let factor = exp(min(1.96 * max(bin.varianceError, 0) / bin.variance, 50))
    return VarianceByMeanChart.Bin(
      mean: bin.mean, variance: bin.variance,
      interval: [bin.variance / factor, bin.variance * factor])
  }

  /// Bins of about equal size need no picture of their sizes.
  private static func rows(_ bins: [ReliabilityBin]) -> Text {
    let (low, high) = (bins.map(\.rows).min() ?? 0, bins.map(\.rows).max() ?? 0)
    return low == high ? "each point is \(low) rows" : "each point is \(low) to \(high) rows"
  }

  private static func reliability(_ classes: ClassProfile, _ target: TargetProfile) -> Figure? {
    guard let found = classes.reliability, !found.isEmpty else { return nil }
    let label = target.positiveLabel.map { PlainText.name($0, limit: 24) } ?? "the positive class"
    let bins = found.map {
      ReliabilityChart.Bin(
        predicted: $0.forecast, observed: $0.observed, interval: $0.interval, count: $0.rows)
    }
    let farthest = bins.max { abs($0.predicted - $0.observed) < abs($1.predicted - $1.observed) }
    let words = farthest.map {
      "Farthest from it, rows with a probability of "
        + "\(NumberText.fixed($0.predicted, decimals: 2)) are \(label) with a share of "
        + "\(NumberText.fixed($0.observed, decimals: 2))."
    }
    return Figure(
      name: "reliability",
      chart: ReliabilityChart(
        title: "\(PlainText.name(target.name)): predicted and true shares of \(label)",
        summary: "Right ones would lie on the line. \(words ?? "")",
        axis: "predicted probability of \(label)",
        valueAxis: "share of \(label), with 95 % intervals", bins: bins),
      caption: "Out of fold, before any recalibration; \(rows(found)).")
  }
}
