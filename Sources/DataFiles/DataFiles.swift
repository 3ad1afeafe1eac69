package import Tables

/// Turns what the user names into delimited text, which `TableReader` makes one table of.
package enum DataFiles {
  /// Opens files, standard input, patterns, remote addresses, or the answer to a query.
  ///
  /// Text, plain or gzip, is left to the reader; zstd is unpacked by the program of that name;
  /// SQLite is read here; everything else by DuckDB's command line. No path and no name of a table
  /// ever becomes part of a command or a statement.
  ///
  /// - Throws: ``DataError`` for what does not exist or cannot be read, and for missing programs.
  package static func open(_ request: DataRequest) async throws(DataError) -> OpenedData {
    var files: [NamedFile] = []
    for path in request.paths {
      for name in try PathPattern.paths(path) { files.append(try NamedFile(name)) }
    }
    let family = try commonFamily(of: files)
    guard let first = files.first else { return try await DuckDB.answer(request, files: []) }
    switch first.kind {
    case .sqlite: return try SQLiteData.open(files, request)
    case _ where request.sql != nil: return try await DuckDB.answer(request, files: files)
    case .text, .zstandard:
      try refuseTable(request, family: family)
      return try await openText(files)
    case .parquet, .json, .remote:
      try refuseTable(request, family: family)
      return try await DuckDB.answer(request, files: files)
    case .excel: return try await DuckDB.answer(request, files: files)
    }
  }

  private static func commonFamily(of files: [NamedFile]) throws(DataError) -> String {
    let family = files.first?.kind.family ?? ""
    if let other = files.first(where: { $0.kind.family != family }) {
      throw DataError(
        file: other.name,
        problem: "this is \(other.kind.family), but \(files[0].name) is \(family)",
        remedy: "give files of one kind, or join them with --sql")
    }
    return family
  }

  private static func refuseTable(
    _ request: DataRequest, family: String
  ) throws(DataError) {
    guard let table = request.table else { return }
    throw DataError(
      file: request.name, problem: "there is no table \"\(table)\", for this is \(family)",
      remedy: "leave --table out; it names a table of SQLite or a sheet of Excel")
  }

  private static func openText(_ files: [NamedFile]) async throws(DataError) -> OpenedData {
    var opened = OpenedData(parts: [])
    for file in files {
      let part = file.kind == .zstandard ? try await Zstandard.unpacked(file) : file.textPart
      opened.parts.append(part)
    }
    if let only = files.first, files.count == 1, only.kind == .zstandard {
      opened.format = "csv.zst"
      opened.origin = only.copy == nil ? only.name : nil
    }
    return opened
  }
}
