namespace Zhiyin.Conversations.Messages;

/// <summary>Waiting that ends with false, not with an exception, when the program stops.</summary>
internal static class Waits
{
    public static async ValueTask<bool> NextAsync(this SemaphoreSlim signal, CancellationToken stop)
    {
        try
        {
            await signal.WaitAsync(stop);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    public static async ValueTask<bool> NextAsync(this PeriodicTimer timer, CancellationToken stop)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
