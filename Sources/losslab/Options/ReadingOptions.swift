internal import ArgumentParser
internal import Tables

/// What the user says about a file of delimited text; whatever is not said is guessed.
struct ReadingOptions: ParsableArguments {
  @Option(help: "What separates fields: a character, or comma, semicolon, tab, pipe, space, colon.")
  var delimiter: String?

  @Option(help: "What quotes fields: a character, or none.")
  var quote: String?

  @Option(help: "What stands before a quote in the text: a character, or none when it is doubled.")
  var escape: String?

  @Option(help: "The character that begins a line of comment.")
  var comment: String?

  @Option(help: "What stands before the fraction of a number: comma or point.")
  var decimal: String?

  @Option(help: "How the bytes are letters: utf-8, utf-16 or latin-1.")
  var encoding: String?

  @Option(help: "The spellings of a missing value, separated by commas, instead of the usual.")
  var na: String?

  @Flag(inversion: .prefixedNo, help: "Whether the first row holds names.")
  var header: Bool?

  @Option(help: "How many rows of names there are, joined by blanks.")
  var headerRows: Int?

  @Option(help: "How many lines to skip before the header.")
  var skip: Int?

  @Option(help: "Kinds of columns: zip=category,price=number; quote names that hold commas.")
  var types: String?

  @Option(help: "What becomes of rows with too many or too few fields: error, pad or keep.")
  var ragged: RaggedRows?

  /// Returns the options for the reader.
  ///
  /// - Throws: a ``Failure`` of wrong usage in one sentence.
  func readOptions() throws -> ReadOptions {
    var options = ReadOptions()
    options.delimiter = try delimiter.map { try OptionWords.byte($0, "--delimiter") }
    options.quote = try quote.map { $0 == "none" ? 0 : try OptionWords.byte($0, "--quote") }
    options.escape = try escape.map { $0 == "none" ? 0 : try OptionWords.byte($0, "--escape") }
    options.comment = try comment.map { try OptionWords.byte($0, "--comment") }
    options.decimalComma = try decimal.map(OptionWords.isComma)
    options.encoding = try encoding.map(OptionWords.encoding)
    options.skip = try OptionWords.count(skip, "--skip")
    options.headerRows = try OptionWords.count(headerRows, "--header-rows")
    options.header = header
    if let ragged { options.ragged = ragged }
    if let types { options.types = try OptionWords.kinds(types) }
    if let na {
      options.missing = Set(QuotedList.items(in: na))
      options.missingAmongNumbers = []
    }
    return options
  }
}

/// Reads the values of reading options; each error is one sentence that says what to give.
private enum OptionWords {
  private static let names: [String: UInt8] = [
    "tab": 0x09, "\\t": 0x09, "comma": 0x2c, "semicolon": 0x3b, "pipe": 0x7c, "space": 0x20,
    "colon": 0x3a,
  ]

  static func byte(_ text: String, _ flag: String) throws -> UInt8 {
    if let named = names[text.lowercased()] { return named }
    guard text.utf8.count == 1, let byte = text.utf8.first, byte != 0x0a, byte != 0x0d, byte != 0
    else {
      throw Failure(
        "\(flag) \"\(text)\" is not one ASCII character; give a character, or comma, semicolon, "
          + "tab, pipe, space or colon.", .usage)
    }
    return byte
  }

  static func isComma(_ text: String) throws -> Bool {
    switch text {
    case "comma", ",": return true
    case "point", "dot", ".": return false
    default: throw Failure("--decimal \"\(text)\" is neither comma nor point; give one.", .usage)
    }
  }

  static func encoding(_ text: String) throws -> TextEncoding {
    switch text.lowercased().filter({ $0 != "-" && $0 != "_" }) {
    case "utf8": return .utf8
    case "utf16": return .utf16
    case "latin1", "iso88591", "windows1252", "cp1252": return .latin1
    default:
      throw Failure(
        "--encoding \"\(text)\" is not known; give utf-8, utf-16 or latin-1.", .usage)
    }
  }

  static func count(_ number: Int?, _ flag: String) throws -> Int? {
    if let number, number < 0 {
      throw Failure("\(flag) \(number) is less than nothing; give 0 or more.", .usage)
    }
    return number
  }

  static func kinds(_ text: String) throws -> [String: ColumnKind] {
    var kinds: [String: ColumnKind] = [:]
    for item in QuotedList.items(in: text) {
      guard let mark = item.lastIndex(of: "="), mark > item.startIndex,
        let kind = ColumnKind(rawValue: String(item[item.index(after: mark)...]))
      else {
        let known = ColumnKind.allCases.map(\.rawValue).joined(separator: ", ")
        throw Failure(
          "--types \"\(item)\" is not a column and a kind; write column=kind with one of \(known).",
          .usage)
      }
      kinds[String(item[..<mark])] = kind
    }
    return kinds
  }
}

/// Items separated by commas; double quotes around part of an item keep the commas in it.
enum QuotedList {
  /// Returns the items, without their quotes; two quotes inside of quotes stand for one.
  static func items(in text: String) -> [String] {
    var items = [""]
    var isQuoted = false
    var previous: Character?
    for character in text {
      if character == "\"" {
        if !isQuoted, previous == "\"" { items[items.count - 1].append("\"") }
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        items.append("")
      } else {
        items[items.count - 1].append(character)
      }
      previous = character
    }
    return items
  }
}
