namespace Zhiyin.Platform.Events;

/// <summary>«Something new»: wakes the readers of this node. A hint only; readers also look each second, so a lost one loses nothing.</summary>
public sealed class EventSignal
{
    private volatile TaskCompletionSource _next = New();

    /// <summary>Raised after a commit of this node, so that other nodes can be told.</summary>
    public event EventHandler? Pulsed;

    /// <summary>Tells this node's readers and whoever carries hints to other nodes.</summary>
    public void Pulse()
    {
        Wake();
        Pulsed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Tells this node's readers only: the hint came from another node.</summary>
    public void Wake() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    /// <summary>Take this before reading, wait for it after an empty read: nothing is missed in between.</summary>
    public Task Next => _next.Task;

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
