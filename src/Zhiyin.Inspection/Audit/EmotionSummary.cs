using System.Collections.Immutable;

namespace Zhiyin.Inspection.Audit;

/// <summary>How buyers feel along their conversations: levels 0–5 at the start and at the end, and the mean on the way.</summary>
public sealed class EmotionSummary
{
    public const int Steps = 10;
    private readonly double[] _sum = new double[Steps];
    private readonly int[] _count = new int[Steps];

    /// <summary>Conversations by the level of their first turn.</summary>
    public int[] First { get; } = new int[6];

    /// <summary>Conversations by the level of their last turn.</summary>
    public int[] Last { get; } = new int[6];

    public int Better { get; private set; }

    public int Same { get; private set; }

    public int Worse { get; private set; }

    /// <summary>Conversations that came to L3 or more at some point.</summary>
    public int Upset { get; private set; }

    /// <summary>The mean level at each tenth of the way; null where no conversation reaches it.</summary>
    public IEnumerable<double?> Course => Enumerable.Range(0, Steps).Select(i => _count[i] == 0 ? (double?)null : _sum[i] / _count[i]);

    internal void Add(ImmutableArray<EmotionPoint> turns)
    {
        if (turns.IsEmpty)
        {
            return;
        }

        First[turns[0].Level]++;
        Last[turns[^1].Level]++;
        Upset += turns.Any(t => t.Level >= 3) ? 1 : 0;
        if (turns.Length < 2)
        {
            return;
        }

        var change = turns[^1].Level - turns[0].Level;
        Better += change < 0 ? 1 : 0;
        Same += change == 0 ? 1 : 0;
        Worse += change > 0 ? 1 : 0;
        for (var step = 0; step < Steps; step++)
        {
            var at = (int)Math.Round(step * (turns.Length - 1) / (double)(Steps - 1), MidpointRounding.AwayFromZero);
            _sum[step] += turns[at].Level;
            _count[step]++;
        }
    }
}

/// <summary>The buyers' own ratings, where the file has them, beside our score.</summary>
public sealed class RatingSummary
{
    private readonly double[] _score = new double[3];
    private readonly int[] _count = new int[3];

    public int Count { get; private set; }

    /// <summary>Conversations and mean score of those rated low, middle and high.</summary>
    public IEnumerable<(int Conversations, double? Score)> ByRating => Enumerable.Range(0, 3).Select(i => (_count[i], _count[i] == 0 ? (double?)null : _score[i] / _count[i]));

    internal void Add(double? rating, int score)
    {
        if (rating is not { } value)
        {
            return;
        }

        var step = value < 0.34 ? 0 : value < 0.67 ? 1 : 2;
        Count++;
        _count[step]++;
        _score[step] += score;
    }
}
