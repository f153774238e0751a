using System.Text.Json;
using Zhiyin.People.Agents;
using Zhiyin.People.Audit;
using Zhiyin.Platform.Events;

namespace Zhiyin.Knowledge.Orders;

/// <summary>What was done for an order, to be recorded; the note holds at most 200 characters and is masked before it is stored.</summary>
public sealed record OrderActionInput(OrderActionKind? Kind, string? Note);

/// <summary>An entry of an order's record.</summary>
public sealed record OrderActionShape(Guid Id, OrderActionKind Kind, string Name, string Note, string By, DateTimeOffset At);

/// <summary>The record of what agents did for an order: «已备注», «已催» can then be said, for it is so (handbook F09).</summary>
public sealed class OrderActions(Store store, TimeProvider time, AuditLog audit)
{
    /// <summary>Kind of the event; data holds the order's id.</summary>
    public const string Acted = "order.acted";

    private const int LongestNote = 200;

    /// <summary>As many entries as are told, newest first.</summary>
    internal const int Most = 20;

    public Task<Result<List<OrderActionShape>>> ListAsync(CurrentUser user, string number, CancellationToken cancellation) => store.ReadAsync<Result<List<OrderActionShape>>>(
        async db => await FindAsync(db, user.Shop, number, cancellation) is { } order ? await OfAsync(db, user.Shop, order, cancellation) : Refusal.NotFound,
        cancellation);

    /// <summary>Adds an entry; the conversations about the order hear of it.</summary>
    public Task<Result<OrderActionShape>> RecordAsync(CurrentUser user, string number, OrderActionInput input, CancellationToken cancellation) => store.WriteAsync<Result<OrderActionShape>>(
        async db =>
        {
            if (input.Kind is not { } kind || !Enum.IsDefined(kind))
            {
                return Refusal.Invalid("kind", "要选做了什么", "What was done is needed");
            }

            if (input.Note?.Length > LongestNote || (kind == OrderActionKind.Other && string.IsNullOrWhiteSpace(input.Note)))
            {
                return Refusal.Invalid("note", $"说明不超过 {LongestNote} 个字；「其他操作」要写说明", $"At most {LongestNote} characters; needed for «other»");
            }

            if (await FindAsync(db, user.Shop, number, cancellation) is not { } order)
            {
                return Refusal.NotFound;
            }

            var now = time.GetUtcNow();
            var action = new OrderAction { Shop = user.Shop, Id = Guid.CreateVersion7(now), Order = order, Kind = kind, Note = Checks.Masked(input.Note), By = user.Agent, At = now };
            db.Add(action);
            db.Add(new EventEntry { Shop = user.Shop, At = now, Kind = Acted, Agent = user.Agent, Data = JsonSerializer.Serialize(new { order = order.Value }) });
            audit.Enter(db, user, Acted, "order", order.ToString());
            var by = await db.Set<Agent>().Where(a => a.Shop == user.Shop && a.Id == user.Agent).Select(a => a.Name).FirstOrDefaultAsync(cancellation);
            return ShapeOf(action, by);
        },
        cancellation);

    /// <summary>The order an event of the log speaks of; null for other events.</summary>
    public static OrderId? OrderOf(EventEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry is not { Kind: Acted, Data: { } data })
        {
            return null;
        }

        using var read = JsonDocument.Parse(data);
        return read.RootElement.TryGetProperty("order", out var order) && order.TryGetGuid(out var id) ? new OrderId(id) : null;
    }

    /// <summary>The newest entries of an order, newest first.</summary>
    internal static async Task<List<OrderActionShape>> OfAsync(ZhiyinDb db, ShopId shop, OrderId order, CancellationToken cancellation)
    {
        var rows = await db.Set<OrderAction>().AsNoTracking().Where(a => a.Shop == shop && a.Order == order).OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Take(Most).ToListAsync(cancellation);
        var ids = rows.Select(a => a.By).Distinct().ToList();
        var names = ids.Count == 0 ? [] : await db.Set<Agent>().Where(a => a.Shop == shop && ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, cancellation);
        return [.. rows.Select(a => ShapeOf(a, names.GetValueOrDefault(a.By)))];
    }

    private static OrderActionShape ShapeOf(OrderAction a, string? by) => new(a.Id, a.Kind, ActionWords.NameOf(a.Kind), a.Note, by ?? "", a.At);

    private static Task<OrderId?> FindAsync(ZhiyinDb db, ShopId shop, string number, CancellationToken cancellation)
        => db.Set<Order>().Where(o => o.Shop == shop && o.Number == number).Select(o => (OrderId?)o.Id).FirstOrDefaultAsync(cancellation);
}
