namespace WorkSpacesProvider.Emulator.Model;

/// <summary>What a JSON value of the API may be: one shape of the service model, with its constraints.</summary>
internal abstract record Shape;
