internal import CVectorMath
internal import Foundation

/// An elementary function of one number, or of many at once.
///
/// Both ways are precise to a few units in the last place; what comes out for a number does not
/// depend on its neighbours.
package enum ElementaryFunction: Sendable {
  case exp, expm1, log, log1p, tanh

  /// The instructions that many numbers at once go through: "avx2", "sse2" or "scalar".
  package static var instructions: String { String(cString: losslab_vector_instructions()) }

  /// Returns the function of one number.
  package func callAsFunction(_ x: Double) -> Double {
    switch self {
    case .exp: Foundation.exp(x)
    case .expm1: Foundation.expm1(x)
    case .log: Foundation.log(x)
    case .log1p: Foundation.log1p(x)
    case .tanh: Foundation.tanh(x)
    }
  }

  /// Replaces numbers by the function of them.
  func apply(to numbers: UnsafeMutableBufferPointer<Double>) {
    guard let start = numbers.baseAddress else { return }
    switch self {
    case .exp: losslab_vector_exp(start, start, numbers.count)
    case .expm1: losslab_vector_expm1(start, start, numbers.count)
    case .log: losslab_vector_log(start, start, numbers.count)
    case .log1p: losslab_vector_log1p(start, start, numbers.count)
    case .tanh: losslab_vector_tanh(start, start, numbers.count)
    }
  }

  /// Replaces the numbers of a range by the function of them.
  package func apply(to numbers: inout MutableSpan<Double>, range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= numbers.count)
    numbers.withUnsafeMutableBufferPointer { buffer in
      apply(to: UnsafeMutableBufferPointer(rebasing: buffer[range]))
    }
  }
}
