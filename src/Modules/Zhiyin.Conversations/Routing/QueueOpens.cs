using Zhiyin.Platform.Due;

namespace Zhiyin.Conversations.Routing;

/// <summary>Service hours begin: what came in the night is given out.</summary>
internal sealed class QueueOpens(Store store, Router router) : IDueWork
{
    public const string Name = "routing.opens";

    public string Kind => Name;

    public Task RunAsync(DueEntry entry, CancellationToken cancellation) => store.WriteAsync(db => router.DrainAsync(db, entry.Shop, cancellation), cancellation);
}
