internal import Advice
internal import Charts
internal import Losses

/// How frameworks spell a recommended loss.
enum AdviceCalls {
  private static let nameWidth = 14
  private static let indent = "    "

  /// Adds the call of a framework, or of every one that fits on a line.
  static func show(
    _ first: Recommendation, _ framework: Framework?, on screen: inout TextScreen
  ) {
    let known = Framework.allCases.filter { first.calls[$0.rawValue] != nil }
    if let framework {
      guard let code = first.calls[framework.rawValue] else { return }
      screen.line()
      screen.laidOut(screen.inked("in \(framework.rawValue):", .dim))
      lines(of: code).forEach { screen.laidOut(indent + $0) }
    } else if !known.isEmpty {
      screen.line()
      screen.laidOut(screen.inked("type", .dim))
      list(known, first, on: &screen)
    }
  }

  private static func list(
    _ frameworks: [Framework], _ first: Recommendation, on screen: inout TextScreen
  ) {
    var longer: [String] = []
    for framework in frameworks {
      let code = lines(of: first.calls[framework.rawValue] ?? "")
      let name = TextScreen.padded(framework.rawValue, to: nameWidth)
      if code.count == 1, indent.count + nameWidth + code[0].count <= TextScreen.width {
        screen.laidOut(indent + name + code[0])
      } else {
        longer.append(framework.rawValue)
      }
    }
    guard !longer.isEmpty else { return }
    screen.laidOut(indent + "longer: --framework " + longer.joined(separator: ", "))
  }

  private static func lines(of code: String) -> [String] {
    code.split(separator: "\n", omittingEmptySubsequences: false)
      .map { PlainText.visible(String($0)) }
  }
}
