internal import Foundation

extension PointRows {
  /// Returns the mean squared difference of ln(1 + x) of predictions and targets.
  func logError() throws(Undefined) -> Double {
    try require(
      targets: { $0 > -1 }, "-1 or less", predictions: { $0 > -1 }, "-1 or less")
    return mean { prediction, target in
      let difference = log1p(target) - log1p(prediction)
      return difference * difference
    }
  }
}
