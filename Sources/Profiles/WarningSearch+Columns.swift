internal import Foundation
internal import Tables

extension WarningSearch {
  /// What is odd about single columns, the target among them.
  var columnWarnings: [ProfileWarning] {
    sentinels + copies + groups + times + names
  }

  private var used: Set<String> { Set(selection.used) }

  /// Spikes such as -99 or 9999 far from the other values.
  private var sentinels: [ProfileWarning] {
    let facts = Dictionary(
      profile.features.map { ($0.name, ($0.minimum, $0.maximum)) }, uniquingKeysWith: { a, _ in a })
    return table.columns.compactMap { column in
      guard case .numbers(let numbers) = column.values,
        column.kind == .number || column.kind == .integer
      else { return nil }
      let shape = column.name == request.target ? profile.target.shape : nil
      let range = shape.map { ($0.minimum, $0.maximum) } ?? facts[column.name].flatMap(Self.both)
      guard let (low, high) = range,
        let found = SentinelValue(numbers, minimum: low, maximum: high)
      else { return nil }
      let value = Figure.text(found.value)
      return warn(
        "sentinel_value", .warning,
        "\"\(column.name)\" is \(value) in \(found.count) rows, far from all other values: if it "
          + "means missing, say so with --na \(value).", column: column.name, row: found.first)
    }
  }

  private static func both(_ pair: (Double?, Double?)) -> (Double, Double)? {
    guard let low = pair.0, let high = pair.1 else { return nil }
    return (low, high)
  }

  /// Features that equal an earlier feature in every row.
  private var copies: [ProfileWarning] {
    let used = used
    var earlier: [UInt64: [Column]] = [:]
    var found: [ProfileWarning] = []
    for column in table.columns where used.contains(column.name) {
      let key = ColumnPrint.of(column)
      if let twin = earlier[key]?.first(where: { ColumnPrint.areEqual($0, column) }) {
        found.append(
          warn(
            "duplicate_columns", .note,
            "\"\(column.name)\" equals \"\(twin.name)\" in every row and adds nothing.",
            column: column.name))
      } else {
        earlier[key, default: []].append(column)
      }
    }
    return found
  }

  /// Identifiers that repeat: rows of one customer, patient or machine.
  private var groups: [ProfileWarning] {
    let rows = profile.dataset.rows
    return profile.features.compactMap { feature in
      guard ["integer", "category", "text", "id"].contains(feature.kind),
        NameHints(feature.name).suggestsIdentifier, feature.distinct >= 5,
        3 * feature.distinct <= 2 * (rows - feature.missing)
      else { return nil }
      let each = Double(rows - feature.missing) / Double(feature.distinct)
      return warn(
        "group_column", .warning,
        "\"\(feature.name)\" looks like an identifier that repeats (\(feature.distinct) values, "
          + "\(Figure.text(each)) rows each): if rows of one are alike, keep them together with "
          + "--group.", column: feature.name)
    }
  }

  private var times: [ProfileWarning] {
    profile.features.filter { $0.kind == ColumnKind.date.rawValue && $0.distinct > 1 }.map {
      warn(
        "time_column", .note,
        "\"\($0.name)\" holds dates: if the past is to predict the future, name it with --time.",
        column: $0.name)
    }
  }

  /// Names that are hard to tell apart, hide characters, or sound like a target.
  private var names: [ProfileWarning] {
    let target = LookAlike.plain(request.target)
    var earlier: [String: String] = [:]
    var found: [ProfileWarning] = []
    for column in table.columns {
      let plain = LookAlike.plain(column.name)
      if LookAlike.hidesCharacters(column.name) {
        found.append(
          warn(
            "hidden_characters", .warning,
            "The name \"\(LookAlike.shown(column.name))\" holds characters that cannot be seen.",
            column: column.name))
      }
      if let twin = earlier[plain] {
        found.append(
          warn(
            "similar_names", .warning,
            "\"\(LookAlike.shown(column.name))\" and \"\(LookAlike.shown(twin))\" differ by case "
              + "or blanks only"
              + (plain == target ? ": one may hold the target again." : "."), column: column.name))
      }
      earlier[plain] = column.name
    }
    return found + targetLike(target)
  }

  private func targetLike(_ target: String) -> [ProfileWarning] {
    let words: Set<String> = ["target", "label", "prediction", "predicted", "yhat", "truth"]
    return selection.used.filter { name in
      let parts = Set(name.lowercased().split { !$0.isLetter }.map(String.init))
      return LookAlike.plain(name) != target && !parts.isDisjoint(with: words)
    }.map { name in
      warn(
        "target_like_name", .note,
        "\"\(name)\" sounds like a target or a prediction: leave it out with --drop if it is not "
          + "known when predictions are made.", column: name)
    }
  }
}

/// A number that equal columns share.
private enum ColumnPrint {
  static func of(_ column: Column) -> UInt64 {
    var print: UInt64 = 0xcbf2_9ce4_8422_2325
    switch column.values {
    case .numbers(let numbers):
      for number in numbers {
        let bits = number.isNaN ? 1 : (number + 0).bitPattern
        print = (print ^ bits ^ (bits >> 29)) &* 0x100_0000_01b3
      }
    case .codes(let codes, _):
      for code in codes {
        print = (print ^ UInt64(truncatingIfNeeded: code)) &* 0x100_0000_01b3
      }
    }
    return print
  }

  /// Labels are equal when they part the rows alike, whatever they are called.
  static func areEqual(_ first: Column, _ second: Column) -> Bool {
    switch (first.values, second.values) {
    case (.numbers(let one), .numbers(let two)):
      return one.count == two.count && zip(one, two).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN }
    case (.codes(let one, _), .codes(let two, _)): return one == two
    default: return false
    }
  }
}
