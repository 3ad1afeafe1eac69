import Losses
import Predictions
import Tables
import Testing

@testable import Learners

@Suite struct NetTests {
  /// Five rows of two columns and a category of three levels.
  private static let design = DesignMatrix(
    rowCount: 5, columnNames: ["a", "b"],
    values: [0.5, -1, 1.5, 0.25, -0.75, 2, 0.1, 0.9, -1.2, -0.4],
    categories: [EmbeddedCategory(name: "c", levelCount: 3, codes: [0, 2, 1, 2, 0])])
  private static let targets = [1.0, 0, 2, 1, 0]

  @Test(arguments: ["squared_error", "cross_entropy"])
  func `backward agrees with difference quotients`(_ name: String) throws {
    let loss = try LossCatalogue.loss(LossReference(name: name))
    let k = loss.scoreCount(classes: 3)
    let shape = NetShape(Self.design, hidden: [6, 4], scoreCount: k)
    let net = Net(shape, seed: 3)
    // Away from 0, so that no unit sits at its kink and the last layer is not tiny.
    for i in 0..<shape.parameterCount { net.parameters.block.start[i] += i % 2 == 0 ? 0.3 : -0.2 }
    let input = NetInput(Self.design)
    var work = NetWorkspace(shape, capacity: 5)
    work.gather(0..<5, of: input, stride: shape.inputCount)
    let slopes = gradient(of: loss, net, work, input)
    for i in stride(from: 0, to: shape.parameterCount, by: 1) {
      let quotient = quotient(of: loss, net, work, input, parameter: i)
      #expect(abs(slopes[i] - quotient) < 2e-3 * max(1, abs(quotient)), "parameter \(i)")
    }
    #expect(slopes[..<(3 * 2)].allSatisfy { $0 != 0 }, "an embedding has no slope")
  }

  @Test func `a net learns twenty rows by heart`() throws {
    let loss = try LossCatalogue.loss(LossReference(name: "squared_error"))
    var problem = try ToyProblem(.regression, rows: 25)
    problem.data.validation = problem.data.training
    problem.data.test = problem.data.training
    var budget = FitBudget()
    budget.epochs = 400
    budget.hidden = [32]
    budget.learningRate = 0.02
    budget.patience = 400
    let fitted = try problem.fit(MLP(budget: budget), loss)
    let start = try problem.fit(smallLearner("constant"), loss)
    let before = problem.validationCost(loss, start.validation)
    #expect(problem.validationCost(loss, fitted.validation) < 0.001 * before)
    let last = try #require(fitted.curve.rounds.last)
    #expect(fitted.curve.rounds.count <= 200 && last == 400)
    let trained = try #require(fitted.curve.trainingCost.last)
    #expect(trained < 0.01 * before)
  }

  @Test func `the best weights are restored`() throws {
    let loss = try LossCatalogue.loss(LossReference(name: "squared_error"))
    let problem = try ToyProblem(.regression, rows: 60)
    var budget = FitBudget()
    budget.epochs = 150
    budget.hidden = [32]
    budget.learningRate = 0.05
    budget.patience = 20
    let fitted = try problem.fit(MLP(budget: budget), loss)
    #expect(fitted.curve.bestRound < fitted.curve.roundsTrained)
    #expect(!fitted.curve.isCapped)
    #expect(fitted.test == fitted.validation)
    #expect(try problem.validationCost(loss, fitted.test) == #require(fitted.curve.stopScore.min()))
  }

  @Test func `initial weights depend on the seed alone`() {
    let one = NetShape(Self.design, hidden: [6, 4], scoreCount: 1)
    let three = NetShape(Self.design, hidden: [6, 4], scoreCount: 3)
    let shared = one.parameterCount - (4 + 1)
    let nets = [Net(one, seed: 3), Net(three, seed: 3), Net(one, seed: 4)].map { net in
      (0..<shared).map { net.parameters.block.start[$0] }
    }
    #expect(nets[0] == nets[1])
    #expect(nets[0] != nets[2])
  }

  // MARK: Slopes

  private func scores(_ net: Net, _ work: NetWorkspace, _ input: NetInput) -> [Double] {
    net.forward(work, input)
    let outputs = work.activation(net.shape.layers.count, columns: net.shape.scoreCount)
    return (0..<outputs.rows * outputs.columns).map { Double(outputs.start[$0]) }
  }

  private func gradient(
    of loss: any Loss, _ net: Net, _ work: NetWorkspace, _ input: NetInput
  ) -> [Double] {
    let slopes = loss.slopes(scores: scores(net, work, input), targets: Self.targets)
    let flowing = work.slope(net.shape.layers.count, columns: net.shape.scoreCount)
    for (i, slope) in slopes.enumerated() { flowing.start[i] = Float(slope) }
    net.backward(work, input)
    return (0..<net.shape.parameterCount).map { Double(net.slopes.block.start[$0]) }
  }

  private func quotient(
    of loss: any Loss, _ net: Net, _ work: NetWorkspace, _ input: NetInput, parameter: Int
  ) -> Double {
    let step: Float = 1e-3
    let place = net.parameters.block.start + parameter
    let old = place.pointee
    let costs = [old + step, old - step].map { value in
      place.pointee = value
      return loss.values(scores: scores(net, work, input), targets: Self.targets).reduce(0, +)
    }
    place.pointee = old
    return (costs[0] - costs[1]) / Double((old + step) - (old - step))
  }
}
