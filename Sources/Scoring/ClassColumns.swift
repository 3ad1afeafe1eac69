internal import Foundation
internal import Predictions
internal import Tables

/// The classes of rows: what happened, and decisions or probabilities of a model.
struct ClassColumns {
  /// In order of class index; of two the second is the positive one.
  let labels: [String]
  /// Indices into `labels`.
  let truth: [Int]
  let prediction: ClassPrediction
  private(set) var notes: [String] = []

  init(_ columns: PredictionColumns, task: Task, _ rows: TableRows) throws(DataError) {
    let names = try rows.labels(columns.truth)
    let known = try ClassLabels(columns, task: task, truth: names, rows)
    labels = known.labels
    notes = known.notes
    let index = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
    try rows.refuse(
      names.indices.filter { index[names[$0]] == nil }, column: columns.truth,
      "the truth holds a class that the predictions do not know",
      remedy: "the known classes are \(labels.joined(separator: ", ")); give all by --classes")
    truth = names.map { index[$0] ?? 0 }
    if !columns.probabilities.isEmpty {
      prediction = try ClassColumns.probabilities(columns, known, rows)
    } else {
      prediction = try ClassColumns.decisions(columns, labels: labels, index, rows)
    }
  }

  private static func probabilities(
    _ columns: PredictionColumns, _ known: ClassLabels, _ rows: TableRows
  ) throws(DataError) -> ClassPrediction {
    let labels = known.labels
    var byClass: [[Double]] = []
    for name in columns.probabilities {
      let values = try rows.numbers(name)
      try rows.refuse(
        values.indices.filter { !(-1e-9...1 + 1e-9).contains(values[$0]) }, column: name,
        "a probability lies outside 0 to 1", remedy: "give probabilities, not scores")
      byClass.append(values.map { min(max($0, 0), 1) })
    }
    if byClass.count == 1 {
      return ClassPrediction(
        positiveProbabilities: byClass[0], threshold: columns.threshold ?? 0.5)
    }
    let sums = rows.rows.indices.map { row in byClass.reduce(0) { $0 + $1[row] } }
    try rows.refuse(
      sums.indices.filter { abs(sums[$0] - 1) > 1e-3 }, column: nil,
      "the probabilities do not sum to 1",
      remedy: "give one column for each class, in --proba a,b,c")
    if byClass.count == 2, labels.count == 2 {
      return ClassPrediction(
        positiveProbabilities: zip(byClass[known.positiveComesFirst ? 0 : 1], sums).map { $0 / $1 },
        threshold: columns.threshold ?? 0.5)
    }
    let shares = rows.rows.indices.flatMap { row in byClass.map { $0[row] / sums[row] } }
    return ClassPrediction(probabilities: shares, classCount: labels.count)
  }

  /// A number between 0 and 1 for two classes is a probability, any other number a margin, unless
  /// it is itself a label.
  private static func decisions(
    _ columns: PredictionColumns, labels: [String], _ index: [String: Int], _ rows: TableRows
  ) throws(DataError) -> ClassPrediction {
    let name = columns.prediction ?? columns.truth
    let names = try rows.labels(name)
    let unknown = names.indices.filter { index[names[$0]] == nil }
    if unknown.isEmpty {
      return ClassPrediction(decisions: names.map { index[$0] ?? 0 }, classCount: labels.count)
    }
    let numbers = names.compactMap(Double.init)
    guard labels.count == 2, numbers.count == names.count else {
      try rows.refuse(
        unknown, column: name,
        "a prediction is none of the classes \(labels.joined(separator: ", "))",
        remedy: "correct the labels, or give all classes by --classes")
      return ClassPrediction(decisions: [], classCount: labels.count)
    }
    return numbers.allSatisfy { (0...1).contains($0) }
      ? ClassPrediction(positiveProbabilities: numbers, threshold: columns.threshold ?? 0.5)
      : ClassPrediction(margins: numbers, classCount: 2)
  }
}

extension ClassPrediction {
  /// Creates a prediction of decisions alone; their scores are 1 for the class decided for.
  init(decisions: [Int], classCount: Int) {
    let scores =
      classCount == 2
      ? decisions.map(Double.init)
      : decisions.flatMap { decided in (0..<classCount).map { $0 == decided ? 1.0 : 0 } }
    self.init(classCount: classCount, scores: scores, probabilities: nil, decisions: decisions)
  }
}
