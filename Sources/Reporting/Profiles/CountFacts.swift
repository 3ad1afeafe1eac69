internal import Charts
internal import Profiles

/// What residuals of counts say beside those of any number: dispersion and zeros.
enum CountFacts {
  /// Returns the facts that exist; none for targets that are no counts.
  static func of(_ residuals: ResidualProfile) -> [StatedFact] {
    [dispersion(residuals), zeros(residuals), zerosBeside(residuals), linear(residuals)]
      .compactMap(\.self)
  }

  private static func dispersion(_ residuals: ResidualProfile) -> StatedFact? {
    guard let alpha = residuals.dispersion else { return nil }
    let error = residuals.dispersionError
    return StatedFact(
      "dispersion", "alpha " + NumberText.plusMinus(alpha, error: error),
      Standpoint(alpha, to: 0, error: error).words(
        "less than", "no different from", "more than") + " a Poisson law's 0")
  }

  private static func zeros(_ residuals: ResidualProfile) -> StatedFact? {
    guard let excess = residuals.zeroExcess else { return nil }
    let isNothing = abs(excess) < 0.001
    let isClear = residuals.zeroExcessTest.map { $0.pValue < 0.01 } ?? false
    let words =
      isClear ? (excess > 0 ? "of rows: more than" : "of rows: fewer than") : "of rows: like what"
    return StatedFact(
      "zeros", signedPercent(excess), "\(words) Poisson laws give",
      decides: !isNothing)
  }

  private static func zerosBeside(_ residuals: ResidualProfile) -> StatedFact? {
    guard let excess = residuals.zeroExcessNegativeBinomial else { return nil }
    let test =
      residuals.zeroExcessNegativeBinomialTest.map { ", \(ResidualFacts.pValue($0))" } ?? ""
    return StatedFact(
      "zeros, dispersed", signedPercent(excess),
      "of rows against negative binomial laws\(test)", decides: false)
  }

  private static func linear(_ residuals: ResidualProfile) -> StatedFact? {
    guard let delta = residuals.dispersionLinear else { return nil }
    return StatedFact(
      "dispersion, linear",
      "delta " + NumberText.plusMinus(delta, error: residuals.dispersionLinearError),
      "of variance = (1 + delta) mean", decides: false)
  }

  private static func signedPercent(_ share: Double) -> String {
    (share > 0 ? "+" : "") + NumberText.percent(share)
  }
}
