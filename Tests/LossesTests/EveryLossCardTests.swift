import Foundation
import Losses
import Testing

/// What a loss says of itself.
struct EveryLossCardTests {
  @Test(arguments: LossCatalogue.types.map(Named.init))
  func `examples agree with the loss`(_ type: Named) {
    func check<Subject: CatalogueLoss>(_ type: Subject.Type) {
      #expect(type.examples.count >= 3)
      for example in type.examples {
        let value = example.loss.value(example.scores, example.target)
        #expect(abs(value - example.value) <= 1e-12 * max(1, abs(example.value)))
      }
    }
    check(type.type)
  }

  @Test func `names and aliases are lower case and belong to one loss each`() {
    let spellings = LossCatalogue.types.flatMap { [$0.card.name] + $0.card.aliases }
    #expect(Set(spellings).count == spellings.count)
    #expect(spellings.allSatisfy { $0 == $0.lowercased() && !$0.contains(" ") })
    #expect(LossCatalogue.types.count >= 70)
  }

  @Test(arguments: everyPreset)
  func `cards are filled in`(_ loss: any CatalogueLoss) {
    let card = loss.card
    #expect(!card.tasks.isEmpty && Set(card.tasks).count == card.tasks.count)
    for text in [card.summary, card.whenToUse] { #expect(text.hasSuffix(".") && text.count < 120) }
    for text in [card.formula, card.domain, card.reference] { #expect(!text.isEmpty) }
    #expect(card.reference.contains(/\d{4}/))
    #expect(loss.parameters.keys.allSatisfy { card.parameter(named: $0) != nil })
    #expect(card.parameters.allSatisfy { $0.isList || loss.parameters[$0.name] != nil })
    for parameter in card.parameters {
      #expect(parameter.range.contains(parameter.defaultValue) && !parameter.rule.isEmpty)
    }
  }

  @Test(arguments: everyPreset)
  func `all six frameworks have a call with these parameters`(_ loss: any CatalogueLoss) {
    for framework in Framework.allCases {
      let call = loss.calls[framework]?.code ?? ""
      #expect(call.count > 4, "\(framework)")
      #expect(call.filter { $0 == "(" }.count == call.filter { $0 == ")" }.count, "\(call)")
    }
    for (name, value) in loss.parameters {
      let mentions = loss.calls.values.filter { $0.code.contains("\(value)") }.count
      #expect(mentions >= 3, "\(name) = \(value)")
    }
  }

  @Test(arguments: LossCatalogue.types.map(Named.init))
  func `the first preset has the default parameters`(_ type: Named) throws {
    func first<Subject: CatalogueLoss>(_ type: Subject.Type) throws -> Bool {
      try type.presets.first == Subject(parameters: [:])
    }
    #expect(try first(type.type))
  }

  @Test(arguments: everyPreset)
  func `a reference makes the same loss again`(_ loss: any CatalogueLoss) throws {
    let reference = LossReference(loss)
    let copy = try JSONDecoder().decode(
      LossReference.self, from: JSONEncoder().encode(reference))
    #expect(copy == reference)
    #expect(try LossReference(parsing: reference.description) == reference)
    let again = try LossCatalogue.loss(copy)
    #expect(LossReference(again) == reference)
    #expect(again.traits == loss.traits)
  }
}

/// A loss type with its name, for test output.
struct Named: CustomStringConvertible, Sendable {
  let type: any CatalogueLoss.Type
  var description: String { type.card.name }
}
