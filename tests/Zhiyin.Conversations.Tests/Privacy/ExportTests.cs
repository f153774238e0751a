using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Zhiyin.Conversations.Pictures;
using Zhiyin.Conversations.Privacy;
using Zhiyin.Conversations.Tests.Support;
using Zhiyin.Platform.Access;
using Zhiyin.Testing;

namespace Zhiyin.Conversations.Tests.Privacy;

/// <summary>The export of one buyer: masked, or whole for who answers for personal data.</summary>
public sealed class ExportTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_export_holds_profile_messages_ratings_and_pictures_and_no_colleague_s_note()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (agent, plain) = await desk.AgentAsync(shop, Role.Agent);
        var (_, supervisor) = await desk.AgentAsync(shop, Role.Supervisor);
        var (_, owner) = await desk.AgentAsync(shop, Role.Owner);
        var buyer = await desk.KnownBuyerAsync(shop, "张小三", "13812345678");
        var keys = desk.Services.GetRequiredService<IBuyerKeys>();
        var talk = await desk.ConversationAsync(shop, agent, buyer: buyer, change: c => c.Rating = 5);
        await desk.SayAsync(talk, "打13812345678");
        await desk.ReplyAsync(talk, agent, "这位买家要小心", note: true);
        await desk.Store.WriteAsync(
            async db =>
            {
                var id = Guid.CreateVersion7();
                db.Add(new Attachment
                {
                    Shop = shop.Id,
                    Id = id,
                    Conversation = talk.Id,
                    Buyer = buyer.Id,
                    ContentType = "image/png",
                    Bytes = 3,
                    Width = 1,
                    Height = 1,
                    At = desk.Time.GetUtcNow(),
                    Content = await keys.SealBytesAsync(db, shop.Id, buyer.Id, id, SealedAs.Picture, new byte[] { 1, 2, 3 }, Cancellation),
                });
                return 0;
            },
            Cancellation);
        var path = $"/api/v1/contacts/{buyer.Id}/export";

        (await plain.PostAsJsonAsync(path, new { reason = "买家要求" }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await supervisor.PostAsJsonAsync(path, new { reason = "买家要求", unmasked = true }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await owner.PostAsJsonAsync(path, new { reason = "" }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        var masked = await (await supervisor.PostAsJsonAsync(path, new { reason = "买家要求" }, Cancellation)).Content.ReadAsStringAsync(Cancellation);
        masked.ShouldContain("138****5678");
        masked.ShouldNotContain("13812345678");
        masked.ShouldNotContain("张小三");
        masked.ShouldNotContain("AQID");
        masked.ShouldNotContain("要小心");

        var answer = await owner.PostAsJsonAsync(path, new { reason = "买家要求", unmasked = true }, Cancellation);
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe($"buyer-{buyer.Id}.json");
        var whole = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).RootElement;
        whole.GetProperty("profiles")[0].GetProperty("name").GetString().ShouldBe("张小三");
        var exported = whole.GetProperty("conversations")[0];
        exported.GetProperty("messages").EnumerateArray().Select(m => m.GetProperty("content").GetString()).ShouldBe(["打13812345678"]);
        exported.GetProperty("rating").GetProperty("score").GetInt32().ShouldBe(5);
        exported.GetProperty("pictures")[0].GetProperty("base64").GetString().ShouldBe("AQID");
        (await desk.AuditAsync("personal.exported")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_long_talk_of_a_stranger_whose_key_is_not_at_hand_comes_whole_and_in_order()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (agent, _) = await desk.AgentAsync(shop, Role.Agent);
        var (_, owner) = await desk.AgentAsync(shop, Role.Owner);
        var buyer = await desk.BuyerAsync(shop);
        var talk = await desk.ConversationAsync(shop, agent, buyer: buyer);
        var said = Enumerable.Range(1, 205).Select(i => $"第{i}句 13812345678").ToList();
        foreach (var text in said)
        {
            (await desk.SayAsync(talk, text)).Refusal.ShouldBeNull();
        }

        desk.Services.GetRequiredService<IBuyerKeys>().Drop(buyer.Id);
        var answer = await owner.PostAsJsonAsync($"/api/v1/contacts/{buyer.Id}/export", new { reason = "买家要求", unmasked = true }, Cancellation);
        var whole = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).RootElement;
        whole.GetProperty("conversations")[0].GetProperty("messages").EnumerateArray().Select(m => m.GetProperty("content").GetString()).ShouldBe(said);
    }
}
