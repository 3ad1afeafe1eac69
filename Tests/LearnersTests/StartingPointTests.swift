import Foundation
import Learners
import Losses
import Testing

@Suite struct StartingPointTests {
  @Test func `squared error starts at the weighted mean with curvature one`() throws {
    let loss = try LossCatalogue.loss(LossReference(name: "squared_error"))
    let start = try StartingPoint(loss: loss, targets: [0, 4], weights: [3, 1], classes: 0)
    #expect(start.scores == [1])
    #expect(start.curvatureFactor == 1)
    #expect(start.repeated(rows: 3) == [1, 1, 1])
  }

  @Test func `log loss starts at the logit and undoes its curvature p(1 - p)`() throws {
    let loss = try LossCatalogue.loss(LossReference(name: "log_loss"))
    let start = try StartingPoint(loss: loss, targets: [0, 0, 0, 1], weights: nil, classes: 2)
    #expect(abs(start.scores[0] - log(1.0 / 3)) < 1e-9)
    #expect(abs(start.curvatureFactor - 16.0 / 3) < 1e-9)
  }

  @Test func `a scaled loss has a smaller factor`() throws {
    let loss = try LossCatalogue.loss(LossReference(name: "huber"))
    let targets = [0, 1, 3, 9.0]
    let one = try StartingPoint(loss: loss, targets: targets, weights: nil, classes: 0)
    let ten = try StartingPoint(
      loss: ScaledLoss(loss, factor: 10), targets: targets, weights: nil, classes: 0)
    #expect(abs(one.curvatureFactor - 10 * ten.curvatureFactor) < 1e-12)
  }

  @Test func `a negative curvature is refused`() {
    #expect(throws: LearnerError(.curvatureNotPositive(loss: "boundless"))) {
      try StartingPoint(loss: BoundlessLoss(), targets: [1, 2], weights: nil, classes: 0)
    }
  }

  @Test func `several scores are repeated row by row`() throws {
    let loss = try LossCatalogue.loss(LossReference(name: "cross_entropy"))
    let start = try StartingPoint(
      loss: loss, targets: [0, 0, 1, 2], weights: nil, classes: 3)
    #expect(start.repeated(rows: 2) == start.scores + start.scores)
    // 2 p (1 - p) at p = 1/2, 1/4, 1/4: mean of 1/2, 3/8, 3/8.
    #expect(abs(start.curvatureFactor - 2.4) < 1e-6)
  }
}
