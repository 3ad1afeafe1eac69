// Sums and products, simplified.
extension FormulaGraph {
  mutating func negate(_ x: Int) -> Int {
    if let value = value(of: x) { return constant(-value) }
    if let inner = operand(of: x, .negate) { return inner }
    let node = nodes[x]
    if node.operation == .subtract { return subtract(node.b, node.a) }
    if let product = constantPart(of: x, .multiply) {
      return multiply(constant(-product.constant), product.rest)
    }
    return raw(.negate, x)
  }

  mutating func add(_ x: Int, _ y: Int) -> Int {
    switch (value(of: x), value(of: y)) {
    case (let a?, let b?): return constant(a + b)
    case (0?, _): return y
    case (_, 0?): return x
    case (let a?, _): return add(y, shift: a, constant: x)
    case (_, let b?): return add(x, shift: b, constant: y)
    default: break
    }
    if let inner = operand(of: y, .negate) { return subtract(x, inner) }
    if let inner = operand(of: x, .negate) { return subtract(y, inner) }
    if x == y { return multiply(constant(2), x) }
    return raw(.add, min(x, y), max(x, y))
  }

  /// Returns x + a constant, which stands second.
  private mutating func add(_ x: Int, shift: Double, constant position: Int) -> Int {
    if let sum = constantPart(of: x, .add) {
      return add(sum.rest, constant(sum.constant + shift))
    }
    if let power = operand(of: x, .exp), shift == -1 { return raw(.expm1, power) }
    if let side = operand(of: x, .length), let length = value(of: side),
      abs(length + shift) <= 4 * length.ulp
    {
      return raw(.excess, side, nodes[x].b)
    }
    if let inner = operand(of: x, .negate) { return subtract(position, inner) }
    return raw(.add, x, position)
  }

  mutating func subtract(_ x: Int, _ y: Int) -> Int {
    if x == y { return constant(0) }
    if let b = value(of: y) { return add(x, constant(-b)) }
    if isConstant(x, 0) { return negate(y) }
    if let inner = operand(of: y, .negate) { return add(x, inner) }
    switch (nodes[x].operation, nodes[y].operation) {
    case (.score, .target): return leaf(.residual)
    case (.target, .score): return negate(leaf(.residual))
    case (.constant, .sigmoid) where isConstant(x, 1): return sigmoid(negate(nodes[y].a))
    default: break
    }
    if let inner = operand(of: x, .negate) { return negate(add(inner, y)) }
    return raw(.subtract, x, y)
  }

  mutating func multiply(_ x: Int, _ y: Int) -> Int {
    switch (value(of: x), value(of: y)) {
    case (let a?, let b?): return constant(a * b)
    case (let a?, _): return scale(y, by: a, constant: x)
    case (_, let b?): return scale(x, by: b, constant: y)
    default: break
    }
    if let inner = operand(of: x, .negate) { return negate(multiply(inner, y)) }
    if let inner = operand(of: y, .negate) { return negate(multiply(x, inner)) }
    if let product = signProduct(x, y) ?? signProduct(y, x) { return product }
    // A square stays whole, so that patterns find it.
    if x != y {
      if let part = constantPart(of: x, .multiply) {
        return multiply(constant(part.constant), multiply(part.rest, y))
      }
      if let part = constantPart(of: y, .multiply) {
        return multiply(constant(part.constant), multiply(x, part.rest))
      }
    }
    if x == y, let inner = operand(of: x, .abs) { return multiply(inner, inner) }
    return raw(.multiply, min(x, y), max(x, y))
  }

  /// Returns sign(u) u = |u| and sign(u) |u| = u, or `nil` for other factors.
  private mutating func signProduct(_ x: Int, _ y: Int) -> Int? {
    guard let inner = operand(of: x, .sign) else { return nil }
    if y == inner { return raw(.abs, inner) }
    return operand(of: y, .abs) == inner ? inner : nil
  }

  private mutating func scale(_ x: Int, by factor: Double, constant position: Int) -> Int {
    if factor == 0 { return constant(0) }
    if factor == 1 { return x }
    if factor == -1 { return negate(x) }
    if let part = constantPart(of: x, .multiply) {
      return multiply(constant(part.constant * factor), part.rest)
    }
    if let inner = operand(of: x, .negate) { return multiply(constant(-factor), inner) }
    return raw(.multiply, x, position)
  }

  mutating func divide(_ x: Int, _ y: Int) -> Int {
    if let b = value(of: y), b != 0 {
      // Division by a power of two is exact either way; others differ by a rounding.
      return multiply(x, constant(1 / b))
    }
    if isConstant(x, 0) || x == y { return constant(x == y ? 1 : 0) }
    if let inner = operand(of: x, .negate) { return negate(divide(inner, y)) }
    if let inner = operand(of: y, .negate) { return negate(divide(x, inner)) }
    if let sigmoid = logistic(x, y) { return sigmoid }
    if let part = constantPart(of: x, .multiply) {
      return multiply(constant(part.constant), divide(part.rest, y))
    }
    return raw(.divide, x, y)
  }

  /// Returns c / (1 + e^u) and e^u / (1 + e^u) as logistic functions, or `nil`.
  private mutating func logistic(_ x: Int, _ y: Int) -> Int? {
    guard let sum = constantPart(of: y, .add), sum.constant == 1,
      let power = operand(of: sum.rest, .exp)
    else { return nil }
    if x == sum.rest { return sigmoid(power) }
    guard let top = value(of: x) else { return nil }
    return multiply(constant(top), sigmoid(negate(power)))
  }
}
