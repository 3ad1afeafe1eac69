import Predictions
import TestKit
import Testing

struct ResidualScaleTests {
  @Test func `MAD comes first`() {
    let scale = ResidualScale(residuals: [-2, -1, 0, 1, 2, 1000])
    // The median is 0.5, the deviations 0.5, 0.5, 1.5, 1.5, 2.5 and 999.5.
    #expect(scale.source == .mad)
    #expect(approximately(scale.value, 1.4826 * 1.5, within: 1e-5))
  }

  @Test func `ties of more than half leave the interquartile range`() {
    let scale = ResidualScale(residuals: [0, 0, 0, 0, 0, 0, 3, 3, 3])
    #expect(scale.source == .iqr)
    #expect(approximately(scale.value, 3 / 1.34898, within: 1e-5))
  }

  @Test func `ties of more than three quarters leave the mean absolute residual`() {
    let scale = ResidualScale(residuals: [0, 0, 0, 0, 0, 0, 0, 0, 0, 4])
    #expect(scale.source == .meanAbsolute)
    #expect(approximately(scale.value, 1.2533 * 0.4))
  }

  @Test(arguments: [[], [0, 0, 0], [.nan], [.infinity, 0]] as [[Double]])
  func `residuals that do not vary leave the unit`(residuals: [Double]) {
    let scale = ResidualScale(residuals: residuals)
    #expect(scale.value == 1 && scale.source == .unit)
  }
}
