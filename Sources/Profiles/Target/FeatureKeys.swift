internal import Tables

/// One hash for each row over all features, in order of hash; rows with equal features are
/// neighbours.
///
/// Of many rows only those with some hashes of the first features are kept. As equal rows have
/// equal hashes, a row is kept with all its equals, and shares over the kept rows are unbiased.
struct FeatureKeys {
  /// A row's hash and its place among the given rows.
  struct Entry {
    var key: UInt64
    var place: Int
  }

  /// The kept rows, equal hashes side by side and in the order of the rows.
  private(set) var entries: [Entry]

  private static let mostRows = 25_000
  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  init(columns: [Column], rows: [Int]) {
    entries = rows.indices.map { Entry(key: FeatureKeys.seed, place: $0) }
    for column in columns {
      mix(column, rows: rows)
      thin()
    }
    entries.sort { ($0.key, $0.place) < ($1.key, $1.place) }
  }

  private mutating func mix(_ column: Column, rows: [Int]) {
    switch column.values {
    case .numbers(let numbers):
      for index in entries.indices {
        let value = numbers[rows[entries[index].place]]
        // Adding 0 turns -0 into 0; all NaN count as missing.
        let bits = value.isNaN ? 1 : (value + 0).bitPattern
        entries[index].key = FeatureKeys.mixed(entries[index].key, bits)
      }
    case .codes(let codes, _):
      for index in entries.indices {
        let code = codes[rows[entries[index].place]]
        entries[index].key = FeatureKeys.mixed(entries[index].key, UInt64(bitPattern: Int64(code)))
      }
    }
  }

  /// Keeps a power of two's share of the hashes when there are too many rows and enough hashes.
  private mutating func thin() {
    let excess = entries.count / FeatureKeys.mostRows
    guard excess > 1 else { return }
    let probe = Set(entries.prefix(4096).map(\.key)).count
    guard probe > 512 else { return }
    let bits = Int.bitWidth - excess.leadingZeroBitCount - 1
    let mask = (UInt64(1) << UInt64(bits)) - 1
    entries.removeAll { $0.key & mask != 0 }
  }

  /// Steele, Lea and Flood's finaliser (SplitMix64, 2014), so that all bits of a value count.
  private static func mixed(_ key: UInt64, _ value: UInt64) -> UInt64 {
    var key = (key ^ value) &+ 0x9e37_79b9_7f4a_7c15
    key = (key ^ (key >> 30)) &* 0xbf58_476d_1ce4_e5b9
    key = (key ^ (key >> 27)) &* 0x94d0_49bb_1331_11eb
    return key ^ (key >> 31)
  }
}
