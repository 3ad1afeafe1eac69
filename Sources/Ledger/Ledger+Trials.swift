internal import Foundation
internal import GRDB
internal import Losses
package import Trials

extension Ledger {
  /// Returns the keys of the trials that need not be run again.
  ///
  /// Those have a score or fail for a reason of their own; what crashed or was stopped is tried
  /// again.
  package func finishedKeys() throws(LedgerError) -> Set<String> {
    try read { database in
      try Set(
        String.fetchAll(
          database, sql: "SELECT key FROM trial WHERE status IN ('ok', 'failed')"))
    }
  }

  /// Records the results of one job, all or none of them.
  ///
  /// A finished trial is never changed; one that crashed or was stopped gives way to a newer result.
  package func record(_ results: [TrialResult]) throws(LedgerError) {
    try write { database in
      for result in results {
        var timeless = result
        timeless.seconds = 0
        try database.execute(
          sql: Ledger.recording,
          arguments: [
            result.key, result.learner, result.loss.description, result.repeat, result.fold,
            result.status.rawValue, try Ledger.text(timeless),
          ])
        if database.changesCount > 0 {
          try database.execute(
            sql: "INSERT OR REPLACE INTO timing (key, seconds) VALUES (?, ?)",
            arguments: [result.key, result.seconds])
        }
      }
    }
  }

  private static let recording = """
    INSERT INTO trial (key, learner, loss, repeat, fold, status, result)
    VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (key) DO UPDATE SET status = excluded.status, result = excluded.result
    WHERE trial.status NOT IN ('ok', 'failed')
    """

  /// Returns everything that the ledger holds.
  ///
  /// - Throws: ``LedgerError``, `noLedger` when no run was begun.
  package func contents() throws(LedgerError) -> RunContents {
    try read { database in
      guard let run = try Row.fetchOne(database, sql: "SELECT * FROM run") else {
        throw LedgerError(.noLedger, folder: folder, detail: "no run was begun")
      }
      let plan = try Ledger.value(Plan.self, of: run["plan"])
      return RunContents(
        plan: plan, profileJSON: run["profile"], adviceJSON: run["advice"],
        results: try results(of: plan, in: database), foldAdvice: try foldAdvice(in: database),
        environment: try Ledger.value(RunEnvironment.self, of: run["environment"]),
        command: run["command"], splitsSHA256: run["splits"])
    }
  }

  /// Returns the latest result of each trial of the plan; other versions of the libraries may have
  /// left older ones under other keys.
  private func results(of plan: Plan, in database: Database) throws -> [TrialResult] {
    var places: [TrialPlace: TrialResult] = [:]
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT result, seconds FROM trial LEFT JOIN timing USING (key) ORDER BY trial.rowid
        """)
    while let row = try rows.next() {
      var result = try Ledger.value(TrialResult.self, of: row["result"])
      result.seconds = row["seconds"] ?? 0
      places[TrialPlace(result)] = result
    }
    return plan.jobs.flatMap { job in
      job.losses.compactMap { places[TrialPlace(job, loss: $0)] }
    }
  }

  private func foldAdvice(in database: Database) throws -> [FoldAdvice] {
    try Row.fetchAll(database, sql: "SELECT * FROM foldAdvice ORDER BY repeat, fold").map {
      FoldAdvice(
        repeat: $0["repeat"], fold: $0["fold"],
        loss: try Ledger.value(LossReference.self, of: $0["loss"]))
    }
  }
}

extension Ledger {
  /// Returns how each trial of the plan that is finished ended.
  func finishedStatuses(of plan: Plan) throws(LedgerError) -> [TrialPlace: TrialResult.Status] {
    let statuses = try read { database in
      try Dictionary(
        uniqueKeysWithValues: Row.fetchAll(
          database, sql: "SELECT key, status FROM trial WHERE status IN ('ok', 'failed')"
        ).map { ($0["key"] as String, $0["status"] as String) })
    }
    var places: [TrialPlace: TrialResult.Status] = [:]
    for job in plan.jobs {
      for loss in job.losses {
        let status = statuses[TrialKey.of(job: job, loss: loss)]
        places[TrialPlace(job, loss: loss)] = status.flatMap(TrialResult.Status.init)
      }
    }
    return places
  }
}
