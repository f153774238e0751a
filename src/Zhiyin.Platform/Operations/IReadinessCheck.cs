namespace Zhiyin.Platform.Operations;

/// <summary>One thing a node needs before it should be sent traffic; all of them answer at <c>/readyz</c>.</summary>
public interface IReadinessCheck
{
    string Name { get; }

    /// <summary>False where the desk still works without it, only slower: the broker of a cluster.</summary>
    bool Required { get; }

    /// <summary>Null when all is well, otherwise what is wrong, in words for the operator and without secrets.</summary>
    ValueTask<string?> CheckAsync(CancellationToken cancellation);
}
