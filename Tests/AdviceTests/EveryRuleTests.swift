import Advice
import Losses
import Metrics
import Profiles
import Testing

/// What every rule of the catalogue promises.
@Suite struct EveryRuleTests {
  struct Named: CustomTestStringConvertible, Sendable {
    let type: any Rule.Type
    var testDescription: String { type.card.id }
  }

  static let rules = RuleCatalogue.types.map { Named(type: $0) }

  @Test(arguments: rules)
  func `the first example fires and the second does not`(rule: Named) {
    let examples = rule.type.examples
    let say = { (situation: RuleExamples.Situation) in
      rule.type.init().finding(for: situation.profile, goal: situation.goal)
    }
    #expect(say(examples.fires) != nil)
    #expect(say(examples.isSilent) == nil)
  }

  @Test(arguments: rules)
  func `a finding names losses and metrics of the catalogue`(rule: Named) throws {
    let fires = rule.type.examples.fires
    let finding = try #require(
      rule.type.init().finding(for: fires.profile, goal: fires.goal))
    if let loss = finding.loss {
      let made = try LossCatalogue.loss(loss)
      #expect(made.card.tasks.contains(fires.profile.target.task))
    }
    for avoided in finding.avoid { _ = try LossCatalogue.type(named: avoided.loss) }
    for metric in finding.guards + [finding.metric].compactMap(\.self) {
      _ = try MetricCatalogue.metric(named: metric)
    }
    if let loss = finding.loss, !loss.parameters.isEmpty { #expect(finding.parameterRule != nil) }
    #expect(!finding.reason.isEmpty && finding.reason.last == ".")
  }

  @Test(arguments: rules)
  func `what a rule recommends stands in the advice`(rule: Named) throws {
    let fires = rule.type.examples.fires
    let advice = Advisor.advise(profile: fires.profile, goal: fires.goal)
    let finding = rule.type.init().finding(for: fires.profile, goal: fires.goal)
    if let loss = finding?.loss {
      let stands = advice.recommendations.contains { $0.loss == loss.name }
      let isOpposed = advice.avoid.contains { $0.loss == loss.name }
      #expect(stands || isOpposed)
    }
    #expect(!advice.recommendations.isEmpty)
  }

  @Test(arguments: rules)
  func `a card is complete`(rule: Named) {
    let card = rule.type.card
    for text in [card.title, card.source, card.effect, card.contraindication, card.falsifier] {
      #expect(!text.isEmpty)
    }
    #expect(card.id.allSatisfy { $0.isLowercase || $0 == "_" })
    #expect(RuleCatalogue.rule(id: card.id)?.card == card)
    if card.evidence == .folklore {
      let fires = rule.type.examples.fires
      let finding = rule.type.init().finding(for: fires.profile, goal: fires.goal)
      #expect(finding?.loss == nil && finding?.question != nil, "folklore may only ask")
    }
  }

  @Test func `identifiers are unique and there are enough rules`() {
    #expect(Set(RuleCatalogue.ids).count == RuleCatalogue.types.count)
    #expect(RuleCatalogue.types.count >= 24)
  }
}
