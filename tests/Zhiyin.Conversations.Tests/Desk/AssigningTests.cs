using System.Net;
using Microsoft.EntityFrameworkCore;
using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Messages;
using Zhiyin.Platform.Access;
using Zhiyin.Testing;
using static Zhiyin.Conversations.Tests.Desk.DeskHttp;

namespace Zhiyin.Conversations.Tests.Desk;

public sealed class AssigningTests
{
    [Fact]
    public async Task Of_two_who_claim_at_once_one_wins_and_the_other_is_told_who()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (a, clientA) = await desk.AgentAsync(shop, Role.Agent, "he", Presence.Break);
        var (b, clientB) = await desk.AgentAsync(shop, Role.Agent, "man", Presence.Break);
        var c = await desk.ConversationAsync(await desk.InboxAsync(shop), await desk.BuyerAsync(shop));

        var answers = await Task.WhenAll(clientA.AskAsync(Of(c, "claim"), new { }), clientB.AskAsync(Of(c, "claim"), new { }));
        answers.Select(r => r.StatusCode).Order().ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict]);
        var winner = (await desk.FreshAsync(c)).Assignee;
        var loser = winner == a.Id ? clientB : clientA;
        var (status, code, problem) = await loser.RefusedAsync(Of(c, "claim"), new { });
        (status, code).ShouldBe((HttpStatusCode.Conflict, "already_assigned"));
        problem.GetProperty("assignee").GetProperty("name").GetString().ShouldBe(winner == a.Id ? "he" : "man");
        winner.ShouldBeOneOf(a.Id, b.Id);
        (await (winner == a.Id ? clientA : clientB).GetsAsync(Of(c, "claim"), new { })).GetProperty("status").GetString().ShouldBe("open", "claiming again changes nothing");
        (await desk.ReadAsync(db => db.Set<Participant>().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_transfer_needs_a_reason_which_the_timeline_keeps_and_frees_room_for_the_queue()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (from, client) = await desk.AgentAsync(shop, Role.Agent, "he");
        var (to, _) = await desk.AgentAsync(shop, Role.Agent, "man", Presence.Break);
        var (inbox, buyer) = (await desk.InboxAsync(shop), await desk.BuyerAsync(shop));
        var all = new List<Conversation>();
        for (var i = 0; i < 5; i++)
        {
            all.Add(await desk.ConversationAsync(inbox, buyer, route: true));
        }

        all[4].Status.ShouldBe(ConversationStatus.Pending, "four are enough for one");
        (await client.RefusedAsync(Of(all[0], "assignments"), new { assigneeId = to.Id })).Code.ShouldBe("invalid");
        (await client.RefusedAsync(Of(all[0], "assignments"), new { reason = "换班" })).Code.ShouldBe("invalid");
        var item = await client.GetsAsync(Of(all[0], "assignments"), new { assigneeId = to.Id, reason = "换班，电话 13800138000" });
        item.GetProperty("assignee").GetProperty("name").GetString().ShouldBe("man");
        (await desk.FreshAsync(all[4])).Assignee.ShouldBe(from.Id, "the head of the queue got the room");
        var line = await desk.ReadAsync(db => db.Set<Message>().Where(m => m.Conversation == all[0].Id).OrderByDescending(m => m.Seq).FirstAsync());
        line.Attributes!.ShouldContain("\"what\":\"transferred\",\"by\":\"he\",\"to\":\"man\",\"reason\":\"换班");
        line.Attributes!.ShouldNotContain("13800138000");
        (await client.RefusedAsync(Of(all[0], "assignments"), new { assigneeId = from.Id, reason = "要回来" })).Code.ShouldBe("not_yours");
    }

    [Fact]
    public async Task A_transfer_to_a_team_goes_to_its_least_loaded_member_or_queues_there()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var team = await desk.TeamAsync(shop);
        var (mine, client) = await desk.AgentAsync(shop, Role.Agent, "he");
        var (inbox, buyer) = (await desk.InboxAsync(shop), await desk.BuyerAsync(shop));
        var (first, second) = (await desk.ConversationAsync(inbox, buyer, mine.Id), await desk.ConversationAsync(inbox, buyer, mine.Id));
        var queued = await client.GetsAsync(Of(first, "assignments"), new { teamId = team.Id, reason = "退款问题" });
        (queued.GetProperty("status").GetString(), queued.GetProperty("queuePlace").GetInt32()).ShouldBe(("pending", 1), "nobody of that team is there");
        var (member, _) = await desk.AgentAsync(shop, Role.Agent, "man", Presence.Online, team.Id);
        var given = await client.GetsAsync(Of(second, "assignments"), new { teamId = team.Id, reason = "退款问题" });
        given.GetProperty("assignee").GetProperty("id").GetString().ShouldBe(member.Id.ToString());
        (await desk.FreshAsync(first)).Assignee.ShouldBe(member.Id, "the queue of that team moved too");
        (await client.RefusedAsync(Of(second, "assignments"), new { teamId = Guid.NewGuid(), reason = "x" })).Code.ShouldBe("not_yours");
    }

    [Fact]
    public async Task Only_a_lead_takes_over_and_says_why()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var team = await desk.TeamAsync(shop);
        var (agent, agentClient) = await desk.AgentAsync(shop, Role.Agent, "he", Presence.Online, team.Id);
        var (lead, leadClient) = await desk.AgentAsync(shop, Role.Lead, "lin", Presence.Online, team.Id);
        var c = await desk.ConversationAsync(await desk.InboxAsync(shop, team.Id), await desk.BuyerAsync(shop), agent.Id);
        (await agentClient.RefusedAsync(Of(c, "take_over"), new { reason = "x" })).Code.ShouldBe("not_allowed");
        (await leadClient.RefusedAsync(Of(c, "take_over"), new { reason = " " })).Code.ShouldBe("invalid");
        (await leadClient.GetsAsync(Of(c, "take_over"), new { reason = "情绪升级" })).GetProperty("assignee").GetProperty("id").GetString().ShouldBe(lead.Id.ToString());
        (await agentClient.GetsAsync("conversations")).Numbers().ShouldBe([c.Number], "who once had it may still see it");
    }

    [Fact]
    public async Task Another_shops_conversation_is_not_found_and_a_colleagues_neither()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var team = await desk.TeamAsync(shop);
        var (other, _) = await desk.AgentAsync(shop, Role.Agent, "man");
        var (_, agent) = await desk.AgentAsync(shop, Role.Agent, "he");
        var (_, lead) = await desk.AgentAsync(shop, Role.Lead, "lin", Presence.Online, team.Id);
        var (_, supervisor) = await desk.AgentAsync(shop, Role.Supervisor, "zhu");
        var (_, inspector) = await desk.AgentAsync(shop, Role.Inspector, "zhi");
        var (_, foreign) = await desk.AgentAsync(await desk.ShopAsync("别家"), Role.Owner, "bie");
        var buyer = await desk.BuyerAsync(shop);
        var ofTeam = await desk.ConversationAsync(await desk.InboxAsync(shop, team.Id), buyer, other.Id);
        var elsewhere = await desk.ConversationAsync(await desk.InboxAsync(shop), buyer, other.Id);

        (await agent.GetsAsync("conversations")).Numbers().ShouldBeEmpty();
        (await lead.GetsAsync("conversations")).Numbers().ShouldBe([ofTeam.Number]);
        (await supervisor.GetsAsync("conversations")).Numbers().ShouldBe([elsewhere.Number, ofTeam.Number], ignoreOrder: true);
        (await inspector.GetsAsync("conversations")).Numbers().ShouldBeEmpty();
        (await foreign.GetsAsync("conversations")).Numbers().ShouldBeEmpty();
        foreach (var client in new[] { agent, foreign })
        {
            foreach (var (action, body) in new (string, object)[] { ("assignments", new { reason = "x" }), ("toggle_status", new { status = "open" }), ("toggle_priority", new { }), ("labels", new { }), ("update_last_seen", new { seq = 1 }) })
            {
                (await client.RefusedAsync(Of(ofTeam, action), body)).Status.ShouldBe(HttpStatusCode.NotFound, action);
            }
        }

        (await foreign.RefusedAsync(Of(ofTeam, "claim"), new { })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await foreign.RefusedAsync(Of(ofTeam, "take_over"), new { reason = "x" })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lead.RefusedAsync(Of(elsewhere, "take_over"), new { reason = "x" })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await inspector.RefusedAsync(Of(ofTeam, "claim"), new { })).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await desk.Stranger().RefusedAsync("conversations")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
