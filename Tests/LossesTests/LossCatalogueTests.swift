import Losses
import Predictions
import Testing

/// Finding a loss by name, by text and by task, and setting its parameters.
struct LossCatalogueTests {
  @Test(
    arguments: [
      ("mse", "squared_error"), ("L2", "squared_error"), ("mae", "absolute_error"),
      ("l1", "absolute_error"), ("BCE", "log_loss"), ("softmax", "cross_entropy"),
      ("quantile", "pinball"), ("cross_entropy", "cross_entropy"), ("Huber", "huber"),
    ])
  func `aliases lead to names without regard to case`(alias: String, name: String) throws {
    #expect(try LossCatalogue.type(named: alias).card.name == name)
  }

  @Test func `First light is all there`() {
    let names = [
      "squared_error", "absolute_error", "huber", "pseudo_huber", "log_cosh", "cauchy", "pinball",
      "poisson", "gamma", "tweedie", "log_loss", "hinge", "squared_hinge", "exponential", "focal",
      "weighted_log_loss", "cross_entropy", "label_smoothing",
    ]
    #expect(Set(names).isSubset(of: LossCatalogue.types.map { $0.card.name }))
  }

  @Test(arguments: Task.allCases)
  func `every task has losses of its own kind`(_ task: Task) {
    let losses = LossCatalogue.losses(for: task)
    #expect(losses.count >= 2)
    #expect(losses.map { $0.card.name } == losses.map { $0.card.name }.sorted())
    #expect(losses.allSatisfy { $0.card.tasks.contains(task) })
  }

  @Test func `an unknown name is answered with the nearest ones`() {
    let error = #expect(throws: LossError.self) { try LossCatalogue.type(named: "hubre") }
    #expect(
      error?.description
        == "There is no loss \"hubre\". The nearest names are huber. 'losslab losses' lists all.")
  }

  @Test(
    arguments: [
      ("huber", "huber", [:]), ("mae", "absolute_error", [:]), ("huber()", "huber", [:]),
      (" Pinball ( quantile = 0.9 ) ", "pinball", ["quantile": 0.9]),
      ("huber(delta=1e-3)", "huber", ["delta": 0.001]),
    ] as [(String, String, [String: Double])])
  func `text is read`(text: String, name: String, parameters: [String: Double]) throws {
    #expect(try LossReference(parsing: text) == LossReference(name: name, parameters: parameters))
  }

  @Test(
    arguments: [
      "", "huber(", "huber)", "huber(delta)", "huber(delta=)", "huber(delta=x)", "huber(delta=1,)",
      "huber(delta=1,delta=2)", "huber(delta=nan)", "huber(delta=inf)", "huber(=1)",
      "huber(delta=0)", "huber(delta=-1)", "huber(slope=1)", "pinball(quantile=1)", "nothing",
      "huber(delta=1)x", "mse(delta=1)", "huber(delta=1=2)",
    ])
  func `other text is refused with a sentence that says what to do`(_ text: String) {
    let error = #expect(throws: LossError.self) { try LossReference(parsing: text) }
    #expect(error?.description.hasSuffix(".") == true)
  }

  @Test func `rules set the parameters, and given ones win`() throws {
    let evidence = ParameterEvidence(
      residualScale: ResidualScale(value: 2, source: .mad), varianceExponent: 2.4,
      classCounts: [900, 100], missCostRatio: nil, quantileLevel: 0.8)
    let expected: [String: [String: Double]] = [
      "huber": ["delta": 2.69], "pseudo_huber": ["delta": 2.574], "log_cosh": ["scale": 2.4094],
      "cauchy": ["c": 4.7698], "pinball": ["quantile": 0.8], "tweedie": ["power": 1.9],
      "weighted_log_loss": ["positive_weight": 9], "focal": ["gamma": 2],
      "label_smoothing": ["smoothing": 0.1], "squared_error": [:],
    ]
    for (name, parameters) in expected {
      let loss = try LossCatalogue.configured(LossReference(name: name), for: evidence)
      #expect(loss.parameters == parameters)
    }
    let given = LossReference(name: "huber", parameters: ["delta": 7])
    #expect(try LossCatalogue.configured(given, for: evidence).parameters == ["delta": 7])
  }

  @Test func `rules bear poor evidence`() throws {
    let evidence = ParameterEvidence(
      residualScale: ResidualScale(value: 0, source: .mad), varianceExponent: .nan,
      classCounts: [5, 0], missCostRatio: 1e300, quantileLevel: 0)
    for type in LossCatalogue.types {
      let loss = try LossCatalogue.configured(LossReference(name: type.card.name), for: evidence)
      #expect(loss.parameters.values.allSatisfy { $0.isFinite })
    }
  }

  @Test func `one row is evaluated with all derivatives`() throws {
    let huber = try LossCatalogue.loss(LossReference(parsing: "huber(delta=2)"))
    let point = huber.evaluate(scores: [5], target: 1)
    #expect(point.value == 6 && point.slopes == [2])
    #expect(point.curvatures == [0] && point.surrogateCurvatures == [0.5])
  }
}
