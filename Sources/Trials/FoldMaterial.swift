internal import Learners
internal import Metrics
internal import Predictions
internal import Tables

/// One fold, split, encoded on its inner training rows, ready to be trained on.
struct FoldMaterial: Sendable {
  /// Encoded rows; targets in units of the data, or class indices.
  let data: FitData
  /// The number of classes, 0 for numbers.
  let classes: Int
  /// Rows of the outer training part: training and validation together.
  let outerTrainingRows: Int

  /// Splits and encodes the fold of a job.
  ///
  /// Only the encoded features of the test rows are ever shown to a learner.
  ///
  /// - Throws: `DataError` when there are fewer rows than folds.
  init(job: Job, rows: PlannedRows) throws(DataError) {
    let target = rows.target
    let folds = try rows.folds(
      job.setting, folds: job.scheme.folds, repeats: job.repeat + 1)
    let outer = folds.trainingRows(repeat: job.repeat, fold: job.fold)
    let inner = InnerSplit.holdout(
      targets: outer.map { target.values[$0] }, task: target.task, share: 0.2,
      seed: TrialSeed.holdout(job))
    let training = inner.training.map { outer[$0] }
    let encoder = FeatureEncoder(
      fitting: rows.table, features: rows.features, rows: training.map { target.rows[$0] })
    func encoded(_ positions: [Int]) -> EncodedRows {
      EncodedRows(
        design: encoder.encode(rows.table, rows: positions.map { target.rows[$0] }),
        targets: positions.map { target.values[$0] },
        weights: rows.weights.map { weights in positions.map { weights[$0] } })
    }
    data = FitData(
      training: encoded(training), validation: encoded(inner.validation.map { outer[$0] }),
      test: encoded(folds.testRows(repeat: job.repeat, fold: job.fold)))
    classes = job.setting.classLabels.count
    outerTrainingRows = outer.count
  }

  /// What is true of the rows that decide when to stop and where to cut.
  var validationTruth: Truth { truth(of: data.validation, trainedOn: truth(of: data.training)) }
  /// What is true of the rows that are scored; skills compare with the outer training rows.
  var testTruth: Truth { truth(of: data.test, trainedOn: outerTrainingTruth) }

  /// What is true of all rows that training may look at, inner validation rows included.
  var outerTrainingTruth: Truth {
    var truth = truth(of: data.training)
    truth.targets += data.validation.targets
    if let more = data.validation.weights { truth.weights?.append(contentsOf: more) }
    return truth
  }

  private func truth(of rows: EncodedRows, trainedOn training: Truth? = nil) -> Truth {
    var truth = Truth(targets: rows.targets, weights: rows.weights, classCount: classes)
    truth.training = training.map { TrainingTargets(targets: $0.targets, weights: $0.weights) }
    return truth
  }
}
