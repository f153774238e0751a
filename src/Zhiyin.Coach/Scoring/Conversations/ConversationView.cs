using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Intents;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Scoring;

/// <summary>A round (handbook §3.8): the buyer's first bubble of a run, the first human answer, and how long it took; null where nobody answered or no clock is known.</summary>
internal readonly record struct Round(int Asked, int? Answered, TimeSpan? Took, bool InService);

/// <summary>What several checks want to know about a conversation, found once.</summary>
internal sealed class ConversationView
{
    private readonly ConversationReview _review;

    public ConversationView(ConversationReview review, ScoreLimits limits)
    {
        _review = review;
        HasTimes = review.HasTimes;
        FirstAgent = Index(Role.Agent, first: true);
        LastAgent = Index(Role.Agent, first: false);
        LastBuyer = Index(Role.Buyer, first: false);
        BuyerOpens = Enumerable.Range(0, Messages.Length).FirstOrDefault(i => Messages[i].Role is Role.Buyer or Role.Agent, -1) is >= 0 and var opening && Messages[opening].Role == Role.Buyer;
        Rounds = FindRounds(limits);
    }

    public System.Collections.Immutable.ImmutableArray<Message> Messages => _review.Conversation.Messages;

    public ConversationReview Review => _review;

    public bool HasTimes { get; }

    /// <summary>Index of the first human agent bubble; -1 when there is none.</summary>
    public int FirstAgent { get; }

    public int LastAgent { get; }

    public int LastBuyer { get; }

    /// <summary>True when the buyer spoke first (bots and system lines aside).</summary>
    public bool BuyerOpens { get; }

    public IReadOnlyList<Round> Rounds { get; }

    /// <summary>True when the buyer has the last word.</summary>
    public bool EndsWithBuyer => LastBuyer > LastAgent;

    /// <summary>The level (0–5) of the buyer's last turn.</summary>
    public int LastLevel => _review.Turns.IsEmpty ? 1 : _review.Turns[^1].Emotion.Level;

    public bool IsProblem => _review.Turns.Any(t => t.Stage is Stage.After or Stage.Complaint || t.Intents.Any(i => i.Code[0] is 'A' or 'C' || i.Code is "M02" or "M05" or "M07" or "M12"));

    public bool IsAfterSale => _review.Turns.Any(t => t.Intents.Any(i => i.Code[0] is 'A' or 'C'));

    /// <summary>The normalised words of a message.</summary>
    public string Text(int message) => _review.Readings[message].Text;

    public DateTimeOffset? At(int message) => Messages[message].At;

    /// <summary>True when message <paramref name="i"/> has one of <paramref name="words"/>.</summary>
    public bool Says(int i, params ReadOnlySpan<string> words)
    {
        var text = Text(i);
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public bool Does(int i, params ReadOnlySpan<Act> acts)
    {
        foreach (var clause in _review.Readings[i].Clauses)
        {
            if (clause.Confidence >= 0.5f && acts.Contains(clause.Act))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The agent's bubbles from <paramref name="from"/> on.</summary>
    public IEnumerable<int> AgentFrom(int from) => Enumerable.Range(from, Math.Max(0, Messages.Length - from)).Where(i => Messages[i].Role == Role.Agent);

    /// <summary>True when the buyer's message closes the talk: thanks, fine, goodbye.</summary>
    public bool Closes(int i) => Messages[i].Role == Role.Buyer && !Asks(i) && (Does(i, Act.Thank, Act.Close) || (Text(i).Length <= 12 && Says(i, "谢", "好的", "好吧", "行", "嗯", "ok", "知道了", "明白", "再见", "拜拜", "不用了")));

    /// <summary>True when the buyer's message asks something.</summary>
    public bool Asks(int i)
    {
        var text = Text(i).AsSpan().TrimEnd(" ~。.!！");
        return _review.Readings[i].Questions.Count > 0 || Does(i, Act.Ask, Act.Request, Act.Urge) || text.EndsWith("?") || text.EndsWith("吗") || text.EndsWith("呢") || text.EndsWith("多少") || text.EndsWith("么");
    }

    private int Index(Role role, bool first)
    {
        for (var k = 0; k < Messages.Length; k++)
        {
            var i = first ? k : Messages.Length - 1 - k;
            if (Messages[i].Role == role)
            {
                return i;
            }
        }

        return -1;
    }

    private List<Round> FindRounds(ScoreLimits limits)
    {
        var rounds = new List<Round>();
        var asked = -1;
        for (var i = 0; i < Messages.Length; i++)
        {
            if (Messages[i].Role == Role.Buyer && asked < 0)
            {
                asked = i;
            }
            else if (Messages[i].Role == Role.Agent && asked >= 0)
            {
                rounds.Add(new Round(asked, i, At(i) - At(asked), InService(asked, limits)));
                asked = -1;
            }
        }

        if (asked >= 0)
        {
            rounds.Add(new Round(asked, null, null, InService(asked, limits)));
        }

        return rounds;
    }

    private bool InService(int i, ScoreLimits limits)
        => At(i) is not { } at || TimeOnly.FromTimeSpan(at.TimeOfDay).IsBetween(limits.ServiceFrom, limits.ServiceTo.Add(TimeSpan.FromTicks(1)));
}
