internal import GRDB

extension Ledger {
  /// The changes that bring any older ledger up to date, by name; never edited, only added to.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("first light") { database in
      try createRun(database)
      try createTrials(database)
      try createFoldAdvice(database)
    }
    return migrator
  }

  /// One row: a ledger holds one run.
  private static func createRun(_ database: Database) throws {
    try database.create(table: "run") { table in
      table.primaryKey("id", .integer).check { $0 == 1 }
      table.column("planHash", .text).notNull()
      table.column("plan", .text).notNull()
      table.column("profile", .text).notNull()
      table.column("advice", .text).notNull()
      table.column("environment", .text).notNull()
      table.column("command", .text).notNull()
      table.column("splits", .text).notNull()
    }
  }

  /// Times stand in a table of their own, so that equal runs have equal trials.
  private static func createTrials(_ database: Database) throws {
    try database.create(table: "trial") { table in
      table.primaryKey("key", .text)
      table.column("learner", .text).notNull()
      table.column("loss", .text).notNull()
      table.column("repeat", .integer).notNull()
      table.column("fold", .integer).notNull()
      table.column("status", .text).notNull()
      table.column("result", .text).notNull()
    }
    try database.create(table: "timing") { table in
      table.primaryKey("key", .text)
      table.column("seconds", .double).notNull()
    }
  }

  private static func createFoldAdvice(_ database: Database) throws {
    try database.create(table: "foldAdvice") { table in
      table.column("repeat", .integer).notNull()
      table.column("fold", .integer).notNull()
      table.column("loss", .text).notNull()
      table.primaryKey(["repeat", "fold"])
    }
  }
}
