internal import Foundation
internal import Predictions

extension BiTempered {
  package var calls: [Framework: FrameworkCall] {
    CustomObjective(
      lines: solution("np.exp", "np.log", "f.max(axis=1, keepdims=True)", "axis=1, keepdims=True")
        + [
          "t = np.eye(f.shape[1])[y.astype(int)]", "u = (P - t) * P ** (t2 - t1)",
          "g = u - P ** t2 * u.sum(axis=1, keepdims=True) / (P ** t2).sum(axis=1, keepdims=True)",
          "h = np.maximum(2 * P * (1 - P), 1e-3)",
        ],
      scores: "K"
    ).calls(
      link: .largestMargin,
      builtIn: [
        .pytorch: FrameworkCall(.custom, function("f, y", torch)),
        .keras: FrameworkCall(.custom, function("y, f", keras)),
      ])
  }

  /// Python lines that set P to the tempered softmax of f, by Newton steps from below.
  private func solution(
    _ exp: String, _ log: String, _ largest: String, _ axis: String
  ) -> [String] {
    [
      "t1, t2 = \(t1), \(t2)", "x, l = \(largest) - f, 0",
      "e = lambda d: \(exp)(-d) if t2 == 1 else (1 + (t2 - 1) * d) ** (1 / (1 - t2))",
      "for _ in range(50):", "    s = e(x + l).sum(\(axis))",
      "    r = \(log)(s) if t2 == 1 else (s ** (t2 - 1) - 1) / (t2 - 1)",
      "    l = l + s * r / (e(x + l) ** t2).sum(\(axis))",
      "P = e(x + l)",
    ]
  }

  private var torch: [String] {
    solution("torch.exp", "torch.log", "f.amax(1, keepdim=True)", "1, keepdim=True") + [
      "p = P.gather(1, y[:, None]).squeeze(1)",
      "own = -torch.log(p) if t1 == 1 else (1 - p ** (1 - t1)) / (1 - t1)",
      "return (own - (1 - (P ** (2 - t1)).sum(1)) / (2 - t1)).mean()",
    ]
  }

  private var keras: [String] {
    let sum = "keras.ops.sum(e(x + l)"
    let axis = "axis=-1, keepdims=True"
    return solution("keras.ops.exp", "keras.ops.log", "keras.ops.max(f, \(axis))", axis)
      .map {
        $0.replacing("e(x + l).sum(", with: sum + ", ")
          .replacing("(e(x + l) ** t2).sum(", with: sum + " ** t2, ")
      } + [
        "p = keras.ops.sum(P * keras.ops.one_hot(y, f.shape[-1]), axis=-1)",
        "own = -keras.ops.log(p) if t1 == 1 else (1 - p ** (1 - t1)) / (1 - t1)",
        "return keras.ops.mean(own - (1 - keras.ops.sum(P ** (2 - t1), axis=-1)) / (2 - t1))",
      ]
  }

  private func function(_ arguments: String, _ lines: [String]) -> String {
    "def loss(\(arguments)):\n" + lines.map { "    " + $0 }.joined(separator: "\n")
  }
}
