using Zhiyin.Knowledge.Search;
using Zhiyin.People.Audit;
using Zhiyin.Platform.Paging;

namespace Zhiyin.Knowledge.Orders;

/// <summary>Lists orders and takes them from the shop's systems.</summary>
public sealed class EditOrders(Store store, TimeProvider time, AuditLog audit)
{
    /// <summary>Orders, newest first; <paramref name="query"/> is a number's beginning or end, or a buyer's identifier.</summary>
    public Task<Page<OrderShape>> ListAsync(CurrentUser user, string? query, OrderState? status, PageAsk page, CancellationToken cancellation) => store.ReadAsync(
        async db =>
        {
            var orders = db.Set<Order>().Where(o => o.Shop == user.Shop);
            orders = status is { } s ? orders.Where(o => o.Status == s) : orders;
            var q = query?.Trim() ?? "";
            orders = q.Length > 0 ? orders.Where(o => o.Number.StartsWith(q) || o.Number.EndsWith(q) || o.BuyerIdentifier == q) : orders;
            return page.Of([.. (await orders.OrderByDescending(o => o.PlacedAt).ThenBy(o => o.Number).Skip(page.Offset).Take(page.Size + 1).ToListAsync(cancellation)).Select(OrderShape.Of)]);
        },
        cancellation);

    public Task<Result<OrderShape>> GetAsync(CurrentUser user, string number, CancellationToken cancellation) => store.ReadAsync<Result<OrderShape>>(
        async db => await db.Set<Order>().FirstOrDefaultAsync(o => o.Shop == user.Shop && o.Number == number, cancellation) is { } order ? OrderShape.Of(order) : Refusal.NotFound,
        cancellation);

    /// <summary>Takes an order as it is now, new or known.</summary>
    public Task<Result<OrderShape>> PutAsync(CurrentUser user, OrderInput input, CancellationToken cancellation) => store.WriteAsync<Result<OrderShape>>(
        async db =>
        {
            if (OrderRows.Fault(input) is { } fault)
            {
                return fault;
            }

            await KnowledgeIndex.LockAsync(db, store.Dialect, user.Shop, cancellation);
            var number = input.Number!.Trim();
            var known = await db.Set<Order>().FirstOrDefaultAsync(o => o.Shop == user.Shop && o.Number == number, cancellation);
            var order = OrderRows.Apply(known, user.Shop, OrderId.New(time), input, time.GetUtcNow());
            if (known is null)
            {
                db.Add(order);
            }

            audit.Enter(db, user, "order.put", "order", order.Id.ToString());
            return OrderShape.Of(order);
        },
        cancellation);
}
