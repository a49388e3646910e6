using Xunit.Abstractions;
using Xunit.Sdk;

namespace WorkSpacesProvider.Testing.Stories;

/// <summary>The order of stories that are played side by side, where each begins those that come next; xunit's own order is random.</summary>
public sealed class AlphabeticalOrder : ITestCaseOrderer
{
    public const string Name = "WorkSpacesProvider.Testing.Stories.AlphabeticalOrder";

    public IEnumerable<TTestCase> OrderTestCases<TTestCase>(IEnumerable<TTestCase> testCases)
        where TTestCase : ITestCase =>
        testCases.OrderBy(testCase => testCase.TestMethodArguments is [string story] ? story : "", StringComparer.Ordinal);
}
