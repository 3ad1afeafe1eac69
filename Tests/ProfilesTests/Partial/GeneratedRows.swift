import Foundation
import Tables

/// A table with a bit of everything, written as text, the same at each run.
enum GeneratedRows {
  static let header = "id,size,price,colour,flag,when,note,rare,y"

  /// Returns some rows of the table, counted from 0, each with a line end.
  static func lines(_ rows: Range<Int>) -> String {
    var text = ""
    for row in rows {
      let r = Double(Self.mixed(row) % 100_000) / 100_000
      let size = Self.mixed(row &* 3 &+ 1) % 12
      let blank = Self.mixed(row &* 5) % 50 == 0
      let colours = ["red", "green", "blue", "NA", "light blue"]
      text += "\(row + 1),\(size),"
      text += blank ? "," : "\(r * 1_000 - 37.5),"
      text += colours[Self.mixed(row &* 7) % 5] + "," + (r < 0.3 ? "yes" : "no") + ","
      text += "2024-0\(1 + row % 9)-1\(row % 10),\"word \(Self.mixed(row) % 977), more\","
      text += row % 5_000 == 4_321 ? "0.5," : "\(row % 2),"
      text += "\(Double(size) * 2 + r * r * r * 40)\n"
    }
    return text
  }

  /// Returns the table cut into so many parts of nearly equal size, each with the header.
  static func parts(_ count: Int, rows: Int) -> [DataPart] {
    (0..<count).map { part in
      let range = part * rows / count..<(part + 1) * rows / count
      return DataPart(
        path: "part-\(part < 10 ? "0" : "")\(part).csv",
        origin: .bytes(Array((header + "\n" + lines(range)).utf8)))
    }
  }

  private static func mixed(_ number: Int) -> Int {
    var bits = UInt64(truncatingIfNeeded: number) &+ 0x9e37_79b9_7f4a_7c15
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int((bits ^ (bits >> 31)) >> 1)
  }
}
