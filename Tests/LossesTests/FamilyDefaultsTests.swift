import Losses
import Predictions
import Testing

/// What a family gives to a loss that brings its formulas only.
struct FamilyDefaultsTests {
  @Test func `the default constants of a class loss are the log shares`() throws {
    let targets: [Double] = [0, 0, 0, 0, 0, 1, 1, 1, 2, 2]
    let constant = PlainSoftmax().bestConstant(targets: targets, weights: nil, classes: 3)
    let shares = Link.softmax(constant)
    for (share, expected) in zip(shares, [0.5, 0.3, 0.2]) { #expect(abs(share - expected) < 1e-9) }
  }

  @Test func `an absent class gets a small share, not none`() {
    let constant = PlainSoftmax().bestConstant(targets: [0, 0, 2], weights: nil, classes: 3)
    #expect(constant.allSatisfy { $0.isFinite })
    #expect(Link.softmax(constant)[1] < 1e-6)
  }
}

/// Cross-entropy as a newcomer would write it: formulas and nothing else.
private struct PlainSoftmax: ClassLoss, ParameterlessLoss {
  static let card = CrossEntropy.card
  static let examples: [LossExample<PlainSoftmax>] = []
  private let model = CrossEntropy()

  var link: Link { .softmax }
  var functional: Functional { .probability }
  var traits: LossTraits { model.traits }
  var calls: [Framework: FrameworkCall] { [:] }

  func value(scores: Span<Double>, row: Range<Int>, target: Int) -> Double {
    model.value(scores: scores, row: row, target: target)
  }
  func fillSlopes(
    _ slopes: inout MutableSpan<Double>, scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    model.fillSlopes(&slopes, scores: scores, row: row, target: target)
  }
  func fillCurvatures(
    _ curvatures: inout MutableSpan<Double>, scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    model.fillCurvatures(&curvatures, scores: scores, row: row, target: target)
  }
  func fillNewtonPairs(
    _ slopes: inout MutableSpan<Double>, curvatures: inout MutableSpan<Double>,
    scores: Span<Double>, row: Range<Int>, target: Int
  ) {
    model.fillNewtonPairs(
      &slopes, curvatures: &curvatures, scores: scores, row: row, target: target)
  }
}
