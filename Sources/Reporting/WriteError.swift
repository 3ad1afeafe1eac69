/// Why a report could not be written: one sentence that ends in what to do (exit 74).
package struct WriteError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file or folder.
  package var path: String
  /// What is wrong, a clause without a full stop.
  package var problem: String

  /// Creates an error.
  package init(path: String, problem: String) {
    self.path = path
    self.problem = problem
  }

  package var description: String {
    "\(path) cannot be written (\(problem)); choose another folder with --out or make room there."
  }
}
