import Charts
import Testing

@Suite struct NumberTextTests {
  @Test(arguments: [
    (0.0, "0"), (0.123456, "0.1235"), (12.3456, "12.35"), (1234.5, "1,234"), (12345.6, "12,346"),
    (-12345678, "-12,345,678"), (1.2346e-7, "1.235e-7"), (6.02e23, "6.020e23"),
    (0.00123456, "0.001235"),
    (1e300, "1.000e300"), (.nan, "–"), (.infinity, "–"), (999.96, "1,000.0"),
  ])
  func `four significant digits`(value: Double, text: String) {
    #expect(NumberText.significant(value) == text)
  }

  @Test func `the interval decides the digits`() {
    #expect(NumberText.estimate(3.41234, interval: [3.21, 3.62]) == "3.41 [3.21, 3.62]")
    #expect(
      NumberText.estimate(0.92341, interval: [0.92299, 0.92388]) == "0.9234 [0.9230, 0.9239]")
    #expect(NumberText.estimate(12345.6, interval: [11000, 13000]) == "12,346 [11,000, 13,000]")
    #expect(NumberText.estimate(nil, interval: [1, 2]) == "–")
    #expect(NumberText.estimate(0.5, interval: [.nan, 2]) == "0.5000")
  }

  @Test func `differences carry their sign and two digits`() {
    #expect(NumberText.difference(0.0412, interval: [-0.0111, 0.0933]) == "+0.041 [-0.011, 0.093]")
    #expect(NumberText.difference(-2.5, interval: [-4.1, -0.9]) == "-2.5 [-4.1, -0.9]")
  }

  @Test func `the error decides the digits`() {
    #expect(NumberText.plusMinus(0.19123, error: 0.0123) == "0.191 ± 0.012")
    #expect(NumberText.plusMinus(12345.6, error: 230.4) == "12,346 ± 230")
    #expect(NumberText.plusMinus(-3.928, error: 0.41) == "-3.93 ± 0.41")
    #expect(NumberText.plusMinus(0.5, error: 1e-7) == "0.500")
    #expect(NumberText.plusMinus(0.5, error: nil) == "0.500")
    #expect(NumberText.plusMinus(1e300, error: 1e298) == "1.0e300 ± 1.0e298")
    #expect(NumberText.plusMinus(.nan, error: 1) == "–")
    #expect(NumberText.percent(0.183, error: 0.031) == "18 ± 3 %")
    #expect(NumberText.percent(0.9123, error: 0.0042) == "91.2 ± 0.4 %")
    #expect(NumberText.percent(0.06, interval: [0.031, 0.104]) == "6.0 % [3.1, 10]")
    #expect(NumberText.percent(0.06, interval: [0.03, .nan]) == "6.0 %")
  }

  @Test(arguments: [
    (0.1, "0.1"), (2.25, "2.25"), (148.5, "148"), (1030, "1,030"), (1e-7, "1.00e-7"),
    (-0.5, "-0.5"),
  ])
  func `steps have no zeros at their end`(_ pair: (value: Double, text: String)) {
    #expect(NumberText.trimmed(pair.value) == pair.text)
  }

  @Test func `shares and probabilities never claim certainty that they lack`() {
    #expect(NumberText.probability(0.9999) == "> 0.99")
    #expect(NumberText.probability(0.001) == "< 0.01")
    #expect(NumberText.probability(1) == "1.00")
    #expect(NumberText.percent(0.00001) == "< 0.1 %")
    #expect(NumberText.percent(0.123) == "12 %")
    #expect(NumberText.seconds(200) == "3 min 20 s")
  }

  @Test func `no number prints as nan or inf`() {
    for value in [Double.nan, .infinity, -.infinity, 1e308, -1e308, .leastNonzeroMagnitude, -0.0] {
      let texts = [
        NumberText.significant(value), NumberText.signed(value), NumberText.percent(value),
        NumberText.fixed(value, decimals: 3), NumberText.probability(value),
        NumberText.estimate(value, interval: [value, value]), NumberText.seconds(value),
        NumberText.difference(value, interval: [value, -value]),
      ]
      for text in texts {
        #expect(
          !text.contains("nan") && !text.contains("inf") && !text.isEmpty, "\(value): \(text)")
      }
    }
  }

  @Test(arguments: [
    (18.0, "18"), (19_999, "19,999"), (0.02, "0.0200"), (-3, "-3"), (2.5e9, "2.50e9"),
  ])
  func `whole values of the data stay whole`(_ pair: (value: Double, text: String)) {
    #expect(NumberText.ofData(pair.value) == pair.text)
  }
}
