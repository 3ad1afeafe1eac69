internal import Statistics

extension ClassProfile {
  private static let separating = 0.995

  /// Adds how well the probabilities order the rows, and whether suspiciously well.
  mutating func addOrder(_ forecasts: ClassForecasts) {
    let areas = forecasts.classCount == 2 ? [1] : Array(0..<forecasts.classCount)
    let found = areas.compactMap { label in
      RocArea(
        scores: forecasts.probabilities(of: label), isPositive: forecasts.labels.map { $0 == label }
      )
    }
    guard let first = found.first else { return }
    if forecasts.classCount == 2 {
      auc = first.value
      aucError = first.error
    } else {
      let share = 1 / Double(found.count)
      aucOneVersusRest = found.reduce(0) { $0 + share * $1.value }
      aucOneVersusRestError = RocArea.error(
        (0..<forecasts.count).map { row in found.reduce(0) { $0 + share * $1.influences[row] } })
    }
    separation =
      forecasts.isNeverWrong || found.allSatisfy { $0.value > ClassProfile.separating }
  }
}
