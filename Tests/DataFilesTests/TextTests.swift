import DataFiles
import Foundation
import Tables
import Testing

struct TextTests {
  @Test func `several files and a pattern are one table in sorted order`() async throws {
    let folder = try Folder()
    let first = try folder.file("a1.csv", "x,y\n1,2\n3,4\n")
    let second = try folder.file("a2.csv", "x,y\n5,6\n")
    try folder.file("b.txt", "not,this\n")
    #expect(try await table([second, first]).texts("x") == ["5.0", "1.0", "3.0"])
    #expect(try await table([folder.path("a*.csv")]).texts("x") == ["1.0", "3.0", "5.0"])
    #expect(try await table([folder.path("a[2].csv")]).texts("x") == ["5.0"])
  }

  @Test(
    arguments: [
      "it's.csv", "a b;c.csv", "$(touch x).csv", "-rf.csv", "new\nline.csv", "'); DROP TABLE x.csv",
      "star*.csv", "[odd].csv", "what?.csv", "\"q\".csv", "back\\slash.csv",
    ])
  func `a file whose name is hostile is read as it is`(name: String) async throws {
    let folder = try Folder()
    let path = try folder.file(name, "x,y\n1,2\n3,4\n")
    #expect(try await table([path]).texts("y") == ["2.0", "4.0"])
  }

  @Test func `a pattern without a match, and a folder, say what to do`() async throws {
    let folder = try Folder()
    let none = await refusal([folder.path("*.csv")])
    #expect(none?.kind == .noSuchFile)
    #expect(none?.description.contains("no file matches") == true)
    let dir = await refusal([folder.url.path])
    #expect(dir?.description.contains("*.csv'") == true)
    #expect(await refusal([folder.path("none.parquet")])?.kind == .noSuchFile)
  }

  @Test func `a pipe is read once and its bytes are kept`() async throws {
    let folder = try Folder()
    let path = folder.path("pipe")
    try #require(mkfifo(path, 0o600) == 0)
    let writer = Task.detached {
      try Data("x,y\n1,2\n3,4\n".utf8).write(to: URL(filePath: path))
    }
    let opened = try await DataFiles.open(DataRequest(paths: [path]))
    try await writer.value
    for copy in [folder.path("first"), folder.path("second")] {
      try opened.parts[0].copy(to: copy)
      #expect(try String(contentsOfFile: copy, encoding: .utf8) == "x,y\n1,2\n3,4\n")
    }
  }

  @Test(
    arguments: [
      ("x.xls", [0xd0, 0xcf, 0x11, 0xe0], "before 2007"), ("x.zip", [0x50, 0x4b, 3, 4], "zip"),
      ("x.feather", Array("ARROW1".utf8), "Arrow"),
      ("x.csv", Array("\n<!DOCTYPE html><html>".utf8), "HTML page"),
      ("x.csv", Array("%PDF-1.7\n".utf8), "PDF"), ("x.csv", [0x89, 0x50, 0x4e, 0x47], "PNG"),
      ("x.csv", Array("<?xml version='1.0'?>".utf8), "XML"),
      ("x.csv.xz", [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0], "xz"),
    ])
  func `kinds that are known but not read are named`(
    name: String, mark: [UInt8], word: String
  ) async throws {
    let folder = try Folder()
    let path = folder.path(name)
    try Data(mark + [0, 0, 0]).write(to: URL(filePath: path))
    #expect(await refusal([path])?.description.contains(word) == true)
  }

  @Test(arguments: ["PAR1", "ORC", "ARROW1", "BZh9"])
  func `a header that begins as a mark is a header`(name: String) async throws {
    let folder = try Folder()
    let path = folder.path("x.csv")
    try Data("\(name),y\n1,2\n".utf8).write(to: URL(filePath: path))
    #expect(await refusal([path]) == nil)
  }

  @Test func `--table has no meaning for text`() async throws {
    let folder = try Folder()
    let path = try folder.file("a.csv", "x,y\n1,2\n")
    #expect(await refusal([path], named: "t")?.description.contains("--table") == true)
  }

  @Test(.enabled(if: Installed.zstandard))
  func `zstd is told by its first bytes and unpacked`() async throws {
    let folder = try Folder()
    let plain = try folder.file("-p l'ain.csv", "x,y\n1,2\n3,4\n")
    try Installed.run(.zstandard, ["-q", "-o", folder.path("data.csv"), "--", plain])
    #expect(try await table([folder.path("data.csv")]).texts("y") == ["2.0", "4.0"])
    try Installed.run(.zstandard, ["-q", "--", plain])
    let both = try await table([plain + ".zst", plain])
    #expect(both.texts("x") == ["1.0", "3.0", "1.0", "3.0"])
  }

  @Test(.enabled(if: Installed.zstandard))
  func `a damaged zstd file is refused`() async throws {
    let folder = try Folder()
    let path = folder.path("broken.zst")
    try Data([0x28, 0xb5, 0x2f, 0xfd, 1, 2, 3, 4]).write(to: URL(filePath: path))
    #expect(await refusal([path])?.description.contains("zstd cannot unpack") == true)
  }
}
