/// Numbers as people write them: `12%`, `$1,200.00`, `1 200 EUR` without its blanks, `-3.5 €`.
enum AdornedNumber {
  private static let signs = ["$", "€", "£", "¥", "₹", "US$", "USD", "EUR", "GBP", "CHF"]
    .map { Array($0.utf8) }

  /// Returns the number without percent sign, currency sign and thousands separators, or `nil`
  /// when nothing but such adornments keeps the text from being a number; 12% gives 12.
  static func parse(_ content: [UInt8], decimal: UInt8) -> Double? {
    var body = content[...]
    var sign: [UInt8] = []
    takeSign(&body, &sign)
    if body.last == UInt8(ascii: "%") {
      body = trimmed(body.dropLast())
    } else {
      takeCurrency(&body)
    }
    if sign.isEmpty { takeSign(&body, &sign) }
    guard let digits = ungrouped(body, decimal: decimal), let first = digits.first,
      first != UInt8(ascii: "+"), first != UInt8(ascii: "-")
    else { return nil }
    let plain = sign + digits
    let number = NumberParser.parse(plain.span, 0, plain.count, decimal: decimal)
    return number.isFinite ? number + 0 : nil
  }

  private static func takeSign(_ body: inout ArraySlice<UInt8>, _ sign: inout [UInt8]) {
    guard let first = body.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") else {
      return
    }
    sign = [first]
    body = body.dropFirst()
  }

  private static func takeCurrency(_ body: inout ArraySlice<UInt8>) {
    for sign in signs {
      if body.starts(with: sign) { return body = trimmed(body.dropFirst(sign.count)) }
      if body.count > sign.count, body.suffix(sign.count).elementsEqual(sign) {
        return body = trimmed(body.dropLast(sign.count))
      }
    }
  }

  private static func trimmed(_ body: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var body = body
    while let first = body.first, Blanks.isBlank(first) { body = body.dropFirst() }
    while let last = body.last, Blanks.isBlank(last) { body = body.dropLast() }
    return body
  }

  /// Returns the text without thousands separators, or `nil` when they do not part the whole digits
  /// into one group of one to three and further groups of three.
  private static func ungrouped(_ body: ArraySlice<UInt8>, decimal: UInt8) -> [UInt8]? {
    let comma = UInt8(ascii: ",")
    let separator = decimal == comma ? UInt8(ascii: ".") : comma
    guard body.contains(separator) else { return Array(body) }
    let whole = body.prefix { $0 != decimal }
    let fraction = body.dropFirst(whole.count)
    guard !fraction.contains(separator) else { return nil }
    let groups = whole.split(separator: separator, omittingEmptySubsequences: false)
    let isGrouped = groups.enumerated().allSatisfy { place, group in
      (place == 0 ? (1...3).contains(group.count) : group.count == 3)
        && group.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    }
    return isGrouped ? Array(groups.joined()) + fraction : nil
  }
}
