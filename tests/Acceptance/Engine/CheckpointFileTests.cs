using System.Runtime.Versioning;
using WorkSpacesProvider.Engine.Deployments;
using WorkSpacesProvider.Engine.Values;

namespace WorkSpacesProvider.Acceptance.Engine;

public sealed class CheckpointFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("checkpoint-").FullName;

    [Fact]
    public void A_stack_that_never_was_is_empty() => Assert.Empty(new CheckpointFile(Path.Combine(_folder, "none.json")).Load().Resources);

    [Fact]
    public void What_is_saved_is_loaded_secrets_included()
    {
        var state = new ResourceState("urn:pulumi:dev::desktops::a:b:C::office", "wspool-1", Inputs(), Inputs())
        {
            InitErrors = ["not running yet"],
            IsPendingDelete = true,
            CustomTimeouts = new CustomTimeouts(Create: 1, Update: 2, Delete: 3, Read: 4),
        };
        var file = new CheckpointFile(Path.Combine(_folder, "stack.json"));
        file.Save(new Checkpoint(Inputs(), [state]));
        var loaded = file.Load();
        var found = Assert.Single(loaded.Resources);
        Assert.Equal(Inputs(), loaded.ProviderInputs);
        Assert.Equal(state.Inputs, found.Inputs);
        Assert.Equal(state.InitErrors, found.InitErrors);
        Assert.Equal(state.CustomTimeouts, found.CustomTimeouts);
        Assert.True(found.IsPendingDelete);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void The_file_is_for_its_owner_alone()
    {
        var path = Path.Combine(_folder, "stack.json");
        new CheckpointFile(path).Save(Checkpoint.Empty);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Struct Inputs() => new() { Fields = { ["a"] = PropertyValues.Secret(Value.ForString("hush")), ["n"] = Value.ForNumber(1) } };
}
