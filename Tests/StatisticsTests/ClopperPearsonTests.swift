import Statistics
import Testing

@Suite struct ClopperPearsonTests {
  /// Against scipy's beta.ppf; at some of these GSL's own inverse is not a number.
  @Test(arguments: [
    (13, 602, 0.011547170018316252, 0.036644486844438814),
    (580, 602, 0.9451915816810198, 0.9769584454087977),
    (35, 796, 0.03081462828475153, 0.060623518698801636), (0, 50, 0, 0.07112173646419764),
    (50, 50, 0.9288782635358024, 1), (731, 20_000, 0.03399185412642326, 0.039243974774920885),
  ])
  func `intervals are those of the beta law`(hits: Int, trials: Int, low: Double, high: Double) {
    let found = ClopperPearson.interval(hits: hits, trials: trials, level: 0.95)
    #expect(abs(found.low - low) < 1e-9)
    #expect(abs(found.high - high) < 1e-9)
  }
}
