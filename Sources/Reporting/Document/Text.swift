internal import Charts

/// A run of words with marks; whatever it holds, renderers show it as words, never as markup.
package struct Text: Sendable, Hashable {
  /// Words with one mark.
  package enum Span: Sendable, Hashable {
    case plain(String)
    case strong(String)
    case emphasis(String)
    case code(String)
    /// A link to a relative path or an address of our own.
    case link(String, destination: String)
  }

  package var spans: [Span]

  /// Creates a text.
  package init(_ spans: [Span] = []) { self.spans = spans }

  /// Creates plain words.
  package init(_ words: String) { spans = [.plain(words)] }

  /// The words without their marks.
  package var words: String {
    spans.map { span in
      switch span {
      case .plain(let words), .strong(let words), .emphasis(let words), .code(let words),
        .link(let words, _):
        words
      }
    }.joined()
  }

  package static func + (first: Text, second: Text) -> Text { Text(first.spans + second.spans) }

  package static func += (first: inout Text, second: Text) { first.spans += second.spans }
}

extension [Text] {
  /// The texts, one after another with words between them.
  func joined(by separator: String) -> Text {
    var result = Text()
    for (index, text) in enumerated() {
      if index > 0 { result += Text(separator) }
      result += text
    }
    return result
  }
}

extension Text: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { self.init(value) }

  package init(stringInterpolation: Interpolation) { spans = stringInterpolation.spans }

  /// `"\(code: name) has \(rows) rows"`.
  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var spans: [Span] = []

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { spans.append(.plain(literal)) }
    }

    package mutating func appendInterpolation(_ words: String) { spans.append(.plain(words)) }

    package mutating func appendInterpolation(_ count: Int) {
      spans.append(.plain(NumberText.count(count)))
    }

    package mutating func appendInterpolation(_ text: Text) { spans += text.spans }

    /// A name from the data, cut when it is long.
    package mutating func appendInterpolation(name: String) {
      spans.append(.plain(PlainText.name(name)))
    }

    /// A name from the data or from a catalogue, set as code, cut when it is long.
    package mutating func appendInterpolation(code: String) {
      spans.append(.code(PlainText.name(code)))
    }

    package mutating func appendInterpolation(strong words: String) {
      spans.append(.strong(PlainText.name(words, limit: 200)))
    }

    package mutating func appendInterpolation(link words: String, to destination: String) {
      spans.append(.link(PlainText.name(words), destination: destination))
    }
  }
}
