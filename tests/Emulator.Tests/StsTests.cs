using System.Xml.Linq;
using WorkSpacesProvider.Emulator.Tests.Support;

namespace WorkSpacesProvider.Emulator.Tests;

public sealed class StsTests : IAsyncLifetime
{
    private const string AssumeRole = "Action=AssumeRole&Version=2011-06-15&RoleArn=arn%3Aaws%3Aiam%3A%3A333333333333%3Arole%2Fteam%2Foperator&RoleSessionName=tests";
    private TestEmulator _emulator = null!;

    public async Task InitializeAsync() => _emulator = await TestEmulator.StartAsync();

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task A_caller_learns_his_account()
    {
        var answer = await _emulator.StsAsync("Action=GetCallerIdentity&Version=2011-06-15", TestEmulator.Second);

        Assert.Equal("222222222222", Value(answer, "Account"));
    }

    [Fact]
    public async Task An_assumed_role_works_in_its_account_until_it_expires()
    {
        var role = Credential(await _emulator.StsAsync(AssumeRole, TestEmulator.First));

        var identity = await _emulator.StsAsync("Action=GetCallerIdentity&Version=2011-06-15", role);
        Assert.Equal("arn:aws:sts::333333333333:assumed-role/operator/tests", Value(identity, "Arn"));
        Assert.Null((await _emulator.CallAsync("DescribeWorkspacesPools", credential: role)).Error);

        _emulator.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal("ExpiredTokenException", (await _emulator.CallAsync("DescribeWorkspacesPools", credential: role)).Error);
        Assert.Equal("ExpiredToken", Value(await _emulator.StsAsync(AssumeRole, role), "Code"));
    }

    [Fact]
    public async Task A_role_can_be_assumed_with_a_web_identity_unsigned()
    {
        var answer = await _emulator.StsAsync(
            AssumeRole.Replace("AssumeRole", "AssumeRoleWithWebIdentity", StringComparison.Ordinal) + "&WebIdentityToken=token", null);

        Assert.Null((await _emulator.CallAsync("DescribeWorkspacesPools", credential: Credential(answer))).Error);
    }

    [Fact]
    public async Task An_unsigned_AssumeRole_is_refused()
    {
        var answer = await _emulator.StsAsync(AssumeRole, null);

        Assert.Equal((403, "MissingAuthenticationToken"), (answer.StatusCode, Value(answer, "Code")));
    }

    [Theory]
    [InlineData("Action=AssumeRole&RoleArn=nonsense&RoleSessionName=tests", "ValidationError")]
    [InlineData(AssumeRole + "&DurationSeconds=899", "ValidationError")]
    [InlineData("Action=GetFederationToken", "InvalidAction")]
    public async Task A_bad_request_is_refused(string form, string code)
    {
        var answer = await _emulator.StsAsync(form, TestEmulator.First);

        Assert.Equal((400, code), (answer.StatusCode, Value(answer, "Code")));
    }

    [Fact]
    public async Task A_wrong_secret_does_not_match() => Assert.Equal(
        "SignatureDoesNotMatch", Value(await _emulator.StsAsync("Action=GetCallerIdentity", TestEmulator.First with { SecretAccessKey = "wrong" }), "Code"));

    private static EmulatorCredential Credential(ApiAnswer answer) =>
        new(Value(answer, "AccessKeyId"), Value(answer, "SecretAccessKey"), "333333333333") { SessionToken = Value(answer, "SessionToken") };

    private static string Value(ApiAnswer answer, string element) =>
        XDocument.Parse(answer.Text).Descendants().Single(candidate => string.Equals(candidate.Name.LocalName, element, StringComparison.Ordinal)).Value;
}
