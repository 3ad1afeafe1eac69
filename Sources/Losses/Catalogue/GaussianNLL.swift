package import Predictions

/// Minus the log density of a normal law with its own mean and deviation for each row
/// (Nix and Weigend 1994).
///
/// A row counts for the mean by the inverse of its predicted variance. Where the form of the mean
/// is wrong, the likelihood may be highest with a large deviation and a poor mean there, so that it
/// can be good by the density and bad by the rmse; ``BetaNLL`` takes the weights back in part
/// (Seitzer et al. 2022).
package struct GaussianNLL: LocationScaleLoss, ParameterlessLoss {
  package static let card = LossCard(
    name: "gaussian_nll", aliases: ["normal_nll", "rmsewithuncertainty", "gaussiannllloss"],
    summary: "Minus the log density of a normal law; estimates its mean and its deviation.",
    formula: "s + z^2 / 2, z = (y - m) e^-s, scores m and s = ln sigma, constant dropped",
    tasks: [.regression, .count, .proportion],
    whenToUse: "Intervals or risks are wanted and the noise is normal but not equal everywhere.",
    domain: "any number", reference: "Nix and Weigend 1994")

  package static let examples = [
    LossExample(GaussianNLL(), scores: [1, 0], target: 3, value: 2),
    LossExample(GaussianNLL(), scores: [1, 0.5], target: 3.5, value: 1.6496232536607573),
    LossExample(GaussianNLL(), scores: [-2, -1], target: -2, value: -1),
  ]

  package init() {}

  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: [
        "r, p = f[:, 0] - y, np.exp(-f[:, 1])", "g = np.column_stack([r * p**2, 1 - (r * p)**2])",
        "h = np.column_stack([p**2, np.full(len(y), 2.0)])",
      ], scores: "2",
      keras: "f[:, 1] + ((y - f[:, 0]) * keras.ops.exp(-f[:, 1])) ** 2 / 2"
    ).calls(
      link: link,
      builtIn: [
        .catboost: .builtIn(
          "loss_function=\"RMSEWithUncertainty\"", since: "0.24",
          trap: "It steps along the natural gradient, and its second score is ln of the deviation."),
        .pytorch: .builtIn(
          "loss = lambda f, y: torch.nn.GaussianNLLLoss()(f[:, 0], y, torch.exp(2 * f[:, 1]))",
          since: "1.8",
          trap: "It takes the variance, not its logarithm, and holds variances under 1e-6 there."),
      ])
  }

  package func value(scores: ScorePair, target: Double) -> Double {
    let z = StandardResidual(scores, target).z
    return scores.second + 0.5 * z * z
  }
  package func slopes(scores: ScorePair, target: Double) -> ScorePair {
    let residual = StandardResidual(scores, target)
    return ScorePair(-residual.z * residual.precision, 1 - residual.z * residual.z)
  }
  package func curvatures(scores: ScorePair, target: Double) -> ScorePair {
    let residual = StandardResidual(scores, target)
    return ScorePair(residual.squaredPrecision, 2 * residual.z * residual.z)
  }
  package func expectedCurvatures(scores: ScorePair, target: Double) -> ScorePair {
    ScorePair(StandardResidual(scores, target).squaredPrecision, 2)
  }
  package func law(scores: ScorePair) -> PredictedDistribution {
    .normal(mean: scores.first, sd: scale(ofLog: scores.second))
  }
  package func bestConstant(targets: [Double], weights: [Double]?, classes: Int) -> [Double] {
    meanAndLogDeviation(targets, weights)
  }
}
