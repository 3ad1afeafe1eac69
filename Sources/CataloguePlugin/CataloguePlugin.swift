import Foundation
import PackagePlugin

/// Writes the list of the types found under a target's `Catalogue/` folder at every build.
@main
struct CataloguePlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let module = target.sourceModule else { return [] }
    let folder = module.directoryURL.appending(path: "Catalogue")
    let files = module.sourceFiles(withSuffix: "swift").map(\.url)
      .filter { $0.path.hasPrefix(folder.path + "/") }
      .filter { !$0.lastPathComponent.contains("+") }
      .sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "Catalogue.swift")
    return [
      .buildCommand(
        displayName: "Listing the catalogue of \(target.name)",
        executable: try context.tool(named: "CatalogueWriter").url,
        arguments: [target.name, output.path] + files.map(\.path),
        inputFiles: files,
        outputFiles: [output])
    ]
  }
}
