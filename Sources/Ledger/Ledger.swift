internal import Foundation
internal import GRDB

/// The record of one run, in `ledger.sqlite` in the run's folder.
///
/// Everything that is recorded is on the disk when the call returns, in one transaction each, so
/// that killing the process loses only what was not recorded yet. Several processes may record
/// into one ledger; recording a trial again changes nothing.
package final class Ledger: Sendable {
  /// The run's folder, as the user named it.
  package let folder: String
  private let database: DatabaseQueue

  private init(folder: String, database: DatabaseQueue) {
    self.folder = folder
    self.database = database
  }

  /// Opens the ledger of a folder; makes both when they are not there.
  ///
  /// - Throws: ``LedgerError``.
  package static func open(at folder: String) throws(LedgerError) -> Ledger {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      let database = try DatabaseQueue(path: path(in: folder), configuration: configuration)
      try migrate(database)
      return Ledger(folder: folder, database: database)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
      throw LedgerError(.unreadable, folder: folder, detail: "it is no SQLite file")
    } catch {
      throw LedgerError(.unwritable, folder: folder, detail: sentence(error))
    }
  }

  /// Brings the tables up to date.
  ///
  /// Another process may make the same change between our look and our transaction, which then
  /// fails and finds the change made when it looks again.
  private static func migrate(_ database: DatabaseQueue) throws {
    for _ in migrator.migrations {
      do { return try migrator.migrate(database) } catch is DatabaseError {}
    }
    try migrator.migrate(database)
  }

  /// Opens the ledger of a run that was begun before.
  ///
  /// - Throws: ``LedgerError``, `noLedger` when there is none.
  package static func openExisting(at folder: String) throws(LedgerError) -> Ledger {
    guard FileManager.default.fileExists(atPath: path(in: folder)) else {
      throw LedgerError(.noLedger, folder: folder)
    }
    return try open(at: folder)
  }

  /// Runs statements in one transaction.
  func write(_ body: (Database) throws -> Void) throws(LedgerError) {
    do { try database.write(body) } catch let error as LedgerError { throw error } catch {
      throw LedgerError(.unwritable, folder: folder, detail: Ledger.sentence(error))
    }
  }

  /// Reads from one state of the ledger.
  func read<Value>(_ body: (Database) throws -> Value) throws(LedgerError) -> Value {
    do { return try database.read(body) } catch let error as LedgerError { throw error } catch {
      throw LedgerError(.unreadable, folder: folder, detail: Ledger.sentence(error))
    }
  }

  private static func path(in folder: String) -> String {
    URL(filePath: folder).appending(path: "ledger.sqlite").path
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.journalMode = .wal
    // Another run may be recording; a transaction takes milliseconds.
    configuration.busyMode = .timeout(60)
    configuration.prepareDatabase { database in
      // A finished job must survive a loss of power, not only the end of the process.
      try database.execute(sql: "PRAGMA synchronous = FULL")
    }
    return configuration
  }

  private static func sentence(_ error: any Error) -> String {
    if let error = error as? DatabaseError { return error.message ?? "\(error.resultCode)" }
    return error.localizedDescription
  }
}
