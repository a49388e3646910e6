using WorkSpacesProvider.Core.Checking;
using WorkSpacesProvider.Core.Paths;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Terraform.Values;

namespace WorkSpacesProvider.Terraform.Schema;

/// <summary>The block <c>timeouts { create = "90m" }</c>, which resources have by convention. It bounds whole operations.</summary>
internal static class TimeoutsBlock
{
    public const string Name = "timeouts";

    public const string Create = "create";

    public const string Update = "update";

    public const string Delete = "delete";

    public static IReadOnlyList<string> Operations { get; } = [Create, Update, Delete];

    public static ObjectConstraint Type { get; } = new([.. Operations.Select(name => new ObjectMember(name, name, TypeConstraint.String))]);

    /// <summary>The limit of an operation, or null where none is given.</summary>
    /// <param name="values">A configuration or state whose timeouts have been checked.</param>
    /// <param name="operation">Which operation.</param>
    public static TimeSpan? Limit(MapValue values, string operation) =>
        values.Map(Name)?.Text(operation) is { } text && GoDuration.TryParse(text, out var limit) ? limit : null;

    public static IEnumerable<CheckFailure> Check(MapValue values)
    {
        foreach (var operation in Operations)
        {
            if (values.Map(Name)?.Text(operation) is { } text && !(GoDuration.TryParse(text, out var limit) && limit > TimeSpan.Zero))
            {
                var path = PropertyPath.Of(Name, operation).ToString();
                yield return new CheckFailure(path, $"{path} is {ValueText.Describe(text)}; it must be a duration above 0, such as \"90m\" or \"1h30m\".");
            }
        }
    }
}
