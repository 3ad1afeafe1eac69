/// Numbers as people write them: `12%`, `$1,200.00`, `1 200 EUR` without its blanks, `-3.5 €`.
enum AdornedNumber {
  private static let signs = ["$", "€", "£", "¥", "₹", "US$", "USD", "EUR", "GBP", "CHF"]
    .map { Array($0.utf8) }

  /// Returns the number without percent sign, currency sign and thousands separators, or `nil`
  /// when nothing but such adornments keeps the text from being a number; 12% gives 12.
  static func parse(_ content: [UInt8], decimal: UInt8) -> Double? {
    let plain = withoutWideBlanks(content, decimal: decimal)
    var body = plain[...]
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
    let whole = sign + digits
    let number = NumberParser.parse(whole.span, 0, whole.count, decimal: decimal)
    return number.isFinite ? number + 0 : nil
  }

  /// The bytes of blanks that do not break, wide and narrow, and of the raised comma.
  private static let wideMarks: [[UInt8]] = [
    [0xc2, 0xa0], [0xe2, 0x80, 0xaf], [0xe2, 0x80, 0x99],
  ]

  /// Drops blanks that do not break from around a number, and writes them and apostrophes inside
  /// one as the separator of thousands; plain blanks part no number, two numbers may stand there.
  private static func withoutWideBlanks(_ content: [UInt8], decimal: UInt8) -> [UInt8] {
    let separator = decimal == UInt8(ascii: ",") ? UInt8(ascii: ".") : UInt8(ascii: ",")
    guard content.count <= 40, !content.contains(separator), !content.contains(0x20),
      content.contains(where: { $0 >= 0x80 || $0 == 0x27 })
    else { return content }
    var text: [UInt8] = []
    var rest = content[...]
    while let byte = rest.first {
      if let mark = wideMarks.first(where: { rest.starts(with: $0) }) {
        text.append(0x20)
        rest = rest.dropFirst(mark.count)
      } else {
        text.append(byte == 0x27 ? 0x20 : byte)
        rest = rest.dropFirst()
      }
    }
    let body = Array(trimmed(text[...]))
    let isGrouped = body.indices.allSatisfy { place in
      body[place] != 0x20
        || place > 0 && place + 1 < body.count && isDigit(body[place - 1])
          && isDigit(body[place + 1])
    }
    return isGrouped ? body.map { $0 == 0x20 ? separator : $0 } : body
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

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
