import Foundation
import Losses
import Predictions
import Statistics
import Testing

/// The rules that set the parameters of location losses, against their formulas.
struct ResidualRuleTests {
  private func evidence(scale: Double = 2, level: Double? = nil) -> ParameterEvidence {
    ParameterEvidence(
      residualScale: ResidualScale(value: scale, source: .mad), quantileLevel: level)
  }

  private func targets(count: Int = 100, median: Double = 50, length: Double = 0.5)
    -> ParameterEvidence.TargetSummary
  {
    ParameterEvidence.TargetSummary(
      count: count, mean: 0, variance: 1, medianMagnitude: median, resultantLength: length)
  }

  private func parameters(_ name: String, _ evidence: ParameterEvidence) throws -> [String: Double]
  {
    try LossCatalogue.configured(LossReference(name: name), for: evidence).parameters
  }

  @Test(
    arguments: [
      ("fair", "c", 2.7996), ("welsch", "c", 5.9692), ("geman_mcclure", "c", 7.5748),
      ("tukey", "c", 9.37), ("andrews", "scale", 2.6774), ("hampel", "scale", 1.8028),
      ("m_quantile", "delta", 2.69), ("lq", "scale", 2), ("smoothed_pinball", "width", 0.04),
      ("epsilon_insensitive", "epsilon", 0.2), ("absolute_percentage_error", "floor", 0.02),
    ])
  func `thresholds are multiples of the residual scale`(
    name: String, parameter: String, expected: Double
  ) throws {
    let value = try #require(try parameters(name, evidence())[parameter])
    #expect(abs(value - expected) < 1e-12)
  }

  @Test func `the tube is that of Cherkassky and Ma`() throws {
    var known = evidence()
    known.targets = targets(count: 100)
    // 3 * 2 * sqrt(ln(100) / 100) by hand.
    for name in ["epsilon_insensitive", "squared_epsilon_insensitive"] {
      let epsilon = try #require(try parameters(name, known)["epsilon"])
      #expect(abs(epsilon - 1.287579615774) < 1e-9)
    }
    known.targets = targets(count: 1)
    #expect(try parameters("epsilon_insensitive", known)["epsilon"] == 0.2)
  }

  @Test(arguments: ["absolute_percentage_error", "squared_percentage_error"])
  func `the floor is a hundredth of the median of |y|`(_ name: String) throws {
    var known = evidence()
    known.targets = targets(median: 50)
    #expect(try parameters(name, known) == ["floor": 0.5])
    known.targets = targets(median: 0)
    #expect(try parameters(name, known) == ["floor": 0.02])
  }

  @Test func `asymmetry follows the costs`() throws {
    #expect(try parameters("linex", evidence()) == ["asymmetry": 0.5])
    let low = try #require(try parameters("linex", evidence(level: 0.9))["asymmetry"])
    #expect(abs(low + log(9) / 2) < 1e-12)
    #expect(try parameters("linex", evidence(level: 0.5)) == ["asymmetry": 0])
    #expect(try parameters("expectile", evidence(level: 0.8)) == ["level": 0.8])
    #expect(try parameters("m_quantile", evidence(level: 0.8))["level"] == 0.8)
    #expect(try parameters("smoothed_pinball", evidence(level: 0.8))["quantile"] == 0.8)
  }

  @Test func `too low a prediction costs more under the asymmetry of a high level`() throws {
    let linex = try LossCatalogue.configured(
      LossReference(name: "linex"), for: evidence(level: 0.9))
    #expect(linex.value([-3], 0) > 2 * linex.value([3], 0))
  }

  @Test func `the width of smoothing follows the residuals`() throws {
    var known = evidence()
    known.residuals = [-4, -1, 0, 1, 9]
    // (2 + 1 + 0 + 1 + 3) / 5 = 1.4, and 0.02 * 1.96.
    let width = try #require(try parameters("smoothed_pinball", known)["width"])
    #expect(abs(width - 0.0392) < 1e-12)
  }

  /// kappa at which I1 / I0 is the length; scipy 1.17, special.ive and optimize.brentq.
  @Test(arguments: [(0.2, 0.408277), (0.5, 1.159320), (0.7, 2.013628), (0.9, 5.304689)])
  func `kappa is that of the mean direction`(length: Double, expected: Double) throws {
    var known = evidence()
    known.targets = targets(length: length)
    let kappa = try #require(try parameters("von_mises", known)["kappa"])
    #expect(abs(kappa - expected) < 0.01 * expected)
  }

  @Test(arguments: [-1, 0, 1, .nan] as [Double])
  func `kappa stays in range at the ends`(_ length: Double) throws {
    var known = evidence()
    known.targets = targets(length: length)
    let kappa = try #require(try parameters("von_mises", known)["kappa"])
    #expect((0.001...1000).contains(kappa))
  }

  @Test func `the shape of the general robust loss is read off the residuals`() throws {
    let normal = residuals { $0.gaussian() }
    let heavy = residuals { tan(Double.pi * ($0.uniform() - 0.5)) }
    let laplace = residuals { (source: inout RandomSource) in
      (source.uniform() < 0.5 ? 1 : -1) * -log(1 - source.uniform())
    }
    #expect(try shape(normal) >= 1.75)
    #expect(try shape(heavy) <= 0.25)
    #expect((0.75...1.25).contains(try shape(laplace)))
    #expect(try shape(laplace.map { 1e6 * $0 + 3 }, scale: 1e6) == shape(laplace))
  }

  @Test func `few or equal residuals leave the shape at its default`() throws {
    for residuals in [[], [1, 2, 3], [Double](repeating: 2, count: 50)] {
      var known = evidence()
      known.residuals = residuals
      let set = try parameters("general_robust", known)
      #expect(set["shape"] == 0.5)
      #expect(abs((set["scale"] ?? 0) - 3.1034) < 1e-12)
    }
  }

  private func shape(_ residuals: [Double], scale: Double = 1) throws -> Double {
    var known = evidence(scale: scale)
    known.residuals = residuals.sorted()
    return try #require(try parameters("general_robust", known)["shape"])
  }

  private func residuals(_ draw: (inout RandomSource) -> Double) -> [Double] {
    var source = RandomSource(seed: 11)
    return (0..<500).map { _ in draw(&source) }
  }
}
