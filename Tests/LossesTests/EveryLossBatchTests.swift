import Losses
import Testing

/// Batch loops that work on many rows at once.
struct EveryLossBatchTests {
  /// The rows of one width as one batch, of an odd number longer than a block where there are as
  /// many.
  private struct Batch {
    var width: Int
    var rows: [SampleRow]
    var scores: [Double] = []
    var targets: [Double] = []

    init(_ loss: any Loss) {
      let all = loss.sampleRows
      width = all[0].scores.count
      rows = []
      for (index, row) in all.enumerated() where row.scores.count == width {
        if all.count < 300 || index % 3 == 0 { rows.append(row) }
        if rows.count == 151 { break }
      }
      for row in rows {
        scores += row.scores
        targets.append(row.target)
      }
    }
  }

  @Test(arguments: everyPreset)
  func `a row's numbers do not depend on its place or its neighbours`(_ loss: any CatalogueLoss) {
    let batch = Batch(loss)
    let slopes = loss.slopes(scores: batch.scores, targets: batch.targets)
    let pairs = newtonPairs(loss, batch.scores, batch.targets)
    for (index, row) in batch.rows.enumerated() {
      let place = index * batch.width..<(index + 1) * batch.width
      let alone = newtonPairs(loss, row.scores, [row.target])
      let isSame =
        Array(slopes[place]) == loss.slopes(scores: row.scores, targets: [row.target])
        && Array(pairs.slopes[place]) == alone.slopes
        && Array(pairs.curvatures[place]) == alone.curvatures
      if !isSame { Issue.record("\(loss): \(row), row \(index) of \(batch.rows.count)") }
    }
  }

  /// Newton pairs with the same smoothing whatever the rows.
  private func newtonPairs(
    _ loss: any Loss, _ scores: [Double], _ targets: [Double]
  ) -> (slopes: [Double], curvatures: [Double]) {
    var (slopes, curvatures) = (scores, scores)
    var slopeSpan = slopes.mutableSpan
    var curvatureSpan = curvatures.mutableSpan
    loss.fillNewtonPairs(
      &slopeSpan, curvatures: &curvatureSpan, scores: scores.span, targets: targets.span,
      smoothing: 0.7)
    return (slopes, curvatures)
  }

  @Test(arguments: [ElementaryFunction.exp, .expm1, .log, .log1p, .tanh])
  func `many numbers at once come out like one by one`(_ function: ElementaryFunction) {
    var arguments = stride(from: -40.0, through: 40, by: 0.37).map { $0 }
    arguments += [0, -0.0, 1e-300, -1e-300, 1e-9, -1e-9, 0.999, 708, 709.9, 750, -745, -750]
    arguments += [1e300, -1e300, .infinity, -.infinity, .leastNonzeroMagnitude]
    switch function {
    case .log: arguments = arguments.filter { $0 >= 0 }
    case .log1p: arguments = arguments.filter { $0 > -1 }
    case .exp, .expm1, .tanh: break
    }
    var results = arguments
    var span = results.mutableSpan
    function.apply(to: &span, range: 0..<arguments.count)
    for (argument, result) in zip(arguments, results) {
      let expected = function(argument)
      let isNear = expected == result || abs(result - expected) <= 6 * expected.ulp
      #expect(isNear, "of \(argument): \(result), not \(expected)")
    }
  }
}
