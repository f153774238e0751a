using System.Collections.Immutable;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rewriting;
using Zhiyin.Coach.Scoring;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Faults;
using Zhiyin.Understanding.Models;
using Zhiyin.Understanding.Promises;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach;

/// <summary>
/// Reviews a draft before it is sent: findings, score, promises and, when wanted, a rewrite. Pure and shared between threads.
/// </summary>
public sealed class ReplyCoach
{
    private readonly RuleCatalog _catalog;
    private readonly ImmutableArray<ReplyRule> _active;
    private readonly Suppressions _suppressions;
    private readonly ShopSeverities _severities;

    /// <summary>A coach with the active rules of <paramref name="catalog"/>, silent about what <paramref name="suppressions"/> name, with a shop's own <paramref name="severities"/>.</summary>
    public ReplyCoach(RuleCatalog catalog, Suppressions? suppressions = null, ShopSeverities? severities = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        _catalog = catalog;
        _suppressions = suppressions ?? Suppressions.None;
        _severities = severities ?? ShopSeverities.AsShipped;
        _active = [.. catalog.Rules.Where(r => r.Info.Status == RuleStatus.Active)];
    }

    /// <summary>The coach with the rules that ship.</summary>
    public static ReplyCoach Default { get; } = new(RuleCatalog.BuiltIn);

    /// <summary>The rules it judges by.</summary>
    public RuleCatalog Catalog => _catalog;

    /// <summary>The same coach, silent about one category.</summary>
    public ReplyCoach Without(Category category)
        => new(_catalog, _suppressions.And(_catalog.Rules.Where(r => r.Info.Category == category).Select(r => new Suppression(r.Info.Id, null))), _severities);

    /// <summary>Loads rules and models side by side, which a first review would otherwise wait for.</summary>
    public static void WarmUp()
    {
        Parallel.Invoke(() => _ = Weights.Tones, FaultReader.WarmUp, LoadRules, () => _ = Weights.AgentActs);

        static void LoadRules()
        {
            _ = Default;
            _ = ScoreWeights.Default;
        }
    }

    /// <summary>Reviews <paramref name="draft"/> as the next bubble of <paramref name="thread"/>. <paramref name="at"/> null falls back to the conversation's now, then to the last message's time.</summary>
    public Review Review(ThreadReading thread, string draft, DateTimeOffset? at = null, Role speaker = Role.Agent)
    {
        ArgumentNullException.ThrowIfNull(thread);
        ArgumentNullException.ThrowIfNull(draft);
        var reply = Read(thread, draft, at, speaker);
        var findings = Find(reply);
        return new Review(reply, findings, ReplyScore.Of(reply, findings));
    }

    /// <summary>The better version of a reviewed draft; null when nothing needs changing.</summary>
    public Rewrite? Rewrite(Review review) => Rewriter.Rewrite(this, review);

    /// <summary>The same review with a one-key fix for every finding that can have one; dearer than <see cref="Review"/>, for where a person reads it.</summary>
    public Review WithFixes(Review review)
    {
        ArgumentNullException.ThrowIfNull(review);
        return new Review(review.Reply, OneKeyFix.Add(this, review), review.Score);
    }

    internal Reply Read(ThreadReading thread, string draft, DateTimeOffset? at, Role speaker = Role.Agent)
    {
        var conversation = thread.Conversation;
        var moment = at ?? conversation.Now ?? (conversation.Messages.IsEmpty ? null : conversation.Messages[^1].At);
        return new Reply(thread, BubbleReading.Read(draft, Role.Agent), moment, _catalog.Index) { Speaker = speaker };
    }

    internal ImmutableArray<Finding> Find(Reply reply)
    {
        var sink = new FindingSink(reply.Draft.Normalized);
        foreach (var rule in _active)
        {
            rule.Review(reply, sink);
        }

        return Exemptions.Apply(reply, sink.Findings, _suppressions, _severities);
    }
}

/// <summary>The outcome of a review: findings from left to right, scores, and what the draft promises.</summary>
public sealed class Review(Reply reply, ImmutableArray<Finding> findings, ReplyScore score)
{
    private ImmutableArray<Commitment>? _promises;

    public Reply Reply { get; } = reply;

    public ImmutableArray<Finding> Findings { get; } = findings;

    public ReplyScore Score { get; } = score;

    /// <summary>Promises in the draft with their due times (CONTRACT.md §4).</summary>
    public ImmutableArray<Commitment> Promises => _promises ??= CommitmentReader.Read(Reply.Draft.Normalized.Original, Reply.At);
}
