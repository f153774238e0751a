using Zhiyin.Knowledge.Facts;

namespace Zhiyin.Knowledge.Orders;

/// <summary>An order as the API shows it; money in fen, the address masked.</summary>
public sealed record OrderShape(OrderId Id, string Number, string? BuyerIdentifier, OrderState Status, string StatusName, DateTimeOffset PlacedAt, long PaidFen, OrderDetails Details, DateTimeOffset UpdatedAt)
{
    internal static OrderShape Of(Order order)
        => new(order.Id, order.Number, order.BuyerIdentifier, order.Status, OrderWords.NameOf(order.Status), order.PlacedAt, order.PaidFen, order.ReadDetails(), order.UpdatedAt);
}

/// <summary>An order as it is now; the whole of it is replaced. A new one needs number, state and time.</summary>
public sealed record OrderInput(string? Number, string? BuyerIdentifier, OrderState? Status, DateTimeOffset? PlacedAt, long? PaidFen, OrderDetails? Details);
