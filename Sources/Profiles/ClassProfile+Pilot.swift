internal import Foundation
internal import Predictions
internal import Statistics

extension ClassProfile {
  private static let mostClassesOfFlips = 10

  /// Computes all statistics of out-of-fold probabilities; `nil` without usable rows.
  init?(pilot: PilotPredictions, targetOfRow: [Int: Double], classCount: Int) {
    guard
      let forecasts = ClassForecasts(pilot, targetOfRow: targetOfRow, classCount: classCount)
    else { return nil }
    let (rows, counts) = (forecasts.count, forecasts.counts)
    let (losses, base) = (forecasts.losses, forecasts.baseLosses)
    let (loss, entropy) = (losses.mean, base.mean)
    let rarest = counts.filter { $0 > 0 }.min() ?? 0
    let doubts = LabelDoubts(forecasts)
    self.init(
      pilot: pilot.learner, rows: rows, skill: entropy > 0 ? 1 - loss / entropy : 0, auc: nil,
      rarestShare: Double(rarest) / Double(rows), rarestCount: rarest,
      effectiveClasses: exp(entropy), labelNoise: Double(doubts.doubtful) / Double(rows),
      calibrationSlope: nil)
    skillError = BlockBootstrap([losses, base]).error { 1 - $0[0] / $0[1] }
    labelNoiseInterval = ResidualProfile.interval(doubts.doubtful, of: rows)
    flips = classCount <= ClassProfile.mostClassesOfFlips ? doubts.counts : nil
    brier = BrierParts(forecasts)
    addOrder(forecasts)
    if classCount == 2 { addTwoClasses(forecasts) }
  }

  private mutating func addTwoClasses(_ forecasts: ClassForecasts) {
    let odds = CalibrationOdds(forecasts)
    calibrationSlope = odds.slope
    calibrationSlopeError = odds.slopeError
    calibrationInTheLarge = odds.shift
    calibrationInTheLargeError = odds.shiftError
    reliability = ReliabilityBin.all(in: forecasts)
    thresholdFlatness = ThresholdRange(forecasts)
  }
}
