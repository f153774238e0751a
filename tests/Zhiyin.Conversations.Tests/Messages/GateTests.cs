using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Zhiyin.Conversations.Messages;
using Zhiyin.Conversations.Tests.Support;
using Zhiyin.Platform.Access;
using Zhiyin.Testing;

namespace Zhiyin.Conversations.Tests.Messages;

/// <summary>The gate stands in the append path itself: no sender gets round it.</summary>
public sealed class GateTests
{
    [Theory]
    [InlineData("问一下", "gate_ask", 409)]
    [InlineData("不许", "gate_refused", 422)]
    [InlineData("可以", null, 0)]
    public async Task What_goes_to_a_buyer_is_judged(string text, string? code, int status)
    {
        await using var desk = await WithGateAsync();
        var shop = await desk.ShopAsync();
        var (agent, _) = await desk.AgentAsync(shop, Role.Agent);
        var conversation = await desk.ConversationAsync(shop, agent);
        var answer = await desk.ReplyAsync(conversation, agent, text);
        answer.Refusal?.Code.ShouldBe(code);
        (answer.Refusal?.Status ?? 0).ShouldBe(status);
        (await desk.MessagesAsync(conversation)).Count.ShouldBe(code is null ? 1 : 0);
    }

    [Fact]
    public async Task A_bot_is_judged_like_a_person_notes_and_buyers_are_not()
    {
        await using var desk = await WithGateAsync();
        var shop = await desk.ShopAsync();
        var (agent, _) = await desk.AgentAsync(shop, Role.Agent);
        var conversation = await desk.ConversationAsync(shop, agent);
        var bot = new SendRequest(shop.Id, conversation.Id, conversation.Buyer, new(MessageKind.Outgoing, SenderKind.Bot, null, "b", "不许"));
        (await desk.Appender().SendAsync(bot, default)).Refusal!.Code.ShouldBe("gate_refused");
        (await desk.ReplyAsync(conversation, agent, "不许", note: true)).Refusal.ShouldBeNull();
        (await desk.SayAsync(conversation, "不许")).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task A_reason_lets_what_was_asked_pass_but_never_what_was_refused()
    {
        await using var desk = await WithGateAsync();
        var shop = await desk.ShopAsync();
        var (agent, _) = await desk.AgentAsync(shop, Role.Agent);
        var conversation = await desk.ConversationAsync(shop, agent);
        SendRequest Reply(string text) => new(shop.Id, conversation.Id, conversation.Buyer, new(MessageKind.Outgoing, SenderKind.Agent, agent.Id.Value, text, text), Confirm: "主管同意");
        (await desk.Appender().SendAsync(Reply("ask") with { Message = Reply("ask").Message with { Text = "问一下" } }, default)).Refusal.ShouldBeNull();
        (await desk.Appender().SendAsync(Reply("no") with { Message = Reply("no").Message with { Text = "不许" } }, default)).Refusal!.Code.ShouldBe("gate_refused");
    }

    [Fact]
    public async Task What_is_stored_is_not_asked_about_again()
    {
        await using var desk = await WithGateAsync();
        var shop = await desk.ShopAsync();
        var (agent, client) = await desk.AgentAsync(shop, Role.Agent);
        var conversation = await desk.ConversationAsync(shop, agent);
        var path = $"/api/v1/conversations/{conversation.Id}/messages";
        (await client.PostAsJsonAsync(path, new { content = "问一下", clientId = "k", confirm = "主管同意" })).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await client.PostAsJsonAsync(path, new { content = "问一下", clientId = "k" })).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await desk.MessagesAsync(conversation)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_append_inside_another_write_cannot_go_round_the_gate()
    {
        await using var desk = await WithGateAsync();
        var conversation = await desk.ConversationAsync(await desk.ShopAsync());
        await Should.ThrowAsync<ArgumentException>(() => desk.Store.WriteAsync(db =>
            desk.Appender().AppendInAsync(db, conversation, new(MessageKind.Outgoing, SenderKind.Agent, Guid.NewGuid(), "c", "不许"), default)));
    }

    private static Task<DeskApp> WithGateAsync() => DeskApp.StartAsync(configure: builder => builder.Services.Replace(ServiceDescriptor.Singleton<ISendGate, StrictGate>()));

    private sealed class StrictGate : ISendGate
    {
        private static readonly GateFinding s_finding = new("TST001", "error", "测试", 0, 1, null);

        public ValueTask<GateAnswer> JudgeAsync(SendDraft draft, CancellationToken cancellation) => ValueTask.FromResult(draft.Text switch
        {
            "问一下" => new GateAnswer(GateVerdict.Ask, [s_finding]),
            "不许" => new GateAnswer(GateVerdict.Refuse, [s_finding]),
            _ => GateAnswer.Pass,
        });
    }
}
