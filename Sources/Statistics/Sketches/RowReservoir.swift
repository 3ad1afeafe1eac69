/// A seeded sample of rows that does not depend on the order in which parts are seen.
///
/// Each row has a key, a hash of the seed, of its part's content and of its number in the part; the
/// rows with the least keys are kept (bottom-k sampling; Cohen and Kaplan 2007), which is a simple
/// random sample. Joining the samples of parts in any order keeps the rows that one pass keeps.
package struct RowReservoir: Sendable {
  /// A row of the sample.
  package struct Row: Sendable, Hashable {
    /// The rank in the sample.
    package var key: UInt64
    /// The fingerprint of the row's part.
    package var part: UInt64
    /// The number of the row in its part, from 0.
    package var number: Int
    /// The row as text.
    package var text: String

    static func precedes(_ first: Row, _ second: Row) -> Bool {
      (first.key, first.part, first.number, first.text)
        < (second.key, second.part, second.number, second.text)
    }
  }

  /// The most rows that any sample keeps.
  package static let largestCapacity = 20_000

  /// What the sample depends on, besides the rows.
  package let seed: UInt64
  /// The most rows that are kept.
  package let capacity: Int
  /// The kept rows, up to twice the capacity.
  private var rows: [Row] = []
  /// Rows with a greater key are not kept.
  private var threshold = UInt64.max

  /// Creates an empty sample.
  package init(seed: UInt64, capacity: Int) {
    self.seed = seed
    self.capacity = min(RowReservoir.largestCapacity, max(1, capacity))
  }

  /// The kept rows, by key.
  package var sample: [Row] {
    rows.count > capacity || !isSorted ? RowReservoir.least(rows, capacity) : rows
  }

  private var isSorted: Bool { zip(rows, rows.dropFirst()).allSatisfy { $0.key <= $1.key } }

  /// Offers consecutive rows of a part; `text` is asked for the rows that are kept for now.
  package mutating func offer(
    part: UInt64, rows numbers: Range<Int>, text: (Int) -> String
  ) {
    let stem = Hash64.of(seed, part)
    for number in numbers {
      let key = Hash64.mixed(stem &+ UInt64(truncatingIfNeeded: number) &* 0x9e37_79b9_7f4a_7c15)
      guard key <= threshold else { continue }
      keep(Row(key: key, part: part, number: number, text: text(number)))
    }
  }

  /// Joins with another sample of the same seed and capacity.
  package mutating func merge(_ other: RowReservoir) {
    precondition(seed == other.seed && capacity == other.capacity, "samples of one seed and size")
    rows = RowReservoir.least(rows + other.rows, capacity)
    lowerThreshold()
  }

  private mutating func keep(_ row: Row) {
    rows.append(row)
    guard rows.count >= 2 * capacity else { return }
    rows = RowReservoir.least(rows, capacity)
    lowerThreshold()
  }

  private mutating func lowerThreshold() {
    if rows.count >= capacity, let last = rows.last { threshold = last.key }
  }

  private static func least(_ rows: [Row], _ count: Int) -> [Row] {
    Array(rows.sorted(by: Row.precedes).prefix(count))
  }
}

extension RowReservoir: Equatable {
  package static func == (first: RowReservoir, second: RowReservoir) -> Bool {
    first.seed == second.seed && first.capacity == second.capacity
      && first.sample == second.sample
  }
}

extension RowReservoir: Codable {
  private enum CodingKeys: String, CodingKey { case seed, capacity, parts, numbers, texts }

  /// Reads the form that `encode(to:)` writes, and computes the keys anew.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let capacity = try container.decode(Int.self, forKey: .capacity)
    self.init(
      seed: try container.decode(UInt64.self, forKey: .seed),
      capacity: capacity)
    let parts = try container.decode(PackedNumbers<UInt64>.self, forKey: .parts).numbers
    let numbers = try container.decode(PackedNumbers<Int>.self, forKey: .numbers).numbers
    let texts = try container.decode([String].self, forKey: .texts)
    guard parts.count == texts.count, numbers.count == texts.count, texts.count <= capacity,
      numbers.allSatisfy({ $0 >= 0 && $0 < .max })
    else {
      throw DecodingError.dataCorruptedError(
        forKey: .texts, in: container, debugDescription: "parts, numbers and texts disagree")
    }
    for place in texts.indices {
      offer(part: parts[place], rows: numbers[place]..<numbers[place] + 1) { _ in texts[place] }
    }
  }

  /// Writes part, number and text of the kept rows.
  package func encode(to encoder: any Encoder) throws {
    let sample = sample
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(seed, forKey: .seed)
    try container.encode(capacity, forKey: .capacity)
    try container.encode(PackedNumbers(sample.map(\.part)), forKey: .parts)
    try container.encode(PackedNumbers(sample.map(\.number)), forKey: .numbers)
    try container.encode(sample.map(\.text), forKey: .texts)
  }
}
