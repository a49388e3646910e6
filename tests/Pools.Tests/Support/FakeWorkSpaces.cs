namespace WorkSpacesProvider.Pools.Tests.Support;

/// <summary>
/// The pools of one region as AWS keeps them: states that take their time, fields that only change on a stopped pool, a log of all calls,
/// and failures on demand.
/// </summary>
internal sealed class FakeWorkSpaces(ManualTimeProvider time) : IWorkSpacesClient
{
    /// <summary>Nothing here needs so many: who pages or polls without end must fail its test rather than hang it.</summary>
    private const int MostCalls = 10_000;

    private readonly List<(string Operation, object Request)> _calls = [];
    private readonly Dictionary<string, Queue<Func<Action, Exception?>>> _faults = new(StringComparer.Ordinal);
    private readonly HashSet<string> _hanging = new(StringComparer.Ordinal);
    private int _lastId;

    public string Region { get; init; } = "us-east-1";

    public TimeSpan CreateTime { get; set; } = TimeSpan.FromSeconds(40);

    public TimeSpan StartTime { get; set; } = TimeSpan.FromMinutes(3);

    public TimeSpan StopTime { get; set; } = TimeSpan.FromMinutes(5);

    public TimeSpan UpdateTime { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Names of properties that this AWS refuses to change on a running pool, beside those that it documents.</summary>
    public HashSet<string> RefusedWhileRunning { get; } = new(StringComparer.Ordinal);

    public bool RefusesToTerminateRunningPools { get; set; }

    /// <summary>An id that isn't known is an error; otherwise it is left out of the answer.</summary>
    public bool UnknownIdIsAnError { get; set; } = true;

    /// <summary>The error tells the id that isn't known.</summary>
    public bool NamesUnknownIds { get; set; }

    /// <summary>A filter's values are not alternatives: each of them must hold, so that two names match no pool.</summary>
    public bool FilterValuesMustAllHold { get; set; }

    /// <summary>A creation does its work and is answered without the pool.</summary>
    public bool AnswersCreationsEmpty { get; set; }

    /// <summary>What stands in the place of a token after the last page: nothing, or a text without a character.</summary>
    public string? LastToken { get; set; }

    /// <summary>How many pools AWS puts on a page.</summary>
    public int PageSize { get; set; } = 25;

    /// <summary>Answers instead of the pools, page by page, if set.</summary>
    public Func<DescribeWorkspacesPoolsRequest, DescribeWorkspacesPoolsResponse>? Pages { get; set; }

    /// <summary>Called after each describe was answered, so that a test can act between two looks.</summary>
    public Action? Described { get; set; }

    public Dictionary<string, ModelPool> Pools { get; } = new(StringComparer.Ordinal);

    /// <summary>The images of the region; a null stands for a null in AWS's answer.</summary>
    public List<WorkspaceImage?> Images { get; } = [];

    public List<WorkspaceBundle?> Bundles { get; } = [];

    public List<WorkspaceDirectory?> Directories { get; } = [];

    public IEnumerable<string> Operations => _calls.Select(call => call.Operation);

    /// <summary>The calls that change something, in their order.</summary>
    public IEnumerable<string> Changes => Operations.Where(operation => !operation.StartsWith("Describe", StringComparison.Ordinal));

    public IEnumerable<T> Requests<T>() => _calls.Select(call => call.Request).OfType<T>();

    public ModelPool Add(WorkspacesPool pool) => Pools[pool.PoolId] = new ModelPool(pool);

    /// <summary>The next call of the operation fails and does nothing.</summary>
    public void Refuse(string operation, Func<string, Exception> failure, int times = 1)
    {
        for (var i = 0; i < times; i++)
        {
            Script(operation, _ => failure(operation));
        }
    }

    /// <summary>The next call of the operation does its work, then fails.</summary>
    public void LoseAnswer(string operation) => Script(operation, work =>
    {
        work();
        return Failures.AnswerLost(operation);
    });

    /// <summary>No call of the operation is answered any more.</summary>
    public void Hang(string operation) => _hanging.Add(operation);

    /// <summary>The next call of the operation is answered, after something else happened.</summary>
    public void Before(string operation, Action happens) => Script(operation, work =>
    {
        happens();
        return null;
    });

    public Task<CreateWorkspacesPoolResponse> CreateWorkspacesPoolAsync(CreateWorkspacesPoolRequest request, CancellationToken cancellationToken) =>
        Call("CreateWorkspacesPool", request, () =>
        {
            if (Pools.Values.Any(pool => pool.Current?.PoolName == request.PoolName))
            {
                throw new ResourceAlreadyExistsException($"A pool named {request.PoolName} exists.") { Operation = "CreateWorkspacesPool" };
            }

            var made = Add(Sample.Created(request, $"wspool-new{++_lastId:000000}", time.GetUtcNow()));
            foreach (var tag in request.Tags ?? [])
            {
                made.Tags[tag.Key] = tag.Value ?? "";
            }

            made.StateAt(time.Elapsed + CreateTime, WorkspacesPoolState.Stopped);
            return new CreateWorkspacesPoolResponse { WorkspacesPool = AnswersCreationsEmpty ? null! : made.Current! };
        }, cancellationToken);

    public Task<DescribeWorkspacesPoolsResponse> DescribeWorkspacesPoolsAsync(DescribeWorkspacesPoolsRequest request, CancellationToken cancellationToken) =>
        Call("DescribeWorkspacesPools", request, () =>
        {
            if (Pages is not null)
            {
                return Pages(request);
            }

            var visible = Pools.Values.Where(pool => pool.Current is not null && pool.InvisibleLooks-- <= 0).Select(pool => pool.Current!).ToList();
            if (request.PoolIds is { } ids)
            {
                if (UnknownIdIsAnError && ids.FirstOrDefault(id => visible.All(pool => pool.PoolId != id)) is { } unknown)
                {
                    throw Failures.NotFound("DescribeWorkspacesPools", NamesUnknownIds ? unknown : null);
                }

                visible = [.. visible.Where(pool => ids.Contains(pool.PoolId))];
            }

            foreach (var filter in request.Filters ?? [])
            {
                visible = [.. visible.Where(pool => filter.Operator == DescribeWorkspacesPoolsFilterOperator.Contains
                    ? filter.Values.Any(pool.PoolName.Contains)
                    : FilterValuesMustAllHold ? filter.Values.All(pool.PoolName.Equals) : filter.Values.Contains(pool.PoolName))];
            }

            var (page, next) = Page(visible, request.Limit, request.NextToken);
            return new DescribeWorkspacesPoolsResponse { WorkspacesPools = page, NextToken = next };
        }, cancellationToken);

    public Task<UpdateWorkspacesPoolResponse> UpdateWorkspacesPoolAsync(UpdateWorkspacesPoolRequest request, CancellationToken cancellationToken) =>
        Call("UpdateWorkspacesPool", request, () =>
        {
            var pool = Find(request.PoolId, "UpdateWorkspacesPool");
            var isStopped = pool.State == WorkspacesPoolState.Stopped;
            var isRefused = (request.RunningMode ?? request.DirectoryId) is not null
                || (request.BundleId is not null && RefusedWhileRunning.Contains(PoolProperty.BundleId))
                || (request.TimeoutSettings is not null && RefusedWhileRunning.Contains(PoolProperty.TimeoutSettings));
            if ((isRefused && !isStopped) || pool.State is not (WorkspacesPoolState.Stopped or WorkspacesPoolState.Running))
            {
                throw Failures.WrongState("UpdateWorkspacesPool");
            }

            var settled = pool.State;
            pool.Set(current => Sample.Updated(current, request) with { State = WorkspacesPoolState.Updating });
            pool.StateAt(time.Elapsed + UpdateTime, settled);
            return new UpdateWorkspacesPoolResponse { WorkspacesPool = pool.Current! };
        }, cancellationToken);

    public Task<StartWorkspacesPoolResponse> StartWorkspacesPoolAsync(StartWorkspacesPoolRequest request, CancellationToken cancellationToken) =>
        Call("StartWorkspacesPool", request, () =>
        {
            Move(request.PoolId, "StartWorkspacesPool", WorkspacesPoolState.Stopped, WorkspacesPoolState.Starting, StartTime, WorkspacesPoolState.Running);
            return new StartWorkspacesPoolResponse();
        }, cancellationToken);

    public Task<StopWorkspacesPoolResponse> StopWorkspacesPoolAsync(StopWorkspacesPoolRequest request, CancellationToken cancellationToken) =>
        Call("StopWorkspacesPool", request, () =>
        {
            Move(request.PoolId, "StopWorkspacesPool", WorkspacesPoolState.Running, WorkspacesPoolState.Stopping, StopTime, WorkspacesPoolState.Stopped);
            return new StopWorkspacesPoolResponse();
        }, cancellationToken);

    public Task<TerminateWorkspacesPoolResponse> TerminateWorkspacesPoolAsync(TerminateWorkspacesPoolRequest request, CancellationToken cancellationToken) =>
        Call("TerminateWorkspacesPool", request, () =>
        {
            var pool = Find(request.PoolId, "TerminateWorkspacesPool");
            if (pool.State != WorkspacesPoolState.Stopped && (RefusesToTerminateRunningPools || pool.State != WorkspacesPoolState.Running))
            {
                throw Failures.WrongState("TerminateWorkspacesPool");
            }

            pool.Forget();
            pool.Set(current => current with { State = WorkspacesPoolState.Deleting });
            pool.At(time.Elapsed + StopTime, _ => null);
            return new TerminateWorkspacesPoolResponse();
        }, cancellationToken);

    public Task<DescribeWorkspacesPoolSessionsResponse> DescribeWorkspacesPoolSessionsAsync(
        DescribeWorkspacesPoolSessionsRequest request, CancellationToken cancellationToken) =>
        Call("DescribeWorkspacesPoolSessions", request, () =>
        {
            var sessions = Find(request.PoolId, "DescribeWorkspacesPoolSessions").Sessions;
            var (page, next) = Page(sessions.Where(session => request.UserId is null || session.UserId == request.UserId), request.Limit ?? 20, request.NextToken);
            return new DescribeWorkspacesPoolSessionsResponse { Sessions = page, NextToken = next };
        }, cancellationToken);

    public Task<CreateTagsResponse> CreateTagsAsync(CreateTagsRequest request, CancellationToken cancellationToken) =>
        Call("CreateTags", request, () =>
        {
            foreach (var tag in request.Tags)
            {
                Find(request.ResourceId, "CreateTags").Tags[tag.Key] = tag.Value ?? "";
            }

            return new CreateTagsResponse();
        }, cancellationToken);

    public Task<DeleteTagsResponse> DeleteTagsAsync(DeleteTagsRequest request, CancellationToken cancellationToken) =>
        Call("DeleteTags", request, () =>
        {
            foreach (var key in request.TagKeys)
            {
                Find(request.ResourceId, "DeleteTags").Tags.Remove(key);
            }

            return new DeleteTagsResponse();
        }, cancellationToken);

    public Task<DescribeTagsResponse> DescribeTagsAsync(DescribeTagsRequest request, CancellationToken cancellationToken) =>
        Call("DescribeTags", request, () => new DescribeTagsResponse
        {
            TagList = [.. Find(request.ResourceId, "DescribeTags").Tags.Select(tag => new Tag { Key = tag.Key, Value = tag.Value })],
        }, cancellationToken);

    public Task<TerminateWorkspacesPoolSessionResponse> TerminateWorkspacesPoolSessionAsync(
        TerminateWorkspacesPoolSessionRequest request, CancellationToken cancellationToken) => throw Unexpected("TerminateWorkspacesPoolSession");

    public Task<DescribeWorkspaceImagesResponse> DescribeWorkspaceImagesAsync(DescribeWorkspaceImagesRequest request, CancellationToken cancellationToken) =>
        Call("DescribeWorkspaceImages", request, () =>
        {
            var wanted = Images.Where(image =>
                (request.ImageIds is null || request.ImageIds.Contains(image?.ImageId))
                && (request.ImageType is null || image?.OwnerAccountId == Sample.Account == (request.ImageType == ImageType.Owned)));
            var (page, next) = Page(wanted, request.MaxResults, request.NextToken);
            return new DescribeWorkspaceImagesResponse { Images = page!, NextToken = next };
        }, cancellationToken);

    public Task<DescribeWorkspaceBundlesResponse> DescribeWorkspaceBundlesAsync(
        DescribeWorkspaceBundlesRequest request, CancellationToken cancellationToken) =>
        Call("DescribeWorkspaceBundles", request, () =>
        {
            var wanted = Bundles.Where(bundle =>
                request.BundleIds?.Contains(bundle?.BundleId) ?? (request.Owner is null || bundle?.Owner == request.Owner));
            var (page, next) = Page(wanted, PageSize, request.NextToken);
            return new DescribeWorkspaceBundlesResponse { Bundles = page!, NextToken = next };
        }, cancellationToken);

    public Task<DescribeWorkspaceDirectoriesResponse> DescribeWorkspaceDirectoriesAsync(
        DescribeWorkspaceDirectoriesRequest request, CancellationToken cancellationToken) =>
        Call("DescribeWorkspaceDirectories", request, () =>
        {
            var wanted = Directories.Where(directory =>
                (request.DirectoryIds is null || request.DirectoryIds.Contains(directory?.DirectoryId))
                && (request.WorkspaceDirectoryNames is null || request.WorkspaceDirectoryNames.Contains(directory?.WorkspaceDirectoryName))
                && (request.Filters is null || request.Filters.All(filter => filter.Values.Contains(directory?.WorkspaceType))));
            var (page, next) = Page(wanted, request.Limit, request.NextToken);
            return new DescribeWorkspaceDirectoriesResponse { Directories = page!, NextToken = next };
        }, cancellationToken);

    /// <summary>A token is the number of items before the page, so that a test can read it.</summary>
    private (IReadOnlyList<T> Items, string? NextToken) Page<T>(IEnumerable<T> items, int? limit, string? token)
    {
        var skip = 0;
        if (token is not null && !int.TryParse(token, out skip))
        {
            throw new InvalidParameterValuesException("NextToken is not valid.");
        }

        var all = items.ToList();
        var size = Math.Min(limit ?? PageSize, PageSize);
        return ([.. all.Skip(skip).Take(size)], all.Count > skip + size ? $"{skip + size}" : LastToken);
    }

    private static InvalidOperationException Unexpected(string operation) => new($"No operation on a pool calls {operation}.");

    private ModelPool Find(string poolId, string operation) =>
        Pools.TryGetValue(poolId, out var pool) && pool.Current is not null ? pool : throw Failures.NotFound(operation);

    private void Move(string poolId, string operation, string from, string by, TimeSpan takes, string to)
    {
        var pool = Find(poolId, operation);
        if (pool.State != from)
        {
            throw Failures.WrongState(operation);
        }

        pool.Set(current => current with { State = by });
        pool.StateAt(time.Elapsed + takes, to);
    }

    private void Script(string operation, Func<Action, Exception?> fault)
    {
        if (!_faults.TryGetValue(operation, out var faults))
        {
            _faults[operation] = faults = new Queue<Func<Action, Exception?>>();
        }

        faults.Enqueue(fault);
    }

    private Task<T> Call<T>(string operation, object request, Func<T> work, CancellationToken cancellationToken)
        where T : class
    {
        cancellationToken.ThrowIfCancellationRequested();
        _calls.Add((operation, request));
        if (_calls.Count > MostCalls)
        {
            throw new InvalidOperationException($"{operation} is called without end.");
        }

        foreach (var pool in Pools.Values)
        {
            pool.MoveTo(time.Elapsed);
        }

        T? answer = null;
        if (_hanging.Contains(operation))
        {
            var hanging = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
            cancellationToken.Register(() => hanging.TrySetCanceled(cancellationToken));
            return hanging.Task;
        }

        if (_faults.GetValueOrDefault(operation) is { } scripted && scripted.TryDequeue(out var fault) && fault(() => answer = work()) is { } failure)
        {
            return Task.FromException<T>(failure);
        }

        try
        {
            answer ??= work();
        }
        catch (WorkSpacesException refused)
        {
            return Task.FromException<T>(refused);
        }

        if (answer is DescribeWorkspacesPoolsResponse)
        {
            Described?.Invoke();
        }

        return Task.FromResult(answer);
    }
}
