internal import Charts
internal import Profiles

/// What the order of the rows and equal rows say: whether random folds can be believed.
enum FileFacts {
  /// Dependence that is less likely by chance is told.
  private static let level = 0.001

  /// Returns sentences without a full stop, the order first.
  static func of(_ target: TargetProfile, _ marks: EstimateMarks) -> [String] {
    let isClass = !target.classCounts.isEmpty
    let ofOrder = target.order.map { order($0, isClass: isClass) } ?? []
    let ofRepeats = target.repeats.map(repeats) ?? []
    return ofOrder.map { marks.sign("target.order") + $0 }
      + ofRepeats.map { marks.sign("target.repeats") + $0 }
  }

  private static func order(_ facts: OrderFacts, isClass: Bool) -> [String] {
    if facts.isSorted { return ["rows are sorted by the target"] }
    var words: [String] = []
    if let value = facts.autocorrelation, let p = facts.autocorrelationP, p < level {
      words.append(
        "neighbouring rows are \(value > 0 ? "alike" : "unlike") "
          + "(autocorrelation \(NumberText.significant(value, digits: 2)))")
    }
    if let drift = facts.drift, let p = facts.driftP, p < level {
      let size = NumberText.significant(drift, digits: 2)
      words.append(
        "the target drifts along the file "
          + (isClass ? "(Cramér's V \(size))" : "(block means \(size) sd apart)"))
    }
    let wasTested = facts.autocorrelation != nil || facts.drift != nil
    return words.isEmpty && wasTested ? ["no sign that the order of the rows matters"] : words
  }

  private static func repeats(_ facts: RepeatFacts) -> [String] {
    guard facts.repeatedShare > 0 else { return ["no two rows have equal features"] }
    let conflict =
      facts.conflictingShare > 0
      ? ", \(NumberText.percent(facts.conflictingShare)) with another target" : ""
    let sample = facts.isSample ? "of \(NumberText.count(facts.rows)) sampled rows " : "of rows "
    return [
      "\(NumberText.percent(facts.repeatedShare)) \(sample)have the features of another row\(conflict)"
    ]
  }
}
