public import Predictions

/// A loss l(y, f) of a target y and a raw score f, one per row and, for several outputs, f a row.
///
/// Scores are row-major n x k with k = ``scoreCount(classes:)``. Targets are numbers, or class
/// indices 0 ..< K as numbers. Every method is finite for every finite input.
public protocol Loss: Sendable {
  /// What is the same for every parameter setting: name, formula, tasks, source.
  var card: LossCard { get }
  /// The parameters in the order of the card, in units of the targets that are passed in.
  var parameters: [String: Double] { get }
  /// What holds mathematically for these parameters.
  var traits: LossTraits { get }
  /// How scores become predictions.
  var link: Link { get }
  /// What the minimiser estimates.
  var functional: Functional { get }
  /// How each framework spells this loss with these parameters.
  var calls: [Framework: FrameworkCall] { get }

  /// Returns the number of scores a row, for a task with `classes` classes (0 for numbers).
  func scoreCount(classes: Int) -> Int
  /// Returns how many of the scores, the last of each row, are one number for all rows: learners
  /// fit them without looking at features (thresholds between ordered classes, for instance).
  func sharedScoreCount(classes: Int) -> Int
  /// Returns whether the loss is defined for the target.
  func accepts(_ target: Double) -> Bool
  /// Returns the same loss for targets that were multiplied by `factor` > 0.
  func rescaled(by factor: Double) -> any Loss
  /// Returns the k scores, the same for all rows, that minimise the weighted cost.
  func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double]
  /// Returns the prediction that n x k scores stand for, through the link.
  func prediction(scores: [Double], classes: Int) -> Prediction
  /// Returns n x K probabilities that undo the distortion of the loss at its optimum exactly,
  /// or `nil` where the link already gives them or nothing can.
  func recoveredProbabilities(scores: [Double], classes: Int) -> [Double]?

  // Batch loops are requirements, not extension methods: each loss then gets its own
  // specialised, vectorised loop even when it is called through `any Loss`.

  /// Writes the n losses.
  func fillValues(
    _ values: inout MutableSpan<Double>, scores: Span<Double>, targets: Span<Double>)
  /// Writes the n losses with weights inside the loss held as they are at the scores `held`: the
  /// function of which the slopes at `held` are the derivative (see ``LossTraits/holdsWeights``).
  func fillValues(
    _ values: inout MutableSpan<Double>, scores: Span<Double>, held: Span<Double>,
    targets: Span<Double>)
  /// Writes the n x k true slopes dl/df (at a kink: a subgradient).
  func fillSlopes(
    _ slopes: inout MutableSpan<Double>, scores: Span<Double>, targets: Span<Double>)
  /// Writes the n x k true second derivatives d2l/df2, the diagonal for several outputs.
  func fillCurvatures(
    _ curvatures: inout MutableSpan<Double>, scores: Span<Double>, targets: Span<Double>)
  /// Writes what a second-order learner steps by: n x k slopes and positive surrogate curvatures
  /// (true, majorising or expected; `smoothing` from ``smoothing(scores:targets:weights:)``).
  func fillNewtonPairs(
    _ slopes: inout MutableSpan<Double>, curvatures: inout MutableSpan<Double>,
    scores: Span<Double>, targets: Span<Double>, smoothing: Double)
  /// Returns the width over which a piecewise-linear loss is smoothed for second-order steps,
  /// from all rows of this round; 0 for losses that need none.
  func smoothing(scores: Span<Double>, targets: Span<Double>, weights: [Double]?) -> Double
}

extension Loss {
  /// Returns 1.
  public func scoreCount(classes: Int) -> Int { 1 }
  /// Returns 0: every score is a function of the features.
  public func sharedScoreCount(classes: Int) -> Int { 0 }
  /// Returns whether the target is finite.
  public func accepts(_ target: Double) -> Bool { target.isFinite }
  /// Returns `nil`: the link gives the probabilities, or nothing can.
  public func recoveredProbabilities(scores: [Double], classes: Int) -> [Double]? { nil }
  /// Writes the n losses: there are no weights inside.
  public func fillValues(
    _ values: inout MutableSpan<Double>, scores: Span<Double>, held: Span<Double>,
    targets: Span<Double>
  ) {
    fillValues(&values, scores: scores, targets: targets)
  }
  /// Returns 0: nothing is smoothed.
  public func smoothing(
    scores: Span<Double>, targets: Span<Double>, weights: [Double]?
  ) -> Double { 0 }
}

/// A loss that stands in the catalogue: one struct, one file, found by its name.
public protocol CatalogueLoss: Loss, Hashable {
  /// What is the same for every parameter setting.
  static var card: LossCard { get }
  /// The parameter settings that every test runs over; the first is the default.
  static var presets: [Self] { get }
  /// Three or more values worked out by hand.
  static var examples: [LossExample<Self>] { get }
  /// Returns the loss with the parameters that its rule sets from the data.
  static func configured(for evidence: ParameterEvidence) -> Self
  /// Creates the loss; a parameter that is not given takes its default.
  ///
  /// - Throws: ``LossError`` for a parameter that is unknown or out of range.
  init(parameters: [String: Double]) throws(LossError)
}

extension CatalogueLoss {
  /// The card of the type.
  public var card: LossCard { Self.card }
}

/// A value of a loss that was worked out by hand; documentation and test in one.
public struct LossExample<Subject: Loss>: Sendable {
  /// The loss with its parameters.
  public var loss: Subject
  /// The k scores of one row.
  public var scores: [Double]
  /// The target of the row.
  public var target: Double
  /// The loss at that row.
  public var value: Double

  /// Creates an example with one score.
  public init(_ loss: Subject, score: Double, target: Double, value: Double) {
    self.init(loss, scores: [score], target: target, value: value)
  }

  /// Creates an example with several scores.
  public init(_ loss: Subject, scores: [Double], target: Double, value: Double) {
    self.loss = loss
    self.scores = scores
    self.target = target
    self.value = value
  }
}
