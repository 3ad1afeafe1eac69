import Statistics
import TestKit
import Testing

struct LMomentsTests {
  /// For 1, 2, 4, 8 by hand: b0 = 15/4, b1 = (2 + 8 + 24)/12 = 17/6, b2 = (4 + 24)/12 = 7/3,
  /// b3 = 8/4 = 2, so l2 = 23/12, l3 = 14 - 17 + 15/4 = 3/4, l4 = 40 - 70 + 34 - 15/4 = 1/4.
  @Test(arguments: [0, 1000.0]) func `four values by hand, wherever they lie`(shift: Double) {
    let moments = LMoments([8, 1, 4, 2].map { $0 + shift })
    #expect(approximately(moments.first, 3.75 + shift))
    #expect(approximately(moments.second, 23.0 / 12))
    #expect(approximately(moments.skewness, 9.0 / 23))
    #expect(approximately(moments.kurtosis, 3.0 / 23))
  }

  @Test(arguments: [[], [5], [2, 2, 2]] as [[Double]])
  func `values without spread have no shape`(values: [Double]) {
    let moments = LMoments(values)
    #expect(moments.first == values.first ?? 0)
    #expect(moments.second == 0 && moments.skewness == 0 && moments.kurtosis == 0)
  }

  @Test func `two and three values give what they can`() {
    #expect(LMoments([0, 2]).second == 1)
    #expect(LMoments([0, 2]).skewness == 0)
    #expect(approximately(LMoments([0, 1, 5]).skewness, 3.0 / 5))
  }

  @Test(arguments: [1e300, 1e-300]) func `huge and tiny values keep their shape`(scale: Double) {
    let moments = LMoments([1, 2, 4, 8].map { $0 * scale })
    #expect(approximately(moments.second / scale, 23.0 / 12))
    #expect(approximately(moments.kurtosis, 3.0 / 23))
  }

  /// Population values from Hosking (1990), table 1; Student's t of 3 from research by quadrature.
  @Test(arguments: [
    (Law.uniform, 0, 0), (.gaussian, 0, 0.1226), (.exponential, 1.0 / 3, 1.0 / 6),
    (.laplace, 0, 0.236), (.student3, 0, 0.261),
  ])
  func `large samples of known laws come near the known ratios`(
    law: Law, skewness: Double, kurtosis: Double
  ) {
    var random = RandomSource(seed: 3)
    let moments = LMoments((0..<40_000).map { _ in law.draw(&random) })
    #expect(abs(moments.skewness - skewness) < 0.02)
    #expect(abs(moments.kurtosis - kurtosis) < 0.02)
  }

  /// The laws that the test draws from.
  enum Law: String {
    case uniform
    case gaussian
    case exponential
    case laplace
    case student3

    func draw(_ random: inout RandomSource) -> Double {
      switch self {
      case .uniform: random.uniform()
      case .gaussian: random.gaussian()
      case .exponential: random.exponential()
      case .laplace: random.laplace()
      case .student3: random.studentT(degrees: 3)
      }
    }
  }
}
