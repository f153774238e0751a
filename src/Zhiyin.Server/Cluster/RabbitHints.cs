using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using Zhiyin.Conversations.Live;
using Zhiyin.Platform.Events;
using Zhiyin.Platform.Operations;

namespace Zhiyin.Server.Cluster;

/// <summary>
/// Tells the other nodes «something new» after a commit, and this node's readers when another says so. Hints carry nothing and may be lost:
/// every reader looks at its cursor each second anyway, so a dead broker costs time, never a message. What lasts only a moment (who types) goes the same way.
/// </summary>
internal sealed partial class RabbitHints(Uri broker, EventSignal signal, ILogger<RabbitHints> log) : BackgroundService, IReadinessCheck, INodeBus
{
    private const string Exchange = "zhiyin.hints";
    private const string Moment = "moment";
    private const int MostMoments = 1000;
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(15);
    private readonly string _node = Guid.NewGuid().ToString("N");

    // Many commits while one hint is on its way need one hint more, not many.
    private readonly Channel<byte> _due = Channel.CreateBounded<byte>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Channel<ReadOnlyMemory<byte>> _moments = Channel.CreateBounded<ReadOnlyMemory<byte>>(new BoundedChannelOptions(MostMoments) { FullMode = BoundedChannelFullMode.DropOldest });
    private Action<ReadOnlyMemory<byte>>? _heard;
    private volatile bool _connected;

    public string Name => "broker";

    public bool Required => false;

    public ValueTask<string?> CheckAsync(CancellationToken cancellation) => ValueTask.FromResult(_connected ? null : "not connected; nodes tell each other by looking each second");

    public void Publish(ReadOnlyMemory<byte> json)
    {
        // While the broker is away nobody would hear it, and later it is stale.
        if (_connected)
        {
            _moments.Writer.TryWrite(json);
        }
    }

    public void Subscribe(Action<ReadOnlyMemory<byte>> heard) => _heard += heard;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        signal.Pulsed += (_, _) => _due.Writer.TryWrite(0);
        var pause = TimeSpan.FromMilliseconds(200);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await CarryAsync(() => pause = TimeSpan.FromMilliseconds(200), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                _connected = false;
                Lost(failure.GetType().Name, pause.TotalSeconds);
            }

            await Task.WhenAny(Task.Delay(pause, stoppingToken));
            pause = pause * 2 < s_longestPause ? pause * 2 : s_longestPause;
        }
    }

    private async Task CarryAsync(Action connected, CancellationToken stop)
    {
        var factory = new ConnectionFactory { Uri = broker, AutomaticRecoveryEnabled = false, RequestedHeartbeat = TimeSpan.FromSeconds(5), RequestedConnectionTimeout = TimeSpan.FromSeconds(5) };
        await using var connection = await factory.CreateConnectionAsync("zhiyin " + _node, stop);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: stop);
        // A channel is for one sender at a time.
        await using var moments = await connection.CreateChannelAsync(cancellationToken: stop);
        await channel.ExchangeDeclareAsync(Exchange, ExchangeType.Fanout, durable: false, autoDelete: false, cancellationToken: stop);
        var queue = await channel.QueueDeclareAsync(cancellationToken: stop);
        await channel.QueueBindAsync(queue.QueueName, Exchange, "", cancellationToken: stop);
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(stop);
        connection.ConnectionShutdownAsync += async (_, _) => await gone.CancelAsync();
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, hint) =>
        {
            if (hint.BasicProperties.AppId != _node)
            {
                Hear(hint);
            }

            return Task.CompletedTask;
        };
        await channel.BasicConsumeAsync(queue.QueueName, autoAck: true, consumer, stop);
        connected();
        _connected = true;
        Connected();
        signal.Wake();
        try
        {
            await Task.WhenAll(SendHintsAsync(channel, gone.Token), SendMomentsAsync(moments, gone.Token));
        }
        catch (OperationCanceledException left) when (!stop.IsCancellationRequested)
        {
            throw new IOException("the broker closed the connection", left);
        }
    }

    private async Task SendHintsAsync(IChannel channel, CancellationToken gone)
    {
        var properties = new BasicProperties { AppId = _node, Expiration = "5000" };
        while (true)
        {
            await _due.Reader.ReadAsync(gone);
            await channel.BasicPublishAsync(Exchange, "", mandatory: false, properties, ReadOnlyMemory<byte>.Empty, gone);
        }
    }

    private async Task SendMomentsAsync(IChannel channel, CancellationToken gone)
    {
        var properties = new BasicProperties { AppId = _node, Expiration = "5000", Type = Moment };
        while (true)
        {
            var json = await _moments.Reader.ReadAsync(gone);
            await channel.BasicPublishAsync(Exchange, "", mandatory: false, properties, json, gone);
        }
    }

    private void Hear(BasicDeliverEventArgs hint)
    {
        if (hint.BasicProperties.Type == Moment)
        {
            // The library takes its buffer back after the call.
            _heard?.Invoke(hint.Body.ToArray());
        }
        else
        {
            signal.Wake();
        }
    }

    [LoggerMessage(1, LogLevel.Information, "broker connected: other nodes are told at once")]
    private partial void Connected();

    [LoggerMessage(2, LogLevel.Warning, "broker away ({Kind}), tried again in {Seconds} s; nodes look each second meanwhile")]
    private partial void Lost(string kind, double seconds);
}
