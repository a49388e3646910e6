using System.Text.RegularExpressions;
using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Checking;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Core.Schema;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Pools.Checking;
using WorkSpacesProvider.Pools.Operations;

namespace WorkSpacesProvider.Pools.Functions;

/// <summary>
/// A function that looks something up: checks the arguments, asks the region that they name, and translates what goes wrong. It changes
/// nothing, so a preview gets the same answer as an update.
/// </summary>
/// <param name="definition">Which function.</param>
/// <param name="schema">The package's schema.</param>
/// <param name="runtime">The current configuration's clients; fails where there is no configuration yet.</param>
internal sealed class LookupFunction(FunctionDefinition definition, Func<PackageSchema> schema, Func<PoolRuntime> runtime) : IFunction
{
    public string Token => definition.Token;

    public async Task<InvokeResult> InvokeAsync(InvokeRequest request, OperationContext context)
    {
        var check = SchemaCheck.Check(schema().Functions[Token].Inputs, request.Arguments, _ => null);
        List<CheckFailure> failures = [.. check.Failures, .. RuleCheck.Check(definition.Rules, check.Inputs), .. definition.Check(check.Inputs)];
        if (failures.Count > 0)
        {
            return Failed(failures);
        }

        var current = runtime();
        try
        {
            var client = current.ForRegion(check.Inputs.Text(PoolProperty.Region));
            var answer = await definition.AnswerAsync(new FunctionCall(check.Inputs, client, current.Tags, context.CancellationToken));
            return new InvokeResult(request.Arguments.ContainsSecret ? AllSecret(answer) : answer, []);
        }
        catch (WorkSpacesException exception)
        {
            throw AwsErrors.Translate(exception);
        }
        catch (RegexMatchTimeoutException)
        {
            return Failed([NameRegex.TooSlow]);
        }
    }

    /// <summary>What was found tells what was looked for.</summary>
    private static MapValue AllSecret(MapValue answer) => MapValue.Of(answer.Entries.Select(entry => (entry.Key, entry.Value.AsSecret())));

    private static InvokeResult Failed(IReadOnlyList<CheckFailure> failures) => new(MapValue.Empty, failures);
}
