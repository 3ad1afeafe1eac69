internal import Foundation

// Functions, with the patterns that overflow or cancel written stably.
extension FormulaGraph {
  /// Returns a function of one operand.
  mutating func apply(_ operation: FormulaOperation, _ x: Int) -> Int {
    if let value = value(of: x) {
      return constant(FormulaFunctions.value(operation, value))
    }
    switch operation {
    case .negate: return negate(x)
    case .log: return log(x)
    case .log1p: return log1p(x)
    case .sqrt: return sqrt(x)
    case .sigmoid: return sigmoid(x)
    case .exp: return operand(of: x, .log) ?? raw(.exp, x)
    case .abs, .cosh, .logCosh, .logOnePlusSquare, .sechSquared: return even(operation, x)
    case .tanh, .erf, .sinh, .sign: return odd(operation, x)
    default: return raw(operation, x)
    }
  }

  private mutating func even(_ operation: FormulaOperation, _ x: Int) -> Int {
    let inner = operand(of: x, .negate) ?? x
    if operation == .abs {
      if nodes[inner].operation == .abs { return inner }
      return raw(.abs, inner)
    }
    return raw(operation, operand(of: inner, .abs) ?? inner)
  }

  private mutating func odd(_ operation: FormulaOperation, _ x: Int) -> Int {
    guard let inner = operand(of: x, .negate) else { return raw(operation, x) }
    return negate(raw(operation, inner))
  }

  mutating func sigmoid(_ x: Int) -> Int { raw(.sigmoid, x) }

  private mutating func log(_ x: Int) -> Int {
    if let inner = operand(of: x, .cosh) { return apply(.logCosh, inner) }
    if let inner = operand(of: x, .exp) { return inner }
    if let inner = operand(of: x, .sigmoid) { return negate(raw(.softplus, negate(inner))) }
    if let sum = constantPart(of: x, .add), sum.constant > 0 {
      return logOfSum(sum.constant, sum.rest)
    }
    if nodes[x].operation == .add, let a = operand(of: nodes[x].a, .exp),
      let b = operand(of: nodes[x].b, .exp)
    {
      return add(a, raw(.softplus, subtract(b, a)))
    }
    return raw(.log, x)
  }

  /// Returns ln(c + u) as ln c + ln(1 + u / c), where that is softplus, a square, or c = 1.
  private mutating func logOfSum(_ c: Double, _ u: Int) -> Int {
    let offset = constant(Foundation.log(c))
    if let power = operand(of: u, .exp) {
      return add(raw(.softplus, subtract(power, offset)), offset)
    }
    if squareRoot(of: u) != nil || c == 1 {
      return add(log1p(multiply(u, constant(1 / c))), offset)
    }
    return raw(.log, add(u, constant(c)))
  }

  private mutating func log1p(_ x: Int) -> Int {
    if let power = operand(of: x, .exp) { return raw(.softplus, power) }
    if let root = squareRoot(of: x) { return even(.logOnePlusSquare, root) }
    return raw(.log1p, x)
  }

  private mutating func sqrt(_ x: Int) -> Int {
    if let root = squareRoot(of: x) { return even(.abs, root) }
    if let sum = constantPart(of: x, .add), sum.constant > 0,
      let root = squareRoot(of: sum.rest)
    {
      return raw(.length, constant(sum.constant.squareRoot()), operand(of: root, .abs) ?? root)
    }
    return raw(.sqrt, x)
  }

  /// Returns what a node is the square of, or `nil` for other nodes.
  private mutating func squareRoot(of x: Int) -> Int? {
    let node = nodes[x]
    guard node.operation == .multiply else { return nil }
    if node.a == node.b { return node.a }
    guard let part = constantPart(of: x, .multiply), part.constant > 0,
      let root = squareRoot(of: part.rest)
    else { return nil }
    return multiply(constant(part.constant.squareRoot()), root)
  }

  /// Returns a function of two operands.
  mutating func apply(_ operation: FormulaOperation, _ x: Int, _ y: Int) -> Int {
    if let a = value(of: x), let b = value(of: y) {
      return constant(FormulaFunctions.value(operation, a, b))
    }
    switch operation {
    case .add: return add(x, y)
    case .subtract: return subtract(x, y)
    case .multiply: return multiply(x, y)
    case .divide: return divide(x, y)
    case .power: return power(x, y)
    case .minimum, .maximum: return x == y ? x : raw(operation, min(x, y), max(x, y))
    default: return raw(operation, x, y)
    }
  }

  /// Returns a power: small whole exponents by multiplication, constant bases by the exponential.
  mutating func power(_ x: Int, _ y: Int) -> Int {
    if let exponent = value(of: y) {
      if let product = wholePower(x, exponent) { return product }
      if exponent == 0.5 { return sqrt(x) }
      if exponent == 2 * (exponent / 2).rounded() { return raw(.power, even(.abs, x), y) }
      return raw(.power, x, y)
    }
    if let base = value(of: x), base > 0 {
      return apply(.exp, multiply(y, constant(base == M_E ? 1 : Foundation.log(base))))
    }
    return raw(.power, x, y)
  }

  private mutating func wholePower(_ x: Int, _ exponent: Double) -> Int? {
    switch exponent {
    case 0: return constant(1)
    case 1: return x
    case 2: return multiply(x, x)
    case 3: return multiply(multiply(x, x), x)
    case 4:
      let square = multiply(x, x)
      return multiply(square, square)
    case -1: return divide(constant(1), x)
    case -2: return divide(constant(1), multiply(x, x))
    default: return nil
    }
  }

  /// Returns the second operand where the first is not 0, else the third.
  mutating func select(_ condition: Int, _ x: Int, _ y: Int) -> Int {
    if x == y { return x }
    if let value = value(of: condition) { return value != 0 ? x : y }
    return raw(.select, condition, x, y)
  }
}
