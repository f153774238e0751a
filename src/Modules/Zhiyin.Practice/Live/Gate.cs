namespace Zhiyin.Practice.Live;

/// <summary>Lets pass while open; while closed, whoever comes waits.</summary>
internal sealed class Gate
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _open = Opened();

    public bool IsOpen => _open.Task.IsCompleted;

    public void Open()
    {
        lock (_lock)
        {
            _open.TrySetResult();
        }
    }

    public void Close()
    {
        lock (_lock)
        {
            if (_open.Task.IsCompleted)
            {
                _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    public Task PassAsync(CancellationToken cancellation) => _open.Task.WaitAsync(cancellation);

    private static TaskCompletionSource Opened()
    {
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        open.SetResult();
        return open;
    }
}
