using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhiyin.Conversations.Buyers;
using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Inboxes;
using Zhiyin.Conversations.Messages;
using Zhiyin.People.Agents;
using Zhiyin.Platform.Access;
using Zhiyin.Platform.Due;
using Zhiyin.Testing;

namespace Zhiyin.Conversations.Tests.Desk;

public sealed class ScheduledTests
{
    [Fact]
    public async Task A_reply_goes_out_at_its_time_once_and_is_stored_sealed()
    {
        await using var desk = await DeskApp.StartAsync();
        var (c, me, client) = await BeginAsync(desk);
        var made = await KeepAsync(desk, me, c, "明天发货，电话 13800138000", "later-1");
        (await KeepAsync(desk, me, c, "明天发货，电话 13800138000", "later-1")).Id.ShouldBe(made.Id, "the same client id again keeps nothing new");
        made.Content.ShouldNotContain("13800138000");
        var page = await client.GetsAsync("scheduled_messages");
        page.GetProperty("items").EnumerateArray().ShouldHaveSingleItem().GetProperty("state").GetString().ShouldBe("waiting");
        (await client.GetsAsync($"conversations/{c.Id}")).GetProperty("scheduled").GetArrayLength().ShouldBe(1);

        await desk.RunDueAsync();
        (await RepliesAsync(desk, c)).ShouldBeEmpty();
        desk.Time.Advance(TimeSpan.FromMinutes(10));
        await desk.RunDueAsync();
        (await RepliesAsync(desk, c)).ShouldHaveSingleItem().ClientId.ShouldBe("later-1");
        // A node that died before it said «done» lets another do it again.
        await desk.WriteAsync(async db =>
        {
            (await db.Set<ScheduledMessage>().SingleAsync()).State = ScheduledState.Waiting;
            db.Add(new DueEntry { Shop = c.Shop, Id = Guid.NewGuid(), Kind = "scheduled.send", DueAt = desk.Time.GetUtcNow(), Subject = made.Id });
            return 0;
        });
        await desk.RunDueAsync();
        (await RepliesAsync(desk, c)).Count.ShouldBe(1);
        (await desk.ReadAsync(db => db.Set<ScheduledMessage>().SingleAsync())).State.ShouldBe(ScheduledState.Sent);
        (await desk.FreshAsync(c)).WaitingSince.ShouldBeNull("a person answered");
    }

    [Fact]
    public async Task What_the_gate_refuses_is_not_sent_and_says_why()
    {
        await using var desk = await DeskApp.StartAsync(configure: builder => builder.Services.AddSingleton<ISendGate, Strict>());
        var (c, me, client) = await BeginAsync(desk);
        await KeepAsync(desk, me, c, "保证明天一定到");
        desk.Time.Advance(TimeSpan.FromMinutes(10));
        await desk.RunDueAsync();
        (await RepliesAsync(desk, c)).ShouldBeEmpty();
        var refused = (await client.GetsAsync("scheduled_messages")).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        refused.GetProperty("state").GetString().ShouldBe("refused");
        refused.GetProperty("why").GetString()!.ShouldContain("不能保证");
    }

