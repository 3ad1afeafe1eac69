import Testing

@testable import Statistics

struct MomentSumsTests {
  static let inputs: [[Double]] = [
    numbers { Double($0 * $0 % 997) * 0.25 - 60 },
    numbers { 1e9 + Double($0 % 7) },
    numbers { row in
      let size = Double(row % 5 + 1)
      return row % 2 == 0 ? 1e302 * size : -3e302 * size
    },
    numbers { 1e-200 * Double($0 % 11) },
    numbers { $0 < 500 ? Double($0) : 1e100 * Double($0) },
    numbers { Double($0 % 2) },
    [4, 4, 4, 4], [-1, 5], [3],
  ]

  static func numbers(_ number: (Int) -> Double) -> [Double] { (0..<1_000).map(number) }

  @Test(arguments: inputs)
  func `moments are those of GSL`(numbers: [Double]) {
    let sums = MomentSums(numbers)
    // GSL's sums lose digits far from 0, so the spread is compared nearer to it.
    let moments = Moments(numbers.map { $0 - numbers[0] })
    let mean = Moments(numbers).mean
    #expect(sums.count == numbers.count)
    #expect(abs(sums.mean - mean) <= 1e-12 * max(abs(mean), moments.sd))
    #expect(abs(sums.sd - moments.sd) <= 1e-11 * moments.sd)
    #expect(abs(sums.skewness - moments.skewness) <= 1e-9)
    #expect(abs(sums.kurtosis - moments.kurtosis) <= 1e-9)
    #expect(sums.minimum == numbers.min() && sums.maximum == numbers.max())
    #expect(sums.minimumCount == numbers.count { $0 == sums.minimum })
    #expect(sums.maximumCount == numbers.count { $0 == sums.maximum })
  }

  @Test(arguments: inputs)
  func `parts joined in any order give the moments of one pass`(numbers: [Double]) {
    let whole = MomentSums(numbers)
    let cuts = Set([0, 1, numbers.count / 7, numbers.count / 3, numbers.count]).sorted()
    let parts = zip(cuts, cuts.dropFirst()).map {
      MomentSums(Array(numbers[$0..<$1]))
    }
    for order in [Array(parts), parts.reversed(), Array(parts.dropFirst() + parts.prefix(1))] {
      var joined = MomentSums()
      for part in order { joined.merge(part) }
      #expect(joined.count == whole.count)
      #expect(joined.minimumCount == whole.minimumCount)
      #expect(joined.maximumCount == whole.maximumCount)
      #expect(abs(joined.mean - whole.mean) <= 1e-12 * max(abs(whole.mean), whole.sd))
      #expect(abs(joined.sd - whole.sd) <= 1e-12 * whole.sd)
      #expect(abs(joined.skewness - whole.skewness) <= 1e-12 * max(1, abs(whole.skewness)))
      #expect(abs(joined.kurtosis - whole.kurtosis) <= 1e-12 * max(1, abs(whole.kurtosis)))
    }
  }

  @Test func `one number repeated is that many numbers`() {
    var joined = MomentSums(repeating: 3, count: 4)
    joined.merge(MomentSums(repeating: 7, count: 2))
    let plain = MomentSums([3, 3, 3, 3, 7, 7])
    #expect(joined.count == 6 && joined.maximumCount == 2)
    #expect(abs(joined.sd - plain.sd) < 1e-15)
  }
}
