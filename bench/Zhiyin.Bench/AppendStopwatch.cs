using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Zhiyin.Conversations.Buyers;
using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Messages;
using Zhiyin.Conversations.Privacy;
using Zhiyin.People.Shops;
using Zhiyin.Platform.Data;
using Zhiyin.Platform.Events;
using Zhiyin.Platform.Ids;
using Zhiyin.Server;

namespace Zhiyin.Bench;

/// <summary>
/// Messages a second through the real append path: gate, masking, sealing, group commit with events, everything that listens to them, durable before the answer.
/// So many senders at once are the size of a batch: each waits for its answer before it sends again. On a machine that does other work too, only the processor time means something.
/// </summary>
internal static class AppendStopwatch
{
    private const int Conversations = 500;

    public static async Task RunAsync(string? database, bool alone, int seconds)
    {
        var folder = Directory.CreateTempSubdirectory("zhiyin-bench").FullName;
        string[] place = database is null ? [] : ["--database", database];
        var app = Desk.Build(["--urls", "http://127.0.0.1:5359", "--data", folder, "--Logging:LogLevel:Default", "Error", .. place], builder =>
        {
            if (alone)
            {
                builder.Services.RemoveAll<IEventConsumer>();
            }
        });
        await using (app.ConfigureAwait(false))
        {
            await app.StartAsync().ConfigureAwait(false);
            var talks = await TalksAsync(app).ConfigureAwait(false);
            var appender = app.Services.GetRequiredService<MessageAppender>();
            await MeasureAsync(appender, talks, 200, 20).ConfigureAwait(false);
            foreach (var senders in new[] { 50, 100, 200 })
            {
                var before = Environment.CpuUsage.TotalTime;
                var (count, times) = await MeasureAsync(appender, talks, senders, seconds).ConfigureAwait(false);
                var cpu = (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / count;
                Array.Sort(times);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(database is null ? "SQLite" : "PostgreSQL"),-10} {senders,4} senders: {count / (double)seconds,8:N0} messages/s, answered p50 {times[times.Length / 2]:N1} ms, p99 {times[times.Length * 99 / 100]:N1} ms; {cpu:N0} µs of processor each"));
            }

            await app.StopAsync().ConfigureAwait(false);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task<(long Count, double[] Times)> MeasureAsync(MessageAppender appender, List<Conversation> talks, int senders, int seconds)
    {
        var end = Stopwatch.GetTimestamp() + (seconds * Stopwatch.Frequency);
        var times = await Task.WhenAll(Enumerable.Range(0, senders).Select(sender => Task.Run(async () =>
        {
            var own = new List<double>();
            for (var i = sender; Stopwatch.GetTimestamp() < end; i += senders)
            {
                var talk = talks[i % talks.Count];
                var start = Stopwatch.GetTimestamp();
                var answer = await appender.SendAsync(
                    new(talk.Shop, talk.Id, talk.Buyer, new(MessageKind.Incoming, SenderKind.Buyer, talk.Buyer.Value, Guid.NewGuid().ToString("N"), "亲，昨天买的羽绒服什么时候发货呀？")), CancellationToken.None).ConfigureAwait(false);
                _ = answer.Value;
                own.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            return own;
        }))).ConfigureAwait(false);
        return (times.Sum(t => t.Count), [.. times.SelectMany(t => t)]);
    }

    private static Task<List<Conversation>> TalksAsync(WebApplication app)
    {
        var (time, keys) = (TimeProvider.System, app.Services.GetRequiredService<IBuyerKeys>());
        return app.Services.GetRequiredService<Store>().WriteAsync(db =>
        {
            var shop = new Shop { Id = ShopId.New(time), Name = "某某旗舰店", Zone = "Asia/Shanghai", CreatedAt = time.GetUtcNow() };
            db.Add(shop);
            var talks = Enumerable.Range(1, Conversations).Select(number =>
            {
                var buyer = new Buyer { Shop = shop.Id, Id = BuyerId.New(time), NameMasked = "张*", CreatedAt = time.GetUtcNow() };
                db.Add(buyer);
                keys.Create(db, shop.Id, buyer.Id);
                return new Conversation
                {
                    Shop = shop.Id,
                    Id = ConversationId.New(time),
                    Number = number,
                    Inbox = InboxId.New(time),
                    Buyer = buyer.Id,
                    Status = ConversationStatus.Pending,
                    CreatedAt = time.GetUtcNow(),
                    LastActivityAt = time.GetUtcNow(),
                };
            }).ToList();
            db.AddRange(talks);
            return Task.FromResult(talks);
        });
    }
}
