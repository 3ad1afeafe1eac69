internal import Charts
internal import Predictions
package import Profiles

/// A profile as a document.
package enum ProfileDocument {
  /// Returns the profile with a title of its own.
  package static func document(_ profile: Profile) -> Document {
    Document(title: "Profile of \(name: profile.dataset.path)", blocks: blocks(of: profile))
  }

  /// Returns the blocks, without a title.
  package static func blocks(of profile: Profile) -> [Block] {
    var blocks: [Block] = [.table(TableBlock(facts: targetFacts(profile)))]
    if let figure = TargetFigure.figure(of: profile.target) { blocks.append(.figure(figure)) }
    if let residuals = profile.residuals {
      blocks += pilot("residuals", residuals.pilot, ResidualFacts.of(residuals))
      blocks += PilotFigures.of(residuals, target: profile.target).map(Block.figure)
    }
    if let classes = profile.classes {
      blocks += pilot("probabilities", classes.pilot, ClassFacts.of(classes))
      blocks += PilotFigures.of(classes, target: profile.target).map(Block.figure)
    }
    return blocks + features(profile) + warnings(profile) + [ProfileMethods.block(of: profile)]
  }

  /// Returns the pictures alone: the target, then what the pilot left over.
  static func figures(of profile: Profile) -> [Figure] {
    [TargetFigure.figure(of: profile.target)].compactMap(\.self)
      + (profile.residuals.map { PilotFigures.of($0, target: profile.target) } ?? [])
      + (profile.classes.map { PilotFigures.of($0, target: profile.target) } ?? [])
  }

  /// Writes the document and its charts: `profile.md` and `profile/NAME.svg`.
  ///
  /// - Throws: ``WriteError`` when a file cannot be written, `ChartError` without gnuplot.
  package static func write(_ profile: Profile, to file: String) throws {
    try ReportWriter.write(document(profile), to: file)
  }

  private static func targetFacts(_ profile: Profile) -> [(String, Text)] {
    let target = profile.target
    let marks = EstimateMarks(profile)
    let support = target.support.map { ", \($0.rawValue)" } ?? ""
    var facts: [(String, Text)] = [
      ("Rows, columns", "\(profile.dataset.rows), \(profile.dataset.columns)"),
      ("Target", "\(code: target.name)"),
      ("Task", "\(target.task.rawValue)\(support)"),
      ("Because", "\(PlainText.name(target.taskEvidence.joined(separator: "; "), limit: 400))"),
      ("In doubt", "\(PlainText.name(target.question ?? "", limit: 400))"),
      ("Values", "\(TargetFacts.counts(target, marks).joined(separator: ", "))"),
    ]
    if let label = target.positiveLabel { facts.append(("Positive class", "\(code: label)")) }
    if let shape = target.shape { facts += shapeFacts(shape) }
    facts.append(
      ("Peculiar", "\(TargetFacts.peculiarities(target).joined(separator: "; "))"))
    facts.append(("In the file", "\(FileFacts.of(target, marks).joined(separator: "; "))"))
    facts.append(("Marked with ~", "\(marks.explanation ?? "")"))
    return facts.filter { !$0.1.words.isEmpty }
  }

  private static func shapeFacts(_ shape: NumericShape) -> [(String, Text)] {
    [
      ("Range", "\(number(shape.minimum)) to \(number(shape.maximum))"),
      ("Mean, sd", "\(number(shape.mean)), \(number(shape.sd))"),
      ("Skewness, excess kurtosis", "\(number(shape.skewness)), \(number(shape.kurtosis))"),
    ]
  }

  /// All facts of a pilot, those that decide first.
  private static func pilot(
    _ kind: String, _ learner: String, _ facts: [StatedFact]
  ) -> [Block] {
    let table = { (facts: [StatedFact]) -> Block in
      .table(
        TableBlock(
          columns: [.words("Fact"), .words("Value"), .words("What it says")],
          rows: facts.map { ["\($0.name)", "\($0.value)", "\($0.reading)"] }))
    }
    let more = facts.filter { !$0.decides }
    return [
      .paragraph(
        """
        Out-of-fold \(kind) of a cheap \(code: learner) fit; ± is one standard error, brackets \
        hold 95 % intervals:
        """), table(facts.filter(\.decides)),
    ] + (more.isEmpty ? [] : [.details(summary: "More statistics", [table(more)])])
  }

  static func number(_ value: Double) -> String { NumberText.ofData(value) }
}
