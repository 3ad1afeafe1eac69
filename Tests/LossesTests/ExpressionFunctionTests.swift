import Foundation
import Losses
import Testing

/// Each function with its derivatives, and what happens far out.
@Suite struct `The functions of expressions` {
  /// An expression in r with its closed-form value, slope and curvature.
  struct Form: CustomTestStringConvertible {
    var text: String
    var value: @Sendable (Double) -> Double
    var slope: @Sendable (Double) -> Double
    var curvature: @Sendable (Double) -> Double

    var testDescription: String { text }
  }

  static let forms = [
    Form(text: "exp(r / 2)", value: { exp($0 / 2) }, slope: { exp($0 / 2) / 2 }) {
      exp($0 / 2) / 4
    },
    Form(text: "log(r^2 + r + 3)", value: { log($0 * $0 + $0 + 3) }) {
      (2 * $0 + 1) / ($0 * $0 + $0 + 3)
    } curvature: { x in
      let u = x * x + x + 3
      return 2 / u - (2 * x + 1) * (2 * x + 1) / (u * u)
    },
    Form(text: "log1p(r^4)", value: { log1p(pow($0, 4)) }) {
      4 * pow($0, 3) / (1 + pow($0, 4))
    } curvature: { x in
      let u = 1 + pow(x, 4)
      return 12 * x * x / u - 16 * pow(x, 6) / (u * u)
    },
    Form(text: "expm1(-r)", value: { expm1(-$0) }, slope: { -exp(-$0) }) { exp(-$0) },
    Form(text: "exp(r) - 1 - r", value: { expm1($0) - $0 }, slope: { expm1($0) }) { exp($0) },
    Form(text: "sqrt(exp(r) + 2)", value: { (exp($0) + 2).squareRoot() }) {
      exp($0) / (2 * (exp($0) + 2).squareRoot())
    } curvature: { x in
      let s = (exp(x) + 2).squareRoot()
      return exp(x) / (2 * s) - exp(2 * x) / (4 * s * s * s)
    },
    Form(text: "sqrt(4 + r^2)", value: { (4 + $0 * $0).squareRoot() }) {
      $0 / (4 + $0 * $0).squareRoot()
    } curvature: {
      4 / pow(4 + $0 * $0, 1.5)
    },
    Form(text: "abs(r)^1.5", value: { pow(abs($0), 1.5) }) {
      1.5 * abs($0).squareRoot() * ($0 < 0 ? -1 : 1)
    } curvature: {
      0.75 / abs($0).squareRoot()
    },
    Form(text: "tanh(r)", value: { tanh($0) }, slope: { 1 / pow(cosh($0), 2) }) {
      -2 * tanh($0) / pow(cosh($0), 2)
    },
    Form(text: "sigmoid(r)", value: { 1 / (1 + exp(-$0)) }) { x in
      let p = 1 / (1 + exp(-x))
      return p * (1 - p)
    } curvature: { x in
      let p = 1 / (1 + exp(-x))
      return p * (1 - p) * (1 - 2 * p)
    },
    Form(text: "softplus(2 * r)", value: { log1p(exp(2 * $0)) }) {
      2 / (1 + exp(-2 * $0))
    } curvature: { x in
      let p = 1 / (1 + exp(-2 * x))
      return 4 * p * (1 - p)
    },
    Form(text: "log(1 + exp(r))", value: { log1p(exp($0)) }, slope: { 1 / (1 + exp(-$0)) }) { x in
      let p = 1 / (1 + exp(-x))
      return p * (1 - p)
    },
    Form(text: "1 / (1 + exp(r))", value: { 1 / (1 + exp($0)) }) { x in
      let p = 1 / (1 + exp(-x))
      return -p * (1 - p)
    } curvature: { x in
      let p = 1 / (1 + exp(-x))
      return -p * (1 - p) * (1 - 2 * p)
    },
    Form(text: "log(exp(r) + exp(-r))", value: { log(2 * cosh($0)) }, slope: { tanh($0) }) {
      1 / pow(cosh($0), 2)
    },
    Form(text: "erf(r)", value: { erf($0) }) {
      2 / Double.pi.squareRoot() * exp(-$0 * $0)
    } curvature: {
      -4 * $0 / Double.pi.squareRoot() * exp(-$0 * $0)
    },
    Form(text: "cosh(r)", value: { cosh($0) }, slope: { sinh($0) }) { cosh($0) },
    Form(text: "sinh(r)", value: { sinh($0) }, slope: { cosh($0) }) { sinh($0) },
    Form(text: "log(cosh(r))", value: { log(cosh($0)) }, slope: { tanh($0) }) {
      1 / pow(cosh($0), 2)
    },
    Form(text: "2^r", value: { pow(2, $0) }, slope: { log(2) * pow(2, $0) }) {
      log(2) * log(2) * pow(2, $0)
    },
    Form(text: "(r^2 + 1)^r", value: { pow($0 * $0 + 1, $0) }) { x in
      let u = x * x + 1
      return pow(u, x) * (log(u) + 2 * x * x / u)
    } curvature: { x in
      let u = x * x + 1
      let d = log(u) + 2 * x * x / u
      return pow(u, x) * (d * d + 2 * x / u + 4 * x / (u * u))
    },
    Form(text: "r / (1 + r^2)", value: { $0 / (1 + $0 * $0) }) { x in
      let u = 1 + x * x
      return (1 - x * x) / (u * u)
    } curvature: { x in
      let u = 1 + x * x
      return 2 * x * (x * x - 3) / (u * u * u)
    },
    Form(text: "max(r, 0)^2", value: { pow(max($0, 0), 2) }, slope: { 2 * max($0, 0) }) {
      $0 > 0 ? 2 : 0
    },
    Form(text: "min(r^2, 2 * r + 3)", value: { min($0 * $0, 2 * $0 + 3) }) {
      $0 * $0 < 2 * $0 + 3 ? 2 * $0 : 2
    } curvature: {
      $0 * $0 < 2 * $0 + 3 ? 2 : 0
    },
    Form(text: "r^3 - r^-2", value: { pow($0, 3) - pow($0, -2) }) {
      3 * $0 * $0 + 2 * pow($0, -3)
    } curvature: {
      6 * $0 - 6 * pow($0, -4)
    },
  ]

