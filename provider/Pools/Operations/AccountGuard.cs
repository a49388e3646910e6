using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Errors;

namespace WorkSpacesProvider.Pools.Operations;

/// <summary>Keeps changes out of accounts that the configuration doesn't allow. Asks AWS once, before the first change.</summary>
internal sealed class AccountGuard(IWorkSpacesClientFactory clients, IReadOnlyList<string> allowed, IReadOnlyList<string> forbidden) : IDisposable
{
    private readonly SemaphoreSlim _once = new(1, 1);
    private bool _isChecked;

    /// <exception cref="ProviderException">The credentials belong to an account that must not be changed.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        if (allowed.Count == 0 && forbidden.Count == 0)
        {
            return;
        }

        await _once.WaitAsync(cancellationToken);
        try
        {
            if (!_isChecked)
            {
                Judge((await clients.GetCallerIdentityAsync(cancellationToken)).Account);
                _isChecked = true;
            }
        }
        finally
        {
            _once.Release();
        }
    }

    public void Dispose() => _once.Dispose();

    private void Judge(string account)
    {
        if (allowed.Count > 0 && !allowed.Contains(account, StringComparer.Ordinal))
        {
            throw new ProviderException(
                ErrorKind.FailedPrecondition,
                $"The credentials belong to account {account}, which is not in allowedAccountIds ({string.Join(", ", allowed)}). Nothing was changed; use other credentials.");
        }

        if (forbidden.Contains(account, StringComparer.Ordinal))
        {
            throw new ProviderException(
                ErrorKind.FailedPrecondition, $"The credentials belong to account {account}, which is in forbiddenAccountIds. Nothing was changed; use other credentials.");
        }
    }
}
