using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Zhiyin.Platform.Operations;

namespace Zhiyin.Conversations.Messages;

/// <summary>A message that waits for its place, and whoever waits for the answer.</summary>
internal sealed class PendingAppend(PreparedMessage prepared)
{
    private readonly TaskCompletionSource<Result<Message>> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PreparedMessage Prepared => prepared;

    public Task<Result<Message>> Answer => _answer.Task;

    public void Complete(Result<Message> answer) => _answer.TrySetResult(answer);

    public void Fail(Exception failure) => _answer.TrySetException(failure);
}

/// <summary>
/// Group commit: what arrives while one transaction is on its way to the disk shares the next one. One committer a node; a batch that fails as a whole is tried one by one,
/// so that a message nobody can store harms no other.
/// </summary>
internal sealed partial class AppendQueue(AppendBatch batch, ILogger<AppendQueue> log) : BackgroundService
{
    private const int Largest = 200;
    private const int Waiting = 20_000;

    private static readonly Counter<long> s_appended = DeskMeter.Meter.CreateCounter<long>("zhiyin.messages.appended", "{message}", "Messages acknowledged after their commit, repeated ones among them.");
    private static readonly Histogram<double> s_commit = DeskMeter.Meter.CreateHistogram<double>("zhiyin.messages.commit", "s", "How long a batch of messages took to be on the disk.");

    private readonly Channel<PendingAppend> _queue = Channel.CreateBounded<PendingAppend>(new BoundedChannelOptions(Waiting) { SingleReader = true });

    public async Task<Result<Message>> AppendAsync(PreparedMessage prepared, CancellationToken cancellation)
    {
        var pending = new PendingAppend(prepared);
        while (!_queue.Writer.TryWrite(pending))
        {
            if (!await _queue.Writer.WaitToWriteAsync(cancellation))
            {
                return MessageRefusals.Restarting;
            }
        }

        return await pending.Answer;
    }

    /// <summary>Takes nothing new, writes what waits, then ends.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _queue.Writer.TryComplete();
        if (ExecuteTask is { } running)
        {
            await Task.WhenAny(running, Task.Delay(Timeout.Infinite, cancellationToken));
        }

        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var items = new List<PendingAppend>(Largest);
        while (await _queue.Reader.WaitToReadAsync(CancellationToken.None))
        {
            items.Clear();
            while (items.Count < Largest && _queue.Reader.TryRead(out var item))
            {
                items.Add(item);
            }

            await CommitAsync(items);
        }
    }

    private async Task CommitAsync(List<PendingAppend> items)
    {
        try
        {
            var began = Stopwatch.GetTimestamp();
            var answers = await batch.WriteAsync([.. items.Select(i => i.Prepared)]);
            s_commit.Record(Stopwatch.GetElapsedTime(began).TotalSeconds);
            s_appended.Add(answers.Count(a => a.Refusal is null));
            for (var i = 0; i < items.Count; i++)
            {
                items[i].Complete(answers[i]);
            }
        }
        catch (Exception failure) when (items.Count > 1)
        {
            Failed(items.Count, failure.GetType().Name);
            foreach (var item in items)
            {
                await CommitAsync([item]);
            }
        }
        catch (Exception failure)
        {
            items[0].Fail(failure);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "a batch of {Count} messages failed: {Kind}; they are tried one by one")]
    private partial void Failed(int count, string kind);
}
