internal import Foundation

/// A command that the user gave, run by the shell; its standard error stays ours.
struct ShellCommand {
  let text: String

  init(_ text: String) { self.text = text }

  /// Runs it to its end and returns what it printed.
  func run() throws -> (output: Data, status: Int32) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", text]
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (output, process.terminationStatus)
  }
}
