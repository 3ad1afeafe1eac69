import Statistics
import TestKit
import Testing

struct RandomSourceTests {
  @Test func `the same seed gives the same stream`() {
    var streams = [[Double]]()
    for seed in [5, 5, 6] as [UInt64] {
      var random = RandomSource(seed: seed)
      streams.append((0..<10).map { _ in random.uniform() })
    }
    #expect(streams[0] == streams[1])
    #expect(streams[0] != streams[2])
  }

  @Test func `a permutation holds every index once`() {
    var random = RandomSource(seed: 2)
    let order = random.permutation(100)
    #expect(order.sorted() == Array(0..<100))
    #expect(order != Array(0..<100))
    #expect(random.permutation(0).isEmpty)
  }

  @Test func `laws have their means and variances`() {
    var random = RandomSource(seed: 11)
    let count = 20_000
    func check(_ mean: Double, _ variance: Double, _ draw: (inout RandomSource) -> Double) {
      let moments = Moments((0..<count).map { _ in draw(&random) })
      #expect(abs(moments.mean - mean) < 5 * (variance / Double(count)).squareRoot())
      #expect(abs(moments.variance / variance - 1) < 0.12)
    }
    check(0.5, 1.0 / 12) { $0.uniform() }
    check(0, 1) { $0.gaussian() }
    check(1, 1) { $0.exponential() }
    check(0, 2) { $0.laplace() }
    check(2.5, 2.5) { $0.gamma(shape: 2.5) }
    check(0, 10.0 / 8) { $0.studentT(degrees: 10) }
    check(3.5, 3.5) { Double($0.poisson(mean: 3.5)) }
    check(0.3, 0.21) { Double($0.bernoulli(0.3)) }
  }
}
