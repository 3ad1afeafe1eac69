public import Predictions

extension WeightedSumLoss {
  /// The card: a name that lists weights and terms, the tasks that all terms have.
  public var card: LossCard {
    LossCard(
      name: text { $0.card.name }, summary: "A weighted sum of losses.",
      formula: text { "(\($0.card.formula))" },
      tasks: terms[0].loss.card.tasks.filter { task in
        terms.allSatisfy { $0.loss.card.tasks.contains(task) }
      },
      whenToUse: "What several losses are good for is wanted at once.",
      domain: listed(terms.map(\.loss.card.domain), " and "), parameters: cardParameters,
      reference: listed(terms.map(\.loss.card.reference), "; "))
  }

  private var cardParameters: [LossParameter] {
    terms.enumerated().flatMap { index, term in
      let weight = LossParameter(
        "weight_\(index)", default: term.weight, range: Double.leastNormalMagnitude...1e300,
        unit: .pure, rule: "as given")
      return [weight]
        + term.loss.card.parameters.map { parameter in
          var numbered = parameter
          numbered.name += "_\(index)"
          return numbered
        }
    }
  }

  /// What the minimiser estimates: what all terms do, or a centre, or a decision.
  public var functional: Functional {
    let all = terms.map(\.loss.functional)
    if all.allSatisfy({ $0 == all[0] }) { return all[0] }
    if all.allSatisfy({ [.mean, .median, .robustLocation].contains($0) }) {
      return .robustLocation
    }
    if all.allSatisfy({ [.probability, .decision].contains($0) }) { return .decision }
    return .other("minimiser of " + text { $0.card.name })
  }

  /// What follows from the traits of the terms; bounds are sums, which may not be reached.
  public var traits: LossTraits {
    let all = terms.map(\.loss.traits)
    let isConvex = all.allSatisfy(\.isConvex)
    let isProper = all.allSatisfy(\.isStrictlyProper)
    let freedom = all.allSatisfy { $0.targetFreedom == all[0].targetFreedom }
    return LossTraits(
      isConvex: isConvex, isSmooth: all.allSatisfy(\.isSmooth),
      slopeBound: bound(\.slopeBound), curvatureBound: bound(\.curvatureBound),
      isRedescending: all.allSatisfy(\.isRedescending),
      isMajorised: all.allSatisfy(\.isMajorised), isStrictlyProper: isProper,
      isClassificationCalibrated: (isConvex || isProper)
        && all.allSatisfy(\.isClassificationCalibrated),
      targetFreedom: freedom ? all[0].targetFreedom : .none,
      kinks: Set(all.flatMap(\.kinks)).sorted())
  }

  /// The calls: no framework has a sum, and the terms' own calls say what it is made of.
  public var calls: [Framework: FrameworkCall] {
    var calls: [Framework: FrameworkCall] = [:]
    for framework in Framework.allCases {
      let parts = terms.map { "# \($0.weight) x\n\($0.loss.calls[framework]?.code ?? "")" }
      calls[framework] = FrameworkCall(
        .unavailable, "# no built-in: add up\n" + parts.joined(separator: "\n"))
    }
    return calls
  }

  private func bound(_ bound: (LossTraits) -> Double?) -> Double? {
    var sum = 0.0
    for term in terms {
      guard let one = bound(term.loss.traits) else { return nil }
      sum += term.weight * one
    }
    return sum
  }

  private func text(_ part: (any Loss) -> String) -> String {
    terms.map { "\($0.weight) \(part($0.loss))" }.joined(separator: " + ")
  }

  private func listed(_ texts: [String], _ separator: String) -> String {
    var unique: [String] = []
    for text in texts where !unique.contains(text) { unique.append(text) }
    return unique.joined(separator: separator)
  }
}
