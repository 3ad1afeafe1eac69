internal import Foundation

/// Texts that a reader takes for the same.
enum LookAlike {
  /// Returns the text small and composed, without blanks, low lines, hyphens and what hides.
  static func plain(_ text: String) -> String {
    let small = text.precomposedStringWithCompatibilityMapping.lowercased()
    let kept = small.unicodeScalars.filter { !isHidden($0) && !" _-".unicodeScalars.contains($0) }
    return kept.isEmpty ? text : String(String.UnicodeScalarView(kept))
  }

  /// Returns whether a text holds controls, characters of no width, or marks of direction.
  static func hidesCharacters(_ text: String) -> Bool {
    text.unicodeScalars.contains(where: isHidden)
  }

  /// Returns the text with its code in place of each character that cannot be seen.
  static func shown(_ text: String) -> String {
    text.unicodeScalars.prefix(80).map { scalar in
      isHidden(scalar) ? "<U+\(String(scalar.value, radix: 16, uppercase: true))>" : String(scalar)
    }.joined()
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    case .spaceSeparator: scalar != " "
    default: false
    }
  }
}
