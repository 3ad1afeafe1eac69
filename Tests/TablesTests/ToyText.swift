import Foundation
import Tables

/// The rows of the generated texts: two columns of thousandths and a label between them.
enum ToyText {
  static let rows = 40

  static func number(_ row: Int) -> Double { Double(thousandths(row)) / 1000 }

  static func text(_ row: Int) -> String {
    let value = thousandths(row)
    let fraction = String(value % 1000)
    return "\(value / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
  }

  static func lines(_ header: String, _ row: (Int) -> String) -> String {
    ([header] + (0..<rows).map(row)).joined(separator: "\n") + "\n"
  }

  static let plain = lines("x,g,y") { "\(text($0)),\($0 % 2 == 0 ? "a" : "b"),\(text($0 + 13))" }

  /// One column of cells beside a target.
  static func column(_ name: String, _ cell: (Int) -> String) throws(DataError) -> Table {
    try table(lines("\(name),y") { "\(cell($0)),\(text($0))" })
  }

  static func units(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xff)]
      return bigEndian ? bytes : bytes.reversed()
    }
  }

  private static func thousandths(_ row: Int) -> Int { row * 37 % 101 * 143 }
}
