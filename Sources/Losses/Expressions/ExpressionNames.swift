/// The names that expressions may use.
enum ExpressionNames {
  /// What a variable is: a leaf, or a function of the score.
  enum Variable {
    case leaf(FormulaOperation)
    case function(FormulaOperation)
  }

  static let variables: [String: Variable] = [
    "y": .leaf(.target), "f": .leaf(.score), "r": .leaf(.residual), "m": .leaf(.margin),
    "p": .function(.sigmoid), "mu": .function(.exp),
  ]

  /// Constants that every expression knows; a declared one of the same name goes before.
  static let constants = ["pi": Double.pi, "e": 2.718281828459045]

  /// The functions and how many arguments they take.
  static let functions: [String: ClosedRange<Int>] = {
    var counts: [String: ClosedRange<Int>] = [
      "pow": 2...2, "if": 3...3, "min": 2...16, "max": 2...16,
    ]
    for name in unary.keys { counts[name] = 1...1 }
    return counts
  }()

  private static let unary: [String: FormulaOperation] = [
    "exp": .exp, "log": .log, "log1p": .log1p, "expm1": .expm1, "sqrt": .sqrt, "abs": .abs,
    "sign": .sign, "tanh": .tanh, "sigmoid": .sigmoid, "softplus": .softplus, "erf": .erf,
    "cosh": .cosh, "sinh": .sinh,
  ]

  /// Whether a constant may not have the name.
  static func isTaken(_ name: String) -> Bool {
    variables[name] != nil || functions[name] != nil
  }

  /// Returns the node of a call whose number of arguments was checked.
  static func node(_ name: String, _ arguments: [Int], in graph: inout FormulaGraph) -> Int {
    if let operation = unary[name] { return graph.apply(operation, arguments[0]) }
    switch name {
    case "pow": return graph.apply(.power, arguments[0], arguments[1])
    case "if": return graph.select(arguments[0], arguments[1], arguments[2])
    default:
      let operation: FormulaOperation = name == "min" ? .minimum : .maximum
      return arguments.dropFirst().reduce(arguments[0]) { graph.apply(operation, $0, $1) }
    }
  }
}
