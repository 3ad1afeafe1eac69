internal import Predictions
internal import Statistics
internal import Tables

extension WarningSearch {
  /// Features that say the target outright.
  var leakWarnings: [ProfileWarning] {
    let sample = rowsOfSample
    return selection.used.compactMap { name in
      table.column(named: name).flatMap { leak(of: $0, sample: sample) }
    }
  }

  /// At most 20,000 positions, evenly spread.
  private var rowsOfSample: [Int] {
    let n = rows.count
    let most = min(n, 20_000)
    return (0..<most).map { $0 * n / most }
  }

  private func leak(of column: Column, sample: [Int]) -> ProfileWarning? {
    guard sample.count >= 20 else { return nil }
    let found: String?
    switch column.values {
    case .numbers(let numbers):
      let pairs = sample.map { (numbers[rows[$0]], target.values.values[$0]) }
        .filter { $0.0.isFinite }
      guard 2 * pairs.count > sample.count else { return nil }
      found = target.task.isClassification ? separation(pairs) : copy(pairs)
    case .codes(let codes, _):
      guard target.task.isClassification else { return nil }
      found = purity(sample.map { (codes[rows[$0]], target.values.values[$0]) })
    }
    return found.map {
      warn(
        "leaky_column", .severe,
        "\"\(column.name)\" \($0): every loss looks perfect on such data; leave the column out with "
          + "--drop if it is not known when predictions are made.", column: column.name)
    }
  }

  private func copy(_ pairs: [(Double, Double)]) -> String? {
    if pairs.allSatisfy({ $0.0 == $0.1 }) { return "equals the target" }
    let r = Correlation.pearson(bounded(pairs.map(\.0)), bounded(pairs.map(\.1))) ?? 0
    return abs(r) > 0.9999 ? "is a linear function of the target" : nil
  }

  /// Returns the numbers divided by the largest, so that no product overflows.
  private func bounded(_ numbers: [Double]) -> [Double] {
    let largest = numbers.reduce(0) { max($0, abs($1)) }
    return largest > 0 ? numbers.map { $0 / largest } : numbers
  }

  /// Each class fills one interval of the feature, apart from the others.
  private func separation(_ pairs: [(Double, Double)]) -> String? {
    let sorted = pairs.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    var changes = 0
    for (previous, next) in zip(sorted, sorted.dropFirst()) where previous.1 != next.1 {
      if previous.0 == next.0 { return nil }
      changes += 1
    }
    let counts = Dictionary(grouping: pairs, by: \.1).mapValues(\.count)
    guard counts.count > 1, changes == counts.count - 1, (counts.values.min() ?? 0) >= 10 else {
      return nil
    }
    return "separates the classes by itself"
  }

  /// Each label of the feature goes with one class only, and there are few labels.
  private func purity(_ pairs: [(Int32, Double)]) -> String? {
    let present = pairs.filter { $0.0 >= 0 }
    let groups = Dictionary(grouping: present, by: \.0)
    let isPure = groups.values.allSatisfy { group in group.allSatisfy { $0.1 == group[0].1 } }
    let rarest = Dictionary(grouping: present, by: \.1).values.map(\.count).min() ?? 0
    guard isPure, groups.count > 1, 5 * groups.count <= present.count,
      2 * present.count > pairs.count, rarest >= 10,
      Set(present.map(\.1)).count > 1
    else { return nil }
    return "tells the class by itself"
  }
}
