internal import Foundation

/// How a raw score becomes a prediction (in nets: the output activation).
public enum Link: String, Sendable, Codable, CaseIterable, Hashable {
  /// The score is the prediction.
  case identity
  /// prediction = exp(score).
  case log
  /// prediction = exp(score) - 1.
  case logOnePlus = "log_one_plus"
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
  /// probability = Phi(score), the normal distribution function.
  case probit
  /// probability = 1 - exp(-exp(score)).
  case complementaryLogLog = "complementary_log_log"
  /// probability = (score + 1) / 2, cut off at 0 and 1.
  case clipped
  /// probability = atan(score) + 1/2, cut off at 0 and 1.
  case arctangent
  /// probabilities = logistic function of each score of a row, divided by their sum.
  case oneVersusRest = "one_versus_rest"
  /// P(y <= j) = logistic function of the j-th threshold minus the score, for ordered classes.
  case cumulativeLogit = "cumulative_logit"
  /// probabilities = projection of the scores of a row onto the simplex (Martins and Astudillo 2016).
  case sparsemax
  /// The score is a number on the scale of the class indices; the nearest class is decided for.
  case cutPoints = "cut_points"
  /// The scores of a row are quantiles, brought into order.
  case quantiles
  /// The scores of a row are the location and the logarithm of the scale of a distribution.
  case locationAndLogScale = "location_and_log_scale"
  /// The scores of a row are the logit of the share of extra zeros and the log mean of the rest.
  case logitAndLog = "logit_and_log"

  /// Returns the prediction of one score; links of a whole row leave the score as it is.
  public func prediction(of score: Double) -> Double {
    switch self {
    case .identity, .margin, .softmax, .largestMargin, .oneVersusRest, .cumulativeLogit, .sparsemax,
      .cutPoints, .quantiles, .locationAndLogScale, .logitAndLog:
      score
    case .probit: Foundation.erfc(-score / 2.0.squareRoot()) / 2
    case .complementaryLogLog: -Foundation.expm1(-Foundation.exp(min(score, 700)))
    case .clipped: min(max((score + 1) / 2, 0), 1)
    case .arctangent: min(max(Foundation.atan(score) + 0.5, 0), 1)
    case .log: Foundation.exp(min(score, 700))
    case .logOnePlus: Foundation.expm1(min(score, 700))
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
