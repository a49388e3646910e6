using WorkSpacesProvider.Core.Errors;

namespace WorkSpacesProvider.Core.Tests.Errors;

public sealed class PartialFailureExceptionTests
{
    [Fact]
    public void All_reasons_are_in_the_message()
    {
        var failure = new PartialFailureException("id", MapValue.Empty, ["First.", "Then."]);

        Assert.Equal("First. Then.", failure.Message);
        Assert.Equal(ErrorKind.Unknown, failure.Kind);
    }
}
