using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Zhiyin.Conversations.Privacy;
using Zhiyin.Conversations.Tests.Support;
using Zhiyin.Platform.Access;
using Zhiyin.Testing;

namespace Zhiyin.Conversations.Tests.Privacy;

/// <summary>Personal data in clear: right, reason, audit, limit (handbook §8.4).</summary>
public sealed class UnmaskTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_field_and_a_bubble_are_shown_with_right_and_reason_and_both_are_entered()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (agent, plain) = await desk.AgentAsync(shop, Role.Agent);
        var (_, owner) = await desk.AgentAsync(shop, Role.Owner, "boss");
        var buyer = await desk.KnownBuyerAsync(shop, "张小三", "13812345678");
        var talk = await desk.ConversationAsync(shop, agent, buyer: buyer);
        await desk.SayAsync(talk, "打13812345678");
        var (field, bubble) = ($"/api/v1/contacts/{buyer.Id}/unmask", $"/api/v1/conversations/{talk.Id}/messages/1/unmask");

        (await plain.PostAsJsonAsync(field, new { field = "phone", reason = "快递打不通电话" }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await plain.PostAsJsonAsync(bubble, new { reason = "快递打不通电话" }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await owner.PostAsJsonAsync(field, new { field = "phone", reason = " " }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await owner.PostAsJsonAsync(field, new { field = "password", reason = "快递打不通电话" }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await desk.AuditAsync("personal.unmasked")).ShouldBeEmpty("nothing was shown");

        (await (await owner.PostAsJsonAsync(field, new { field = "phone", reason = "快递打不通13812345678" }, Cancellation)).ReadAsync<JsonElement>()).GetProperty("value").GetString().ShouldBe("13812345678");
        (await (await owner.PostAsJsonAsync(bubble, new { reason = "核对收件信息" }, Cancellation)).ReadAsync<JsonElement>()).GetProperty("content").GetString().ShouldBe("打13812345678");
        var entries = await desk.AuditAsync("personal.unmasked");
        entries.Select(e => (e.Actor, e.ObjectKind)).ShouldBe([("boss", "contact"), ("boss", "message")]);
        entries[0].Detail.ShouldContain("138****5678", Case.Sensitive, "the audit holds no personal data, not even in a reason");
        entries.ShouldAllBe(e => !e.Detail.Contains("13812345678"));
    }

    [Fact]
    public async Task A_lead_unmasks_in_their_own_team_only_and_another_shop_nothing()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (agent, _) = await desk.AgentAsync(shop, Role.Agent);
        var (_, lead) = await desk.AgentAsync(shop, Role.Lead);
        var (_, foreign) = await desk.AgentAsync(await desk.ShopAsync("另一家"), Role.Owner);
        var buyer = await desk.KnownBuyerAsync(shop, "张小三", "13812345678");
        var talk = await desk.ConversationAsync(shop, agent, buyer: buyer);
        await desk.SayAsync(talk, "在吗");
        foreach (var client in new[] { lead, foreign })
        {
            (await client.PostAsJsonAsync($"/api/v1/contacts/{buyer.Id}/unmask", new { field = "phone", reason = "看一下电话" }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await client.PostAsJsonAsync($"/api/v1/conversations/{talk.Id}/messages/1/unmask", new { reason = "看一下电话" }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Nobody_reads_through_all_buyers()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (_, owner) = await desk.AgentAsync(shop, Role.Owner);
        var buyer = await desk.KnownBuyerAsync(shop, "张小三", "13812345678");
        for (var i = 0; i < Unmask.MostAnHour; i++)
        {
            (await Ask()).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        (await Ask()).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        desk.Time.Advance(TimeSpan.FromMinutes(61));
        (await Ask()).StatusCode.ShouldBe(HttpStatusCode.OK);

        Task<HttpResponseMessage> Ask() => owner.PostAsJsonAsync($"/api/v1/contacts/{buyer.Id}/unmask", new { field = "name", reason = "核对收件人" }, Cancellation);
    }
}
