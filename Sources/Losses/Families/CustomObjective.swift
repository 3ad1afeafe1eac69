/// A loss in the words of frameworks that have no such loss built in.
struct CustomObjective {
  /// Python lines that set the slope `g` and the surrogate curvature `h` from arrays `f` and `y`.
  let lines: [String]
  /// The mean loss of tensors `f` and `y`, in PyTorch.
  let torch: String
  /// The mean loss of tensors `y` and `f`, in Keras.
  let keras: String

  /// Returns calls for all frameworks; those in `builtIn` take precedence.
  func calls(builtIn: [Framework: String]) -> [Framework: String] {
    let own: [Framework: String] = [
      .scikitLearn: "# no built-in: scikit-learn takes no custom loss",
      .xgboost: derivatives(call: "xgboost.train(parameters, data, obj=objective)"),
      .lightgbm: derivatives(call: "lightgbm.train({\"objective\": objective}, data)"),
      .catboost: catboost,
      .pytorch: "loss = lambda f, y: (\(torch)).mean()",
      .keras: "loss = lambda y, f: keras.ops.mean(\(keras))",
    ]
    return own.merging(builtIn) { $1 }
  }

  private func derivatives(call: String) -> String {
    let body = ["y = data.get_label()"] + lines + ["return g, h"]
    return "def objective(f, data):\n" + indented(body, by: 4) + "\n" + call
  }

  /// CatBoost maximises, so that it wants both derivatives with the opposite sign.
  private var catboost: String {
    let body = ["f, y = np.asarray(f), np.asarray(y)"] + lines + ["return list(zip(-g, -h))"]
    return "class Objective:\n    def calc_ders_range(self, f, y, w):  # w: apply if given\n"
      + indented(body, by: 8)
      + "\nCatBoost({\"loss_function\": Objective(), \"eval_metric\": \"RMSE\"})"
  }

  private func indented(_ lines: [String], by width: Int) -> String {
    lines.map { String(repeating: " ", count: width) + $0 }.joined(separator: "\n")
  }
}
