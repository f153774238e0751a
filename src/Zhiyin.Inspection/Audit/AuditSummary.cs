using System.Collections.Immutable;
using Zhiyin.ChatLogs;
using Zhiyin.Coach;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Scoring;

namespace Zhiyin.Inspection.Audit;

/// <summary>A quoted fault: where it was said, in what words, and what would be better.</summary>
public sealed record FaultSample(ChatLogConversation Log, int Message, Finding Finding, string? Asked)
{
    public string Text => Log.Messages[Message].Text;
}

/// <summary>How often a category was found (hints apart), in how many conversations, with a few quotes.</summary>
public sealed class FaultCount(Category category)
{
    private const int KeptSamples = 5;
    private readonly List<FaultSample> _samples = [];

    public Category Category { get; } = category;

    public int Errors { get; private set; }

    public int Warnings { get; private set; }

    public int Hints { get; private set; }

    public int Conversations { get; internal set; }

    /// <summary>Errors and warnings: hints are advice, not faults.</summary>
    public int Faults => Errors + Warnings;

    public IReadOnlyList<FaultSample> Samples => _samples;

    internal void Add(FaultSample sample)
    {
        Errors += sample.Finding.Severity == Severity.Error ? 1 : 0;
        Warnings += sample.Finding.Severity == Severity.Warning ? 1 : 0;
        Hints += sample.Finding.Severity == Severity.Hint ? 1 : 0;
        var weakest = _samples.Count < KeptSamples ? -1 : _samples.FindIndex(s => Weight(s) < Weight(sample));
        if (_samples.Exists(s => s.Text == sample.Text || s.Log.Id == sample.Log.Id))
        {
            return;
        }

        if (_samples.Count < KeptSamples)
        {
            _samples.Add(sample);
        }
        else if (weakest >= 0)
        {
            _samples[weakest] = sample;
        }
    }

    private static double Weight(FaultSample sample) => ((int)sample.Finding.Severity * 10) + sample.Finding.Confidence + (sample.Finding.Better is null ? 0 : 0.3);
}

/// <summary>A promise that nothing in the record follows.</summary>
public sealed record OpenPromise(string Conversation, PromiseReview Promise, string Text, DateTimeOffset? Said);

