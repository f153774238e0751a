namespace Zhiyin.Cli;

/// <summary>Exit codes of CONTRACT.md §2.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int FindingsReached = 1;
    public const int BadInput = 2;
    public const int OwnFault = 3;

    /// <summary>What shells use for «stopped by Ctrl+C» (128 + SIGINT).</summary>
    public const int Cancelled = 130;
}
