using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Messages;
using Zhiyin.Conversations.Tests.Support;
using Zhiyin.Platform.Access;
using Zhiyin.Platform.Events;
using Zhiyin.Platform.Ids;
using Zhiyin.Testing;

namespace Zhiyin.Conversations.Tests.Messages;

public sealed class AppendTests
{
    [Fact]
    public async Task Sending_the_same_id_fifty_times_at_once_stores_one_message()
    {
        await using var desk = await DeskApp.StartAsync();
        var conversation = await desk.ConversationAsync(await desk.ShopAsync());
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => desk.SayAsync(conversation, "在吗", "same"))));
        answers.Select(a => a.Value.Seq).Distinct().ShouldBe([1]);
        (await desk.MessagesAsync(conversation)).Count.ShouldBe(1);
        (await desk.SayAsync(conversation, "在吗", "same")).Value.At.ShouldBe(answers[0].Value.At);
        (await desk.Store.ReadAsync(db => db.Events.CountAsync(e => e.Kind == ConversationEvents.MessageCreated && e.Conversation == conversation.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task Numbers_have_no_gaps_and_events_follow_them_under_concurrency()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var talks = new[] { await desk.ConversationAsync(shop), await desk.ConversationAsync(shop), await desk.ConversationAsync(await desk.ShopAsync("二号店")) };
        await Task.WhenAll(Enumerable.Range(0, 600).Select(i => Task.Run(() => desk.SayAsync(talks[i % 3], $"第 {i} 条"))));
        foreach (var talk in talks)
        {
            (await desk.MessagesAsync(talk)).Select(m => m.Seq).ShouldBe(Enumerable.Range(1, 200));
            (await desk.NowAsync(talk)).LastSeq.ShouldBe(200);
            var events = await desk.Store.ReadAsync(db => db.Events.Where(e => e.Conversation == talk.Id).OrderBy(e => e.Position).Select(e => e.Seq).ToListAsync());
            events.ShouldBe(Enumerable.Range(1, 200));
        }
    }

    // Thirty conversations change the same columns in one transaction: their rows share a statement, which PostgreSQL's driver prepares on its way.
    [Fact]
    public async Task Each_of_many_conversations_in_one_transaction_counts_its_own()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var talks = new List<Conversation>();
        for (var i = 0; i < 30; i++)
        {
            talks.Add(await desk.ConversationAsync(shop));
        }

        for (var round = 1; round <= 12; round++)
        {
            (await Task.WhenAll(talks.Select(talk => Task.Run(() => desk.SayAsync(talk, $"第 {round} 条"))))).ShouldAllBe(a => a.Refusal == null && a.Value.Seq == round);
        }
    }

    [Fact]
    public async Task One_sender_s_messages_keep_their_order()
    {
        await using var desk = await DeskApp.StartAsync();
        var conversation = await desk.ConversationAsync(await desk.ShopAsync());
        var noise = Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(() => desk.SayAsync(conversation, "别的"))));
        for (var i = 0; i < 40; i++)
        {
            await desk.SayAsync(conversation, $"#{i}");
        }

        await noise;
        (await desk.MessagesAsync(conversation)).Where(m => m.TextMasked[0] == '#').Select(m => m.TextMasked).ShouldBe(Enumerable.Range(0, 40).Select(i => $"#{i}"));
    }

    [Fact]
    public async Task One_refused_item_leaves_the_others_of_its_batch()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (good, merged) = (await desk.ConversationAsync(shop), await desk.ConversationAsync(shop, change: c => c.MergedInto = ConversationId.From(Guid.NewGuid())));
        var (buyerOfAnother, stray) = (await desk.BuyerAsync(shop), Talk.Bubble(good, "x"));
        var answers = await Task.WhenAll(
            Task.Run(() => desk.SayAsync(good, "一")),
            Task.Run(() => desk.SayAsync(merged, "二")),
            Task.Run(() => desk.Appender().SendAsync(stray with { Buyer = buyerOfAnother.Id }, default)),
            Task.Run(() => desk.SayAsync(good, "三")));
        answers.Select(a => a.Refusal?.Code).ShouldBe([null, "merged", "not_found", null]);
        (await desk.MessagesAsync(good)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Personal_data_is_masked_and_the_original_sealed()
    {
        await using var desk = await DeskApp.StartAsync();
        var conversation = await desk.ConversationAsync(await desk.ShopAsync());
        var message = (await desk.SayAsync(conversation, "我的手机 13812341234")).Value;
        message.TextMasked.ShouldBe("我的手机 138****1234");
        message.Masked.ShouldBeTrue();
        message.TextSealed.ShouldNotBeNull();
        System.Text.Encoding.UTF8.GetString(message.TextSealed).ShouldNotContain("13812341234");
    }

    [Fact]
    public async Task The_clock_runs_from_the_first_bubble_until_a_person_answers()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (agent, _) = await desk.AgentAsync(shop, Role.Agent);
        var conversation = await desk.ConversationAsync(shop, agent);
        var first = (await desk.SayAsync(conversation, "在吗")).Value.At;
        desk.Time.Advance(TimeSpan.FromSeconds(30));
        await desk.SayAsync(conversation, "在不在");
        await desk.ReplyAsync(conversation, agent, "先看看", note: true);
        (await desk.NowAsync(conversation)).WaitingSince.ShouldBe(first);
        var reply = (await desk.ReplyAsync(conversation, agent, "在的")).Value;
        var now = await desk.NowAsync(conversation);
        now.WaitingSince.ShouldBeNull();
        now.FirstReplyAt.ShouldBe(reply.At);
        now.AgentSeenSeq.ShouldBe(4);
        now.BuyerSeenSeq.ShouldBe(2);
    }

    [Fact]
    public async Task A_bubble_reopens_within_a_day_and_not_later()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (agent, _) = await desk.AgentAsync(shop, Role.Agent);
        var closed = await desk.ConversationAsync(shop, agent, change: c => (c.Status, c.ResolvedAt) = (ConversationStatus.Resolved, desk.Time.GetUtcNow()));
        var over = await desk.ConversationAsync(shop, agent, change: c => (c.Status, c.ResolvedAt) = (ConversationStatus.Resolved, desk.Time.GetUtcNow().AddHours(-25)));
        (await desk.SayAsync(closed, "还有个问题")).Refusal.ShouldBeNull();
        (await desk.NowAsync(closed)).Status.ShouldBe(ConversationStatus.Open);
        (await desk.SayAsync(over, "又来了")).Refusal!.Code.ShouldBe("conversation_over");
        (await desk.Store.ReadAsync(db => db.Events.SingleAsync(e => e.Kind == ConversationEvents.StatusChanged))).Data.ShouldBe("""{"why":"reopened"}""");
    }

    // The sender looked before it was given away: the right to answer is the one at the moment of writing.
    [Fact]
    public async Task A_reply_to_what_a_colleague_has_meanwhile_is_refused_unless_its_sender_may_take_over()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var ((has, _), (other, _)) = (await desk.AgentAsync(shop, Role.Agent), await desk.AgentAsync(shop, Role.Agent));
        var conversation = await desk.ConversationAsync(shop, has);
        (await desk.ReplyAsync(conversation, other, "在的")).Refusal!.Code.ShouldBe("not_yours");
        (await desk.ReplyAsync(conversation, other, "已退款", note: true)).Refusal.ShouldBeNull();
        (await desk.ReplyAsync(conversation, has, "在的")).Refusal.ShouldBeNull();
        var lead = new SendRequest(shop.Id, conversation.Id, conversation.Buyer, new(MessageKind.Outgoing, SenderKind.Agent, other.Id.Value, "lead", "我来处理"), TakesOver: true);
        (await desk.Appender().SendAsync(lead, default)).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task A_note_that_calls_a_colleague_opens_the_conversation_to_them()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (agent, _) = await desk.AgentAsync(shop, Role.Agent);
        var (colleague, _) = await desk.AgentAsync(shop, Role.Agent);
        var conversation = await desk.ConversationAsync(shop, agent);
        var note = new NewMessage(MessageKind.Outgoing, SenderKind.Agent, agent.Id.Value, "n1", "@小迪 帮看一下", Private: true);
        await desk.Appender().SendAsync(new(shop.Id, conversation.Id, conversation.Buyer, note, Mentions: [colleague.Id, agent.Id]), default);
        var participants = await desk.Store.ReadAsync(db => db.Set<Participant>().Where(p => p.Conversation == conversation.Id).ToListAsync());
        participants.Select(p => (p.Agent, p.Mentioned)).ShouldBe([(agent.Id, true), (colleague.Id, true)], ignoreOrder: true);
        (await desk.Store.ReadAsync(db => db.Set<Mention>().CountAsync())).ShouldBe(2);
    }

    [Theory]
    [InlineData("", "ok", "invalid")]
    [InlineData("好", "", "invalid")]
    [InlineData("好", "id with spaces", "invalid")]
    [InlineData("\u0007", "ok", "invalid")]
    public async Task What_is_no_message_is_refused(string text, string clientId, string code)
    {
        await using var desk = await DeskApp.StartAsync();
        var conversation = await desk.ConversationAsync(await desk.ShopAsync());
        var request = Talk.Bubble(conversation, text);
        (await desk.Appender().SendAsync(request with { Message = request.Message with { ClientId = clientId } }, default)).Refusal!.Code.ShouldBe(code);
    }

    [Fact]
    public async Task What_waits_is_written_before_the_desk_ends()
    {
        await using var desk = await DeskApp.StartAsync();
        var conversation = await desk.ConversationAsync(await desk.ShopAsync());
        var sending = Enumerable.Range(0, 300).Select(i => Task.Run(() => desk.SayAsync(conversation, $"{i}"))).ToList();
        foreach (var service in desk.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().Where(s => s.GetType().Name == "AppendQueue"))
        {
            await service.StopAsync(default);
        }

        var answers = await Task.WhenAll(sending);
        answers.ShouldAllBe(a => a.Refusal == null || a.Refusal.Code == "restarting");
        (await desk.MessagesAsync(conversation)).Count.ShouldBe(answers.Count(a => a.Refusal is null));
    }
}
