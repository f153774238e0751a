namespace Zhiyin.People.Shops;

/// <summary>The shop and what is set for it.</summary>
public sealed record ShopView(ShopId Id, string Name, string Zone, int RetentionDays, string? AutoAcknowledge)
{
    internal static ShopView Of(Shop shop) => new(shop.Id, shop.Name, shop.Zone, shop.RetentionDays, ShopSettings.Of(shop).AutoAcknowledge);
}

/// <summary>GET shop.</summary>
internal static class ShowShop
{
    public static async Task<IResult> HandleAsync(CurrentUser user, Store store, CancellationToken cancellation)
        => TypedResults.Ok(ShopView.Of(await store.ReadAsync(db => db.Set<Shop>().SingleAsync(s => s.Id == user.Shop, cancellation), cancellation)));
}
