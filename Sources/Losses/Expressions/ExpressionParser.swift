internal import Spelling

/// Reads an expression into a graph: comparisons bind loosest, then sums, products, signs, and
/// tightest powers, which are right-associative, so that -r^2 is -(r^2).
struct ExpressionParser {
  /// What names stand for besides the variables.
  let constants: [String: Double]
  private(set) var graph = FormulaGraph()
  private(set) var variables: Set<String> = []
  /// The declared constants that the expression reads.
  private(set) var usedConstants: Set<String> = []
  private let text: String
  private let tokens: [ExpressionToken]
  private var position = 0
  private var depth = 0
  private static let mostDepth = 60

  init(_ text: String, range: Range<Int>, constants: [String: Double]) throws(ExpressionError) {
    self.text = text
    self.constants = constants
    tokens = try ExpressionTokens.of(text, in: range)
  }

  /// Reads all of it and returns the node of its value.
  mutating func parse() throws(ExpressionError) -> Int {
    guard tokens.count > 1 else { throw error("an expression is missing, such as log(cosh(r))") }
    let root = try comparison()
    guard next.kind == .end else { throw leftover() }
    return root
  }

  // MARK: Grammar

  private mutating func comparison() throws(ExpressionError) -> Int {
    let left = try sum()
    guard case .symbol(let symbol) = next.kind, Self.comparisons.contains(symbol) else {
      return left
    }
    position += 1
    let right = try sum()
    if case .symbol(let again) = next.kind, Self.comparisons.contains(again) {
      throw error("only two sides can be compared; write if(a < b, if(b < c, x, z), z)")
    }
    return compare(left, symbol, right)
  }

  private static let comparisons = ["<", "<=", ">", ">=", "==", "!="]

  private mutating func compare(_ left: Int, _ symbol: String, _ right: Int) -> Int {
    switch symbol {
    case "<": return graph.apply(.less, left, right)
    case "<=": return graph.apply(.lessOrEqual, left, right)
    case ">": return graph.apply(.less, right, left)
    case ">=": return graph.apply(.lessOrEqual, right, left)
    case "==": return graph.apply(.equal, left, right)
    default:
      let equal = graph.apply(.equal, left, right)
      return graph.subtract(graph.constant(1), equal)
    }
  }

  private mutating func sum() throws(ExpressionError) -> Int {
    var left = try product()
    while let symbol = take(["+", "-"]) {
      let at = position - 1
      let right = try product()
      left = try finite(graph.apply(symbol == "+" ? .add : .subtract, left, right), at)
    }
    return left
  }

  private mutating func product() throws(ExpressionError) -> Int {
    var left = try signed()
    while let symbol = take(["*", "/"]) {
      let at = position - 1
      let right = try signed()
      if symbol == "/", graph.isConstant(right, 0) {
        throw error("this divides by 0", at: at)
      }
      left = try finite(graph.apply(symbol == "*" ? .multiply : .divide, left, right), at)
    }
    return left
  }

  private mutating func signed() throws(ExpressionError) -> Int {
    try deepen()
    defer { depth -= 1 }
    guard let symbol = take(["+", "-"]) else { return try power() }
    let operand = try signed()
    return symbol == "-" ? graph.negate(operand) : operand
  }

  private mutating func power() throws(ExpressionError) -> Int {
    let base = try primary()
    guard take(["^"]) != nil else { return base }
    let at = position - 1
    return try finite(graph.apply(.power, base, try signed()), at)
  }

  private mutating func primary() throws(ExpressionError) -> Int {
    let token = next
    position += token.kind == .end ? 0 : 1
    switch token.kind {
    case .number(let value): return graph.constant(value)
    case .name(let name):
      return next.kind == .symbol("(") ? try call(name, token) : try variable(name, token)
    case .symbol("("):
      let inner = try comparison()
      try expect(")", "the parenthesis is not closed; write )")
      return inner
    case .symbol, .end:
      position -= token.kind == .end ? 0 : 1
      throw error("a number, a variable, a function or ( is wanted here, not \(token.quoted)")
    }
  }

  // MARK: Names

