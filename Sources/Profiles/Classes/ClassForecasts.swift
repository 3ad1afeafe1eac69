internal import Foundation

/// Rows of known class with their out-of-fold probabilities.
struct ClassForecasts {
  /// The number of classes.
  let classCount: Int
  /// The class of each row.
  let labels: [Int]
  /// rows x classes, row-major, finite.
  let probabilities: [Double]

  /// Joins probabilities with classes, in file order; rows without a class or with a probability
  /// that is not finite are left out; `nil` without rows and for fewer than two classes.
  init?(_ pilot: PilotPredictions, targetOfRow: [Int: Double], classCount k: Int) {
    guard k > 1, pilot.probabilities.count == pilot.rows.count * k else { return nil }
    classCount = k
    var labels: [Int] = []
    var probabilities: [Double] = []
    probabilities.reserveCapacity(pilot.probabilities.count)
    for place in pilot.rows.indices.sorted(by: { pilot.rows[$0] < pilot.rows[$1] }) {
      let row = pilot.probabilities[place * k..<(place + 1) * k]
      guard let target = targetOfRow[pilot.rows[place]], row.allSatisfy(\.isFinite),
        target >= 0, target < Double(k)
      else { continue }
      labels.append(Int(target))
      probabilities += row
    }
    guard !labels.isEmpty else { return nil }
    self.labels = labels
    self.probabilities = probabilities
  }

  var count: Int { labels.count }

  /// The probability of a class in a row.
  func probability(_ row: Int, _ label: Int) -> Double { probabilities[row * classCount + label] }

  /// The probabilities of one class.
  func probabilities(of label: Int) -> [Double] {
    (0..<count).map { probability($0, label) }
  }

  /// Rows of each class.
  var counts: [Int] {
    var counts = [Int](repeating: 0, count: classCount)
    for label in labels { counts[label] += 1 }
    return counts
  }

  /// -ln of the probability of the true class, row by row; probabilities below 1e-15 count as that.
  var losses: [Double] {
    labels.indices.map { -log(max(probability($0, labels[$0]), 1e-15)) }
  }

  /// -ln of the share of the true class, row by row; its mean is the entropy.
  var baseLosses: [Double] {
    let ofClass = counts.map { -log(max(Double($0), 1) / Double(count)) }
    return labels.map { ofClass[$0] }
  }

  /// Whether the most probable class is the true one in every row.
  var isNeverWrong: Bool {
    labels.indices.allSatisfy { row in
      let own = probability(row, labels[row])
      return (0..<classCount).allSatisfy { $0 == labels[row] || probability(row, $0) < own }
    }
  }
}
