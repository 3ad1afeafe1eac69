/// Texts numbered in order of first appearance, looked up by their bytes.
struct LabelDictionary {
  /// The distinct texts, how often each came, and on which line first.
  private(set) var entries: [Entry] = []
  /// The bytes of all texts, one after another.
  private var bytes: [UInt8] = []
  /// Open addressing: entry number + 1, 0 where free; a power of two, at most half full.
  private var slots = [Int32](repeating: 0, count: 64)

  struct Entry {
    var start: Int
    var length: Int
    var hash: UInt64
    var count: Int
    var firstLine: Int
  }

  var count: Int { entries.count }

  /// Counts the text `start ..< end` of `source` and returns its number.
  mutating func intern(_ source: Span<UInt8>, _ start: Int, _ end: Int, line: Int) -> Int32 {
    let hash = LabelDictionary.hash(source, start, end)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = slots[slot] - 1
      if matches(Int(number), hash, source, start, end) {
        entries[Int(number)].count += 1
        return number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    entries.append(
      Entry(start: bytes.count, length: end - start, hash: hash, count: 1, firstLine: line))
    for index in start..<end { bytes.append(source[index]) }
    slots[slot] = Int32(entries.count)
    if entries.count * 2 > slots.count { grow() }
    return Int32(entries.count - 1)
  }

  /// Returns the text of a number.
  func text(_ number: Int) -> String {
    let entry = entries[number]
    return String(decoding: bytes[entry.start..<entry.start + entry.length], as: UTF8.self)
  }

  /// Returns the bytes of a number.
  func content(_ number: Int) -> [UInt8] {
    let entry = entries[number]
    return Array(bytes[entry.start..<entry.start + entry.length])
  }

  @inline(__always)
  private func matches(
    _ number: Int, _ hash: UInt64, _ source: Span<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    let entry = entries[number]
    guard entry.hash == hash, entry.length == end - start else { return false }
    for offset in 0..<entry.length where bytes[entry.start + offset] != source[start + offset] {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for (number, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number + 1)
    }
  }

  /// FNV-1a (Fowler, Noll and Vo 1991), its halves mixed because the low bits choose the slot.
  @inline(__always)
  private static func hash(_ source: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in start..<end { hash = (hash ^ UInt64(source[index])) &* 0x100_0000_01b3 }
    return hash ^ hash >> 32
  }
}
