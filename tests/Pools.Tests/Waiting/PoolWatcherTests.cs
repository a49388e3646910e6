using WorkSpacesProvider.Pools.Waiting;

namespace WorkSpacesProvider.Pools.Tests.Waiting;

public sealed class PoolWatcherTests
{
    private readonly ManualTimeProvider _time = new();
    private readonly FakeWorkSpaces _aws;
    private readonly PoolWatcher _watcher;

    public PoolWatcherTests()
    {
        _aws = new FakeWorkSpaces(_time);
        _watcher = new PoolWatcher(_aws, _time);
    }

    [Fact]
    public void A_look_is_answered_with_the_pool_when_its_delay_is_over()
    {
        _aws.Add(Sample.Pool());

        var pool = Run(() => Look(Sample.PoolId, seconds: 7));

        Assert.Equal(Sample.PoolId, pool!.PoolId);
        Assert.Equal(TimeSpan.FromSeconds(7), _time.Elapsed);
    }

    [Fact]
    public void Everybody_who_is_due_at_the_same_moment_shares_one_call()
    {
        var ids = AddPools(20);

        var pools = Run(() => Task.WhenAll(ids.Select(id => Look(id, seconds: 5))));

        Assert.Equal(ids, pools.Select(pool => pool!.PoolId));
        Assert.Single(_aws.Operations);
    }

    [Theory]
    [InlineData(25, 1)]
    [InlineData(26, 2)]
    [InlineData(60, 3)]
    public void A_call_asks_for_25_pools_at_most(int pools, int calls)
    {
        var ids = AddPools(pools);

        Run(() => Task.WhenAll(ids.Select(id => Look(id, seconds: 5))));

        Assert.Equal(calls, _aws.Requests<DescribeWorkspacesPoolsRequest>().Count());
        Assert.All(_aws.Requests<DescribeWorkspacesPoolsRequest>(), request => Assert.InRange(request.PoolIds!.Count, 1, 25));
    }

    [Fact]
    public void Two_who_wait_for_the_same_pool_ask_for_it_once()
    {
        _aws.Add(Sample.Pool());

        var pools = Run(() => Task.WhenAll(Look(Sample.PoolId, seconds: 5), Look(Sample.PoolId, seconds: 5)));

        Assert.All(pools, pool => Assert.Equal(Sample.PoolId, pool!.PoolId));
        Assert.Equal([Sample.PoolId], Assert.Single(_aws.Requests<DescribeWorkspacesPoolsRequest>()).PoolIds!);
    }

    [Fact]
    public void Who_is_due_within_three_quarters_of_a_second_joins_the_call()
    {
        var ids = AddPools(2);

        Run(() => Task.WhenAll(Look(ids[0], seconds: 5), Look(ids[1], seconds: 5.7)));

        Assert.Single(_aws.Operations);
    }

    [Fact]
    public void Who_is_due_later_than_that_gets_a_call_of_their_own()
    {
        var ids = AddPools(2);

        Run(() => Task.WhenAll(Look(ids[0], seconds: 5), Look(ids[1], seconds: 5.8)));

        Assert.Equal(2, _aws.Operations.Count());
    }

