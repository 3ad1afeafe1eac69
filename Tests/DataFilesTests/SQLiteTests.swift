import DataFiles
import Foundation
import GRDB
import Tables
import Testing

struct SQLiteTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func database(_ name: String, _ statements: String) throws -> String {
    try DatabaseQueue(path: folder.path(name)).write { try $0.execute(sql: statements) }
    return folder.path(name)
  }

  @Test func `the only table is read with its values as they are`() async throws {
    let path = try database(
      "it's; one.db",
      """
      CREATE TABLE "odd ""name"" '); --" (id INTEGER, v REAL, t TEXT, n TEXT);
      INSERT INTO "odd ""name"" '); --" VALUES
        (1, 0.1, 'a,"b"', 'NA'), (9007199254740993, 1e-300, 'line' || char(10) || 'two', 'NULL'),
        (3, NULL, NULL, 'x');
      """)
    let table = try await table([path])
    #expect(table.texts("v") == ["0.1", "1e-300", nil])
    #expect(table.texts("t") == ["a,\"b\"", "line\ntwo", nil])
    #expect(table.texts("n") == ["NA", "NULL", "x"])
  }

  @Test func `of several tables one must be named`() async throws {
    let path = try database(
      "two.db",
      """
      CREATE TABLE first (x INTEGER); INSERT INTO first VALUES (1), (2);
      CREATE TABLE second (y INTEGER); INSERT INTO second VALUES (3), (4);
      """)
    let refused = await refusal([path])
    #expect(refused?.description.contains("first, second") == true)
    #expect(refused?.description.contains("--table") == true)
    #expect(try await table([path], named: "second").texts("y") == ["3.0", "4.0"])
    #expect(await refusal([path], named: "secnd")?.description.contains("--table second") == true)
    #expect(await refusal([path], named: "x\" UNION SELECT 1; --") != nil)
  }

  @Test func `a query runs in SQLite and cannot write`() async throws {
    let path = try database(
      "q.db", "CREATE TABLE t (x INTEGER); INSERT INTO t VALUES (1), (2), (3), (4);")
    let sums = try await table([path], sql: "SELECT x % 2 AS odd, sum(x) AS s FROM data GROUP BY 1")
    #expect(sums.texts("s") == ["6.0", "4.0"])
    #expect(await refusal([path], sql: "DELETE FROM t") != nil)
    #expect(await refusal([path], sql: "SELECT 1; SELECT 2") != nil)
    #expect(await refusal([path], sql: "SELECT nope FROM t")?.description.contains("nope") == true)
    #expect(try await table([path]).rowCount == 4)
  }
}
