using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Zhiyin.Conversations.Buyers;
using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Messages;
using Zhiyin.Conversations.Privacy;
using Zhiyin.People.Agents;
using Zhiyin.People.Shops;
using Zhiyin.People.SignIn;
using Zhiyin.Platform.Access;
using Zhiyin.Platform.Data;
using Zhiyin.Platform.Ids;
using Zhiyin.Server;

namespace Zhiyin.Bench;

/// <summary>
/// What fifty agents who type at once wait for: the review of a draft at each pause and the panel after each bubble, over HTTP, every answer timed inside the server (first middleware to last
/// byte written) and at the client, which runs on the same machine.
/// </summary>
internal static class AssistStopwatch
{
    private static readonly Uri s_address = new("http://127.0.0.1:5358");
    private static readonly ConcurrentQueue<double> s_inside = new();
    private static readonly string[] s_bubbles =
    [
        "你好，在吗", "我上周买的加湿器", "到现在还没收到，怎么回事", "急着给孩子用呢", "物流三天没动了", "你们到底有没有人管", "我身高165，体重110斤，顺便问下那件T恤穿什么码", "能不能快点",
    ];

    private static readonly string[] s_drafts =
    [
        "您好", "您好，快递的问题", "您好，快递的问题跟我们没关系，您自己去问快递。", "抱歉让您久等了，我现在就查这单卡在哪一步，半小时内把结果告诉您。",
        "抱歉让您久等了，您别着急，应该这两天就到了，尽快给您处理，您的身高体重是多少呢？您要什么颜色呢？还有别的问题吗？",
    ];

