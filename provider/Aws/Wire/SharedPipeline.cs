using Amazon.Runtime;

namespace WorkSpacesProvider.Aws;

/// <summary>The parts of the pipeline that all regions of a process have in common.</summary>
internal sealed record SharedPipeline(HttpClientFactory HttpClients, RequestRate Rate, RetryRules RetryRules);
