internal import Foundation
internal import GRDB
package import Trials
internal import Workers

extension Ledger {
  /// Records the beginning of a run, or finds that the same run was begun before.
  ///
  /// A run that goes on keeps its first plan, profile, advice and splits; environment and command
  /// are those of the last start.
  ///
  /// - Throws: ``LedgerError``, `otherPlan` when the folder holds another run.
  package func begin(_ run: RunRecord) throws(LedgerError) {
    try write { database in
      let known = try String.fetchOne(database, sql: "SELECT planHash FROM run")
      let environment = try Ledger.text(run.environment)
      if let known {
        guard known == run.plan.sha256 else { throw LedgerError(.otherPlan, folder: folder) }
        try database.execute(
          sql: "UPDATE run SET environment = ?, command = ?", arguments: [environment, run.command])
      } else {
        try insert(run, environment: environment, into: database)
      }
      try insert(run.foldAdvice, into: database)
    }
  }

  private func insert(
    _ run: RunRecord, environment: String, into database: Database
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO run (id, planHash, plan, profile, advice, environment, command, splits)
        VALUES (1, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        run.plan.sha256, try Ledger.text(run.plan),
        String(decoding: run.profileJSON, as: UTF8.self),
        String(decoding: run.adviceJSON, as: UTF8.self), environment, run.command,
        run.splitsSHA256,
      ])
  }

  /// Records what the advice chose inside folds; a fold that is there already keeps its choice.
  package func record(_ foldAdvice: [FoldAdvice]) throws(LedgerError) {
    try write { database in try insert(foldAdvice, into: database) }
  }

  private func insert(_ foldAdvice: [FoldAdvice], into database: Database) throws {
    for advice in foldAdvice {
      try database.execute(
        sql: "INSERT OR IGNORE INTO foldAdvice (repeat, fold, loss) VALUES (?, ?, ?)",
        arguments: [advice.repeat, advice.fold, try Ledger.text(advice.loss)])
    }
  }

  /// Returns a value as JSON text with sorted members.
  static func text(_ value: some Encodable) throws -> String {
    String(decoding: try JSONLine.encode(value), as: UTF8.self)
  }

  /// Returns the value of a JSON text.
  static func value<Value: Decodable>(_ type: Value.Type, of text: String) throws -> Value {
    try JSONLine.decode(type, from: Data(text.utf8))
  }
}
