using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhiyin.Conversations.Inboxes;
using Zhiyin.Conversations.Tests.Pictures;
using Zhiyin.Conversations.Tests.Support;
using Zhiyin.Conversations.Widget;
using Zhiyin.Platform.Access;
using Zhiyin.Testing;

namespace Zhiyin.Conversations.Tests.Widget;

/// <summary>Nobody reads what is another's.</summary>
public sealed class StrangersTests
{
    [Fact]
    public async Task A_proven_buyer_finds_their_history_in_every_browser_a_false_proof_finds_nothing()
    {
        await using var desk = await DeskApp.StartAsync();
        var inbox = await desk.InboxAsync(await desk.ShopAsync());
        var hash = desk.Services.GetRequiredService<InboxSecrets>().SignFor(inbox, "u-1");
        string secret;
        await using (var home = await WidgetTests.OpenAsync(desk, inbox))
        {
            var welcome = await WidgetTests.HelloAsync(home, user: new { id = "u-1", name = "张小三", identifierHash = hash });
            welcome.GetProperty("verified").GetBoolean().ShouldBeTrue();
            secret = welcome.GetProperty("visitor").GetString()!;
            await WidgetTests.SendAsync(home, "s", "只有我能看");
        }

        await using var phone = await WidgetTests.OpenAsync(desk, inbox);
        (await WidgetTests.HelloAsync(phone, user: new { id = "u-1", identifierHash = hash })).GetProperty("messages").GetArrayLength().ShouldBe(1);
        foreach (var wrong in new[] { null, "", "00", hash![..63] + (hash[63] == '0' ? '1' : '0'), hash.ToUpperInvariant() })
        {
            await using var thief = await WidgetTests.OpenAsync(desk, inbox);
            var shown = await WidgetTests.HelloAsync(thief, visitor: secret, user: new { id = "u-1", identifierHash = wrong });
            shown.GetProperty("verified").GetBoolean().ShouldBeFalse();
            shown.GetProperty("messages").GetArrayLength().ShouldBe(0);
            shown.GetProperty("conversation").ValueKind.ShouldBe(JsonValueKind.Null);
            shown.GetProperty("visitor").GetString().ShouldNotBe(secret);
        }
    }

    [Fact]
    public async Task Where_a_proof_is_demanded_a_false_one_is_turned_away()
    {
        await using var desk = await DeskApp.StartAsync();
        var inbox = await desk.InboxAsync(await desk.ShopAsync(), change: i => i.HmacMandatory = true);
        await using var line = await WidgetTests.OpenAsync(desk, inbox);
        await line.SayAsync(new { t = "hello", visitor = (string?)null, locale = "zh-CN", user = new { id = "u-1", identifierHash = new string('0', 64) } });
        (await line.NextAsync("refused")).GetProperty("code").GetString().ShouldBe("identity_not_verified");
        await line.SayAsync(new { t = "send", clientId = "a", contentType = "text", content = "让我进来" });
        (await line.NextAsync("refused")).GetProperty("code").GetString().ShouldBe("hello_first");
    }

    [Fact]
    public async Task A_browser_that_was_reset_is_a_stranger()
    {
        await using var desk = await DeskApp.StartAsync();
        var (_, _, buyer, _) = await WidgetTests.RunningAsync(desk);
        await using var line = buyer;
        var before = buyer.Heard.First(f => f.GetProperty("t").GetString() == "welcome").GetProperty("visitor").GetString();
        await buyer.SayAsync(new { t = "reset" });
        var after = await buyer.NextAsync("welcome");
        after.GetProperty("conversation").ValueKind.ShouldBe(JsonValueKind.Null);
        after.GetProperty("visitor").GetString().ShouldNotBe(before);
        var inbox = await desk.Store.ReadAsync(db => db.Set<Inbox>().SingleAsync());
        await using var later = await WidgetTests.OpenAsync(desk, inbox);
        (await WidgetTests.HelloAsync(later, before)).GetProperty("messages").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("https://shop.example", true)]
    [InlineData("https://evil.example", false)]
    [InlineData("null", false)]
    [InlineData(null, false)]
    [InlineData("http://localhost", true)]
    public async Task Only_the_sites_of_the_inbox_may_show_it(string? origin, bool allowed)
    {
        await using var desk = await DeskApp.StartAsync();
        var inbox = await desk.InboxAsync(await desk.ShopAsync(), change: i => i.Origins = "https://shop.example");
        if (allowed)
        {
            await using var line = await WidgetTests.OpenAsync(desk, inbox, origin);
            await WidgetTests.HelloAsync(line);
        }
        else
        {
            (await Should.ThrowAsync<InvalidOperationException>(() => WidgetTests.OpenAsync(desk, inbox, origin))).Message.ShouldContain("403");
        }
    }

