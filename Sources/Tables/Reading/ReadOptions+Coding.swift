extension ReadOptions {
  private enum CodingKeys: String, CodingKey {
    case delimiter, quote, escape, comment, encoding, ragged, skip, header, headerRows
    case decimalComma, missing, missingAmongNumbers, types
  }

  /// Decodes options; what is absent has its default.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init()
    delimiter = try values.decodeIfPresent(UInt8.self, forKey: .delimiter)
    quote = try values.decodeIfPresent(UInt8.self, forKey: .quote)
    escape = try values.decodeIfPresent(UInt8.self, forKey: .escape)
    comment = try values.decodeIfPresent(UInt8.self, forKey: .comment)
    encoding = try values.decodeIfPresent(TextEncoding.self, forKey: .encoding)
    ragged = try values.decodeIfPresent(RaggedRows.self, forKey: .ragged) ?? ragged
    skip = try values.decodeIfPresent(Int.self, forKey: .skip)
    header = try values.decodeIfPresent(Bool.self, forKey: .header)
    headerRows = try values.decodeIfPresent(Int.self, forKey: .headerRows)
    decimalComma = try values.decodeIfPresent(Bool.self, forKey: .decimalComma)
    missing = try values.decodeIfPresent(Set<String>.self, forKey: .missing) ?? missing
    missingAmongNumbers =
      try values.decodeIfPresent(Set<String>.self, forKey: .missingAmongNumbers)
      ?? missingAmongNumbers
    types = try values.decodeIfPresent([String: ColumnKind].self, forKey: .types) ?? types
  }

  /// Encodes what differs from the defaults, sets in order, so that equal options are equal bytes
  /// and a new option leaves the bytes of old ones as they were.
  public func encode(to encoder: any Encoder) throws {
    let usual = ReadOptions()
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encodeIfPresent(delimiter, forKey: .delimiter)
    try values.encodeIfPresent(quote, forKey: .quote)
    try values.encodeIfPresent(escape, forKey: .escape)
    try values.encodeIfPresent(comment, forKey: .comment)
    try values.encodeIfPresent(encoding, forKey: .encoding)
    if ragged != usual.ragged { try values.encode(ragged, forKey: .ragged) }
    try values.encodeIfPresent(skip, forKey: .skip)
    try values.encodeIfPresent(header, forKey: .header)
    try values.encodeIfPresent(headerRows, forKey: .headerRows)
    try values.encodeIfPresent(decimalComma, forKey: .decimalComma)
    if missing != usual.missing { try values.encode(missing.sorted(), forKey: .missing) }
    if missingAmongNumbers != usual.missingAmongNumbers {
      try values.encode(missingAmongNumbers.sorted(), forKey: .missingAmongNumbers)
    }
    if !types.isEmpty { try values.encode(types, forKey: .types) }
  }
}
