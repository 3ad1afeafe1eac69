/// What a worker may spend on one job before it is ended; `nil` means no limit.
package struct WorkerLimits: Sendable, Codable, Hashable {
  /// Wall seconds for one job.
  package var secondsPerJob: Double?
  /// Resident memory of the worker process, in bytes; watched on Linux only.
  package var residentBytes: Int?

  /// Creates limits.
  package init(secondsPerJob: Double?, residentBytes: Int?) {
    self.secondsPerJob = secondsPerJob
    self.residentBytes = residentBytes
  }

  /// No limits.
  package static let none = WorkerLimits(secondsPerJob: nil, residentBytes: nil)
}
