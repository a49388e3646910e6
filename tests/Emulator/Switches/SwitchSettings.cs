using System.Collections.Immutable;
using System.Globalization;

namespace WorkSpacesProvider.Emulator.Switches;

/// <summary>The value of every switch; immutable.</summary>
internal sealed class SwitchSettings
{
    private readonly ImmutableDictionary<string, string> _values;

    private SwitchSettings(ImmutableDictionary<string, string> values) => _values = values;

    public static SwitchSettings Defaults { get; } =
        new(SwitchTable.All.ToImmutableDictionary(d => d.Name, d => d.Default, StringComparer.Ordinal));

    public string this[SwitchDefinition definition] => _values[definition.Name];

    public bool Is(SwitchDefinition definition, string value) => string.Equals(this[definition], value, StringComparison.Ordinal);

    public double Number(SwitchDefinition definition) => double.Parse(this[definition], CultureInfo.InvariantCulture);

    public int Whole(SwitchDefinition definition) => (int)Number(definition);

    public TimeSpan Duration(SwitchDefinition definition) => TimeSpan.FromSeconds(Number(definition));

    /// <exception cref="EmulatorOptionException">There is no such switch, or it does not take the value.</exception>
    public SwitchSettings With(IEnumerable<KeyValuePair<string, string>> changes)
    {
        var values = _values;
        foreach (var (name, value) in changes)
        {
            var definition = SwitchTable.All.FirstOrDefault(d => string.Equals(d.Name, name, StringComparison.Ordinal))
                ?? throw new EmulatorOptionException(
                    $"There is no switch '{name}'. The switches are: {string.Join(", ", SwitchTable.All.Select(d => d.Name))}.");
            if (!definition.Accepts(value)) throw new EmulatorOptionException($"{name} is '{value}'; it must be {definition.Rule}.");
            values = values.SetItem(name, value);
        }

        return new SwitchSettings(values);
    }
}
