internal import Foundation

/// Turns gnuplot's SVG into ours: texts in place of tokens, a text alternative, ids of its own,
/// and none of the parts that say nothing.
struct Picture {
  let drawing: Drawing
  let id: String
  let style: ChartStyle

  func text(from picture: String, title: String, summary: String) -> String {
    var lines: [String] = []
    for line in body(of: picture) {
      if line == "</g>", let last = lines.last, last.hasPrefix("<g "), last.hasSuffix(">") {
        lines.removeLast()
      } else if !line.isEmpty {
        lines.append(line)
      }
    }
    let body = lines.joined(separator: "\n")
    return head(title: title, summary: summary) + withTexts(withOwnIDs(body)) + "\n"
  }

  private func head(title: String, summary: String) -> String {
    let size = "\(Int(drawing.width))\" height=\"\(Int(drawing.height))"
    return """
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
      width="\(size)" viewBox="0 0 \(Int(drawing.width)) \(Int(drawing.height))" role="img" \
      aria-labelledby="\(id)-title \(id)-desc" font-family="\(style.fontFamily)">
      <title id="\(id)-title">\(PlainText.xml(PlainText.name(title, limit: 200)))</title>
      <desc id="\(id)-desc">\(PlainText.xml(PlainText.name(summary, limit: 1000)))</desc>

      """
  }

  /// The lines between the opening tag's description and the end, trimmed and shortened.
  private func body(of picture: String) -> [String] {
    let lines = picture.components(separatedBy: "\n")
    let start = lines.firstIndex { $0.hasPrefix("<desc>") }.map { $0 + 1 } ?? 0
    var result: [String] = []
    var isInFilter = false
    for line in lines[start...].map({ $0.trimmingCharacters(in: .whitespaces) }) {
      if line.hasPrefix("<filter") { isInFilter = true }
      if !isInFilter { result.append(shortened(line)) }
      if line.hasPrefix("</filter") { isInFilter = false }
    }
    return result
  }

  private func shortened(_ line: String) -> String {
    var line = line
    if line.hasPrefix("<g id=\"gnuplot_plot_") { return "<g class=\"data\">" }
    for part in [
      " stroke-linecap=\"butt\"", " stroke-linejoin=\"miter\"",
      " font-family=\"\(style.fontFamily)\"", " shape-rendering='crispEdges'",
    ] { line = line.replacingOccurrences(of: part, with: "") }
    // The markers' own outlines are given in units of the marker and keep their digits.
    return line.contains(" id='gp") ? line : Picture.withShortNumbers(line)
  }

  private func withOwnIDs(_ body: String) -> String {
    body.replacingOccurrences(of: "gnuplot_canvas", with: "\(id)-canvas")
      .replacingOccurrences(of: "gpPt", with: "\(id)-p")
      .replacingOccurrences(of: "gpDot", with: "\(id)-dot")
  }

  /// Splits at the tokens once, so that a text that looks like a token is not replaced again.
  private func withTexts(_ body: String) -> String {
    var result = ""
    for (index, part) in body.components(separatedBy: "<text>T1").enumerated() {
      guard index > 0, let end = part.firstIndex(of: "T"),
        let number = Int(part[..<end]), drawing.texts.indices.contains(number)
      else {
        result += index > 0 ? "<text>T1" + part : part
        continue
      }
      let text = drawing.texts[number]
      result += text.isBold ? "<text font-weight=\"bold\">" : "<text>"
      result += PlainText.xml(text.words)
      result += part[part.index(after: end)...]
    }
    return result
  }
}
