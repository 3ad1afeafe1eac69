internal import Losses

extension FitRequest {
  /// Trains by `train`, times it, and turns its error into a failure.
  func outcome(
    _ train: () throws(LearnerError) -> (validation: [Double], test: [Double], curve: FitCurve)
  ) -> FitOutcome {
    let clock = ContinuousClock()
    let begin = clock.now
    do throws(LearnerError) {
      let (validation, test, curve) = try train()
      guard validation.allSatisfy(\.isFinite), test.allSatisfy(\.isFinite) else {
        throw LearnerError(.diverged(loss: loss.card.name, round: curve.bestRound))
      }
      return .fitted(
        FittedScores(
          validation: validation, test: test, curve: curve,
          seconds: begin.duration(to: clock.now) / .seconds(1)))
    } catch {
      return .failure(error.description)
    }
  }
}
