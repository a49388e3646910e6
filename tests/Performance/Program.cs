using System.CommandLine;
using WorkSpacesProvider.Performance;

var provider = new Option<FileInfo>("--provider") { Description = "The provider to measure.", Required = true };
var scale = new Option<bool>("--scale") { Description = "Also create, change and delete 100 pools at once; takes some ten minutes." };
var output = new Option<FileInfo?>("--output") { Description = "Also write the figures, as Markdown, to this file." };
var command = new RootCommand("Measures a provider process from outside: start-up, memory, throughput, and API calls against the emulator.") { provider, scale, output };
command.SetAction(async (arguments, cancellationToken) =>
{
    var report = await Suite.RunAsync(arguments.GetValue(provider)!, arguments.GetValue(scale));
    await Console.Out.WriteLineAsync(report);
    if (arguments.GetValue(output) is { } file)
    {
        await File.WriteAllTextAsync(file.FullName, report, cancellationToken);
    }
});
return await command.Parse(args).InvokeAsync();
