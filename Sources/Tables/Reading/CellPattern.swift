/// What a cell looks like, whatever its column is (van den Burg, Nazabal and Sutton 2019).
enum CellPattern: Equatable {
  case empty
  /// A number, with a decimal point or comma.
  case number
  /// A number with currency, percent sign or thousands separators.
  case amount
  case date
  case clock
  case link
  /// Letters, digits and punctuation without blanks, at least one digit: `MG-8769`.
  case code
  /// Letters without blanks.
  case word
  case text

  /// Whether the pattern tells more than that there is something to read.
  var isSpecific: Bool {
    switch self {
    case .number, .amount, .date, .clock, .link: true
    case .empty, .code, .word, .text: false
    }
  }

  /// Returns the pattern of a cell without the blanks around it.
  init(_ cell: [UInt8]) {
    guard let first = cell.first else {
      self = .empty
      return
    }
    let hasDigit = cell.contains(where: CellPattern.isDigit)
    if cell.count <= 40, hasDigit, let pattern = CellPattern.quantity(cell) {
      self = pattern
    } else if CellPattern.isLink(cell) {
      self = .link
    } else if cell.contains(where: Blanks.isBlank) || cell.count > 60 {
      self = .text
    } else if hasDigit, cell.contains(where: CellPattern.isLetter) {
      self = .code
    } else {
      self = CellPattern.isLetter(first) ? .word : .text
    }
  }

  private static func quantity(_ cell: [UInt8]) -> CellPattern? {
    for mark in [UInt8(ascii: "."), UInt8(ascii: ",")] {
      if !NumberParser.parse(cell.span, 0, cell.count, decimal: mark).isNaN { return .number }
      if AdornedNumber.parse(cell, decimal: mark) != nil { return .amount }
    }
    let marks = Set(cell.filter { !isDigit($0) && !isLetter($0) })
    guard !marks.isEmpty, marks.isSubset(of: Array("-/.: ,+".utf8)) else { return nil }
    let text = String(decoding: cell, as: UTF8.self)
    if marks.contains(UInt8(ascii: ":")), ClockText.hours(text) != nil { return .clock }
    let isDate =
      DateText.days(text, order: .dayFirst) != nil || DateText.days(text, order: .monthFirst) != nil
    return isDate ? .date : nil
  }

  private static func isLink(_ cell: [UInt8]) -> Bool {
    guard cell.count < 2_000, !cell.contains(where: Blanks.isBlank) else { return false }
    for head in ["http://", "https://", "ftp://", "www."] where cell.starts(with: head.utf8) {
      return true
    }
    guard let at = cell.firstIndex(of: UInt8(ascii: "@")), at > 0 else { return false }
    return cell[at...].dropFirst(2).dropLast().contains(UInt8(ascii: "."))
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Letters beyond ASCII count too.
  static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7a) || byte >= 0x80 || byte == 0x5f
  }

  static func isWordByte(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }

  /// Returns the cell with letters and digits each made one, such as `aa-0000`, for comparison.
  static func shape(_ cell: [UInt8]) -> [UInt8] {
    cell.map { isDigit($0) ? UInt8(ascii: "0") : isLetter($0) ? UInt8(ascii: "a") : $0 }
  }
}
