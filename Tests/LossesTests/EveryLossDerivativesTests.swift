import Losses
import Predictions
import Testing

/// Part 1 of the proof: closed forms against difference quotients over the whole domain.
struct EveryLossDerivativesTests {
  @Test(arguments: everyPreset)
  func `slopes are the difference quotients of values`(_ loss: any CatalogueLoss) {
    compareSlopes(loss, Proof.some(loss.sampleRows, 45), mostlyResolved: true, "1 slopes")
  }

  @Test(arguments: everyPreset)
  func `curvatures are the difference quotients of slopes`(_ loss: any CatalogueLoss) {
    compareCurvatures(loss, Proof.some(loss.sampleRows, 45), mostlyResolved: true, "1 curvatures")
  }

  @Test(arguments: everyPreset)
  func `derivatives hold at extreme scores too`(_ loss: any CatalogueLoss) {
    let traits = loss.traits
    let rows = Proof.some(loss.extremeRows.filter { hasQuotients(loss, traits, $0) }, 30, most: 500)
    compareSlopes(loss, rows, mostlyResolved: false, "1 extreme slopes")
    compareCurvatures(loss, rows, mostlyResolved: false, "1 extreme curvatures")
  }

  @Test(arguments: everyScoreLoss.filter { !$0.traits.kinks.isEmpty })
  func `one step of the last bit beside a knot is the side that it lies on`(
    _ loss: any CatalogueLoss
  ) {
    var findings = Findings()
    for target in loss.sampleTargets {
      for kink in loss.traits.kinks {
        let knot = loss.score(atNaturalVariable: kink, target)
        let far = 1e-7 * max(1, abs(knot))
        for (near, beyond) in [(knot.nextUp, knot + far), (knot.nextDown, knot - far)]
        // The variable itself may round back onto the knot.
        where abs(loss.naturalVariable(near, target) - kink) > 0 {
          let scores = [near, beyond, knot + (beyond - knot) * 1e-4]
          let targets = [target, target, target]
          let values = loss.values(scores: scores, targets: targets)
          let slopes = loss.slopes(scores: scores, targets: targets)
          // An infinite curvature at the knot makes slopes steep, but they still close up.
          let closesUp = abs(slopes[0] - slopes[2]) < 0.5 * abs(slopes[0] - slopes[1])
          findings.expect(abs(values[0] - values[1]) < 1e-4 * (1 + abs(values[1]))) {
            "value at \(near), y = \(target): \(values)"
          }
          findings.expect(closesUp || abs(slopes[0] - slopes[1]) < 1e-4 * (1 + abs(slopes[1]))) {
            "slope at \(near), y = \(target): \(slopes)"
          }
        }
      }
    }
    findings.report("1 knots")
  }

  @Test(arguments: everyPreset)
  func `a batch gives what its rows give one by one`(_ loss: any CatalogueLoss) {
    let all = loss.sampleRows
    let rows = Proof.some(all.filter { $0.scores.count == all[0].scores.count }, 70)
    let scores = rows.flatMap(\.scores)
    let targets = rows.map(\.target)
    #expect(
      loss.values(scores: scores, targets: targets)
        == rows.map { loss.value($0.scores, $0.target) })
    #expect(
      loss.slopes(scores: scores, targets: targets)
        == rows.flatMap { loss.slopes(scores: $0.scores, targets: [$0.target]) })
    #expect(
      loss.curvatures(scores: scores, targets: targets)
        == rows.flatMap { loss.curvatures(scores: $0.scores, targets: [$0.target]) })
  }

  /// Steps are relative to the score, and cannot see what happens on a much finer scale, nor where
  /// a formula was cut off at the largest number.
  private func hasQuotients(_ loss: any Loss, _ traits: LossTraits, _ row: SampleRow) -> Bool {
    guard row.target == 0 || (1e-16...1e20).contains(abs(row.target)) else { return false }
    let (location, scale) = (row.scores[0], row.scores.last ?? 0)
    let isFar = abs(location - row.target) >= 1e-2 * (abs(location) - 10)
    if loss.link == .locationAndLogScale {
      return abs(location) <= 1e20 && abs(scale) <= 38 && (isFar || abs(location) <= 1e3)
    }
    // Two classes far out and side by side, likewise.
    let sorted = row.scores.sorted()
    let isCrowded = zip(sorted, sorted.dropFirst())
      .contains { $1 - $0 < 1e-2 * (max(abs($0), abs($1)) - 10) }
    if isCrowded { return false }
    let variable = loss.naturalVariable(location, row.target)
    let isBesideKnot = traits.kinks.contains { abs($0 - variable) < 1e-2 * max(1, abs(location)) }
    // Steps longer than a period, or than the way between two thresholds, see any slope at all.
    let isEven = loss.shape == .number ? traits.isConvex : loss.shape != .orderedClasses
    let most = isEven ? 1e20 : 1e3
    return (row.scores + [row.target]).allSatisfy { abs($0) <= most } && !isBesideKnot
      && (isFar || loss.shape.hasClasses)
  }

  /// Returns the values of a batch.
  private typealias Batch = (_ scores: [Double], _ targets: [Double]) -> [Double]

  private func compareSlopes(
    _ loss: any CatalogueLoss, _ rows: [SampleRow], mostlyResolved: Bool, _ part: String
  ) {
    let holdsWeights = loss.traits.holdsWeights
    compare(loss, rows, mostlyResolved: mostlyResolved, part) { row, k in
      let slope = loss.slopes(scores: row.scores, targets: [row.target])[k]
      let held = holdsWeights ? row.scores : nil
      return (slope, { loss.values(scores: $0, targets: $1, held: held) })
    }
  }

  private func compareCurvatures(
    _ loss: any CatalogueLoss, _ rows: [SampleRow], mostlyResolved: Bool, _ part: String
  ) {
    compare(loss, rows, mostlyResolved: mostlyResolved, part) { row, k in
      let curvature = loss.curvatures(scores: row.scores, targets: [row.target])[k]
      return (curvature, slopes(loss, k, of: row.scores.count))
    }
  }

  /// Holds a closed form against the quotient of what it is the derivative of.
  private func compare(
    _ loss: any CatalogueLoss, _ rows: [SampleRow], mostlyResolved: Bool, _ part: String,
    _ forms: (SampleRow, Int) -> (closed: Double, function: Batch)
  ) {
    var findings = Findings()
    var (resolved, all) = (0, 0)
    for row in rows {
      for k in row.scores.indices {
        let (closed, function) = forms(row, k)
        let quotient = AdaptiveQuotient(at: row.scores[k]) { points in
          var scores = row.scores.rows(points.count)
          for i in points.indices { scores[i * row.scores.count + k] = points[i] }
          return function(scores, [Double](repeating: row.target, count: points.count))
        }
        all += 1
        guard quotient.isResolved else { continue }
        resolved += 1
        findings.expect(quotient.agrees(with: closed)) {
          "\(row), score \(k): \(closed), quotient \(quotient.value) +- \(quotient.error)"
        }
      }
    }
    findings.report(part, least: 0)
    // A test that skips what it cannot resolve must not skip everything.
    if mostlyResolved { #expect(Double(resolved) >= 0.8 * Double(all)) }
  }

  /// The k-th slope of each row of a batch.
  private func slopes(_ loss: any Loss, _ k: Int, of width: Int) -> Batch {
    { scores, targets in
      let all = loss.slopes(scores: scores, targets: targets)
      return stride(from: k, to: all.count, by: width).map { all[$0] }
    }
  }
}
