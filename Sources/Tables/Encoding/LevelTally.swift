internal import Foundation

/// How often each label occurs in some rows.
struct LevelTally {
  /// Rows of each label that occurs.
  private(set) var counts: [String: Int] = [:]
  /// Rows without a label.
  private(set) var missingCount = 0

  init(codes: [Int32], labels: [String], rows: [Int]) {
    var byCode = [Int](repeating: 0, count: labels.count)
    for row in rows {
      if codes[row] >= 0 { byCode[Int(codes[row])] += 1 } else { missingCount += 1 }
    }
    for (label, count) in zip(labels, byCode) where count > 0 { counts[label, default: 0] += count }
  }

  /// The labels that occur, the commonest first, equals by name.
  var levels: [String] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// Returns the labels of at least so many rows, in that order.
  func levels(withAtLeast fewest: Int) -> [String] {
    levels.filter { counts[$0, default: 0] >= fewest }
  }

  /// Returns log(1 + rows of the label) for each row that has one, NaN for the others.
  func logFrequencies(_ codes: [Int32], _ labels: [String], _ rows: [Int]) -> [Double] {
    let logs = labels.map { log(1 + Double(counts[$0, default: 0])) }
    return rows.map { codes[$0] >= 0 ? logs[Int(codes[$0])] : .nan }
  }
}

/// The cells of a column as codes into labels, whatever the column holds.
struct LabelledCells {
  let labels: [String]
  private let codes: [Int32]

  /// Numbers become their texts, so that a category read as digits elsewhere still matches.
  init(_ column: Column?) {
    switch column?.values {
    case .codes(let codes, let labels)?:
      self.codes = codes
      self.labels = labels
    case .numbers(let numbers)?:
      var codeOf: [String: Int32] = [:]
      var found: [String] = []
      codes = numbers.map { number in
        if number.isNaN { return -1 }
        let text = NumberText.of(number)
        if let code = codeOf[text] { return code }
        codeOf[text] = Int32(found.count)
        found.append(text)
        return Int32(found.count - 1)
      }
      labels = found
    case nil:
      codes = []
      labels = []
    }
  }

  /// Returns the code of a row, or `nil` where it has no label.
  func code(_ row: Int) -> Int? {
    guard codes.indices.contains(row), codes[row] >= 0 else { return nil }
    return Int(codes[row])
  }
}
