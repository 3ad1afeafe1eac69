import Foundation
import Pilots
import Predictions
import Profiles
import Statistics
import Tables
import TestKit
import Testing

/// Statistics that need fits of their own, on data whose law fixes the answer.
@Suite struct PilotStatisticsTests {
  private func profile(_ columns: [Column], pilots: PilotEffort = .quick) throws -> Profile {
    try PilotedProfile.make(
      table: Columns.table(columns), request: ProfileRequest(target: "y"), pilots: pilots, seed: 1)
  }

  /// x + noise, with one row in twenty far above, where z is high or anywhere.
  private func outliers(arePredictable: Bool) throws -> ResidualProfile {
    var random = RandomSource(seed: 4)
    let x = (0..<2_000).map { _ in random.gaussian() }
    let z = (0..<2_000).map { _ in random.uniform() }
    let y = x.indices.map { row in
      let isOut = arePredictable ? z[row] > 0.95 : random.uniform() > 0.95
      // On both sides, so that no fit can follow.
      let jump = isOut ? (random.uniform() < 0.5 ? 9.0 : -9.0) : 0
      return x[row] + 0.5 * random.gaussian() + jump
    }
    let columns = [
      Columns.numbers(x, name: "x"), Columns.numbers(z, name: "z"), Columns.numbers(y),
    ]
    return try #require(profile(columns).residuals)
  }

  @Test func `outliers that a feature tells are predicted`() throws {
    let found = try outliers(arePredictable: true)
    let area = try #require(found.outlierPredictability)
    #expect(area > 0.9)
  }

  @Test func `outliers that nothing tells are not`() throws {
    let found = try outliers(arePredictable: false)
    let (area, error) = (
      try #require(found.outlierPredictability), try #require(found.outlierPredictabilityError)
    )
    #expect(abs(area - 0.5) < 3.5 * error && error < 0.06)
    #expect(abs((found.fiveScaleShare ?? 0) - 0.05) < 0.02)
  }

  @Test func `few outliers are not tried`() throws {
    let table = ToyTables.regression(rows: 400, seed: 2)
    let found = try PilotedProfile.make(
      table: table, request: ProfileRequest(target: "y"), pilots: .quick, seed: 1)
    #expect(found.residuals?.outlierPredictability == nil)
  }

  @Test func `values cut off at a floor are seen`() throws {
    var random = RandomSource(seed: 6)
    let x = (0..<1_500).map { _ in random.gaussian() }
    let y = x.map { max(-1, 2 * $0 + 0.5 * random.gaussian()) }
    let found = try #require(
      profile([Columns.numbers(x, name: "x"), Columns.numbers(y)]).residuals?.censored)
    let bound = try #require(found.first)
    #expect(found.count == 1 && bound.side == .minimum && bound.value == -1)
    // P(2 x + noise < -1), the sum having the variance 4.25.
    let share = Normal.cumulative(-1 / 4.25.squareRoot())
    #expect(bound.interval[0] < share && share < bound.interval[1])
  }

  @Test func `zeros beyond a negative binomial's are seen`() throws {
    var random = RandomSource(seed: 8)
    let x = (0..<3_000).map { _ in random.gaussian() }
    let y = x.map { x -> Double in
      random.uniform() < 0.3 ? 0 : Double(random.poisson(mean: exp(1.5 + 0.4 * x)))
    }
    let columns = [Columns.numbers(x, name: "x"), Columns.numbers(y)]
    let found = try #require(
      PilotedProfile.make(
        table: Columns.table(columns), request: ProfileRequest(target: "y", task: .count),
        pilots: .quick, seed: 1
      ).residuals)
    #expect((found.zeroExcessTest?.statistic ?? 0) > 10)
    #expect((found.zeroExcessNegativeBinomialTest?.statistic ?? 0) > 5)
    #expect(found.censored == nil)
  }

  @Test(arguments: [PilotEffort.quick, .full])
  func `equal input gives equal bytes`(effort: PilotEffort) throws {
    let table = ToyTables.count(rows: 300, seed: 3)
    let make = {
      let profile = try PilotedProfile.make(
        table: table, request: ProfileRequest(target: "y"), pilots: effort, seed: 5)
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      return try encoder.encode(profile)
    }
    let first = try make()
    #expect(try make() == first)
  }

  @Test func `what is not there is null, and what is missing reads as not there`() throws {
    let table = ToyTables.regression(rows: 200, seed: 2)
    let profile = try PilotedProfile.make(
      table: table, request: ProfileRequest(target: "y"), pilots: .quick, seed: 1)
    let residuals = try #require(profile.residuals)
    let data = try JSONEncoder().encode(residuals)
    let text = try #require(String(data: data, encoding: .utf8))
    #expect(text.contains("\"dispersion\":null"))
    #expect(text.contains("\"outlier_predictability\":null"))
    let older = text.replacingOccurrences(of: "\"dispersion\":null,", with: "")
    let read = try JSONDecoder().decode(ResidualProfile.self, from: Data(older.utf8))
    #expect(read == residuals)
  }
}

/// Pilots of wide tables see the columns that go with the target.
@Suite struct WideTableTests {
  @Test(arguments: [false, true])
  func `one column among many is found`(isClass: Bool) throws {
    var random = RandomSource(seed: 10)
    var columns = (0..<300).map { index in
      Columns.numbers((0..<300).map { _ in random.gaussian() }, name: "x\(index)")
    }
    guard case .numbers(let x) = columns[217].values else { return }
    columns.append(
      isClass
        ? Columns.labels(x.map { $0 + 0.2 * random.gaussian() > 0 ? "b" : "a" })
        : Columns.numbers(x.map { $0 + 0.2 * random.gaussian() }))
    let found = try PilotedProfile.make(
      table: Columns.table(columns), request: ProfileRequest(target: "y"), pilots: .quick, seed: 1)
    #expect(isClass ? (found.classes?.auc ?? 0) > 0.9 : (found.residuals?.skill ?? 0) > 0.7)
  }
}
