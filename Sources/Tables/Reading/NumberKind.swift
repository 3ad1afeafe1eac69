/// The kind of a column of numbers.
enum NumberKind {
  /// Fewer rows than this may be in sequence by chance.
  private static let fewestIds = 20

  /// Returns the kind of numbers that are NaN where missing.
  static func of(_ numbers: [Double], name: String, mayBeId: Bool) -> ColumnKind {
    var low = Double.infinity
    var high = -Double.infinity
    var isWhole = true
    var isBinary = true
    var count = 0
    for number in numbers where !number.isNaN {
      low = min(low, number)
      high = max(high, number)
      isWhole = isWhole && abs(number) <= 9e15 && Double(Int64(number)) == number
      isBinary = isBinary && (number == 0 || number == 1)
      count += 1
    }
    if count == 0 || low == high { return .constant }
    if isBinary { return .boolean }
    guard isWhole else { return .number }
    let isSequence =
      mayBeId && count == numbers.count && isId(numbers, low: low, high: high, name: name)
    return isSequence ? .id : .integer
  }

  /// Returns whether whole numbers number the rows: a run of consecutive numbers in any order, or
  /// evenly spaced numbers far from 0 in the order of the file, such as seconds since 1970, or all
  /// distinct under a name such as `user_id`.
  private static func isId(_ numbers: [Double], low: Double, high: Double, name: String) -> Bool {
    guard numbers.count >= fewestIds else { return false }
    let words = nameWords(name)
    if !words.isDisjoint(with: timeWords) { return false }
    if isEvenlySpaced(numbers) { return true }
    let isRun = high - low == Double(numbers.count - 1)
    guard isRun || !words.isDisjoint(with: idWords) else { return false }
    return Set(numbers).count == numbers.count
  }

  private static func isEvenlySpaced(_ numbers: [Double]) -> Bool {
    let step = numbers[1] - numbers[0]
    guard step != 0, abs(numbers[0]) >= 1_000 * abs(step) else { return false }
    return (1..<numbers.count).allSatisfy { numbers[$0] - numbers[$0 - 1] == step }
  }

  /// Returns the words of a name, parted where a small letter meets a large one too.
  static func nameWords(_ name: String) -> Set<String> {
    var words: [String] = [""]
    var wasSmall = false
    for character in name {
      if !character.isLetter && !character.isNumber || character.isUppercase && wasSmall {
        words.append("")
      }
      if character.isLetter || character.isNumber {
        words[words.count - 1] += character.lowercased()
      }
      wasSmall = character.isLowercase
    }
    return Set(words.filter { !$0.isEmpty })
  }

  /// Evenly spaced numbers under these names are a scale that a model can use.
  private static let timeWords: Set<String> = [
    "year", "yr", "month", "week", "day", "hour", "minute", "date", "time", "t", "age", "quarter",
    "period", "julday",
  ]

  private static let idWords: Set<String> = [
    "id", "ids", "uuid", "guid", "key", "index", "idx", "row", "rownum", "rowid", "no", "nr",
    "number", "serial", "unnamed", "rownames", "casenum", "obs",
  ]
}
