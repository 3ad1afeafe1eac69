internal import Tables

/// Rows that are equal in every column, the target included.
enum DuplicateRows {
  /// Returns the share of rows that repeat an earlier one.
  static func share(of table: Table, rows: [Int]) -> Double {
    guard rows.count > 1 else { return 0 }
    var keys = [UInt64](repeating: 0xcbf2_9ce4_8422_2325, count: rows.count)
    for column in table.columns { mix(column, rows: rows, into: &keys) }
    return Double(rows.count - distinct(keys)) / Double(rows.count)
  }

  private static func mix(_ column: Column, rows: [Int], into keys: inout [UInt64]) {
    switch column.values {
    case .numbers(let numbers):
      for index in keys.indices {
        let value = numbers[rows[index]]
        // Adding 0 turns -0 into 0; all NaN count as missing.
        mix(value.isNaN ? 1 : (value + 0).bitPattern, into: &keys[index])
      }
    case .codes(let codes, _):
      for index in keys.indices {
        mix(UInt64(bitPattern: Int64(codes[rows[index]])) &+ 3, into: &keys[index])
      }
    }
  }

  /// Spreads all bits of a value over the key: a multiplication whose halves are joined.
  @inline(__always)
  private static func mix(_ value: UInt64, into key: inout UInt64) {
    let product = (key ^ value).multipliedFullWidth(by: 0x9e37_79b9_7f4a_7c15)
    key = (product.low ^ product.high) &+ 0xbf58_476d_1ce4_e5b9
  }

  /// Counts different keys in a table with open addressing that is at most half full.
  private static func distinct(_ keys: [UInt64]) -> Int {
    let size = 1 << (Int.bitWidth - (2 * keys.count).leadingZeroBitCount)
    var slots = [UInt64](repeating: 0, count: size)
    var count = 0
    for key in keys {
      let entry = key == 0 ? 1 : key
      var slot = Int(truncatingIfNeeded: (entry &* 0x94d0_49bb_1331_11eb) >> 20) & (size - 1)
      while slots[slot] != 0, slots[slot] != entry { slot = (slot + 1) & (size - 1) }
      if slots[slot] == 0 {
        slots[slot] = entry
        count += 1
      }
    }
    return count
  }
}
