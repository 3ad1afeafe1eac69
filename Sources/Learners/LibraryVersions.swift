/// The numerical libraries that the learners run on, for `doctor` and for reports.
package struct LibraryVersions: Sendable, Codable, Hashable {
  /// XGBoost's version, such as `1.7.4`.
  package var xgboost: String
  /// How OpenBLAS was built.
  package var openBLAS: String
  /// The number of threads that OpenBLAS uses.
  package var openBLASThreads: Int
  /// The shared library that answers `cblas_sgemm`, or `nil` when the system does not say.
  package var blasLibrary: String?

  /// Asks the libraries of this process.
  package static var current: LibraryVersions {
    LibraryVersions(
      xgboost: XGBoost.version.description, openBLAS: OpenBLAS.configuration,
      openBLASThreads: OpenBLAS.threadCount, blasLibrary: OpenBLAS.libraryAnswering)
  }
}
