extension CostMatrix {
  /// Reads costs from text.
  ///
  /// Two classes: `fn=10,fp=1`, with `tp` and `tn` where being right costs or gains something; class
  /// 1 is the positive one. Any number of classes: `truth>decided=cost` by label, `*` for every
  /// other class, later parts before earlier ones: `*>*=1,ill>well=20`. Being right costs 0 unless
  /// it is said.
  ///
  /// - Parameter classes: The labels in the order of the class indices.
  /// - Throws: `CostError` for text that cannot be read or costs that are missing.
  public init(_ text: String, classes: [String]) throws(CostError) {
    var reader = CostText(text, classes: classes)
    if reader.namesPairs {
      try self.init(rows: try reader.pairs())
    } else {
      let costs = try reader.named()
      guard classes.count == 2 else { throw CostError(.notTwoClasses(classes: classes.count)) }
      guard let miss = costs["fn"] else { throw CostError(.missing(name: "fn")) }
      guard let alarm = costs["fp"] else { throw CostError(.missing(name: "fp")) }
      try self.init(
        falseNegative: miss, falsePositive: alarm, truePositive: costs["tp"] ?? 0,
        trueNegative: costs["tn"] ?? 0)
    }
  }
}

/// Costs as text, read from the left; labels may hold any character, because they are known.
private struct CostText {
  private var rest: Substring
  private let classes: [String]

  init(_ text: String, classes: [String]) {
    rest = text[...]
    self.classes = classes
  }

  var namesPairs: Bool { rest.contains(">") }

  /// Reads `fn=10,fp=1`.
  func named() throws(CostError) -> [String: Double] {
    var costs: [String: Double] = [:]
    let known = ["fn", "fp", "tp", "tn"]
    for part in rest.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false).map(trimmed)
      guard sides.count == 2, let cost = Double(sides[1]), cost.isFinite else {
        throw CostError(.malformed(part: trimmed(part), example: "fn=10,fp=1"))
      }
      guard known.contains(sides[0]) else {
        throw CostError(.unknown(name: sides[0], known: known))
      }
      guard costs.updateValue(cost, forKey: sides[0]) == nil else {
        throw CostError(.twice(name: sides[0]))
      }
    }
    return costs
  }

  /// Reads `truth>decided=cost` for all classes into rows by truth.
  mutating func pairs() throws(CostError) -> [[Double]] {
    var costs: [[Double?]] = classes.indices.map { row in
      classes.indices.map { $0 == row ? 0 : nil }
    }
    repeat {
      let truths = try label(before: ">")
      let decisions = try label(before: "=")
      let cost = try number()
      // A star means every other class, so a pair of equal classes has to be named.
      let isExact = truths.count == 1 && decisions.count == 1
      for truth in truths {
        for decided in decisions where isExact || truth != decided { costs[truth][decided] = cost }
      }
    } while !rest.isEmpty
    return try filled(costs)
  }

  private func filled(_ costs: [[Double?]]) throws(CostError) -> [[Double]] {
    var rows: [[Double]] = []
    for (truth, row) in costs.enumerated() {
      if let decided = row.firstIndex(of: nil) {
        throw CostError(.missing(name: "\(classes[truth])>\(classes[decided])"))
      }
      rows.append(row.compactMap(\.self))
    }
    return rows
  }

  /// Reads a label or a star and the sign behind it; returns the classes that are meant.
  private mutating func label(before sign: Character) throws(CostError) -> [Int] {
    rest = rest.drop { $0 == " " }
    // The longest first, so that no label is taken for a shorter one that it begins with.
    let byLength = classes.indices.sorted { classes[$0].count > classes[$1].count }
    for index in byLength where rest.hasPrefix(classes[index]) {
      let after = rest.dropFirst(classes[index].count).drop { $0 == " " }
      guard after.first == sign else { continue }
      rest = after.dropFirst()
      return [index]
    }
    if rest.hasPrefix("*\(sign)") {
      rest = rest.dropFirst(2)
      return Array(classes.indices)
    }
    guard let end = rest.firstIndex(of: sign) else {
      throw CostError(.malformed(part: String(rest), example: "truth>decided=COST"))
    }
    throw CostError(.unknown(name: trimmed(rest[..<end]), known: classes))
  }

  private mutating func number() throws(CostError) -> Double {
    let text = trimmed(rest.prefix { $0 != "," })
    guard let cost = Double(text), cost.isFinite else {
      throw CostError(.malformed(part: text, example: "truth>decided=COST"))
    }
    let after = rest.drop { $0 != "," }
    guard after.count != 1 else {
      throw CostError(.malformed(part: String(after), example: "truth>decided=COST"))
    }
    rest = after.dropFirst()
    return cost
  }

  private func trimmed(_ text: Substring) -> String {
    String(String(text.drop { $0 == " " }.reversed()).drop { $0 == " " }.reversed())
  }
}
