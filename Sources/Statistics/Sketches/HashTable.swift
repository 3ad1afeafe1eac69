/// A set of 64-bit hashes with open addressing: no more than a few ns a look-up.
struct HashTable: Sendable {
  /// 0 where free; a power of two, at most half full.
  private var slots = [UInt64](repeating: 0, count: 64)
  /// The number of different hashes.
  private(set) var count = 0

  /// The hashes, ascending.
  var sorted: [UInt64] { slots.filter { $0 != 0 }.sorted() }

  /// Adds a hash that is not 0.
  @inline(__always)
  mutating func insert(_ hash: UInt64) {
    let mask = slots.count &- 1
    let isNew = slots.withUnsafeMutableBufferPointer { slots in
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 {
        if slots[slot] == hash { return false }
        slot = (slot &+ 1) & mask
      }
      slots[slot] = hash
      return true
    }
    if isNew { didInsert() }
  }

  /// Adds the hashes of numbers from a place on, NaN aside, until the set holds more than `limit`;
  /// returns the place of the first number that was not added.
  mutating func insert(_ numbers: UnsafeBufferPointer<Double>, from start: Int, limit: Int) -> Int {
    var index = start
    while index < numbers.count, count <= limit {
      let number = numbers[index]
      if !number.isNaN { insert(Hash64.of(number)) }
      index &+= 1
    }
    return index
  }

  @inline(never)
  private mutating func didInsert() {
    count += 1
    guard count * 2 > slots.count else { return }
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 4)
    for hash in old where hash != 0 {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = hash
    }
  }
}
