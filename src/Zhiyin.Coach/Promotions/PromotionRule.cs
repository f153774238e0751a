namespace Zhiyin.Coach.Promotions;

/// <summary>The layers of handbook §4.6 in their default order; each layer's threshold is tested on the running subtotal.</summary>
public enum PromotionLayer
{
    Item,
    Shop,
    CrossShop,
    PlatformCoupon,
    Payment,
}

/// <summary>How a promotion works on its subtotal.</summary>
public enum PromotionType
{
    /// <summary><see cref="PromotionRule.Value"/> yuan off.</summary>
    Minus,

    /// <summary>Pay <see cref="PromotionRule.Value"/> tenths (8 is 八折), with <see cref="PromotionRule.Cap"/> as the most that comes off.</summary>
    Discount,

    /// <summary>Every <see cref="PromotionRule.Nth"/>-th piece of a line at <see cref="PromotionRule.Value"/> tenths.</summary>
    Nth,

    /// <summary>Each piece of the line costs <see cref="PromotionRule.Value"/> yuan.</summary>
    Fixed,
}

/// <summary>
/// A promotion as data: layer, type, threshold and value. <see cref="Sku"/> limits it to one line (null: the whole cart);
/// <see cref="PerStep"/> means 每满 (once for every full threshold); <see cref="ByPieces"/> counts pieces instead of yuan.
/// </summary>
public sealed record PromotionRule(PromotionLayer Layer, PromotionType Type, decimal Threshold, decimal Value)
{
    public string? Sku { get; init; }

    public bool PerStep { get; init; }

    public bool ByPieces { get; init; }

    /// <summary>The most that comes off, in yuan; null for no limit.</summary>
    public decimal? Cap { get; init; }

    /// <summary>For <see cref="PromotionType.Nth"/>: which piece is cheaper, 2 for 第二件.</summary>
    public int Nth { get; init; } = 2;
}

/// <summary>One line of a cart; <paramref name="Price"/> is the price of one piece in yuan before any promotion.</summary>
public sealed record CartLine(string Sku, decimal Price, int Quantity = 1)
{
    public decimal Amount => Price * Quantity;
}
