internal import CXGBoost

/// A growing ensemble of trees; one owner, freed by `close` or at scope's end.
///
/// Like ``FeatureMatrix`` it must stay on one thread from its making to its end.
struct Booster: ~Copyable {
  private let handle: BoosterHandle
  private let scoreCount: Int
  private var slopes: [Float]
  private var curvatures: [Float]

  /// Creates a booster without trees for the rows of `training`.
  ///
  /// - Throws: ``LearnerError`` when XGBoost refuses a parameter.
  init(
    for training: borrowing FeatureMatrix, scoreCount: Int, parameters: [(String, String)]
  ) throws(LearnerError) {
    handle = try Self.made(for: training, parameters)
    self.scoreCount = scoreCount
    slopes = Array(repeating: 0, count: training.rowCount * scoreCount)
    curvatures = slopes
  }

  private static func made(
    for training: borrowing FeatureMatrix, _ parameters: [(String, String)]
  ) throws(LearnerError) -> BoosterHandle {
    var made: BoosterHandle?
    var matrices = [training.handle]
    try XGBoost.check(XGBoosterCreate(&matrices, 1, &made))
    guard let made else { throw LearnerError(.xgboost("no booster was made")) }
    do throws(LearnerError) {
      for (name, value) in parameters {
        try XGBoost.check(XGBoosterSetParam(made, name, value))
      }
    } catch {
      XGBoosterFree(made)
      throw error
    }
    return made
  }

  deinit { XGBoosterFree(handle) }

  /// Adds one round of trees, a tree a score, that steps by Newton pairs n x k.
  mutating func boost(
    _ training: borrowing FeatureMatrix, by pairs: NewtonPairs
  ) throws(LearnerError) {
    precondition(pairs.slopes.count == slopes.count)
    // Floats below 1e-38 become 0 and those above 3e38 infinite; sums of n of them must not.
    for i in slopes.indices {
      slopes[i] = Float(min(max(pairs.slopes[i], -1e25), 1e25))
      curvatures[i] = Float(min(max(pairs.curvatures[i], 1e-16), 1e25))
    }
    try XGBoost.check(
      XGBoosterBoostOneIter(
        handle, training.handle, &slopes, &curvatures, bst_ulong(slopes.count)))
  }

  /// Adds one round under the built-in objective of the parameters; for comparison in tests.
  mutating func update(_ training: borrowing FeatureMatrix, round: Int) throws(LearnerError) {
    try XGBoost.check(XGBoosterUpdateOneIter(handle, Int32(round), training.handle))
  }

  /// Returns the n x k raw scores of the rows after the first `rounds` rounds, or after all.
  ///
  /// `forTraining` is for the training rows only.
  func scores(
    of matrix: borrowing FeatureMatrix, rounds: Int? = nil, forTraining: Bool = false
  ) throws(LearnerError) -> [Double] {
    guard let rows = matrix.handle else { return [] }
    // An end of 0 means all rounds.
    precondition(rounds != 0)
    let configuration = """
      {"type":1,"training":\(forTraining),"iteration_begin":0,"iteration_end":\(rounds ?? 0),\
      "strict_shape":true}
      """
    var shape: UnsafePointer<bst_ulong>?
    var dimensions: bst_ulong = 0
    var result: UnsafePointer<Float>?
    try XGBoost.check(
      XGBoosterPredictFromDMatrix(
        handle, rows, configuration, &shape, &dimensions, &result))
    guard let result else { throw LearnerError(.xgboost("no scores came back")) }
    // The result belongs to the thread and is overwritten by the next call: copy at once.
    return UnsafeBufferPointer(start: result, count: matrix.rowCount * scoreCount)
      .map(Double.init)
  }
}
