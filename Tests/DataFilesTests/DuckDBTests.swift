import DataFiles
import Foundation
import Tables
import Testing

@Suite(.enabled(if: Installed.duckDB))
struct DuckDBTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  @Test(
    arguments: [
      "plain.parquet", "it's.parquet", "a;b.parquet", "'); DROP TABLE x; --.parquet",
      "new\nline.parquet", "\"q\".parquet", "star*.parquet", "[1].parquet", "-c.parquet",
      "no ending",
      "$(touch x).parquet", "back\\slash.parquet",
    ])
  func `Parquet is told by its bytes, whatever its name`(name: String) async throws {
    let made = folder.path("made")
    try Installed.copy("SELECT i, i / 4 AS q FROM range(3) t(i)", to: made, "FORMAT parquet")
    try FileManager.default.moveItem(atPath: made, toPath: folder.path(name))
    let table = try await table([folder.path(name)])
    #expect(table.texts("i") == ["0.0", "1.0", "2.0"])
    #expect(table.texts("q") == ["0.0", "0.25", "0.5"])
  }

  @Test func `values keep their meaning`() async throws {
    let path = folder.path("kinds.parquet")
    try Installed.copy(
      """
      SELECT * FROM (VALUES
        (true, 12.30::DECIMAL(9, 2), DATE '2024-01-31', 'NA', [1, 2], 0.1::DOUBLE, 'a,"b'),
        (false, 0.05, DATE '2024-02-29', 'NULL', NULL, NULL, 'two' || chr(10) || 'lines'),
        (NULL, NULL, NULL, NULL, [3], 'nan'::DOUBLE, ''),
        (true, 1, DATE '1999-12-31', 'x', [], 1e-300, ' ')) v(b, d, day, label, list, n, t)
      """, to: path, "FORMAT parquet")
    let table = try await table([path])
    #expect(table.texts("d") == ["12.3", "0.05", nil, "1.0"])
    #expect(table.column(named: "day")?.kind == .date)
    #expect(table.texts("label") == ["NA", "NULL", nil, "x"])
    #expect(table.texts("list") == ["[1, 2]", nil, "[3]", "[]"])
    #expect(table.texts("n") == ["0.1", nil, nil, "1e-300"])
    #expect(table.texts("t").prefix(2) == ["a,\"b", "two\nlines"])
    #expect(table.column(named: "b")?.missingCount == 1)
  }

  @Test func `several Parquet files are one table by the names of columns`() async throws {
    try Installed.copy("SELECT 1 AS a, 2 AS b", to: folder.path("1.parquet"), "FORMAT parquet")
    try Installed.copy("SELECT 4 AS b, 3 AS a", to: folder.path("2.parquet"), "FORMAT parquet")
    let table = try await table([folder.path("*.parquet")])
    #expect(table.texts("a") == ["1.0", "3.0"])
    #expect(table.texts("b") == ["2.0", "4.0"])
    let text = try folder.file("c.csv", "a,b\n1,2\n")
    let mixed = await refusal([folder.path("1.parquet"), text])
    #expect(mixed?.description.contains("files of one kind") == true)
  }

  @Test(
    arguments: [
      ("a.jsonl", "{\"x\": 1, \"w\": \"007\"}\n{\"x\": 2.5, \"w\": null}\n"),
      ("a.json", "[{\"x\": 1, \"w\": \"007\"}, {\"x\": 2.5}]"),
      ("untold.txt", "{\"x\": 1, \"w\": \"007\"}\n{\"x\": 2.5}\n"),
    ])
  func `JSON is read from lines and lists`(name: String, text: String) async throws {
    let table = try await table([try folder.file(name, text)])
    #expect(table.texts("x") == ["1.0", "2.5"])
    #expect(table.column(named: "w")?.missingCount == 1)
  }

  @Test func `a member that comes late, or changes its kind, is not lost`() async throws {
    var lines = (0..<30_000).map { "{\"x\": \($0)}" }
    lines.append("{\"x\": \"late\", \"z\": 1}")
    let path = try folder.file("late.ndjson", lines.joined(separator: "\n"))
    let opened = try await DataFiles.open(DataRequest(paths: [path]))
    let copy = folder.path("copy.csv")
    try opened.parts[0].copy(to: copy)
    let text = try String(contentsOfFile: copy, encoding: .utf8)
    #expect(text.hasPrefix("x,z\n0,\\N\n"))
    #expect(text.contains("late"))
  }

  @Test func `a query sees the files as data and answers in one order`() async throws {
    let path = try folder.file("it's.csv", "k,v\n" + (0..<999).map { "\($0 % 7),\($0)\n" }.joined())
    let sql = "SELECT k, avg(v) AS m FROM data GROUP BY k; -- done"
    let first = try await table([path], sql: sql)
    #expect(first.rowCount == 7)
    #expect(try await table([path], sql: sql).texts("m") == first.texts("m"))
    let alone = try await table([], sql: "SELECT i FROM range(3) t(i)")
    #expect(alone.texts("i") == ["0.0", "1.0", "2.0"])
  }

  @Test(
    arguments: [
      "SELECT nope FROM data", "DROP VIEW data", "SELECT 1; SELECT 2",
      "SELECT 1) TO 'x.csv'; --", "COPY data TO 'x.csv'",
    ])
  func `a query that is no SELECT, or wrong, is one sentence`(sql: String) async throws {
    let path = try folder.file("a.csv", "x,y\n1,2\n")
    let refused = await refusal([path], sql: sql)
    #expect(refused?.problem.hasPrefix("DuckDB says: ") == true)
    #expect(refused?.description.contains("\n") == false)
    #expect(refused?.remedy == "correct the query (--sql)")
  }

  @Test func `what DuckDB cannot read is refused in its words`() async throws {
    let path = try folder.file("broken.parquet", "PAR1\u{15}\u{4} and nothing else PAR1")
    #expect(await refusal([path])?.problem.hasPrefix("DuckDB says: ") == true)
  }

  @Test func `the version of DuckDB is said`() async throws {
    let path = try folder.file("a.jsonl", "{\"x\": 1}\n{\"x\": 2}\n")
    let opened = try await DataFiles.open(DataRequest(paths: [path]))
    #expect(opened.notes.map(\.code) == ["duckdb"])
    #expect(opened.notes[0].message.contains("DuckDB v"))
    #expect(opened.format == "json")
    #expect(opened.origin == path)
  }
}
