/// How often each number occurs, exactly, while there are at most 2,000 different ones.
///
/// What is left when there are more depends on the values only, so any order of joining gives the
/// same.
package struct NumberCounts: Sendable {
  /// The most different numbers that are counted.
  package static let limit = 2_000

  private static let slotCount = 4_096
  /// The hash of each number, 0 where free (open addressing).
  private var hashes = [UInt64](repeating: 0, count: slotCount)
  private var numbers = [Double](repeating: 0, count: slotCount)
  private var counts = [Int](repeating: 0, count: slotCount)
  /// The number of different numbers.
  package private(set) var distinct = 0

  /// Creates the counts of no numbers.
  package init() {}

  /// Whether there are more different numbers than are counted.
  package var isOver: Bool { distinct > NumberCounts.limit }

  /// The numbers, ascending, with their counts.
  package var entries: [(number: Double, count: Int)] {
    hashes.indices.filter { hashes[$0] != 0 }
      .map { (number: numbers[$0], count: counts[$0]) }.sorted { $0.number < $1.number }
  }

  /// Counts numbers until there are too many different ones; returns how many were counted.
  package mutating func insert(_ values: UnsafeBufferPointer<Double>) -> Int {
    var index = 0
    while index < values.count, !isOver {
      insert(values[index], count: 1)
      index &+= 1
    }
    return index
  }

  /// Counts a number that occurs so often.
  @inline(__always)
  package mutating func insert(_ number: Double, count: Int) {
    let hash = Hash64.of(number)
    let mask = NumberCounts.slotCount &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while hashes[slot] != 0 {
      if hashes[slot] == hash { return counts[slot] &+= count }
      slot = (slot &+ 1) & mask
    }
    hashes[slot] = hash
    numbers[slot] = number + 0
    counts[slot] = count
    distinct += 1
  }
}

extension NumberCounts: Codable {
  private enum CodingKeys: String, CodingKey { case numbers, counts }

  /// Reads the form that `encode(to:)` writes; throws when it holds too many numbers or none.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let numbers = try container.decode([Double].self, forKey: .numbers)
    let counts = try container.decode([Int].self, forKey: .counts)
    guard numbers.count == counts.count, numbers.count <= NumberCounts.limit,
      counts.allSatisfy({ $0 > 0 })
    else {
      throw DecodingError.dataCorruptedError(
        forKey: .counts, in: container, debugDescription: "one count a number is expected")
    }
    for (number, count) in zip(numbers, counts) { insert(number, count: count) }
  }

  /// Writes the numbers, ascending, and their counts.
  package func encode(to encoder: any Encoder) throws {
    let entries = entries
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(entries.map(\.number), forKey: .numbers)
    try container.encode(entries.map(\.count), forKey: .counts)
  }
}
