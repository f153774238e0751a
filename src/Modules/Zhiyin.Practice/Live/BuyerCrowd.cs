using System.Collections.Immutable;
using System.Net.WebSockets;
using Microsoft.Extensions.Hosting;
using Zhiyin.Practice.Buyers;

namespace Zhiyin.Practice.Live;

/// <summary>
/// The buyers of a demo shop: brings them to the desk, lets them live at a pace, and sends all of them away when it is stopped. Only a demo shop has one; it knows
/// nothing that a buyer's browser does not.
/// </summary>
public sealed partial class BuyerCrowd(IShopDoor door, TimeProvider time, ILogger<BuyerCrowd> log) : IHostedService, IAsyncDisposable
{
    public const int Most = 12;
    private const int UsualCount = 3;
    private const int Remembered = 20;

    private readonly SimulatedBuyer _buyer = SimulatedBuyer.BuiltIn;
    private readonly Lock _lock = new();
    private readonly Gate _gate = new();
    private readonly List<(Visit Visit, Task Run)> _visits = [];
    private ImmutableList<LeftShape> _left = [];
    private CancellationTokenSource? _running;
    private Task _arriving = Task.CompletedTask;
    private Deck _deck = new([], default);
    private int _pace = Practice.Live.Pace.Usual;
    private int _count = UsualCount;
    private bool _arrives;
    private (int Came, int Rated, int Stars) _sum;

    public CrowdShape Show()
    {
        lock (_lock)
        {
            var state = !_gate.IsOpen ? "paused" : _arrives ? "running" : _visits.Count > 0 ? "invited" : "stopped";
            return new CrowdShape(
                state, _pace, _count, [.. _visits.Select(v => v.Visit.Show())], _left, _sum.Came, _sum.Rated, _sum.Rated == 0 ? null : Math.Round((double)_sum.Stars / _sum.Rated, 2),
                [.. _buyer.Book.Personas.Select(p => new PersonaShape(p.Id, p.Name, p.Who, p.Voice, p.Temper.Start))]);
        }
    }

    /// <summary>Pace and number as they shall be; whether buyers come stays as it is.</summary>
    public CrowdShape Set(CrowdOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        lock (_lock)
        {
            _pace = Math.Clamp(order.Pace ?? _pace, Practice.Live.Pace.Slowest, Practice.Live.Pace.Fastest);
            _count = Math.Clamp(order.Count ?? _count, 1, Most);
        }

        return Show();
    }

    /// <summary>Buyers come from now on; also goes on after a pause.</summary>
    public CrowdShape Start(CrowdOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        lock (_lock)
        {
            Set(order);
            if (!_arrives)
            {
                Ready(order.Seed);
                _arrives = true;
                _arriving = ArriveAsync(_running!.Token);
            }
        }

        _gate.Open();
        return Show();
    }

    /// <summary>One more buyer at once, whether or not others come.</summary>
    public CrowdShape? Invite(string persona)
    {
        if (_buyer.Book.Personas.FirstOrDefault(p => p.Id == persona) is not { } who)
        {
            return null;
        }

        lock (_lock)
        {
            Ready(seed: null);
            Admit(who, _running!.Token);
        }

        _gate.Open();
        return Show();
    }

    public CrowdShape Pause()
    {
        lock (_lock)
        {
            if (_arrives || _visits.Count > 0)
            {
                _gate.Close();
            }
        }

        return Show();
    }

    /// <summary>Everybody ends their conversation and goes; nobody is left when it returns.</summary>
    public async Task<CrowdShape> EndAsync()
    {
        Task[] ending;
        CancellationTokenSource? running;
        lock (_lock)
        {
            (running, _running, _arrives) = (_running, null, false);
            ending = [_arriving, .. _visits.Select(v => v.Run)];
        }

        if (running is not null)
        {
            await running.CancelAsync();
        }

        _gate.Open();
        await Task.WhenAll(ending);
        running?.Dispose();
        return Show();
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => EndAsync().WaitAsync(cancellationToken);

    public async ValueTask DisposeAsync() => await EndAsync();

    private void Ready(long? seed)
    {
        _running ??= new CancellationTokenSource();
        _deck = seed is { } given || _deck.IsNew ? new Deck([.. _buyer.Book.Personas], new Dice((ulong)(seed ?? time.GetUtcNow().UtcTicks))) : _deck;
    }

    private async Task ArriveAsync(CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                await _gate.PassAsync(cancellation);
                lock (_lock)
                {
                    cancellation.ThrowIfCancellationRequested();
                    if (_visits.Count < _count)
                    {
                        (var next, _deck) = _deck.Draw([.. _visits.Select(v => v.Visit.Persona)]);
                        Admit(next, cancellation);
                    }
                }

                await Task.Delay(Tempo.Arrival, time, cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped.
        }
    }

    private void Admit(Persona persona, CancellationToken cancellation)
    {
        (var seed, _deck) = _deck.Seed();
        var visit = new Visit(_buyer, persona, (ulong)seed, $"{persona.Id}-{Guid.NewGuid().ToString("N")[..6]}", () => Tempo, _gate, time);
        _sum.Came++;
        _visits.Add((visit, Task.Run(() => RunAsync(visit, cancellation), CancellationToken.None)));
    }

    private Pace Tempo => Practice.Live.Pace.Of(_pace);

    private async Task RunAsync(Visit visit, CancellationToken cancellation)
    {
        try
        {
            await visit.RunAsync(door, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Sent away.
        }
        catch (Exception failure) when (failure is WebSocketException or HttpRequestException or IOException or InvalidOperationException)
        {
            Failed(failure.GetType().Name);
        }
        finally
        {
            lock (_lock)
            {
                _visits.RemoveAll(v => v.Visit == visit);
                Remember(visit);
            }
        }
    }

    private void Remember(Visit visit)
    {
        if (visit.Farewell is not { } farewell)
        {
            return;
        }

        var last = visit.Show();
        _sum = (_sum.Came, _sum.Rated + 1, _sum.Stars + farewell.Rating);
        _left = [new LeftShape(last.Name, last.Who, last.Conversation, farewell.Rating, farewell.Solved, farewell.Comment, last.Line.Max(), last.Anger), .. _left.Take(Remembered - 1)];
    }

    [LoggerMessage(1, LogLevel.Warning, "a simulated buyer could not reach the desk: {Kind}")]
    private partial void Failed(string kind);
}
