using Zhiyin.Understanding.Satisfaction;

namespace Zhiyin.Understanding.Models;

/// <summary>The models that ship, each loaded when first used.</summary>
public static class Weights
{
    private static readonly Lazy<LinearModel?> s_agentActs = new(() => Load("acts-agent"));
    private static readonly Lazy<LinearModel?> s_buyerActs = new(() => Load("acts-buyer"));
    private static readonly Lazy<LinearModel?> s_intents = new(() => Load("intents"));
    private static readonly Lazy<LinearModel?> s_emotion = new(() => Load("emotion"));
    private static readonly Lazy<LinearModel?> s_faults = new(() => Load("faults"));
    private static readonly Lazy<LinearModel?> s_tones = new(() => Load("tones"));
    private static readonly Lazy<SatisfactionModel?> s_satisfaction = new(LoadSatisfaction);

    /// <summary>Acts of an agent's clause; null until trained.</summary>
    public static LinearModel? AgentActs => s_agentActs.Value;

    /// <summary>Acts of a buyer's clause.</summary>
    public static LinearModel? BuyerActs => s_buyerActs.Value;

    /// <summary>Intents of a buyer's turn (codes of handbook §2).</summary>
    public static LinearModel? Intents => s_intents.Value;

    /// <summary>Level and class of a buyer's turn, e.g. «L2 焦急».</summary>
    public static LinearModel? Emotion => s_emotion.Value;

    /// <summary>Forbidden matters of an agent's sentence (categories of CONTRACT.md §3, and «none»).</summary>
    public static LinearModel? Faults => s_faults.Value;

    /// <summary>How a sentence of an agent is at fault in tone or as an answer (categories of CONTRACT.md §3), <c>none</c> for a sound one.</summary>
    public static LinearModel? Tones => s_tones.Value;

    /// <summary>Rating 0–2 of a conversation so far.</summary>
    public static SatisfactionModel? Satisfaction => s_satisfaction.Value;

    private static SatisfactionModel? LoadSatisfaction()
        => Load("satisfaction-reserved") is { } reserved && Load("satisfaction-decided") is { } decided
            ? new SatisfactionModel(reserved, decided, Load("satisfaction-whole"))
            : null;

    private static LinearModel? Load(string name)
    {
        using var stream = typeof(Weights).Assembly.GetManifestResourceStream($"Zhiyin.Understanding.Models.{name}.weights");
        return stream is null ? null : ModelFile.Read(stream);
    }
}
