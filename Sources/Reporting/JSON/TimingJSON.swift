package import Foundation
internal import Losses
internal import Trials

/// What may differ between two runs of a plan: seconds and environment; `losslab.timing/1`.
package struct TimingJSON: Encodable, Sendable {
  let schema = "losslab.timing/1"
  let environment: [String: String]
  let totalSeconds: Double
  let trials: [Entry]

  /// The wall seconds of one fit.
  struct Entry: Encodable, Sendable {
    let learner: String
    let loss: String
    let `repeat`: Int
    let fold: Int
    let seconds: Double
  }

  /// Takes a run.
  package init(_ report: BenchReport) {
    environment = Dictionary(report.environment, uniquingKeysWith: { _, last in last })
    totalSeconds = report.results.map(\.seconds).reduce(0, +)
    trials = report.orderedResults.map { result in
      Entry(
        learner: result.learner, loss: result.loss.description, repeat: result.repeat,
        fold: result.fold, seconds: result.seconds)
    }
  }

  /// Returns the JSON text, ending in a line break.
  package func data() throws -> Data { try JSONText.data(of: self) }
}
