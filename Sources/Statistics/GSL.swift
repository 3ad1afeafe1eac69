internal import CGSL

/// The GNU Scientific Library behind Swift names.
package enum GSL {
  /// The version of the library that is linked.
  package static var version: String { String(cString: losslab_gsl_version()) }

  /// GSL's default handler aborts the process; switched off once, every status is checked instead.
  static let isPrepared: Bool = {
    gsl_set_error_handler_off()
    return true
  }()
}
