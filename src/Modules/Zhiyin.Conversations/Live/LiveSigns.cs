using Microsoft.Extensions.Hosting;
using Zhiyin.Conversations.Messages;
using Zhiyin.People.Access;
using Zhiyin.People.Agents;

namespace Zhiyin.Conversations.Live;

/// <summary>Each half minute: whose sign-in is over leaves, whoever has the desk open gave a sign of life (routing passes over those who give none), and other nodes hear again who looks at what.</summary>
public sealed partial class LiveSigns(Store store, LiveHub hub, SignInWatch signIns, LiveJson json, Viewers viewers, TimeProvider time, ILogger<LiveSigns> log) : BackgroundService
{
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(30);

    /// <summary>Enters a sign of life of these people now.</summary>
    public async Task SignAsync(IReadOnlyCollection<CurrentUser> users, CancellationToken cancellation)
    {
        foreach (var shop in users.GroupBy(u => u.Shop))
        {
            var ids = shop.Select(u => u.Agent).Distinct().ToList();
            var now = time.GetUtcNow();
            await store.WriteAsync(
                db => db.Set<Agent>().Where(a => a.Shop == shop.Key && ids.Contains(a.Id)).ExecuteUpdateAsync(set => set.SetProperty(a => a.LastSeenAt, now), cancellation),
                cancellation);
        }
    }

    /// <summary>Ends the channels of those whose session or key is over; whoever has another sign-in comes back.</summary>
    public async Task LeaveAsync(CancellationToken cancellation)
    {
        var screens = hub.All.ToList();
        if (screens.Count == 0)
        {
            return;
        }

        var over = await signIns.OverAsync([.. screens.Select(s => s.User)], cancellation);
        foreach (var screen in screens.Where(s => over.Contains(s.User)))
        {
            screen.Socket.Send(json.Frame("restart"));
            _ = screen.Socket.CloseAsync(System.Net.WebSockets.WebSocketCloseStatus.PolicyViolation, "sign in again");
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_every);
        while (await timer.NextAsync(stoppingToken))
        {
            try
            {
                await LeaveAsync(stoppingToken);
                await SignAsync([.. hub.All.Select(s => s.User)], stoppingToken);
                viewers.Repeat();
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(failure.GetType().Name);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "signs of life could not be entered: {Kind}")]
    private partial void Failed(string kind);
}
