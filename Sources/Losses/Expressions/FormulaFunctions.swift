internal import Foundation

/// The functions of formulas, one number at a time.
enum FormulaFunctions {
  /// Returns a function of one operand.
  static func value(_ operation: FormulaOperation, _ x: Double) -> Double {
    switch operation {
    case .negate: -x
    case .exp: exp(x)
    case .log: log(x)
    case .log1p: log1p(x)
    case .expm1: expm1(x)
    case .sqrt: x.squareRoot()
    case .abs: abs(x)
    case .sign: x > 0 ? 1 : x < 0 ? -1 : 0
    case .tanh: tanh(x)
    case .sigmoid: sigmoid(x)
    case .softplus: softplus(x)
    case .erf: erf(x)
    case .cosh: cosh(x)
    case .sinh: sinh(x)
    case .sechSquared: sechSquared(x)
    case .logCosh: logCosh(x)
    case .logOnePlusSquare: logOnePlusSquare(x)
    default: .nan
    }
  }

  /// Returns a function of two operands.
  static func value(_ operation: FormulaOperation, _ x: Double, _ y: Double) -> Double {
    switch operation {
    case .add: x + y
    case .subtract: x - y
    case .multiply: x * y
    case .divide: x / y
    case .minimum: min(x, y)
    case .maximum: max(x, y)
    case .power: pow(x, y)
    case .length: norm(x, y)
    case .excess: abs(y) * (abs(y) / (norm(x, y) + x))
    case .less: x < y ? 1 : 0
    case .lessOrEqual: x <= y ? 1 : 0
    case .equal: x == y ? 1 : 0
    default: .nan
    }
  }

  static func sigmoid(_ x: Double) -> Double {
    let power = exp(-abs(x))
    return (x >= 0 ? 1 : power) / (1 + power)
  }

  static func sechSquared(_ x: Double) -> Double {
    let power = exp(-2 * abs(x))
    return 4 * power / ((1 + power) * (1 + power))
  }

  static func logCosh(_ x: Double) -> Double {
    let u = abs(x)
    if u < 1 {
      let s = sinh(u)
      return 0.5 * log1p(s * s)
    }
    return u + (log1p(exp(-2 * u)) - log(2))
  }

  static func logOnePlusSquare(_ x: Double) -> Double {
    // Beyond 1e8 the 1 is lost in rounding, and the square would overflow.
    abs(x) < 1e8 ? log1p(x * x) : 2 * log(abs(x))
  }
}
