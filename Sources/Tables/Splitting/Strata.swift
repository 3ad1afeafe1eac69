internal import Predictions
internal import Statistics

/// Groups of rows whose targets are alike, each in random order.
enum Strata {
  /// Numbers are grouped into this many bins of equal size.
  private static let bins = 10

  /// Returns the positions in `targets`, each once: by class, or by tenths of the sorted numbers.
  static func of(_ targets: [Double], task: Task, seed: UInt64) -> [[Int]] {
    var random = RandomSource(seed: seed)
    var strata = task.isClassification ? byClass(targets) : byTenth(targets, &random)
    for index in strata.indices { random.shuffle(&strata[index]) }
    return strata
  }

  private static func byClass(_ targets: [Double]) -> [[Int]] {
    Dictionary(grouping: targets.indices) { targets[$0] }
      .sorted { $0.key < $1.key }.map(\.value)
  }

  /// Equal numbers are put in random order first, so that ties do not follow the file.
  private static func byTenth(_ targets: [Double], _ random: inout RandomSource) -> [[Int]] {
    let shuffled = random.permutation(targets.count)
    let places = shuffled.indices.sorted {
      (targets[shuffled[$0]], $0) < (targets[shuffled[$1]], $1)
    }
    let sorted = places.map { shuffled[$0] }
    return (0..<bins).map { bin in
      Array(sorted[bin * sorted.count / bins..<(bin + 1) * sorted.count / bins])
    }
  }
}
