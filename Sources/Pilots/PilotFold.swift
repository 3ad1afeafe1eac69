internal import Learners
internal import Losses
internal import Predictions
internal import Profiles
internal import Statistics
internal import Tables

/// One fold of the pilots: encoded on its training rows only.
struct PilotFold {
  /// What a fold gives: predictions of its test rows, and mean errors inside and outside.
  struct Outcome {
    /// rows x 2 (mean, median), or rows x K probabilities.
    var values: [Double]
    var insideError = 0.0
    var outsideError = 0.0
    var unit = 1.0
  }

  /// Positions in the sample.
  let test: [Int]
  private let sample: PilotSample
  private let training: [Int]
  /// Training rows that are predicted too, for the error inside.
  private let inner: [Int]
  private let trainingRows: EncodedRows
  private let innerRows: EncodedRows
  private let testRows: EncodedRows
  /// Targets are centred and divided by these, so that losses work on numbers near 1.
  private let centre: Double
  private let unit: Double

  init(sample: PilotSample, table: Table, features: [String], training: [Int], test: [Int]) {
    self.sample = sample
    let training = training.filter { !sample.leftOut.contains($0) }
    self.training = training
    self.test = test
    let most = min(training.count, 2_000)
    inner = (0..<most).map { training[$0 * training.count / most] }
    let encoder = FeatureEncoder(
      fitting: table, features: features, rows: training.map { sample.rows[$0] })
    let isClass = sample.task.isClassification
    let moments = Moments(training.map { sample.targets[$0] })
    centre = isClass ? 0 : moments.mean
    unit = isClass || moments.sd <= 0 ? 1 : moments.sd
    let (centre, unit) = (self.centre, self.unit)
    func encode(_ positions: [Int]) -> EncodedRows {
      EncodedRows(
        design: encoder.encode(table, rows: positions.map { sample.rows[$0] }),
        targets: positions.map { sample.targets[$0] / unit - centre / unit })
    }
    trainingRows = encode(training)
    innerRows = encode(inner)
    testRows = encode(test)
  }

  /// The number of encoded columns.
  var columnCount: Int { trainingRows.design.columnCount }

  /// Trains the learner under the pilots' losses and predicts the test rows.
  func fitted(by learner: any Learner, seed: UInt64) throws -> Outcome {
    let isClass = sample.task.isClassification
    let names =
      isClass
      ? [sample.task == .binary ? "log_loss" : "cross_entropy"]
      : ["squared_error", "absolute_error"]
    let losses = try names.map { try LossCatalogue.loss(LossReference(name: $0)) }
    let data = FitData(training: trainingRows, validation: innerRows, test: testRows)
    let outcomes = learner.fit(losses.map(request), on: data, seed: seed)
    let scores = try outcomes.map { outcome in
      switch outcome {
      case .fitted(let scores): scores
      case .failure(let reason): throw PilotFailure(message: reason)
      }
    }
    return isClass ? probabilities(scores[0], losses[0]) : numbers(scores[0], scores[1])
  }

  private func request(_ loss: any Loss) -> FitRequest {
    FitRequest(
      loss: loss, trainingTargets: trainingRows.targets, validationTargets: innerRows.targets,
      classes: sample.classCount, stopScore: { _ in 0 }, stopsEarly: false)
  }

  /// Places in the test part of rows that are not left out.
  private var ordinary: [Int] { test.indices.filter { !sample.leftOut.contains(test[$0]) } }

  private func numbers(_ mean: FittedScores, _ median: FittedScores) -> Outcome {
    let values = zip(mean.test, median.test).flatMap { mean, median in
      [mean * unit + centre, median * unit + centre]
    }
    return Outcome(
      values: values,
      insideError: meanSquare(mean.validation, innerRows.targets, at: Array(inner.indices)),
      outsideError: meanSquare(mean.test, testRows.targets, at: ordinary), unit: unit)
  }

  private func probabilities(_ fitted: FittedScores, _ loss: any Loss) -> Outcome {
    let k = sample.classCount
    let prediction = loss.prediction(scores: fitted.test, classes: k)
    guard case .classes(let classes) = prediction, let values = classes.probabilities else {
      return Outcome(values: [Double](repeating: 1 / Double(k), count: test.count * k))
    }
    return Outcome(values: values)
  }

  private func meanSquare(_ scores: [Double], _ targets: [Double], at places: [Int]) -> Double {
    let sum = places.reduce(0) {
      $0 + (scores[$1] - targets[$1]) * (scores[$1] - targets[$1])
    }
    return sum / Double(max(1, places.count))
  }
}
