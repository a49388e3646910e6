using System.CommandLine;
using WorkSpacesProvider.Emulator.CommandLine;

return await EmulatorCommand.RunAsync(args, new InvocationConfiguration());
