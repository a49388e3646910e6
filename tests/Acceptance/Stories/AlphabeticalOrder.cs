using Xunit.Abstractions;
using Xunit.Sdk;

namespace WorkSpacesProvider.Acceptance.Stories;

/// <summary>The order of the stage, which begins the stories that come next; xunit's own order is random.</summary>
public sealed class AlphabeticalOrder : ITestCaseOrderer
{
    public const string Name = "WorkSpacesProvider.Acceptance.Stories.AlphabeticalOrder";

    public const string Assembly = "WorkSpacesProvider.Acceptance";

    public IEnumerable<TTestCase> OrderTestCases<TTestCase>(IEnumerable<TTestCase> testCases)
        where TTestCase : ITestCase =>
        testCases.OrderBy(testCase => testCase.TestMethodArguments is [string story] ? story : "", StringComparer.Ordinal);
}
