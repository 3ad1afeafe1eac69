internal import CXGBoost

/// The XGBoost library that is linked.
package enum XGBoost {
  /// A version in three numbers.
  package struct Version: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The parts, the most significant first.
    package var major: Int
    package var minor: Int
    package var patch: Int

    package static func < (a: Version, b: Version) -> Bool {
      (a.major, a.minor, a.patch) < (b.major, b.minor, b.patch)
    }

    package var description: String { "\(major).\(minor).\(patch)" }
  }

  /// The version that answers at run time, whatever the headers were.
  package static let version: Version = {
    var major: Int32 = 0
    var minor: Int32 = 0
    var patch: Int32 = 0
    XGBoostVersion(&major, &minor, &patch)
    return Version(major: Int(major), minor: Int(minor), patch: Int(patch))
  }()

  /// Whether `XGBoosterBoostOneIter` takes several scores a row: from 1.7 until 2.1, which moved
  /// custom losses to `XGBoosterTrainOneIter`.
  package static var isSupported: Bool {
    version >= Version(major: 1, minor: 7, patch: 0)
      && version < Version(major: 2, minor: 1, patch: 0)
  }

  /// Throws unless boosting under a custom loss works with the library that is linked.
  static func checkSupport() throws(LearnerError) {
    guard isSupported else { throw LearnerError(.unsupportedXGBoost(version.description)) }
  }

  /// Turns a status into a typed error with the library's own words.
  static func check(_ status: Int32) throws(LearnerError) {
    guard status != 0 else { return }
    let message = XGBGetLastError().map { String(cString: $0) } ?? "an unknown error"
    // The text goes on with a stack trace, which tells users nothing.
    let sentence = message.split(separator: "\n").first.map(String.init) ?? message
    throw LearnerError(.xgboost(sentence))
  }
}
