/// Sorts many numbers by their bits, in time that grows with their number only.
package enum RadixSort {
  /// Fewer numbers than this are sorted by comparison.
  private static let fewest = 2048
  private static let digitBits = 11
  private static let digitCount = 6

  /// Returns finite numbers in ascending order, -0 before 0 or beside it.
  package static func ascending(_ numbers: [Double]) -> [Double] {
    if numbers.count < fewest { return numbers.sorted() }
    var keys = numbers.map { key(of: $0.bitPattern) }
    var other = [UInt64](repeating: 0, count: keys.count)
    for digit in 0..<digitCount where pass(digit, from: keys, to: &other) { swap(&keys, &other) }
    return keys.map { Double(bitPattern: bits(of: $0)) }
  }

  /// Whole numbers in the order of the numbers: the sign bit turned, negative ones all bits turned.
  private static func key(of bits: UInt64) -> UInt64 {
    bits ^ (bits >> 63 == 0 ? 1 << 63 : .max)
  }

  private static func bits(of key: UInt64) -> UInt64 {
    key ^ (key >> 63 == 0 ? .max : 1 << 63)
  }

  /// Sorts by one digit, keeping the order of equals; false when all keys share the digit.
  private static func pass(
    _ digit: Int, from keys: [UInt64], to sorted: inout [UInt64]
  ) -> Bool {
    let shift = UInt64(digit * digitBits)
    let mask = UInt64(1 << digitBits) - 1
    var starts = [Int](repeating: 0, count: 1 << digitBits)
    for key in keys { starts[Int((key >> shift) & mask)] += 1 }
    if starts.contains(keys.count) { return false }
    var sum = 0
    for place in starts.indices {
      let count = starts[place]
      starts[place] = sum
      sum += count
    }
    for key in keys {
      let place = Int((key >> shift) & mask)
      sorted[starts[place]] = key
      starts[place] += 1
    }
    return true
  }
}
