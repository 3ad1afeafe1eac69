import Foundation
import Losses
import Predictions
import Testing

/// Losses of the residual that are the same as others, or tend to them.
struct ResidualIdentityTests {
  private func loss(_ text: String) throws -> any Loss {
    try LossCatalogue.loss(LossReference(parsing: text))
  }

  @Test func `a likelihood of Student's t with fixed degrees and scale is a Cauchy loss`() throws {
    for (degrees, scale) in [(1.0, 1.0), (4, 1.5), (30, 0.2)] {
      let c = scale * degrees.squareRoot()
      let cauchy = try LossCatalogue.loss(
        LossReference(name: LossCatalogue.type(named: "student_t").card.name, parameters: ["c": c]))
      let factor = (degrees + 1) / (c * c)
      for r in stride(from: -40.2, through: 40, by: 0.7) {
        let square = r * r / (degrees * scale * scale)
        let likelihood = (degrees + 1) / 2 * log(1 + square)
        let slope = (degrees + 1) * r / (degrees * scale * scale + r * r)
        let point = cauchy.evaluate(scores: [r], target: 0)
        #expect(abs(factor * point.value - likelihood) < 1e-12 * (1 + likelihood))
        #expect(abs(factor * point.slopes[0] - slope) < 1e-12 * (1 + abs(slope)))
      }
    }
  }

  @Test(
    arguments: [
      ("general_robust(shape=2,scale=0.7)", "squared_error", 1, 1e-12),
      ("general_robust(shape=1,scale=0.7)", "pseudo_huber(delta=0.7)", 1, 1e-12),
      ("general_robust(shape=0,scale=2)", "cauchy(c=2.8284271247461903)", 1, 1e-12),
      ("general_robust(shape=1e-9,scale=2)", "cauchy(c=2.8284271247461903)", 1, 1e-7),
      ("general_robust(shape=1.999999999,scale=0.7)", "squared_error", 1, 1e-6),
      ("general_robust(shape=-2,scale=1.5)", "geman_mcclure(c=3)", 1, 1e-12),
      ("expectile(level=0.5)", "squared_error", 0.5, 1e-12),
      ("m_quantile(level=0.5,delta=1.2)", "huber(delta=1.2)", 0.5, 1e-12),
      ("m_quantile(level=0.8,delta=1e9)", "expectile(level=0.8)", 1, 1e-9),
      ("epsilon_insensitive(epsilon=0)", "absolute_error", 1, 1e-12),
      ("squared_epsilon_insensitive(epsilon=0)", "squared_error", 1, 1e-12),
      ("lq(power=2,scale=3)", "squared_error", 1, 1e-12),
      ("linex(asymmetry=0)", "squared_error", 1, 1e-12),
      ("linex(asymmetry=1e-9)", "squared_error", 1, 1e-6),
      ("fair(c=1e9)", "squared_error", 1, 1e-6), ("welsch(c=1e9)", "squared_error", 1, 1e-9),
      ("geman_mcclure(c=1e9)", "squared_error", 1, 1e-9),
      ("tukey(c=1e9)", "squared_error", 1, 1e-9),
      ("andrews(scale=1e9)", "squared_error", 1, 1e-9),
      ("hampel(scale=30)", "squared_error", 1, 1e-9),
      ("von_mises(kappa=1,period=1e9)", "squared_error", 1, 1e-9),
    ])
  func `two losses of the residual agree`(
    first: String, second: String, factor: Double, tolerance: Double
  ) throws {
    let (one, other) = (try loss(first), try loss(second))
    for residual in stride(from: -40.3, through: 40, by: 0.4) {
      let row = one.evaluate(scores: [residual + 1.5], target: 1.5)
      let expected = other.evaluate(scores: [residual + 1.5], target: 1.5)
      let size = tolerance * (1 + abs(residual))
      #expect(abs(row.value - factor * expected.value) <= size * (1 + abs(residual)))
      #expect(abs(row.slopes[0] - factor * expected.slopes[0]) <= size)
      #expect(abs(row.curvatures[0] - factor * expected.curvatures[0]) <= size)
    }
  }

  @Test func `smoothed pinball over four widths tends to pinball`() throws {
    let (smooth, kinked) = (
      try loss("smoothed_pinball(quantile=0.8,width=1e-6)"), try loss("pinball(quantile=0.8)")
    )
    for residual in [-30.0, -1, -0.01, 0.01, 1, 30] {
      #expect(abs(smooth.slope(residual, 0) / 4e-6 - kinked.slope(residual, 0)) < 1e-9)
      #expect(abs(smooth.value([residual], 0) / 4e-6 - kinked.value([residual], 0)) < 1e-9)
    }
  }

  @Test func `smoothed pinball estimates the quantile of the target with logistic noise`() throws {
    let loss = try loss("smoothed_pinball(quantile=0.8,width=0.5)")
    let targets = [-3, -1.2, 0.1, 0.4, 2, 7]
    let constant = loss.bestConstant(targets: targets, weights: nil, classes: 0)[0]
    let below = targets.reduce(0) { $0 + Link.sigmoid((constant - $1) / 0.5) } / 6
    #expect(abs(below - 0.8) < 1e-9)
  }

  @Test func `a percentage error is the plain one for equal targets`() throws {
    let (share, plain) = (
      try loss("absolute_percentage_error(floor=1)"), try loss("absolute_error")
    )
    let (square, squared) = (
      try loss("squared_percentage_error(floor=1)"), try loss("squared_error")
    )
    for score in stride(from: -20.0, through: 20, by: 1.1) {
      #expect(abs(4 * share.value([score], -4) - plain.value([score], -4)) < 1e-12)
      #expect(abs(16 * square.value([score], -4) - squared.value([score], -4)) < 1e-11)
    }
  }

  @Test func `squared log error is squared error of ln(1 + y)`() throws {
    let (logged, plain) = (try loss("squared_log_error"), try loss("squared_error"))
    for target in [-0.5, 0, 1, 20, 1e6] {
      #expect(logged.value([0.7], target) == plain.value([0.7], log1p(target)))
    }
    #expect(abs(logged.link.prediction(of: log1p(6)) - 6) < 1e-14)
  }

  @Test(arguments: [-24.0, 24, 240])
  func `a turn more does not matter to the circle`(_ turn: Double) throws {
    let loss = try loss("von_mises(kappa=2,period=24)")
    for hour in [0.25, 5, 13.5, 23.9] {
      let (one, other) = (
        loss.evaluate(scores: [hour], target: 3), loss.evaluate(scores: [hour + turn], target: 3)
      )
      #expect(abs(one.value - other.value) < 1e-11)
      #expect(abs(one.slopes[0] - other.slopes[0]) < 1e-12)
    }
    let midnight = loss.bestConstant(targets: [23, 1], weights: nil, classes: 0)[0]
    #expect(abs(midnight) < 1e-12)
  }
}
