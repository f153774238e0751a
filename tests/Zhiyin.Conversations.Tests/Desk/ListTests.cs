using Zhiyin.Conversations.Desk;
using Zhiyin.Platform.Access;
using Zhiyin.Testing;

namespace Zhiyin.Conversations.Tests.Desk;

public sealed class ListTests
{
    [Fact]
    public async Task Who_waits_comes_first_urgent_ones_at_the_top_then_the_longest_and_pages_go_on_where_they_ended()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (me, client) = await desk.AgentAsync(shop, Role.Agent);
        var (inbox, buyer) = (await desk.InboxAsync(shop), await desk.BuyerAsync(shop));
        var now = desk.Time.GetUtcNow();
        await MakeAsync(1, waiting: 10, quiet: 9);
        await MakeAsync(2, waiting: null, quiet: 1);
        await MakeAsync(3, waiting: 30, quiet: 2);
        await MakeAsync(4, waiting: 5, quiet: 5, Priority.Urgent);
        await MakeAsync(5, waiting: null, quiet: 4);
        await MakeAsync(6, waiting: 30, quiet: 1);
        await MakeAsync(7, waiting: null, quiet: 3, Priority.Urgent);
        await MakeAsync(8, waiting: 20, quiet: 1, Priority.Urgent);

        int[] expected = [8, 4, 6, 3, 1, 7, 2, 5];
        (await client.GetsAsync("conversations?sort=waiting")).Numbers().ShouldBe(expected);
        (await client.GetsAsync("conversations?sort=recent")).Numbers().ShouldBe([8, 6, 2, 3, 7, 5, 4, 1]);
        (await client.GetsAsync("conversations?sort=created")).Numbers().ShouldBe([8, 7, 6, 5, 4, 3, 2, 1]);
        foreach (var sort in new[] { "waiting", "recent", "created" })
        {
            var whole = (await client.GetsAsync($"conversations?sort={sort}")).Numbers();
            foreach (var size in new[] { 1, 3 })
            {
                var paged = new List<int>();
                string? cursor = null;
                do
                {
                    var page = await client.GetsAsync($"conversations?sort={sort}&limit={size}&cursor={cursor}");
                    paged.AddRange(page.Numbers());
                    cursor = page.GetProperty("next").GetString();
                }
                while (cursor is not null);
                paged.ShouldBe(whole, $"{sort} by {size}");
            }
        }

        async Task MakeAsync(int number, int? waiting, int quiet, Priority priority = Priority.None) => (await desk.ConversationAsync(inbox, buyer, me.Id, with: c =>
        {
            (c.WaitingSince, c.LastActivityAt, c.Priority) = (waiting is { } w ? now.AddMinutes(-w) : null, now.AddMinutes(-quiet), priority);
        })).Number.ShouldBe(number);
    }

    [Fact]
    public async Task Filters_narrow_and_combine()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (me, client) = await desk.AgentAsync(shop, Role.Supervisor);
        var (other, _) = await desk.AgentAsync(shop, Role.Agent);
        var (inbox, second, lin, wang) = (await desk.InboxAsync(shop), await desk.InboxAsync(shop), await desk.BuyerAsync(shop), await desk.BuyerAsync(shop, "王**"));
        await desk.ConversationAsync(inbox, lin, me.Id);
        await desk.ConversationAsync(inbox, wang, other.Id, with: c => c.Priority = Priority.High);
        await desk.ConversationAsync(second, lin);
        await desk.ConversationAsync(second, wang, me.Id, with: c => c.Resolve(Resolution.Solved, desk.Time.GetUtcNow()));
        await desk.ConversationAsync(inbox, lin, me.Id, with: c => c.MergedInto = new(Guid.CreateVersion7()));

        await Finds("", 1, 2, 3, 4);
        await Finds("assignee_type=me", 1, 4);
        await Finds("assignee_type=unassigned", 3);
        await Finds("assignee_type=assigned", 1, 2, 4);
        await Finds($"assignee_id={other.Id}", 2);
        await Finds("status=open", 1, 2);
        await Finds("status=pending", 3);
        await Finds("status=resolved", 4);
        await Finds("status=all&assignee_type=me", 1, 4);
        await Finds($"inbox_id={second.Id}", 3, 4);
        await Finds("priority=high", 2);
        await Finds("q=王", 2, 4);
        await Finds("q=%233", 3);
        await Finds("unread=true&assignee_type=me", 1, 4);
        await Finds("mentioned=true");
        await Finds("labels=退款");
        (await client.RefusedAsync("conversations?status=closed")).Code.ShouldBe("invalid");
        (await client.GetsAsync("conversations/filter", new { assigneeType = "me", status = "open", sort = "recent" })).Numbers().ShouldBe([1]);

        async Task Finds(string query, params int[] expected) => (await client.GetsAsync("conversations?" + query)).Numbers().ShouldBe(expected, ignoreOrder: true, query);
    }

    [Fact]
    public async Task The_numbers_and_the_queue_say_who_waits_how_long()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (me, client) = await desk.AgentAsync(shop, Role.Lead, presence: Presence.Break);
        var (inbox, buyer) = (await desk.InboxAsync(shop), await desk.BuyerAsync(shop));
        await desk.ConversationAsync(inbox, buyer, me.Id);
        var first = await desk.ConversationAsync(inbox, buyer);
        desk.Time.Advance(TimeSpan.FromSeconds(25));
        var urgent = await desk.ConversationAsync(inbox, buyer, with: c => c.Priority = Priority.Urgent);
        desk.Time.Advance(TimeSpan.FromSeconds(5));

        var meta = await client.GetsAsync("conversations/meta");
        (meta.GetProperty("mine").GetInt32(), meta.GetProperty("unassigned").GetInt32(), meta.GetProperty("all").GetInt32()).ShouldBe((1, 2, 3));
        (meta.GetProperty("queue").GetProperty("waiting").GetInt32(), meta.GetProperty("queue").GetProperty("longestSeconds").GetInt32()).ShouldBe((2, 30));
        var queue = (await client.GetsAsync("queue")).GetProperty("items").EnumerateArray()
            .Select(i => (i.GetProperty("conversation").GetProperty("number").GetInt32(), i.GetProperty("place").GetInt32(), i.GetProperty("waitedSeconds").GetInt32())).ToList();
        queue.ShouldBe([(urgent.Number, 1, 5), (first.Number, 2, 30)]);
        var state = await client.GetsAsync("team_state");
        state.GetProperty("waiting").GetInt32().ShouldBe(2);
        var agent = state.GetProperty("agents").EnumerateArray().ShouldHaveSingleItem();
        (agent.GetProperty("open").GetInt32(), agent.GetProperty("capacity").GetInt32(), agent.GetProperty("agent").GetProperty("presence").GetString()).ShouldBe((1, 4, "break"));
    }
}
