internal import Foundation

/// The rows of n x K row-major scores.
struct ClassRows {
  /// The number of classes K.
  let classes: Int

  /// Creates the rows of `scores` scores; their number must be a multiple of `rows`.
  init(scores: Int, rows: Int) {
    classes = rows == 0 ? 0 : scores / rows
    precondition(classes * rows == scores)
  }

  /// The indices of a row.
  subscript(row: Int) -> Range<Int> { row * classes..<(row + 1) * classes }

  /// Returns a target as a class index, which must be one of 0 ..< K.
  func classIndex(_ target: Double) -> Int {
    precondition(target >= 0 && target < Double(classes))
    return Int(target)
  }
}

/// Returns ln of the shares, each at least e^-30 of the largest, shifted to a mean of 0.
func centredLogShares(_ shares: [Double]) -> [Double] {
  let largest = shares.max() ?? 0
  let logs = shares.map { LogitRange.logRatio($0, largest) }
  let mean = weightedMean(logs, nil)
  return logs.map { $0 - mean }
}

/// Writes softmax of a row of scores and returns the logarithm of the sum of their exponentials.
@discardableResult
func fillSoftmax(
  _ probabilities: inout MutableSpan<Double>, scores: Span<Double>, row: Range<Int>
) -> Double {
  let largest = largestScore(scores, row: row)
  var sum = 0.0
  for j in row {
    probabilities[j] = exp(scores[j] - largest)
    sum += probabilities[j]
  }
  for j in row { probabilities[j] /= sum }
  return largest + log(sum)
}

/// Returns ln(sum of e^f) of a row without overflow.
func logSumExp(_ scores: Span<Double>, row: Range<Int>) -> Double {
  let largest = largestScore(scores, row: row)
  var sum = 0.0
  for j in row { sum += exp(scores[j] - largest) }
  return largest + log(sum)
}

private func largestScore(_ scores: Span<Double>, row: Range<Int>) -> Double {
  var largest = -Double.infinity
  for j in row { largest = max(largest, scores[j]) }
  return largest
}
