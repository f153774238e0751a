using System.Net.WebSockets;
using Zhiyin.Conversations.Live;

namespace Zhiyin.Conversations.Tests.Live;

public sealed class LiveSocketTests
{
    // The two have to meet within a few instructions: many tries, each a little later than the one before.
    [Fact]
    public async Task What_was_queued_before_the_goodbye_is_sent_and_nobody_waits_for_it()
    {
        const int tries = 60_000;
        var (taken, sockets, closing) = (new bool[tries], Enumerable.Range(0, tries).Select(_ => new Counting()).ToArray(), new Task[tries]);
        var lives = sockets.Select(s => new LiveSocket(s)).ToArray();
        var (at, frame) = (new int[2], "{}"u8.ToArray());
        void Meet(int me, int i)
        {
            Volatile.Write(ref at[me], i + 1);
            while (Volatile.Read(ref at[1 - me]) < i + 1)
            {
            }

            Thread.SpinWait(me == 0 ? 0 : i % 40);
        }

        var sending = Task.Factory.StartNew(
            () =>
            {
                for (var i = 0; i < tries; i++)
                {
                    Meet(0, i);
                    taken[i] = lives[i].Send(frame);
                }
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await Task.Factory.StartNew(
            () =>
            {
                for (var i = 0; i < tries; i++)
                {
                    Meet(1, i);
                    closing[i] = lives[i].CloseAsync(WebSocketCloseStatus.NormalClosure, "");
                }
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await sending;
        await Task.WhenAll(closing);
        sockets.Count(s => !s.SaidGoodbye).ShouldBe(0, "it waited for a sender there was not, and gave up");
        Enumerable.Range(0, tries).Where(i => sockets[i].Sent != (taken[i] ? 1 : 0)).ShouldBeEmpty();
        Array.ForEach(lives, live => live.Dispose());
    }

    private sealed class Counting : WebSocket
    {
        public int Sent { get; private set; }

        public bool SaidGoodbye { get; private set; }

        public override WebSocketCloseStatus? CloseStatus => null;

        public override string? CloseStatusDescription => null;

        public override WebSocketState State => WebSocketState.Open;

        public override string? SubProtocol => null;

        public override void Abort()
        {
        }

        public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) => Task.CompletedTask;

        public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken)
        {
            SaidGoodbye = true;
            return Task.CompletedTask;
        }

        public override void Dispose()
        {
        }

        public override Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken) => new TaskCompletionSource<WebSocketReceiveResult>().Task;

        public override Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken)
        {
            Sent++;
            return Task.CompletedTask;
        }
    }
}
