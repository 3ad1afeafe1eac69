/// What a node of a formula does with its operands.
enum FormulaOperation: UInt8, Hashable, Sendable {
  // Leaves.
  case constant, score, target, residual, margin
  // Functions of one operand.
  case negate, exp, log, log1p, expm1, sqrt, abs, sign, tanh, sigmoid, softplus, erf, cosh, sinh
  /// sech(x)^2, the slope of tanh.
  case sechSquared
  /// ln cosh(x), without overflow.
  case logCosh
  /// ln(1 + x^2), without overflow.
  case logOnePlusSquare
  // Functions of two operands.
  case add, subtract, multiply, divide, minimum, maximum, power
  /// sqrt(a^2 + b^2) of a positive constant a, without overflow.
  case length
  /// sqrt(a^2 + b^2) - a of a positive constant a, without cancellation.
  case excess
  /// 1 where the comparison holds, else 0.
  case less, lessOrEqual, equal
  /// The second operand where the first is not 0, else the third.
  case select

  /// Whether it takes two operands.
  var isBinary: Bool {
    rawValue >= FormulaOperation.add.rawValue && rawValue < FormulaOperation.select.rawValue
  }
}

/// A node of a formula; operands are the positions of earlier nodes.
struct FormulaNode: Hashable, Sendable {
  var operation: FormulaOperation
  /// Positions of the operands, -1 where there is none.
  var a = -1
  var b = -1
  var c = -1
  /// The value of a constant, by its bits so that -0 and 0 are two.
  var bits: UInt64 = 0

  /// The positions of the operands that there are.
  var operands: [Int] { [a, b, c].filter { $0 >= 0 } }
}
