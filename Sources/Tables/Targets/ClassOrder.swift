package import Predictions

/// The order of class labels: by number, by words that have an order, or by name.
package enum ClassOrder {
  /// Returns the labels in order; words are tried for ordinal tasks only.
  package static func sorted(_ labels: [String], task: Task) -> [String] {
    let numbers = labels.compactMap(Double.init)
    if numbers.count == labels.count {
      return zip(numbers, labels).sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.1)
    }
    if task == .ordinal, let ordered = byWords(labels) ?? byLeadingNumber(labels) {
      return ordered
    }
    return labels.sorted()
  }

  /// Returns the labels in the order of a scale that knows them all, or `nil`.
  static func byWords(_ labels: [String]) -> [String]? {
    for scale in scales {
      var ranked: [(rank: Int, label: String)] = []
      for label in labels {
        let words = normalised(label)
        guard let rank = scale.firstIndex(where: { $0.contains(words) }) else { break }
        ranked.append((rank, label))
      }
      if ranked.count == labels.count, Set(ranked.map(\.rank)).count == labels.count {
        return ranked.sorted { $0.rank < $1.rank }.map(\.label)
      }
    }
    return nil
  }

  /// Returns the labels by the different whole numbers that they begin with, or `nil`.
  static func byLeadingNumber(_ labels: [String]) -> [String]? {
    let ranked = labels.compactMap { label in
      Int(label.prefix { $0.isASCII && $0.isNumber }).map { (rank: $0, label: label) }
    }
    guard ranked.count == labels.count, Set(ranked.map(\.rank)).count == labels.count else {
      return nil
    }
    return ranked.sorted { $0.rank < $1.rank }.map(\.label)
  }

  private static func normalised(_ label: String) -> String {
    let plain = label.lowercased().map { $0 == "_" || $0 == "-" ? " " : $0 }
    return String(plain).split { $0 == " " || $0 == "," }.joined(separator: " ")
  }

  /// Words from least to most; spellings of one step stand together.
  private static let scales: [[Set<String>]] = [
    [
      ["none", "no"], ["very low", "lowest", "minimal"], ["low"],
      ["medium", "moderate", "mid", "middle", "average", "normal"], ["high"],
      ["very high", "highest", "extreme"],
    ],
    [
      ["none", "no", "absent", "healthy"], ["minimal", "trace"], ["mild", "slight"],
      ["moderate"], ["severe"], ["very severe", "critical", "extreme"], ["fatal"],
    ],
    [["none"], ["low"], ["average"], ["good"], ["best"]],
    [
      ["never"], ["rarely", "seldom"], ["sometimes", "occasionally"], ["often", "usually"],
      ["always"],
    ],
    [["never"], ["once"], ["yearly"], ["monthly"], ["weekly"], ["daily"]],
    [
      ["unacceptable", "unacc", "terrible"], ["very poor", "very bad"], ["poor", "bad"],
      ["acceptable", "acc", "fair", "average", "ok"], ["good"],
      ["very good", "vgood", "ideal"], ["excellent", "best"], ["outstanding"],
    ],
    [["fair"], ["good"], ["very good"], ["premium"], ["ideal"]],
    [
      ["xxs"], ["xs", "extra small", "tiny"], ["s", "small"], ["m", "medium"], ["l", "large"],
      ["xl", "extra large"], ["xxl"], ["xxxl"],
    ],
    [
      ["strongly disagree", "disagree strongly"], ["disagree"],
      ["slightly disagree", "somewhat disagree", "disagree somewhat"],
      ["neutral", "undecided", "neither", "neither agree nor disagree"],
      ["slightly agree", "somewhat agree", "agree somewhat"], ["agree"],
      ["strongly agree", "agree strongly"],
    ],
    [
      ["very dissatisfied", "very unsatisfied"], ["dissatisfied", "unsatisfied"],
      ["neutral"], ["satisfied"], ["very satisfied"],
    ],
    [["no"], ["perhaps", "maybe", "possibly", "sometimes"], ["yes"]],
    [["negative"], ["neutral"], ["positive"]],
    [["worse"], ["same", "unchanged"], ["better"]],
    [["cold"], ["cool"], ["mild"], ["warm"], ["hot"]],
    [["slow"], ["medium"], ["fast"]],
    [["young"], ["middle aged", "middle age", "adult"], ["old", "senior", "elderly"]],
    [["first"], ["second"], ["third"], ["fourth"], ["fifth"]],
    [["i"], ["ii"], ["iii"], ["iv"], ["v"], ["vi"]],
    [["no not at all rude"], ["yes somewhat rude"], ["yes very rude"]],
    [
      ["not at all"], ["a little", "slightly"], ["somewhat", "moderately"], ["very", "quite"],
      ["extremely"],
    ],
  ]
}
