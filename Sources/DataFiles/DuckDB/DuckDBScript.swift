/// The statements that DuckDB is given: constant texts, into which nothing of the user's is pasted.
///
/// Paths, sheets and queries come to it by environment variables.
struct DuckDBScript {
  /// What the files are.
  enum Source {
    case none
    case text
    case parquet
    case json
    case excel
    case remoteText
  }

  let source: Source
  private let isQuery: Bool
  private let isOnline: Bool
  private let hasSheet: Bool

  /// Chooses the statements for files of one kind.
  init(_ request: DataRequest, files: [NamedFile]) {
    source = DuckDBScript.source(of: files.first?.kind)
    isQuery = request.sql != nil
    hasSheet = request.table != nil
    isOnline =
      files.contains { $0.remote != nil } || request.sql.map(RemoteFile.isNamed) ?? false
  }

  /// What the profile calls the form of the files.
  var form: String {
    switch source {
    case .none: "sql"
    case .text, .remoteText: "csv"
    case .parquet: "parquet"
    case .json: "json"
    case .excel: "xlsx"
    }
  }

  /// Whether what comes out had types: all but text that is only passed on.
  var isTyped: Bool { isQuery || source != .remoteText }

  /// The statements.
  ///
  /// A query runs on one thread, so that rows without an order always come in the same one.
  var text: String {
    var lines = [
      "SET enable_progress_bar = false;",
      "SET VARIABLE losslab_path = getenv('LOSSLAB_PATH');",
      "SET VARIABLE losslab_sheet = getenv('LOSSLAB_SHEET');",
    ]
    if !isOnline { lines.append("SET autoinstall_known_extensions = false;") }
    if source == .excel { lines.append("LOAD excel;") }
    if isQuery {
      lines.append("SET threads = 1;")
      if source != .none { lines.append("CREATE TEMP VIEW data AS \(selection);") }
    }
    let rows = isQuery ? "FROM query(getenv('LOSSLAB_SQL'))" : selection
    lines.append("COPY (\(rows)) TO '/dev/stdout' (FORMAT csv, HEADER true, NULLSTR '\\N');")
    return lines.joined(separator: "\n")
  }

  /// Blank rows of a sheet are left out, as blank lines of a text are.
  private var selection: String {
    let path = "getvariable('losslab_path')"
    switch source {
    case .none: return "SELECT 1"
    case .text: return "SELECT * FROM read_csv(\(path), union_by_name = true)"
    case .remoteText:
      return isQuery
        ? "SELECT * FROM read_csv(\(path))" : "SELECT * FROM read_csv(\(path), all_varchar = true)"
    case .parquet: return "SELECT * FROM read_parquet(\(path), union_by_name = true)"
    case .json:
      return "SELECT * FROM read_json(\(path), union_by_name = true, sample_size = -1, "
        + "map_inference_threshold = -1)"
    case .excel:
      let sheet = hasSheet ? ", sheet = getvariable('losslab_sheet')" : ""
      return "SELECT * FROM read_xlsx(\(path), stop_at_empty = false\(sheet)) "
        + "WHERE concat(*COLUMNS(*)) <> ''"
    }
  }

  private static func source(of kind: FileKind?) -> Source {
    switch kind {
    case nil: .none
    case .text, .zstandard, .sqlite: .text
    case .parquet: .parquet
    case .json: .json
    case .excel: .excel
    case .remote(let file):
      switch file.form {
      case .text: .remoteText
      case .parquet: .parquet
      case .json: .json
      }
    }
  }
}
