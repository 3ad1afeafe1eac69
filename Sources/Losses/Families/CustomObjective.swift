internal import Predictions

/// A loss in the words of frameworks that have no such loss built in.
struct CustomObjective {
  /// Python lines that set the slope `g` and the surrogate curvature `h` from arrays `f` and `y`:
  /// n numbers each, or with several scores a row `f`, `g` and `h` of n x `scores`.
  let lines: [String]
  /// The number of scores a row as Python text: `1`, `2`, `K`.
  var scores = "1"
  /// The losses of tensors `f` and `y` in PyTorch and Keras; `nil` where these have the loss.
  var torch: String?
  var keras: String?

  /// Returns calls for all frameworks; those in `builtIn` take precedence.
  ///
  /// - Parameters:
  ///   - link: what must be done with raw scores, which is all that such a model predicts.
  func calls(link: Link, builtIn: [Framework: FrameworkCall]) -> [Framework: FrameworkCall] {
    var calls: [Framework: FrameworkCall] = [
      .scikitLearn: FrameworkCall(
        .unavailable, "# no built-in: scikit-learn takes no custom loss"),
      .xgboost: FrameworkCall(.custom, xgboost(link), since: hasOneScore ? nil : "2.1"),
      .lightgbm: FrameworkCall(.custom, lightgbm(link), since: "4.0"),
      .catboost: FrameworkCall(hasOneScore ? .custom : .unavailable, catboost(link)),
    ]
    calls[.pytorch] = torch.map {
      FrameworkCall(.custom, "loss = lambda f, y: (\($0)).mean()")
    }
    calls[.keras] = keras.map {
      FrameworkCall(.custom, "loss = lambda y, f: keras.ops.mean(\($0))")
    }
    return calls.merging(builtIn) { $1 }
  }

  private var hasOneScore: Bool { scores == "1" }

  private func xgboost(_ link: Link) -> String {
    let parameters = hasOneScore ? "parameters" : "{\"num_class\": \(scores)}"
    return derivatives(call: "xgboost.train(\(parameters), data, obj=objective)", link)
  }

  private func lightgbm(_ link: Link) -> String {
    let more = hasOneScore ? "" : ", \"num_class\": \(scores)"
    return derivatives(call: "lightgbm.train({\"objective\": objective\(more)}, data)", link)
  }

  /// XGBoost passes numbers of 32 bits, in which 1 - 1e-15 is 1.
  private func derivatives(call: String, _ link: Link) -> String {
    let body = ["f, y = f.astype(float), data.get_label().astype(float)"] + lines + ["return g, h"]
    return "def objective(f, data):\n" + indented(body, by: 4) + "\n" + call + remark(link)
  }

  /// CatBoost maximises, so that it wants both derivatives with the opposite sign.
  private func catboost(_ link: Link) -> String {
    guard hasOneScore else { return "# no built-in; take XGBoost's objective there" }
    let body = ["f, y = np.asarray(f), np.asarray(y)"] + lines + ["return list(zip(-g, -h))"]
    return "class Objective:\n    def calc_ders_range(self, f, y, w):  # w: apply if given\n"
      + indented(body, by: 8)
      + "\nCatBoost({\"loss_function\": Objective(), \"eval_metric\": \"RMSE\"})" + remark(link)
  }

  private func remark(_ link: Link) -> String {
    link.remedy.map { "  # \($0)" } ?? ""
  }

  private func indented(_ lines: [String], by width: Int) -> String {
    lines.map { String(repeating: " ", count: width) + $0 }.joined(separator: "\n")
  }
}

extension Link {
  /// What must be done with the raw scores `f` of a framework that knows no link, or `nil`.
  fileprivate var remedy: String? {
    switch self {
    case .identity, .quantiles: nil
    case .log: "predictions are np.exp(f)"
    case .logOnePlus: "predictions are np.expm1(f)"
    case .logit: "probabilities are 1 / (1 + np.exp(-f))"
    case .halfLogit: "probabilities are 1 / (1 + np.exp(-2 * f))"
    case .probit: "probabilities are scipy.stats.norm.cdf(f)"
    case .complementaryLogLog: "probabilities are 1 - np.exp(-np.exp(f))"
    case .clipped: "probabilities are np.clip((f + 1) / 2, 0, 1)"
    case .arctangent: "probabilities are np.clip(np.arctan(f) + 0.5, 0, 1)"
    case .margin: "the sign of f decides"
    case .softmax, .largestMargin: "the largest f of a row decides"
    case .oneVersusRest: "probabilities are 1 / (1 + np.exp(-f)), divided by their sum"
    case .cumulativeLogit: "P(y <= j) is the logistic function of the j-th threshold minus f"
    case .sparsemax: "probabilities are the projection of f onto the simplex"
    case .cutPoints: "the nearest class to f decides"
    case .locationAndLogScale: "the columns are the location and the logarithm of the scale"
    case .logitAndLog: "the columns are the logit of the extra zeros and the log mean of the rest"
    }
  }
}
