internal import Foundation
internal import Statistics
package import Tables

extension PartialProfile: Codable {
  private enum CodingKeys: String, CodingKey {
    case schema, parts, rows, seed, target, columns, sample, notes
    case cellOptions = "cell_options"
  }

  /// Reads the form that `encode(to:)` writes; throws for another schema and for parts that do not
  /// fit each other.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let schema = try container.decode(String.self, forKey: .schema)
    guard schema == PartialProfile.schema else {
      throw DecodingError.dataCorruptedError(
        forKey: .schema, in: container, debugDescription: PartialProfile.schema)
    }
    parts = try container.decode([Part].self, forKey: .parts)
    target = try container.decodeIfPresent(String.self, forKey: .target)
    cellOptions = try container.decode(CellOptions.self, forKey: .cellOptions)
    columns = try container.decode([ColumnTally].self, forKey: .columns)
    sample = try container.decode(RowReservoir.self, forKey: .sample)
    notes = try container.decode([ReadNote].self, forKey: .notes)
    guard isSound else {
      throw DecodingError.dataCorruptedError(
        forKey: .columns, in: container, debugDescription: "counts disagree")
    }
  }

  /// Writes all fields, `rows` and `seed` for the reader's sake too.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(PartialProfile.schema, forKey: .schema)
    try container.encode(parts, forKey: .parts)
    try container.encode(rowCount, forKey: .rows)
    try container.encode(sample.seed, forKey: .seed)
    try container.encode(target, forKey: .target)
    try container.encode(cellOptions, forKey: .cellOptions)
    try container.encode(columns, forKey: .columns)
    try container.encode(sample, forKey: .sample)
    try container.encode(notes, forKey: .notes)
  }

  /// The profile as one line of JSON with sorted keys, without a line end.
  package func line() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  /// Reads the partial profiles in a file's lines; blank lines are skipped.
  package static func read(lines bytes: [UInt8], path: String) throws(DataError) -> [PartialProfile]
  {
    var partials: [PartialProfile] = []
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() where !line.allSatisfy({ $0 <= 0x20 }) {
      partials.append(try read(line: Data(line), number: number + 1, path: path))
    }
    guard !partials.isEmpty else {
      throw DataError(
        file: path, problem: "there is no partial profile in it",
        remedy: "give what 'losslab profile --partial' has written")
    }
    return partials
  }

  private static func read(
    line: Data, number: Int, path: String
  ) throws(DataError) -> PartialProfile {
    do {
      return try JSONDecoder().decode(PartialProfile.self, from: line)
    } catch {
      throw DataError(
        file: path, line: number, problem: problem(of: line, error: error),
        remedy: "give what 'losslab profile --partial' of this version has written")
    }
  }

  private struct SchemaOnly: Decodable { var schema: String }

  private static func problem(of line: Data, error: any Error) -> String {
    guard let schema = try? JSONDecoder().decode(SchemaOnly.self, from: line).schema else {
      return "this is no partial profile, or only a piece of one"
    }
    guard schema == PartialProfile.schema else {
      return "the schema is \"\(schema.prefix(60))\", not \"\(PartialProfile.schema)\""
    }
    return "this partial profile is damaged (\(place(of: error)))"
  }

  private static func place(of error: any Error) -> String {
    let path: [any CodingKey] =
      switch error {
      case DecodingError.keyNotFound(let key, let context): context.codingPath + [key]
      case DecodingError.typeMismatch(_, let context): context.codingPath
      case DecodingError.valueNotFound(_, let context): context.codingPath
      case DecodingError.dataCorrupted(let context): context.codingPath
      default: []
      }
    return path.isEmpty ? "JSON" : path.map(\.stringValue).joined(separator: ".")
  }

  /// Whether the counts are those of a table.
  private var isSound: Bool {
    let limit = 0...1 << 50
    let rows = rowCountIfSound
    return columns.allSatisfy {
      $0.cells.isSound && $0.cells.total == rows
        && $0.plain.moments.count == $0.cells.plain && limit.contains($0.plain.zeros)
    } && sample.sample.count == min(rows ?? -1, sample.capacity)
  }

  private var rowCountIfSound: Int? {
    let limit = 0...1 << 50
    guard parts.count < 1 << 20,
      parts.allSatisfy({ limit.contains($0.rows) && limit.contains($0.bytes) })
    else { return nil }
    let (sum, isOver) = parts.reduce((0, false)) { sum, part in
      let next = sum.0.addingReportingOverflow(part.rows)
      return (next.partialValue, sum.1 || next.overflow)
    }
    return isOver ? nil : sum
  }
}
