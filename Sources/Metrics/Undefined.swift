/// Why a score is not defined, as an error on its way to ``MetricScore/undefined(_:)``.
public struct Undefined: Error, Sendable, Hashable, CustomStringConvertible {
  /// A clause such as "only one class is present".
  public let reason: String

  init(_ reason: String) { self.reason = reason }

  /// The reason.
  public var description: String { reason }
}

extension MetricScore {
  /// Creates the finite value of a computation, or the reason that it throws.
  init(_ compute: () throws(Undefined) -> Double) {
    do throws(Undefined) {
      self = .finite(try compute(), otherwise: "the numbers are too large")
    } catch {
      self = .undefined(error.reason)
    }
  }
}
