/// Why a ledger cannot be used: one sentence that names the folder and ends in what to do.
package struct LedgerError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of failure it is.
  package enum Kind: Sendable, Hashable {
    /// There is no ledger in the folder.
    case noLedger
    /// The folder holds the run of another plan.
    case otherPlan
    /// The ledger cannot be read, or is none.
    case unreadable
    /// The ledger cannot be written: no space, no permission, locked for long.
    case unwritable
    /// A worker gave results that were not asked for.
    case foreignResults
  }

  package var kind: Kind
  /// The run's folder, as the user named it.
  package var folder: String
  /// What the system says, when it says something.
  package var detail: String

  /// Creates an error.
  package init(_ kind: Kind, folder: String, detail: String = "") {
    self.kind = kind
    self.folder = folder
    self.detail = detail
  }

  package var description: String {
    let detail = detail.isEmpty ? "" : " (\(detail))"
    return switch kind {
    case .noLedger:
      "\(folder): there is no ledger.sqlite in this folder\(detail); give the folder of a run."
    case .otherPlan:
      "\(folder): this folder holds a run with another plan\(detail); repeat that command or "
        + "choose a new folder (--out)."
    case .unreadable:
      "\(folder): ledger.sqlite cannot be read\(detail); choose a new folder (--out)."
    case .unwritable:
      "\(folder): ledger.sqlite cannot be written\(detail); free space or choose another folder "
        + "(--out), and repeat the command to go on."
    case .foreignResults:
      "\(folder): a worker answered with trials that were not asked for\(detail); use workers of "
        + "the same build."
    }
  }
}
