namespace WorkSpacesProvider.Aws;

public static class DescribeWorkspacesPoolsFilterOperator
{
    public new const string Equals = "EQUALS";
    public const string NotEquals = "NOTEQUALS";
    public const string Contains = "CONTAINS";
    public const string NotContains = "NOTCONTAINS";
}
