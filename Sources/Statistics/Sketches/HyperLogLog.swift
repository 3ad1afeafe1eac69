internal import Foundation

/// Estimates how many different hashes it has seen from 2^14 small registers.
///
/// Flajolet, Fusy, Gandouet and Meunier (2007), with 64-bit hashes (Heule, Nunkesser and Hall 2013)
/// and the estimator of Ertl (2017), which needs no correction for small or large counts. The
/// registers depend on the set of hashes only, so unions are exact in any order.
struct HyperLogLog: Sendable, Hashable {
  private static let precision: UInt64 = 14
  static let registerCount = 1 << Int(precision)
  private static let longest = 64 - Int(precision)

  /// For each first 14 bits of a hash: the most leading zeros of the rest, plus 1; 0 where unseen.
  private(set) var registers = [UInt8](repeating: 0, count: registerCount)

  init() {}

  /// Creates the state with these registers; `nil` unless there are 2^14, all of at most 51.
  init?(registers: [UInt8]) {
    guard registers.count == HyperLogLog.registerCount,
      registers.allSatisfy({ $0 <= HyperLogLog.longest + 1 })
    else { return nil }
    self.registers = registers
  }

  /// Adds a hash.
  mutating func insert(_ hash: UInt64) {
    registers.withUnsafeMutableBufferPointer { HyperLogLog.insert(hash, into: $0) }
  }

  /// Adds the hashes of numbers from a place on, NaN aside.
  mutating func insert(_ numbers: UnsafeBufferPointer<Double>, from start: Int) {
    registers.withUnsafeMutableBufferPointer { registers in
      var index = start
      while index < numbers.count {
        let number = numbers[index]
        if !number.isNaN { HyperLogLog.insert(Hash64.of(number), into: registers) }
        index &+= 1
      }
    }
  }

  /// Joins with what another has seen.
  mutating func merge(_ other: HyperLogLog) {
    for index in registers.indices {
      registers[index] = max(registers[index], other.registers[index])
    }
  }

  @inline(__always)
  private static func insert(_ hash: UInt64, into registers: UnsafeMutableBufferPointer<UInt8>) {
    let place = Int(truncatingIfNeeded: hash >> (64 - precision))
    let rest = hash << precision | 1 << (precision - 1)
    let rank = UInt8(truncatingIfNeeded: rest.leadingZeroBitCount &+ 1)
    if rank > registers[place] { registers[place] = rank }
  }

  /// The estimated number of different hashes.
  var estimate: Double {
    var counts = [Double](repeating: 0, count: HyperLogLog.longest + 2)
    for register in registers { counts[Int(register)] += 1 }
    let size = Double(registers.count)
    var sum = size * HyperLogLog.tau(1 - counts[HyperLogLog.longest + 1] / size)
    for rank in stride(from: HyperLogLog.longest, through: 1, by: -1) {
      sum = 0.5 * (sum + counts[rank])
    }
    sum += size * HyperLogLog.sigma(counts[0] / size)
    return size * size / (2 * log(2) * sum)
  }

  /// Returns x + the sum of x^(2^k) 2^(k-1) over k from 1; Ertl's weight of unseen registers.
  private static func sigma(_ share: Double) -> Double {
    guard share < 1 else { return .infinity }
    var (power, weight, sum) = (share, 1.0, share)
    while true {
      power *= power
      let next = sum + power * weight
      if next == sum { return sum }
      sum = next
      weight += weight
    }
  }

  /// Returns a third of 1 - x - the sum of (1 - x^(2^-k))^2 2^-k over k from 1; Ertl's weight of
  /// full registers.
  private static func tau(_ share: Double) -> Double {
    guard share > 0, share < 1 else { return 0 }
    var (root, weight, sum) = (share, 1.0, 1 - share)
    while true {
      root = root.squareRoot()
      weight *= 0.5
      let next = sum - (1 - root) * (1 - root) * weight
      if next == sum { return sum / 3 }
      sum = next
    }
  }
}
