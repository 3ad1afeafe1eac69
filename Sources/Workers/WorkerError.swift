/// Why no worker could be started: one sentence that ends in what to do.
package struct WorkerError: Error, Sendable, Hashable, CustomStringConvertible {
  package var executable: String
  package var problem: String

  package var description: String {
    "\(executable): no worker process could be started (\(problem)); "
      + "check that the file exists and may be executed."
  }
}
