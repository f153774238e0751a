using System.Collections.Immutable;
using System.Text.Json;
using System.Threading.Channels;
using Zhiyin.Practice.Buyers;

namespace Zhiyin.Practice.Live;

/// <summary>One simulated buyer at the desk: carries what <see cref="SimulatedBuyer"/> decides over the widget's channel, at the crowd's pace.</summary>
internal sealed class Visit(SimulatedBuyer buyer, Persona persona, ulong seed, string identifier, Func<Pace> pace, Gate gate, TimeProvider time)
{
    private const int Hellos = 10;
    private static readonly TimeSpan s_goodbye = TimeSpan.FromSeconds(2);
    private readonly Lock _lock = new();
    private BuyerMove _move = buyer.Begin(persona, seed);
    private ImmutableList<double> _line = [];
    private Effect? _last;
    private string? _conversation;
    private bool _over;
    private int _sent;

    public Persona Persona => persona;

    /// <summary>How it ended; null while it goes on, and when it was broken off.</summary>
    public Farewell? Farewell { get; private set; }

    /// <summary>How it stands now.</summary>
    public BuyerShape Show()
    {
        lock (_lock)
        {
            var state = _move.State;
            return new BuyerShape(
                persona.Id, persona.Name, persona.Who, persona.Voice, _conversation, (int)Math.Round(state.Anger), state.Level, [.. _line.Select(a => (int)Math.Round(a))],
                _last is { } e ? new EffectShape((int)Math.Round(e.Before), (int)Math.Round(e.After), [.. e.Why]) : null, state.Phase.ToString().ToLowerInvariant());
        }
    }

    /// <summary>Until the buyer has gone; a cancelled visit ends its conversation before it goes.</summary>
    public async Task RunAsync(IShopDoor door, CancellationToken cancellation)
    {
        var proof = await door.ProveAsync(identifier, cancellation);
        await using var line = new BuyerLine(await door.ConnectAsync(cancellation));
        try
        {
            await line.HelloAsync(identifier, persona.Name, proof, cancellation);
            using (var soon = CancellationTokenSource.CreateLinkedTokenSource(cancellation))
            {
                soon.CancelAfter(TimeSpan.FromSeconds(Hellos));
                while (await line.Told.ReadAsync(soon.Token) is not Told.Welcome)
                {
                }
            }

            await TalkAsync(line, cancellation);
        }
        catch (Exception ended) when (ended is OperationCanceledException or ChannelClosedException)
        {
            await LeaveAsync(line);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private async Task TalkAsync(BuyerLine line, CancellationToken cancellation)
    {
        Take(_move);
        if (Card() is { } card)
        {
            await line.CardAsync(NextId(), card, cancellation);
        }

        await SayAsync(line, cancellation);
        while (_move.Farewell is null)
        {
            var heard = await ListenAsync(line, cancellation);
            await gate.PassAsync(cancellation);
            if (heard is null)
            {
                break;
            }

            Take(heard.Length > 0 ? buyer.Hear(_move.State, heard) : _over || _move.State.Phase == BuyerPhase.Content ? buyer.Leave(_move.State) : buyer.Wait(_move.State));
            await SayAsync(line, cancellation);
        }

        await EndAsync(line, cancellation);
    }

    /// <summary>The agent's turn, its bubbles joined; empty when nothing came for as long as the buyer has patience; null when the desk hung up.</summary>
    private async Task<string?> ListenAsync(BuyerLine line, CancellationToken cancellation)
    {
        var bubbles = new List<string>();
        while (!_over)
        {
            var tempo = pace();
            using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var patience = bubbles.Count > 0 ? tempo.Quiet : _move.State.Phase == BuyerPhase.Content ? tempo.Patience / 4 : tempo.Patience;
            waiting.CancelAfter(patience);
            try
            {
                Hear(await line.Told.ReadAsync(waiting.Token), bubbles);
                if (bubbles.Count > 0 && _seen > 0)
                {
                    await line.SeenAsync(_seen, cancellation);
                }
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                break;
            }
            catch (ChannelClosedException)
            {
                return null;
            }
        }

        return string.Join('\n', bubbles);
    }

    private int _seen;

    private void Hear(Told told, List<string> bubbles)
    {
        switch (told)
        {
            case Told.Bubble { Text: { Length: > 0 } text } bubble when !string.IsNullOrWhiteSpace(text):
                bubbles.Add(text);
                _seen = bubble.Seq;
                break;
            case Told.Stands stands:
                lock (_lock)
                {
                    _conversation = stands.Conversation ?? _conversation;
                    _over = stands.Over;
                }

                break;
        }
    }

    private async Task SayAsync(BuyerLine line, CancellationToken cancellation)
    {
        foreach (var bubble in _move.Say)
        {
            await gate.PassAsync(cancellation);
            await line.TypingAsync(on: true, cancellation);
            await Task.Delay(bubble.Pause * pace().Typing, time, cancellation);
            await gate.PassAsync(cancellation);
            await line.TextAsync(NextId(), bubble.Text, cancellation);
        }
    }

    private async Task EndAsync(BuyerLine line, CancellationToken cancellation)
    {
        if (!_over)
        {
            await line.CloseTalkAsync(cancellation);
        }

        if (_move.Farewell is { } farewell)
        {
            await line.RateAsync(farewell.Rating, farewell.Solved, farewell.Comment, cancellation);
            Farewell = farewell;
        }

        await UntilOverAsync(line);
    }

    // What was said last is on its way: the channel is cut only when the desk has taken it, or does not answer.
    private async Task UntilOverAsync(BuyerLine line)
    {
        using var soon = new CancellationTokenSource(s_goodbye, time);
        try
        {
            while (!_over)
            {
                Hear(await line.Told.ReadAsync(soon.Token), []);
            }

            await Task.Delay(s_goodbye / 4, time, soon.Token);
        }
        catch (Exception ended) when (ended is OperationCanceledException or ChannelClosedException)
        {
            // Gone is gone.
        }
    }

    private async Task LeaveAsync(BuyerLine line)
    {
        try
        {
            using var soon = new CancellationTokenSource(s_goodbye, time);
            await line.TypingAsync(on: false, soon.Token);
            await line.CloseTalkAsync(soon.Token);
            await UntilOverAsync(line);
        }
        catch (Exception ended) when (ended is OperationCanceledException or System.Net.WebSockets.WebSocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The desk has gone before.
        }
    }

    private void Take(BuyerMove move)
    {
        lock (_lock)
        {
            _move = move;
            _line = _line.Add(move.State.Anger);
            _last = move.Effect ?? _last;
        }
    }

    private string NextId() => $"practice-{identifier}-{++_sent}";

    private object? Card()
    {
        var matter = persona.Matter;
        return matter.Card switch
        {
            "order" => new { kind = "order", orderId = matter.Order, title = matter.Title, status = StatusWord(matter.Status) },
            "product" => new { kind = "product", productId = matter.Product, title = matter.Title },
            _ => null,
        };
    }

    private static string StatusWord(string status) => status switch
    {
        "unpaid" => "待付款",
        "paid" => "待发货",
        "shipped" => "已发货",
        "signed" => "已签收",
        "refunding" => "退款中",
        _ => "已关闭",
    };
}
