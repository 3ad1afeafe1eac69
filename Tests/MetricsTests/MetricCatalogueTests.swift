import Metrics
import Predictions
import Testing

struct MetricCatalogueTests {
  private let cards = MetricCatalogue.types.map { $0.card }

  @Test func `no spelling stands for two metrics`() {
    let spellings = cards.flatMap { [$0.name] + $0.aliases }
    #expect(Set(spellings).count == spellings.count)
    #expect(spellings.allSatisfy { $0 == $0.lowercased() && !$0.contains(" ") })
  }

  @Test func `cards are filled`() {
    for card in cards {
      #expect(card.summary.hasSuffix(".") && card.summary.count <= 100)
      #expect(!card.formula.isEmpty && !card.tasks.isEmpty)
      #expect(card.reference.last?.isNumber == true)
    }
  }

  @Test func `metrics are found by name, alias and in any case`() throws {
    for card in cards {
      for spelling in [card.name, card.name.uppercased()] + card.aliases {
        #expect(try MetricCatalogue.metric(named: spelling).card.name == card.name)
      }
    }
    #expect(try MetricCatalogue.metric(named: "ROC-AUC").card.name == "roc_auc")
  }

  @Test func `a mistyped name gets its nearest names, each once`() {
    for (typed, meant) in [("rsme", "rmse"), ("accuracy_skore", "accuracy"), ("map", "mape")] {
      let error = #expect(throws: MetricError.self) {
        try MetricCatalogue.metric(named: typed)
      }
      guard case .unknownMetric(typed, let nearest)? = error?.problem else {
        Issue.record("\(typed) is known")
        continue
      }
      #expect(nearest.contains(meant) && Set(nearest).count == nearest.count)
    }
    #expect(throws: MetricError(.unknownMetric(name: "zzzzzzzzzzzz", nearest: []))) {
      try MetricCatalogue.metric(named: "zzzzzzzzzzzz")
    }
  }

  @Test func `parameters stand in brackets and in the name`() throws {
    let metric = try MetricCatalogue.metric(named: "pinball( quantile = 0.9 )")
    #expect(metric.card.name == "pinball_loss(quantile=0.9)")
    #expect(metric.card.functional == .quantile(0.9))
    #expect(try MetricCatalogue.metric(named: metric.card.name).card == metric.card)
    #expect(try MetricCatalogue.metric(named: "pinball_loss").card.name == "pinball_loss")
  }

  @Test(arguments: [
    ("pinball_loss(quantile=1)", "is 1.0; give a number between 0 and 1, both excluded."),
    ("pinball_loss(quantile=nan)", "give a number between 0 and 1"),
    ("pinball_loss(level=0.9)", "has no parameter \"level\"; it has quantile."),
    ("pinball_loss(0.9)", "cannot be read; write them as name(quantile=0.9)."),
    ("pinball_loss(quantile=0.9", "cannot be read"),
    ("rmse(power=2)", "has no parameter \"power\"; leave the brackets out."),
    ("", "There is no metric \"\"."),
  ])
  func `errors end in what to do`(text: String, ending: String) {
    let error = #expect(throws: MetricError.self) { try MetricCatalogue.metric(named: text) }
    #expect(error?.description.contains(ending) == true)
  }

  @Test(arguments: Task.allCases) func `the default panel judges its task`(task: Task) throws {
    let panel = MetricCatalogue.defaultPanel(for: task)
    #expect(!panel.isEmpty && Set(panel).count == panel.count)
    for name in panel {
      let card = try MetricCatalogue.metric(named: name).card
      #expect(card.name == name && card.tasks.contains(task))
    }
  }

  @Test(arguments: Task.allCases) func `metrics of a task come in order of name`(task: Task) {
    let names = MetricCatalogue.metrics(for: task).map(\.card.name)
    #expect(names == names.sorted() && !names.isEmpty)
  }
}
