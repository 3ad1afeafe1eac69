internal import CGSL

/// A seeded stream of random numbers: GSL's mt19937 (Matsumoto and Nishimura 1998).
package struct RandomSource: ~Copyable {
  let generator: UnsafeMutablePointer<gsl_rng>

  /// Creates the stream of a seed; its low and high halves both count.
  package init(seed: UInt64) {
    precondition(GSL.isPrepared)
    generator = gsl_rng_alloc(losslab_gsl_mt19937())
    // mt19937 reads 32 bits and takes 0 for a default, so the halves are mixed and 0 avoided.
    let mixed = (seed ^ (seed >> 32)) & 0xffff_ffff
    gsl_rng_set(generator, UInt(mixed == 0 ? 0x9e37_79b9 : mixed))
  }

  deinit { gsl_rng_free(generator) }

  /// Returns a number in [0, 1).
  package mutating func uniform() -> Double { gsl_rng_uniform(generator) }

  /// Returns a whole number in 0 ..< bound, for a bound of 1 to 2^32 - 1.
  package mutating func integer(below bound: Int) -> Int {
    Int(gsl_rng_uniform_int(generator, UInt(bound)))
  }

  /// Returns a standard normal number (ziggurat; Marsaglia and Tsang 2000).
  package mutating func gaussian() -> Double { gsl_ran_gaussian_ziggurat(generator, 1) }

  /// Puts the elements in random order (Fisher and Yates).
  package mutating func shuffle<Element>(_ elements: inout [Element]) {
    guard elements.count > 1 else { return }
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, integer(below: last + 1))
    }
  }

  /// Returns 0 ..< count in random order.
  package mutating func permutation(_ count: Int) -> [Int] {
    var order = Array(0..<count)
    shuffle(&order)
    return order
  }
}