    [Fact]
    public async Task One_that_is_cancelled_is_not_sent_and_a_colleague_cannot_cancel_mine()
    {
        await using var desk = await DeskApp.StartAsync();
        var (c, me, client) = await BeginAsync(desk);
        var (_, colleague) = await desk.AgentAsync(await desk.ReadAsync(db => db.Set<People.Shops.Shop>().SingleAsync(s => s.Id == c.Shop)), Role.Agent);
        var made = await KeepAsync(desk, me, c, "明天发货");
        (await DeleteAsync(colleague, made.Id)).ShouldBe(404);
        (await DeleteAsync(client, made.Id)).ShouldBe(204);
        (await DeleteAsync(client, made.Id)).ShouldBe(409);
        desk.Time.Advance(TimeSpan.FromMinutes(10));
        await desk.RunDueAsync();
        (await RepliesAsync(desk, c)).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_whose_conversation_a_colleague_has_by_then_is_refused_and_shown_to_the_colleague()
    {
        await using var desk = await DeskApp.StartAsync();
        var (c, me, client) = await BeginAsync(desk);
        var (colleague, theirs) = await desk.AgentAsync(await desk.ReadAsync(db => db.Set<People.Shops.Shop>().SingleAsync(s => s.Id == c.Shop)), Role.Agent);
        var made = await KeepAsync(desk, me, c, "明天发货");
        await client.GetsAsync(DeskHttp.Of(c, "assignments"), new { assigneeId = colleague.Id, reason = "下班" });
        await theirs.GetsAsync(DeskHttp.Of(c, "toggle_status"), new { status = "resolved", resolution = "solved" });
        desk.Time.Advance(TimeSpan.FromMinutes(10));
        await desk.RunDueAsync();
        (await RepliesAsync(desk, c)).ShouldBeEmpty();
        (await desk.FreshAsync(c)).Status.ShouldBe(ConversationStatus.Resolved);
        var shown = (await theirs.GetsAsync($"scheduled_messages?conversation_id={c.Id}")).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        shown.GetProperty("state").GetString().ShouldBe("refused");
        shown.GetProperty("why").GetString()!.ShouldContain("同事");
        (await DeleteAsync(theirs, made.Id)).ShouldBe(204, "whoever has the conversation may put it away");
    }

    [Theory]
    [InlineData(Role.Inspector, false)]
    [InlineData(Role.Lead, true)]
    public async Task What_somebody_may_do_counts_at_its_time(Role becomes, bool sent)
    {
        await using var desk = await DeskApp.StartAsync();
        var (c, me, _) = await BeginAsync(desk);
        var (other, _) = await desk.AgentAsync(await desk.ReadAsync(db => db.Set<People.Shops.Shop>().SingleAsync(s => s.Id == c.Shop)), Role.Agent);
        await KeepAsync(desk, me, c, "明天发货");
        await desk.WriteAsync(async db =>
        {
            (await db.Set<Agent>().SingleAsync(a => a.Id == me.Id)).Role = becomes;
            (await db.Set<Conversation>().SingleAsync(x => x.Id == c.Id)).Assignee = sent ? other.Id : null;
            return 0;
        });
        desk.Time.Advance(TimeSpan.FromMinutes(10));
        await desk.RunDueAsync();
        (await RepliesAsync(desk, c)).Count.ShouldBe(sent ? 1 : 0);
        (await desk.ReadAsync(db => db.Set<ScheduledMessage>().SingleAsync())).State.ShouldBe(sent ? ScheduledState.Sent : ScheduledState.Refused);
    }

    [Fact]
    public async Task One_that_is_cancelled_while_it_is_being_judged_is_not_sent()
    {
        var gate = new Interrupted();
        await using var desk = await DeskApp.StartAsync(configure: builder => builder.Services.AddSingleton<ISendGate>(gate));
        var (c, me, client) = await BeginAsync(desk);
        var made = await KeepAsync(desk, me, c, "明天发货");
        gate.Meanwhile = () => DeleteAsync(client, made.Id);
        desk.Time.Advance(TimeSpan.FromMinutes(10));
        await desk.RunDueAsync();
        gate.Answer.ShouldBe(204);
        (await RepliesAsync(desk, c)).ShouldBeEmpty();
        (await desk.ReadAsync(db => db.Set<ScheduledMessage>().SingleAsync())).State.ShouldBe(ScheduledState.Cancelled);
    }

    [Fact]
    public async Task Keeping_it_again_answers_the_one_that_is_kept_whoever_has_the_conversation()
    {
        await using var desk = await DeskApp.StartAsync();
        var (c, me, client) = await BeginAsync(desk);
        var (colleague, _) = await desk.AgentAsync(await desk.ReadAsync(db => db.Set<People.Shops.Shop>().SingleAsync(s => s.Id == c.Shop)), Role.Agent);
        var made = await KeepAsync(desk, me, c, "明天发货", "later-1");
        await client.GetsAsync(DeskHttp.Of(c, "assignments"), new { assigneeId = colleague.Id, reason = "下班" });
        (await TryAsync(desk, me, c, "明天发货", desk.Time.GetUtcNow().AddMinutes(10), "later-1")).Value.Id.ShouldBe(made.Id);
        (await TryAsync(desk, me, c, "明天发货", desk.Time.GetUtcNow().AddMinutes(10), "later-2")).Refusal!.Code.ShouldBe("not_yours");
    }

    [Fact]
    public async Task Times_and_texts_that_cannot_be_are_refused_and_a_merged_one_goes_where_the_talk_goes_on()
    {
        await using var desk = await DeskApp.StartAsync();
        var (c, me, client) = await BeginAsync(desk);
        var now = desk.Time.GetUtcNow();
        (await TryAsync(desk, me, c, "好的", now)).Refusal!.Code.ShouldBe("invalid");
        (await TryAsync(desk, me, c, "好的", now.AddDays(31))).Refusal!.Code.ShouldBe("invalid");
        (await TryAsync(desk, me, c, " ", now.AddMinutes(1))).Refusal!.Code.ShouldBe("invalid");
        await KeepAsync(desk, me, c, "明天发货");
        var (inbox, buyer) = await desk.ReadAsync(async db => (await db.Set<Inbox>().SingleAsync(), await db.Set<Buyer>().SingleAsync()));
        var into = await desk.ConversationAsync(inbox, buyer, me.Id);
        await client.GetsAsync(DeskHttp.Of(c, "merge"), new { into = into.Id });
        desk.Time.Advance(TimeSpan.FromMinutes(10));
        await desk.RunDueAsync();
        (await RepliesAsync(desk, into)).Count.ShouldBe(1);
    }

    private static async Task<(Conversation Conversation, Agent Me, HttpClient Client)> BeginAsync(DeskApp desk)
    {
        var shop = await desk.ShopAsync();
        var (me, client) = await desk.AgentAsync(shop, Role.Agent);
        return (await desk.ConversationAsync(await desk.InboxAsync(shop), await desk.BuyerAsync(shop), me.Id), me, client);
    }

    private static Task<Platform.Refusals.Result<ScheduledShape>> TryAsync(DeskApp desk, Agent me, Conversation c, string text, DateTimeOffset at, string? clientId = null)
        => desk.Services.GetRequiredService<ScheduledMessages>().CreateAsync(ConversationItemsTests.User(me), c.Id, text, at, clientId, TestContext.Current.CancellationToken);

    private static async Task<ScheduledShape> KeepAsync(DeskApp desk, Agent me, Conversation c, string text, string? clientId = null)
        => (await TryAsync(desk, me, c, text, desk.Time.GetUtcNow().AddMinutes(10), clientId)).Value;

    private static async Task<int> DeleteAsync(HttpClient client, Guid id)
        => (int)(await client.DeleteAsync(new Uri($"/api/v1/scheduled_messages/{id}", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode;

    private static Task<List<Message>> RepliesAsync(DeskApp desk, Conversation c)
        => desk.ReadAsync(db => db.Set<Message>().Where(m => m.Conversation == c.Id && m.Kind == MessageKind.Outgoing).ToListAsync());

    // Lets it be kept; by the time it is due the matter looks different.
    private sealed class Strict : ISendGate
    {
        private bool _kept;

        public ValueTask<GateAnswer> JudgeAsync(SendDraft draft, CancellationToken cancellation)
        {
            var first = !_kept;
            _kept = true;
            return ValueTask.FromResult(first ? GateAnswer.Pass : new(GateVerdict.Refuse, [new("PR001", "error", "不能保证到货时间", 0, 2, null)]));
        }
    }

    // Something else happens while it judges.
    private sealed class Interrupted : ISendGate
    {
        public Func<Task<int>>? Meanwhile { get; set; }

        public int? Answer { get; private set; }

        public async ValueTask<GateAnswer> JudgeAsync(SendDraft draft, CancellationToken cancellation)
        {
            Answer = Meanwhile is null ? null : await Meanwhile();
            return GateAnswer.Pass;
        }
    }
}
