import Digests
import Testing

struct SHA256Tests {
  /// The examples of FIPS 180-4 as published by NIST, and the digest of nothing.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqr"
        + "lmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func `published examples come out`(text: String, digest: String) {
    #expect(SHA256.hexDigest(of: text) == digest)
  }

  @Test func `a million times the letter a comes out in uneven pieces`() {
    let piece = [UInt8](repeating: 0x61, count: 1000)
    var digest = SHA256()
    var left = 1_000_000
    var size = 1
    while left > 0 {
      let count = min(size, left)
      digest.update(piece[..<count])
      left -= count
      size = size % 997 + 1
    }
    #expect(
      digest.finalizeToHex() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test(arguments: 0..<200) func `where a stream is cut does not matter`(length: Int) {
    let bytes = (0..<length).map { UInt8($0 * 7 % 256) }
    let whole = SHA256.hexDigest(of: bytes)
    for cut in Set([0, 1, length / 3, length - 1, length]) where (0...length).contains(cut) {
      var digest = SHA256()
      digest.update(bytes.prefix(cut))
      bytes.suffix(length - cut).withUnsafeBytes { digest.update($0) }
      #expect(digest.finalizeToHex() == whole)
    }
  }

  /// Lengths around the padding's edges; from Python's hashlib for n times the letter a.
  @Test(arguments: [
    (55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
    (56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
    (64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
  ])
  func `padding fits at the edge of a block`(length: Int, digest: String) {
    #expect(SHA256.hexDigest(of: [UInt8](repeating: 0x61, count: length)) == digest)
  }

  @Test func `bytes that are not contiguous are read too`() {
    var digest = SHA256()
    digest.update("abc".utf8.lazy.map { $0 })
    #expect(digest.finalizeToHex() == SHA256.hexDigest(of: "abc"))
  }
}

struct SeedTests {
  @Test func `a seed is the first eight bytes of the digest`() {
    #expect(Seed.derived(from: "abc") == 0xba78_16bf_8f01_cfea)
  }

  @Test func `texts that differ in one letter give different seeds`() {
    let seeds = Set((0..<1000).map { Seed.derived(from: "fold \($0)") })
    #expect(seeds.count == 1000)
  }
}
