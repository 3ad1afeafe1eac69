internal import Learners
internal import Losses
internal import Metrics
internal import Predictions
package import Tables

/// Trains all losses of a job and scores them; the same in a worker process and in a test.
///
/// The last table is kept between jobs. Not safe to share between threads: each worker has one.
package final class JobRunner {
  private var table: (content: Table, reading: ReadOptions?)?
  private let read: (DatasetReference) throws -> Table

  /// Creates a runner that has read nothing yet.
  package convenience init() {
    self.init { try TableReader.read(parts: $0.parts, options: $0.reading ?? ReadOptions()) }
  }

  /// Creates a runner that gets its tables from elsewhere.
  package init(read: @escaping (DatasetReference) throws -> Table) {
    self.read = read
  }

  /// Returns one result for each loss of the job, in its order; what cannot be done is a failed
  /// result with its reason.
  package func run(_ job: Job) -> [TrialResult] {
    do {
      let rows = try PlannedRows(job.setting, table: try table(of: job.setting.dataset))
      return try FoldTrial(job: job, rows: rows).results()
    } catch {
      return job.losses.map {
        TrialResult(of: job, loss: $0, failure: .failed, reason: "\(error)")
      }
    }
  }

  /// Returns the table of a data set, whose bytes must be those that the plan was made for.
  private func table(of dataset: DatasetReference) throws -> Table {
    if let known = table, known.content.source.sha256 == dataset.sha256,
      known.reading == dataset.reading
    {
      return known.content
    }
    var table = try read(dataset)
    // Reasons of failures go into reports, which must not depend on where the file lies.
    table.source.path = dataset.name
    guard table.source.sha256 == dataset.sha256 else {
      throw DataError(
        file: dataset.path, problem: "the file is not the one that the run began with",
        remedy: "put the old file back or run into a new folder (--out)")
    }
    self.table = (table, dataset.reading)
    return table
  }
}
