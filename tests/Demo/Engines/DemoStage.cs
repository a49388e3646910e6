namespace WorkSpacesProvider.Demo.Engines;

/// <summary>What every engine is given.</summary>
/// <param name="Folder">A folder of its own, gone after the demo.</param>
/// <param name="Examples">The folder of the examples.</param>
/// <param name="Provider">The provider's executable.</param>
/// <param name="Environment">What sends the provider to the emulator.</param>
internal sealed record DemoStage(string Folder, string Examples, string Provider, IReadOnlyDictionary<string, string?> Environment);
