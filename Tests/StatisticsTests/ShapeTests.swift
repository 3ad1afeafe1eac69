import Foundation
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

  /// Order statistics by hand: Qn0 = 1.8 and Sn0 = 2.1; the factors for ten values, 0.72014 and
  /// 1, are in robustbase (R).
  @Test func `Qn and Sn of ten values carry their small-sample factors`() {
    #expect(approximately(RobustScale.qn(sample), 2.219144 * 0.72014 * 1.8, within: 1e-5))
    #expect(approximately(RobustScale.sn(sample), 1.1926 * 2.1))
  }

  /// Qn from statsmodels 0.15.0 (which does not correct) with robustbase's correction.
  ///
  /// That divides by 1.018427 for 200 values and by 1.007916 for 201. Sn is from its definition in
  /// numpy, times n / (n - 0.9) for odd n.
  @Test(arguments: [
    (200, 1.566961111334798, 6.580114324323811), (201, 1.552168770665573, 4.975936587902986),
  ])
  func `Qn and Sn of many values agree with statsmodels`(count: Int, qn: Double, sn: Double) {
    let values = (1...count).map { (i: Int) -> Double in
      let size = log(Double(i * 7919 % 211 + 1))
      return i % 2 == 0 ? size : -size
    }
    #expect(approximately(RobustScale.qn(values), qn, within: 1e-5))
    #expect(approximately(RobustScale.sn(values), sn, within: 1e-5))
  }

  @Test(arguments: [[], [4], [4, 4], [-1, -1, -1, -1, -1]] as [[Double]])
  func `values without spread have scale 0`(values: [Double]) {
    #expect(RobustScale.mad(values) == 0 && RobustScale.iqr(values) == 0)
    #expect(RobustScale.qn(values) == 0 && RobustScale.sn(values) == 0)
  }

  @Test func `two values have a scale`() {
    // MAD of 0 and 2 is 1; half the range is the interquartile range.
    #expect(approximately(RobustScale.mad([2, 0]), 1.4826, within: 1e-5))
    #expect(approximately(RobustScale.iqr([2, 0]), 1 / 1.34898, within: 1e-5))
    #expect(RobustScale.qn([2, 0]) > 0 && RobustScale.sn([2, 0]) > 0)
  }

  @Test func `all estimate the standard deviation of a Gaussian, which wild values do not move`() {
    var random = RandomSource(seed: 7)
    var values = (0..<4000).map { _ in 3 * random.gaussian() + 10 }
    values.replaceSubrange(0..<40, with: repeatElement(1e6, count: 40))
    for scale in [RobustScale.mad, RobustScale.iqr, RobustScale.qn, RobustScale.sn] {
      #expect(approximately(scale(values), 3, within: 0.1))
    }
  }
}
