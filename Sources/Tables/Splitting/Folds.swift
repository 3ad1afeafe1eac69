internal import Digests
package import Predictions

/// Stratified folds, repeated: which rows test and which train.
package struct Folds: Sendable, Hashable {
  /// The number of folds of a repeat.
  package let foldCount: Int
  /// The number of repeats.
  package let repeatCount: Int
  /// The fold in which each row tests, for each repeat.
  private let foldOfRow: [[Int32]]

  /// Deals the positions of `targets` into folds: by class, or by tenths of the sorted numbers.
  ///
  /// The rows of a class spread over folds as evenly as they can; a class with fewer rows than
  /// folds is absent from some. Sizes differ by at most 1. Equal arguments give equal folds.
  /// Throws when there are fewer rows than folds.
  package init(
    targets: [Double], task: Task, folds: Int, repeats: Int, seed: UInt64
  ) throws(DataError) {
    precondition(folds >= 2 && repeats >= 1)
    guard targets.count >= folds else {
      throw DataError(
        file: "", problem: "\(targets.count) rows with a target are too few for \(folds) folds",
        remedy: "take more rows or fewer folds")
    }
    foldCount = folds
    repeatCount = repeats
    foldOfRow = (0..<repeats).map { number in
      let mixed = seed &+ UInt64(number) &* 0x9e37_79b9_7f4a_7c15
      return Folds.deal(Strata.of(targets, task: task, seed: mixed), rows: targets.count, folds)
    }
  }

  /// Returns the rows that test, ascending.
  package func testRows(repeat number: Int, fold: Int) -> [Int] {
    foldOfRow[number].indices.filter { foldOfRow[number][$0] == Int32(fold) }
  }

  /// Returns the rows that train, ascending: all that do not test.
  package func trainingRows(repeat number: Int, fold: Int) -> [Int] {
    foldOfRow[number].indices.filter { foldOfRow[number][$0] != Int32(fold) }
  }

  /// SHA-256 of the fold of every row in every repeat, as 64 hexadecimal digits.
  package var sha256: String {
    var bytes: [UInt8] = []
    for number in [Int32(foldCount)] + foldOfRow.joined() {
      for shift in stride(from: 24, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> Int32(shift)))
      }
    }
    return SHA256.hexDigest(of: bytes)
  }

  private static func deal(_ strata: [[Int]], rows: Int, _ folds: Int) -> [Int32] {
    var foldOfRow = [Int32](repeating: 0, count: rows)
    for (place, row) in strata.joined().enumerated() { foldOfRow[row] = Int32(place % folds) }
    return foldOfRow
  }
}
