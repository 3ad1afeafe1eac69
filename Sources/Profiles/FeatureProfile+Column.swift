internal import Foundation
internal import Statistics
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
    let present = numbers.filter(\.isFinite)
    let moments = Moments(present)
    self.init(
      name: column.name, kind: column.kind.rawValue, missing: numbers.count { $0.isNaN },
      distinct: Set(present).count, mean: present.isEmpty ? nil : moments.mean,
      sd: present.isEmpty ? nil : moments.sd, minimum: present.min(), maximum: present.max(),
      leftOut: leftOut)
  }

  private init(_ column: Column, codes: [Int32], labels: [String], leftOut: String?) {
    var counts = [Int](repeating: 0, count: labels.count)
    for code in codes where code >= 0 { counts[Int(code)] += 1 }
    let used = labels.indices.filter { counts[$0] > 0 }
    let common = used.sorted { (counts[$1], labels[$0]) < (counts[$0], labels[$1]) }.prefix(5)
    self.init(
      name: column.name, kind: column.kind.rawValue, missing: codes.count { $0 < 0 },
      distinct: used.count,
      commonLabels: common.map { ClassCount(label: labels[$0], count: counts[$0]) },
      leftOut: leftOut)
  }
}