    [Fact]
    public void Who_comes_later_and_is_due_earlier_is_served_first()
    {
        var ids = AddPools(2);
        var served = new List<string>();

        Run(() => Task.WhenAll(Serve(ids[0], 30), Serve(ids[1], 2)));

        Assert.Equal([ids[1], ids[0]], served);

        async Task<bool> Serve(string id, double seconds)
        {
            await Look(id, seconds);
            served.Add(id);
            return true;
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_pool_that_AWS_does_not_know_is_null(bool unknownIdIsAnError)
    {
        _aws.UnknownIdIsAnError = unknownIdIsAnError;

        Assert.Null(Run(() => Look(Sample.PoolId, seconds: 1)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_missing_pool_hides_no_other(bool unknownIdIsAnError)
    {
        _aws.UnknownIdIsAnError = unknownIdIsAnError;
        var ids = AddPools(3);

        var pools = Run(() => Task.WhenAll(ids.Append("wspool-missing00").Select(id => Look(id, seconds: 1))));

        Assert.Equal([.. ids, null], pools.Select(pool => pool?.PoolId));
    }

    [Fact]
    public void A_missing_pool_that_AWS_names_costs_one_more_call()
    {
        _aws.NamesUnknownIds = true;
        var ids = AddPools(20);

        var pools = Run(() => Task.WhenAll(ids.Append("wspool-missing00").Select(id => Look(id, seconds: 1))));

        Assert.Equal([.. ids, null], pools.Select(pool => pool?.PoolId));
        Assert.Equal(2, _aws.Operations.Count());
    }

    [Fact]
    public void Once_AWS_has_refused_an_unknown_id_pools_that_were_seen_are_asked_for_by_name()
    {
        _aws.NamesUnknownIds = true;
        var ids = AddPools(20);
        Run(() => Task.WhenAll(ids.Append("wspool-missing00").Select(id => Look(id, seconds: 1))));
        foreach (var id in ids.Take(10))
        {
            _aws.Pools.Remove(id);
        }

        var before = _aws.Operations.Count();
        var pools = Run(() => Task.WhenAll(ids.Select(id => Look(id, seconds: 1))));

        Assert.Equal([.. ids.Select((id, index) => index < 10 ? null : id)], pools.Select(pool => pool?.PoolId));
        Assert.Equal(before + 1, _aws.Operations.Count());
        Assert.Null(_aws.Requests<DescribeWorkspacesPoolsRequest>().Last().PoolIds);
    }

    [Fact]
    public void A_filter_that_takes_no_alternatives_makes_no_pool_look_gone()
    {
        _aws.NamesUnknownIds = true;
        _aws.FilterValuesMustAllHold = true;
        var ids = AddPools(20);
        Run(() => Task.WhenAll(ids.Append("wspool-missing00").Select(id => Look(id, seconds: 1))));

        Assert.Equal(ids, Run(() => Task.WhenAll(ids.Select(id => Look(id, seconds: 1)))).Select(pool => pool?.PoolId));
    }

    [Fact]
    public void A_name_that_another_pool_took_over_is_no_sign_of_life()
    {
        _aws.NamesUnknownIds = true;
        var ids = AddPools(2);
        Run(() => Task.WhenAll(ids.Append("wspool-missing00").Select(id => Look(id, seconds: 1))));
        _aws.Pools.Remove(ids[0]);
        _aws.Add(Sample.Pool(poolId: "wspool-successor", poolName: ids[0]));

        Assert.Equal([null, ids[1]], Run(() => Task.WhenAll(ids.Select(id => Look(id, seconds: 1)))).Select(pool => pool?.PoolId));
    }

    [Fact]
    public void A_pool_whose_name_is_too_short_for_a_filter_is_asked_for_by_id()
    {
        _aws.NamesUnknownIds = true;
        var ids = AddPools(2);
        _aws.Add(Sample.Pool(poolId: "wspool-short0000", poolName: "x"));
        string[] all = [.. ids, "wspool-short0000"];
        Run(() => Task.WhenAll(all.Append("wspool-missing00").Select(id => Look(id, seconds: 1))));

        Assert.Equal(all, Run(() => Task.WhenAll(all.Select(id => Look(id, seconds: 1)))).Select(pool => pool?.PoolId));
        Assert.Equal(["wspool-short0000"], _aws.Requests<DescribeWorkspacesPoolsRequest>().Last().PoolIds!);
    }

    [Fact]
    public void Who_becomes_due_while_a_call_is_under_way_fills_up_the_next()
    {
        var ids = AddPools(50);
        var others = ids.Skip(26).ToList();
        var looks = new List<Task<WorkspacesPool?>>();
        _aws.Described = () =>
        {
            _aws.Described = null;
            looks.AddRange(others.Select(id => Look(id, seconds: 0)));
        };

        Run(async () =>
        {
            await Task.WhenAll(ids.Take(26).Select(id => Look(id, seconds: 1)));
            return await Task.WhenAll(looks);
        });

        Assert.Equal([25, 25], _aws.Requests<DescribeWorkspacesPoolsRequest>().Select(request => request.PoolIds!.Count));
    }

    [Fact]
    public void Pools_on_a_second_page_are_found_too()
    {
        _aws.PageSize = 10;
        var ids = AddPools(25);

        var pools = Run(() => Task.WhenAll(ids.Select(id => Look(id, seconds: 1))));

        Assert.Equal(ids, pools.Select(pool => pool?.PoolId));
    }

    [Fact]
    public void A_failed_call_fails_those_it_was_for_and_the_next_is_served()
    {
        _aws.Add(Sample.Pool());
        _aws.Refuse("DescribeWorkspacesPools", Failures.AccessDenied);

        Assert.Throws<AccessDeniedException>(() => Run(() => Look(Sample.PoolId, seconds: 1)));
        Assert.NotNull(Run(() => Look(Sample.PoolId, seconds: 1)));
    }

    [Fact]
    public void A_failed_call_of_one_batch_leaves_the_other_batch_alone()
    {
        var ids = AddPools(26);
        _aws.Refuse("DescribeWorkspacesPools", Failures.AccessDenied);

        var failed = Run(async () =>
        {
            var looks = ids.Select(id => Look(id, seconds: 1)).ToList();
            await Task.WhenAll(looks.Select(look => look.ContinueWith(_ => { }, TaskScheduler.FromCurrentSynchronizationContext())));
            return looks.Count(look => look.IsFaulted);
        });

        Assert.Equal(25, failed);
    }

    [Fact]
    public void A_cancelled_look_ends_at_once_and_asks_nothing()
    {
        using var cancel = new CancellationTokenSource(TimeSpan.FromSeconds(2), _time);

        Assert.ThrowsAny<OperationCanceledException>(() => Run(() => _watcher.LookAsync(Sample.PoolId, TimeSpan.FromSeconds(10), cancel.Token)));
        Assert.Equal(TimeSpan.FromSeconds(2), _time.Elapsed);
        Assert.Empty(_aws.Operations);
    }

    [Fact]
    public void A_look_that_is_cancelled_before_it_starts_asks_nothing()
    {
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => Run(() => _watcher.LookAsync(Sample.PoolId, TimeSpan.Zero, cancel.Token)));
        Assert.Empty(_aws.Operations);
    }

    [Fact]
    public void A_cancelled_look_leaves_the_others_waiting()
    {
        var ids = AddPools(2);
        using var cancel = new CancellationTokenSource(TimeSpan.FromSeconds(2), _time);

        var pool = Run(async () =>
        {
            var cancelled = _watcher.LookAsync(ids[0], TimeSpan.FromSeconds(10), cancel.Token);
            var other = await Look(ids[1], seconds: 10);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
            return other;
        });

        Assert.Equal(ids[1], pool!.PoolId);
        Assert.Equal([ids[1]], Assert.Single(_aws.Requests<DescribeWorkspacesPoolsRequest>()).PoolIds!);
    }

    [Fact]
    public void A_wall_clock_that_is_set_back_delays_nobody()
    {
        _aws.Add(Sample.Pool());
        _time.CreateTimer(_ => _time.WallClockShift = TimeSpan.FromHours(-1), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

        Run(() => Task.WhenAll(Look(Sample.PoolId, seconds: 2), Look(Sample.PoolId, seconds: 10)));

        Assert.Equal(TimeSpan.FromSeconds(10), _time.Elapsed);
    }

    private T Run<T>(Func<Task<T>> operation) => ManualContext.Run(_time, operation);

    private Task<WorkspacesPool?> Look(string poolId, double seconds) =>
        _watcher.LookAsync(poolId, TimeSpan.FromSeconds(seconds), CancellationToken.None);

    private List<string> AddPools(int count)
    {
        var ids = Enumerable.Range(0, count).Select(index => $"wspool-{index:000000000}").ToList();
        ids.ForEach(id => _aws.Add(Sample.Pool(poolId: id, poolName: id)));
        return ids;
    }
}
