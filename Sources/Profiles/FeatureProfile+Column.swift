internal import Tables

extension FeatureProfile {
  /// Describes a column, over some rows or all.
  init(_ column: Column, rows: [Int]?, leftOut: String?) {
    switch column.values {
    case .numbers(let numbers):
      let part = rows.map { $0.map { numbers[$0] } } ?? numbers
      self.init(column, numbers: part, leftOut: leftOut)
    case .codes(let codes, let labels):
      let part = rows.map { $0.map { codes[$0] } } ?? codes
      self.init(column, codes: part, labels: labels, leftOut: leftOut)
    }
  }

  private init(_ column: Column, numbers: [Double], leftOut: String?) {
    let summary = NumberSummary(numbers)
    let distinct = DistinctCount(numbers, isAllFinite: summary.count == numbers.count)
    let isEmpty = summary.count == 0
    self.init(
      name: column.name, kind: column.kind.rawValue, missing: numbers.count - summary.present,
      distinct: distinct.count, distinctIsEstimate: distinct.isEstimate,
      mean: isEmpty ? nil : summary.mean, sd: isEmpty ? nil : summary.sd,
      minimum: isEmpty ? nil : summary.minimum, maximum: isEmpty ? nil : summary.maximum,
      histogram: summary.histogram(numbers), leftOut: leftOut)
  }

  private init(_ column: Column, codes: [Int32], labels: [String], leftOut: String?) {
    var counts = [Int](repeating: 0, count: labels.count)
    var missing = 0
    for code in codes {
      if code >= 0 { counts[Int(code)] += 1 } else { missing += 1 }
    }
    self.init(
      name: column.name, kind: column.kind.rawValue, missing: missing,
      distinct: counts.count { $0 > 0 }, commonLabels: CommonLabels.of(labels, counts: counts),
      order: column.order, leftOut: leftOut)
  }
}

/// The commonest labels.
private enum CommonLabels {
  private static let most = 5

  /// Returns at most five labels with their counts, the commonest first, equals by name.
  static func of(_ labels: [String], counts: [Int]) -> [ClassCount] {
    var best: [Int] = []
    for label in labels.indices where counts[label] > 0 {
      let comesBefore = { (other: Int) in
        counts[label] > counts[other]
          || counts[label] == counts[other] && labels[label] < labels[other]
      }
      if best.count == most, let last = best.last, !comesBefore(last) { continue }
      best.insert(label, at: best.firstIndex(where: comesBefore) ?? best.count)
      if best.count > most { best.removeLast() }
    }
    return best.map { ClassCount(label: labels[$0], count: counts[$0]) }
  }
}
