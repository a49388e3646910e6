using WorkSpacesProvider.Demo.Programs;

namespace WorkSpacesProvider.Demo.Engines;

/// <summary>An engine that runs the program of an example. What it says, people see.</summary>
internal interface IDemoEngine
{
    /// <summary>Which engine it is, and which program it runs.</summary>
    string Introduction { get; }

    ProgramFolder Program { get; }

    /// <summary>How the story is told in the program's language.</summary>
    StoryEdits Edits { get; }

    /// <summary>What a person does once before the first deployment.</summary>
    Task PrepareAsync();

    Task<EngineRun> PreviewAsync();

    /// <summary>Preview and update.</summary>
    Task<EngineRun> UpAsync();

    Task<EngineRun> RefreshAsync();

    /// <summary>Takes over a pool that the program has just declared.</summary>
    Task<EngineRun> ImportAsync(string resource, string id);

    Task<EngineRun> DestroyAsync();
}