    [Fact]
    public async Task A_removed_or_unknown_inbox_is_not_there()
    {
        await using var desk = await DeskApp.StartAsync();
        var inbox = await desk.InboxAsync(await desk.ShopAsync(), change: i => i.Deleted = true);
        (await Should.ThrowAsync<InvalidOperationException>(() => WidgetTests.OpenAsync(desk, inbox))).Message.ShouldContain("404");
        (await Should.ThrowAsync<InvalidOperationException>(() => Line.OpenAsync(desk, "/widget/live?token=nothing"))).Message.ShouldContain("404");
    }

    [Fact]
    public async Task Whoever_says_no_hello_is_let_go_and_whoever_did_may_stay()
    {
        await using var desk = await DeskApp.StartAsync();
        var inbox = await desk.InboxAsync(await desk.ShopAsync());
        await using var person = await WidgetTests.OpenAsync(desk, inbox);
        await WidgetTests.HelloAsync(person);
        await using var silent = await WidgetTests.OpenAsync(desk, inbox);
        await silent.SayAsync(new { t = "ping" });
        await silent.Ended.WaitAsync(WidgetLimits.HelloWithin + TimeSpan.FromSeconds(10));
        await person.SettleAsync();
    }

    [Fact]
    public async Task As_many_connections_as_an_address_may_have_can_stand()
    {
        await using var desk = await DeskApp.StartAsync();
        var inbox = await desk.InboxAsync(await desk.ShopAsync());
        await using var first = await WidgetTests.OpenAsync(desk, inbox);
        await WidgetTests.HelloAsync(first);
        var limits = desk.Services.GetRequiredService<WidgetLimits>();
        var others = new List<IDisposable>();
        while (limits.Open("local") is { } standing)
        {
            others.Add(standing);
        }

        others.Count.ShouldBe(999, "one stands already");
        (await Should.ThrowAsync<InvalidOperationException>(() => WidgetTests.OpenAsync(desk, inbox))).Message.ShouldContain("429");
        limits.Open("192.0.2.1").ShouldNotBeNull("another address is not concerned").Dispose();
        others[0].Dispose();
        others[0].Dispose();
        await using (await WidgetTests.OpenAsync(desk, inbox))
        {
            limits.Open("local").ShouldBeNull("what ends twice makes room once");
        }

        others.ForEach(o => o.Dispose());
        await using var next = await WidgetTests.OpenAsync(desk, inbox);
        await WidgetTests.HelloAsync(next);
    }

    [Fact]
    public async Task A_flood_is_stopped_and_a_person_is_not()
    {
        await using var desk = await DeskApp.StartAsync();
        var inbox = await desk.InboxAsync(await desk.ShopAsync());
        await using var line = await WidgetTests.OpenAsync(desk, inbox);
        await WidgetTests.HelloAsync(line);
        for (var i = 0; i < 20; i++)
        {
            await WidgetTests.SendAsync(line, $"p{i}", "一句话");
        }

        for (var i = 0; i < 60; i++)
        {
            await line.SayAsync(new { t = "send", clientId = $"f{i}", contentType = "text", content = "刷屏" });
        }

        await line.NextAsync("refused", f => f.GetProperty("code").GetString() == "too_many");
    }

