import Learners
import Testing

@Suite struct LibrariesTests {
  @Test func `OpenBLAS answers the matrix products, not GSL's own BLAS`() throws {
    let library = try #require(OpenBLAS.libraryAnswering)
    #expect(library.contains("openblas"))
    #expect(!library.contains("gslcblas"))
  }

  @Test func `OpenBLAS runs one thread`() {
    #expect(OpenBLAS.threadCount == 1)
    #expect(OpenBLAS.configuration.contains("OpenBLAS"))
  }

  @Test func `the XGBoost that is linked is one that this code speaks with`() {
    #expect(XGBoost.isSupported)
    #expect(LibraryVersions.current.xgboost == XGBoost.version.description)
  }

  @Test func `learners are found by name`() throws {
    let known = ["boosted_trees", "constant", "linear", "mlp"]
    #expect(known.allSatisfy(LearnerCatalogue.names.contains))
    #expect(LearnerCatalogue.names == LearnerCatalogue.names.sorted())
    for name in LearnerCatalogue.names {
      let learner = try LearnerCatalogue.learner(named: name, budget: FitBudget())
      #expect(type(of: learner).card.name == name)
    }
  }

  @Test func `an unknown learner names the known ones`() {
    let error = #expect(throws: LearnerError.self) {
      try LearnerCatalogue.learner(named: "forest", budget: FitBudget())
    }
    #expect(error?.description.contains("boosted_trees, constant, linear, mlp") == true)
  }
}
