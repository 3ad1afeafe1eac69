extension Prediction {
  /// Returns the number a row that stands for a functional, or `nil` where the prediction does not
  /// say it.
  ///
  /// Plain numbers stand for whatever they were trained for. A law gives its mean (for `nil` its
  /// median), quantiles give the one that is asked for, and have no mean.
  public func points(for functional: Functional?) -> [Double]? {
    switch self {
    case .points(let values): values
    case .classes: nil
    case .quantiles(let prediction): Prediction.level(of: functional).flatMap(prediction.quantile)
    case .distributions(let rows): Prediction.points(of: rows, for: functional)
    }
  }

  private static func points(
    of rows: [PredictedDistribution], for functional: Functional?
  ) -> [Double]? {
    if case .mean? = functional { return rows.map(\.mean) }
    return level(of: functional).map { level in rows.map { $0.quantile(level) } }
  }

  /// The quantile that a functional is; robust centres count as medians.
  private static func level(of functional: Functional?) -> Double? {
    switch functional {
    case .median, .robustLocation, nil: 0.5
    case .quantile(let level): level
    default: nil
    }
  }
}
