import Learners
import Testing

@Suite struct EarlyStoppingTests {
  private func run(_ scores: [Double], patience: Int, isOn: Bool = true) -> EarlyStopping {
    var stopping = EarlyStopping(patience: patience, isOn: isOn)
    for (round, score) in scores.enumerated() where !stopping.isExhausted {
      stopping.record(score, round: round)
    }
    return stopping
  }

  @Test func `the lowest score is kept and patience ends training`() {
    let stopping = run([10, 8, 6, 7, 7, 7, 1], patience: 3)
    #expect(stopping.bestRound == 2)
    #expect(stopping.roundsTrained == 5)
    #expect(!stopping.isCapped)
  }

  @Test func `training that ends with its budget is capped`() {
    let stopping = run([10, 8, 6], patience: 3)
    #expect(stopping.bestRound == 2)
    #expect(stopping.isCapped)
  }

  @Test func `creeping improvements are kept but do not prolong training`() {
    // 1e-4 of the first score, 10, is 1e-3: each step of 1e-4 is less, ten together are not more.
    let stopping = run([10, 5, 4.9999, 4.9998, 4.9997, 4.9996], patience: 3)
    #expect(stopping.roundsTrained == 4)
    #expect(stopping.bestRound == 4)
  }

  @Test func `the best constant is kept when no round is better`() {
    #expect(run([1, 2, 3, 4], patience: 2).bestRound == 0)
  }

  @Test func `a score that is not a number never wins`() {
    let stopping = run([.nan, .nan, 3, .nan], patience: 10)
    #expect(stopping.bestRound == 2)
  }

  @Test func `while no score is a number the last round is kept`() {
    let stopping = run([.nan, .nan, .nan, .infinity], patience: 2)
    #expect(stopping.bestRound == 3)
    #expect(stopping.isCapped)
  }

  @Test func `switched off, the last round is kept and nothing is capped`() {
    let stopping = run([1, 2, 3, 4], patience: 1, isOn: false)
    #expect(stopping.bestRound == 3)
    #expect(!stopping.isCapped)
  }
}
