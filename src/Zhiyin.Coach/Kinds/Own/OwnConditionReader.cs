using System.Collections.Immutable;
using Zhiyin.Understanding.Intents;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Kinds.Own;

/// <summary>Reads <c>speaker</c> and <c>when</c> of a rule.</summary>
internal static class OwnConditionReader
{
    private static readonly Dictionary<string, Stage> s_stages = new(StringComparer.Ordinal)
    {
        ["pre"] = Stage.Pre,
        ["mid"] = Stage.Mid,
        ["after"] = Stage.After,
        ["complaint"] = Stage.Complaint,
    };

    public static OwnCondition Read(OwnNode rule, OwnIndex index)
    {
        var speaker = rule.Word("speaker", ["any", "agent", "bot"], "any");
        var condition = OwnCondition.Always with { Speaker = speaker switch { "agent" => Role.Agent, "bot" => Role.Bot, _ => null } };
        if (rule.Group("when") is not { } when)
        {
            return condition;
        }

        var (from, to) = Emotion(when);
        condition = condition with
        {
            Stages = Stages(when),
            EmotionFrom = from,
            EmotionTo = to,
            Intents = Intents(when),
            BuyerSays = OwnWordsReader.Read(when, index, "buyer", needed: false),
            FirstReply = when.Word("first-reply", ["true", "false"], "") switch { "true" => true, "false" => false, _ => null },
        };
        when.Done();
        return condition;
    }

    private static ImmutableArray<Stage> Stages(OwnNode when)
    {
        var stages = ImmutableArray.CreateBuilder<Stage>();
        foreach (var (word, line) in when.Texts("stage", 4, 20))
        {
            if (s_stages.TryGetValue(word, out var stage))
            {
                stages.Add(stage);
            }
            else
            {
                when.Faults.Add(line, $"没有阶段 {word}；可以写 pre（售前）、mid（售中）、after（售后）、complaint（投诉）", $"there is no stage «{word}»; possible are pre, mid, after, complaint");
            }
        }

        return stages.ToImmutable();
    }

    // «2», «2-4» or «2-»: both ends included.
    private static (int From, int To) Emotion(OwnNode when)
    {
        if (when.Text("emotion", 10) is not { } text)
        {
            return (0, 5);
        }

        var parts = text.Split('-', StringSplitOptions.TrimEntries);
        var good = int.TryParse(parts[0], out var from) && from is >= 0 and <= 5;
        var to = from;
        good = good && (parts.Length == 1 || (parts.Length == 2 && (parts[1].Length == 0 ? (to = 5) == 5 : int.TryParse(parts[1], out to) && to >= from && to <= 5)));
        if (!good)
        {
            when.Faults.Add(when.LineOf("emotion"), $"emotion: {text} 看不懂；写 0 到 5 的级别，如 2、2-4 或 2-（2 级以上）", $"«emotion: {text}» is not understood; write levels from 0 to 5 such as 2, 2-4 or 2- (2 and up)");
            return (0, 5);
        }

        return (from, to);
    }

    private static ImmutableArray<string> Intents(OwnNode when)
    {
        var intents = ImmutableArray.CreateBuilder<string>();
        foreach (var (word, line) in when.Texts("intent", 60, 10))
        {
            if (IntentCatalog.Find(word) is { } intent)
            {
                intents.Add(intent.Code);
            }
            else
            {
                when.Faults.Add(line, $"没有意图 {word}；编号如 S08（库存）、M02（催发货）、A01（退货），用 zhiyin understand 看一句话读作哪个", $"there is no intent «{word}»; codes are like S08, M02 or A01: `zhiyin understand` tells which one a sentence is read as");
            }
        }

        return intents.ToImmutable();
    }
}
