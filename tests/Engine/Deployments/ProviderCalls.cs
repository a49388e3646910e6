using System.Security.Cryptography;
using System.Text;
using Google.Protobuf;
using WorkSpacesProvider.Engine.Protocol;
using WorkSpacesProvider.Engine.Values;
using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Pulumi.Rpc;

namespace WorkSpacesProvider.Engine.Deployments;

/// <summary>
/// The calls of one deployment for its resources: filled as the engine fills them, and every answer held against
/// <see cref="ProviderRules"/>. A failed initialization is an outcome; any other failure is an <see cref="RpcException"/>.
/// </summary>
/// <param name="client">The provider.</param>
/// <param name="plan">Where random seeds come from: the same for a preview and its update, as with update plans.</param>
/// <param name="isPreview">Whether nothing may happen.</param>
internal sealed class ProviderCalls(ProviderClient client, Guid plan, bool isPreview)
{
    /// <summary>Check, asked twice: the answer must be the same for the same seed.</summary>
    /// <exception cref="DeploymentException">The inputs are wrong.</exception>
    public async Task<Struct> CheckAsync(string urn, ResourceState? old, Struct news)
    {
        var request = new CheckRequest
        {
            Urn = urn,
            Olds = old?.Inputs ?? new Struct(),
            News = news,
            RandomSeed = ByteString.CopyFrom(SHA256.HashData(Encoding.UTF8.GetBytes($"{plan} {urn}"))),
            Name = Urns.Name(urn),
            Type = Urns.Type(urn),
            OldOutputs = old?.Outputs,
        };
        var answer = await client.CheckAsync(request);
        ProviderRules.Check("Check", news, answer, await client.CheckAsync(request), isPreview);
        return answer.Failures.Count == 0
            ? answer.Inputs
            : throw new DeploymentException(
                [.. answer.Failures.Select(failure => Describe(urn, failure))]);
    }

    public async Task<ResourceDiff> DiffAsync(ResourceState old, Struct news, ResourceOptions options)
    {
        var request = new DiffRequest
        {
            Id = old.Id,
            Urn = old.Urn,
            Olds = old.Outputs,
            OldInputs = old.Inputs,
            News = news,
            Name = old.Name,
            Type = old.Type,
            IgnoreChanges = { options.IgnoreChanges },
        };
        var answer = await client.DiffAsync(request);
        ProviderRules.Diff("Diff", answer);
        return ResourceDiff.Of(answer, old, news, options.ReplaceOnChanges);
    }

    /// <summary>Invoke. A function is not called before its arguments are known.</summary>
    /// <exception cref="DeploymentException">The arguments are wrong.</exception>
    public async Task<Struct> InvokeAsync(string token, Struct arguments)
    {
        if (PropertyValues.Walk(Value.ForStruct(arguments), PropertyPath.Root).Any(found => PropertyValues.IsUnknown(found.Value)))
            throw new DeploymentException([$"{token}: an argument is not known yet; the driver calls functions before it deploys anything."]);
        var answer = await client.InvokeAsync(new InvokeRequest { Tok = token, Args = arguments, Preview = isPreview });
        return answer.Failures.Count == 0
            ? answer.Return
            : throw new DeploymentException([.. answer.Failures.Select(failure => $"{token}: {failure.Property}: {failure.Reason}")]);
    }

    public async Task<ResourceOutcome> CreateAsync(string urn, Struct inputs, double timeout)
    {
        try
        {
            var answer = await client.CreateAsync(new CreateRequest
            {
                Urn = urn,
                Properties = inputs,
                Timeout = timeout,
                Preview = isPreview,
                Name = Urns.Name(urn),
                Type = Urns.Type(urn),
            });
            ProviderRules.Created(answer, inputs, isPreview);
            return new ResourceOutcome(answer.Id, answer.Properties) { RefreshBeforeUpdate = answer.RefreshBeforeUpdate };
        }
        catch (RpcException e) when (InitFailure.Of(e) is { } failure)
        {
            return Failed(failure, failure.Id, isCreate: true);
        }
    }

