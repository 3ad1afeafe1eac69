internal import CGSL

extension RandomSource {
  /// Returns an exponential number of mean 1.
  package mutating func exponential() -> Double { gsl_ran_exponential(generator, 1) }

  /// Returns a Laplace number of mean 0 and mean absolute value 1.
  package mutating func laplace() -> Double { gsl_ran_laplace(generator, 1) }

  /// Returns a gamma number of scale 1, so of mean and variance `shape` > 0.
  package mutating func gamma(shape: Double) -> Double { gsl_ran_gamma(generator, shape, 1) }

  /// Returns a Student t number of `degrees` > 0.
  package mutating func studentT(degrees: Double) -> Double { gsl_ran_tdist(generator, degrees) }

  /// Returns a Poisson count of a mean in [0, 1e9].
  package mutating func poisson(mean: Double) -> Int { Int(gsl_ran_poisson(generator, mean)) }

  /// Returns 1 with a probability, else 0.
  package mutating func bernoulli(_ probability: Double) -> Int {
    uniform() < probability ? 1 : 0
  }
}
