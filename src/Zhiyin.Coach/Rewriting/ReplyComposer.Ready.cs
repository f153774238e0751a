using Zhiyin.Coach.Answering;
using Zhiyin.Coach.Rewriting.Plans;
using Zhiyin.Understanding.Questions;
using Zhiyin.Understanding.Slots;

namespace Zhiyin.Coach.Rewriting;

// Ready replies: the same parts as a rewrite, put together for one purpose.
internal sealed partial class ReplyComposer
{
    private static readonly string[] s_progress =
    [
        "这件事我还在跟，今天下班前把最新进展告诉您",
        "您的事我一直放在手上，今天下班前一定来给您回话",
        "我继续盯着这件事，半小时内先把查到的情况说给您听",
        "我接着往下催，今天下班前给您一个明确的说法",
    ];

    private static readonly string[] s_verify =
    [
        "这一点我手上没有确切的资料，我现在去核实，半小时内回复您",
        "为了不说错，我先向负责的同事问清楚，半小时内给您准确的答复",
        "这个我不猜，现在就去查，半小时内把结果告诉您",
    ];

    private static readonly string[] s_why = ["我好帮您挑得准一点", "想给您推荐得准一点，先跟您对一下"];

    private static readonly string[] s_because = ["原因我去问清楚，半小时内告诉您，能变通的办法我也一起看", "为什么会这样我去核实，半小时内告诉您，也看看有没有别的办法"];

    private static readonly string[] s_here = ["咱们就在这里聊，优惠和下单都在店里，想了解什么我直接帮您看", "有什么在这里说就行，下单付款都走店里，我随时帮您看"];

    private static readonly string[] s_leads = ["我先确认一点，好给您说准，", "想一次帮您弄对，", "这样我能给您更准的建议，"];

    /// <summary>The words of <paramref name="kind"/>; null when there is nothing to say of that kind.</summary>
    public string? Ready(ReadyKind kind, Answer? answer)
    {
        var parts = new List<DraftPart>();
        AddAcknowledgement(parts);
        var acknowledged = parts.Count > 0;
        switch (kind)
        {
            case ReadyKind.Empathy when acknowledged:
                parts.Add(new(PartKind.NextStep, Planned() ?? Vary(s_progress)));
                AddQuestion(parts, null);
                break;
            case ReadyKind.Answer when answer is not null:
                parts.Add(new(PartKind.Answer, answer.Text));
                if (answer.Question is { } question)
                {
                    parts.Add(new(PartKind.Question, question));
                }

                break;
            case ReadyKind.Ask when NextQuestion() is { } ask:
                parts.Add(new(PartKind.Question, acknowledged ? ask : Vary(s_leads) + ask));
                break;
            case ReadyKind.Verify:
                parts.Add(new(PartKind.NextStep, acknowledged ? Vary(s_progress) : Planned() ?? Vary(answer is null ? s_verify : s_progress)));
                break;
            default:
                return null;
        }

        return Composition.Join(parts);
    }

    // The plan's step; null when it was promised already, or the turn is a mere courtesy: «不客气» is no answer to somebody who is upset.
    private string? Planned()
        => (_reply.EmotionLevel >= 2 && _reply.Thread.Intents is [{ Code: "E01" or "S01" }, ..]) || Unsaid(_plan.Steps) is not { } step ? null : PlanWords.Fill(step, _reply);

    private string Vary(string[] options)
    {
        for (var i = 0; i < options.Length; i++)
        {
            var option = options[(int)(((uint)_seed + (uint)i) % (uint)options.Length)];
            if (!_said.Contains(option, StringComparison.Ordinal))
            {
                return option;
            }
        }

        return options[(int)((uint)_seed % (uint)options.Length)];
    }

    // What was asked and not answered is asked in other words; what is known is never asked.
    private string? NextQuestion()
    {
        foreach (var ask in _reply.Thread.Ask)
        {
            if (!_said.Contains(ask.Text, StringComparison.Ordinal))
            {
                return ask.Text;
            }

            if (ask is { Type: QuestionType.Open, Slot: { } slot } && SlotQuestions.Closed.TryGetValue(slot, out var closed) && !_said.Contains(closed, StringComparison.Ordinal))
            {
                return closed;
            }
        }

        return Unsaid(_plan.Questions ?? []) is { } question && !IsKnown(question) && _reply.Thread.Missing.Length > 0 ? question : null;
    }
}
