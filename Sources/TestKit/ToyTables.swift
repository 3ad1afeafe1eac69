internal import Foundation
internal import Statistics
package import Tables

/// Small tables with a known law, the same for the same seed.
///
/// All have the columns `x1` and `x2` (standard normal), `x3` (uniform on 0 ..< 1), `group`
/// (category a, b or c, which shifts the target by 0, 1 or 2 times 0.5) and the target `y`.
package enum ToyTables {
  /// y = 1 + 2 x1 - x2 + shift + 0.5 t, with t from Student's law of 3 degrees of freedom.
  package static func regression(rows: Int, seed: UInt64) -> Table {
    numbers(rows: rows, seed: seed) { row, random in
      1 + 2 * row.x1 - row.x2 + row.shift + 0.5 * random.studentT(degrees: 3)
    }
  }

  /// y from the Poisson law with log mean 0.5 + 0.5 x1 + shift.
  package static func count(rows: Int, seed: UInt64) -> Table {
    numbers(rows: rows, seed: seed) { row, random in
      Double(random.poisson(mean: exp(0.5 + 0.5 * row.x1 + row.shift)))
    }
  }

  /// y = 1 / (1 + exp(-(x1 + shift + 0.5 e))), strictly between 0 and 1, e standard normal.
  package static func proportion(rows: Int, seed: UInt64) -> Table {
    numbers(rows: rows, seed: seed) { row, random in
      1 / (1 + exp(-(row.x1 + row.shift - 0.5 + 0.5 * random.gaussian())))
    }
  }

  /// y is `yes` with probability 1 / (1 + exp(-(2 x1 - x2 + shift - 1.5))), else `no`.
  package static func binary(rows: Int, seed: UInt64) -> Table {
    labels(rows: rows, seed: seed, labels: ["no", "yes"]) { row, random in
      let chance = 1 / (1 + exp(-(2 * row.x1 - row.x2 + row.shift - 1.5)))
      return random.uniform() < chance ? 1 : 0
    }
  }

  /// y is `low`, `mid` or `high` as x1 + shift + 0.5 e falls under 0, under 1, or above.
  package static func multiclass(rows: Int, seed: UInt64) -> Table {
    labels(rows: rows, seed: seed, labels: ["low", "mid", "high"]) { row, random in
      let score = row.x1 + row.shift + 0.5 * random.gaussian()
      return score < 0 ? 0 : score < 1 ? 1 : 2
    }
  }

  // MARK: Building

  /// The features of one row.
  private struct Row {
    var x1: Double
    var x2: Double
    var x3: Double
    var group: Int
    var shift: Double { 0.5 * Double(group) }

    init(_ random: inout RandomSource) {
      x1 = random.gaussian()
      x2 = random.gaussian()
      x3 = random.uniform()
      group = random.integer(below: 3)
    }
  }

  private static func numbers(
    rows: Int, seed: UInt64, target: (Row, inout RandomSource) -> Double
  ) -> Table {
    var random = RandomSource(seed: seed)
    var features: [Row] = []
    var targets: [Double] = []
    for _ in 0..<rows {
      let row = Row(&random)
      features.append(row)
      targets.append(target(row, &random))
    }
    let isWhole = targets.allSatisfy { $0 == $0.rounded() }
    return table(
      features,
      target: Column(
        name: "y", kind: isWhole ? .integer : .number, values: .numbers(targets), missingCount: 0))
  }

  private static func labels(
    rows: Int, seed: UInt64, labels: [String], target: (Row, inout RandomSource) -> Int
  ) -> Table {
    var random = RandomSource(seed: seed)
    var features: [Row] = []
    var codes: [Int32] = []
    for _ in 0..<rows {
      let row = Row(&random)
      features.append(row)
      codes.append(Int32(target(row, &random)))
    }
    return table(
      features,
      target: Column(
        name: "y", kind: labels.count == 2 ? .boolean : .category,
        values: .codes(codes, labels: labels), missingCount: 0))
  }

  private static func table(_ rows: [Row], target: Column) -> Table {
    let numbers: [(String, [Double])] = [
      ("x1", rows.map(\.x1)), ("x2", rows.map(\.x2)), ("x3", rows.map(\.x3)),
    ]
    let groups = Column(
      name: "group", kind: .category,
      values: .codes(rows.map { Int32($0.group) }, labels: ["a", "b", "c"]), missingCount: 0)
    return Table(
      source: Table.Source(path: "toy", sha256: "", format: "toy", bytes: 0),
      columns: numbers.map {
        Column(name: $0, kind: .number, values: .numbers($1), missingCount: 0)
      } + [groups, target],
      rowCount: rows.count)
  }
}
