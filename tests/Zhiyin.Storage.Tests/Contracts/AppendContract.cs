using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhiyin.Conversations;
using Zhiyin.Conversations.Buyers;
using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Messages;
using Zhiyin.Conversations.Privacy;
using Zhiyin.People.Shops;
using Zhiyin.Platform.Events;
using Zhiyin.Platform.Ids;
using Zhiyin.Testing;

namespace Zhiyin.Storage.Tests.Contracts;

/// <summary>The one append path, on each database and, where that is possible, on two nodes at once: stored once, in order, with an event for each.</summary>
public abstract class AppendContract(Func<Task<TestDatabase>> open, int nodes) : StoreContract(open)
{
    [Fact]
    public async Task What_many_senders_repeat_at_the_same_time_is_stored_once_and_numbered_without_gaps()
    {
        const int Each = 60;
        await using var desks = await StartAsync();
        var talks = new[] { await desks.TalkAsync(), await desks.TalkAsync(), await desks.TalkAsync() };
        // Every message is sent twice, where there are two nodes through both.
        var answers = await Task.WhenAll(Enumerable.Range(0, 2 * talks.Length * Each).Select(i => Task.Run(async () =>
        {
            var (talk, number) = (talks[i % talks.Length], i / 2 / talks.Length);
            var answer = await desks[i].SendAsync(Bubble(talk, $"m{number}"), Stop);
            return (talk.Id, ClientId: $"m{number}", answer.Value.Seq);
        }, Stop)));

        foreach (var talk in talks)
        {
            var stored = await Database.Store.ReadAsync(db => db.Set<Message>().Where(m => m.Conversation == talk.Id).OrderBy(m => m.Seq).ToListAsync(Stop), Stop);
            stored.Select(m => m.Seq).ShouldBe(Enumerable.Range(1, Each));
            foreach (var (_, clientId, seq) in answers.Where(a => a.Id == talk.Id))
            {
                stored[seq - 1].ClientId.ShouldBe(clientId, "both tries are answered with the one that is stored");
            }

            var events = await EventsAsync(talk);
            events.Select(e => e.Seq).ShouldBe(Enumerable.Range(1, Each));
            (await Database.Store.ReadAsync(db => db.Set<Conversation>().SingleAsync(c => c.Id == talk.Id, Stop), Stop)).LastSeq.ShouldBe(Each);
        }
    }

    [Fact]
    public async Task One_senders_bubbles_keep_their_order_whichever_node_takes_them()
    {
        await using var desks = await StartAsync();
        var talk = await desks.TalkAsync();
        var noise = Task.WhenAll(Enumerable.Range(0, 80).Select(i => Task.Run(() => desks[i].SendAsync(Bubble(talk, $"other{i}"), Stop), Stop)));
        for (var i = 0; i < 20; i++)
        {
            (await desks[i].SendAsync(Bubble(talk, $"mine{i:00}"), Stop)).Refusal.ShouldBeNull();
        }

        await noise;
        var mine = await Database.Store.ReadAsync(db => db.Set<Message>().Where(m => m.Conversation == talk.Id && m.ClientId.StartsWith("mine")).OrderBy(m => m.Seq).Select(m => m.ClientId).ToListAsync(Stop), Stop);
        mine.ShouldBe(Enumerable.Range(0, 20).Select(i => $"mine{i:00}"));
    }

    [Fact]
    public async Task What_was_answered_is_there_after_a_restart()
    {
        Conversation talk;
        await using (var desks = await StartAsync())
        {
            talk = await desks.TalkAsync();
            (await desks[0].SendAsync(Bubble(talk, "kept"), Stop)).Value.Seq.ShouldBe(1);
        }

        await using var again = await StartAsync();
        (await again[0].SendAsync(Bubble(talk, "kept"), Stop)).Value.Seq.ShouldBe(1);
        (await again[0].SendAsync(Bubble(talk, "next"), Stop)).Value.Seq.ShouldBe(2);
        (await EventsAsync(talk)).Count.ShouldBe(2);
    }

    private static SendRequest Bubble(Conversation talk, string clientId)
        => new(talk.Shop, talk.Id, talk.Buyer, new(MessageKind.Incoming, SenderKind.Buyer, talk.Buyer.Value, clientId, "在吗"));

    private async Task<List<EventEntry>> EventsAsync(Conversation talk)
    {
        var all = await Database.Store.ReadAsync(db => Database.Dialect.ReadEventsAsync(db, default, 10_000, Stop), Stop);
        return [.. all.Where(e => e.Kind == ConversationEvents.MessageCreated && e.Conversation == talk.Id)];
    }

    private async Task<Nodes> StartAsync()
    {
        var key = Path.Combine(Path.GetTempPath(), $"zhiyin-{Shop}.key");
        var desks = new List<DeskApp>();
        for (var i = 0; i < nodes; i++)
        {
            desks.Add(await DeskApp.StartAsync(["--master-key", key, .. await PlaceAsync()]));
        }

        return new(desks);
    }

    /// <summary>The options that put a desk on this test's database.</summary>
    private async Task<string[]> PlaceAsync()
    {
        if (Database.Choice is DatabaseChoice.PostgresServer server)
        {
            return ["--database", server.ConnectionString];
        }

        // The file has one user at a time: here the desk is it, and the test only reads.
        await ((IAsyncDisposable)Database.Dialect).DisposeAsync();
        return ["--data", ((DatabaseChoice.SqliteFile)Database.Choice).Folder];
    }

    private sealed class Nodes(List<DeskApp> desks) : IAsyncDisposable
    {
        public MessageAppender this[int turn] => desks[turn % desks.Count].Services.GetRequiredService<MessageAppender>();

        public async Task<Conversation> TalkAsync()
        {
            var desk = desks[0];
            var shop = await desk.ShopAsync();
            return await desk.Store.WriteAsync(db =>
            {
                var buyer = new Buyer { Shop = shop.Id, Id = BuyerId.New(desk.Time), NameMasked = "张*", CreatedAt = desk.Time.GetUtcNow() };
                db.Add(buyer);
                desk.Services.GetRequiredService<IBuyerKeys>().Create(db, shop.Id, buyer.Id);
                var talk = new Conversation
                {
                    Shop = shop.Id,
                    Id = ConversationId.New(desk.Time),
                    Number = 1,
                    Inbox = InboxId.New(desk.Time),
                    Buyer = buyer.Id,
                    Status = ConversationStatus.Pending,
                    CreatedAt = desk.Time.GetUtcNow(),
                    LastActivityAt = desk.Time.GetUtcNow(),
                };
                db.Add(talk);
                return Task.FromResult(talk);
            });
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var desk in desks)
            {
                await desk.DisposeAsync();
            }
        }
    }
}

public sealed class AppendOnSqlite() : AppendContract(TestDatabase.SqliteAsync, nodes: 1);

public sealed class AppendOnPostgres() : AppendContract(TestDatabase.PostgresAsync, nodes: 2);
