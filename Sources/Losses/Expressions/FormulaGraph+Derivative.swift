internal import Foundation

extension FormulaGraph {
  /// Returns the derivative of a node with respect to the score; at a kink, that of one side or,
  /// for |u|, min and max of straight lines, the subgradient nearest to 0.
  mutating func derivative(of root: Int) -> Int {
    let zero = constant(0)
    var found: [Int: Int] = [:]
    // Operands come first, so that one pass in order meets each node after its operands.
    for position in reachable(from: [root]) {
      let node = nodes[position]
      let inner = node.operands.map { found[$0] ?? zero }
      let isFixed = !node.operands.isEmpty && inner.allSatisfy { $0 == zero }
      found[position] = isFixed ? zero : derivative(of: node, at: position, inner)
    }
    return found[root] ?? zero
  }

  private mutating func derivative(of node: FormulaNode, at position: Int, _ inner: [Int]) -> Int {
    switch node.operation {
    case .constant, .target, .sign, .less, .lessOrEqual, .equal: return constant(0)
    case .score, .residual: return constant(1)
    case .margin: return add(multiply(constant(2), leaf(.target)), constant(-1))
    case .negate: return negate(inner[0])
    case .add: return add(inner[0], inner[1])
    case .subtract: return subtract(inner[0], inner[1])
    case .multiply: return productDerivative(node, inner)
    case .divide: return quotientDerivative(node, at: position, inner)
    case .power: return powerDerivative(node, at: position, inner)
    case .minimum, .maximum: return extremeDerivative(node, inner)
    case .select: return select(node.a, inner[1], inner[2])
    case .length, .excess:
      let length = raw(.length, node.a, node.b)
      return multiply(divide(node.b, length), inner[1])
    default: return multiply(slope(of: node, at: position), inner[0])
    }
  }

  private mutating func productDerivative(_ node: FormulaNode, _ inner: [Int]) -> Int {
    if node.a == node.b { return multiply(constant(2), multiply(node.a, inner[0])) }
    return add(multiply(inner[0], node.b), multiply(node.a, inner[1]))
  }

  /// (a' - t b') / b with t = a / b, which overflows later than the school's rule.
  private mutating func quotientDerivative(
    _ node: FormulaNode, at position: Int, _ inner: [Int]
  ) -> Int {
    let below = nodes[node.b]
    if below.operation == .length, below.b == node.a {
      // u / sqrt(c^2 + u^2) has the slope c^2 / sqrt(...)^3, without cancellation.
      let weight = divide(below.a, node.b)
      return multiply(divide(multiply(weight, weight), node.b), inner[0])
    }
    return divide(subtract(inner[0], multiply(position, inner[1])), node.b)
  }

  private mutating func powerDerivative(
    _ node: FormulaNode, at position: Int, _ inner: [Int]
  ) -> Int {
    var sum = constant(0)
    if !isConstant(inner[0], 0) {
      let lowered = apply(.power, node.a, apply(.subtract, node.b, constant(1)))
      sum = multiply(multiply(node.b, lowered), inner[0])
    }
    if !isConstant(inner[1], 0) {
      sum = add(sum, multiply(multiply(position, apply(.log, node.a)), inner[1]))
    }
    return sum
  }

  private mutating func extremeDerivative(_ node: FormulaNode, _ inner: [Int]) -> Int {
    let first = node.operation == .maximum ? raw(.less, node.b, node.a) : raw(.less, node.a, node.b)
    let second =
      node.operation == .maximum ? raw(.less, node.a, node.b) : raw(.less, node.b, node.a)
    guard let a = value(of: inner[0]), let b = value(of: inner[1]) else {
      return isConstant(inner[0], 0)
        ? select(second, inner[1], inner[0]) : select(first, inner[0], inner[1])
    }
    let nearest = constant(max(min(a, b), min(max(a, b), 0)))
    return select(first, inner[0], select(second, inner[1], nearest))
  }

  /// Returns g'(u) of a function g of one operand.
  private mutating func slope(of node: FormulaNode, at position: Int) -> Int {
    let u = node.a
    switch node.operation {
    case .exp: return position
    case .expm1: return apply(.exp, u)
    case .log: return divide(constant(1), u)
    case .log1p: return divide(constant(1), add(u, constant(1)))
    case .sqrt: return divide(constant(0.5), position)
    case .abs: return apply(.sign, u)
    case .tanh: return apply(.sechSquared, u)
    case .sechSquared: return multiply(constant(-2), multiply(apply(.tanh, u), position))
    case .sigmoid: return multiply(position, sigmoid(negate(u)))
    case .softplus: return sigmoid(u)
    case .erf:
      let density = apply(.exp, negate(multiply(u, u)))
      return multiply(constant(2 / Double.pi.squareRoot()), density)
    case .cosh: return apply(.sinh, u)
    case .sinh: return apply(.cosh, u)
    case .logCosh: return apply(.tanh, u)
    case .logOnePlusSquare:
      return multiply(constant(2), divide(u, add(multiply(u, u), constant(1))))
    default: return constant(0)
    }
  }
}
