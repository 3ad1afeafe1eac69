internal import Charts
internal import Predictions
package import Profiles

/// A profile as a document.
package enum ProfileDocument {
  /// Returns the profile with a title of its own.
  package static func document(_ profile: Profile) -> Document {
    Document(title: "Profile of \(name: profile.dataset.path)", blocks: blocks(of: profile))
  }

  /// Returns the blocks, without a title.
  package static func blocks(of profile: Profile) -> [Block] {
    var blocks: [Block] = [.table(TableBlock(facts: targetFacts(profile)))]
    if let figure = TargetFigure.figure(of: profile.target) { blocks.append(.figure(figure)) }
    if let residuals = profile.residuals {
      blocks.append(.paragraph("Out-of-fold residuals of a cheap \(code: residuals.pilot) fit:"))
      blocks.append(.table(TableBlock(facts: residualFacts(residuals))))
    }
    if let classes = profile.classes {
      blocks.append(.paragraph("Out-of-fold probabilities of a cheap \(code: classes.pilot) fit:"))
      blocks.append(.table(TableBlock(facts: classFacts(classes))))
    }
    blocks += features(profile) + warnings(profile)
    return blocks
  }

  private static func targetFacts(_ profile: Profile) -> [(String, Text)] {
    let target = profile.target
    var facts: [(String, Text)] = [
      ("Rows, columns", "\(profile.dataset.rows), \(profile.dataset.columns)"),
      ("Target", "\(code: target.name)"),
      ("Task", "\(target.task.rawValue)\(target.support.map { ", \($0.rawValue)" } ?? "")"),
      ("Rows with a target", "\(target.count) (\(target.missing) without)"),
      ("Distinct values", "\(target.distinct)"),
    ]
    if let label = target.positiveLabel { facts.append(("Positive class", "\(code: label)")) }
    guard let shape = target.shape else { return facts }
    facts += [
      ("Range", "\(number(shape.minimum)) to \(number(shape.maximum))"),
      ("Mean, sd", "\(number(shape.mean)), \(number(shape.sd))"),
      ("Skewness, excess kurtosis", "\(number(shape.skewness)), \(number(shape.kurtosis))"),
      ("Exact zeros", "\(NumberText.percent(shape.zeroShare))"),
    ]
    return facts
  }

  /// Names and values of the residual statistics, those that exist.
  static func residualFacts(_ residuals: ResidualProfile) -> [(String, Text)] {
    let gap = NumberText.difference(residuals.gap, interval: residuals.gapInterval)
    let facts: [(String, Text)] = [
      ("Skill over the mean", "\(NumberText.percent(residuals.skill))"),
      ("Robust scale", "\(number(residuals.scale.value)) (\(residuals.scale.source.rawValue))"),
      ("L-kurtosis (Gaussian 0.123)", "\(number(residuals.lKurtosis))"),
      (
        "L-kurtosis, local",
        "\(number(residuals.lKurtosisLocal)) ± \(number(residuals.lKurtosisError, digits: 2))"
      ),
      ("L-skewness", "\(number(residuals.lSkewness))"),
      ("Gap of mean and median, in scales", "\(gap)"),
      ("sd / scale (Gaussian 1)", "\(number(residuals.sdToScale))"),
      ("Outliers", "\(NumberText.percent(residuals.outlierShare))"),
      ("Gross outliers", "\(NumberText.percent(residuals.grossShare))"),
      ("Growth of the spread", "\(number(residuals.heteroscedasticity))"),
    ]
    let optional: [(String, Double?)] = [
      ("Variance exponent", residuals.varianceExponent), ("Dispersion", residuals.dispersion),
      ("Excess of zeros", residuals.zeroExcess),
    ]
    return facts
      + optional.compactMap { name, value in value.map { (name, "\(number($0))" as Text) } }
  }

  /// Names and values of the class statistics, those that exist.
  static func classFacts(_ classes: ClassProfile) -> [(String, Text)] {
    var facts: [(String, Text)] = [
      ("Skill over the class shares", "\(NumberText.percent(classes.skill))"),
      (
        "Rarest class",
        "\(classes.rarestCount) rows (\(NumberText.percent(classes.rarestShare)))"
      ),
      ("Effective classes", "\(number(classes.effectiveClasses))"),
      ("Label noise", "\(NumberText.percent(classes.labelNoise))"),
    ]
    if let auc = classes.auc { facts.append(("ROC AUC", "\(number(auc))")) }
    if let slope = classes.calibrationSlope {
      facts.append(("Calibration slope", "\(number(slope))"))
    }
    return facts
  }

  static func number(_ value: Double, digits: Int = 3) -> String {
    NumberText.significant(value, digits: digits)
  }
}
