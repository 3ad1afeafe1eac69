internal import Tables

/// DuckDB's command line, which reads what is no text and answers queries.
enum DuckDB {
  /// Returns files, or the answer to a query about them, as delimited text.
  ///
  /// - Throws: ``DataError`` when DuckDB is missing, lacks an extension, or refuses.
  static func answer(
    _ request: DataRequest, files: [NamedFile]
  ) async throws(DataError) -> OpenedData {
    try refuseSeveral(files, request)
    let script = DuckDBScript(request, files: files)
    let local = files.filter { $0.remote == nil }
    let links = local.isEmpty ? nil : try LinkFolder(local)
    let path = links?.target ?? files.first?.remote?.address
    let result = try await Program.duckDB.run(
      ["-init", "/dev/null", "-bail", "-c", script.text],
      with: variables(request, path: path), for: request.name)
    guard result.succeeded else {
      let said = links?.restoringNames(in: result.errors) ?? result.errors
      throw DuckDBRefusal(said: said, request: request).error
    }
    withExtendedLifetime(links) {}
    var opened = OpenedData(
      parts: [DataPart(path: request.name, origin: .descriptor(result.output.descriptor))])
    opened.format = request.sql == nil ? script.form : "sql"
    opened.origin = local.count == 1 && local[0].copy == nil ? local[0].name : nil
    opened.isTyped = script.isTyped
    opened.notes = [note(version: await Program.duckDB.version(), request, script)]
    return opened
  }

  private static func refuseSeveral(
    _ files: [NamedFile], _ request: DataRequest
  ) throws(DataError) {
    guard files.count > 1, files[0].kind == .excel || files[0].remote != nil else { return }
    throw DataError(
      file: request.name, problem: "only one \(files[0].kind.family) file can be read at a time",
      remedy: "name one, or make them one table with --sql")
  }

  /// Times are told in UTC wherever the machine stands.
  private static func variables(_ request: DataRequest, path: String?) -> [String: String] {
    var variables = ["TZ": "UTC", "LC_ALL": "C"]
    variables["LOSSLAB_PATH"] = path ?? ""
    variables["LOSSLAB_SHEET"] = request.table ?? ""
    variables["LOSSLAB_SQL"] = request.sql ?? ""
    return variables
  }

  private static func note(
    version: String?, _ request: DataRequest, _ script: DuckDBScript
  ) -> ReadNote {
    let number = version.map { " \($0)" } ?? ""
    let what =
      request.sql == nil ? "The data were read as \(script.form)" : "The query was answered"
    let sheet =
      script.source == .excel && request.table == nil
      ? " The first sheet was taken; --table names another." : ""
    return ReadNote(
      code: "duckdb",
      message: "\(what) by DuckDB\(number); its NULL is written \\N and missing.\(sheet)")
  }
}

extension NamedFile {
  /// The address, when the file is on another machine.
  var remote: RemoteFile? {
    if case .remote(let file) = kind { file } else { nil }
  }
}
