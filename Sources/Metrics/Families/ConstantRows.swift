internal import Predictions

/// The targets that a constant predictor is fitted to, which skills compare with.
struct ConstantRows {
  let targets: [Double]
  let weights: RowWeights

  /// Takes the training targets where they are known, so that the constant never saw the rows
  /// that are judged, and else those rows, as scikit-learn does.
  init(_ rows: PointRows) throws(Undefined) {
    guard let training = rows.training else {
      (targets, weights) = (rows.targets, rows.weights)
      return
    }
    guard !training.targets.isEmpty else { throw Undefined("there are no training targets") }
    guard training.targets.allSatisfy(\.isFinite) else {
      throw Undefined("a training target is not finite")
    }
    do throws(Undefined) {
      weights = try RowWeights(training.weights, count: training.targets.count)
    } catch {
      throw Undefined("in training, \(error.reason)")
    }
    targets = training.targets
  }

  /// The weighted mean.
  var mean: Double { weights.mean(of: targets) }
}

extension PointRows {
  /// Returns 1 - error of the predictions / error of a constant; undefined when the constant makes
  /// none.
  func skill(
    constant: Double, _ error: (_ prediction: Double, _ target: Double) -> Double
  ) throws(Undefined) -> Double {
    let spread = weights.mean(of: targets.map { error(constant, $0) })
    guard spread > 0 else { throw Undefined("the constant predictor makes no error") }
    return 1 - mean(error) / spread
  }
}
