internal import Digests
internal import Foundation
internal import Workers

extension Plan {
  /// The jobs in the order in which they are given out: by repeat, by fold, by learner.
  ///
  /// All learners see a fold before the next begins, so that an interrupted run can be compared.
  package var jobs: [Job] {
    (0..<scheme.repeats).flatMap { number in
      (0..<scheme.folds).flatMap { fold in
        learners.map { learner in
          Job(
            setting: setting, scheme: scheme, learner: learner, repeat: number, fold: fold,
            losses: losses)
        }
      }
    }
  }

  /// SHA-256 of everything in the plan but the places and the name of the files.
  package var sha256: String {
    var nameless = self
    nameless.setting.dataset.path = ""
    nameless.setting.dataset.further = nil
    nameless.setting.dataset.name = ""
    return CanonicalDigest.of(nameless)
  }
}

/// The digest of a value that does not depend on the order of its members.
enum CanonicalDigest {
  /// Returns the SHA-256 of the value's JSON with sorted members, as 64 hexadecimal digits.
  static func of(_ value: some Encodable) -> String {
    // Strings, numbers and lists of them, infinite numbers included, always encode.
    let line = (try? JSONLine.encode(value)) ?? Data()
    return SHA256.hexDigest(of: [UInt8](line))
  }
}
