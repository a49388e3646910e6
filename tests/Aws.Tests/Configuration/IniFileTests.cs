namespace WorkSpacesProvider.Aws.Tests;

public sealed class IniFileTests
{
    [Fact]
    public void Sections_keys_comments_and_sub_keys_are_read()
    {
        var sections = IniFile.Parse("""
            # a comment
            [profile  team]   ; the team's
            Region=eu-west-1 # not a region of mine
            aws_secret_access_key = abc#def/+=
            services = local

            [services local]
            s3 =
              endpoint_url = http://s3:1
            workspaces =
                endpoint_url = http://workspaces:1
            other = x
            [profile team]
            output = json
            """.Split('\n'));

        Assert.Equal("eu-west-1", sections["profile team"]["region"]);
        Assert.Equal("abc#def/+=", sections["profile team"]["aws_secret_access_key"]);
        Assert.Equal("json", sections["profile team"]["output"]);
        Assert.Equal("http://workspaces:1", sections["services local"]["workspaces.endpoint_url"]);
        Assert.Equal("x", sections["services local"]["other"]);
    }

    [Theory]
    [InlineData("no section = 1")]
    [InlineData("[unclosed")]
    [InlineData("[a]\n= no key\njust words")]
    [InlineData("[]\nx = 1")]
    public void Lines_that_mean_nothing_do_no_harm(string text) => IniFile.Parse(text.Split('\n'));
}
