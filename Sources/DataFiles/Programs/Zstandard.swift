internal import Tables

/// Files packed by zstd.
enum Zstandard {
  /// Returns the text that a file holds.
  ///
  /// - Throws: ``DataError`` when the program zstd is missing or the file is damaged.
  static func unpacked(_ file: NamedFile) async throws(DataError) -> DataPart {
    let source = file.copy == nil ? ["--", file.name] : []
    let result = try await Program.zstandard.run(
      ["--decompress", "--stdout", "--quiet"] + source, input: file.copy, for: file.name)
    guard result.succeeded else {
      let said = result.errors.split(whereSeparator: \.isNewline).first.map { " (\($0))" } ?? ""
      throw DataError(
        file: file.name, problem: "zstd cannot unpack the file\(said)",
        remedy: "check that it is whole")
    }
    return DataPart(path: file.name, origin: .descriptor(result.output.descriptor))
  }
}
