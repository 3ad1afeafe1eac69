import Foundation
import Losses
import Testing

/// The constants that cards declare, against their definition: the asymptotic efficiency of the
/// minimiser relative to the mean, for normal noise of scale 1 (Huber 1964).
struct EfficiencyTests {
  /// A constant that a card declares.
  struct Claim: CustomTestStringConvertible, Sendable {
    var loss: String
    var parameter: String
    var multiple: Double
    var efficiency: Double

    var testDescription: String { "\(loss)(\(parameter)=\(multiple)): \(efficiency)" }
  }

  private static let claims = LossCatalogue.types.map { $0.card }.flatMap { card in
    card.parameters.flatMap { parameter in
      parameter.efficiencies.sorted { $0.key < $1.key }.map { efficiency, multiple in
        Claim(
          loss: card.name, parameter: parameter.name, multiple: multiple, efficiency: efficiency)
      }
    }
  }

  @Test(arguments: claims)
  func `a declared constant gives the declared efficiency`(_ claim: Claim) throws {
    let loss = try LossCatalogue.loss(
      LossReference(name: claim.loss, parameters: [claim.parameter: claim.multiple]))
    #expect(abs(efficiency(of: loss) - claim.efficiency) < 5e-5)
  }

  @Test func `every threshold of a bounded location loss declares its constants`() {
    let names = Set(Self.claims.map(\.loss))
    let expected = [
      "huber", "pseudo_huber", "log_cosh", "fair", "cauchy", "welsch", "geman_mcclure", "tukey",
      "andrews", "hampel", "general_robust", "m_quantile",
    ]
    #expect(names.isSuperset(of: expected))
    for name in expected {
      #expect(Self.claims.filter { $0.loss == name }.map(\.efficiency) == [0.85, 0.9, 0.95])
    }
  }

  /// Research's values that do not come from our own constants.
  @Test(
    arguments: [
      ("huber(delta=1)", 0.903), ("pseudo_huber(delta=1)", 0.927), ("log_cosh(scale=1)", 0.930),
      ("fair(c=1)", 0.931), ("squared_error", 1), ("absolute_error", 0.637),
      ("hampel(scale=1.3333333333333333)", 0.99), ("cauchy(c=4.7698)", 0.993),
    ])
  func `libraries' defaults have the efficiency that is known of them`(
    text: String, expected: Double
  ) throws {
    let loss = try LossCatalogue.loss(LossReference(parsing: text))
    #expect(abs(efficiency(of: loss) - expected) < 6e-4)
  }

  /// The shapes that the rule of the general robust loss chooses from, with their multiples.
  @Test(
    arguments: [
      (0, 1.6864), (0.25, 1.6284), (0.5, 1.5517), (0.75, 1.4453), (1, 1.2871), (1.25, 1.0243),
      (1.5, 0.4711),
    ])
  func `each shape of the general robust loss has its own constant`(
    shape: Double, multiple: Double
  ) throws {
    let loss = try LossCatalogue.loss(
      LossReference(name: "general_robust", parameters: ["shape": shape, "scale": multiple]))
    #expect(abs(efficiency(of: loss) - 0.95) < 5e-5)
  }

  /// (E psi(Z) Z)^2 / E psi(Z)^2, in which Stein's identity spares the derivative of psi.
  private func efficiency(of loss: any Loss) -> Double {
    let kinks = loss.traits.kinks.filter { abs($0) < 12 }
    let ends = Set([-12, -3, -1, 0, 1, 3, 12] + kinks).sorted()
    var cross = 0.0
    var square = 0.0
    for (low, high) in zip(ends, ends.dropFirst()) {
      for (z, weight) in nodes(low, high) {
        let slope = loss.slope(z, 0)
        let density = exp(-z * z / 2) / (2 * Double.pi).squareRoot()
        cross += weight * density * slope * z
        square += weight * density * slope * slope
      }
    }
    return cross * cross / square
  }

  /// The nodes and weights of the midpoint rule after z = middle + half sin(pi t / 2), which lays
  /// them close at both ends, where a slope may jump.
  private func nodes(_ low: Double, _ high: Double) -> [(Double, Double)] {
    let (middle, half) = ((low + high) / 2, (high - low) / 2)
    let count = 400
    return (0..<count).map { i in
      let t = (Double(i) + 0.5) / Double(count) * 2 - 1
      let angle = t * Double.pi / 2
      return (
        middle + half * sin(angle), half * cos(angle) * Double.pi / 2 * 2 / Double(count)
      )
    }
  }
}