    [Fact]
    public async Task A_frame_that_is_too_large_ends_the_channel()
    {
        await using var desk = await DeskApp.StartAsync();
        await using var line = await WidgetTests.OpenAsync(desk, await desk.InboxAsync(await desk.ShopAsync()));
        await line.SayRawAsync("{\"t\":\"send\",\"content\":\"" + new string('x', 300_000) + "\"}");
        await line.Ended.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_picture_is_cleaned_sealed_and_shown_to_both_sides_and_to_nobody_else()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (agent, client) = await desk.AgentAsync(shop, Role.Agent);
        var (_, colleague) = await desk.AgentAsync(shop, Role.Agent, presence: Presence.Offline);
        var inbox = await desk.InboxAsync(shop);
        await using var line = await WidgetTests.OpenAsync(desk, inbox);
        var secret = (await WidgetTests.HelloAsync(line)).GetProperty("visitor").GetString()!;
        var uploaded = await UploadAsync(desk, inbox, secret, Samples.Png);
        uploaded.StatusCode.ShouldBe(HttpStatusCode.Created);
        uploaded.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["https://shop.example"]);
        var picture = await uploaded.ReadAsync<JsonElement>();
        await line.SayAsync(new { t = "send", clientId = "pic", contentType = "image", content = "", attachmentId = picture.GetProperty("id").GetGuid() });
        await line.NextAsync("ack");
        var shown = (await line.NextAsync("message")).GetProperty("message").GetProperty("contentAttributes").GetProperty("attachment").GetProperty("url").GetString()!;

        var own = await desk.Stranger().GetAsync(shown);
        own.StatusCode.ShouldBe(HttpStatusCode.OK);
        own.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        own.Headers.GetValues("Content-Security-Policy").Single().ShouldBe("sandbox; default-src 'none'");
        own.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        own.Headers.GetValues("Cross-Origin-Resource-Policy").Single().ShouldBe("cross-origin");
        System.Text.Encoding.Latin1.GetString(await own.Content.ReadAsByteArrayAsync()).ShouldNotContain("secret words");
        (await desk.Stranger().GetAsync(shown[..shown.IndexOf('?', StringComparison.Ordinal)])).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await desk.Stranger().GetAsync(shown[..^4] + "AAAA")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var path = $"/api/v1/attachments/{picture.GetProperty("id").GetGuid()}";
        (await client.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await colleague.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await desk.Stranger().GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var stored = await desk.Store.ReadAsync(db => db.Set<Conversations.Pictures.Attachment>().SingleAsync());
        stored.Content.ShouldNotBeNull();
        stored.Content.AsSpan().IndexOf("IHDR"u8).ShouldBe(-1);
        agent.Id.Value.ShouldNotBe(Guid.Empty);
    }

    [Fact]
    public async Task A_picture_begins_a_new_conversation_when_the_last_is_long_over()
    {
        await using var desk = await DeskApp.StartAsync();
        var inbox = await desk.InboxAsync(await desk.ShopAsync());
        await using var line = await WidgetTests.OpenAsync(desk, inbox);
        var secret = (await WidgetTests.HelloAsync(line)).GetProperty("visitor").GetString()!;
        await WidgetTests.SendAsync(line, "first", "在吗");
        await line.SayAsync(new { t = "close" });
        await line.NextAsync("state", f => f.GetProperty("conversation").GetProperty("status").GetString() == "resolved");
        desk.Time.Advance(TimeSpan.FromHours(25));
        var picture = await (await UploadAsync(desk, inbox, secret, Samples.Png)).ReadAsync<JsonElement>();
        await line.SayAsync(new { t = "send", clientId = "pic", contentType = "image", content = "", attachmentId = picture.GetProperty("id").GetGuid() });
        await line.NextAsync("ack", f => f.GetProperty("clientId").GetString() == "pic");
        (await desk.Store.ReadAsync(db => db.Set<Conversations.Desk.Conversation>().CountAsync())).ShouldBe(2);
    }

    [Theory]
    [InlineData("""{"t":"send","clientId":"half","contentType":"text","content":"好的\ud83d"}""")]
    [InlineData("""{"t":"send","clientId":"half","contentType":"text","content":"好的\ude00"}""")]
    public async Task Half_an_emoji_is_mended_and_the_bubble_kept(string frame)
    {
        await using var desk = await DeskApp.StartAsync();
        var inbox = await desk.InboxAsync(await desk.ShopAsync());
        await using var line = await WidgetTests.OpenAsync(desk, inbox);
        await WidgetTests.HelloAsync(line);
        await line.SayRawAsync(frame);
        await line.NextAsync("ack");
        (await desk.Store.ReadAsync(db => db.Set<Conversations.Messages.Message>().SingleAsync(m => m.ClientId == "half"))).TextMasked.ShouldBe("好的\uFFFD");
    }

