namespace WorkSpacesProvider.Pools.Tests.Functions;

public sealed class ImageFunctionTests : IDisposable
{
    private const string GetImages = "getWorkspaceImages";
    private const string GetImage = "getWorkspaceImage";

    private readonly World _world = new();

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(25, 1)]
    [InlineData(26, 2)]
    [InlineData(60, 3)]
    public void Every_page_is_read_and_no_other(int count, int calls)
    {
        Fill(count);

        var images = _world.Find(GetImages, MapValue.Empty);

        Assert.Equal(Enumerable.Range(0, count).Reverse().Select(Found.ImageId), images.Texts("imageId"));
        Assert.Equal(calls, _world.Aws.Operations.Count());
        Assert.All(_world.Aws.Requests<DescribeWorkspaceImagesRequest>(), request => Assert.Equal(25, request.MaxResults));
    }

    [Theory]
    [InlineData(25, 1)]
    [InlineData(26, 2)]
    [InlineData(60, 3)]
    public void Ids_are_asked_for_25_at_a_time(int count, int calls)
    {
        Fill(80);

        var images = _world.Find(GetImages, Found.Arguments(("imageIds", Found.List(Enumerable.Range(0, count).Select(i => (PropertyValue)Found.ImageId(i))))));

        Assert.Equal(count, images.Count);
        Assert.Equal(calls, _world.Aws.Operations.Count());
        Assert.Equal(count, _world.Aws.Requests<DescribeWorkspaceImagesRequest>().Sum(request => request.ImageIds!.Count));
    }

    [Fact]
    public void An_id_that_is_given_twice_is_asked_for_and_found_once()
    {
        Fill(2);

        Assert.Equal([Found.ImageId(1)], _world.Find(GetImages, Found.Arguments(("imageIds", Found.List(Found.ImageId(1), Found.ImageId(1))))).Texts("imageId"));
        Assert.Equal([Found.ImageId(1)], _world.Aws.Requests<DescribeWorkspaceImagesRequest>().Single().ImageIds!);
    }

    [Fact]
    public void Ids_that_do_not_exist_are_left_out()
    {
        Fill(1);

        Assert.Equal([Found.ImageId(0)], _world.Find(GetImages, Found.Arguments(("imageIds", Found.List(Found.ImageId(0), "wsi-missing00")))).Texts("imageId"));
        Assert.Empty(_world.Find(GetImages, Found.Arguments(("imageIds", Found.List("wsi-missing00")))));
    }

    [Fact]
    public void No_ids_find_nothing_and_ask_nothing()
    {
        Fill(3);

        Assert.Empty(_world.Find(GetImages, Found.Arguments(("imageIds", Found.List()))));
        Assert.Empty(_world.Aws.Operations);
    }

    [Fact]
    public void The_newest_comes_first_then_the_lower_id_and_what_has_no_date_last()
    {
        _world.Aws.Images.AddRange(
            Found.Image(1) with { Created = null }, Found.Image(3), Found.Image(5) with { Created = Found.Image(3).Created }, Found.Image(0) with { Created = null }, Found.Image(4));

        Assert.Equal([Found.ImageId(4), Found.ImageId(3), Found.ImageId(5), Found.ImageId(0), Found.ImageId(1)], _world.Find(GetImages, MapValue.Empty).Texts("imageId"));
    }

    [Fact]
    public void Every_filter_has_its_effect()
    {
        _world.Aws.Images.AddRange(
            Found.Image(1, "office-1"),
            Found.Image(2, "office-2") with { State = WorkspaceImageState.Error },
            Found.Image(3, "office-3") with { OperatingSystem = new WorkSpacesProvider.Aws.OperatingSystem { Type = OperatingSystemType.Linux } },
            Found.Image(4, "partner") with { OwnerAccountId = "999999999999" });

        Assert.Equal(["office-3", "office-2", "office-1"], Names(("imageType", "OWNED")));
        Assert.Equal(["partner"], Names(("imageType", "SHARED")));
        Assert.Equal(["office-3", "office-2"], Names(("nameRegex", "^office-[23]$")));
        Assert.Equal(["office-3"], Names(("operatingSystemType", "LINUX")));
        Assert.Equal(["office-2"], Names(("states", Found.List("ERROR", "PENDING"))));
        Assert.Empty(Names(("states", Found.List())));
        Assert.Equal(["office-1"], Names(("nameRegex", "office"), ("operatingSystemType", "WINDOWS"), ("states", Found.List("AVAILABLE"))));
    }

    [Fact]
    public void The_kind_of_image_is_for_AWS_to_tell()
    {
        _world.Find(GetImages, Found.Arguments(("imageType", "SHARED")));

        Assert.Equal("SHARED", _world.Aws.Requests<DescribeWorkspaceImagesRequest>().Single().ImageType);
    }

    [Fact]
    public void Nulls_of_AWS_are_left_out_or_empty_lists()
    {
        _world.Aws.Images.AddRange(
            new WorkspaceImage { ImageId = "wsi-barefacts1" },
            null,
            new WorkspaceImage { ImageId = "wsi-barefacts2", ErrorDetails = null, OperatingSystem = new(), Updates = new() },
            new WorkspaceImage { ImageId = null, ErrorDetails = [null!, new ErrorDetails()] });

        var images = _world.Find(GetImages, MapValue.Empty);

        Assert.Equal(
            [
                MapValue.Of(
                    ("imageId", ""),
                    ("errorDetails", Found.List(MapValue.Of(("remedy", "Look the code up in the WorkSpaces administration guide, and read the log that the Image Checker or the Image Builder left."))))),
                MapValue.Of(("imageId", "wsi-barefacts1"), ("errorDetails", ListValue.Empty)),
                MapValue.Of(("imageId", "wsi-barefacts2"), ("errorDetails", ListValue.Empty), ("operatingSystem", MapValue.Empty), ("updates", MapValue.Empty)),
            ],
            images);
        Assert.Empty(_world.Find(GetImages, Found.Arguments(("nameRegex", "."), ("operatingSystemType", "LINUX"))));
    }

    [Fact]
    public void Values_that_a_newer_AWS_sends_pass_as_they_are()
    {
        _world.Aws.Images.Add(Found.Image(1) with { State = "COPYING", RequiredTenancy = "SHARED_HOST", ErrorDetails = [new ErrorDetails { ErrorCode = "NewTrouble", ErrorMessage = "New." }] });

        var image = _world.Find(GetImages, MapValue.Empty).Single();

        Assert.Equal(("COPYING", "SHARED_HOST"), (image.Text("state"), image.Text("requiredTenancy")));
        var detail = (MapValue)((ListValue)image["errorDetails"]).Items.Single();
        Assert.Equal(("NewTrouble", "New."), (detail.Text("errorCode"), detail.Text("errorMessage")));
        Assert.Contains("WorkSpaces administration guide", detail.Text("remedy"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nameRegex", "([", "nameRegex: nameRegex is \"([\" (UnterminatedBracket at position 2); it must be a regular expression. A backslash makes a special character a plain one.")]
    [InlineData("imageType", "MINE", "imageType: imageType is \"MINE\"; it must be one of OWNED, SHARED.")]
    [InlineData("region", "x", "region: region is \"x\"; it must be the name of an AWS region, such as us-east-1.")]
    [InlineData("imageIdz", "x", "imageIdz: imageIdz does not exist. Did you mean imageIds?")]
    public void A_wrong_argument_is_told_by_name_and_nothing_is_asked(string argument, string value, string failure)
    {
        Assert.Equal([failure], _world.Failures(GetImages, Found.Arguments((argument, value))));
        Assert.Empty(_world.Aws.Operations);
    }

    [Fact]
    public void A_wrong_id_is_told_by_its_place() => Assert.Equal(
        ["imageIds[1]: imageIds[1] is \"ami-1\"; it must be the id of an image: 'wsi-' and 9 to 63 lower-case letters or digits."],
        _world.Failures(GetImages, Found.Arguments(("imageIds", Found.List(Found.ImageId(1), "ami-1")))));

    [Fact]
    public void A_secret_expression_is_not_shown_nor_what_is_wrong_with_it() => Assert.Equal(
        "nameRegex: nameRegex is [secret]; it must be a regular expression. A backslash makes a special character a plain one.",
        Assert.Single(_world.Failures(GetImages, Found.Arguments(("nameRegex", ((PropertyValue)"(hush").AsSecret())))));

    [Fact]
    public void An_expression_that_would_take_for_ever_is_a_failure()
    {
        _world.Aws.Images.Add(Found.Image(1, new string('a', 63) + "b"));

        Assert.StartsWith("nameRegex: nameRegex takes longer than 250 ms", Assert.Single(_world.Failures(GetImages, Found.Arguments(("nameRegex", "^(a+)+$")))), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_secret_argument_finds_is_secret()
    {
        Fill(1);

        var value = _world.Invoke(GetImages, Found.Arguments(("nameRegex", ((PropertyValue)"image").AsSecret()))).Value;

        Assert.IsType<SecretValue>(value["images"]);
    }

    [Fact]
    public void A_preview_gets_the_same_answer()
    {
        Fill(2);

        Assert.Equal(_world.Invoke(GetImages, MapValue.Empty).Value, _world.Invoke(GetImages, MapValue.Empty, isPreview: true).Value);
    }

    [Fact]
    public void Another_region_is_asked_where_the_arguments_name_it()
    {
        _world.Clients.In("eu-west-1").Images.Add(Found.Image(7));

        Assert.Equal([Found.ImageId(7)], _world.Find(GetImages, Found.Arguments(("region", "eu-west-1"))).Texts("imageId"));
        Assert.Empty(_world.Aws.Operations);
    }

    [Fact]
    public void An_error_of_AWS_is_an_error_and_no_empty_list()
    {
        _world.Aws.Refuse("DescribeWorkspaceImages", Failures.AccessDenied);

        Assert.Equal(ErrorKind.PermissionDenied, Assert.Throws<ProviderException>(() => _world.Invoke(GetImages, MapValue.Empty)).Kind);
    }

    [Fact]
    public void One_image_is_found_by_its_id()
    {
        Fill(3);

        Assert.Equal("image-1", _world.Invoke(GetImage, Found.Arguments(("imageId", Found.ImageId(1)))).Value.Text("name"));
        Assert.Equal([Found.ImageId(1)], _world.Aws.Requests<DescribeWorkspaceImagesRequest>().Single().ImageIds!);
    }

    [Fact]
    public void One_image_is_found_by_its_name()
    {
        Fill(30);

        Assert.Equal(Found.ImageId(2), _world.Invoke(GetImage, Found.Arguments(("nameRegex", "^image-2$"))).Value.Text("imageId"));
    }

    [Fact]
    public void The_most_recent_of_several_is_the_one_that_was_created_last()
    {
        Fill(12);

        Assert.Equal("image-11", _world.Invoke(GetImage, Found.Arguments(("nameRegex", "image-1"), ("mostRecent", true))).Value.Text("name"));
    }

    [Fact]
    public void Several_are_an_error_that_names_them()
    {
        Fill(12);

        Assert.Equal(
            "getWorkspaceImage found 3 images in us-east-1: AWS gave 12, nameRegex \"image-1\" left 3. They are image-11 (wsi-000000011), image-10 (wsi-000000010), "
            + "image-1 (wsi-000000001). Make the filters narrower, or set mostRecent to take the newest.",
            Error(("nameRegex", "image-1")));
        Assert.Contains(" and 7 more. Make", Error(("nameRegex", "image")), StringComparison.Ordinal);
        Assert.EndsWith(
            "They are image-9 (wsi-000000009), image-8 (wsi-000000008), image-7 (wsi-000000007), image-6 (wsi-000000006), image-5 (wsi-000000005). "
            + "Make the filters narrower, or set mostRecent to take the newest.",
            Error(("nameRegex", "image-[5-9]")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void None_is_an_error_that_tells_what_each_filter_left_and_what_came_nearest()
    {
        _world.Aws.Images.AddRange(Found.Image(1, "office-2022"), Found.Image(2, "office-2025"), Found.Image(3, "developer") with { OwnerAccountId = null });

        Assert.Equal(
            "getWorkspaceImage found no image in us-east-1: AWS gave 3, nameRegex \"^ofice-2022$\" left 0. "
            + "The nearest are office-2022 (wsi-000000001), office-2025 (wsi-000000002), developer (wsi-000000003). Change the filters.",
            Error(("nameRegex", "^ofice-2022$")));
        Assert.Equal(
            "getWorkspaceImage found no image in us-east-1: AWS gave 2 of imageType \"OWNED\", nameRegex \"office-2022\" left 1, operatingSystemType \"LINUX\" left 0, "
            + "states [\"ERROR\"] left 0. The nearest are office-2022 (wsi-000000001). Change the filters.",
            Error(("nameRegex", "office-2022"), ("imageType", "OWNED"), ("operatingSystemType", "LINUX"), ("states", Found.List("ERROR"))));
    }

    [Fact]
    public void None_is_an_error_also_where_the_newest_is_wanted()
    {
        _world.Aws.Images.AddRange(Found.Image(1, "office_2022"), Found.Image(2) with { Name = null }, Found.Image(3, "office-2022"));

        Assert.Equal(
            "getWorkspaceImage found no image in us-east-1: AWS gave 3, nameRegex \"^office_2o22$\" left 0. "
            + "The nearest are office_2022 (wsi-000000001), office-2022 (wsi-000000003), an image without a name (wsi-000000002). Change the filters.",
            Error(("nameRegex", "^office_2o22$"), ("mostRecent", true)));
    }

    [Fact]
    public void None_at_all_leaves_the_region_and_the_account_to_check()
    {
        Assert.Equal(
            "getWorkspaceImage found no image in us-east-1: AWS gave 0, nameRegex \"x\" left 0. Check the region and the account of the credentials.", Error(("nameRegex", "x")));
        Assert.Equal(
            "getWorkspaceImage found no image with imageId \"wsi-missing00\" in us-east-1, neither the account's own nor shared with it. "
            + "Check the id, the region and the account of the credentials.",
            Error(("imageId", "wsi-missing00")));
    }

    [Fact]
    public void One_image_needs_an_id_or_an_expression_and_not_both()
    {
        Assert.Equal(["imageId: Neither imageId nor nameRegex is given; give one of them."], _world.Failures(GetImage, Found.Arguments(("mostRecent", true))));
        Assert.Equal(
            ["mostRecent: mostRecent and imageId are both given; remove one of them.", "nameRegex: nameRegex and imageId are both given; remove one of them."],
            _world.Failures(GetImage, Found.Arguments(("imageId", Found.ImageId(1)), ("nameRegex", "x"), ("mostRecent", false))));
    }

    public void Dispose() => _world.Dispose();

    private void Fill(int count) => _world.Aws.Images.AddRange(Enumerable.Range(0, count).Select(number => Found.Image(number)));

    private IEnumerable<string?> Names(params IEnumerable<(string, PropertyValue)> arguments) => _world.Find(GetImages, MapValue.Of(arguments)).Texts("name");

    private string Error(params IEnumerable<(string, PropertyValue)> arguments) =>
        Assert.Throws<ProviderException>(() => _world.Invoke(GetImage, MapValue.Of(arguments))).Message;
}
