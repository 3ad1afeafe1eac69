import Losses
import Predictions
import Testing

/// Part 8 of the proof: what goes by two names but is one loss stands in the catalogue once.
///
/// That the two are the same is shown by the identities beside this file.
struct LossAliasTests {
  @Test(
    arguments: [
      ("symmetric_cross_entropy", "poly1_log_loss"),
      ("multiclass_symmetric_cross_entropy", "poly1_cross_entropy"), ("savage", "brier"),
      ("balanced_softmax", "logit_adjusted_cross_entropy"), ("student_t", "cauchy"),
      ("barron", "general_robust"), ("smooth_l1", "huber"), ("kl_divergence", "log_loss"),
      ("fractional_logit", "log_loss"), ("soft_label_log_loss", "log_loss"),
      ("scale_pos_weight", "weighted_log_loss"), ("charbonnier", "pseudo_huber"),
      ("correntropy", "welsch"), ("lorentzian", "cauchy"), ("bisquare", "tukey"),
      ("check", "pinball"), ("l1_svr", "epsilon_insensitive"),
    ])
  func `a second name is an alias`(alias: String, name: String) throws {
    #expect(try LossCatalogue.type(named: alias).card.name == name)
    #expect(!LossCatalogue.types.contains { $0.card.name == alias })
  }

  /// PyTorch's HuberLoss(delta) is delta times its SmoothL1Loss(beta: delta).
  @Test func `smooth L1 is Huber over its threshold`() throws {
    let huber = try LossCatalogue.loss(LossReference(parsing: "huber(delta=0.7)"))
    for residual in [0.2, -0.69, 0.71, -5, 40] {
      let size = abs(residual)
      let smooth = size < 0.7 ? size * size / 1.4 : size - 0.35
      #expect(abs(huber.value([residual], 0) - 0.7 * smooth) < 1e-14 * (1 + size))
    }
  }

  /// The catalogue counts distinct losses: one may contain another, but no two have the same
  /// functions for all their presets.
  @Test func `no two losses are the same functions`() {
    var seen: [Set<[Double]>: String] = [:]
    for type in LossCatalogue.types {
      let functions = Set(presets(type).map(fingerprint))
      if let twin = seen[functions] { Issue.record("\(type.card.name) equals \(twin)") }
      seen[functions] = type.card.name
    }
  }

  private func presets(_ type: any CatalogueLoss.Type) -> [any CatalogueLoss] {
    func open<Subject: CatalogueLoss>(_ type: Subject.Type) -> [any CatalogueLoss] { type.presets }
    return open(type)
  }

  /// The shape, the link and values at fixed rows, to 9 digits.
  private func fingerprint(_ loss: any CatalogueLoss) -> [Double] {
    let width = loss.scoreCount(classes: 3)
    let scores = [[0.31, -1.27, 2.03], [1.9, 0.4, -0.7], [-2.2, 3.1, 0.5]]
    let link = Double(loss.link.rawValue.utf8.reduce(0) { ($0 * 31 + Int($1)) % 1_000_003 })
    let values = scores.flatMap { row in
      [0.0, 1, 2].filter(loss.accepts).map { y in
        loss.value((0..<width).map { row[$0 % 3] }, y)
      }
    }
    return [Double(width), link] + values.map { ($0 * 1e9).rounded() / 1e9 }
  }
}
