internal import Tables

/// Rows that are equal in every column, the target included.
enum DuplicateRows {
  /// Returns the share of rows that repeat an earlier one.
  static func share(of table: Table, rows: [Int]) -> Double {
    guard rows.count > 1 else { return 0 }
    var keys = [UInt64](repeating: 0xcbf2_9ce4_8422_2325, count: rows.count)
    for column in table.columns { mix(column, rows: rows, into: &keys) }
    return 1 - Double(Set(keys).count) / Double(rows.count)
  }

  private static func mix(_ column: Column, rows: [Int], into keys: inout [UInt64]) {
    switch column.values {
    case .numbers(let numbers):
      for (index, row) in rows.enumerated() {
        let value = numbers[row]
        mix(value.isNaN ? 1 : (value + 0).bitPattern, into: &keys[index])
      }
    case .codes(let codes, _):
      for (index, row) in rows.enumerated() {
        mix(UInt64(bitPattern: Int64(codes[row])) &+ 3, into: &keys[index])
      }
    }
  }

  /// Steele, Lea and Flood's finaliser (SplitMix64, 2014), so that all bits of a value count.
  private static func mix(_ value: UInt64, into key: inout UInt64) {
    key = (key ^ value) &+ 0x9e37_79b9_7f4a_7c15
    key = (key ^ (key >> 30)) &* 0xbf58_476d_1ce4_e5b9
    key = (key ^ (key >> 27)) &* 0x94d0_49bb_1331_11eb
    key ^= key >> 31
  }
}
