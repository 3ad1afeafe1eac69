/// A linear congruential generator that other languages repeat bit for bit, so that reference
/// values can be made elsewhere from the same rows.
struct ReferenceStream {
  private var state: Int

  init(seed: Int) { state = seed }

  /// A number in (0, 1).
  mutating func uniform() -> Double {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return (Double(state) + 0.5) / 2_147_483_648
  }

  /// The sum of twelve uniform numbers less 6: mean 0, variance 1.
  mutating func bell() -> Double {
    var sum = 0.0
    for _ in 0..<12 { sum += uniform() }
    return sum - 6
  }
}
