internal import Foundation
internal import Learners
internal import Losses
internal import Predictions
internal import Statistics

/// What the parameter rules read, taken from a fold's training part only.
enum ResidualEvidence {
  /// Returns the evidence of a classification fold.
  static func ofClasses(_ material: FoldMaterial, setting: TrialSetting) -> ParameterEvidence {
    var counts = [Double](repeating: 0, count: material.classes)
    for label in material.data.training.targets where counts.indices.contains(Int(label)) {
      counts[Int(label)] += 1
    }
    return ParameterEvidence(
      residualScale: ResidualScale(value: 1, source: .unit), classCounts: counts,
      missCostRatio: setting.missCostRatio)
  }

  /// Returns the evidence of a numeric fold from predictions of its validation rows; without
  /// them, from the training targets about their median.
  static func ofNumbers(
    _ material: FoldMaterial, predictions: [Double]?, functional: Functional?
  ) -> ParameterEvidence {
    let training = material.data.training.targets
    var level: Double?
    if case .quantile(let asked) = functional { level = asked }
    var evidence = ParameterEvidence(
      residualScale: ResidualScale(value: 1, source: .unit), quantileLevel: level)
    evidence.targets = TargetEvidence.summary(of: training)
    let targets = material.data.validation.targets
    guard let predictions, predictions.count == targets.count, targets.count >= 2 else {
      let center = Quantile.median(training)
      evidence.residualScale = ResidualScale(residuals: training.map { $0 - center })
      return evidence
    }
    let residuals = zip(targets, predictions).map { $0 - $1 }
    evidence.residualScale = ResidualScale(residuals: residuals)
    evidence.residuals = TargetEvidence.sample(residuals)
    guard training.allSatisfy({ $0 >= 0 }) else { return evidence }
    evidence.varianceExponent = parkSlope(residuals, predictions)
    evidence.overdispersion = TargetEvidence.overdispersion(targets, predictions)
    return evidence
  }

  /// Returns the slope of ln residual^2 on ln prediction (Park 1966), from at least 20 rows.
  private static func parkSlope(_ residuals: [Double], _ predictions: [Double]) -> Double? {
    let rows = zip(residuals, predictions).filter { $0 != 0 && $1 > 0 }
    guard rows.count >= 20 else { return nil }
    return LeastSquares.line(
      x: rows.map { Foundation.log($0.1) }, y: rows.map { 2 * Foundation.log(abs($0.0)) }
    )?.slope
  }
}
