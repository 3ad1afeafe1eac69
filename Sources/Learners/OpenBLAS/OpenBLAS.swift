internal import COpenBLAS

/// OpenBLAS behind Swift names; one thread, because workers are the parallelism.
package enum OpenBLAS {
  /// Set once, before the first product.
  static let isPrepared: Bool = {
    openblas_set_num_threads(1)
    return true
  }()

  /// How the library was built, such as `OpenBLAS 0.3.21 ... Haswell`.
  package static var configuration: String { String(cString: openblas_get_config()) }

  /// The kernels that the library chose for this processor.
  package static var core: String { String(cString: openblas_get_corename()) }

  /// The number of threads that products use.
  package static var threadCount: Int {
    precondition(isPrepared)
    return Int(openblas_get_num_threads())
  }

  /// The path of the shared library that answers `cblas_sgemm` in this process.
  ///
  /// GSL's own BLAS answers to the same names and is an order of magnitude slower.
  package static var libraryAnswering: String? {
    losslab_sgemm_library().map { String(cString: $0) }
  }
}
