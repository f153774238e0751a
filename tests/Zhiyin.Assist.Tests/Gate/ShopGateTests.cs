using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhiyin.Assist.Gate;
using Zhiyin.Assist.Tests.Support;
using Zhiyin.Conversations.Due;
using Zhiyin.Conversations.Messages;
using Zhiyin.People.Audit;
using Zhiyin.Platform.Access;
using Zhiyin.Testing;

namespace Zhiyin.Assist.Tests.Gate;

/// <summary>What blocks a reply passes by no way in; other errors ask once and the reason is kept.</summary>
public sealed class ShopGateTests
{
    private const string Blocked = "亲，加我微信 wx88990 私下转账给您便宜点";
    private const string Asked = "您好，您的{订单号}预计明天到";
    private const string Sound = "您好，我现在查这单的最新物流，半小时内把预计到的日子告诉您。";

    [Fact]
    public async Task What_blocks_is_refused_on_the_screen_and_by_the_API_whatever_reason_is_given()
    {
        await using var ground = await Ground.StartAsync("这个能便宜点吗");
        foreach (var confirm in new[] { null, "主管同意了" })
        {
            var (status, problem) = await ground.PostAsync(ground.Of("messages"), new { content = Blocked, confirm });
            status.ShouldBe(422);
            problem.GetProperty("code").GetString().ShouldBe("gate_refused");
            problem.GetProperty("findings").GetArrayLength().ShouldBeGreaterThan(0);
        }

        var key = await KeyAsync(ground);
        (await ground.PostAsync(ground.Of("messages"), new { content = Blocked, confirm = "程序" }, key)).Status.ShouldBe(422);
        (await ground.SaidAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_blocks_is_refused_on_the_live_channel()
    {
        await using var ground = await Ground.StartAsync("这个能便宜点吗");
        using var live = await LiveLine.OpenAsync(ground);
        await live.SayAsync(new { t = "send", conversation = ground.Talk.Id.Value, @ref = 1, clientId = "c1", content = Blocked, confirm = "主管同意了" });
        var refused = await live.HearAsync("refused");
        refused.GetProperty("problem").GetProperty("code").GetString().ShouldBe("gate_refused");
        (await ground.SaidAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_blocks_is_refused_for_later_when_it_is_kept_and_again_when_its_time_comes()
    {
        await using var ground = await Ground.StartAsync("这个能便宜点吗");
        var at = ground.Desk.Time.GetUtcNow().AddMinutes(10);
        (await ground.PostAsync(ground.Of("messages"), new { content = Blocked, sendAt = at, confirm = "好" })).Status.ShouldBe(422);

        // One that came past the gate when it was kept, whatever way it took.
        (await ground.PostAsync(ground.Of("messages"), new { content = Sound, sendAt = at })).Status.ShouldBe(202);
        await ground.Desk.Store.WriteAsync(async db =>
        {
            var row = await db.Set<Conversations.Desk.ScheduledMessage>().SingleAsync();
            row.TextSealed = (await ground.Desk.Services.GetRequiredService<Conversations.Privacy.IBuyerKeys>().SealAsync(db, row.Shop, row.Buyer, row.Conversation, row.ClientId, Blocked, default))!;
            return 0;
        });
        ground.Desk.Time.Advance(TimeSpan.FromMinutes(11));
        await ground.Desk.Services.GetRequiredService<DueRunner>().RunOnceAsync(ground.Desk.Time.GetUtcNow(), default);
        (await ground.SaidAsync()).ShouldBeEmpty();
        (await ground.Desk.Store.ReadAsync(db => db.Set<Conversations.Desk.ScheduledMessage>().SingleAsync())).State.ShouldBe(Conversations.Desk.ScheduledState.Refused);
    }

    [Fact]
    public async Task What_blocks_is_refused_as_a_quick_reply_in_a_cards_words_and_from_a_program()
    {
        await using var ground = await Ground.StartAsync("这个能便宜点吗");
        (await ground.PostAsync("canned_responses", new { shortCode = "wx", content = Blocked })).Status.ShouldBe(201);
        var content = (await ground.GetAsync("canned_responses")).Body.EnumerateArray().Single().GetProperty("content").GetString();
        (await ground.PostAsync(ground.Of("messages"), new { content })).Status.ShouldBe(422);
        (await ground.PostAsync(ground.Of("messages"), new { content = "", contentAttributes = new { card = new { kind = "product", productId = "p1", title = "加湿器", note = Blocked } } })).Status.ShouldBe(422);
        var bot = new NewMessage(MessageKind.Outgoing, SenderKind.Bot, null, "bot-1", Blocked);
        (await ground.Desk.Services.GetRequiredService<MessageAppender>().SendAsync(new(ground.Shop.Id, ground.Talk.Id, ground.Talk.Buyer, bot), default)).Refusal!.Code.ShouldBe("gate_refused");
        (await ground.SaidAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_error_asks_once_and_the_override_is_recorded_and_audited_without_the_words()
    {
        await using var ground = await Ground.StartAsync("明天能到吗");
        var (status, problem) = await ground.PostAsync(ground.Of("messages"), new { content = Asked, clientId = "m1" });
        status.ShouldBe(409);
        problem.GetProperty("code").GetString().ShouldBe("gate_ask");
        problem.GetProperty("findings").EnumerateArray().First().GetProperty("ruleId").GetString().ShouldNotBeNullOrEmpty();
        (await ground.PostAsync(ground.Of("messages"), new { content = Asked, clientId = "m1", confirm = " " })).Status.ShouldBe(409);
        (await ground.PostAsync(ground.Of("messages"), new { content = Asked, clientId = "m1", confirm = "仓库已确认，电话 13800138000" })).Status.ShouldBe(201);
        (await ground.PostAsync(ground.Of("messages"), new { content = Asked, clientId = "m1", confirm = "仓库已确认，电话 13800138000" })).Status.ShouldBe(201);

        var kept = (await ground.Desk.Store.ReadAsync(db => db.Set<SendOverride>().ToListAsync())).ShouldHaveSingleItem();
        kept.Agent.ShouldBe(ground.Agent.Id);
        kept.Rules.ShouldNotBeEmpty();
        kept.Reason.ShouldStartWith("仓库已确认");
        kept.Reason.ShouldNotContain("13800138000");
        var audited = (await ground.Desk.Store.ReadAsync(db => db.Set<AuditEntry>().Where(a => a.Action == "reply.overridden").ToListAsync())).ShouldHaveSingleItem();
        audited.Agent.ShouldBe(ground.Agent.Id);
        audited.Detail.ShouldNotContain(Asked);
    }

    [Fact]
    public async Task A_reply_for_later_is_asked_about_while_somebody_is_there_and_the_reason_holds_until_then()
    {
        await using var ground = await Ground.StartAsync("明天能到吗");
        var at = ground.Desk.Time.GetUtcNow().AddMinutes(10);
        (await ground.PostAsync(ground.Of("messages"), new { content = Asked, sendAt = at, clientId = "s1" })).Status.ShouldBe(409);
        (await ground.PostAsync(ground.Of("messages"), new { content = Asked, sendAt = at, clientId = "s1", confirm = "仓库已确认" })).Status.ShouldBe(202);
        ground.Desk.Time.Advance(TimeSpan.FromMinutes(11));
        await ground.Desk.Services.GetRequiredService<DueRunner>().RunOnceAsync(ground.Desk.Time.GetUtcNow(), default);
        (await ground.SaidAsync()).ShouldBe([Asked]);
        (await ground.Desk.Store.ReadAsync(db => db.Set<SendOverride>().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Notes_are_not_judged_and_a_sound_reply_passes()
    {
        await using var ground = await Ground.StartAsync("到哪了");
        (await ground.PostAsync(ground.Of("messages"), new { content = Blocked, @private = true })).Status.ShouldBe(201);
        (await ground.PostAsync(ground.Of("messages"), new { content = Sound })).Status.ShouldBe(201);
        (await ground.SaidAsync()).ShouldBe([Sound]);
    }

    private static async Task<HttpClient> KeyAsync(Ground ground)
    {
        var (_, owner) = await ground.Desk.AgentAsync(ground.Shop, Role.Owner);
        var (status, key) = await ground.PostAsync("api_keys", new { name = "erp", scopes = new[] { "reply", "conversations.all", "team.takeover" } }, owner);
        status.ShouldBe(201, key.ToString());
        var client = ground.Desk.Server.CreateClient();
        client.DefaultRequestHeaders.Add("api_access_token", key.GetProperty("secret").GetString());
        return client;
    }
}
