internal import Losses

/// Iteratively reweighted least squares: Newton's method on the surrogate curvature (Green 1984;
/// for majorisers Hunter and Lange 2004), with a line search so that the objective never rises.
///
/// Losses with a kink are smoothed over a width that is halved again and again. Several scores a
/// row are stepped together, each with its own normal equations, along conjugate directions.
/// Weights that a loss holds are taken from the step before.
struct ReweightedNewton {
  /// Most iterations.
  static let mostIterations = 200
  private static let tolerance = 1e-8
  private static let narrowest = 1.0 / 1024

  /// columns x k coefficients on the standardised design, the intercepts last.
  private(set) var coefficients: [Double]
  /// Their scores on the training rows.
  private(set) var scores: [Double]
  /// Whether the objective stopped falling.
  private(set) var hasConverged = false
  private let loss: TrainingLoss
  private let design: StandardisedDesign
  private var objective: PenalisedObjective
  private var height: Double
  private var pairs: NewtonPairs
  private var equations: NormalEquations
  private var factored: [Double] = []
  private var narrowing = 1.0
  private var conjugate = ConjugateDirection()
  private let kinks: KinkSmoothing?
  private var held: [Double]?

  /// Starts at the loss's best constant.
  init(_ loss: TrainingLoss, on design: StandardisedDesign, penalty: Double) {
    self.loss = loss
    self.design = design
    kinks = KinkSmoothing(loss)
    let k = loss.scoreCount
    coefficients = Array(repeating: 0, count: (design.columnCount - 1) * k) + loss.start.scores
    scores = loss.start.repeated(rows: design.rowCount)
    objective = PenalisedObjective(loss, columns: design.columnCount, penalty: penalty)
    height = objective.value(coefficients, scores: scores, held: nil)
    pairs = NewtonPairs(count: scores.count)
    equations = NormalEquations(order: design.columnCount)
  }

  /// Takes one step, or finds that none is left.
  mutating func advance(iteration: Int) throws(LearnerError) {
    try fillPairs(iteration)
    holdWeights()
    let direction = try direction()
    let moved = search(direction)
    let isNarrow = narrowing <= Self.narrowest || (kinks == nil && !loss.isSmoothed)
    // What the directions so far add may be all that stands in the way: once more without them.
    if !moved && isNarrow { hasConverged = !conjugate.carriesOn }
    if !moved { conjugate.reset() }
    if !moved || loss.isSmoothed { narrowing = max(narrowing / 2, Self.narrowest) }
  }

  private mutating func holdWeights() {
    guard loss.loss.traits.holdsWeights else { return }
    held = scores
    height = objective.value(coefficients, scores: scores, held: held)
  }

  private mutating func fillPairs(_ iteration: Int) throws(LearnerError) {
    if let kinks {
      pairs = kinks.pairs(at: scores, width: narrowing)
      return try loss.scale(&pairs, round: iteration)
    }
    let width =
      loss.isSmoothed
      ? narrowing * max(loss.smoothing(at: scores), 1e-12 * loss.start.smoothing) : 0
    try loss.fillNewtonPairs(&pairs, scores: scores, smoothing: width, round: iteration)
    if loss.isSmoothed {
      pairs.scale(by: loss.start.smoothing / width, weights: nil, group: 1)
    }
  }

  /// Returns the Newton direction, columns x k.
  private mutating func direction() throws(LearnerError) -> [Double] {
    let k = loss.scoreCount
    var slopes = design.coefficientSlopes(pairs.slopes, count: k)
    for i in slopes.indices { slopes[i] += objective.penalties[i / k] * coefficients[i] }
    let isNew = pairs.curvatures != factored
    loss.clearShared(&slopes)
    var step = slopes
    for c in 0..<loss.ownScoreCount {
      if isNew || k > 1 {
        equations.set(
          design: design.values, curvatures: pairs.curvatures, from: c, step: k,
          penalties: objective.penalties)
      }
      let right = stride(from: c, to: slopes.count, by: k).map { slopes[$0] }
      guard let solution = equations.solution(right) else {
        throw LearnerError(.singular(loss: loss.loss.card.name))
      }
      for (j, value) in solution.enumerated() { step[j * k + c] = value }
    }
    fillSharedStep(&step, slopes)
    factored = pairs.curvatures
    return k == 1 ? step : conjugate.next(slopes: slopes, step: step)
  }

  /// Scores that all rows share move with their intercepts only.
  private func fillSharedStep(_ step: inout [Double], _ slopes: [Double]) {
    let k = loss.scoreCount
    for c in loss.ownScoreCount..<k {
      let curvature = RowWeights.mean(
        stride(from: c, to: pairs.curvatures.count, by: k).map { pairs.curvatures[$0] },
        weights: nil)
      let intercept = step.count - k + c
      step[intercept] = slopes[intercept] / max(curvature, .leastNormalMagnitude)
    }
  }

  /// Moves against the direction as far as helps; returns whether the objective fell by more than
  /// its tolerance.
  private mutating func search(_ direction: [Double]) -> Bool {
    let change = design.scores(direction, count: loss.scoreCount)
    let before = height
    var size = 1.0
    while size > 1e-6, !move(by: size, direction, change, below: before) { size /= 2 }
    guard height < before else { return false }
    // Majorisers step too short; the whole way is then tried twice and four times as far.
    while size >= 1, size < 8, move(by: size, direction, change, below: height) { size *= 2 }
    return before - height > Self.tolerance * abs(before)
  }

  /// Moves when the objective is then finite and below a bound.
  private mutating func move(
    by size: Double, _ direction: [Double], _ change: [Double], below bound: Double
  ) -> Bool {
    let newCoefficients = zip(coefficients, direction).map { $0 - size * $1 }
    let newScores = zip(scores, change).map { $0 - size * $1 }
    let newHeight = objective.value(newCoefficients, scores: newScores, held: held)
    guard newHeight.isFinite, newHeight < bound else { return false }
    (coefficients, scores, height) = (newCoefficients, newScores, newHeight)
    return true
  }
}
