/// How many different values there are: exactly up to 4,096, an estimate beyond.
///
/// The state depends on the set of values only, so merging in any order, and one pass over all
/// values, give the same count.
package struct DistinctSketch: Sendable {
  /// The most values that are counted exactly.
  package static let exactLimit = 4_096
  /// The standard error of an estimate, as a share of the count: 1.04 / sqrt(2^14).
  package static let estimateError = 0.008125

  private var exact = HashTable()
  private var registers: HyperLogLog?

  /// Creates the sketch of no values.
  package init() {}

  /// Creates the sketch of numbers; NaN counts for nothing, and -0 is 0.
  package init(numbers: [Double]) { insert(numbers: numbers) }

  /// Creates the sketch of values with these hashes, such as those that ``Hash64`` gives.
  package init(hashes: [UInt64]) { insert(hashes: hashes) }

  /// How many different values there are, or about how many.
  package var count: Int {
    registers.map { Int($0.estimate.rounded()) } ?? exact.count
  }

  /// Whether the count is an estimate.
  package var isEstimate: Bool { registers != nil }

  /// The standard error of the count, as a share of it: 0 for an exact one, 0.0081 for an estimate.
  package var relativeError: Double { isEstimate ? DistinctSketch.estimateError : 0 }

  /// Adds numbers; NaN counts for nothing, and -0 is 0.
  package mutating func insert(numbers: [Double]) {
    numbers.withUnsafeBufferPointer { insert(numbers: $0) }
  }

  /// Adds numbers; NaN counts for nothing, and -0 is 0.
  package mutating func insert(numbers: UnsafeBufferPointer<Double>) {
    var next = 0
    if registers == nil {
      next = exact.insert(numbers, from: 0, limit: DistinctSketch.exactLimit)
      estimateIfMany()
    }
    registers?.insert(numbers, from: next)
  }

  /// Adds values by their hashes.
  package mutating func insert(hashes: [UInt64]) {
    for hash in hashes { insert(hash: hash) }
  }

  /// Adds a value by its hash.
  package mutating func insert(hash: UInt64) {
    guard registers == nil else { return registers?.insert(hash) ?? () }
    exact.insert(hash == 0 ? 1 : hash)
    estimateIfMany()
  }

  /// Joins with the values of another sketch.
  package mutating func merge(_ other: DistinctSketch) {
    guard let theirs = other.registers else { return insert(hashes: other.exact.sorted) }
    let mine = exact.sorted
    registers = registers ?? HyperLogLog()
    registers?.merge(theirs)
    exact = HashTable()
    insert(hashes: mine)
  }

  private mutating func estimateIfMany() {
    guard exact.count > DistinctSketch.exactLimit else { return }
    var registers = HyperLogLog()
    for hash in exact.sorted { registers.insert(hash) }
    self.registers = registers
    exact = HashTable()
  }
}

extension DistinctSketch: Equatable {
  package static func == (first: DistinctSketch, second: DistinctSketch) -> Bool {
    first.registers == second.registers && first.exact.sorted == second.exact.sorted
  }
}

extension DistinctSketch: Codable {
  private enum CodingKeys: String, CodingKey { case hashes, registers }

  /// Reads the form that `encode(to:)` writes.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    if container.contains(.registers) {
      let bytes = try container.decode(PackedNumbers<UInt8>.self, forKey: .registers).numbers
      guard let registers = HyperLogLog(registers: bytes) else {
        throw DecodingError.dataCorruptedError(
          forKey: .registers, in: container, debugDescription: "2^14 registers are expected")
      }
      self.registers = registers
    } else {
      insert(hashes: try container.decode(PackedNumbers<UInt64>.self, forKey: .hashes).numbers)
    }
  }

  /// Writes `hashes`, ascending, while the count is exact, else `registers`; both in base 64.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    if let registers {
      try container.encode(PackedNumbers(registers.registers), forKey: .registers)
    } else {
      try container.encode(PackedNumbers(exact.sorted), forKey: .hashes)
    }
  }
}
