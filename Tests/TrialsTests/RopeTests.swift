import Metrics
import Testing
import Trials

struct RopeTests {
  @Test(arguments: [
    ("accuracy", 0.01), ("roc_auc", 0.01), ("brier", 0.01), ("mcc", 0.01), ("r2", 0.01),
    ("rmse", 0.2), ("mae", 0.2), ("log_loss", 0.2), ("poisson_deviance", 0.2),
  ])
  func `bounded metrics are absolute, errors a share of the constant's`(
    name: String, expected: Double
  ) throws {
    let card = try MetricCatalogue.metric(named: name).card
    #expect(abs(Rope.halfWidth(metric: card, constantScore: 20) - expected) < 1e-15)
  }
}
