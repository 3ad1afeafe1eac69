internal import Foundation
internal import GRDB
internal import Tables

/// Tables of SQLite files, and answers to queries about them, as delimited text.
enum SQLiteData {
  /// Reads the table that was named, or the only one, or the answer to a query.
  ///
  /// The file is opened for reading only. A query may name all of its tables; the one that is
  /// chosen is also called `data`.
  ///
  /// - Throws: ``DataError`` for several files, an unknown table, a choice that is left open.
  static func open(_ files: [NamedFile], _ request: DataRequest) throws(DataError) -> OpenedData {
    guard let file = files.first, files.count == 1 else {
      throw DataError(
        file: request.name, problem: "only one SQLite file can be read at a time",
        remedy: "name one")
    }
    let spool = try SpoolFile()
    let text = DelimitedText(spool: spool)
    do {
      let links = file.copy == nil ? nil : try LinkFolder(files)
      let path = links?.target ?? file.absolutePath
      try withExtendedLifetime(links) { try write(path, request, to: text) }
    } catch let error as DataError {
      throw error
    } catch {
      throw DataError(
        file: file.name, problem: "SQLite says: \(sentence(error))",
        remedy: request.sql == nil ? "check the file" : "correct the query (--sql)")
    }
    try spool.rewind()
    return opened(file, spool, request)
  }

  private static func opened(
    _ file: NamedFile, _ spool: SpoolFile, _ request: DataRequest
  ) -> OpenedData {
    var opened = OpenedData(
      parts: [DataPart(path: file.name, origin: .descriptor(spool.descriptor))])
    opened.format = request.sql == nil ? "sqlite" : "sql"
    opened.origin = file.copy == nil ? file.name : nil
    opened.isTyped = true
    let what = request.sql == nil ? "The table was read from SQLite" : "SQLite answered the query"
    opened.notes = [
      ReadNote(code: "sqlite", message: "\(what); its NULL is written \\N and missing.")
    ]
    return opened
  }

  private static func write(
    _ path: String, _ request: DataRequest, to text: DelimitedText
  ) throws {
    var configuration = Configuration()
    configuration.readonly = true
    try DatabaseQueue(path: path, configuration: configuration).inDatabase { database in
      let statement = try statement(request, in: database)
      try text.begin(statement.columnNames)
      let rows = try Row.fetchCursor(statement)
      while let row = try rows.next() { try text.append(row.databaseValues.map(cell)) }
      try text.end()
    }
  }

  /// Returns what is to be run.
  private static func statement(
    _ request: DataRequest, in database: Database
  ) throws -> Statement {
    let tables = try SQLiteTables(request, in: database)
    guard let sql = request.sql else {
      return try database.makeStatement(
        sql: "SELECT * FROM \(quoted(try tables.chosen(), in: database))")
    }
    if let table = try tables.chosenIfClear(), table.lowercased() != "data" {
      try database.execute(
        sql: "CREATE TEMP VIEW data AS SELECT * FROM \(quoted(table, in: database))")
    }
    return try database.makeStatement(sql: sql)
  }

  /// Returns the name of a table as SQLite itself quotes it: the file may hold any name.
  private static func quoted(_ table: String, in database: Database) throws -> String {
    try String.fetchOne(database, sql: "SELECT printf('\"%w\"', ?)", arguments: [table]) ?? "\"\""
  }

  private static func cell(_ value: DatabaseValue) -> DelimitedText.Cell {
    switch value.storage {
    case .null: .null
    case .int64(let number): .bare("\(number)")
    case .double(let number): .bare("\(number)")
    case .string(let text): .text(text)
    case .blob(let data):
      .text(data.map { "\\x" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
    }
  }

  private static func sentence(_ error: any Error) -> String {
    (error as? DatabaseError)?.message ?? error.localizedDescription
  }
}
