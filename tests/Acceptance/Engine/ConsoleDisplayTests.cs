using WorkSpacesProvider.Engine.Deployments;
using WorkSpacesProvider.Engine.Display;
using WorkSpacesProvider.Engine.Protocol;
using WorkSpacesProvider.Engine.Values;
using WorkSpacesProvider.Pulumi.Rpc;

namespace WorkSpacesProvider.Acceptance.Engine;

public sealed class ConsoleDisplayTests : IDisposable
{
    private readonly StringWriter _output = new() { NewLine = "\n" };

    [Fact]
    public void A_change_is_shown_with_both_sides_and_what_it_forces()
    {
        Show(isTerminal: false, new PropertyChange("poolName", PropertyDiff.Types.Kind.UpdateReplace, Value.ForString("a"), Value.ForString("b")));
        Assert.Contains("    ~ poolName: \"a\" => \"b\" (forces replacement)\n", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_is_shown_as_one()
    {
        Show(isTerminal: false, new PropertyChange("description", PropertyDiff.Types.Kind.Update, PropertyValues.Secret(Value.ForString("old")), PropertyValues.Secret(Value.ForString("new"))));
        Assert.Contains("~ description: [secret] => [secret]", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_text_has_no_escape_sequences()
    {
        Show(isTerminal: false, new PropertyChange("a", PropertyDiff.Types.Kind.Add, null, Value.ForBool(true)));
        Assert.DoesNotContain('\e', _output.ToString());
    }

    [Fact]
    public void On_a_terminal_the_next_line_takes_the_place_of_a_status()
    {
        var display = new ConsoleDisplay(new Terminal(_output, isTerminal: true, width: 40), "dev");
        display.Logged(new LogLine(LogLevel.Info, "waiting", "", IsEphemeral: true));
        display.Logged(new LogLine(LogLevel.Info, "done", "", IsEphemeral: false));
        Assert.Contains("\r\e[2K", _output.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => _output.Dispose();

    private void Show(bool isTerminal, PropertyChange change)
    {
        var display = new ConsoleDisplay(new Terminal(_output, isTerminal), "dev");
        display.Began("preview", isPreview: true);
        display.Starting(new Step(StepOperation.Replace, "urn:pulumi:dev::desktops::a:b:C::office") { Changes = [change] });
    }
}