    public async Task<ResourceOutcome> UpdateAsync(ResourceState old, Struct inputs, ResourceOptions options)
    {
        try
        {
            var answer = await client.UpdateAsync(new UpdateRequest
            {
                Id = old.Id,
                Urn = old.Urn,
                Olds = old.Outputs,
                OldInputs = old.Inputs,
                News = inputs,
                Timeout = options.CustomTimeouts.Update,
                Preview = isPreview,
                Name = old.Name,
                Type = old.Type,
                IgnoreChanges = { options.IgnoreChanges },
            });
            ProviderRules.Updated(answer, inputs, isPreview);
            return new ResourceOutcome(old.Id, answer.Properties) { RefreshBeforeUpdate = answer.RefreshBeforeUpdate };
        }
        catch (RpcException e) when (InitFailure.Of(e) is { } failure)
        {
            return Failed(failure, old.Id, isCreate: false);
        }
    }

    /// <summary>Read for a refresh: with what is stored. Null when the resource is gone.</summary>
    public Task<ResourceOutcome?> RefreshAsync(ResourceState old) =>
        ReadAsync(
            new ReadRequest { Id = old.Id, Urn = old.Urn, Properties = old.Outputs, Inputs = old.Inputs, Timeout = old.CustomTimeouts.Read },
            isImport: false);

    /// <summary>Read for an import: with an id and nothing else. Null when there is no such resource.</summary>
    public Task<ResourceOutcome?> ImportAsync(string urn, string id, double timeout) =>
        ReadAsync(new ReadRequest { Id = id, Urn = urn, Timeout = timeout }, isImport: true);

    /// <summary>Read for a program's <c>.get()</c>: its state object stands in both places.</summary>
    public Task<ResourceOutcome?> GetAsync(string urn, string id, Struct given, double timeout) =>
        ReadAsync(new ReadRequest { Id = id, Urn = urn, Properties = given, Inputs = given, Timeout = timeout }, isImport: false);

    public Task DeleteAsync(ResourceState old) =>
        client.DeleteAsync(new DeleteRequest
        {
            Id = old.Id,
            Urn = old.Urn,
            Properties = old.Outputs,
            OldInputs = old.Inputs,
            Timeout = old.CustomTimeouts.Delete,
            Name = old.Name,
            Type = old.Type,
        });

    private async Task<ResourceOutcome?> ReadAsync(ReadRequest request, bool isImport)
    {
        request.Name = Urns.Name(request.Urn);
        request.Type = Urns.Type(request.Urn);
        try
        {
            var answer = await client.ReadAsync(request);
            ProviderRules.Read(answer, isImport);
            return answer.Id.Length == 0
                ? null
                : new ResourceOutcome(answer.Id, answer.Properties) { Inputs = answer.Inputs, RefreshBeforeUpdate = answer.RefreshBeforeUpdate };
        }
        catch (RpcException e) when (InitFailure.Of(e) is { } failure)
        {
            return Failed(failure, failure.Id, isCreate: true);
        }
    }

    private static string Describe(string urn, CheckFailure failure)
    {
        var name = Urns.Name(urn);
        var where = failure.Property.Length > 0 ? $" Examine values at '{name}.{failure.Property}'." : "";
        return $"{Urns.Type(urn)} resource '{name}' has a problem: {failure.Reason}{where}";
    }

    private static ResourceOutcome Failed(ErrorResourceInitFailed failure, string id, bool isCreate)
    {
        ProviderRules.InitFailed(failure, isCreate);
        return new ResourceOutcome(id, failure.Properties)
        {
            InitErrors = failure.Reasons,
            Inputs = failure.Inputs,
            RefreshBeforeUpdate = failure.RefreshBeforeUpdate,
        };
    }
}
