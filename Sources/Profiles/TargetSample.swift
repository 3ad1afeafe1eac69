internal import Foundation
internal import Statistics
internal import Tables

/// The values of a target column without regard to how they were written: digits in quotes are
/// numbers, and 3 is 3.0.
enum TargetSample {
  /// Finite numbers with their counts.
  case numbers(RunLengths)
  /// Labels with their counts, in order of label, and the share of rows that read as numbers.
  case labels([(label: String, count: Int)], numericShare: Double)

  init(_ column: Column) {
    switch column.values {
    case .numbers(let numbers):
      self = .numbers(RunLengths(numbers.filter(\.isFinite)))
    case .codes(let codes, let labels):
      self = TargetSample.sample(codes: codes, labels: labels)
    }
  }

  private static func sample(codes: [Int32], labels: [String]) -> TargetSample {
    var counts = [Int](repeating: 0, count: labels.count)
    for code in codes where code >= 0 && Int(code) < counts.count { counts[Int(code)] += 1 }
    let used = labels.indices.filter { counts[$0] > 0 }
    let numbers = labels.map(number(in:))
    let rows = used.reduce(0) { $0 + counts[$1] }
    let numericRows = used.reduce(0) { $0 + (numbers[$1] == nil ? 0 : counts[$1]) }
    if rows > 0, numericRows == rows {
      return .numbers(runs(used.map { (number: numbers[$0] ?? 0, count: counts[$0]) }))
    }
    let areCodes = used.contains { isCode(labels[$0]) }
    return .labels(
      merged(used.map { (label: labels[$0], count: counts[$0]) }),
      numericShare: rows > 0 && !areCodes ? Double(numericRows) / Double(rows) : 0)
  }

  /// Adds up numbers that are written in several ways.
  private static func runs(_ pairs: [(number: Double, count: Int)]) -> RunLengths {
    var counts: [Double: Int] = [:]
    for pair in pairs { counts[pair.number + 0, default: 0] += pair.count }
    let values = counts.keys.sorted()
    return RunLengths(values: values, counts: values.map { counts[$0] ?? 0 })
  }

  /// Adds up labels that differ in blanks around them or in how letters with marks are encoded.
  private static func merged(
    _ pairs: [(label: String, count: Int)]
  ) -> [(label: String, count: Int)] {
    var counts: [String: Int] = [:]
    for pair in pairs { counts[trimmed(pair.label), default: 0] += pair.count }
    return counts.sorted { $0.key < $1.key }.map { (label: $0.key, count: $0.value) }
  }

  private static func trimmed(_ label: String) -> String {
    label.trimmingCharacters(in: .whitespaces)
  }

  /// Digits that begin with a 0 name something, as postal codes do, and measure nothing.
  private static func isCode(_ label: String) -> Bool {
    label.utf8.count > 1 && label.utf8.first == 0x30
      && label.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  /// Returns the number that a label stands for, quotes and blanks aside; a code such as `007`
  /// stands for none.
  static func number(in label: String) -> Double? {
    let bare = label.trimmingCharacters(in: CharacterSet(charactersIn: "'\" \t"))
    let digits = bare.drop { $0 == "-" || $0 == "+" }
    let isCode = digits.count > 1 && digits.first == "0" && digits.dropFirst().first != "."
    guard !isCode, bare.utf8.allSatisfy({ isNumeral($0) }) else { return nil }
    return Double(bare).flatMap { $0.isFinite ? $0 : nil }
  }

  private static func isNumeral(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || "+-.eE".utf8.contains(byte)
  }
}