  @Test(arguments: forms.filter { $0.text != "r^3 - r^-2" })
  func `value and derivatives are the closed forms`(_ form: Form) throws {
    let loss = try LossCatalogue.loss(LossReference(name: "mine", definition: form.text))
    let scores = [-2.7, -1.3, -0.45, 0.21, 0.8, 1.9, 2.6]
    let zeros = [Double](repeating: 0, count: scores.count)
    let values = loss.values(scores: scores, targets: zeros)
    let slopes = loss.slopes(scores: scores, targets: zeros)
    let curvatures = loss.curvatures(scores: scores, targets: zeros)
    for (i, x) in scores.enumerated() {
      expect(values[i], form.value(x), "value at \(x)")
      expect(slopes[i], form.slope(x), "slope at \(x)")
      expect(curvatures[i], form.curvature(x), "curvature at \(x)")
    }
  }

  private func expect(_ found: Double, _ wanted: Double, _ place: String) {
    #expect(abs(found - wanted) <= 1e-11 * max(abs(wanted), 0.1), "\(place)")
  }

  static let wild = [
    "log(cosh(r))", "log(1 + exp(r))", "sqrt(1 + r^2)", "cosh(r) - 1", "log(1 + r^2)", "r^4",
    "exp(r) - r", "log(2 + exp(r) + exp(-r))", "r^2 * exp(-r^2)", "r * tanh(r)",
    "abs(r)^1.3", "sqrt(abs(r))", "r^2 / (1 + r^2)", "log(1 + abs(r)^3)", "max(r, -3 * r)",
    "exp(exp(r) - exp(-r)) - r", "sinh(r)^2 / cosh(r)",
    "(exp(r) - exp(-r)) / (exp(r) + exp(-r)) * r",
    "softplus(r) - r / 2", "erf(r) * r", "y * r^2", "abs(r) / (1 + abs(y))", "(f * y)^2 - f",
    "exp(f) - y * f; link = log", "y * exp(-f) + f; link = log; domain = positive",
    "log(1 + exp(-m))", "max(0, 1 - m)^2", "exp(-m)", "1 - tanh(m)", "(y - p)^2",
    "-y * log(p) - (1 - y) * log(1 - p)", "(p - y)^2 * (1 + p)",
  ]

