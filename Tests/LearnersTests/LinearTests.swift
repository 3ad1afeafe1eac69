import Foundation
import Losses
import Predictions
import Tables
import Testing

@testable import Learners

@Suite struct LinearTests {
  /// 24 rows whose columns are written by a formula, so that another language can write them too.
  private static let rows = 24

  private func problem(_ targets: [Double], classes: Int) throws -> ToyProblem {
    var values: [Double] = []
    for i in 0..<Self.rows {
      values += [
        2 * sin(1.3 * Double(i)), Double(i * 7 % 11) / 3 - 1.5, i % 5 == 0 ? 1 : 0,
      ]
    }
    let design = DesignMatrix(
      rowCount: Self.rows, columnNames: ["a", "b", "c"], values: values, categories: [])
    var problem = try ToyProblem(.regression)
    let encoded = EncodedRows(design: design, targets: targets)
    problem.data = FitData(training: encoded, validation: encoded, test: encoded)
    problem.classes = classes
    return problem
  }

  private func fit(_ name: String, _ targets: [Double], classes: Int) throws -> FittedScores {
    var budget = FitBudget()
    budget.penalty = 0.01
    let loss = try LossCatalogue.loss(LossReference(name: name))
    return try problem(targets, classes: classes).fit(Linear(budget: budget), loss)
  }

  @Test func `squared error equals ridge regression`() throws {
    let targets = (0..<Self.rows).map { (i: Int) -> Double in
      let (a, b) = (2 * sin(1.3 * Double(i)), Double(i * 7 % 11) / 3 - 1.5)
      let c = i % 5 == 0 ? 0.3 : 0
      return ((1 + 0.8 * a - 0.5 * b + c + 0.4 * cos(2.1 * Double(i))) * 1000).rounded() / 1000
    }
    let fitted = try fit("squared_error", targets, classes: 0)
    // numpy's solution of the normal equations on standardised columns, penalty 24 x 0.01.
    let expected = [1.9797862182867827, 2.1543099438530238, 1.991772307881961, -0.8715568073650317]
    #expect(distance(Array(fitted.test.prefix(4)), expected) < 1e-10)
    #expect(!fitted.curve.isCapped)
  }

  @Test func `log loss equals scikit-learn's logistic regression`() throws {
    let targets: [Double] = [
      1, 1, 1, 0, 0, 1, 1, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 1, 0, 1, 1, 0,
    ]
    let fitted = try fit("log_loss", targets, classes: 2)
    // LogisticRegression(C=1/(p(1-p))/(24 x 0.01), tol=1e-12) on standardised columns.
    let expected = [4.103308266786593, 4.086245090485587, 5.811835584189066, -10.93363083812166]
    #expect(distance(Array(fitted.test.prefix(4)), expected) < 1e-6)
  }

  @Test func `cross-entropy equals penalised softmax regression`() throws {
    let targets: [Double] = [
      0, 0, 2, 0, 2, 2, 1, 0, 1, 0, 0, 2, 1, 2, 1, 1, 0, 1, 0, 2, 2, 1, 2, 1,
    ]
    let fitted = try fit("cross_entropy", targets, classes: 3)
    // scipy's L-BFGS-B on the same objective, to a slope of 1e-12.
    let expected = [
      0.26136380229262646, 0.05120747043719632, 0.6874287272701773, 0.32700763802272637,
      0.5395883639616743, 0.1334039980155993,
    ]
    let probabilities = [0, 3].flatMap { Link.softmax(fitted.test[$0..<$0 + 3]) }
    #expect(distance(probabilities, expected) < 1e-4)
  }

  @Test func `gaussian_nll finds the penalised maximum of the likelihood`() throws {
    let targets = (0..<Self.rows).map { (i: Int) -> Double in
      let (a, b) = (2 * sin(1.3 * Double(i)), Double(i * 7 % 11) / 3 - 1.5)
      let noise = exp(0.6 * a) * cos(2.1 * Double(i))
      return ((1 + 0.8 * a - 0.5 * b + noise) * 1000).rounded() / 1000
    }
    let fitted = try fit("gaussian_nll", targets, classes: 0)
    // scipy's BFGS on the same objective, to a slope of 1e-8, from 40 starts.
    let expected = [
      2.255875242511882, -0.8085419849762436, 1.598677215602533, 0.982865344524946,
      1.520013958229039, -0.17982544791972815, -0.8676997201473713, -0.7808703833525468,
    ]
    #expect(distance(Array(fitted.test.prefix(8)), expected) < 1e-3)
    #expect(!fitted.curve.isCapped)
  }

  @Test(arguments: ["absolute_error", "pinball", "hinge", "poisson", "cauchy", "focal"])
  func `no small step from the solution lowers the objective`(_ name: String) throws {
    let loss = try LossCatalogue.loss(LossReference(name: name))
    let problem = try ToyProblem(for: loss)
    let design = StandardisedDesign(problem.data.training.design, weights: nil)
    let training = try TrainingLoss(problem.request(loss), weights: nil)
    var newton = ReweightedNewton(training, on: design, penalty: 1e-3)
    for iteration in 1...200 where !newton.hasConverged {
      try newton.advance(iteration: iteration)
    }
    var objective = PenalisedObjective(training, columns: design.columnCount, penalty: 1e-3)
    let solution = objective.value(newton.coefficients, scores: newton.scores)
    for j in newton.coefficients.indices {
      for step in [-0.02, 0.02] {
        var moved = newton.coefficients
        moved[j] += step
        let height = objective.value(
          moved, scores: design.scores(moved, count: training.scoreCount))
        #expect(height > solution - 1e-5 * abs(solution))
      }
    }
  }

  @Test func `the median line of the absolute error equals that of linear programming`() throws {
    let targets = (0..<Self.rows).map { Double($0 * $0 % 17) }
    let loss = try LossCatalogue.loss(LossReference(name: "absolute_error"))
    var budget = FitBudget()
    budget.penalty = 1e-9
    let problem = try problem(targets, classes: 0)
    let fitted = try problem.fit(Linear(budget: budget), loss)
    #expect(abs(problem.validationCost(loss, fitted.test) - 4.090337186455922) < 1e-4)
  }

  @Test func `the squared hinge of nearly separable classes is solved, not capped`() throws {
    let columns = (0..<60).map { (i: Int) -> [Double] in
      let a = exp(2 * sin(1.3 * Double(i)))
      return [a, Double(i * 7 % 11) / 3 - 1.5, a + 0.1 * cos(2.7 * Double(i))]
    }
    let targets = columns.enumerated().map { i, x in
      x[0] - 1.5 + 0.8 * x[1] + 0.3 * sin(5.1 * Double(i)) > 0 ? 1.0 : 0
    }
    let design = DesignMatrix(
      rowCount: 60, columnNames: ["a", "b", "c"], values: columns.flatMap(\.self), categories: [])
    var problem = try ToyProblem(.binary)
    let encoded = EncodedRows(design: design, targets: targets)
    problem.data = FitData(training: encoded, validation: encoded, test: encoded)
    let loss = try LossCatalogue.loss(LossReference(name: "squared_hinge"))
    let fitted = try problem.fit(Linear(budget: FitBudget()), loss)
    #expect(!fitted.curve.isCapped)
    // scipy's BFGS on the same objective, to a slope of 1e-12.
    let expected = [-4.33743981, 13.52119432, 1.75576973, 0.72881669]
    #expect(distance(Array(fitted.test.prefix(4)), expected) < 1e-3)
  }
}
