using System.Collections.Immutable;
using Zhiyin.Coach.Engine;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Emotions;
using Zhiyin.Understanding.Escalation;
using Zhiyin.Understanding.Intents;
using Zhiyin.Understanding.Promises;
using Zhiyin.Understanding.Satisfaction;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Scoring;

/// <summary>
/// A merged turn of the buyer as it stood when the shop answered. <paramref name="Carried"/> is the level the session carries (handbook §5.1, trend).
/// </summary>
public sealed record BuyerTurnReview(
    ImmutableArray<int> Messages,
    EmotionReading Emotion,
    int Carried,
    Stage Stage,
    ImmutableArray<IntentReading> Intents,
    EscalationAdvice? Escalation);

/// <summary>An agent's bubble, reviewed as the draft it once was. <paramref name="Turn"/> indexes the buyer's turns (-1 before the first).</summary>
public sealed record BubbleReview(int Message, BubbleReading Reading, ImmutableArray<Finding> Findings, ImmutableArray<Commitment> Promises, int Turn);

/// <summary>What else is known about a conversation: before which messages it was handed over, and which bubbles show what cannot be read.</summary>
public sealed record ConversationExtras(ImmutableArray<int> Transfers, ImmutableHashSet<int> Unread)
{
    public static ConversationExtras None { get; } = new([], []);
}

/// <summary>A whole conversation, reviewed bubble by bubble; the cost is linear in its messages.</summary>
public sealed class ConversationReview
{
    internal ConversationReview(
        Conversation conversation,
        ConversationExtras extras,
        ImmutableArray<BubbleReading> readings,
        ImmutableArray<BuyerTurnReview> turns,
        ImmutableArray<BubbleReview> replies,
        SatisfactionReading satisfaction)
    {
        Conversation = conversation;
        Extras = extras;
        Readings = readings;
        Turns = turns;
        Replies = replies;
        Satisfaction = satisfaction;
    }

    public Conversation Conversation { get; }

    public ConversationExtras Extras { get; }

    /// <summary>One reading per message.</summary>
    public ImmutableArray<BubbleReading> Readings { get; }

    public ImmutableArray<BuyerTurnReview> Turns { get; }

    public ImmutableArray<BubbleReview> Replies { get; }

    public SatisfactionReading Satisfaction { get; }

    /// <summary>True when some message has a time: without, nothing about speed can be said.</summary>
    public bool HasTimes => Conversation.Messages.Any(m => m.At is not null);

    /// <summary>All findings with the message they are about, in order.</summary>
    public IEnumerable<(int Message, Finding Finding)> Findings => Replies.SelectMany(r => r.Findings.Select(f => (r.Message, f)));

    /// <summary>Reviews every agent bubble of <paramref name="conversation"/> in its place.</summary>
    public static ConversationReview Of(Conversation conversation, ReplyCoach? coach = null, ConversationExtras? extras = null)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return new ConversationReader(coach ?? ReplyCoach.Default, conversation, extras ?? ConversationExtras.None).Read();
    }

    /// <summary>The same with another estimate of the rating, such as that of a model under test.</summary>
    public ConversationReview Rated(SatisfactionReading satisfaction) => new(Conversation, Extras, Readings, Turns, Replies, satisfaction);

    /// <summary>The score by <paramref name="card"/>.</summary>
    public ConversationScore Score(ConversationScorecard? card = null) => ConversationChecks.Score(this, card ?? ConversationScorecard.Default);
}
