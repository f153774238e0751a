using Microsoft.EntityFrameworkCore;
using Zhiyin.Assist.Tests.Support;
using Zhiyin.Conversations.Desk;

namespace Zhiyin.Assist.Tests.Panel;

/// <summary>What is shown as one conversation is understood as one.</summary>
public sealed class MergedPanelTests
{
    [Fact]
    public async Task What_was_said_in_a_merged_conversation_is_known_and_marked_where_it_stands_until_it_is_undone()
    {
        await using var ground = await Ground.StartAsync("这件穿什么码合适，我165cm");
        var first = ground.Talk;
        var second = await ground.Desk.Store.WriteAsync(async db =>
        {
            var now = ground.Desk.Time.GetUtcNow();
            var again = new Conversation
            {
                Shop = ground.Shop.Id,
                Id = Zhiyin.Platform.Ids.ConversationId.New(ground.Desk.Time),
                Number = 1 + await db.Set<Conversation>().CountAsync(),
                Inbox = first.Inbox,
                Buyer = first.Buyer,
                Status = ConversationStatus.Open,
                Assignee = first.Assignee,
                CreatedAt = now,
                LastActivityAt = now,
            };
            db.Add(again);
            db.Add(new Participant { Shop = ground.Shop.Id, Conversation = again.Id, Agent = ground.Agent.Id, Since = now });
            return again;
        });
        ground.Desk.Time.Advance(TimeSpan.FromMinutes(1));
        await ground.SaysAsync("体重110斤，选哪个码", second);
        (await ground.GetAsync($"conversations/{second.Id}/panel")).Body.ToString().ShouldNotContain("165 cm");

        (await ground.PostAsync($"conversations/{first.Id}/merge", new { into = second.Id.Value })).Status.ShouldBe(200);
        ground.Desk.Time.Advance(TimeSpan.FromSeconds(4));
        var (status, panel) = await ground.GetAsync($"conversations/{second.Id}/panel");
        status.ShouldBe(200);
        var height = panel.GetProperty("known").EnumerateArray().Single(k => k.GetProperty("slot").GetString() == "height");
        height.GetProperty("value").GetString().ShouldBe("165 cm");
        height.GetProperty("conversation").GetString().ShouldBe(first.Id.ToString());
        panel.GetProperty("known").EnumerateArray().Single(k => k.GetProperty("slot").GetString() == "weight").TryGetProperty("conversation", out var own).ShouldBe(own.ValueKind == System.Text.Json.JsonValueKind.Null);

        var merge = await ground.Desk.Store.ReadAsync(db => db.Set<Merge>().SingleAsync());
        (await ground.PostAsync($"merges/{merge.Id}/undo", new { })).Status.ShouldBe(200);
        (await ground.GetAsync($"conversations/{second.Id}/panel")).Body.ToString().ShouldNotContain("165 cm");
    }
}
