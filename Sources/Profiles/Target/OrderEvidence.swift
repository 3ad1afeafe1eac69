/// What says that classes have an order.
enum OrderEvidence {
  /// Returns sentences without a full stop; none when nothing speaks for an order.
  static func of(_ labels: [(label: String, count: Int)], name: String) -> [String] {
    guard labels.count > 2 else { return [] }
    var evidence: [String] = []
    let numbers = labels.compactMap { TargetSample.number(in: $0.label) }
    if numbers.count == labels.count {
      if let least = numbers.min(), let most = numbers.max(),
        most - least == Double(labels.count - 1), numbers.allSatisfy({ $0 == $0.rounded() })
      {
        evidence.append(
          "the labels are the whole numbers \(Figure.text(least)) to \(Figure.text(most))")
      }
    } else if OrderWords.coverage(of: labels) >= 0.8 {
      evidence.append("the labels are words of degree, such as low and high")
    } else if OrderWords.areIntervals(labels) {
      evidence.append("the labels are intervals of numbers")
    } else if OrderWords.areRomanNumerals(labels) {
      evidence.append("the labels are Roman numerals from I up")
    }
    if NameHints(name).suggestsOrder { evidence.append("the name suggests an order") }
    return evidence
  }
}
