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
  let entries: [Entry]

  private static let mostRows = 25_000
  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  init(columns: [Column], rows: [Int]) {
    var keys = [UInt64](repeating: FeatureKeys.seed, count: rows.count)
    var places = Array(rows.indices)
    for column in columns {
      FeatureKeys.mix(column, rows: rows, places: places, into: &keys)
      FeatureKeys.thin(&keys, &places)
    }
    entries = zip(keys, places).map { Entry(key: $0, place: $1) }
      .sorted { ($0.key, $0.place) < ($1.key, $1.place) }
  }

  private static func mix(
    _ column: Column, rows: [Int], places: [Int], into keys: inout [UInt64]
  ) {
    switch column.values {
    case .numbers(let numbers):
      for index in keys.indices {
        let value = numbers[rows[places[index]]]
        // Adding 0 turns -0 into 0; all NaN count as missing.
        keys[index] = mixed(keys[index], value.isNaN ? 1 : (value + 0).bitPattern)
      }
    case .codes(let codes, _):
      for index in keys.indices {
        let code = codes[rows[places[index]]]
        keys[index] = mixed(keys[index], UInt64(bitPattern: Int64(code)))
      }
    }
  }

  /// Keeps a power of two's share of the hashes when there are too many rows and enough hashes.
  private static func thin(_ keys: inout [UInt64], _ places: inout [Int]) {
    let excess = keys.count / mostRows
    guard excess > 1, Set(keys.prefix(4096)).count > 512 else { return }
    let bits = Int.bitWidth - excess.leadingZeroBitCount - 1
    let mask = (UInt64(1) << UInt64(bits)) - 1
    var kept: [UInt64] = []
    var keptPlaces: [Int] = []
    for (key, place) in zip(keys, places) where key & mask == 0 {
      kept.append(key)
      keptPlaces.append(place)
    }
    (keys, places) = (kept, keptPlaces)
  }

  /// Steele, Lea and Flood's finaliser (SplitMix64, 2014), so that all bits of a value count.
  private static func mixed(_ key: UInt64, _ value: UInt64) -> UInt64 {
    var key = (key ^ value) &+ 0x9e37_79b9_7f4a_7c15
    key = (key ^ (key >> 30)) &* 0xbf58_476d_1ce4_e5b9
    key = (key ^ (key >> 27)) &* 0x94d0_49bb_1331_11eb
    return key ^ (key >> 31)
  }
}
