using System.Collections.Immutable;
using System.Text.Json;
using Zhiyin.Coach.Engine;

namespace Zhiyin.Coach.Scoring;

/// <summary>What has to hold before an item can be judged at all.</summary>
public enum ItemNeed
{
    Nothing,
    Facts,
    Problem,
    AfterSale,
    Refusal,
    Upset,
}

/// <summary>One item of the scorecard: points for a fault, and the categories of findings that are this fault.</summary>
public sealed record ScoreItem(string Code, string Name, int Deduction)
{
    /// <summary>The lesser points of an item with two steps (T1).</summary>
    public int Lesser { get; init; }

    /// <summary>True when every message with the fault counts; with <see cref="GreaterCategories"/>: when each of the two kinds counts once.</summary>
    public bool Each { get; init; }

    /// <summary>The most points an <see cref="Each"/> item takes; 0 for no limit of its own.</summary>
    public int Most { get; init; }

    public ItemNeed Needs { get; init; }

    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>Points for the categories of <see cref="GreaterCategories"/>.</summary>
    public int Greater { get; init; }

    public ImmutableArray<string> GreaterCategories { get; init; } = [];

    /// <summary>True when advice (hints) takes points too.</summary>
    public bool Hints { get; init; }
}

/// <summary>A dimension with its weight; the weights add up to 100.</summary>
public sealed record ScoreDimension(string Code, string Name, int Weight, ImmutableArray<ScoreItem> Items);

/// <summary>A bonus; <paramref name="ByHuman"/>: only a person can see it.</summary>
public sealed record ScoreBonus(string Code, string Name, int Points, bool ByHuman = false);

/// <summary>A red line of handbook §3.4 and the categories that point at it.</summary>
public sealed record FatalLine(string Code, string Name)
{
    public ImmutableArray<string> Categories { get; init; } = [];
}

/// <summary>The lowest score of a grade.</summary>
public sealed record GradeLine(int From, string Name);

/// <summary>Limits in seconds, characters, bubbles and shares (handbook §3.3, §8.3).</summary>
public sealed record ScoreLimits
{
    public TimeOnly ServiceFrom { get; init; } = new(8, 0, 0);

    public TimeOnly ServiceTo { get; init; } = new(22, 59, 59);

    public int FirstReplySeconds { get; init; } = 30;

    public int AverageReplySeconds { get; init; } = 60;

    public int SlowSeconds { get; init; } = 180;

    public int ApologyBubbles { get; init; } = 5;

    public int HoldSeconds { get; init; } = 60;

    public int FollowUpSeconds { get; init; } = 900;

    public int EscalateSeconds { get; init; } = 300;

    public int BurstSeconds { get; init; } = 10;

    public int SameTextCharacters { get; init; } = 12;

    public int BonusCap { get; init; } = 5;

    /// <summary>From this forecast of the rating (0–1) on a matter counts as settled (R5).</summary>
    public double SettledFrom { get; init; } = 0.85;

    /// <summary>Each such step below it takes a point.</summary>
    public double SettledStep { get; init; } = 0.05;
}

/// <summary>The scorecard as data: a shop may load its own. The one that ships is QA-EC-100 of handbook §3.3.</summary>
public sealed record ConversationScorecard(
    string Name,
    ImmutableArray<GradeLine> Grades,
    ScoreLimits Limits,
    ImmutableArray<ScoreDimension> Dimensions,
    ImmutableArray<ScoreBonus> Bonus,
    ImmutableArray<FatalLine> Fatal)
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };
    private static readonly Lazy<ConversationScorecard> s_default = new(() =>
    {
        using var stream = typeof(ConversationScorecard).Assembly.GetManifestResourceStream("Zhiyin.Coach.ConversationScorecard.json")!;
        return Load(stream);
    });

    /// <summary>QA-EC-100.</summary>
    public static ConversationScorecard Default => s_default.Value;

    /// <summary>Reads a scorecard; throws <see cref="FormatException"/> (message in Chinese) when it does not add up.</summary>
    public static ConversationScorecard Load(Stream stream)
    {
        var card = JsonSerializer.Deserialize<ConversationScorecard>(stream, s_json) ?? throw new FormatException("评分表是空的");
        if (card.Dimensions.IsDefaultOrEmpty || card.Dimensions.Sum(d => d.Weight) != 100)
        {
            throw new FormatException("评分表各维度的权重之和应为 100");
        }

        var known = Categories.All.Select(c => c.Code).ToHashSet(StringComparer.Ordinal);
        var named = card.Dimensions.SelectMany(d => d.Items).SelectMany(i => i.Categories.Concat(i.GreaterCategories)).Concat(card.Fatal.SelectMany(f => f.Categories));
        return named.FirstOrDefault(c => !known.Contains(c)) is { } unknown ? throw new FormatException($"评分表里没有这种类别：{unknown}") : card;
    }

    /// <summary>The name of a score's grade.</summary>
    public string GradeOf(int score) => Grades.Where(g => score >= g.From).MaxBy(g => g.From)?.Name ?? "";

    /// <summary>The item with a code; null when there is none.</summary>
    public ScoreItem? Item(string code) => Dimensions.SelectMany(d => d.Items).FirstOrDefault(i => i.Code == code);
}
