internal import Foundation

extension TrueClassLoss {
  /// Returns shares proportional to P_k / -l'(ln P_k): where the expected slopes vanish,
  /// eta_k l'(ln P_k) is the same multiple of P_k for all classes.
  func stationaryProbabilities(scores: [Double], classes: Int) -> [Double] {
    var logs = scores
    for start in stride(from: 0, to: scores.count, by: classes) {
      let total = logSumExp(scores.span, row: start..<start + classes)
      for j in start..<start + classes {
        let own = TrueClass(logarithm: min(scores[j] - total, 0))
        logs[j] = (own.logarithm - logSlope(of: own)).clampedToFinite
      }
    }
    return softmaxRows(logs, classes: classes)
  }
}
