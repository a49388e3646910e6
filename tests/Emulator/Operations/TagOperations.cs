using WorkSpacesProvider.Emulator.State;
using WorkSpacesProvider.Emulator.Switches;
using WorkSpacesProvider.Emulator.Wire;

namespace WorkSpacesProvider.Emulator.Operations;

/// <summary>The operations on tags. A resource is named by its id; a pool's is its PoolId.</summary>
internal static class TagOperations
{
    public static void Create(CallContext call, CreateTagsRequest request)
    {
        var history = Find(call, request.ResourceId);
        history.Change(TagRules.Add(history.Latest, request.Tags), VisibleAt(call));
    }

    public static void Delete(CallContext call, DeleteTagsRequest request)
    {
        var history = Find(call, request.ResourceId);
        history.Change(TagRules.Remove(history.Latest, request.TagKeys), VisibleAt(call));
    }

    public static DescribeTagsResult Describe(CallContext call, DescribeTagsRequest request) =>
        new(Find(call, request.ResourceId).VisibleAt(call.Now).Select(tag => new Tag(tag.Key, tag.Value)).ToList());

    private static TagHistory Find(CallContext call, string resourceId) =>
        call.Region.HasTaggable(resourceId) ? call.Region.TagsOf(resourceId) : throw AwsErrors.ResourceNotFound("Resource", resourceId);

    private static DateTimeOffset VisibleAt(CallContext call) => call.Now + call.Switches.Duration(SwitchTable.TagDelaySeconds);
}
