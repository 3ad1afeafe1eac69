internal import Foundation
internal import Statistics

/// The CSV on which whole profiling processes are timed.
///
/// Twelve standard normal columns, four of whole numbers below 1,000, one of three colours, and a
/// target of Student t noise of 3 degrees; numbers stand in full, as other libraries write them. 500,000
/// rows are about 138 MB.
package struct ProfileFile {
  /// The number of columns.
  package static let columnCount = 18
  private static let rowsPerPiece = 10_000
  private static let colours = ["red", "green", "blue"]

  private let rows: Int
  private let seed: UInt64

  /// Describes a file of so many rows.
  package init(rows: Int, seed: UInt64) {
    self.rows = rows
    self.seed = seed
  }

  /// Hands over the text, piece by piece; equal arguments give equal texts.
  package func write(_ piece: (String) throws -> Void) rethrows {
    var random = RandomSource(seed: seed)
    let names =
      (0..<12).map { "x\($0)" } + (0..<4).map { "k\($0)" } + ["cat", "y"]
    try piece(names.joined(separator: ",") + "\n")
    for start in stride(from: 0, to: rows, by: Self.rowsPerPiece) {
      var text = ""
      for _ in start..<min(rows, start + Self.rowsPerPiece) {
        for _ in 0..<12 { text += "\(random.gaussian())," }
        for _ in 0..<4 { text += "\(random.integer(below: 1_000))," }
        text += Self.colours[random.integer(below: 3)]
        text += ",\(0.05 * random.studentT(degrees: 3))\n"
      }
      try piece(text)
    }
  }
}
