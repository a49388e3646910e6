using System.Text;
using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Checking;
using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Pools.Functions;

/// <summary>The search for one image. When it fails, it tells how many images each filter left, and which came nearest.</summary>
internal sealed class ImageSearch
{
    /// <summary>More would hide the rest of the message.</summary>
    private const int NamesShown = 5;

    private readonly FunctionCall _call;
    private readonly string _story;
    private readonly IReadOnlyList<WorkspaceImage> _nearest;
    private readonly IReadOnlyList<WorkspaceImage> _matches;

    /// <param name="call">The call.</param>
    /// <param name="given">What AWS gave, the newest first.</param>
    /// <param name="filters">What we put on it.</param>
    public ImageSearch(FunctionCall call, IReadOnlyList<WorkspaceImage> given, IEnumerable<ResultFilter<WorkspaceImage>> filters)
    {
        _call = call;
        var story = new StringBuilder($"AWS gave {given.Count}");
        if (call.Arguments.IsGiven(ArgumentName.ImageType))
        {
            story.Append($" of {ArgumentName.ImageType} {ValueText.Describe(call.Arguments[ArgumentName.ImageType])}");
        }

        (_nearest, _matches) = (given, given);
        foreach (var filter in filters)
        {
            _matches = new[] { filter }.Apply(_matches);
            _nearest = _matches.Count > 0 ? _matches : _nearest;
            story.Append($", {filter} left {_matches.Count}");
        }

        _story = story.ToString();
    }

    /// <exception cref="ProviderException">No image has the id.</exception>
    public static ProviderException NoSuchId(FunctionCall call) => new(
        ErrorKind.NotFound,
        $"getWorkspaceImage found no image with imageId {ValueText.Describe(call.Arguments[ArgumentName.ImageId])} in {call.Client.Region}, "
        + "neither the account's own nor shared with it. Check the id, the region and the account of the credentials.");

    /// <exception cref="ProviderException">Nothing matches.</exception>
    public WorkspaceImage Newest() => _matches.Count > 0 ? _matches[0] : throw None();

    /// <exception cref="ProviderException">Nothing matches, or more than one image does.</exception>
    public WorkspaceImage Only() => _matches.Count switch
    {
        0 => throw None(),
        1 => _matches[0],
        _ => throw new ProviderException(
            ErrorKind.InvalidArgument,
            $"getWorkspaceImage found {_matches.Count} images in {_call.Client.Region}: {_story}. They are {Names(_matches)}. "
            + "Make the filters narrower, or set mostRecent to take the newest."),
    };

    private ProviderException None() => new(
        ErrorKind.NotFound,
        $"getWorkspaceImage found no image in {_call.Client.Region}: {_story}. "
        + (_nearest.Count == 0 ? "Check the region and the account of the credentials." : $"The nearest are {Names(Nearest())}. Change the filters."));

    /// <summary>Those that passed the most filters, the names that are most like the expression first.</summary>
    private IReadOnlyList<WorkspaceImage> Nearest()
    {
        var wanted = NameRegex.PlainText(_call.Arguments);
        return [.. _nearest.OrderBy(image => NameSuggestion.Distance(wanted, image.Name ?? ""))];
    }

    private static string Names(IReadOnlyList<WorkspaceImage> images)
    {
        var names = string.Join(", ", images.Take(NamesShown).Select(image => $"{image.Name ?? "an image without a name"} ({image.ImageId ?? "no id"})"));
        return images.Count > NamesShown ? $"{names} and {images.Count - NamesShown} more" : names;
    }
}
