internal import Learners
internal import Losses
internal import Metrics
internal import Predictions
internal import Tables

/// All trials of one job: sets the losses up, trains them together, scores them.
struct FoldTrial {
  private let job: Job
  private let rows: PlannedRows
  private let material: FoldMaterial
  private let panel: MetricPanel
  private let learner: any Learner
  private let stop: StopScore

  /// Splits and encodes the fold and finds the metrics and the learner.
  init(job: Job, rows: PlannedRows) throws {
    self.job = job
    self.rows = rows
    panel = try MetricPanel(job.setting)
    learner = try LearnerCatalogue.learner(named: job.learner, budget: job.setting.budget)
    material = try FoldMaterial(job: job, rows: rows)
    stop = StopScore(metric: panel.primary.card, truth: material.validationTruth)
  }

  /// Returns one result for each loss of the job, in its order.
  func results() -> [TrialResult] {
    let pilot = needsPilot ? pilotOutcome() : nil
    let evidence = evidence(from: pilot)
    let setups = job.losses.map { setUp($0, evidence: evidence) }
    let trained = train(setups, pilot: pilot)
    let constant = panel.scores {
      ConstantPredictor(
        training: material.outerTrainingTruth, rows: material.data.test.targets.count
      ).prediction(for: $0)
    } against: {
      material.testTruth
    }
    return zip(job.losses, trained).map { loss, outcome in
      result(of: loss, outcome, constant: constant)
    }
  }

  // MARK: Parameters

  /// Whether a loss of the job has a parameter that the data sets.
  private var needsPilot: Bool {
    material.classes == 0
      && job.losses.contains { reference in
        let type = try? LossCatalogue.type(named: reference.name)
        return type?.card.parameters.contains { !reference.gives($0) } ?? false
      }
  }

  /// Trains squared error, whose residuals set the parameters of the other losses; a function of
  /// the fold and the learner only, whatever losses are in the job.
  private func pilotOutcome() -> (candidate: Candidate, outcome: FitOutcome) {
    let loss = SquaredError()
    let candidate = Candidate(
      LossReference(name: loss.card.name), loss: loss, material: material)
    return (candidate, fit([candidate])[0])
  }

  private func evidence(
    from pilot: (candidate: Candidate, outcome: FitOutcome)?
  ) -> ParameterEvidence {
    guard material.classes == 0 else {
      return ResidualEvidence.ofClasses(material, setting: job.setting)
    }
    var predictions: [Double]?
    if let pilot, case .fitted(let scores) = pilot.outcome,
      case .points(let points) = pilot.candidate.prediction(scores.validation)
    {
      predictions = points
    }
    return ResidualEvidence.ofNumbers(
      material, predictions: predictions, functional: panel.primary.card.functional)
  }

  private func setUp(
    _ reference: LossReference, evidence: ParameterEvidence
  ) -> Result<Candidate, TrialFailure> {
    do throws(LossError) {
      let loss = try LossCatalogue.configured(reference, for: evidence)
      if let offence = LossDomain.offence(of: loss, target: rows.target, table: rows.table) {
        return .failure(TrialFailure(reason: offence.description))
      }
      return .success(Candidate(reference, loss: loss, material: material))
    } catch {
      return .failure(TrialFailure(reason: error.description))
    }
  }

  // MARK: Training

  private typealias Trained = Result<(candidate: Candidate, scores: FittedScores), TrialFailure>

  /// Trains all losses that could be set up in one call, the pilot's own loss excepted.
  private func train(
    _ setups: [Result<Candidate, TrialFailure>],
    pilot: (candidate: Candidate, outcome: FitOutcome)?
  ) -> [Trained] {
    let isPilot = { (candidate: Candidate) in candidate.reference == pilot?.candidate.reference }
    let others = setups.compactMap { try? $0.get() }.filter { !isPilot($0) }
    var outcomes = (others.isEmpty ? [] : fit(others)).makeIterator()
    return setups.map { setup in
      setup.flatMap { candidate in
        let outcome = isPilot(candidate) ? pilot?.outcome : outcomes.next()
        switch outcome {
        case .fitted(let scores): return .success((candidate, scores))
        case .failure(let reason): return .failure(TrialFailure(reason: reason))
        case nil: return .failure(TrialFailure(reason: "The learner gave no answer."))
        }
      }
    }
  }

  private func fit(_ candidates: [Candidate]) -> [FitOutcome] {
    learner.fit(
      candidates.map { $0.request(material, stop: stop, rule: job.setting.stop) },
      on: material.data, seed: TrialSeed.fit(job))
  }

  // MARK: Scoring

  private func result(
    of loss: LossReference, _ trained: Trained, constant: [String: MetricScore]
  ) -> TrialResult {
    var result = TrialResult(of: job, loss: loss, failure: .failed, reason: "")
    result.constant = constant
    result.trainingRows = material.outerTrainingRows
    result.testRows = material.data.test.targets.count
    switch trained {
    case .failure(let failure): result.reason = failure.reason
    case .success(let (candidate, scores)):
      result.parameters = candidate.loss.parameters
      result.curve = scores.curve
      result.seconds = scores.seconds
      guard scores.test.allSatisfy(\.isFinite), scores.validation.allSatisfy(\.isFinite) else {
        result.reason = "The model gives scores that are not finite; lower the step size."
        return result
      }
      result.status = .ok
      result.reason = nil
      result.variants = VariantScoring(panel: panel, material: material)
        .variants(of: scores, candidate: candidate)
    }
    return result
  }
}

/// Why a trial failed, one sentence.
struct TrialFailure: Error {
  let reason: String
}

extension LossReference {
  /// Whether a parameter is given, as a number or as a list.
  fileprivate func gives(_ parameter: LossParameter) -> Bool {
    parameters.keys.contains { $0 == parameter.name || parameter.index(of: $0) != nil }
  }
}
