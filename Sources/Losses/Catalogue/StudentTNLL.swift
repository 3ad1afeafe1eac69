internal import Foundation
package import Predictions
internal import Statistics

/// Minus the log density of a Student t law with its own location and scale for each row
/// (Lange, Little and Taylor 1989).
package struct StudentTNLL: LocationScaleLoss {
  package static let card = LossCard(
    name: "student_t_nll", aliases: ["t_nll", "studentt_nll"],
    summary: "Minus the log density of a Student t law; outliers move location and scale little.",
    formula: "s + (nu + 1) / 2 ln(1 + z^2 / nu), z = (y - m) e^-s, scores m and s = ln sigma",
    tasks: [.regression, .count, .proportion],
    whenToUse: "Intervals or risks are wanted and a few rows lie far out on both sides.",
    domain: "any number",
    parameters: [
      LossParameter(
        "nu", default: 4, range: 2.1...1000, unit: .pure,
        rule: "4 + 6 / excess kurtosis of the residuals, within 3 ... 30, else 4")
    ],
    reference: "Lange, Little and Taylor 1989")

  package static let presets = [StudentTNLL(nu: 4), StudentTNLL(nu: 30), StudentTNLL(nu: 2.1)]

  package static let examples = [
    LossExample(StudentTNLL(nu: 4), scores: [1, 0], target: 3, value: 1.7328679513998633),
    LossExample(StudentTNLL(nu: 4), scores: [1, 0.5], target: 3.5, value: 1.6353391577806155),
    LossExample(StudentTNLL(nu: 30), scores: [-2, -1], target: -2, value: -1),
  ]

  /// Without excess kurtosis the noise is normal as far as can be seen.
  package static func configured(for evidence: ParameterEvidence) -> StudentTNLL {
    guard evidence.residuals.count >= 30 else { return StudentTNLL(nu: 4) }
    let kurtosis = Moments(evidence.residuals).kurtosis
    guard kurtosis.isFinite else { return StudentTNLL(nu: 4) }
    return StudentTNLL(nu: kurtosis > 0 ? min(max(4 + 6 / kurtosis, 3), 30) : 30)
  }

  /// The degrees of freedom: the fewer, the heavier the tails.
  package let nu: Double

  /// Creates the loss with 2.1 to 1000 degrees of freedom.
  package init(nu: Double) {
    precondition(nu >= 2.1 && nu <= 1000)
    self.nu = nu
  }

  package init(parameters: [String: Double]) throws(LossError) {
    nu = try StudentTNLL.card.value(of: "nu", in: parameters)
  }

  package var parameters: [String: Double] { ["nu": nu] }

  package var calls: [Framework: FrameworkCall] {
    let terms = { (exp: String, log1p: String) in
      "f[:, 1] + (\(nu) + 1) / 2 * \(log1p)(((y - f[:, 0]) * \(exp)(-f[:, 1])) ** 2 / \(nu))"
    }
    return CustomObjective(
      lines: [
        "r, p = f[:, 0] - y, np.exp(-f[:, 1])", "w = (\(nu) + 1) / (\(nu) + (r * p)**2)",
        "g = np.column_stack([w * r * p**2, 1 - w * (r * p)**2])",
        "h = np.column_stack([(\(nu) + 1) / (\(nu) + 3) * p**2,"
          + " np.full(len(y), 2 * \(nu) / (\(nu) + 3))])",
      ], scores: "2", torch: terms("torch.exp", "torch.log1p"),
      keras: terms("keras.ops.exp", "keras.ops.log1p")
    ).calls(link: link, builtIn: [:])
  }

  /// nu / (nu + z^2), from 1 in the middle to 0 far out.
  private func nearness(_ z: Double) -> Double { 1 / (1 + z * z / nu) }

  package func value(scores: ScorePair, target: Double) -> Double {
    let residual = StandardResidual(scores, target)
    let power =
      residual.isFar
      ? 2 * (log(abs(residual.distance)) - scores.second) - log(nu)
      : StudentT.logPower(residual.z, degrees: nu)
    return scores.second + 0.5 * (nu + 1) * power
  }
  package func slopes(scores: ScorePair, target: Double) -> ScorePair {
    let residual = StandardResidual(scores, target)
    let z = residual.z
    if residual.isFar { return ScorePair(-(nu + 1) / residual.distance, -nu) }
    let pull = (nu + 1) * z / (nu + z * z)
    return ScorePair(-pull * residual.precision, 1 - (nu + 1) * (1 - nearness(z)))
  }
  package func curvatures(scores: ScorePair, target: Double) -> ScorePair {
    let residual = StandardResidual(scores, target)
    if residual.isFar {
      return ScorePair(-(nu + 1) / residual.distance / residual.distance, 0)
    }
    let q = nearness(residual.z)
    let root = residual.precision * q.squareRoot()
    let location = (nu + 1) / nu * (2 * q - 1) * (root * root).clampedToFinite
    return ScorePair(location, 2 * (nu + 1) * q * (1 - q))
  }
  package func expectedCurvatures(scores: ScorePair, target: Double) -> ScorePair {
    let precision = StandardResidual(scores, target).squaredPrecision
    return ScorePair((nu + 1) / (nu + 3) * precision, 2 * nu / (nu + 3))
  }
  package func law(scores: ScorePair) -> PredictedDistribution {
    .studentT(location: scores.first, scale: scale(ofLog: scores.second), df: nu)
  }
  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    fittedConstant(targets, weights)
  }
}
