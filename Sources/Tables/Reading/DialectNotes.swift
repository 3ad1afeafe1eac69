/// Notes on what was guessed of a dialect and is not the usual.
enum DialectNotes {
  static func notes(on dialect: Dialect, options: ReadOptions) -> [ReadNote] {
    var notes: [ReadNote] = []
    if options.delimiter == nil, dialect.delimiter != UInt8(ascii: ",") {
      notes.append(
        ReadNote(
          code: "delimiter",
          message: "Fields are separated by \(Dialect.name(of: dialect.delimiter))."))
    }
    if options.quote == nil, dialect.quote != UInt8(ascii: "\"") {
      notes.append(
        ReadNote(
          code: "quote",
          message: dialect.quote == 0
            ? "Quotes are taken for part of the text."
            : "Fields are quoted with \(Dialect.name(of: dialect.quote))."))
    }
    if options.escape == nil, let escape = dialect.escape {
      notes.append(
        ReadNote(
          code: "escape",
          message: escape == UInt8(ascii: "\"")
            ? "Double quotes are written twice."
            : "\(Dialect.name(of: escape)) before a quote makes it part of the text."))
    }
    if dialect.skipsBlanks {
      notes.append(
        ReadNote(
          code: "blank_before_quote",
          message: "Blanks between a separator and a quote are left out."))
    }
    return notes
  }
}
