// swift-tools-version: 6.2
import PackageDescription

// MARK: Settings

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let catalogue: [Target.PluginUsage] = ["CataloguePlugin"]

func library(
  _ name: String, _ dependencies: [Target.Dependency] = [], plugins: [Target.PluginUsage] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: plugins.isEmpty ? [] : ["README.md"],
    swiftSettings: strict, plugins: plugins)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = [],
  exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestKit"], exclude: exclude, resources: resources,
    swiftSettings: strict)
}

func systemLibrary(_ name: String, apt: String, brew: String, pkgConfig: String? = nil) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt]), .brew([brew])])
}

// MARK: Products and dependencies

let package = Package(
  name: "LossLab",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "losslab", targets: ["losslab"]),
    .library(name: "Losses", targets: ["Losses"]),
    .library(name: "Metrics", targets: ["Metrics"]),
    .library(name: "Profiles", targets: ["Profiles"]),
    .library(name: "Advice", targets: ["Advice"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    // MARK: System libraries. CGSL has no pkgConfig on purpose: GSL's own BLAS would shadow OpenBLAS.
    systemLibrary("CGSL", apt: "libgsl-dev", brew: "gsl"),
    systemLibrary("COpenBLAS", apt: "libopenblas-dev", brew: "openblas", pkgConfig: "openblas"),
    systemLibrary("CXGBoost", apt: "libxgboost-dev", brew: "xgboost", pkgConfig: "xgboost"),
    systemLibrary("CCrypto", apt: "libssl-dev", brew: "openssl", pkgConfig: "libcrypto"),
    systemLibrary("CZlib", apt: "zlib1g-dev", brew: "zlib", pkgConfig: "zlib"),

    // MARK: Elementary functions of many numbers at once
    .target(name: "CVectorMath"),

    // MARK: The catalogue lists, generated at build time
    .executableTarget(name: "CatalogueWriter", swiftSettings: strict),
    .plugin(
      name: "CataloguePlugin", capability: .buildTool(), dependencies: ["CatalogueWriter"],
      path: "Sources/CataloguePlugin"),

    // MARK: Values and numbers
    library("Digests", ["CCrypto"]),
    library("Spelling"),
    library("Statistics", ["CGSL"]),
    library("Predictions", ["Statistics"]),
    library("Tables", ["Statistics", "Predictions", "Digests", "Spelling", "CZlib"]),
    library(
      "Losses", ["Predictions", "Statistics", "Spelling", "CVectorMath"], plugins: catalogue),
    library("Metrics", ["Predictions", "Statistics", "Spelling"], plugins: catalogue),

    library(
      "DataFiles",
      [
        "Tables", "Spelling", .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    library("Scoring", ["Tables", "Metrics", "Predictions", "Statistics"]),

    // MARK: Advice
    library("Profiles", ["Tables", "Predictions", "Statistics"]),
    library("Advice", ["Profiles", "Losses", "Metrics", "Predictions"], plugins: catalogue),

    // MARK: Speed
    library("Speed", ["Tables", "Losses", "Predictions", "Statistics"]),

    // MARK: Training and comparison
    library(
      "Learners",
      ["Tables", "Losses", "Predictions", "Statistics", "Digests", "CXGBoost", "COpenBLAS"],
      plugins: catalogue),
    library(
      "Pilots", ["Tables", "Learners", "Losses", "Profiles", "Predictions", "Statistics"]),
    library("Workers", [.product(name: "Subprocess", package: "swift-subprocess")]),
    library(
      "Trials",
      [
        "Tables", "Losses", "Metrics", "Learners", "Workers", "Predictions", "Statistics",
        "Digests",
      ]),
    library(
      "Ledger",
      [
        "Trials", "Workers", "Learners", "Statistics",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),

    // MARK: Reports
    library("Charts"),
    library(
      "Reporting",
      [
        "Ledger", "Charts", "Trials", "Learners", "Profiles", "Advice", "Losses", "Metrics",
        "Scoring", "Predictions", "Statistics", "Spelling",
      ]),

    // MARK: The command line
    .executableTarget(
      name: "losslab",
      dependencies: [
        "DataFiles", "Tables", "Profiles", "Pilots", "Advice", "Losses", "Metrics", "Learners",
        "Workers",
        "Trials", "Ledger", "Charts", "Reporting", "Predictions", "Statistics", "Digests",
        "Spelling", "Scoring", "Speed",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // MARK: Tests
    library("TestKit", ["Tables", "Losses", "Predictions", "Statistics"]),
    tests("DigestsTests", ["Digests"]),
    tests("SpellingTests", ["Spelling"]),
    tests("StatisticsTests", ["Statistics", "Predictions", "Spelling"]),
    tests("TablesTests", ["Tables", "Predictions", "Statistics"]),
    tests("LossesTests", ["Losses", "Predictions", "Statistics"], resources: [.copy("Golden")]),
    tests("SpeedTests", ["Speed", "Losses"]),
    tests("MetricsTests", ["Metrics", "Predictions"], resources: [.copy("Golden")]),
    tests(
      "DataFilesTests", ["DataFiles", "Tables", .product(name: "GRDB", package: "GRDB.swift")]),
    tests("ScoringTests", ["Scoring", "Tables", "Metrics", "Predictions"]),
    tests("ProfilesTests", ["Profiles", "Pilots", "Tables", "Predictions", "Statistics"]),
    tests(
      "AdviceTests",
      [
        "Advice", "Profiles", "Pilots", "Tables", "Losses", "Metrics", "Predictions", "Statistics",
      ]),
    tests("LearnersTests", ["Learners", "Losses", "Tables", "Predictions", "Statistics"]),
    tests("WorkersTests", ["Workers"]),
    tests(
      "TrialsTests",
      ["Trials", "Workers", "Losses", "Metrics", "Learners", "Tables", "Predictions"]),
    tests(
      "LedgerTests",
      ["Ledger", "Trials", "Workers", "Learners", "Losses", "Metrics", "Predictions"]),
    tests("ChartsTests", ["Charts"]),
    tests(
      "ReportingTests",
      [
        "Reporting", "Ledger", "Trials", "Charts", "Learners", "Profiles", "Advice", "Losses",
        "Metrics", "Predictions",
      ], exclude: ["Golden"]),
    tests("EndToEndTests", ["losslab", "DataFiles", "Tables"]),
  ],
  swiftLanguageModes: [.v6]
)
