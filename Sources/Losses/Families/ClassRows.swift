internal import Foundation

/// The rows of n x width row-major scores of classes.
struct ClassRows {
  /// The number of scores a row.
  let width: Int
  /// The number of classes K.
  let classes: Int

  /// Creates the rows of `scores` scores; their number must be a multiple of `rows`.
  ///
  /// - Parameter unscored: how many classes have no score of their own.
  init(scores: Int, rows: Int, unscored: Int = 0) {
    width = rows == 0 ? 0 : scores / rows
    classes = width + unscored
    precondition(width * rows == scores)
  }

  /// The indices of a row.
  subscript(row: Int) -> Range<Int> { row * width..<(row + 1) * width }

  /// Returns the ranges of rows that are worked on at once: about 256 scores each.
  func blocks(of rows: Int) -> some Sequence<Range<Int>> {
    let size = max(256 / max(width, 1), 1)
    return stride(from: 0, to: rows, by: size).lazy.map { $0..<min($0 + size, rows) }
  }

  /// Returns a target as a class index, which must be one of 0 ..< K.
  func classIndex(_ target: Double) -> Int {
    precondition(target >= 0 && target < Double(classes))
    return Int(target)
  }
}

/// Returns ln of the shares, each at least e^-30 of the largest, shifted to a mean of 0.
func centredLogShares(_ shares: [Double]) -> [Double] {
  let largest = shares.max() ?? 0
  return centred(shares.map { LogitRange.logRatio($0, largest) })
}

/// Returns scores shifted to a mean of 0, for losses that do not see such shifts.
func centred(_ scores: [Double]) -> [Double] {
  let mean = weightedMean(scores, nil)
  return scores.map { $0 - mean }
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

/// Returns the largest score of a row.
func largestScore(_ scores: Span<Double>, row: Range<Int>) -> Double {
  var largest = -Double.infinity
  for j in row { largest = max(largest, scores[j]) }
  return largest
}
