import Foundation
import Reporting
import Testing

/// Compares with files in `Golden/`; `LOSSLAB_RECORD=1` rewrites them.
enum Golden {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden")

  static func matches(_ text: String, _ name: String) throws -> Bool {
    let file = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["LOSSLAB_RECORD"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return try String(contentsOf: file, encoding: .utf8) == text
  }
}

@Suite struct GoldenTests {
  @Test func `a report of a run`() throws {
    let markdown = MarkdownRenderer().render(SampleRun.report().document())
    #expect(try Golden.matches(markdown, "report.md"))
  }
}