    public static async Task RunAsync(string? database, int conversations, int seconds)
    {
        var folder = Directory.CreateTempSubdirectory("zhiyin-assist").FullName;
        string[] place = database is null ? [] : ["--database", database];
        var app = Desk.Build(["--urls", s_address.AbsoluteUri, "--data", folder, "--Logging:LogLevel:Default", "Error", "--requests-per-minute", "1000000", "--address-requests-per-minute", "1000000", .. place], builder =>
            builder.Services.AddSingleton<IStartupFilter, InsideTimes>());
        await using (app.ConfigureAwait(false))
        {
            await app.StartAsync().ConfigureAwait(false);
            var (talks, cookie) = await GroundAsync(app, conversations).ConfigureAwait(false);
            using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = s_address };
            client.DefaultRequestHeaders.Add("Cookie", $"{SessionToken.Cookie}={cookie}");
            client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
            // The just-in-time compiler works in the background for a while; what it costs is no part of a review.
            await MeasureAsync("warm-up", talks, TimeSpan.Zero, 20, Review(client)).ConfigureAwait(false);
            var name = database is null ? "SQLite" : "PostgreSQL";
            await MeasureAsync($"{name}: review, a pause of 300 ms between", talks, TimeSpan.FromMilliseconds(300), seconds, Review(client)).ConfigureAwait(false);
            await MeasureAsync($"{name}: panel, one a second", talks, TimeSpan.FromSeconds(1), seconds, Panel(client)).ConfigureAwait(false);
            await MeasureAsync($"{name}: panel right after a new bubble, one a second", talks, TimeSpan.FromSeconds(1), seconds, PanelAfterBubble(app, client)).ConfigureAwait(false);
            await MeasureAsync($"{name}: review, flat out", talks, TimeSpan.Zero, seconds, Review(client)).ConfigureAwait(false);
            await app.StopAsync().ConfigureAwait(false);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static Func<Conversation, int, Task> Review(HttpClient client) => async (talk, round) =>
    {
        using var answer = await client.PostAsJsonAsync($"/api/v1/conversations/{talk.Id}/review", new { draft = s_drafts[round % s_drafts.Length] }).ConfigureAwait(false);
        answer.EnsureSuccessStatusCode();
    };

    private static Func<Conversation, int, Task> Panel(HttpClient client) => async (talk, _) =>
    {
        using var answer = await client.GetAsync(new Uri($"/api/v1/conversations/{talk.Id}/panel", UriKind.Relative)).ConfigureAwait(false);
        answer.EnsureSuccessStatusCode();
    };

    private static Func<Conversation, int, Task> PanelAfterBubble(WebApplication app, HttpClient client)
    {
        var (panel, appender) = (Panel(client), app.Services.GetRequiredService<MessageAppender>());
        return async (talk, round) =>
        {
            await SayAsync(appender, talk, s_bubbles[round % s_bubbles.Length]).ConfigureAwait(false);
            await panel(talk, round).ConfigureAwait(false);
        };
    }

    private static async Task MeasureAsync(string what, List<Conversation> talks, TimeSpan pause, int seconds, Func<Conversation, int, Task> ask)
    {
        s_inside.Clear();
        var before = Environment.CpuUsage.TotalTime;
        var end = Stopwatch.GetTimestamp() + (seconds * Stopwatch.Frequency);
        var outside = await Task.WhenAll(talks.Select((talk, index) => Task.Run(async () =>
        {
            var own = new List<double>();
            // Nobody types in step with anybody.
            await Task.Delay(pause * index / talks.Count).ConfigureAwait(false);
            for (var round = index; Stopwatch.GetTimestamp() < end; round++)
            {
                var start = Stopwatch.GetTimestamp();
                await ask(talk, round).ConfigureAwait(false);
                own.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                if (pause > TimeSpan.Zero)
                {
                    await Task.Delay(pause).ConfigureAwait(false);
                }
            }

            return own;
        }))).ConfigureAwait(false);
        double[] all = [.. outside.SelectMany(t => t).Order()];
        double[] inside = [.. s_inside.Order()];
        var cpu = (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / all.Length;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {all.Length / (double)seconds:N0}/s; in the server p50 {At(inside, 50):N2} ms, p99 {At(inside, 99):N2} ms, longest {inside[^1]:N1} ms; at the client p50 {At(all, 50):N2} ms, p99 {At(all, 99):N2} ms; {cpu:N0} µs of processor each, the client included"));
    }

    private static double At(double[] sorted, int percent) => sorted[Math.Min(sorted.Length - 1, sorted.Length * percent / 100)];

    private static async Task<(List<Conversation> Talks, string Cookie)> GroundAsync(WebApplication app, int count)
    {
        var (time, keys, appender) = (TimeProvider.System, app.Services.GetRequiredService<IBuyerKeys>(), app.Services.GetRequiredService<MessageAppender>());
        var (token, hash) = SessionToken.New();
        var talks = await app.Services.GetRequiredService<Store>().WriteAsync(db =>
        {
            var now = time.GetUtcNow();
            var shop = new Shop { Id = ShopId.New(time), Name = "某某旗舰店", Zone = "Asia/Shanghai", CreatedAt = now };
            var agent = new Agent { Shop = shop.Id, Id = AgentId.New(time), Login = Guid.NewGuid().ToString("N"), Name = "小迪", Nick = "小迪", Role = Role.Owner, PasswordHash = "-", CreatedAt = now };
            db.Add(shop);
            db.Add(agent);
            db.Add(new Session { Shop = shop.Id, Id = Guid.CreateVersion7(), Agent = agent.Id, TokenHash = hash, CreatedAt = now, ExpiresAt = now.AddDays(1), SeenAt = now, Address = "", Browser = "" });
            var made = Enumerable.Range(1, count).Select(number =>
            {
                var buyer = new Buyer { Shop = shop.Id, Id = BuyerId.New(time), NameMasked = "张*", CreatedAt = now };
                db.Add(buyer);
                keys.Create(db, shop.Id, buyer.Id);
                return new Conversation { Shop = shop.Id, Id = ConversationId.New(time), Number = number, Inbox = InboxId.New(time), Buyer = buyer.Id, Status = ConversationStatus.Open, Assignee = agent.Id, CreatedAt = now, LastActivityAt = now };
            }).ToList();
            db.AddRange(made);
            return Task.FromResult(made);
        }).ConfigureAwait(false);
        foreach (var talk in talks)
        {
            foreach (var bubble in s_bubbles)
            {
                await SayAsync(appender, talk, bubble).ConfigureAwait(false);
            }
        }

        return (talks, token);
    }

    private static async Task SayAsync(MessageAppender appender, Conversation talk, string text)
        => _ = (await appender.SendAsync(
            new(talk.Shop, talk.Id, talk.Buyer, new(MessageKind.Incoming, SenderKind.Buyer, talk.Buyer.Value, Guid.NewGuid().ToString("N"), text)), CancellationToken.None).ConfigureAwait(false)).Value;

    /// <summary>Times every request around everything the desk does with it.</summary>
    private sealed class InsideTimes : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, rest) =>
            {
                var start = Stopwatch.GetTimestamp();
                await rest(context).ConfigureAwait(false);
                s_inside.Enqueue(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            });
            next(app);
        };
    }
}
