internal import ArgumentParser
internal import Charts
internal import Foundation
internal import Learners
internal import Ledger
internal import Losses
internal import Metrics
internal import Reporting
internal import Tables
internal import Workers

/// A sentence for the user and the exit code that goes with it.
struct Failure: Error {
  /// The exit codes of the command line.
  enum Code: Int32 {
    case nothingFinished = 1
    case usage = 64
    case badData = 65
    case noSuchFile = 66
    case cannotWrite = 74
    case interrupted = 130
  }

  /// What is wrong, where, and what to do.
  var message: String
  /// What a script sees.
  var code: Code

  init(_ message: String, _ code: Code) {
    self.message = message
    self.code = code
  }

  /// Prints the error on standard error and ends the process with its code.
  static func end(with error: any Error) -> Never {
    guard let failure = Failure(error) else { LossLab.exit(withError: error) }
    Console.note("losslab: \(failure.message)")
    exit(failure.code.rawValue)
  }

  /// Finds sentence and code of the errors of every part; `nil` for the argument parser's own.
  init?(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as DataError:
      self.init(error.description, error.kind == .noSuchFile ? .noSuchFile : .badData)
    case let error as LossError: self.init(error.description, .usage)
    case let error as MetricError: self.init(error.description, .usage)
    case let error as CostError: self.init(error.description, .usage)
    case let error as LearnerError: self.init(error.description, .usage)
    case let error as WriteError: self.init(error.description, .cannotWrite)
    case let error as ChartError: self.init(error.description, .cannotWrite)
    case let error as WorkerError: self.init(error.description, .cannotWrite)
    case let error as LedgerError: self.init(error.description, Failure.code(of: error.kind))
    case is CancellationError: self.init("stopped", .interrupted)
    default: return nil
    }
  }

  private static func code(of kind: LedgerError.Kind) -> Code {
    switch kind {
    case .noLedger: .noSuchFile
    case .otherPlan: .usage
    case .unreadable: .badData
    case .unwritable, .foreignResults: .cannotWrite
    }
  }
}
