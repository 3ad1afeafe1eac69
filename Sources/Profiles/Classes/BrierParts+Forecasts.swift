internal import Statistics

extension BrierParts {
  /// Splits the score of the positive class, or of every class against the rest.
  init(_ forecasts: ClassForecasts) {
    let n = forecasts.count
    var scores = [Double](repeating: 0, count: n)
    var recalibrated = scores
    var constant = scores
    for label in forecasts.classCount == 2 ? [1] : Array(0..<forecasts.classCount) {
      let came = forecasts.labels.map { $0 == label ? 1.0 : 0 }
      let told = forecasts.probabilities(of: label)
      let fitted = IsotonicFit.values(targets: came, forecasts: told)
      let share = came.mean
      for row in 0..<n {
        scores[row] += (told[row] - came[row]) * (told[row] - came[row])
        recalibrated[row] += (fitted[row] - came[row]) * (fitted[row] - came[row])
        constant[row] += (share - came[row]) * (share - came[row])
      }
    }
    let lost = Moments(zip(scores, recalibrated).map { $0 - $1 })
    let gained = Moments(zip(constant, recalibrated).map { $0 - $1 })
    let (score, root) = (Moments(scores), Double(n).squareRoot())
    // Rounding alone can make parts negative.
    self.init(
      score: score.mean, scoreError: score.sd / root, miscalibration: max(0, lost.mean),
      miscalibrationError: lost.sd / root, discrimination: max(0, gained.mean),
      discriminationError: gained.sd / root, uncertainty: constant.mean)
  }
}
