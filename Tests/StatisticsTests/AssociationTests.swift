import Statistics
import TestKit
import Testing

/// Expected numbers in this file are from numpy 2.4.6 and scipy 1.16.3.
struct AssociationTests {
  private let x: [Double] = [1, 2, 3, 4, 5, 6]
  private let y: [Double] = [2, 1, 4, 3, 7, 5]

  @Test func `ranks share ties`() {
    #expect(
      Ranks.average([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5])
        == [4.5, 1.5, 6, 1.5, 8, 11, 3, 10, 8, 4.5, 8])
    #expect(Ranks.average([]).isEmpty)
    #expect(Ranks.average([7, 7, 7]) == [2, 2, 2])
  }

  @Test func `correlations agree with scipy`() {
    #expect(approximately(Correlation.pearson(x, y), 0.7917946548886295))
    #expect(approximately(Correlation.spearman(x, y), 0.8285714285714287))
    #expect(approximately(Correlation.spearman(x, x.map { -$0 * $0 }), -1))
  }

  @Test func `a constant has no correlation`() {
    #expect(Correlation.pearson(x, [2, 2, 2, 2, 2, 2]) == nil)
    #expect(Correlation.spearman([1], [2]) == nil)
    #expect(Correlation.pearson([], []) == nil)
  }

  @Test func `lines agree with numpy's polyfit`() throws {
    let line = try #require(LeastSquares.line(x: x, y: y))
    #expect(approximately(line.slope, 0.9142857142857145))
    #expect(approximately(line.intercept, 0.46666666666666823))
    let weights = [1, 2, 1, 0.5, 3, 1]
    let weighted = try #require(LeastSquares.line(x: x, y: y, weights: weights))
    #expect(approximately(weighted.slope, 1.2334152334152333))
    #expect(approximately(weighted.intercept, -0.3218673218673189))
  }

  @Test func `no line goes through one place`() {
    #expect(LeastSquares.line(x: [1], y: [2]) == nil)
    #expect(LeastSquares.line(x: [2, 2, 2], y: [1, 2, 3]) == nil)
    #expect(LeastSquares.line(x: [], y: []) == nil)
    #expect(LeastSquares.line(x: [1, 2, 3], y: [1, 2, 3], weights: [0, 0, 0]) == nil)
    #expect(LeastSquares.line(x: [1, 2], y: [1, 2], weights: [1, 0]) == nil)
  }
}

struct BootstrapTests {
  private let values = (0..<100).map { Double($0 % 10) }

  @Test func `the interval of a mean is about the normal one`() {
    // sd 2.887, so 1.96 standard errors are 0.566 about 4.5.
    let interval = Bootstrap.interval(of: values, level: 0.95, replicates: 2000, seed: 1) {
      $0.reduce(0, +) / Double($0.count)
    }
    #expect(abs(interval.low - 3.934) < 0.08)
    #expect(abs(interval.high - 5.066) < 0.08)
  }

  @Test func `the same seed gives the same interval and another seed another`() {
    let intervals = [1, 1, 2].map { seed in
      Bootstrap.interval(of: values, level: 0.9, replicates: 50, seed: seed) { Moments($0).sd }
    }
    #expect(intervals[0] == intervals[1])
    #expect(intervals[0] != intervals[2])
  }

  @Test func `a constant has an interval of no width`() {
    let interval = Bootstrap.interval(of: [3, 3, 3], level: 0.95, replicates: 9, seed: 1) {
      Quantile.median($0)
    }
    #expect(interval.low == 3 && interval.high == 3)
    #expect(Bootstrap.interval(of: [], level: 0.95, replicates: 9, seed: 1) { $0[0] } == (0, 0))
  }
}
