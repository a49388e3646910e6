namespace WorkSpacesProvider.Engine.Hosting;

/// <summary>How a provider process ended.</summary>
/// <param name="Code">The exit code; 128 + n after signal n.</param>
/// <param name="CancelAcknowledged">Without it the engine reports a premature exit and dumps stdout and stderr.</param>
/// <param name="WasKilled">It did not end within 5 seconds of SIGINT.</param>
/// <param name="LaterStdout">What came after the port line; a good provider writes nothing.</param>
/// <param name="Stderr">What it wrote to stderr, all its life.</param>
internal sealed record ProviderExit(int Code, bool CancelAcknowledged, bool WasKilled, string LaterStdout, string Stderr);