    [Fact]
    public async Task Another_buyer_s_picture_cannot_be_sent()
    {
        await using var desk = await DeskApp.StartAsync();
        var inbox = await desk.InboxAsync(await desk.ShopAsync());
        await using var mine = await WidgetTests.OpenAsync(desk, inbox);
        var secret = (await WidgetTests.HelloAsync(mine)).GetProperty("visitor").GetString()!;
        var picture = await (await UploadAsync(desk, inbox, secret, Samples.Png)).ReadAsync<JsonElement>();
        await using var thief = await WidgetTests.OpenAsync(desk, inbox);
        await WidgetTests.HelloAsync(thief);
        await thief.SayAsync(new { t = "send", clientId = "t", contentType = "image", content = "", attachmentId = picture.GetProperty("id").GetGuid() });
        (await thief.NextAsync("refused")).GetProperty("code").GetString().ShouldBe("invalid");
    }

    [Theory]
    [InlineData("evil", 415)]
    [InlineData("", 415)]
    public async Task What_is_no_picture_is_refused_over_http(string content, int status)
    {
        await using var desk = await DeskApp.StartAsync();
        var inbox = await desk.InboxAsync(await desk.ShopAsync());
        await using var line = await WidgetTests.OpenAsync(desk, inbox);
        var secret = (await WidgetTests.HelloAsync(line)).GetProperty("visitor").GetString()!;
        ((int)(await UploadAsync(desk, inbox, secret, System.Text.Encoding.UTF8.GetBytes(content))).StatusCode).ShouldBe(status);
        ((int)(await UploadAsync(desk, inbox, "made up", Samples.Png)).StatusCode).ShouldBe(409);
    }

    [Fact]
    public void A_client_that_takes_nothing_is_given_up()
    {
        using var socket = new LiveSocketThatTakesNothing();
        using var live = new Conversations.Live.LiveSocket(socket);
        var taken = 0;
        while (taken < 5000 && live.Send(new byte[1024]))
        {
            taken++;
        }

        taken.ShouldBeLessThan(2048);
        live.Send([1]).ShouldBeFalse();
    }

    [Fact]
    public async Task A_stranger_s_first_picture_counts_as_a_beginning_and_a_known_buyer_s_does_not()
    {
        await using var desk = await DeskApp.StartAsync();
        var inbox = await desk.InboxAsync(await desk.ShopAsync());
        var secrets = desk.Services.GetRequiredService<VisitorSecret>();
        var (known, stranger) = (secrets.New(inbox.Id), secrets.New(inbox.Id));
        (await UploadAsync(desk, inbox, known, Samples.Png)).StatusCode.ShouldBe(HttpStatusCode.Created);
        var limits = desk.Services.GetRequiredService<WidgetLimits>();
        while (limits.Allows(Limit.Begin, "local"))
        {
        }

        (await UploadAsync(desk, inbox, stranger, Samples.Png)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await UploadAsync(desk, inbox, known, Samples.Png)).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await desk.Store.ReadAsync(db => db.Set<Conversations.Buyers.Buyer>().CountAsync())).ShouldBe(1, "no buyer is made for one too many");
    }

    private static Task<HttpResponseMessage> UploadAsync(DeskApp desk, Inbox inbox, string secret, byte[] file)
    {
        var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        var request = new HttpRequestMessage(HttpMethod.Post, "/widget/v1/attachments") { Content = new MultipartFormDataContent { { part, "file", "a.png" } } };
        request.Headers.Add("X-Zhiyin-Token", inbox.WebsiteToken);
        request.Headers.Add("X-Zhiyin-Visitor", secret);
        request.Headers.Add("Origin", "https://shop.example");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        return desk.Server.CreateClient().SendAsync(request);
    }
}
