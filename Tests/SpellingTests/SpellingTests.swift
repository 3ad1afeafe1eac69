import Spelling
import Testing

@Suite struct `Names and words` {
  @Test(arguments: [
    ("hubber", "huber"), ("squarederror", "squared_error"), ("RMSE", "rmse"),
    ("log-loss", "log_loss"),
  ])
  func `the nearest known name comes first`(_ pair: (typed: String, meant: String)) {
    let known = ["huber", "squared_error", "rmse", "log_loss", "gamma", "hinge"]
    #expect(NearestNames.of(pair.typed, in: known).first == pair.meant)
  }

  @Test func `a name like no other gets none`() {
    #expect(NearestNames.of("zzzzzzzz", in: ["huber", "gamma"]).isEmpty)
  }

  @Test func `a name of a million letters takes no time`() {
    let long = String(repeating: "x", count: 1_000_000)
    #expect(NearestNames.of(long, in: ["huber", long]).first == long)
  }

  @Test(arguments: [
    ("a.csv", "a.csv"), ("c d", "'c d'"), ("data/my file.csv", "'data/my file.csv'"),
    ("it's", "'it'\\''s'"), ("$(id)`id`", "'$(id)`id`'"), ("", "''"), ("--target", "--target"),
    ("huber(delta=2)", "'huber(delta=2)'"),
  ])
  func `a word is quoted when a shell could misread it`(_ pair: (word: String, quoted: String)) {
    #expect(ShellWord.of(pair.word) == pair.quoted)
  }
}
