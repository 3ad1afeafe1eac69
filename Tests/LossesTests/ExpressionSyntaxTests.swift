import Foundation
import Losses
import Testing

/// What expressions mean, and what is said of those that mean nothing.
@Suite struct `The syntax of expressions` {
  /// Returns the value at f and y of an expression made a loss by adding r^2.
  private func value(_ expression: String, f: Double = 3, y: Double = 2) throws -> Double {
    let loss = try LossCatalogue.loss(
      LossReference(name: "mine", definition: "(\(expression)) + 0 * y + r^2"))
    let total = loss.values(scores: [f], targets: [y])[0]
    return total - (f - y) * (f - y)
  }

  @Test(arguments: [
    ("2 + 3 * 4", 14), ("2 * 3 + 4", 10), ("8 - 3 - 2", 3), ("16 / 4 / 2", 2), ("2^3^2", 512),
    ("2**3**2", 512), ("-2^2", -4), ("(-2)^2", 4), ("2^-1", 0.5), ("--3", 3), ("2 * -3", -6),
    ("-3 + 5", 2), ("3 < 4", 1), ("4 <= 3", 0), ("3 + 1 == 4", 1), ("3 != 3", 0), ("5 > 4", 1),
    ("4 >= 5", 0), ("if(1 < 2, 10, 20)", 10), ("max(1, 5, 3)", 5), ("min(4, 2, 8)", 2),
    ("1.5e2", 150), ("2e-1", 0.2), (".5", 0.5), ("pow(2, 5)", 32), ("e^0", 1), ("cosh(0)", 1),
    ("2 * pi", 2 * Double.pi), ("y", 2), ("f", 3), ("r", 1), ("y - f", -1),
    ("f^2 - y^2", 5), ("f / y", 1.5), ("-f^2", -9), ("2 - f - 1", -2), ("y^2 / 8 * 3", 1.5),
    ("abs(y - f)^3", 1), ("sign(y - f)", -1), ("(f^2)^0.75", 5.196152422706632),
  ])
  func `precedence and associativity`(_ expression: String, _ wanted: Double) throws {
    let found = try value(expression)
    #expect(abs(found - wanted) <= 1e-12 * max(1, abs(wanted)))
  }

  @Test(arguments: [
    ("log(cosh(y - g))", "y - g", 4, "no variable \"g\""),
    ("lgo(r^2 + 1)", "lgo", 0, "no function \"lgo\"; the nearest are log"),
    ("log(cosh(r)", "log(cosh(r)", 11, "not closed"),
    ("r^2)", ")", 0, "never opened"),
    ("2r", "2r", 1, "an operator is missing"),
    ("r^2 + ", "r^2 + ", 6, "is wanted here"),
    ("r^2 $ 3", "$", 0, "has no meaning"),
    ("max(r)", "max", 0, "takes 2 or more"),
    ("if(r > 0, r)", "if", 0, "takes 3 arguments, not 2"),
    ("r^2 / 0", "/", 0, "divides by 0"),
    ("log(-1) * r", "log(-1)", 0, "not a finite number"),
    ("r^2; c = 2", "c = 2", 0, "does not use the constant c"),
    ("c * r^2; c = two", "two", 0, "plain number"),
    ("r^2; link = lag", "lag", 0, "no such link"),
    ("r^2; domain = animals", "animals", 0, "no such domain"),
    ("r * r^2; r = 2", "r = 2", 0, "already has a meaning"),
    ("1.2.3 * r", "1.2.3", 0, "is no number"),
    ("r < 1 < 2", "< 2", 0, "only two sides"),
    ("log * r", "log", 0, "is a function"),
    ("", "", 0, "an expression is missing"),
  ])
  func `errors point at the character`(
    _ definition: String, _ part: String, _ offset: Int, _ words: String
  ) throws {
    let text = "mine = \(definition)"
    let error = #expect(throws: LossError.self) { try LossReference(parsing: text) }
    let message = try #require(error).description
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    try #require(lines.count == 3, "\(message)")
    #expect(lines[1] == "  " + text.trimmingCharacters(in: .whitespaces) || lines[1] == "  " + text)
    let start = text.range(of: part, options: .backwards).map {
      text.distance(from: text.startIndex, to: $0.lowerBound)
    }
    let column = part.isEmpty ? 7 : try #require(start) + offset
    let caret = lines[2].prefix { $0 == " " }.count - 2
    let shown = lines[1].count - 2
    #expect(caret == min(column, shown), "\(message)")
    #expect(lines[2].contains(words), "\(message)")
  }

  @Test(arguments: [
    ("mine = log(f)", "not a number"), ("mine = 1 / f", "infinite"),
    ("mine = y + 1", "does not read the score"), ("mine = sqrt(1 - r)", "not a number"),
    ("huber = r^2", "another name"), ("MSE = r^2", "another name"),
    ("mine = f - f + y", "score"), ("mine = (r > 0)", "slope is 0"),
    ("mine = r^2; link = margin; domain = real", "does not go with"),
    ("2mine = r^2", "name of letters"),
  ])
  func `what cannot be trained is refused in words`(_ text: String, _ words: String) throws {
    let error = #expect(throws: LossError.self) { try LossReference(parsing: text) }
    #expect(try #require(error).description.contains(words), "\(error?.description ?? "")")
  }

  @Test func `hostile text is refused, not executed to death`() {
    for text in [
      "mine = " + String(repeating: "(", count: 900) + "r",
      "mine = " + String(repeating: "-", count: 900) + "r",
      "mine = " + String(repeating: "r+", count: 5_000) + "r",
      "mine = " + String(repeating: "abs(", count: 300) + "r",
      "mine = r^^2", "mine = ;;;", "mine ==", "= r", "mine = \u{1F600}", "mine = 1e999 * r",
    ] {
      #expect(throws: LossError.self) { try LossReference(parsing: text) }
    }
  }

  @Test func `references come through text and JSON unchanged`() throws {
    let text = "mine(c=2.5) = c * log(cosh(r / c)); c = 1"
    let reference = try LossReference(parsing: text)
    #expect(reference.parameters == ["c": 2.5])
    #expect(reference.description == text)
    #expect(try LossReference(parsing: reference.description) == reference)
    let data = try JSONEncoder().encode(reference)
    #expect(try JSONDecoder().decode(LossReference.self, from: data) == reference)
    let loss = try LossCatalogue.loss(reference)
    #expect(LossReference(loss) == reference)
    #expect(loss.parameters == ["c": 2.5])
  }

  @Test func `a loss of the catalogue is written as before`() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let data = try encoder.encode(LossReference(name: "huber", parameters: ["delta": 2]))
    #expect(
      String(decoding: data, as: UTF8.self) == #"{"name":"huber","parameters":{"delta":2}}"#)
  }
}
