internal import Predictions
public import Tables

/// Which task a target makes, as probabilities with reasons.
///
/// The evidence is chosen so that neither the number of rows, nor their order, nor the spelling
/// of a number changes the verdict: shares, quantiles and the richness of 100 random rows.
public enum TaskInference {
  /// Returns the probability of each task for a target column of that name.
  ///
  /// - `isPercent`: the values were written with percent signs.
  public static func infer(
    column: Column, name: String, isPercent: Bool = false
  ) -> TaskVerdict {
    infer(from: TargetSample(column), kind: column.kind, name: name, isPercent: isPercent)
  }

  /// Returns the probability of each task for values that are counted already.
  static func infer(
    from sample: TargetSample, kind: ColumnKind, name: String, isPercent: Bool
  ) -> TaskVerdict {
    var hints = NameHints(name)
    hints.hasPercentSigns = isPercent
    switch sample {
    case .numbers(let runs):
      return verdict(of: NumberFacts(runs), hints: hints, name: name, isDate: kind == .date)
    case .labels(let labels, let numericShare):
      return verdict(of: labels, numericShare: numericShare, hints: hints, name: name)
    }
  }

  private static func verdict(
    of facts: NumberFacts, hints: NameHints, name: String, isDate: Bool
  ) -> TaskVerdict {
    var scores = scores(of: facts, hints: hints)
    if isDate { scores.add([.regression: 3], because: "the values are dates") }
    var support = Support.real
    if facts.minimum >= 0 { support = facts.minimum > 0 ? .positive : .nonnegative }
    return verdict(of: scores, name: name, support: support)
  }

  private static func scores(of facts: NumberFacts, hints: NameHints) -> TaskScores {
    if facts.distinct == 2 { return twoValues(facts, hints) }
    return facts.isIntegral ? wholeNumbers(facts, hints) : fractions(facts, hints)
  }

  /// Turns log-odds into a verdict, and asks where they leave a doubt.
  static func verdict(
    of scores: TaskScores, name: String, support: Support?
  ) -> TaskVerdict {
    let probabilities = scores.probabilities
    var verdict = TaskVerdict(
      probabilities: probabilities, evidence: scores.evidence, question: nil, support: nil)
    let (first, second) = (verdict.ranked[0], verdict.ranked[1])
    verdict.support = first.isClassification ? nil : support
    if (probabilities[first] ?? 0) < 0.8 || familyShare(of: first, probabilities) < 0.9 {
      verdict.question =
        "Is \"\(name)\" \(description(of: first)) or \(description(of: second))? "
        + "--task \(first.rawValue) or --task \(second.rawValue) settles it."
    }
    return verdict
  }

  /// Returns the probability of all tasks on the same side of numbers and classes.
  private static func familyShare(of task: Task, _ probabilities: [Task: Double]) -> Double {
    Task.allCases.filter { $0.isClassification == task.isClassification }
      .reduce(0) { $0 + (probabilities[$1] ?? 0) }
  }

  private static func description(of task: Task) -> String {
    switch task {
    case .regression: "an amount (regression)"
    case .count: "a count"
    case .proportion: "a proportion"
    case .binary: "one of two classes (binary)"
    case .multiclass: "one of several classes without order (multiclass)"
    case .ordinal: "an ordered grade (ordinal)"
    }
  }
}