  private mutating func variable(
    _ name: String, _ token: ExpressionToken
  ) throws(ExpressionError) -> Int {
    if let value = constants[name] {
      usedConstants.insert(name)
      return graph.constant(value)
    }
    guard let variable = ExpressionNames.variables[name] else {
      if let value = ExpressionNames.constants[name] { return graph.constant(value) }
      throw unknownVariable(name, token)
    }
    variables.insert(name)
    switch variable {
    case .leaf(let operation): return graph.leaf(operation)
    case .function(let operation): return graph.apply(operation, graph.leaf(.score))
    }
  }

  private func unknownVariable(_ name: String, _ token: ExpressionToken) -> ExpressionError {
    if ExpressionNames.functions[name] != nil {
      return error("\(name) is a function; write \(name)(...)", token.offset)
    }
    let declared = constants.keys.sorted()
    let near = NearestNames.of(name, in: declared, count: 1).first.map { ", did you mean \($0)" }
    return error(
      "there is no variable \"\(name)\"\(near ?? ""); an expression knows y, f, r = f - y, "
        + "m = (2y - 1) f, p = sigmoid(f), mu = exp(f) and the constants that follow it, "
        + "such as: ; \(name) = 2", token.offset)
  }

  private mutating func call(
    _ name: String, _ token: ExpressionToken
  ) throws(ExpressionError) -> Int {
    guard let count = ExpressionNames.functions[name] else {
      let near = NearestNames.of(name, in: ExpressionNames.functions.keys.sorted())
      let hint =
        near.isEmpty
        ? "there are \(ExpressionNames.functions.keys.sorted().joined(separator: ", "))"
        : "the nearest are \(near.joined(separator: ", "))"
      throw error("there is no function \"\(name)\"; \(hint)", token.offset)
    }
    position += 1
    var arguments = [try comparison()]
    while take([","]) != nil { arguments.append(try comparison()) }
    try expect(")", "the arguments of \(name) are not closed; write )")
    guard count.contains(arguments.count) else {
      let wanted = count.count == 1 ? "\(count.lowerBound)" : "\(count.lowerBound) or more"
      throw error("\(name) takes \(wanted) arguments, not \(arguments.count)", token.offset)
    }
    let made = ExpressionNames.node(name, arguments, in: &graph)
    guard graph.value(of: made)?.isFinite ?? true else {
      throw error("this \(name) of constants is not a finite number", token.offset)
    }
    return made
  }

  // MARK: Words

  private var next: ExpressionToken { tokens[position] }

  private mutating func take(_ symbols: [String]) -> String? {
    guard case .symbol(let symbol) = next.kind, symbols.contains(symbol) else { return nil }
    position += 1
    return symbol
  }

  private mutating func expect(_ symbol: String, _ message: String) throws(ExpressionError) {
    guard take([symbol]) == nil else { return }
    throw next.kind == .end || next.kind == .symbol(",") ? error(message) : leftover()
  }

  private mutating func deepen() throws(ExpressionError) {
    depth += 1
    guard depth <= Self.mostDepth else {
      throw error("more than \(Self.mostDepth) parts stand inside of each other; simplify this")
    }
  }

  // Mutating, because the node is made in the argument: self is then taken after it.
  private mutating func finite(_ made: Int, _ token: Int) throws(ExpressionError) -> Int {
    guard graph.value(of: made)?.isFinite ?? true else {
      throw error("this gives no finite number", at: token)
    }
    return made
  }

  // MARK: Errors

  private func leftover() -> ExpressionError {
    switch next.kind {
    case .symbol(")"): error("this parenthesis was never opened; leave it out")
    case .symbol(","): error("a comma stands only between the arguments of a function")
    default: error("an operator is missing before \(next.quoted); products are written with *")
    }
  }

  private func error(_ message: String) -> ExpressionError { error(message, next.offset) }

  private func error(_ message: String, at token: Int) -> ExpressionError {
    error(message, tokens[token].offset)
  }

  private func error(_ message: String, _ offset: Int) -> ExpressionError {
    ExpressionError(text: text, offset: offset, message: message)
  }
}
