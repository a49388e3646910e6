namespace WorkSpacesProvider.Demo.Programs;

/// <summary>What the story does to an example's program, in the program's own language.</summary>
/// <param name="FasterCalls">AWS takes two calls a second. The demo's clock runs fast, and so must its calls.</param>
/// <param name="Mistakes">Three mistakes in the declaration of the pool.</param>
/// <param name="MistakenNames">The names of what they are in, as the engine tells them.</param>
/// <param name="Description">Another description and one more tag.</param>
/// <param name="RunningMode">ALWAYS_ON in place of AUTO_STOP.</param>
/// <param name="Name">The pool "office" becomes "front-office".</param>
/// <param name="Kiosk">The declaration of a pool that exists.</param>
internal sealed record StoryEdits(
    IReadOnlyList<Edit> FasterCalls,
    IReadOnlyList<Edit> Mistakes,
    IReadOnlyList<string> MistakenNames,
    IReadOnlyList<Edit> Description,
    IReadOnlyList<Edit> RunningMode,
    IReadOnlyList<Edit> Name,
    IReadOnlyList<Edit> Kiosk);
