using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhiyin.Conversations.Buyers;
using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Pictures;
using Zhiyin.Conversations.Privacy;
using Zhiyin.Conversations.Search;
using Zhiyin.Conversations.Tests.Desk;
using Zhiyin.Conversations.Tests.Support;
using Zhiyin.Platform.Access;
using Zhiyin.Platform.Data;
using Zhiyin.Platform.Due;
using Zhiyin.Platform.Events;
using Zhiyin.Platform.Ids;
using Zhiyin.Testing;

namespace Zhiyin.Conversations.Tests.Privacy;

/// <summary>Erasure of one buyer: nothing of theirs is left readable, in the answers or in the files; counts and times stay.</summary>
public sealed class EraseTests
{
    private const string Secret = "鳯凰牌羽绒服袖口开线了怎么处理";
    private const string Order = "4098765432109876543";
    private static readonly object s_reason = new { reason = "买家来信要求删除" };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_byte_of_the_buyer_stays_in_the_database_files()
    {
        await using var desk = await DeskApp.StartAsync();
        Assert.SkipUnless(File.Exists(Path.Combine(desk.Folder, "zhiyin.db")), "the files of a PostgreSQL server are not ours to read");
        var shop = await desk.ShopAsync();
        var (agent, _) = await desk.AgentAsync(shop, Role.Agent);
        var (_, owner) = await desk.AgentAsync(shop, Role.Owner);
        var buyer = await desk.KnownBuyerAsync(shop, "欧阳震华", "13812345678", "ouyangzh@example.com", "member-88231", "脾气急，先道歉");
        await owner.PatchAsJsonAsync("/api/v1/contacts/" + buyer.Id, new { tags = new[] { "羽绒服老客" }, attributes = new { hobby = "登山爱好者" } }, Cancellation);
        var talk = await desk.ConversationAsync(shop, agent, buyer: buyer);
        var other = await desk.ConversationAsync(shop, agent);
        await desk.SayAsync(talk, $"{Secret}，订单{Order}，电话13812345678");
        await desk.ReplyAsync(talk, agent, "袖口开线可以补寄配件");
        await desk.ReplyAsync(talk, agent, "内部备注：补寄成本八块", note: true);
        await desk.SayAsync(other, "这句话要留下来");
        await desk.IndexAsync();
        string[] gone = [Secret[..6], "羽绒服袖口", Order, "补寄配件", "补寄成本", "欧阳", "138****5678", "ouyangzh", "o***@example.com", "member-88231", "脾气急", "羽绒服老客", "登山爱好者"];
        await desk.Store.Dialect.ForgetAsync(["messages"], Cancellation);
        var before = Files(desk);
        gone.Except(["ouyangzh", "欧阳", "补寄成本"]).Where(text => !Holds(before, text)).ShouldBeEmpty("or the test looks at the wrong bytes");

        (await owner.DeleteWithAsync("/api/v1/contacts/" + buyer.Id, s_reason)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var after = Files(desk);
        gone.Where(text => Holds(after, text)).ShouldBeEmpty();
        Holds(after, "这句话要留下来").ShouldBeTrue("others are not touched");
    }

    // The node dies between the commit and the end of the forgetting: the run that comes later finds no rows any more, and the bytes still there.
    [Fact]
    public async Task What_a_dead_node_left_in_the_files_goes_with_the_second_run()
    {
        await using var desk = await DeskApp.StartAsync();
        Assert.SkipUnless(File.Exists(Path.Combine(desk.Folder, "zhiyin.db")), "the files of a PostgreSQL server are not ours to read");
        var shop = await desk.ShopAsync();
        var (owner, _) = await desk.AgentAsync(shop, Role.Owner);
        var talk = await desk.ConversationAsync(shop);
        await desk.SayAsync(talk, Secret);
        await desk.IndexAsync();
        var dies = ActivatorUtilities.CreateInstance<EraseBuyer>(desk.Services, new Store(Forgetless.Of(desk.Store.Dialect), new EventSignal()));
        (await dies.EraseAsync(ConversationItemsTests.User(owner), talk.Buyer, new("买家来信要求删除"), Cancellation)).Refusal.ShouldBeNull();
        Holds(Files(desk), Secret[..6]).ShouldBeTrue("or the test looks at the wrong bytes");

        desk.Time.Advance(TimeSpan.FromHours(1));
        await desk.RunDueAsync();
        (await desk.Store.ReadAsync(db => db.Set<DueEntry>().CountAsync(d => d.Kind == "privacy.erase_again", Cancellation), Cancellation)).ShouldBe(0);
        Holds(Files(desk), Secret[..6]).ShouldBeFalse();
    }

    [Fact]
    public async Task What_a_kept_answer_says_goes_too_and_the_same_request_still_acts_once()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (_, owner) = await desk.AgentAsync(shop, Role.Owner);
        var buyer = await desk.KnownBuyerAsync(shop, "欧阳震华", "13812345678");
        var other = await desk.KnownBuyerAsync(shop, "李四", "13900001111");
        Task<HttpResponseMessage> Ask() => owner.PostAsJsonAsync($"/api/v1/contacts/{other.Id}/unmask", new { field = "phone", reason = "核对收件电话" }, Cancellation);
        owner.DefaultRequestHeaders.Add("Idempotency-Key", "7b1c");
        (await (await Ask()).Content.ReadAsStringAsync(Cancellation)).ShouldContain("13900001111");

        owner.DefaultRequestHeaders.Remove("Idempotency-Key");
        (await owner.DeleteWithAsync("/api/v1/contacts/" + buyer.Id, s_reason)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await AnswersAsync(desk)).ShouldHaveSingleItem().Body.ShouldBe("");

        owner.DefaultRequestHeaders.Add("Idempotency-Key", "7b1c");
        var again = await Ask();
        (again.StatusCode, again.Headers.Contains("Idempotency-Replayed"), await again.Content.ReadAsStringAsync(Cancellation)).ShouldBe((HttpStatusCode.OK, true, ""));
        (await desk.AuditAsync("personal.unmasked")).Count.ShouldBe(1, "or the request acted twice");

        // The second run finds nothing that still holds something, and leaves what was answered since.
        owner.DefaultRequestHeaders.Remove("Idempotency-Key");
        owner.DefaultRequestHeaders.Add("Idempotency-Key", "7b1d");
        await Ask();
        var due = await desk.Store.ReadAsync(db => db.Set<DueEntry>().SingleAsync(d => d.Kind == "privacy.erase_again", Cancellation), Cancellation);
        await desk.Services.GetRequiredService<EraseBuyer>().RunAsync(due, Cancellation);
        (await AnswersAsync(desk)).Count(a => a.Body.Length > 0).ShouldBe(1);
    }

