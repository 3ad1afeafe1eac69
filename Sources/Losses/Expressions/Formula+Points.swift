extension Formula {
  /// A formula at one place, as it comes out: infinite and undefined numbers included.
  struct Point {
    var score: Double
    var target: Double
    var value: Double
    var slope: Double
    var curvature: Double

    var isFinite: Bool { value.isFinite && slope.isFinite && curvature.isFinite }
  }

  /// Returns the points at scores, one target for all.
  func points(scores: [Double], target: Double) -> [Point] {
    let results = columns(all, count: 3, scores: scores, target: target)
    return scores.indices.map { i in
      Point(
        score: scores[i], target: target, value: results[0][i], slope: results[1][i],
        curvature: results[2][i])
    }
  }

  /// Returns the point at a score.
  func point(score: Double, target: Double) -> Point {
    points(scores: [score], target: target)[0]
  }

  /// Returns the values of the switches at scores, one list a switch.
  func switchValues(scores: [Double], target: Double) -> [[Double]] {
    columns(switches, count: switchCount, scores: scores, target: target)
  }

  private func columns(
    _ program: FormulaProgram, count: Int, scores: [Double], target: Double
  ) -> [[Double]] {
    var columns = [[Double]](repeating: [], count: count)
    var slots = [Double](repeating: 0, count: program.slotCount)
    for step in program.constants { slots[step.target] = step.constant }
    for score in scores {
      program.run(&slots, score: score, target: target)
      for index in columns.indices { columns[index].append(slots[program.outputs[index]]) }
    }
    return columns
  }
}
