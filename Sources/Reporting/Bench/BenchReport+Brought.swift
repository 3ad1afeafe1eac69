internal import Losses
internal import Predictions
internal import Trials

extension BenchReport {
  /// The losses that the user brought as expressions, and what sampling found out about them.
  var broughtSection: [Block] {
    let brought = plan.losses.filter { $0.definition != nil }
    guard !brought.isEmpty else { return [] }
    return [.heading(level: 2, brought.count == 1 ? "Your loss" : "Your losses")]
      + brought.flatMap(blocks)
  }

  private func blocks(of reference: LossReference) -> [Block] {
    let text: Text = "\(code: reference.description)"
    guard let loss = try? LossCatalogue.loss(reference) as? ExpressionLoss else {
      return [.paragraph(text)]
    }
    let findings: [Text] = loss.findings.map { finding in "\(finding.sentence)" }
    let estimates: Text = "estimates: \(loss.functional.description); link \(loss.link.rawValue)"
    return [.paragraph(text), .list([estimates] + findings)]
  }
}
