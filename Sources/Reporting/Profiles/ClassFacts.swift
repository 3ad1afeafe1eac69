internal import Charts
internal import Profiles

/// What out-of-fold probabilities say, in the order in which a loss is chosen by it.
enum ClassFacts {
  /// Returns all facts that exist.
  static func of(_ classes: ClassProfile) -> [StatedFact] {
    let facts: [StatedFact?] = [
      skill(classes), order(classes), calibration(classes), brier(classes), noise(classes),
      threshold(classes),
    ]
    return facts.compactMap(\.self) + details(classes)
  }

  private static func skill(_ classes: ClassProfile) -> StatedFact {
    let stands = Standpoint(classes.skill, to: 0, error: classes.skillError)
    return StatedFact(
      "explained", NumberText.percent(classes.skill, error: classes.skillError),
      stands.words(
        "of the log loss: too bold", "of the log loss: could be nothing",
        "of the log loss of the class shares"))
  }

  private static func order(_ classes: ClassProfile) -> StatedFact? {
    let isBinary = classes.auc != nil
    guard let auc = classes.auc ?? classes.aucOneVersusRest else { return nil }
    let error = isBinary ? classes.aucError : classes.aucOneVersusRestError
    let stands = Standpoint(auc, to: 0.5, error: error)
    let reading =
      classes.separation == true
      ? "suspiciously well told apart: a leak?"
      : stands.words(
        "worse than chance", "no better than chance",
        isBinary ? "chance is 0.5" : "each class against the rest")
    return StatedFact(
      "ROC AUC", NumberText.plusMinus(auc, error: error),
      reading)
  }

  private static func calibration(_ classes: ClassProfile) -> StatedFact? {
    guard let slope = classes.calibrationSlope else { return nil }
    let error = classes.calibrationSlopeError
    return StatedFact(
      "calibrated", "slope " + NumberText.plusMinus(slope, error: error),
      Standpoint(slope, to: 1, error: error).words(
        "of log odds: over-confident (1 is best)", "of log odds: no different from the best, 1",
        "of log odds: under-confident (1 is best)"))
  }

  private static func brier(_ classes: ClassProfile) -> StatedFact? {
    guard let brier = classes.brier else { return nil }
    return StatedFact(
      "Brier", NumberText.plusMinus(brier.score, error: brier.scoreError),
      "\(NumberText.fixed(brier.miscalibration, decimals: 3)) miscalibrated; shares alone "
        + NumberText.fixed(brier.uncertainty, decimals: 3))
  }

  private static func noise(_ classes: ClassProfile) -> StatedFact {
    StatedFact(
      "doubtful", NumberText.percent(classes.labelNoise, interval: classes.labelNoiseInterval),
      "of labels, which another class claims")
  }

  private static func threshold(_ classes: ClassProfile) -> StatedFact? {
    guard let range = classes.thresholdFlatness else { return nil }
    return StatedFact(
      "threshold", "\(hundredths(range.low)) to \(hundredths(range.high))",
      "balanced accuracy as good as at \(hundredths(range.best))")
  }

  private static func details(_ classes: ClassProfile) -> [StatedFact] {
    let facts: [StatedFact?] = [
      classes.calibrationInTheLarge.map {
        StatedFact(
          "calibration in the large",
          NumberText.plusMinus($0, error: classes.calibrationInTheLargeError),
          "to be added to all log odds; 0 is best")
      },
      classes.brier.map {
        StatedFact(
          "Brier: miscalibration",
          NumberText.plusMinus($0.miscalibration, error: $0.miscalibrationError),
          "what the best rising recalibration gains")
      },
      classes.brier.map {
        StatedFact(
          "Brier: discrimination",
          NumberText.plusMinus($0.discrimination, error: $0.discriminationError),
          "what the order of the probabilities gains")
      },
      classes.brier.map {
        StatedFact("Brier: uncertainty", short($0.uncertainty), "of the class shares alone")
      },
    ]
    return facts.compactMap(\.self).map {
      StatedFact($0.name, $0.value, $0.reading, decides: false)
    }
  }

  private static func hundredths(_ value: Double) -> String {
    NumberText.fixed(value, decimals: 2)
  }

  private static func short(_ value: Double) -> String {
    NumberText.significant(abs(value) < 0.0005 ? 0 : value, digits: 2)
  }
}
