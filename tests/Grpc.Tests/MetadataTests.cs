namespace WorkSpacesProvider.Grpc.Tests;

public sealed class MetadataTests
{
    [Fact]
    public void Keys_are_lower_case_and_found_in_any_case()
    {
        var metadata = new Metadata { { "Request-Id", "1" } };

        Assert.Equal("request-id", Assert.Single(metadata).Key);
        Assert.Equal("1", metadata.GetValue("REQUEST-ID"));
    }

    [Fact]
    public void The_last_entry_of_a_key_counts()
    {
        var metadata = new Metadata { { "key", "old" }, { "key", "new" } };

        Assert.Equal("new", metadata.GetValue("key"));
        Assert.Equal(2, metadata.Count);
    }

    [Fact]
    public void A_key_that_is_not_there_has_no_value()
    {
        Assert.Null(new Metadata().Get("key"));
        Assert.Null(new Metadata().GetValue("key"));
        Assert.Null(new Metadata().GetValueBytes("key-bin"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData(":path")]
    [InlineData("clé")]
    public void A_key_that_can_not_be_sent_is_refused_by_name(string key)
    {
        var exception = Assert.Throws<ArgumentException>(() => new Metadata { { key, "value" } });

        Assert.Contains($"'{key}'", exception.Message);
    }

    [Fact]
    public void Text_needs_a_text_key() => Assert.Throws<ArgumentException>(() => new Metadata { { "key-bin", "text" } });

    [Fact]
    public void Bytes_need_a_binary_key() => Assert.Throws<ArgumentException>(() => new Metadata { { "key", [1] } });

    [Theory]
    [InlineData("line\nbreak")]
    [InlineData("ü")]
    public void Text_that_can_not_be_sent_is_refused(string value)
    {
        var exception = Assert.Throws<ArgumentException>(() => new Metadata { { "key", value } });

        Assert.Contains("'key'", exception.Message);
    }

    [Fact]
    public void Text_is_not_read_as_bytes_nor_bytes_as_text()
    {
        var metadata = new Metadata { { "key", "text" }, { "key-bin", [1] } };

        Assert.Throws<InvalidOperationException>(() => metadata.GetValueBytes("key"));
        Assert.Throws<InvalidOperationException>(() => metadata.GetValue("key-bin"));
    }
}
