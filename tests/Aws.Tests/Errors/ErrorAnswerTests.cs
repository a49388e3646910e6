using System.Net;

namespace WorkSpacesProvider.Aws.Tests;

public sealed class ErrorAnswerTests
{
    public static TheoryData<string, Type> ModelledErrors => new()
    {
        { "ResourceNotFoundException", typeof(ResourceNotFoundException) },
        { "ResourceAlreadyExistsException", typeof(ResourceAlreadyExistsException) },
        { "InvalidResourceStateException", typeof(InvalidResourceStateException) },
        { "InvalidParameterValuesException", typeof(InvalidParameterValuesException) },
        { "OperationNotSupportedException", typeof(OperationNotSupportedException) },
        { "ResourceLimitExceededException", typeof(ResourceLimitExceededException) },
        { "AccessDeniedException", typeof(AccessDeniedException) },
    };

    [Theory]
    [MemberData(nameof(ModelledErrors))]
    public async Task An_error_of_the_model_has_its_own_exception(string code, Type type)
    {
        var failure = await UpdateAsync(Answer.Error(code, "No."));

        Assert.IsType(type, failure);
        Assert.Equal(code, failure.Code);
        Assert.Equal("UpdateWorkspacesPool", failure.Operation);
        Assert.Equal("No.", failure.AwsMessage);
        Assert.Equal("req-1", failure.RequestId);
        Assert.Equal("eu-west-1", failure.Region);
        Assert.Equal(HttpStatusCode.BadRequest, failure.StatusCode);
        Assert.False(failure.AnswerMayBeLost);
        Assert.StartsWith($"UpdateWorkspacesPool was refused: {code}: No. (request id req-1)", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"__type":"com.amazonaws.workspaces#InvalidResourceStateException","message":"No."}""")]
    [InlineData("""{"__type":"InvalidResourceStateException:http://internal.amazon.com/","Message":"No."}""")]
    [InlineData("""{"code":"InvalidResourceStateException","message":"No."}""")]
    public async Task The_code_is_found_in_the_body_without_its_namespace(string body)
    {
        var failure = await UpdateAsync(new Answer(400, body));

        Assert.IsType<InvalidResourceStateException>(failure);
        Assert.Equal("No.", failure.AwsMessage);
    }

    [Theory]
    [InlineData("InvalidResourceStateException")]
    [InlineData("InvalidResourceStateException:http://internal.amazon.com/coral/com.amazonaws.workspaces/")]
    public async Task The_code_is_found_in_the_header(string header)
    {
        var answer = new Answer(400, """{"message":"No."}""").With("X-Amzn-ErrorType", header);

        Assert.IsType<InvalidResourceStateException>(await UpdateAsync(answer));
    }

    [Fact]
    public async Task A_code_that_nobody_knows_is_kept()
    {
        var failure = await UpdateAsync(Answer.Error("ValidationException", "The following arguments are required - DirectoryId."));

        Assert.Equal(typeof(WorkSpacesException), failure.GetType());
        Assert.Equal("ValidationException", failure.Code);
        Assert.Equal(
            "UpdateWorkspacesPool was refused: ValidationException: The following arguments are required - DirectoryId. (request id req-1)",
            failure.Message);
    }

    [Fact]
    public async Task A_missing_resource_is_named()
    {
        var failure = await UpdateAsync(
            new Answer(400, """{"__type":"ResourceNotFoundException","message":"No pool.","ResourceId":"wspool-1a2b3c4d5"}"""));

        Assert.Equal("wspool-1a2b3c4d5", Assert.IsType<ResourceNotFoundException>(failure).ResourceId);
    }

    [Fact]
    public async Task The_reason_of_an_unsupported_operation_is_kept_and_told()
    {
        var failure = await UpdateAsync(new Answer(400, """{"__type":"OperationNotSupportedException","message":"No.","reason":"BYOL"}"""));

        Assert.Equal("BYOL", Assert.IsType<OperationNotSupportedException>(failure).Reason);
        Assert.EndsWith("AWS's reason: BYOL.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_denial_names_the_action_to_grant()
    {
        var failure = await UpdateAsync(Answer.Error("AccessDeniedException", "User is not authorized."));

        Assert.EndsWith("Grant workspaces:UpdateWorkspacesPool to the caller.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_denial_of_new_customers_tells_of_the_services_end_instead_of_permissions()
    {
        var failure = await UpdateAsync(Answer.Error(
            "AccessDeniedException", "Amazon WorkSpaces Pools is no longer available to new customers as of 7/30/2026."));

        Assert.IsType<AccessDeniedException>(failure);
        Assert.Contains("2027-12-31", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Grant", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ExpiredTokenException", "expired")]
    [InlineData("ExpiredToken", "expired")]
    [InlineData("UnrecognizedClientException", "accessKey")]
    [InlineData("InvalidClientTokenId", "accessKey")]
    [InlineData("InvalidSignatureException", "the region 'eu-west-1'")]
    [InlineData("IncompleteSignature", "secretKey")]
    public async Task Credentials_that_AWS_does_not_accept_come_with_a_remedy(string code, string remedy)
    {
        var failure = await UpdateAsync(Answer.Error(code, "The security token included in the request is no good.", 403));

        Assert.IsType<CredentialsException>(failure);
        Assert.Equal(code, failure.Code);
        Assert.Contains(remedy, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(502, "<html><body>Bad gateway</body></html>")]
    [InlineData(503, "")]
    public async Task A_proxys_answer_is_told_by_its_status(int status, string body)
    {
        var failure = await UpdateAsync(new Answer(status, body), maxRetries: 0);

        Assert.Equal((HttpStatusCode)status, failure.StatusCode);
        Assert.Equal("", failure.Code);
        Assert.True(failure.AnswerMayBeLost);
        Assert.Matches(
            $"^UpdateWorkspacesPool failed: http://127.0.0.1:[0-9]+ answered HTTP {status} without an AWS error code", failure.Message);
        Assert.DoesNotContain("html", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html>Welcome</html>")]
    [InlineData("""{"WorkspacesPool":{"PoolId":5}}""")]
    [InlineData("""{"WorkspacesPool":null}""")]
    [InlineData("{}")]
    public async Task A_success_that_cannot_be_read_is_a_failure_whose_work_may_be_done(string body)
    {
        var failure = await UpdateAsync(Answer.Ok(body), maxRetries: 0);

        Assert.Equal(HttpStatusCode.OK, failure.StatusCode);
        Assert.True(failure.AnswerMayBeLost);
        Assert.Contains("not the API's JSON", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_of_another_service_is_recognized()
    {
        var failure = await UpdateAsync(Answer.Error("UnknownOperationException", ""));

        Assert.Contains("a region with WorkSpaces Pools", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_failure_shows_a_secret_even_when_AWS_repeats_it()
    {
        var echo = $"The signature does not match.\\n\\nThe canonical request was 'x-amz-security-token:{Clients.Token}' "
            + Clients.SecretKey;

        var failure = await UpdateAsync(Answer.Error("InvalidSignatureException", echo, 403));

        Assert.DoesNotContain(Clients.Token, failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Clients.SecretKey, failure.ToString(), StringComparison.Ordinal);
    }

    private static async Task<WorkSpacesException> UpdateAsync(Answer answer, int? maxRetries = null)
    {
        await using var standIn = await StandIn.StartAsync(answer);
        using var factory = Clients.Factory(Clients.Configuration(standIn.Endpoint) with { MaxRetries = maxRetries });
        return await Assert.ThrowsAnyAsync<WorkSpacesException>(() =>
            factory.ForRegion(null).UpdateWorkspacesPoolAsync(new() { PoolId = "wspool-1a2b3c4d5" }, default));
    }
}
