import Foundation
import Profiles
import Statistics
import Testing

/// The shape of numeric targets, against values of SciPy, statsmodels and the `diptest` package.
@Suite struct TargetShapeTests {
  /// The uniform numbers of Knuth and Lewis' generator, which any language can repeat.
  static func uniform(_ count: Int) -> [Double] {
    var state: UInt32 = 1
    return (0..<count).map { _ in
      state = 1_664_525 &* state &+ 1_013_904_223
      return (Double(state) + 0.5) / 4_294_967_296
    }
  }

  static func near(_ value: Double?, _ expected: Double, _ tolerance: Double = 1e-10) -> Bool {
    value.map { abs($0 - expected) <= tolerance * max(1, abs(expected)) } ?? false
  }

  static let grids: [(values: [Double], step: Double)] = [
    ([1, 2, 7], 1), ([0.5, 2, 3.5], 0.5), ([10, 25, 40], 5), ([-0.3, 0.2, 0.7], 0.1),
    ([19.99, 29.99], 0.01), ([0.1, 0.25], 0.05), ([2e300, 4e300, 5e300], 1e300),
    ([2e-300, 4e-300, 6e-300], 2e-300), ([1e6, 2.5e6], 5e5), ([0, 1e6], 1e6),
  ]

  @Test(arguments: grids)
  func `the grid is the greatest common step`(values: [Double], step: Double) throws {
    let grid = try #require(NumericShape(values).grid)
    #expect(abs(grid / step - 1) < 1e-9)
  }

  @Test(arguments: [[1.0 / 3, 1, 2], [Double.pi, 2], [5, 5], [7]] as [[Double]])
  func `numbers without a common step have no grid`(values: [Double]) {
    #expect(NumericShape(values).grid == nil)
  }

  @Test func `zeros that Poisson and negative binomial expect`() {
    let shape = NumericShape([0, 0, 0, 1, 1, 2, 3, 5, 8, 0])
    #expect(Self.near(shape.dispersion, 3.5555555555555554))
    #expect(Self.near(shape.zeroExpectedPoisson, 0.1353352832366127))
    #expect(Self.near(shape.zeroExpectedNegativeBinomial, 0.3705570022545613))
    #expect(shape.zeroShare == 0.4)
    #expect(Self.near(shape.minimumInterval?[0], 0.12155225811982719, 1e-9))
    #expect(Self.near(shape.minimumInterval?[1], 0.737621923393055, 1e-9))
    #expect(shape.maximumInterval != shape.minimumInterval)
  }

  @Test func `only whole numbers from 0 have a dispersion`() {
    #expect(NumericShape([0.5, 1, 2]).dispersion == nil)
    #expect(NumericShape([-1, 1, 2]).zeroExpectedPoisson == nil)
    #expect(NumericShape([3, 3, 3, 4]).zeroExpectedNegativeBinomial == nil)
  }

  @Test(arguments: [
    (0, 0.014006038049931639, 1), (1, 0.16712556217547372, 2), (2, 0.11135884517031461, 3),
    (3, 0.01199694625985705, 1), (4, 0.014089158860845724, 1),
  ])
  func `the dip and the modes of known samples`(kind: Int, dip: Double, modes: Int) throws {
    let base = Self.uniform(400)
    let values = base.indices.map { index in
      let u = base[index]
      return switch kind {
      case 1: u + Double(index % 2) * 3
      case 2: u + Double(index % 3) * 3
      case 3: log(u / (1 - u))
      case 4: -log(u)
      default: u
      }
    }
    let found = try #require(NumericShape(values).modes)
    #expect(abs(found.dip - dip) < 2e-6)
    #expect(found.count == modes)
  }

  @Test func `whole numbers and heaps are no modes`() throws {
    var random = RandomSource(seed: 4)
    let counts = (0..<2000).map { _ in Double(random.poisson(mean: 6)) }
    #expect(NumericShape(counts).modes?.count == 1)
    let ages = (0..<4000).map { _ -> Double in
      let age = (45 + 12 * random.gaussian()).rounded()
      return random.uniform() < 0.4 ? (age / 5).rounded() * 5 : age
    }
    let shape = NumericShape(ages)
    #expect(shape.modes?.count == 1)
    let heaping = try #require(shape.heaping)
    #expect(heaping.base == 5 && heaping.isClear)
    // 0.4 + 0.6 / 5 lie at multiples of 5, a fifth is expected.
    #expect(abs(heaping.excess - 0.32) < 0.04)
  }

  @Test func `values without heaps have none`() throws {
    var random = RandomSource(seed: 5)
    let smooth = (0..<4000).map { _ in (60 + 15 * random.gaussian()).rounded() }
    #expect(try !#require(NumericShape(smooth).heaping).isClear)
    let steep = (0..<4000).map { _ in Double(random.poisson(mean: 9 * random.exponential())) }
    #expect(NumericShape(steep).heaping?.isClear != true)
    let prices = (0..<3000).map { _ in
      (100 * (20 + 5 * random.gaussian())).rounded()
    }
    #expect(NumericShape(prices).heaping?.isClear != true)
  }

  @Test(
    arguments: [
      [5.0], [1e302, 2e302, -1e302], [1e-300, 3e-300], [0, 0, 0], [-1.7e308, 1.7e308],
      (0..<60).map { Double($0) * 1e301 },
    ] as [[Double]])
  func `every figure is finite`(values: [Double]) throws {
    let data = try JSONEncoder().encode(NumericShape(values))
    #expect(!data.isEmpty)
    let order = try JSONEncoder().encode(OrderFacts(numbers: values))
    #expect(!order.isEmpty)
  }

  @Test func `what is undefined is written as null`() throws {
    let text = String(decoding: try JSONEncoder().encode(NumericShape([0.1, .pi])), as: UTF8.self)
    for key in ["grid", "heaping", "dispersion", "zero_expected_poisson", "modes"] {
      #expect(text.contains("\"\(key)\":null"))
    }
  }

  @Test(arguments: [10, 3000, 5000])
  func `sorting by bits is sorting`(count: Int) {
    var random = RandomSource(seed: 6)
    let numbers = (0..<count).map { index in
      index % 7 == 0 ? Double(random.integer(below: 5)) : 1e5 * random.gaussian()
    }
    #expect(RadixSort.ascending(numbers) == numbers.sorted())
  }
}
