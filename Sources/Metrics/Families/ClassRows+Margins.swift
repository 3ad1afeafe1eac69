internal import Foundation
internal import Predictions

extension ClassRows {
  /// The margins: one a row for two classes, else n x K row-major.
  ///
  /// Scores without probabilities are margins themselves; probabilities give their log-odds, or
  /// with more than two classes their logarithms, clipped as in log_loss.
  var margins: [Double] {
    guard let probabilities = prediction.probabilities else { return prediction.scores }
    let logs = probabilities.map { log(LogLossClipping.clipped($0)) }
    guard classCount == 2 else { return logs }
    return labels.indices.map { logs[2 * $0 + 1] - logs[2 * $0] }
  }
}
