import Foundation
import Testing
import Workers

struct WorkerLoopTests {
  /// Feeds text to the loop and returns its status and what it wrote.
  private func answer(
    to text: String, handle: (Word) -> [Word] = { [$0] }
  ) throws -> (status: Int32, text: String) {
    let input = Pipe()
    let output = Pipe()
    input.fileHandleForWriting.write(Data(text.utf8))
    try input.fileHandleForWriting.close()
    let status = WorkerLoop.run(
      input: input.fileHandleForReading.fileDescriptor,
      output: output.fileHandleForWriting.fileDescriptor, handle: handle)
    try output.fileHandleForWriting.close()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    return (status, String(decoding: data, as: UTF8.self))
  }

  @Test func `each job is answered by its outputs and a line that ends it`() throws {
    let answer = try answer(to: "{\"word\":\"a\"}\n\n{\"word\":\"b\"}") { [$0, $0] }
    #expect(answer.status == 0)
    let a = "{\"word\":\"a\"}\n"
    let b = "{\"word\":\"b\"}\n"
    #expect(answer.text == a + a + "{\"done\":2}\n" + b + b + "{\"done\":2}\n")
  }

  @Test func `no input gives no output`() throws {
    let answer = try answer(to: "")
    #expect(answer == (0, ""))
  }

  @Test(arguments: ["{\"word\":", "[]", "hello"])
  func `a line that is no job ends the worker with 64`(line: String) throws {
    let answer = try answer(to: "{\"word\":\"a\"}\n\(line)\n{\"word\":\"b\"}\n")
    #expect(answer.status == 64)
    #expect(answer.text == "{\"word\":\"a\"}\n{\"done\":1}\n")
  }

  @Test func `a long line arrives whole`() throws {
    let word = String(repeating: "ab", count: 20_000)
    let answer = try answer(to: "{\"word\":\"\(word)\"}\n")
    #expect(answer.text.count == 40_000 + 12 + 11)
  }

  @Test func `numbers that JSON lacks survive`() throws {
    let line = try JSONLine.encode([Double.infinity, -.infinity, 0.1])
    #expect(String(decoding: line, as: UTF8.self) == "[\"Infinity\",\"-Infinity\",0.1]")
    #expect(try JSONLine.decode([Double].self, from: line) == [.infinity, -.infinity, 0.1])
  }
}
