import Foundation

/// Writes `Catalogue.swift`: the types that are named after the given files, in order of name.
@main
struct CatalogueWriter {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3, let list = lists[arguments[1]] else {
      throw CocoaError(.featureUnsupported)
    }
    let types = arguments.dropFirst(3)
      .map { URL(filePath: $0).deletingPathExtension().lastPathComponent }
      .sorted()
    let lines = types.map { "    \($0).self," }.joined(separator: "\n")
    let text = """
      /// Every type of the `Catalogue` folder, in order of name; generated at each build.
      \(list.access) enum \(list.name) {
        /// The types, in order of name.
        \(list.access) static let types: [any \(list.element).Type] = [
      \(lines)
        ]
      }

      """
    try text.write(to: URL(filePath: arguments[2]), atomically: true, encoding: .utf8)
  }

  /// The list that each target gets, the protocol of its types, and who may see it.
  private static let lists = [
    "Losses": (name: "LossCatalogue", element: "CatalogueLoss", access: "public"),
    "Metrics": (name: "MetricCatalogue", element: "Metric", access: "public"),
    "Advice": (name: "RuleCatalogue", element: "Rule", access: "public"),
    "Learners": (name: "LearnerCatalogue", element: "Learner", access: "package"),
  ]
}
