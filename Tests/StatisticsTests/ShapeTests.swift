import Statistics
import TestKit
import Testing

/// Ten values; expected numbers in this file are from numpy 2.4.6 and scipy 1.16.3.
let sample = [2.1, -0.4, 3.7, 0, 1.5, 9.9, -2.2, 0.8, 1.1, 4.6]

struct MomentsTests {
  @Test func `moments agree with numpy`() {
    let moments = Moments(sample)
    #expect(moments.count == 10)
    #expect(approximately(moments.mean, 2.11))
    #expect(approximately(moments.variance, 11.316555555555556))
    #expect(approximately(moments.skewness, 1.007149097372499))
    #expect(approximately(moments.kurtosis, 0.22970284665549556))
    #expect(approximately(Moments([1, 2, 3, 4, 10]).kurtosis, -1.21568))
  }

  @Test(arguments: [[], [3.5], [0.1, 0.1, 0.1], [0, 0]])
  func `values without spread have none`(values: [Double]) {
    let moments = Moments(values)
    #expect(moments.mean == values.first ?? 0)
    #expect(moments.variance == 0 && moments.skewness == 0 && moments.kurtosis == 0)
  }

  @Test(arguments: [1e300, 1e-300]) func `huge and tiny values do not overflow`(scale: Double) {
    let moments = Moments([1, 2, 3, 4, 10].map { $0 * scale })
    #expect(approximately(moments.mean / scale, 4))
    #expect(approximately(moments.sd / scale, 12.5.squareRoot()))
    #expect(approximately(moments.kurtosis, -1.21568))
    #expect(moments.variance.isFinite)
  }
}

struct QuantileTests {
  @Test(arguments: [
    (0, -2.2), (0.1, -0.58), (0.25, 0.2), (0.5, 1.3), (0.9, 5.13), (1, 9.9), (-1, -2.2), (2, 9.9),
  ])
  func `quantiles agree with numpy`(level: Double, expected: Double) {
    #expect(approximately(Quantile.of(sample, at: level), expected))
  }

  @Test func `the median needs no order`() {
    #expect(approximately(Quantile.median(sample), 1.3))
    #expect(Quantile.median([3, 1, 2]) == 2)
    #expect(Quantile.median([7]) == 7)
    #expect(Quantile.median([1, 2]) == 1.5)
    #expect(Quantile.median([]) == 0)
  }
}

struct RobustScaleTests {
  @Test func `MAD, interquartile range and trimmed mean agree with scipy`() {
    #expect(approximately(RobustScale.mad(sample), 2.223903327758403, within: 1e-8))
    #expect(approximately(RobustScale.iqr(sample), 2.298033438683683))
    #expect(approximately(RobustScale.trimmedMean(sample, share: 0.1), 1.675))
    #expect(approximately(RobustScale.trimmedMean(sample, share: 0.25), 1.5333333333333332))
  }

  @Test func `Qn and Sn print`() {
    print(RobustScale.qn(sample), RobustScale.sn(sample))
    print(RobustScale.qn([1, 3]), RobustScale.sn([1, 3]), RobustScale.qn([1, 3, 7]), RobustScale.sn([1, 3, 7]))
  }
}
