using System.Text.Json;
using Zhiyin.Assist.Tests.Support;
using Zhiyin.Knowledge.Orders;
using Zhiyin.Platform.Ids;

namespace Zhiyin.Assist.Tests.Panel;

/// <summary>What is claimed as done is held against the record of the order (handbook F09), and what was recorded may be said at once.</summary>
public sealed class OrderActionTests
{
    private const string Number = "2603021234567890001";

    [Fact]
    public async Task A_claim_without_a_record_is_found_and_gone_once_it_is_recorded()
    {
        await using var ground = await WithOrderAsync();
        const string Claim = "已经帮您催了，今天18点前给您回话";
        (await FoundAsync(ground, Claim)).ShouldBeTrue();

        var (status, made) = await ground.PostAsync($"orders/{Number}/actions", new { kind = "urge", note = "已电话催网点，手机13812345678" });
        status.ShouldBe(201);
        made.GetProperty("note").GetString()!.ShouldNotContain("13812345678");
        await HeardAsync(ground, Claim, found: false);
        // What was not done is still not done.
        (await FoundAsync(ground, "地址已经帮您改好了，您放心")).ShouldBeTrue();

        var order = (await ground.PanelAsync()).GetProperty("order");
        order.GetProperty("actions").EnumerateArray().Single().GetProperty("name").GetString().ShouldBe("催办");
        (await ground.GetAsync($"orders/{Number}/actions")).Body.GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_note_among_colleagues_is_a_record_too()
    {
        await using var ground = await WithOrderAsync();
        const string Claim = "仓库那边我已经联系过了";
        (await FoundAsync(ground, Claim)).ShouldBeTrue();
        (await ground.PostAsync(ground.Of("messages"), new { content = "刚联系仓库，今天能发", @private = true })).Status.ShouldBe(201);
        (await FoundAsync(ground, Claim)).ShouldBeFalse();
    }

    [Fact]
    public async Task Without_an_order_at_hand_nothing_is_held_against_anybody()
    {
        await using var ground = await Ground.StartAsync("能不能快点");
        (await FoundAsync(ground, "已经帮您催了，今天18点前给您回话")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("nonsense", "x", 400)]
    [InlineData("other", "", 422)]
    public async Task What_cannot_be_recorded_is_refused(string kind, string note, int status)
    {
        await using var ground = await WithOrderAsync();
        (await ground.PostAsync($"orders/{Number}/actions", new { kind, note })).Status.ShouldBe(status);
        (await ground.PostAsync("orders/9999/actions", new { kind = "urge" })).Status.ShouldBe(404);
        var stranger = await ground.Desk.AgentAsync(await ground.Desk.ShopAsync("别家"), Zhiyin.Platform.Access.Role.Owner);
        (await ground.PostAsync($"orders/{Number}/actions", new { kind = "urge" }, stranger.Client)).Status.ShouldBe(404);
    }

    private static async Task<Ground> WithOrderAsync()
    {
        var ground = await Ground.StartAsync();
        await ground.Desk.Store.WriteAsync(db =>
        {
            db.Add(new Order
            {
                Shop = ground.Shop.Id,
                Id = OrderId.New(ground.Desk.Time),
                Number = Number,
                Status = OrderState.Paid,
                PlacedAt = ground.Desk.Time.GetUtcNow().AddDays(-2),
                PaidFen = 8900,
                Details = JsonSerializer.Serialize(new OrderDetails { Items = [new("SKU-TS01", "圆领短袖T恤", "", "雾蓝 M", 1, 8900)] }, JsonSerializerOptions.Web),
                UpdatedAt = ground.Desk.Time.GetUtcNow(),
            });
            return Task.FromResult(0);
        });
        await ground.SaysAsync($"订单 {Number} 怎么还没发货");
        return ground;
    }

    private static async Task<bool> FoundAsync(Ground ground, string draft)
        => (await ground.ReviewAsync(draft)).GetProperty("findings").EnumerateArray().Any(f => f.GetProperty("category").GetString() == "action.unbacked");

    // The node hears of the record through the log, a moment later.
    private static async Task HeardAsync(Ground ground, string draft, bool found)
    {
        for (var tries = 0; tries < 100 && await FoundAsync(ground, draft) != found; tries++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        (await FoundAsync(ground, draft)).ShouldBe(found);
    }
}
