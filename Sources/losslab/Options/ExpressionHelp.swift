/// How a loss is brought as an expression, as help pages say it.
enum ExpressionHelp {
  static let text = """
    A loss of your own is NAME = EXPRESSION [; CONSTANT = NUMBER]... [; link = L] [; domain = D]
      variables  y target, f raw score, r = f - y, m = (2y - 1) f, p = sigmoid(f), mu = exp(f)
      operators  + - * / ^ (also **) < <= > >= == !=, powers first; pi and e are known
      functions  exp log log1p expm1 sqrt abs sign tanh sigmoid softplus erf cosh sinh
                 pow(a, b) min(a, b, ...) max(a, b, ...) if(condition, a, b)
      link       how f becomes the prediction: identity log logit half_logit probit
                 complementary_log_log clipped margin; by default logit where p is read,
                 margin where m is, log where mu is, else identity
      domain     real nonnegative positive fractions (0 <= y <= 1) classes (y = 0 or 1); by default
                 what goes with the link
    Slope and curvature follow by exact differentiation; constants are in units of the data.
    """
}
