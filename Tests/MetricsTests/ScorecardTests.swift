import Metrics
import Predictions
import Testing

/// Panels of metrics with intervals.
struct ScorecardTests {
  private let targets = (0..<60).map { Double($0 % 7) + 1 }
  private var prediction: Prediction {
    .points(targets.enumerated().map { $1 + Double($0 % 5) - 2 })
  }

  private func card(
    _ names: [String], seed: UInt64 = 1, replicates: Int = 300, weights: [Double]? = nil
  ) throws -> Scorecard {
    Scorecard(
      of: prediction, against: Truth(targets: targets, weights: weights, classCount: 0),
      by: try names.map { try MetricCatalogue.metric(named: $0) },
      resampling: Scorecard.Resampling(replicates: replicates, seed: seed))
  }

  @Test func `rows keep the order of the metrics and hold their scores`() throws {
    let rows = try card(["mae", "rmse"]).rows
    #expect(rows.map(\.card.name) == ["mae", "rmse"])
    #expect(rows[0].score == .value(1.2))
    #expect(abs((rows[1].score.value ?? 0) - 2.0.squareRoot()) < 1e-12)
  }

  @Test func `intervals hold the score, narrow with more rows of evidence, and repeat`() throws {
    let row = try card(["mae"]).rows[0]
    let interval = try #require(row.interval)
    #expect(interval.contains(1.2) && interval.lowerBound < interval.upperBound)
    // The standard error of the mean of |r| in {2, 1, 0, 1, 2} over 60 rows is 0.097.
    #expect(abs((interval.upperBound - interval.lowerBound) - 2 * 1.96 * 0.0966) < 0.08)
    #expect(try card(["mae"]).rows[0].interval == interval)
    #expect(try card(["mae"], seed: 2).rows[0].interval != interval)
  }

  @Test func `an undefined score has a reason and no interval`() throws {
    let row = try card(["crps"], replicates: 20).rows[0]
    let other = try card(["roc_auc"], replicates: 20).rows[0]
    #expect(other.score.value == nil && other.interval == nil)
    #expect((row.score.value == nil) == (row.interval == nil))
  }

  @Test func `no replicates give no intervals, and large tables few`() throws {
    #expect(try card(["mae"], replicates: 0).rows[0].interval == nil)
    #expect(Scorecard.Resampling.budgeted(rows: 50, seed: 1).replicates == 1000)
    #expect(Scorecard.Resampling.budgeted(rows: 10_000, seed: 1).replicates == 200)
    #expect(Scorecard.Resampling.budgeted(rows: 10_000_000, seed: 1).replicates == 100)
  }

  @Test func `weights move the score and its interval alike`() throws {
    let weights = targets.indices.map { $0 % 5 == 2 ? 100.0 : 1 }
    let row = try card(["mae"], weights: weights).rows[0]
    let interval = try #require(row.interval)
    #expect((row.score.value ?? 1) < 0.1 && interval.upperBound < 0.2)
  }
}
