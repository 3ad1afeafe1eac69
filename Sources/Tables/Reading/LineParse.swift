/// Parts a damaged line into the fields that cost least: a quote that is neither doubled nor at an
/// end of its field costs, and so does a field that begins with a quote but is not quoted.
///
/// Shortest path over (delimiters passed, fields found), so that of all readings with the wanted
/// number of fields the cheapest is found.
struct LineParse {
  private static let strayQuote = 1.0
  private static let openQuote = 1.5
  private static let endQuote = 0.5
  /// What one stray quote costs at most.
  static let oneStray = 2.0
  private static let wrongWidth = 2.0
  /// A quoted field with more damage than this is not considered.
  private static let mostDamage = 6.0
  private static let mostStates = 1 << 20

  let dialect: Dialect
  /// The wanted number of fields.
  let width: Int

  private struct Step {
    var cost = Double.infinity
    var from = 0
    var field = Field(start: 0, end: 0, quoting: .none)
  }

  /// Returns the fields of the line or lines in `range`, and what they cost.
  func reading(_ bytes: Span<UInt8>, _ range: Range<Int>) -> (fields: [Field], cost: Double) {
    let starts = [range.lowerBound] + range.filter { bytes[$0] == dialect.delimiter }.map { $0 + 1 }
    let ends = starts.dropFirst().map { $0 - 1 } + [range.upperBound]
    let cap = min(starts.count, width + 8)
    guard starts.count * cap <= LineParse.mostStates else {
      return (zip(starts, ends).map { Field(start: $0, end: $1, quoting: .none) }, 0)
    }
    var table = [Step](repeating: Step(), count: (starts.count + 1) * (cap + 1))
    table[0].cost = 0
    for place in starts.indices {
      let reachable = (0..<cap).filter { table[place * (cap + 1) + $0].cost < .infinity }
      guard !reachable.isEmpty else { continue }
      for (next, cost, field) in choices(bytes, from: place, starts, ends) {
        for count in reachable {
          let total = table[place * (cap + 1) + count].cost + cost
          let state = next * (cap + 1) + count + 1
          if total < table[state].cost {
            table[state] = Step(cost: total, from: place, field: field)
          }
        }
      }
    }
    return path(table, cap: cap, places: starts.count)
  }

  private func path(_ table: [Step], cap: Int, places: Int) -> (fields: [Field], cost: Double) {
    let last = places * (cap + 1)
    let score = { (count: Int) in
      table[last + count].cost + LineParse.wrongWidth * Double(abs(count - width))
    }
    guard var count = (1...cap).min(by: { score($0) < score($1) }), score(count) < .infinity else {
      return ([], .infinity)
    }
    let cost = score(count)
    var fields: [Field] = []
    var place = places
    while count > 0 {
      let step = table[place * (cap + 1) + count]
      fields.append(step.field)
      place = step.from
      count -= 1
    }
    return (fields.reversed(), cost)
  }

  /// Returns the fields that may begin at a place, with the place after each and its cost.
  private func choices(
    _ bytes: Span<UInt8>, from place: Int, _ starts: [Int], _ ends: [Int]
  ) -> [(Int, Double, Field)] {
    var choices: [(Int, Double, Field)] = []
    let start = starts[place]
    let end = ends[place]
    let open = openingQuote(bytes, start..<end)
    if !(start..<end).contains(where: { bytes[$0] == 0x0a || bytes[$0] == 0x0d }) {
      let opens = open == nil ? 0 : LineParse.openQuote
      let closes = end > start + 1 && bytes[end - 1] == dialect.quote ? LineParse.endQuote : 0
      choices.append(
        (
          place + 1, opens + closes * (open == nil ? 1 : 2),
          Field(start: start, end: end, quoting: .none)
        ))
    }
    if let open { choices += quotedChoices(bytes, open: open, from: place, ends) }
    return choices
  }

  private func openingQuote(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while dialect.skipsBlanks, index < range.upperBound, bytes[index] == 0x20 { index += 1 }
    return index < range.upperBound && bytes[index] == dialect.quote ? index : nil
  }

  /// Returns the quoted fields that open here and close before any later delimiter or the end.
  private func quotedChoices(
    _ bytes: Span<UInt8>, open: Int, from place: Int, _ ends: [Int]
  ) -> [(Int, Double, Field)] {
    var choices: [(Int, Double, Field)] = []
    var tally = QuoteTally(dialect: dialect, index: open + 1)
    for next in place..<ends.count {
      var close = ends[next]
      while dialect.delimiter != 0x20, close > open + 1, bytes[close - 1] == 0x20 { close -= 1 }
      guard close > open + 1 else { continue }
      tally.advance(bytes, to: close)
      if tally.damage * LineParse.strayQuote > LineParse.mostDamage { break }
      if tally.run > 0 {
        let field = Field(
          start: open + 1, end: close - 1, quoting: .doubled, quote: dialect.quote,
          escape: dialect.escape ?? 0)
        let stray = tally.run % 2 == 0 ? LineParse.strayQuote : 0
        choices.append((next + 1, tally.damage * LineParse.strayQuote + stray, field))
      }
      tally.advance(bytes, to: ends[next])
    }
    return choices
  }
}

/// Counts the quotes inside a quoted field that are neither doubled nor escaped.
private struct QuoteTally {
  let dialect: Dialect
  var index: Int
  /// Quotes without a pair before the last run.
  var damage = 0.0
  /// The length of the run of quotes that ends here.
  var run = 0

  mutating func advance(_ bytes: Span<UInt8>, to end: Int) {
    while index < end {
      let byte = bytes[index]
      if byte == dialect.quote {
        run += 1
      } else {
        damage += Double(run % 2)
        run = 0
        if byte == dialect.escape, index + 1 < end { index += 1 }
      }
      index += 1
    }
  }
}
