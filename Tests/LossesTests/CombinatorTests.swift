import Losses
import Predictions
import Testing

/// Class weights, sample weights and sums of losses.
struct CombinatorTests {
  private static let classLosses = everyPreset.filter(\.shape.hasClasses)

  private func loss(_ text: String) throws -> any Loss {
    try LossCatalogue.loss(LossReference(parsing: text))
  }

  private func scores(of loss: any Loss, rows: Int) -> [Double] {
    let width = loss.scoreCount(classes: loss.sampleClasses)
    return (0..<rows * width).map { Double($0 * 37 % 101) / 25 - 2 }
  }

  @Test(arguments: everyPreset)
  func `weights count like repeated rows`(_ loss: any CatalogueLoss) {
    let sample = Sample(for: loss, rows: 12, seed: 21)
    let all = scores(of: loss, rows: 12)
    let width = all.count / 12
    let repeats = (0..<12).flatMap { [Int](repeating: $0, count: $0 % 4) }
    let weights = (0..<12).map { Double($0 % 4) }
    let targets = repeats.map { sample.targets[$0] }
    let rows = repeats.flatMap { all[$0 * width..<($0 + 1) * width] }
    let weighted = loss.cost(scores: all, targets: sample.targets, weights: weights)
    let plain = loss.cost(scores: rows, targets: targets, weights: nil)
    #expect(abs(weighted - plain) <= 1e-12 * (1 + abs(plain)))
    let slopes = loss.slopes(scores: all, targets: sample.targets)
    let repeated = loss.slopes(scores: rows, targets: targets)
    for k in 0..<width {
      let one = slopes.indices.filter { $0 % width == k }
        .reduce(0) { $0 + slopes[$1] * weights[$1 / width] }
      let other = repeated.indices.filter { $0 % width == k }.reduce(0) { $0 + repeated[$1] }
      #expect(abs(one - other) <= 1e-10 * (1 + abs(other)))
    }
  }

  @Test func `a cost is a mean, and 0 without rows or weight`() throws {
    let squared = try loss("squared_error")
    #expect(squared.cost(scores: [1, 3], targets: [0, 0], weights: nil) == 2.5)
    #expect(squared.cost(scores: [1, 3], targets: [0, 0], weights: [3, 1]) == 1.5)
    #expect(squared.cost(scores: [1e300, 1e300], targets: [-1e300, 0], weights: nil).isFinite)
    #expect(squared.cost(scores: [], targets: [], weights: nil) == 0)
    #expect(squared.cost(scores: [1], targets: [0], weights: [0]) == 0)
  }

