internal import Predictions

/// The constant forecast that skill is measured against: the share of each class in the training
/// rows, or in the rows themselves where those are not known.
struct ClassShares {
  let shares: [Double]

  init(_ rows: ClassRows) throws(Undefined) {
    let totals =
      try rows.training.map { training throws(Undefined) in
        try ClassShares.totals(training, classCount: rows.classCount)
      } ?? rows.classTotals
    let sum = totals.reduce(0, +)
    shares = totals.map { $0 / sum }
  }

  /// Returns 1 - score / constant's score, from what each forecast costs a row.
  ///
  /// - Parameter cost: The cost of class shares or probabilities, starting at an offset, for a label.
  func skill(
    _ rows: ClassRows, cost: (_ forecast: ArraySlice<Double>, _ label: Int) -> Double
  ) throws(Undefined) -> Double {
    let (probabilities, width) = (try rows.probabilities(), rows.classCount)
    let model = rows.weights.mean(
      of: rows.labels.enumerated().map { row, label in
        cost(probabilities[row * width..<(row + 1) * width], label)
      })
    let constant = rows.weights.mean(of: rows.labels.map { cost(shares[...], $0) })
    guard constant > 0 else { throw Undefined("the constant forecast is perfect") }
    return 1 - model / constant
  }

  private static func totals(
    _ training: TrainingTargets, classCount: Int
  ) throws(Undefined) -> [Double] {
    guard !training.targets.isEmpty else { throw Undefined("there are no training targets") }
    let weights: RowWeights
    do throws(Undefined) {
      weights = try RowWeights(training.weights, count: training.targets.count)
    } catch {
      throw Undefined("in training, \(error.reason)")
    }
    var totals = [Double](repeating: 0, count: classCount)
    for (row, target) in training.targets.enumerated() {
      guard let label = Int(exactly: target), totals.indices.contains(label) else {
        throw Undefined("a training target is not one of the classes")
      }
      totals[label] += weights[row]
    }
    return totals
  }
}

extension ClassRows {
  /// The classes that occur here but not in the training rows; none where those are not known.
  var classesNotTrained: [Int] {
    guard let training else { return [] }
    let known = Set(training.targets.compactMap { Int(exactly: $0) })
    return classTotals.indices.filter { classTotals[$0] > 0 && !known.contains($0) }
  }

  /// Throws when a class occurs that the model was never shown.
  func requireTrainedClasses() throws(Undefined) {
    if let missing = classesNotTrained.first {
      throw Undefined("class \(missing) does not occur in the training rows")
    }
  }

  /// Says which classes do not occur and are left out of a mean over classes.
  var absenceNotes: [String] {
    let absent = classTotals.indices.filter { classTotals[$0] <= 0 }
    guard !absent.isEmpty else { return [] }
    let names = absent.map(String.init).joined(separator: ", ")
    return ["left out for want of rows: \(absent.count == 1 ? "class" : "classes") \(names)"]
  }
}
