internal import Predictions
internal import Statistics
internal import Tables

extension TargetProfile {
  /// Describes a target whose task is decided.
  init(_ target: ResolvedTarget) {
    let values = target.values
    let isClass = target.task.isClassification
    let counts = isClass ? values.classCounts : []
    // Proportions may have been percentages when they were counted.
    let counted = target.counted.flatMap {
      target.task != .proportion && $0.total == values.values.count ? $0 : nil
    }
    let numbers = isClass ? nil : NumericTarget(values.values, runs: counted)
    self.init(
      name: values.name, task: target.task, support: numbers?.support,
      taskProbabilities: Dictionary(
        uniqueKeysWithValues: target.verdict.probabilities.map { ($0.key.rawValue, $0.value) }),
      taskEvidence: target.verdict.evidence, question: target.verdict.question,
      count: values.values.count, missing: target.missing,
      distinct: numbers?.runs.values.count ?? counts.count { $0 > 0 },
      shape: numbers?.shape,
      classCounts: zip(values.classLabels, counts).map { ClassCount(label: $0, count: $1) },
      positiveLabel: target.task == .binary ? values.classLabels.last : nil)
    if isClass {
      classShape = ClassShape(
        labels: classCounts.map { (label: $0.label, count: $0.count) }, name: name)
      order = OrderFacts(classes: values.values.map { Int($0) }, count: counts.count)
    } else {
      order = numbers?.order
    }
  }
}
