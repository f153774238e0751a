using System.Collections.Immutable;
using Zhiyin.Coach.Contract;
using Zhiyin.Coach.Engine;
using Zhiyin.Understanding.Intents;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Kinds.Own;

/// <summary>
/// When a shop's rule has a say. Everything given must hold: who speaks (null: anybody), the stages, the buyer's emotion level (0–5, both ends included), one of the intents,
/// words of the buyer's last turn, and whether it is the agent's first reply.
/// </summary>
public sealed record OwnCondition
{
    public static OwnCondition Always { get; } = new();

    public Role? Speaker { get; init; }

    public ImmutableArray<Stage> Stages { get; init; } = [];

    public int EmotionFrom { get; init; }

    public int EmotionTo { get; init; } = 5;

    public ImmutableArray<string> Intents { get; init; } = [];

    public OwnWords? BuyerSays { get; init; }

    public bool? FirstReply { get; init; }

    /// <summary>Null when the rule has a say about <paramref name="reply"/>; else what does not hold.</summary>
    public OwnText? Fails(Reply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var thread = reply.Thread;
        if (Speaker is { } speaker && speaker != reply.Speaker)
        {
            return new($"说话人是 {Name(reply.Speaker)}，规则只看 {Name(speaker)}", $"the speaker is {Name(reply.Speaker)}, the rule is for {Name(speaker)}");
        }

        if (FirstReply is { } first && first == thread.Bubbles.Any(b => b.Role == Role.Agent))
        {
            return first ? new("这不是客服的第一条回复", "this is not the agent's first reply") : new("这是客服的第一条回复", "this is the agent's first reply");
        }

        if (!Stages.IsEmpty && (!reply.HasBuyerTurn || !Stages.Contains(thread.Stage)))
        {
            var stage = reply.HasBuyerTurn ? UnderstandJson.StageName(thread.Stage) : "-";
            return new($"阶段读作 {stage}，不在条件里（没有买家的话就没有阶段）", $"the stage is read as {stage}, which the condition does not name (without a buyer's words there is none)");
        }

        if (reply.EmotionLevel < EmotionFrom || reply.EmotionLevel > EmotionTo)
        {
            return new($"买家情绪读作 L{reply.EmotionLevel}，条件是 {EmotionFrom}–{EmotionTo}", $"the buyer's emotion is read as level {reply.EmotionLevel}, the condition is {EmotionFrom}–{EmotionTo}");
        }

        if (!Intents.IsEmpty && !Intents.Any(reply.Intends))
        {
            var read = string.Join(" ", thread.Intents.Select(i => i.Code));
            return new($"买家意图读作 {(read.Length == 0 ? "无" : read)}，不在条件里", $"the buyer's intents are read as {(read.Length == 0 ? "none" : read)}, which the condition does not name");
        }

        return BuyerSays is { } words && words.In(thread.LastBuyerTurn.Text).Count == 0
            ? new("买家最后的话里没有 when.buyer 的词", "the buyer's last words have none of when.buyer")
            : null;
    }

    internal static string Name(Role role) => role == Role.Bot ? "bot" : "agent";
}

/// <summary>A sentence for people, in Chinese and in English.</summary>
public sealed record OwnText(string Zh, string En);
