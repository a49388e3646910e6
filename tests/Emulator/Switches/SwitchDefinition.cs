using System.Collections.Immutable;
using System.Globalization;

namespace WorkSpacesProvider.Emulator.Switches;

/// <summary>One behaviour that AWS leaves open, or that a test wants different: its name, its values and its default.</summary>
internal sealed record SwitchDefinition
{
    public required string Name { get; init; }

    public required string Default { get; init; }

    /// <summary>The number of the open question it answers, where it answers one.</summary>
    public int? Question { get; init; }

    public required string Meaning { get; init; }

    /// <summary>The words it takes; empty for a number.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    public double Minimum { get; init; }

    public double Maximum { get; init; } = 1_000_000;

    public bool WholeNumber { get; init; } = true;

    /// <summary>What it accepts, in the words of an error message.</summary>
    public string Rule => Choices.Length > 0
        ? $"one of {string.Join(", ", Choices)}"
        : $"a {(WholeNumber ? "whole number" : "number")} from {Minimum} to {Maximum}";

    public bool Accepts(string value) => Choices.Length > 0
        ? Choices.Contains(value, StringComparer.Ordinal)
        : double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number >= Minimum && number <= Maximum
            && (!WholeNumber || Math.Floor(number) == number);
}
