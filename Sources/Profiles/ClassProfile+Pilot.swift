internal import Foundation
internal import Predictions
internal import Statistics

extension ClassProfile {
  /// Computes all statistics of out-of-fold probabilities; `nil` without usable rows.
  init?(pilot: PilotPredictions, targetOfRow: [Int: Double], classCount: Int) {
    let k = classCount
    guard k > 1, pilot.probabilities.count == pilot.rows.count * k else { return nil }
    let known = pilot.rows.indices.filter { targetOfRow[pilot.rows[$0]] != nil }
    guard !known.isEmpty else { return nil }
    let classes = known.map { Int(targetOfRow[pilot.rows[$0]] ?? 0) }
    let rows = known.map { Array(pilot.probabilities[$0 * k..<($0 + 1) * k]) }
    var counts = [Int](repeating: 0, count: k)
    for label in classes { counts[label] += 1 }
    let entropy = ClassProfile.entropy(counts)
    let loss =
      zip(rows, classes).reduce(0) { $0 - log(max($1.0[$1.1], 1e-15)) } / Double(known.count)
    let rarest = counts.filter { $0 > 0 }.min() ?? 0
    let scores = k == 2 ? rows.map { $0[1] } : []
    self.init(
      pilot: pilot.learner, rows: known.count, skill: entropy > 0 ? 1 - loss / entropy : 0,
      auc: k == 2 ? ClassProfile.auc(scores, classes) : nil,
      rarestShare: Double(rarest) / Double(known.count), rarestCount: rarest,
      effectiveClasses: exp(entropy), labelNoise: ClassProfile.labelNoise(rows, classes),
      calibrationSlope: k == 2 ? ClassProfile.calibrationSlope(scores, classes) : nil)
  }

  private static func entropy(_ counts: [Int]) -> Double {
    let n = Double(counts.reduce(0, +))
    return counts.reduce(0) { sum, count in
      count > 0 ? sum - Double(count) / n * log(Double(count) / n) : sum
    }
  }

  /// Area under the ROC curve from ranks (Hanley and McNeil 1982); `nil` with one class only.
  private static func auc(_ scores: [Double], _ classes: [Int]) -> Double? {
    let positives = Double(classes.count { $0 == 1 })
    let negatives = Double(classes.count) - positives
    guard positives > 0, negatives > 0 else { return nil }
    let sum = zip(Ranks.average(scores), classes).reduce(0) { $0 + ($1.1 == 1 ? $1.0 : 0) }
    return (sum - positives * (positives + 1) / 2) / (positives * negatives)
  }

  /// Share of rows that another class claims with at least its own mean confidence (confident
  /// learning; Northcutt, Jiang and Chuang 2021).
  private static func labelNoise(_ rows: [[Double]], _ classes: [Int]) -> Double {
    let k = rows.first?.count ?? 0
    let thresholds = (0..<k).map { label in
      let own = zip(rows, classes).filter { $0.1 == label }.map { $0.0[label] }
      return own.isEmpty ? Double.infinity : own.reduce(0, +) / Double(own.count)
    }
    let doubtful = zip(rows, classes).count { row, label in
      let claims = (0..<k).filter { row[$0] >= thresholds[$0] }
      guard let strongest = claims.max(by: { row[$0] < row[$1] }) else { return false }
      return strongest != label
    }
    return Double(doubtful) / Double(max(1, rows.count))
  }

  /// Slope of a logistic regression of the class on the predicted log odds (Cox 1958), by ten
  /// Newton steps; `nil` where it does not settle.
  private static func calibrationSlope(_ scores: [Double], _ classes: [Int]) -> Double? {
    let odds = scores.map { p in
      let bounded = min(max(p, 1e-9), 1 - 1e-9)
      return log(bounded / (1 - bounded))
    }
    var (intercept, slope) = (0.0, 1.0)
    for _ in 0..<20 {
      var (g0, g1, h00, h01, h11) = (0.0, 0.0, 1e-9, 0.0, 1e-9)
      for (x, label) in zip(odds, classes) {
        let p = Link.sigmoid(intercept + slope * x)
        let (error, weight) = (p - Double(label), p * (1 - p))
        g0 += error
        g1 += error * x
        h00 += weight
        h01 += weight * x
        h11 += weight * x * x
      }
      let determinant = h00 * h11 - h01 * h01
      guard determinant > 0 else { return nil }
      intercept -= (h11 * g0 - h01 * g1) / determinant
      slope -= (h00 * g1 - h01 * g0) / determinant
    }
    return slope.isFinite && abs(slope) < 100 ? slope : nil
  }
}