    private static Task<List<Zhiyin.People.Idempotency.RememberedAnswer>> AnswersAsync(DeskApp desk)
        => desk.Store.ReadAsync(db => db.Set<Zhiyin.People.Idempotency.RememberedAnswer>().ToListAsync(Cancellation), Cancellation);

    private static List<byte[]> Files(DeskApp desk)
        => [.. Directory.GetFiles(desk.Folder, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith("-shm", StringComparison.Ordinal) && !f.EndsWith(".lock", StringComparison.Ordinal)).Select(Read)];

    private static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private static bool Holds(List<byte[]> files, string text)
        => files.Any(f => f.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0 || f.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0);

    [Fact]
    public async Task Nothing_is_shown_found_opened_or_written_any_more_and_counts_stay()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (agent, mine) = await desk.AgentAsync(shop, Role.Agent);
        var (_, owner) = await desk.AgentAsync(shop, Role.Owner);
        var buyer = await desk.KnownBuyerAsync(shop, "张小三", "13812345678", identifier: "u-7");
        var talk = await desk.ConversationAsync(shop, agent, buyer: buyer, change: c => c.Rating = 4);
        await desk.SayAsync(talk, Secret);
        await desk.IndexAsync();
        await desk.Store.WriteAsync(
            db =>
            {
                db.Add(new Visitor { Shop = shop.Id, Id = Guid.CreateVersion7(), Inbox = talk.Inbox, Buyer = buyer.Id, SecretHash = [1], CreatedAt = desk.Time.GetUtcNow() });
                db.Add(new Attachment { Shop = shop.Id, Id = Guid.CreateVersion7(), Conversation = talk.Id, Buyer = buyer.Id, ContentType = "image/png", Bytes = 3, Width = 1, Height = 1, At = desk.Time.GetUtcNow(), Content = [1, 2, 3] });
                var scheduled = Guid.CreateVersion7();
                db.Add(new ScheduledMessage { Shop = shop.Id, Id = scheduled, Conversation = talk.Id, Buyer = buyer.Id, By = agent.Id, ClientId = "s", TextSealed = [1], TextMasked = "张先生明天见", DueAt = desk.Time.GetUtcNow().AddDays(1), CreatedAt = desk.Time.GetUtcNow() });
                db.Add(new DueEntry { Shop = shop.Id, Id = Guid.CreateVersion7(), Kind = "test", DueAt = desk.Time.GetUtcNow().AddDays(1), Subject = scheduled });
                return Task.FromResult(0);
            },
            Cancellation);

