public import Predictions

/// What is the same for a loss at every parameter setting.
public struct LossCard: Sendable, Hashable {
  /// The name, spelled as scikit-learn does where it has the loss.
  public var name: String
  /// Other libraries' spellings, lower case.
  public var aliases: [String]
  /// One sentence in plain words.
  public var summary: String
  /// The loss as a formula in y, f, r = f - y, m = (2y - 1) f, p.
  public var formula: String
  /// The tasks that the loss can train for.
  public var tasks: [Task]
  /// One sentence: when it is the right choice.
  public var whenToUse: String
  /// One sentence in words: which targets are allowed ("any number", "y >= 0").
  public var domain: String
  /// The parameters, in order.
  public var parameters: [LossParameter]
  /// Where the loss comes from (author, year).
  public var reference: String
  /// Its parameter states what the user wants (a quantile's level), so that a benchmark takes it
  /// only when that was stated.
  public var needsStatedGoal: Bool

  /// Creates a card.
  public init(
    name: String, aliases: [String] = [], summary: String, formula: String, tasks: [Task],
    whenToUse: String, domain: String, parameters: [LossParameter] = [], reference: String,
    needsStatedGoal: Bool = false
  ) {
    self.name = name
    self.aliases = aliases
    self.summary = summary
    self.formula = formula
    self.tasks = tasks
    self.whenToUse = whenToUse
    self.domain = domain
    self.parameters = parameters
    self.reference = reference
    self.needsStatedGoal = needsStatedGoal
  }
}

/// A parameter of a loss.
public struct LossParameter: Sendable, Hashable {
  /// What the number is measured in.
  public enum Unit: String, Sendable, Codable, Hashable {
    /// Units of the target: the value follows when the target is rescaled.
    case target
    /// 1 / units of the target.
    case inverseTarget = "inverse_target"
    /// A pure number.
    case pure
  }

  /// The name, as in `--with name=value`.
  public var name: String
  /// The value when nothing is known of the data.
  public var defaultValue: Double
  /// The values that are allowed, ends included.
  public var range: ClosedRange<Double>
  /// What the number is measured in.
  public var unit: Unit
  /// How the value is set from the data, as a formula in words.
  public var rule: String

  /// Creates a parameter.
  public init(
    _ name: String, default defaultValue: Double, range: ClosedRange<Double>, unit: Unit,
    rule: String
  ) {
    self.name = name
    self.defaultValue = defaultValue
    self.range = range
    self.unit = unit
    self.rule = rule
  }
}

/// What the parameter rules read of the data; no profile, so that a training fold can make it.
public struct ParameterEvidence: Sendable, Hashable {
  /// Robust scale of residuals, in units of the target.
  public var residualScale: ResidualScale
  /// Slope of ln variance on ln mean of the residuals (Park 1966), where the target is positive.
  public var varianceExponent: Double?
  /// Rows of each class, in order of class index; empty for numbers.
  public var classCounts: [Double]
  /// Cost of a miss over the cost of a false alarm, when the user stated costs.
  public var missCostRatio: Double?
  /// The quantile level that the user asked for.
  public var quantileLevel: Double?

  /// Creates the evidence.
  public init(
    residualScale: ResidualScale, varianceExponent: Double? = nil, classCounts: [Double] = [],
    missCostRatio: Double? = nil, quantileLevel: Double? = nil
  ) {
    self.residualScale = residualScale
    self.varianceExponent = varianceExponent
    self.classCounts = classCounts
    self.missCostRatio = missCostRatio
    self.quantileLevel = quantileLevel
  }
}
