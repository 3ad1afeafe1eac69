/// Standardised numbers, or 0 and 1, with the mean in place of what is missing.
struct NumberEncoding: Sendable {
  /// Numbers are divided by this power of two first, so that squares of huge ones stay finite.
  private let unit: Double
  /// Mean and standard deviation in that unit.
  private let mean: Double
  private let sd: Double
  private let standardises: Bool
  private let marksMissing: Bool

  /// A number this many standard deviations away is as far as any; only unseen rows get there.
  private static let farthest = 1e6

  /// Learns from the values of the training rows, NaN where missing.
  init(values: [Double], standardises: Bool) {
    let present = values.filter(\.isFinite)
    let largest = present.reduce(0) { max($0, abs($1)) }
    let unit =
      largest > 0 && standardises
      ? Double(sign: .plus, exponent: max(-1000, largest.exponent), significand: 1) : 1
    let count = Double(max(1, present.count))
    let mean = present.reduce(0) { $0 + $1 / unit } / count
    let squares = present.reduce(0) { $0 + ($1 / unit - mean) * ($1 / unit - mean) }
    self.unit = unit
    self.mean = mean
    sd = (squares / count).squareRoot()
    self.standardises = standardises
    marksMissing = present.count < values.count && !present.isEmpty
  }

  func columnNames(_ name: String) -> [String] {
    marksMissing ? [name, name + "=missing"] : [name]
  }

  func fill(_ matrix: inout DesignMatrix, at first: Int, values: [Double]) {
    let stride = matrix.columnCount
    for (row, value) in values.enumerated() {
      matrix.values[row * stride + first] = encoded(value)
      if marksMissing, value.isNaN { matrix.values[row * stride + first + 1] = 1 }
    }
  }

  /// Returns the encoded number, finite for every number; 0 throughout when training was constant.
  func encoded(_ value: Double) -> Double {
    guard standardises else { return value.isFinite ? value : mean }
    // Rounding of the mean leaves a few units in the last place of equal numbers.
    guard !value.isNaN, sd > 1e-14 else { return 0 }
    let distance = (value / unit - mean) / sd
    return max(-NumberEncoding.farthest, min(NumberEncoding.farthest, distance))
  }
}
