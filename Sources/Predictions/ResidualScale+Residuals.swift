private import Statistics

extension ResidualScale {
  /// Creates the scale of residuals from the first estimator that is positive: 1.4826 MAD about
  /// the median, IQR / 1.349, 1.2533 mean |r|, sd; else 1.
  ///
  /// More than half equal residuals make the MAD 0, more than three quarters the IQR.
  package init(residuals: [Double]) {
    let finite = residuals.filter(\.isFinite)
    let estimators: [(Source, ([Double]) -> Double)] = [
      (.mad, RobustScale.mad), (.iqr, RobustScale.iqr),
      (.meanAbsolute, { 1.2533 * Moments($0.map(abs)).mean }), (.sd, { Moments($0).sd }),
    ]
    for (source, estimate) in estimators {
      let value = estimate(finite)
      if value > 0, value.isFinite {
        self.init(value: value, source: source)
        return
      }
    }
    self.init(value: 1, source: .unit)
  }
}
