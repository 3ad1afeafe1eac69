/// Places labels so that none covers another.
package enum Spread {
  /// Returns places as near to the wanted ones as their order and a least distance allow.
  package static func apart(
    _ wanted: [Double], by distance: Double, in range: ClosedRange<Double>
  ) -> [Double] {
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var groups: [(members: [Int], centre: Double)] = []
    for index in order {
      groups.append(([index], wanted[index]))
      while groups.count > 1, overlaps(groups, distance) { mergeLast(&groups, wanted) }
    }
    var places = wanted
    for group in groups {
      let length = Double(group.members.count - 1) * distance
      let highest = max(range.upperBound - length, range.lowerBound)
      let start = min(max(group.centre - length / 2, range.lowerBound), highest)
      for (step, index) in group.members.enumerated() {
        places[index] = start + Double(step) * distance
      }
    }
    return places
  }

  private static func overlaps(
    _ groups: [(members: [Int], centre: Double)], _ distance: Double
  ) -> Bool {
    let last = groups[groups.count - 1]
    let before = groups[groups.count - 2]
    let room = Double(last.members.count + before.members.count) / 2 * distance
    return last.centre - before.centre < room
  }

  private static func mergeLast(
    _ groups: inout [(members: [Int], centre: Double)], _ wanted: [Double]
  ) {
    let last = groups.removeLast()
    groups[groups.count - 1].members += last.members
    let members = groups[groups.count - 1].members
    groups[groups.count - 1].centre =
      members.map { wanted[$0] }.reduce(0, +) / Double(members.count)
  }
}
