import Foundation
import Losses
import TestKit
import Testing

/// Values, slopes and second derivatives that mpmath worked out to 30 digits.
struct LossGoldenTests {
  /// A row of the file; numbers are text, because some lie below the smallest `Double`.
  struct Row: Decodable, CustomTestStringConvertible {
    var loss: String
    var params: [String: Double]
    var y: Double
    var f: Double
    var l: String
    var g: String
    var h: String

    var testDescription: String { "\(loss) \(params) at f = \(f), y = \(y)" }
  }

  /// The file's names for losses and parameters that the catalogue spells otherwise.
  private static let names = [
    "squared_half": "squared_error", "poisson_log": "poisson", "gamma_log": "gamma",
    "tweedie_log": "tweedie", "negbin2_log": "negative_binomial", "expectile_half": "expectile",
  ]
  private static let parameters = [
    "pinball.tau": "quantile", "tweedie.p": "power", "expectile.tau": "level",
  ]

  private static func rows() throws -> [Row] {
    let file = try #require(
      Bundle.module.url(forResource: "losses_golden", withExtension: "json", subdirectory: "Golden")
    )
    return try JSONDecoder().decode([Row].self, from: Data(contentsOf: file))
  }

  private static func loss(of row: Row) throws -> (any Loss)? {
    let name = names[row.loss] ?? row.loss
    guard LossCatalogue.types.contains(where: { $0.card.name == name }) else { return nil }
    let pairs = row.params.map { (parameters["\(name).\($0.key)"] ?? $0.key, $0.value) }
    return try LossCatalogue.loss(
      LossReference(name: name, parameters: Dictionary(uniqueKeysWithValues: pairs)))
  }

  @Test func `the file is all there and all of it applies`() throws {
    let rows = try Self.rows()
    let later = try rows.filter { try Self.loss(of: $0) == nil }
    #expect(rows.count == 82)
    #expect(later.isEmpty)
  }

  @Test(arguments: try rows())
  func `value, slope and curvature are those of the file`(_ row: Row) throws {
    guard let loss = try Self.loss(of: row) else { return }
    let point = loss.evaluate(scores: [row.f], target: row.y)
    #expect(isNear(point.value, row.l))
    #expect(isNear(point.slopes[0], row.g))
    #expect(isNear(point.curvatures[0], row.h))
  }

  /// Relative, also for tiny numbers, down to what a `Double` can hold.
  private func isNear(_ value: Double, _ text: String) -> Bool {
    guard let expected = Double(text) else { return false }
    return abs(value - expected) <= 1e-10 * abs(expected) + 1e-300
  }
}
