internal import Charts
internal import Predictions
internal import Profiles

/// What out-of-fold residuals say, in the order in which a loss is chosen by it.
enum ResidualFacts {
  /// L-kurtosis of a Gaussian law.
  private static let gaussian = 0.1226

  /// Returns all facts that exist.
  static func of(_ residuals: ResidualProfile) -> [StatedFact] {
    [
      skill(residuals), scale(residuals), tails(residuals), symmetry(residuals),
      outliers(residuals),
    ]
      + [predictability(residuals), spread(residuals)].compactMap(\.self)
      + CountFacts.of(residuals) + bounds(residuals) + details(residuals)
  }

  private static func skill(_ residuals: ResidualProfile) -> StatedFact {
    let stands = Standpoint(residuals.skill, to: 0.02, error: residuals.skillError)
    return StatedFact(
      "explained", NumberText.percent(residuals.skill, error: residuals.skillError),
      stands.words(
        "of the variance: nothing", "of the variance: could be nothing",
        "of the variance around the mean"))
  }

  private static func scale(_ residuals: ResidualProfile) -> StatedFact {
    StatedFact(
      "scale", "\(NumberText.ofData(residuals.scale.value)) (\(name(of: residuals.scale.source)))",
      "of a typical error, robust")
  }

  private static func name(of source: ResidualScale.Source) -> String {
    switch source {
    case .mad: "MAD"
    case .qn: "Qn"
    case .iqr: "IQR"
    case .meanAbsolute: "mean absolute"
    case .sd: "sd"
    case .unit: "no spread"
    }
  }

  private static func tails(_ residuals: ResidualProfile) -> StatedFact {
    let stands = Standpoint(
      residuals.lKurtosisLocal, to: gaussian, error: residuals.lKurtosisError)
    return StatedFact(
      "tails",
      "L-kurtosis "
        + NumberText.plusMinus(residuals.lKurtosisLocal, error: residuals.lKurtosisError),
      stands.words("lighter than", "no different from", "heavier than") + " a Gaussian's 0.123")
  }

  private static func symmetry(_ residuals: ResidualProfile) -> StatedFact {
    let stands = Standpoint(interval: residuals.gapInterval, to: 0)
    return StatedFact(
      "mean-median", NumberText.difference(residuals.gap, interval: residuals.gapInterval),
      stands.words(
        "scales: the mean lies below the median", "scales: no gap seen",
        "scales: the mean lies above the median"))
  }

  private static func outliers(_ residuals: ResidualProfile) -> StatedFact {
    let lines = residuals.grossLines.prefix(2).map { NumberText.count($0) }
    let more = residuals.grossLines.count > 2 ? "..." : ""
    let isolated =
      lines.isEmpty
      ? "beyond the fences, none isolated"
      : "isolated: line\(lines.count > 1 ? "s" : "") \(lines.joined(separator: ", "))\(more)"
    return StatedFact(
      "outliers", NumberText.percent(residuals.outlierShare, interval: residuals.outlierInterval),
      isolated)
  }

  private static func predictability(_ residuals: ResidualProfile) -> StatedFact? {
    guard let auc = residuals.outlierPredictability else { return nil }
    let error = residuals.outlierPredictabilityError
    return StatedFact(
      "", "AUC " + NumberText.plusMinus(auc, error: error),
      Standpoint(auc, to: 0.5, error: error).words(
        "outliers cannot be predicted", "outliers cannot be predicted",
        "outliers follow from the features"))
  }

  private static func spread(_ residuals: ResidualProfile) -> StatedFact? {
    if let exponent = residuals.varianceExponent {
      let error = residuals.varianceExponentError
      return StatedFact(
        "spread", "exponent " + NumberText.plusMinus(exponent, error: error),
        "variance by mean: \(law(of: exponent, error: error))")
    }
    let slope = residuals.heteroscedasticity
    let error = residuals.heteroscedasticityError
    return StatedFact(
      "spread", "slope " + NumberText.plusMinus(slope, error: error),
      Standpoint(slope, to: 0, error: error).words(
        "shrinks as the fit grows", "the same at all fits", "grows with the fit"))
  }

  /// The named exponents that the estimate allows.
  private static func law(of exponent: Double, error: Double?) -> String {
    let room = 2 * max(error ?? 0, 0.15)
    let named = [(0.0, "constant (0)"), (1, "as counts (1)"), (2, "as amounts (2)")]
    let allowed = named.filter { abs($0.0 - exponent) <= room }
    if allowed.count == 3 { return "cannot be told" }
    if !allowed.isEmpty { return allowed.map(\.1).joined(separator: " or ") }
    return exponent < 0 ? "falls" : exponent > 2 ? "steep" : "between the named"
  }

  /// Ends of the target where values may have been cut off.
  private static func bounds(_ residuals: ResidualProfile) -> [StatedFact] {
    (residuals.censored ?? []).map { bound in
      StatedFact(
        "cut off?", NumberText.percent(bound.share, interval: bound.interval),
        "of rows at the \(bound.side.rawValue) \(NumberText.ofData(bound.value))")
    }
  }

  /// Second opinions and further tests.
  private static func details(_ residuals: ResidualProfile) -> [StatedFact] {
    let facts: [StatedFact?] = [
      StatedFact(
        "L-kurtosis, pooled",
        NumberText.estimate(residuals.lKurtosis, interval: residuals.lKurtosisInterval),
        "heavier than the local one where the spread varies"),
      StatedFact(
        "L-skewness", NumberText.plusMinus(residuals.lSkewness, error: residuals.lSkewnessError)),
      StatedFact(
        "sd / scale", NumberText.significant(residuals.sdToScale, digits: 3), "Gaussian 1"),
      residuals.qn.map { StatedFact("Qn scale", NumberText.significant($0, digits: 3)) },
      residuals.skillMedian.map {
        StatedFact(
          "explained, absolute", NumberText.percent($0, error: residuals.skillMedianError),
          "of the absolute error around the median")
      },
      residuals.meanMedianCorrelation.map {
        StatedFact(
          "gap against fit",
          NumberText.difference($0, interval: residuals.meanMedianCorrelationInterval),
          "correlation of mean - median with the median")
      },
      residuals.fiveScaleShare.map {
        StatedFact(
          "beyond 5 Qn", NumberText.percent($0, interval: residuals.fiveScaleInterval), "of rows")
      },
    ]
    let shown = facts + tests(residuals)
    return shown.compactMap(\.self).map {
      StatedFact($0.name, $0.value, $0.reading, decides: false)
    }
  }

  private static func tests(_ residuals: ResidualProfile) -> [StatedFact?] {
    [
      residuals.varianceExponent == nil
        ? nil
        : StatedFact(
          "growth of the spread",
          NumberText.plusMinus(
            residuals.heteroscedasticity, error: residuals.heteroscedasticityError),
          "slope of ln |residual| on ln rank of the fit"),
      residuals.breuschPagan.map {
        StatedFact("constant spread", pValue($0), "Breusch-Pagan test, studentised")
      },
      residuals.calibration.map {
        StatedFact(
          "calibration slope", NumberText.plusMinus($0.slope, error: $0.slopeError),
          "of the target on the prediction; 1 is best")
      },
      residuals.autocorrelation.map {
        StatedFact(
          "autocorrelation", NumberText.significant($0, digits: 2),
          "of residuals in file order"
            + (residuals.autocorrelationTest.map { ", \(pValue($0))" } ?? ""))
      },
    ]
  }

  static func pValue(_ test: TestOutcome) -> String {
    test.pValue < 0.001 ? "p < 0.001" : "p = \(NumberText.fixed(test.pValue, decimals: 3))"
  }
}
