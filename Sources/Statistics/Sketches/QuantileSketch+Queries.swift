extension QuantileSketch {
  /// Returns quantiles at levels in [0, 1]; 0 for no values.
  ///
  /// While exact, by linear interpolation between order statistics (type 7; Hyndman and Fan 1996);
  /// else the smallest item that has the wanted share of the weight below or at it.
  package func quantiles(at shares: [Double]) -> [Double] {
    if isExact {
      let sorted = levels[0].sorted()
      return shares.map { Quantile.ofSorted(sorted, at: $0) }
    }
    let items = weightedItems
    var sums: [Int] = []
    var sum = 0
    for item in items {
      sum += item.weight
      sums.append(sum)
    }
    return shares.map { share in
      let wanted = share * Double(count)
      let place = QuantileSketch.firstPlace(in: sums) { Double($0) >= wanted }
      return items[min(place, items.count - 1)].number
    }
  }

  /// Returns how many values, or about how many, do not exceed each of these ascending bounds.
  package func counts(upTo bounds: [Double]) -> [Int] {
    let items = weightedItems
    var (place, sum) = (0, 0)
    return bounds.map { bound in
      while place < items.count, items[place].number <= bound {
        sum += items[place].weight
        place += 1
      }
      return sum
    }
  }

  private var weightedItems: [(number: Double, weight: Int)] {
    levels.enumerated().flatMap { level, items in items.map { (number: $0, weight: 1 << level) } }
      .sorted { $0.number < $1.number }
  }

  private static func firstPlace(in sums: [Int], where isEnough: (Int) -> Bool) -> Int {
    var (low, high) = (0, sums.count)
    while low < high {
      let middle = (low + high) / 2
      if isEnough(sums[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension QuantileSketch: Codable {
  private enum CodingKeys: String, CodingKey { case count, sizes, items }

  /// Reads the form that `encode(to:)` writes; throws when weights and count disagree.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let count = try container.decode(Int.self, forKey: .count)
    let sizes = try container.decode([Int].self, forKey: .sizes)
    let items = try container.decode(PackedNumbers<Double>.self, forKey: .items).numbers
    guard let read = QuantileSketch(count: count, sizes: sizes, items: items) else {
      throw DecodingError.dataCorruptedError(
        forKey: .items, in: container, debugDescription: "items, sizes and count disagree")
    }
    self = read
  }

  /// Writes the count, the number of items of each level, and all items in base 64.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(count, forKey: .count)
    try container.encode(levels.map(\.count), forKey: .sizes)
    try container.encode(PackedNumbers(levels.flatMap(\.self)), forKey: .items)
  }
}