/// <summary>What all conversations of an inspection add up to; adding is cheap and memory stays bounded.</summary>
public sealed class AuditSummary(ConversationScorecard? card = null, int keptWorst = 500, int keptBest = 50, ReplyCoach? coach = null)
{
    private const int KeptPromises = 300;
    private readonly Dictionary<string, FaultCount> _faults = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Count, long Score)> _agents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Count, long Score)> _dimensions = new(StringComparer.Ordinal);
    private readonly List<OpenPromise> _open = [];
    private readonly KeptConversations _kept = new(keptWorst, keptBest);
    private long _score;
    private double _satisfaction;

    /// <summary>The coach that judged, and says how a quoted reply could have been said.</summary>
    public ReplyCoach Coach { get; } = coach ?? ReplyCoach.Default;

    public ConversationScorecard Card { get; } = card ?? ConversationScorecard.Default;

    public int Conversations { get; private set; }

    public long Messages { get; private set; }

    public long AgentMessages { get; private set; }

    /// <summary>Conversations with at least one time; without, nothing is said about speed.</summary>
    public int WithTimes { get; private set; }

    /// <summary>Conversations whose agents have names.</summary>
    public int WithAgents { get; private set; }

    public int WithFacts { get; private set; }

    public double AverageScore => Conversations == 0 ? 0 : (double)_score / Conversations;

    /// <summary>Mean expected rating, 0–1.</summary>
    public double Satisfaction => Conversations == 0 ? 0 : _satisfaction / Conversations;

    /// <summary>How many conversations have each score, 0–100.</summary>
    public int[] Scores { get; } = new int[101];

    /// <summary>Points taken by item code, conversations counted once.</summary>
    public IReadOnlyDictionary<string, int> Items => _items;

    /// <summary>Faults, the most frequent first.</summary>
    public IEnumerable<FaultCount> Faults => _faults.Values.OrderByDescending(f => f.Faults).ThenByDescending(f => f.Hints).ThenBy(f => f.Category.Code, StringComparer.Ordinal);

    /// <summary>Mean score by agent's name, the lowest first.</summary>
    public IEnumerable<(string Agent, int Conversations, double Score)> Agents => _agents.Select(a => (a.Key, a.Value.Count, (double)a.Value.Score / a.Value.Count)).OrderBy(a => a.Item3);

    public EmotionSummary Emotion { get; } = new();

    public RatingSummary Ratings { get; } = new();

    public int Promises { get; private set; }

    public int PromisesOpen { get; private set; }

    public int PromisesBroken { get; private set; }

    /// <summary>The first promises without a later reply.</summary>
    public IReadOnlyList<OpenPromise> OpenPromises => _open;

    public int Suspicions { get; private set; }

    /// <summary>The most serious severity of all; null when nothing was found.</summary>
    public Severity? Worst { get; private set; }

    /// <summary>The conversations that a report shows in full: all, or the worst and the best of many.</summary>
    public ImmutableArray<AuditedConversation> Kept => _kept.InOrder();

    public IReadOnlyList<AuditedFile> Files { get; set; } = [];

    public IReadOnlyList<RowError> Errors { get; set; } = [];

    public long ErrorCount { get; set; }

    /// <summary>Mean points of a dimension and its weight; null where it was never judged.</summary>
    public double? DimensionScore(string code) => _dimensions.TryGetValue(code, out var sum) ? (double)sum.Score / sum.Count : null;

    public void Add(AuditedConversation conversation)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        var log = conversation.Log;
        var score = conversation.Score.Score;
        Conversations++;
        Messages += log.Messages.Length;
        AgentMessages += log.Messages.Count(m => m.Role == ChatRole.Agent);
        WithTimes += log.HasTimes ? 1 : 0;
        WithAgents += log.Agents.IsEmpty ? 0 : 1;
        WithFacts += log.Facts is null ? 0 : 1;
        Scores[score]++;
        _score += score;
        _satisfaction += conversation.Satisfaction;
        Suspicions += conversation.Score.Fatal.Length;
        Worst = conversation.Worst is { } worst && (Worst is null || worst > Worst) ? worst : Worst;
        foreach (var item in conversation.Score.Items.Select(i => i.Code).Distinct(StringComparer.Ordinal))
        {
            _items[item] = _items.GetValueOrDefault(item) + 1;
        }

        foreach (var dimension in conversation.Score.Dimensions.Where(d => d.Score is not null))
        {
            var sum = _dimensions.GetValueOrDefault(dimension.Code);
            _dimensions[dimension.Code] = (sum.Count + 1, sum.Score + dimension.Score!.Value);
        }

        foreach (var agent in log.Agents.Where(a => _agents.Count < 2000 || _agents.ContainsKey(a)))
        {
            var sum = _agents.GetValueOrDefault(agent);
            _agents[agent] = (sum.Count + 1, sum.Score + score);
        }

        Emotion.Add(conversation.Emotion);
        Ratings.Add(log.Rating, score);
        AddFaults(conversation);
        AddPromises(conversation);
        _kept.Add(conversation, Conversations);
    }

    private void AddFaults(AuditedConversation conversation)
    {
        foreach (var group in conversation.Findings.GroupBy(f => f.Finding.Category))
        {
            if (!_faults.TryGetValue(group.Key.Code, out var count))
            {
                _faults[group.Key.Code] = count = new FaultCount(group.Key);
            }

            count.Conversations++;
            foreach (var (message, finding) in group)
            {
                count.Add(new FaultSample(conversation.Log, message, finding, Asked(conversation.Log, message)));
            }
        }
    }

    private void AddPromises(AuditedConversation conversation)
    {
        Promises += conversation.Promises.Length;
        foreach (var promise in conversation.Promises.Where(p => p.State != PromiseState.Followed))
        {
            PromisesOpen += promise.State == PromiseState.NoLaterReply ? 1 : 0;
            PromisesBroken += promise.State == PromiseState.Broken ? 1 : 0;
            if (_open.Count < KeptPromises)
            {
                _open.Add(new OpenPromise(conversation.Log.Id, promise, conversation.Log.Messages[promise.Message].Text, conversation.Log.Messages[promise.Message].At));
            }
        }
    }

    private static string? Asked(ChatLogConversation log, int message)
    {
        for (var i = message - 1; i >= 0; i--)
        {
            if (log.Messages[i].Role == ChatRole.Buyer)
            {
                return log.Messages[i].Text;
            }
        }

        return null;
    }
}
