internal import Predictions

/// A loss in the words of frameworks that have no such loss built in.
struct CustomObjective {
  /// Python lines that set the slope `g` and the surrogate curvature `h` from arrays `f` and `y`.
  let lines: [String]
  /// The losses of tensors `f` and `y` in PyTorch and Keras; `nil` where these have the loss.
  var torch: String?
  var keras: String?

  /// Returns calls for all frameworks; those in `builtIn` take precedence.
  ///
  /// - Parameters:
  ///   - link: what must be done with raw scores, which is all that such a model predicts.
  func calls(link: Link, builtIn: [Framework: String]) -> [Framework: String] {
    var calls: [Framework: String] = [
      .scikitLearn: "# no built-in: scikit-learn takes no custom loss",
      .xgboost: derivatives(call: "xgboost.train(parameters, data, obj=objective)", link),
      .lightgbm: derivatives(call: "lightgbm.train({\"objective\": objective}, data)", link),
      .catboost: catboost(link),
    ]
    calls[.pytorch] = torch.map { "loss = lambda f, y: (\($0)).mean()" }
    calls[.keras] = keras.map { "loss = lambda y, f: keras.ops.mean(\($0))" }
    return calls.merging(builtIn) { $1 }
  }

  private func derivatives(call: String, _ link: Link) -> String {
    let body = ["y = data.get_label()"] + lines + ["return g, h"]
    return "def objective(f, data):\n" + indented(body, by: 4) + "\n" + call + remark(link)
  }

  /// CatBoost maximises, so that it wants both derivatives with the opposite sign.
  private func catboost(_ link: Link) -> String {
    let body = ["f, y = np.asarray(f), np.asarray(y)"] + lines + ["return list(zip(-g, -h))"]
    return "class Objective:\n    def calc_ders_range(self, f, y, w):  # w: apply if given\n"
      + indented(body, by: 8)
      + "\nCatBoost({\"loss_function\": Objective(), \"eval_metric\": \"RMSE\"})" + remark(link)
  }

  private func remark(_ link: Link) -> String {
    switch link {
    case .identity: ""
    case .log: "  # predictions are np.exp(f)"
    case .logit: "  # probabilities are 1 / (1 + np.exp(-f))"
    case .halfLogit: "  # probabilities are 1 / (1 + np.exp(-2 * f))"
    case .margin: "  # the sign of f decides"
    case .softmax, .largestMargin: "  # the largest f of a row decides"
    }
  }

  private func indented(_ lines: [String], by width: Int) -> String {
    lines.map { String(repeating: " ", count: width) + $0 }.joined(separator: "\n")
  }
}
