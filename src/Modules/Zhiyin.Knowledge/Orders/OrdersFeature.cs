using Zhiyin.Platform.Paging;

namespace Zhiyin.Knowledge.Orders;

/// <summary>Orders.</summary>
public static class OrdersFeature
{
    private static readonly Right[] s_reading = [Right.Reply, Right.KnowledgeManage];

    public static void MapOrders(this IEndpointRouteBuilder api)
    {
        var orders = api.MapGroup("orders").WithTags("knowledge");
        orders.MapGet("", async (CurrentUser user, string? q, string? status, int? limit, string? cursor, EditOrders edit, CancellationToken c) => TypedResults.Ok(await edit.ListAsync(user, q, Enum.TryParse<OrderState>(status, ignoreCase: true, out var state) ? state : null, new PageAsk(limit, cursor), c)))
            .Needs(s_reading).WithName("orders").WithSummary("Orders, newest first; q is the beginning or end of a number, or a buyer's identifier; status: unpaid, paid, shipped, signed, refunding or closed.");
        orders.MapGet("{number}", async (CurrentUser user, string number, EditOrders edit, CancellationToken c) => (await edit.GetAsync(user, number, c)).ToHttp())
            .Needs(s_reading).WithName("order").WithSummary("An order by its number.").Produces<OrderShape>();
        orders.MapPost("", async (CurrentUser user, OrderInput input, EditOrders edit, CancellationToken c) => (await edit.PutAsync(user, input, c)).ToHttp())
            .Needs(Right.KnowledgeManage).WithName("postOrder").WithSummary("Takes an order as it is now, new or known.").Produces<OrderShape>();
        orders.MapPut("{number}", async (CurrentUser user, string number, OrderInput input, EditOrders edit, CancellationToken c) => (await edit.PutAsync(user, input with { Number = number }, c)).ToHttp())
            .Needs(Right.KnowledgeManage).WithName("putOrder").WithSummary("Takes an order as it is now, new or known.").Produces<OrderShape>();
        orders.MapGet("{number}/actions", async (CurrentUser user, string number, OrderActions actions, CancellationToken c) => (await actions.ListAsync(user, number, c)).ToHttp())
            .Needs(s_reading).WithName("orderActions").WithSummary("What agents did for an order in the back office, newest first, at most 20.").Produces<IReadOnlyList<OrderActionShape>>().ProducesProblem(404);
        orders.MapPost("{number}/actions", async (CurrentUser user, string number, OrderActionInput input, OrderActions actions, CancellationToken c) => (await actions.RecordAsync(user, number, input, c)).ToHttp(s => TypedResults.Created($"/api/v1/orders/{Uri.EscapeDataString(number)}/actions", s)))
            .Needs(Right.Reply).WithName("recordOrderAction").WithSummary("Records what was done for an order: then it may be said to the buyer.").Produces<OrderActionShape>(201).ProducesProblem(404).ProducesProblem(422);
    }
}