  @Test(arguments: wild)
  func `everything is finite, and surrogates are positive, at any score`(
    _ definition: String
  ) throws {
    let loss = try LossCatalogue.loss(LossReference(name: "mine", definition: definition))
    let sizes: [Double] = [
      0, .leastNonzeroMagnitude, 1e-300, 1e-9, 0.1, 1, 30, 710, 800, 1e5, 1e16, 1e154, 1e200,
      1.7e308,
    ]
    let targets: [Double] = [0, 1, 0.5, 3, -7, 1e9, -1e300, .leastNonzeroMagnitude].filter(
      loss.accepts)
    for target in targets {
      let scores = sizes + sizes.map { -$0 } + [target]
      let rows = [Double](repeating: target, count: scores.count)
      #expect(loss.values(scores: scores, targets: rows).allSatisfy { $0.isFinite }, "\(target)")
      #expect(loss.slopes(scores: scores, targets: rows).allSatisfy { $0.isFinite }, "\(target)")
      #expect(
        loss.curvatures(scores: scores, targets: rows).allSatisfy { $0.isFinite }, "\(target)")
      let pairs = loss.newtonPairs(scores: scores, targets: rows)
      #expect(pairs.slopes.allSatisfy { $0.isFinite }, "\(target)")
      #expect(pairs.curvatures.allSatisfy { $0.isFinite && $0 >= 1e-16 }, "\(target)")
    }
    let constant = loss.bestConstant(targets: targets, weights: nil, classes: 2)
    #expect(constant.allSatisfy { $0.isFinite })
  }

  @Test func `stable forms are found by themselves`() throws {
    func value(_ definition: String, _ residual: Double) throws -> Double {
      try LossCatalogue.loss(LossReference(name: "mine", definition: definition))
        .values(scores: [residual], targets: [0])[0]
    }
    #expect(try value("log(cosh(r))", 1_000) == 999.3068528194401)
    #expect(try value("log(1 + exp(r))", 1_000) == 1_000)
    #expect(try value("sqrt(1 + r^2) - 1", 1e-9) == 5e-19)
    #expect(try value("sqrt(9 + r^2)", 1e200) == 1e200)
    let far = try value("log(1 + r^2)", 1e200)
    #expect(abs(far - 921.034037197618) < 1e-9)
    #expect(try value("exp(r) - 1", 1e-12) > 1.0000000000004e-12)
  }

  @Test func `a batch gives the numbers of single rows`() throws {
    let loss = try LossCatalogue.loss(
      LossReference(name: "mine", definition: "if(y > 0, 2, 1) * log(cosh(r)) + 0.1 * f^2"))
    let scores = (0..<1_003).map { sin(Double($0)) * 5 }
    let targets = (0..<1_003).map { cos(Double($0) * 1.7) * 3 }
    let values = loss.values(scores: scores, targets: targets)
    let pairs = loss.newtonPairs(scores: scores, targets: targets)
    for i in stride(from: 0, to: 1_003, by: 17) {
      let point = loss.evaluate(scores: [scores[i]], target: targets[i])
      #expect(values[i] == point.value)
      #expect(pairs.slopes[i] == point.slopes[0])
      #expect(pairs.curvatures[i] == point.surrogateCurvatures[0])
    }
  }

  @Test func `a target where it is not defined is not accepted`() throws {
    let loss = try LossCatalogue.loss(
      LossReference(name: "mine", definition: "(log(y) - f)^2; domain = nonnegative"))
    #expect(loss.accepts(2))
    #expect(!loss.accepts(0))
    #expect(!loss.accepts(-1))
  }
}
