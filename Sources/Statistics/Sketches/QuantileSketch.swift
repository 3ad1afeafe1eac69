/// Quantiles of numbers seen once: exact for few, of a known error in rank for many.
///
/// A stack of compactors (KLL; Karnin, Lang and Liberty 2016): a full one is sorted, every second
/// item goes up with twice the weight, the first or the second by a coin. Coins follow from the
/// items and the state, so the same numbers in the same order give the same sketch.
package struct QuantileSketch: Sendable, Hashable {
  /// The capacity of the highest compactor.
  private static let width = 1_600
  /// The least capacity of a compactor.
  private static let leastWidth = 256
  /// Up to so many numbers are all kept.
  package static let exactLimit = 3 * width
  /// What the rank of a quantile is off by, as a share of n, in at most one of 100 cases, for a
  /// width of 1,600: 2.296 / width^0.9021, a fit to measured errors of this kind of sketch.
  package static let estimateError = 0.003

  /// The number of values.
  package private(set) var count = 0
  /// Items of weight 2^level, by level.
  private(set) var levels: [[Double]] = [[]]

  /// Creates the sketch of no values.
  package init() {}

  /// Creates the sketch of finite numbers.
  package init(_ numbers: [Double]) {
    self.init()
    numbers.withUnsafeBufferPointer { insert($0) }
  }

  /// Creates a sketch of its parts; `nil` unless the weights of the finite items sum to the count.
  init?(count: Int, sizes: [Int], items: [Double]) {
    guard (1...32).contains(sizes.count), items.count <= 1 << 20,
      sizes.allSatisfy({ (0...items.count).contains($0) }),
      sizes.reduce(0, +) == items.count, items.allSatisfy(\.isFinite),
      sizes.enumerated().reduce(0, { $0 + $1.element << $1.offset }) == count
    else { return nil }
    self.count = count
    levels = []
    var rest = items[...]
    for size in sizes {
      levels.append(Array(rest.prefix(size)))
      rest = rest.dropFirst(size)
    }
  }

  /// Whether every number is kept.
  package var isExact: Bool { levels.count == 1 }

  /// What the rank of a quantile may be off by, as a share of n; 0 while exact, else 0.003, which
  /// 99 of 100 quantiles keep.
  package var rankError: Double { isExact ? 0 : QuantileSketch.estimateError }

  /// Adds finite numbers.
  package mutating func insert(_ numbers: UnsafeBufferPointer<Double>) {
    var next = 0
    count += numbers.count
    while next < numbers.count {
      let end = min(numbers.count, next + max(1, budget - size))
      levels[0].append(contentsOf: UnsafeBufferPointer(rebasing: numbers[next..<end]))
      next = end
      compactIfFull()
    }
  }

  /// Adds a finite number that occurs so often.
  package mutating func insert(_ number: Double, count: Int) {
    self.count += count
    for level in 0..<(Int.bitWidth - count.leadingZeroBitCount) where count >> level & 1 == 1 {
      append([number], at: level)
    }
    compactIfFull()
  }

  /// Joins with the sketch of other numbers.
  package mutating func merge(_ other: QuantileSketch) {
    count += other.count
    for (level, items) in other.levels.enumerated() { append(items, at: level) }
    compactIfFull()
  }

  private mutating func append(_ items: [Double], at level: Int) {
    while levels.count <= level { levels.append([]) }
    levels[level].append(contentsOf: items)
  }

  private var size: Int { levels.reduce(0) { $0 + $1.count } }

  private var budget: Int {
    max(
      QuantileSketch.exactLimit, levels.indices.reduce(0) { $0 + capacity(ofLevel: $1) })
  }

  private func capacity(ofLevel level: Int) -> Int {
    var capacity = Double(QuantileSketch.width)
    for _ in level..<(levels.count - 1) { capacity *= 2.0 / 3 }
    return max(QuantileSketch.leastWidth, Int(capacity))
  }

  private mutating func compactIfFull() {
    while size >= budget, size > QuantileSketch.exactLimit || !isExact {
      guard let full = levels.indices.first(where: { levels[$0].count >= capacity(ofLevel: $0) })
      else { return }
      compact(full)
    }
  }

  private mutating func compact(_ level: Int) {
    var items = levels[level]
    items.sort()
    if level + 1 == levels.count { levels.append([]) }
    let odd = items.count.isMultiple(of: 2) ? nil : items.removeLast()
    levels[level].removeAll(keepingCapacity: true)
    if let odd { levels[level].append(odd) }
    let coin = QuantileSketch.coin(items, count: count, level: level)
    for place in stride(from: coin, to: items.count, by: 2) {
      levels[level + 1].append(items[place])
    }
  }

  private static func coin(_ items: [Double], count: Int, level: Int) -> Int {
    var bits = UInt64(truncatingIfNeeded: count &* 64 &+ level)
    for item in items { bits = bits &* 0x9e37_79b9_7f4a_7c15 &+ item.bitPattern }
    return Int(Hash64.mixed(bits) >> 40 & 1)
  }
}
