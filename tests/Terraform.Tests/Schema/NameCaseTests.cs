using FsCheck;
using FsCheck.Fluent;
using WorkSpacesProvider.Terraform.Schema;

namespace WorkSpacesProvider.Terraform.Tests.Schema;

public sealed class NameCaseTests
{
    [Theory]
    [InlineData("poolName", "pool_name")]
    [InlineData("s3BucketName", "s3_bucket_name")]
    [InlineData("idcConfig", "idc_config")]
    [InlineData("dnsIpv6Addresses", "dns_ipv6_addresses")]
    [InlineData("vpcID", "vpc_i_d")]
    [InlineData("tags", "tags")]
    public void A_name_has_one_spelling_in_each_case(string camel, string snake)
    {
        Assert.Equal(snake, NameCase.ToSnake(camel));
        Assert.Equal(camel, NameCase.ToCamel(snake));
    }

    [Fact]
    public void Every_name_leads_back_to_where_it_came_from() => Prop.ForAll(
        Gen.Elements([.. "abczABCZ019"]).ListOf().Select(letters => "x" + string.Concat(letters)).ToArbitrary(),
        name => NameCase.ToCamel(NameCase.ToSnake(name)) == name).QuickCheckThrowOnFailure();
}
