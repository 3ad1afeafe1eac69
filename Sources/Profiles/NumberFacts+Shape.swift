internal import Foundation

extension NumberFacts {
  /// exp(entropy) of the shares over the number of different values: 1 when all are as frequent.
  var evenness: Double {
    guard distinct > 1 else { return 1 }
    let entropy = counts.reduce(0.0) { sum, count in
      let share = Double(count) / Double(rows)
      return sum - share * log(share)
    }
    return exp(entropy) / Double(distinct)
  }

  /// How much the shares rise and fall along the values, over what one rise and one fall needs.
  ///
  /// About 1 for one hump, more for the scattered shares of nominal codes. Steps within one
  /// standard error count for nothing, so that few rows do not look rough.
  var roughness: Double {
    guard let largest = counts.max(), largest > 0 else { return 1 }
    var travel = 0.0
    var previous = 0
    for count in counts + [0] {
      let noise = Double(count + previous).squareRoot()
      travel += max(0, Double(abs(count - previous)) - noise)
      previous = count
    }
    return travel / Double(2 * largest)
  }

  /// Share of rows at the largest value over the share at the most common one.
  var lastShare: Double {
    guard let largest = counts.max(), let last = counts.last else { return 0 }
    return Double(last) / Double(largest)
  }

  /// The frequencies rise to one value between the ends and fall again.
  var isOneHump: Bool {
    guard distinct >= 4, let largest = counts.max(), let place = counts.firstIndex(of: largest)
    else { return false }
    return place > 0 && place < counts.count - 1 && roughness < 1.25
  }

  /// 0 is the most common value and the frequencies fall from there.
  var decaysFromZero: Bool {
    minimum == 0 && counts.first == counts.max() && roughness < 1.25 && lastShare < 0.25
  }

  /// The values come near 0 on the scale of their median, or begin at 0 or 1.
  var beginsNearZero: Bool {
    minimum >= 0 && (minimum <= 1 || quantile(0.02) <= 0.6 * quantile(0.5))
  }

  /// The lower half reaches farther from the median than the upper half.
  var leansLeft: Bool {
    let (low, middle, high) = (quantile(0.05), quantile(0.5), quantile(0.95))
    return distinct > 5 && middle - low > 1.2 * (high - middle)
  }

  /// All values are about as frequent.
  var isFlat: Bool { richness < 30 && evenness > 0.9 && lastShare > 0.3 }

  /// The frequencies jump from value to value.
  var isScattered: Bool { distinct > 5 && richness < 40 && roughness > 1.6 }

  /// Nearly all values lie from -5 to 10, and there are few.
  var isSmall: Bool { richness < 12 && quantile(0.99) <= 10 && quantile(0.01) >= -5 }

  /// The values fill a usual rating scale to its ends: 1 to 5, 1 to 7, 0 or 1 to 10.
  var fillsRatingScale: Bool {
    let isFive = minimum == 1 && (maximum == 5 || maximum == 7) && Double(distinct) >= maximum - 1
    let isTen = (minimum == 0 || minimum == 1) && maximum == 10 && distinct >= 9
    return (isFive || isTen) && lastShare >= 0.03
  }

  /// Few values with gaps between them that do not begin at 0 or 1, such as 10, 20, 30.
  var areCodesWithGaps: Bool {
    distinct <= 20 && minimum > 1 && maximum - minimum + 1 >= 2 * Double(distinct)
  }

  /// Share of the rows at multiples of 5, where a fifth is expected of chance.
  var fivesShare: Double {
    guard rows > 0 else { return 0 }
    let heaped = zip(values, counts).reduce(0) { sum, pair in
      sum + (pair.0.truncatingRemainder(dividingBy: 5) == 0 ? pair.1 : 0)
    }
    return Double(heaped) / Double(rows)
  }
}
