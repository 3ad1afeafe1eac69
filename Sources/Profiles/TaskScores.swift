internal import Foundation
internal import Predictions

/// Log-odds of each task, gathered piece by piece of evidence.
struct TaskScores {
  private var scores: [Task: Double]
  private var reasons: [(weight: Double, text: String)] = []

  /// Starts from prior log-odds; a task that is not named is ruled out.
  init(prior: [Task: Double]) { scores = prior }

  /// Moves the log-odds of tasks and notes why.
  mutating func add(_ changes: [Task: Double], because text: String? = nil) {
    for (task, change) in changes where scores[task] != nil { scores[task, default: 0] += change }
    guard let text, let weight = changes.values.map(abs).max() else { return }
    reasons.append((weight, text))
  }

  /// The probabilities: softmax of the log-odds, 0 for what is ruled out.
  var probabilities: [Task: Double] {
    let largest = scores.values.max() ?? 0
    let powers = scores.mapValues { exp($0 - largest) }
    // Summed in the order of declaration, so that every run gives the same bits.
    let sum = Task.allCases.reduce(0) { $0 + (powers[$1] ?? 0) }
    return Dictionary(uniqueKeysWithValues: Task.allCases.map { ($0, (powers[$0] ?? 0) / sum) })
  }

  /// The reasons, the weightiest first.
  var evidence: [String] {
    reasons.enumerated()
      .sorted {
        let (first, second) = ($0.element.weight, $1.element.weight)
        return first == second ? $0.offset < $1.offset : first > second
      }
      .map(\.element.text)
  }
}
