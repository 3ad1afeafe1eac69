public import Losses

/// What only the user can say.
public struct Goal: Sendable, Codable, Hashable {
  /// What the model is for.
  public enum Purpose: Sendable, Codable, Hashable {
    case mean
    case median
    case quantile(Double)
    case expectile(Double)
    case probability
    case decision
    case ranking
    case interval
  }

  /// Whether extreme target values are mistakes.
  public enum Outliers: String, Sendable, Codable, Hashable, CaseIterable {
    case errors
    case real
    case unknown
  }

  /// The number wanted; `nil` when the user did not say.
  public var purpose: Purpose?
  /// The metric to be judged by, its catalogue name; `nil` when the user did not say.
  public var metric: String?
  /// Costs of a miss (fn) and of a false alarm (fp).
  public var missCost: Double?
  public var falseAlarmCost: Double?
  /// Cost of predicting too much, and too little, by one unit.
  public var overCost: Double?
  public var underCost: Double?
  /// Whether extreme target values are mistakes.
  public var outliers: Outliers = .unknown
  /// The label that counts as positive.
  public var positive: String?
  /// The share of positives where the model will be used.
  public var deployedPrevalence: Double?
  /// Whether ratios rather than differences matter.
  public var prefersRelativeErrors = false
  /// The framework to spell the loss for; `nil` for all.
  public var framework: Framework?
  /// The learner that will be trained.
  public var learner: String?
  /// Columns with a role.
  public var weightColumn: String?
  public var groupColumn: String?
  public var timeColumn: String?

  /// Creates a silent goal.
  public init() {}
}
