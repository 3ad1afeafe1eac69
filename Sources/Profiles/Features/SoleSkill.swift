/// How well one feature alone tells the target, out of sample: each row is predicted from others
/// that have the same value of the feature, or from its two neighbours where it has one of its own.
enum SoleSkill {
  /// Returns 1 - mean squared error / variance of numbers such as the ranks of a target, the error
  /// freed of what the few rows of a prediction add to it.
  static func ofNumbers(_ targets: [Double], groups: [Range<Int>], hasNeighbours: Bool) -> Double {
    let mean = targets.reduce(0, +) / Double(max(1, targets.count))
    let total = targets.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    guard total > 0 else { return 0 }
    var errors = 0.0
    for group in groups {
      let sum = targets[group].reduce(0, +)
      let others = Double(group.count - 1)
      for place in group {
        let target = targets[place]
        if group.count > 1 {
          let gap = target - (sum - target) / others
          errors += gap * gap * others / (others + 1)
        } else if hasNeighbours, let guess = neighbours(of: place, in: targets) {
          errors += (target - guess) * (target - guess) / 1.5
        } else {
          errors += (target - mean) * (target - mean)
        }
      }
    }
    return 1 - errors / total
  }

  /// Returns how much more often rows agree with those they are predicted from than by chance, 1
  /// for always (Cohen 1960).
  static func ofClasses(
    _ classes: [Int], count: Int, groups: [Range<Int>], hasNeighbours: Bool
  ) -> Double {
    let all = tally(classes[...], count)
    let n = Double(max(1, classes.count))
    let chance = all.reduce(0.0) { $0 + Double($1) / n * (Double($1) / n) }
    guard chance < 1 else { return 0 }
    var agreeing = 0.0
    for group in groups {
      if group.count > 1 {
        let pairs = tally(classes[group], count).reduce(0) { $0 + $1 * ($1 - 1) }
        agreeing += Double(pairs) / Double(group.count - 1)
      } else if hasNeighbours, let place = group.first, place > 0, place + 1 < classes.count {
        agreeing += classes[place - 1] == classes[place] ? 0.5 : 0
        agreeing += classes[place + 1] == classes[place] ? 0.5 : 0
      } else {
        agreeing += hasNeighbours ? 1 : chance
      }
    }
    return (agreeing / n - chance) / (1 - chance)
  }

  /// Returns the runs of equal values in sorted ones.
  static func groups<Value: Equatable>(ofSorted values: [Value]) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var start = 0
    for place in values.indices.dropFirst() where values[place] != values[place - 1] {
      groups.append(start..<place)
      start = place
    }
    return values.isEmpty ? [] : groups + [start..<values.count]
  }

  private static func neighbours(of place: Int, in targets: [Double]) -> Double? {
    guard targets.count > 2 else { return nil }
    // At the ends, the line through the next two.
    if place == 0 { return 2 * targets[1] - targets[2] }
    if place == targets.count - 1 { return 2 * targets[place - 1] - targets[place - 2] }
    return (targets[place - 1] + targets[place + 1]) / 2
  }

  private static func tally(_ classes: ArraySlice<Int>, _ count: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: count)
    for index in classes { counts[index] += 1 }
    return counts
  }
}
