internal import Foundation

/// How a raw score becomes a prediction (in nets: the output activation).
public enum Link: String, Sendable, Codable, CaseIterable, Hashable {
  /// The score is the prediction.
  case identity
  /// prediction = exp(score).
  case log
  /// probability = 1 / (1 + exp(-score)).
  case logit
  /// probability = 1 / (1 + exp(-2 score)), of the exponential loss.
  case halfLogit = "half_logit"
  /// The score is a margin: its sign is the decision, and it stands for no probability.
  case margin
  /// probabilities = softmax of the scores of a row.
  case softmax
  /// Each score of a row is a margin against the other classes; the largest decides.
  case largestMargin = "largest_margin"

  /// Returns the prediction of one score; `softmax` needs a row and is treated in ``Prediction``.
  public func prediction(of score: Double) -> Double {
    switch self {
    case .identity, .margin, .softmax, .largestMargin: score
    case .log: Foundation.exp(min(score, 700))
    case .logit: Link.sigmoid(score)
    case .halfLogit: Link.sigmoid(2 * score)
    }
  }

  /// Returns 1 / (1 + exp(-x)) without overflow on either side.
  public static func sigmoid(_ x: Double) -> Double {
    if x >= 0 { return 1 / (1 + Foundation.exp(-x)) }
    let power = Foundation.exp(x)
    return power / (1 + power)
  }

  /// Returns softmax of one row of scores, shifted by the largest so that nothing overflows.
  public static func softmax(_ scores: some Collection<Double>) -> [Double] {
    guard let largest = scores.max() else { return [] }
    let powers = scores.map { Foundation.exp($0 - largest) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }
}
