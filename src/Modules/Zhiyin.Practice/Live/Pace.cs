namespace Zhiyin.Practice.Live;

/// <summary>How fast the crowd lives: 1 (leisurely) to 5 (a sale).</summary>
/// <param name="Typing">How much longer or shorter than usual reading, thinking and typing take.</param>
/// <param name="Patience">How long a buyer waits before asking again.</param>
/// <param name="Arrival">The time between two buyers.</param>
/// <param name="Quiet">How long an agent must have been silent to have finished a turn.</param>
public sealed record Pace(double Typing, TimeSpan Patience, TimeSpan Arrival, TimeSpan Quiet)
{
    public const int Slowest = 1;
    public const int Usual = 3;
    public const int Fastest = 5;

    private static readonly Pace[] s_paces =
    [
        Of(2.2, 150, 40, 4), Of(1.5, 110, 22, 3.5), Of(1, 80, 12, 3), Of(0.5, 50, 6, 2), Of(0.2, 30, 3, 1),
    ];

    public static Pace Of(int step) => s_paces[Math.Clamp(step, Slowest, Fastest) - 1];

    private static Pace Of(double typing, double patience, double arrival, double quiet)
        => new(typing, TimeSpan.FromSeconds(patience), TimeSpan.FromSeconds(arrival), TimeSpan.FromSeconds(quiet));
}
