/// Texts numbered in order of first appearance, looked up by their bytes.
struct LabelDictionary: Sendable {
  /// The distinct texts, how often each came, and on which line first.
  private(set) var entries: [Entry] = []
  /// The bytes of all texts, one after another.
  private var bytes: [UInt8] = []
  /// Open addressing: entry number + 1, 0 where free; none or a power of two, at most half full.
  private var slots: [Int32] = []

  struct Entry {
    let start: Int
    fileprivate let storedLength: Int32
    fileprivate let hash: UInt32
    fileprivate var storedCount: Int32
    fileprivate var storedLine: Int32

    var length: Int { Int(storedLength) }
    /// How many cells hold the text, at most 2^31 - 1.
    var count: Int { Int(storedCount) }
    var firstLine: Int { Int(storedLine) }
  }

  var count: Int { entries.count }

  /// Counts a text and returns its number.
  @inline(__always)
  mutating func intern(_ text: UnsafeBufferPointer<UInt8>, line: Int) -> Int32 {
    intern(text, hash: LabelDictionary.hash(text), count: 1, line: Int32(clamping: line))
  }

  /// Counts the texts of another dictionary, whose lines are counted from `offset` on, and returns
  /// the number that each has here.
  mutating func take(_ other: LabelDictionary, lineOffset offset: Int) -> [Int32] {
    other.bytes.withUnsafeBufferPointer { bytes in
      other.entries.map { entry in
        let text = UnsafeBufferPointer(rebasing: bytes[entry.start..<entry.start + entry.length])
        return intern(
          text, hash: entry.hash, count: entry.storedCount,
          line: Int32(clamping: entry.firstLine + offset))
      }
    }
  }

  /// Forgets all texts but keeps the room that they had.
  mutating func removeAll() {
    guard !entries.isEmpty else { return }
    if 16 * entries.count < slots.count {
      let mask = slots.count - 1
      for entry in entries {
        var slot = Int(entry.hash) & mask
        while slots[slot] != 0 {
          slots[slot] = 0
          slot = (slot + 1) & mask
        }
      }
    } else {
      for slot in slots.indices { slots[slot] = 0 }
    }
    entries.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
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

  /// Hands over the bytes of a number without copying them.
  func withContent<Result>(
    _ number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let entry = entries[number]
    return bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[entry.start..<entry.start + entry.length]))
    }
  }

  @inline(__always)
  private mutating func intern(
    _ text: UnsafeBufferPointer<UInt8>, hash: UInt32, count: Int32, line: Int32
  ) -> Int32 {
    if slots.isEmpty { slots = [Int32](repeating: 0, count: 64) }
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if entries[number].hash == hash, isText(entries[number], text) {
        entries[number].storedCount = entries[number].storedCount.addingClamped(count)
        return Int32(truncatingIfNeeded: number)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(entries.count + 1)
    entries.append(
      Entry(
        start: bytes.count, storedLength: Int32(clamping: text.count), hash: hash,
        storedCount: count, storedLine: line))
    bytes.append(contentsOf: text)
    if entries.count * 2 > slots.count { grow() }
    return Int32(entries.count - 1)
  }

  @inline(__always)
  private func isText(_ entry: Entry, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard entry.length == text.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      var offset = 0
      while offset + 8 <= text.count {
        if text.word(at: offset) != bytes.word(at: entry.start + offset) { return false }
        offset += 8
      }
      while offset < text.count {
        if text[offset] != bytes[entry.start + offset] { return false }
        offset += 1
      }
      return true
    }
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for (number, entry) in entries.enumerated() {
      var slot = Int(entry.hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number + 1)
    }
  }

  /// Mixes eight bytes at a time by multiplication with an odd number (Knuth 1973, multiplicative
  /// hashing), the upper half folded down because the low bits choose the slot.
  @inline(__always)
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash = UInt64(truncatingIfNeeded: text.count)
    var offset = 0
    while offset + 8 <= text.count {
      hash = mixed(hash ^ text.word(at: offset))
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < text.count {
      rest = rest << 8 | UInt64(text[offset])
      offset += 1
    }
    return UInt32(truncatingIfNeeded: mixed(hash ^ rest))
  }

  @inline(__always)
  private static func mixed(_ word: UInt64) -> UInt64 {
    let product = word &* 0x9e37_79b9_7f4a_7c15
    return product ^ product >> 32
  }
}

extension Int32 {
  /// Returns the sum, or the largest number where it is larger.
  fileprivate func addingClamped(_ other: Int32) -> Int32 {
    let (sum, overflows) = addingReportingOverflow(other)
    return overflows ? .max : sum
  }
}
