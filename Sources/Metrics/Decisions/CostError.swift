/// Why costs cannot be used, in a sentence that ends in what to do.
public struct CostError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong.
  public enum Problem: Sendable, Hashable {
    /// A part of the text is not a cost.
    case malformed(part: String, example: String)
    /// A name or label that is not known; the ones that are.
    case unknown(name: String, known: [String])
    /// The same cost was given twice.
    case twice(name: String)
    /// A cost is missing, written as it would have to be.
    case missing(name: String)
    /// `fn` and `fp` were given for another number of classes.
    case notTwoClasses(classes: Int)
    /// The matrix has no equal number of rows and columns, or fewer than 2.
    case notSquare(rows: Int)
    /// A cost is not a finite number.
    case notFinite(truth: Int, decided: Int)
    /// A mistake costs no more than the right decision.
    case mistakeIsCheap(truth: Int, decided: Int)
  }

  /// What is wrong.
  public let problem: Problem

  /// Creates an error.
  public init(_ problem: Problem) { self.problem = problem }

  /// The sentence.
  public var description: String {
    switch problem {
    case .malformed(let part, let example):
      "The cost \"\(part)\" cannot be read; write costs as \(example)."
    case .unknown(let name, let known):
      "There is no \"\(name)\" to give a cost for; use \(known.joined(separator: ", "))."
    case .twice(let name): "The cost of \(name) is given twice; give it once."
    case .missing(let name): "The cost of \(name) is missing; add \(name)=COST."
    case .notTwoClasses(let classes):
      "The costs fn and fp are for two classes and there are \(classes); write truth>decided=COST."
    case .notSquare(let rows):
      "The \(rows) rows of costs are no square; give one row a class with one cost a class."
    case .notFinite(let truth, let decided):
      "The cost of deciding class \(decided) for class \(truth) is not finite; give a number."
    case .mistakeIsCheap(let truth, let decided):
      "Deciding class \(decided) for class \(truth) costs no more than being right; raise its cost."
    }
  }
}
