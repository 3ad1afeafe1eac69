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
  /// A benchmark that names no losses takes it where the data lie in its domain.
  public var isDefaultCandidate: Bool

  /// Creates a card.
  public init(
    name: String, aliases: [String] = [], summary: String, formula: String, tasks: [Task],
    whenToUse: String, domain: String, parameters: [LossParameter] = [], reference: String,
    needsStatedGoal: Bool = false, isDefaultCandidate: Bool = false
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
    self.isDefaultCandidate = isDefaultCandidate
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
  /// A list of numbers: the values stand under `name_0`, `name_1` and so on, and are written
  /// `name=0.1/0.5/0.9`.
  public var isList: Bool
  /// Multiples of the residual scale by the efficiency that they give for normal noise, where the
  /// parameter is such a multiple: `[0.95: 1.345, ...]`.
  public var efficiencies: [Double: Double]

  /// Creates a parameter.
  public init(
    _ name: String, default defaultValue: Double, range: ClosedRange<Double>, unit: Unit,
    rule: String, isList: Bool = false, efficiencies: [Double: Double] = [:]
  ) {
    self.name = name
    self.defaultValue = defaultValue
    self.range = range
    self.unit = unit
    self.rule = rule
    self.isList = isList
    self.efficiencies = efficiencies
  }
}
