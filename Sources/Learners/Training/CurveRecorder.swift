/// Keeps costs and stop scores of at most 200 rounds, and applies early stopping.
struct CurveRecorder {
  private static let mostPoints = 200

  private(set) var stopping: EarlyStopping
  private var curve = FitCurve()
  private var trainingCost: Cost
  private var validationCost: Cost
  private let stopScore: @Sendable ([Double]) -> Double
  private let stride: Int

  /// Creates the recorder of a request whose costs are taken over these rows.
  init(
    _ request: FitRequest, keepsLast: Bool = false, trainingCost: Cost, validationCost: Cost,
    mostRounds: Int, patience: Int
  ) {
    let canStop = request.stopsEarly && !keepsLast && !request.validationTargets.isEmpty
    stopping = EarlyStopping(patience: patience, isOn: canStop)
    self.trainingCost = trainingCost
    self.validationCost = validationCost
    stopScore = request.stopScore
    stride = max(1, (mostRounds + Self.mostPoints - 1) / Self.mostPoints)
  }

  /// Whether the round is a point of the curve, so that its training scores are needed.
  func isPoint(_ round: Int) -> Bool { round > 0 && round % stride == 0 }

  /// Records a round and returns whether it is the best so far.
  ///
  /// Training scores are read at the points of the curve only.
  mutating func record(
    round: Int, validation: [Double], trainingCostOf training: () -> [Double]
  ) -> Bool {
    let score = stopScore(validation)
    if isPoint(round) {
      curve.rounds.append(round)
      curve.trainingCost.append(trainingCost.of(training()))
      curve.validationCost.append(validationCost.of(validation))
      curve.stopScore.append(score)
    }
    return stopping.record(score, round: round)
  }

  /// Returns the curve with how training ended.
  func finished() -> FitCurve {
    var curve = curve
    curve.bestRound = stopping.bestRound
    curve.roundsTrained = stopping.roundsTrained
    curve.isCapped = stopping.isCapped
    return curve
  }
}