        (await owner.DeleteWithAsync("/api/v1/contacts/" + buyer.Id, s_reason)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var card = await owner.GetFromJsonAsync<JsonElement>("/api/v1/contacts/" + buyer.Id, Cancellation);
        (card.GetProperty("erased").GetBoolean(), card.GetProperty("name").GetString(), card.GetProperty("conversations").GetInt32()).ShouldBe((true, "已删除", 1));
        (await mine.GetFromJsonAsync<JsonElement>("/api/v1/search?q=" + Uri.EscapeDataString("羽绒服"), Cancellation)).GetProperty("items").GetArrayLength().ShouldBe(0);
        (await owner.PostAsJsonAsync($"/api/v1/conversations/{talk.Id}/messages/1/unmask", new { reason = "看一下内容" }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await owner.PatchAsJsonAsync("/api/v1/contacts/" + buyer.Id, new { note = "x" }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await desk.SayAsync(talk, "我又来了")).Refusal!.Code.ShouldBe("buyer_erased");

        var message = (await desk.MessagesAsync(talk)).ShouldHaveSingleItem();
        (message.Seq, message.TextMasked, message.TextSealed).ShouldBe((1, "", null));
        (await desk.NowAsync(talk)).Rating.ShouldBe(4);
        await desk.Store.ReadAsync(
            async db =>
            {
                (await db.Set<BuyerKey>().AnyAsync(k => k.Buyer == buyer.Id, Cancellation)).ShouldBeFalse();
                (await db.Set<Visitor>().SingleAsync(v => v.Buyer == buyer.Id, Cancellation)).RevokedAt.ShouldNotBeNull();
                (await db.Set<Attachment>().SingleAsync(a => a.Buyer == buyer.Id, Cancellation)).Content.ShouldBeNull();
                var scheduled = await db.Set<ScheduledMessage>().SingleAsync(Cancellation);
                (scheduled.State, scheduled.TextMasked).ShouldBe((ScheduledState.Cancelled, ""));
                (await db.Set<DueEntry>().AnyAsync(d => d.Kind == "test", Cancellation)).ShouldBeFalse();
                (await db.Set<TokenCount>().AnyAsync(Cancellation)).ShouldBeFalse();
                (await db.Events.AnyAsync(e => e.Kind == ConversationEvents.BuyerErased && e.Buyer == buyer.Id, Cancellation)).ShouldBeTrue();
                return 0;
            },
            Cancellation);
        (await desk.AuditAsync("personal.erased")).ShouldHaveSingleItem().Detail.ShouldContain("买家来信要求删除");
    }

    [Fact]
    public async Task A_bubble_that_slipped_in_is_erased_by_the_second_run()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (_, owner) = await desk.AgentAsync(shop, Role.Owner);
        var buyer = await desk.KnownBuyerAsync(shop, "张小三");
        var talk = await desk.ConversationAsync(shop, buyer: buyer);
        await desk.SayAsync(talk, "在吗");
        (await owner.DeleteWithAsync("/api/v1/contacts/" + buyer.Id, s_reason)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await desk.Store.WriteAsync(db => db.Set<Zhiyin.Conversations.Messages.Message>().ExecuteUpdateAsync(set => set.SetProperty(m => m.TextMasked, "漏网的话"), Cancellation), Cancellation);

        var again = await desk.Store.ReadAsync(db => db.Set<DueEntry>().SingleAsync(d => d.Kind == "privacy.erase_again", Cancellation), Cancellation);
        again.DueAt.ShouldBeGreaterThan(desk.Time.GetUtcNow() + BuyerKeyCache.Life);
        await desk.Services.GetRequiredService<EraseBuyer>().RunAsync(again, Cancellation);
        (await desk.MessagesAsync(talk)).ShouldAllBe(m => m.TextMasked == "");
    }

    [Fact]
    public async Task Erasing_a_merged_buyer_erases_all_of_it_and_needs_the_right()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (agent, client) = await desk.AgentAsync(shop, Role.Supervisor);
        var (_, owner) = await desk.AgentAsync(shop, Role.Owner);
        var (_, foreign) = await desk.AgentAsync(await desk.ShopAsync("另一家"), Role.Owner);
        var (known, visitor) = (await desk.KnownBuyerAsync(shop, "张小三"), await desk.KnownBuyerAsync(shop, "张"));
        var talk = await desk.ConversationAsync(shop, agent, buyer: visitor);
        await desk.SayAsync(talk, "在吗");
        await client.PostAsJsonAsync("/api/v1/actions/contact_merge", new { baseContactId = known.Id.Value, mergeeContactId = visitor.Id.Value }, Cancellation);

        (await client.DeleteWithAsync("/api/v1/contacts/" + known.Id, s_reason)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await foreign.DeleteWithAsync("/api/v1/contacts/" + known.Id, s_reason)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await owner.DeleteWithAsync("/api/v1/contacts/" + known.Id, new { reason = "" })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await owner.DeleteWithAsync("/api/v1/contacts/" + visitor.Id, s_reason)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await desk.MessagesAsync(talk)).ShouldAllBe(m => m.TextMasked == "" && m.TextSealed == null);
        (await desk.Store.ReadAsync(db => db.Set<Buyer>().CountAsync(b => b.ErasedAt != null, Cancellation), Cancellation)).ShouldBe(2);
    }

    /// <summary>A dialect of a node that goes before it has forgotten.</summary>
    public class Forgetless : System.Reflection.DispatchProxy
    {
        private IDialect _dialect = null!;

        public static IDialect Of(IDialect dialect)
        {
            var made = Create<IDialect, Forgetless>();
            ((Forgetless)(object)made)._dialect = dialect;
            return made;
        }

        protected override object? Invoke(System.Reflection.MethodInfo? targetMethod, object?[]? args)
            => targetMethod!.Name == nameof(IDialect.ForgetAsync) ? Task.CompletedTask : targetMethod.Invoke(_dialect, args);
    }
}