  @Test(arguments: classLosses)
  func `class weights are sample weights by class`(_ loss: any CatalogueLoss) {
    let sample = Sample(for: loss, rows: 40, seed: 5)
    let classWeights = (0..<loss.sampleClasses).map { [0.5, 2, 3, 0.25, 1][$0] }
    let rowWeights = sample.targets.indices.map {
      classWeights[Int(sample.targets[$0])] * sample.weights[$0]
    }
    let weighted = ClassWeightedLoss(loss, weights: classWeights)
    let all = scores(of: loss, rows: 40)
    let values = loss.values(scores: all, targets: sample.targets)
    let width = all.count / 40
    let slopes = loss.slopes(scores: all, targets: sample.targets)
    for (row, value) in weighted.values(scores: all, targets: sample.targets).enumerated() {
      #expect(value == values[row] * classWeights[Int(sample.targets[row])])
    }
    for (j, slope) in weighted.slopes(scores: all, targets: sample.targets).enumerated() {
      #expect(slope == slopes[j] * classWeights[Int(sample.targets[j / width])])
    }
    #expect(
      weighted.bestConstant(
        targets: sample.targets, weights: sample.weights, classes: loss.sampleClasses)
        == loss.bestConstant(
          targets: sample.targets, weights: rowWeights, classes: loss.sampleClasses))
  }

  @Test func `weighted log loss is log loss with class weights`() throws {
    let own = try loss("weighted_log_loss(positive_weight=9)")
    let weighted = ClassWeightedLoss(try loss("log_loss"), weights: [1, 9])
    for score in [-3.0, 0, 1.5] {
      for target in [0.0, 1] {
        let (one, other) = (
          own.evaluate(scores: [score], target: target),
          weighted.evaluate(scores: [score], target: target)
        )
        #expect(abs(one.value - other.value) < 1e-12 * (1 + one.value))
        #expect(abs(one.slopes[0] - other.slopes[0]) < 1e-12)
        #expect(abs(one.curvatures[0] - other.curvatures[0]) < 1e-12)
      }
      let recovered = weighted.recoveredProbabilities(scores: [score], classes: 2) ?? []
      let expected = own.recoveredProbabilities(scores: [score], classes: 2) ?? []
      #expect(abs(recovered[1] - expected[1]) < 1e-12)
    }
    #expect(weighted.traits.slopeBound == 9 && !weighted.traits.isStrictlyProper)
    #expect(weighted.functional == .decision)
    #expect(!weighted.accepts(0.5) && !weighted.accepts(2) && weighted.accepts(1))
  }

  @Test func `a class-balanced loss is cross-entropy with class weights`() throws {
    let balanced = try loss("class_balanced_cross_entropy(beta=0.99,count=900/90/10)")
    // (1 - 0.99) / (1 - 0.99^n), over their mean, by hand.
    let raw = [0.0100011795771828, 0.0167991552393526, 0.104582901175912]
    let weights = raw.map { $0 / (raw.reduce(0, +) / 3) }
    let weighted = ClassWeightedLoss(try loss("cross_entropy"), weights: weights)
    for target in [0.0, 1, 2] {
      let one = balanced.evaluate(scores: [0.3, -1, 2], target: target)
      let other = weighted.evaluate(scores: [0.3, -1, 2], target: target)
      #expect(abs(one.value - other.value) < 1e-11)
      #expect(zip(one.slopes, other.slopes).allSatisfy { abs($0 - $1) < 1e-5 })
    }
  }

  @Test func `a sum has the sums of values and slopes, and its minimum in between`() throws {
    let (huber, squared) = (try loss("huber(delta=1)"), try loss("squared_error"))
    let sum = WeightedSumLoss([.init(huber, weight: 0.7), .init(squared, weight: 0.3)])
    let point = sum.evaluate(scores: [3], target: 0)
    #expect(abs(point.value - (0.7 * 2.5 + 0.3 * 4.5)) < 1e-12)
    #expect(abs(point.slopes[0] - (0.7 + 0.9)) < 1e-12)
    #expect(abs(point.curvatures[0] - 0.3) < 1e-12)
    #expect(sum.card.name == "0.7 huber + 0.3 squared_error")
    #expect(sum.functional == .robustLocation && sum.traits.isConvex)
    let targets: [Double] = [0, 1, 2, 3, 100]
    let best = sum.bestConstant(targets: targets, weights: nil, classes: 0)
    let expected = Minimiser.least(in: -10...110) { sum.cost([$0], targets: targets) }
    #expect(abs(best[0] - expected) < 1e-5)
  }

  @Test func `sums of several scores and of kinks find their minimum too`() throws {
    let classes = WeightedSumLoss([
      .init(try loss("cross_entropy"), weight: 1), .init(try loss("multiclass_brier"), weight: 2),
    ])
    let best = classes.bestConstant(targets: [0, 1, 2], weights: [5, 3, 2], classes: 3)
    for (share, expected) in zip(Link.softmax(best), [0.5, 0.3, 0.2]) {
      #expect(abs(share - expected) < 1e-6)
    }
    #expect(classes.traits.isStrictlyProper && classes.functional == .probability)
    let kinked = WeightedSumLoss([
      .init(try loss("absolute_error"), weight: 1),
      .init(try loss("pinball(quantile=0.9)"), weight: 1),
    ])
    let targets = (0..<10).map { Double($0 * $0) }
    let constant = kinked.bestConstant(targets: targets, weights: nil, classes: 0)[0]
    let least = targets.map { kinked.cost([$0], targets: targets) }.min() ?? 0
    #expect(abs(kinked.cost([constant], targets: targets) - least) < 1e-9 * least)
  }
}
