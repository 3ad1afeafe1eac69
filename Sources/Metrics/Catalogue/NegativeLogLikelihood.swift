internal import Foundation
internal import Predictions

/// The mean negative logarithm of the density that the predicted laws give to what happened.
///
/// For laws of counts it is the probability. A law without spread that hits its target would have
/// no bound, so laws whose scale is not positive are refused; `floor` is the least scale that a law
/// counts with, in units of the target, and part of the name. Compare in one unit of the target
/// only: another unit adds a constant.
public struct NegativeLogLikelihood: DistributionMetric {
  /// What is known of it before any data, at the default floor.
  public static let card = MetricCard(
    name: "nll", aliases: ["negative_log_likelihood", "logarithmic_score", "ignorance_score"],
    summary: "How surprised the predicted laws are by what happened; harsh on certain errors.",
    formula: "-mean(ln density(y)), scales of at least floor",
    tasks: [.regression, .count, .proportion], direction: .lowerIsBetter,
    range: -(.infinity)...(.infinity), reads: .distributions, functional: .distribution,
    reference: "Good 1952")
  private static let parameter = MetricParameter(
    name: "floor", defaultValue: 0, range: "of at least 0", isAllowed: { $0 >= 0 && $0.isFinite })

  /// The least scale that a law counts with, in units of the target; 0 for none.
  public let floor: Double

  /// Creates the metric at its default floor, none.
  public init() { floor = Self.parameter.defaultValue }

  /// Creates the metric at the `floor` among the parameters.
  ///
  /// - Throws: `MetricError` for another parameter or a value out of range.
  public init(parameters: [String: Double]) throws(MetricError) {
    floor = try Self.parameter.value(in: parameters, of: Self.card.name)
  }

  /// The card at this floor.
  public var card: MetricCard { Self.parameter.card(Self.card, at: floor) }

  /// Returns the score; undefined when a law rules its target out.
  public func score(_ rows: DistributionRows) -> MetricScore {
    let densities = zip(rows.laws, rows.targets).map { $0.scaled(atLeast: floor).logDensity($1) }
    guard densities.allSatisfy({ $0 > -.greatestFiniteMagnitude }) else {
      return .undefined("a target is impossible under its predicted law")
    }
    return .finite(-rows.weights.mean(of: densities), otherwise: "the densities are too small")
  }
}

extension PredictedDistribution {
  /// Returns the law with a scale of at least `floor`; laws of counts stay as they are.
  fileprivate func scaled(atLeast floor: Double) -> PredictedDistribution {
    switch self {
    case .normal(let mean, let sd): .normal(mean: mean, sd: max(sd, floor))
    case .laplace(let location, let scale): .laplace(location: location, scale: max(scale, floor))
    case .studentT(let location, let scale, let df):
      .studentT(location: location, scale: max(scale, floor), df: df)
    case .zeroInflatedPoisson: self
    }
  }
}
