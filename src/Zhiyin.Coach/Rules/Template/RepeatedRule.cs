using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Template;

/// <summary>The same bubble again.</summary>
internal sealed class RepeatedRule : ReplyRule
{
    private const int Shortest = 8;
    private const double Near = 0.85;

    public override RuleInfo Info { get; } = new("TPL002", "template.repeated", Categories.TemplateRepeated, Severity.Warning)
    {
        Title = "和前面发过的一样",
        Why = "同一段话发第二遍，买家会觉得没人在听；换成这次的进展。",
        Basis = "handbook §0.2 PP1，A-07",
        Bad =
        [
            new("[|亲，正在处理中，请耐心等待哦|]", Thread: "买家: 怎么还没发货\n客服: 亲，正在处理中，请耐心等待\n买家: 到底什么时候", Better: "明天14点前发出，现在在打包区，发出我告诉您单号"),
        ],
        Good =
        [
            new("好的", Thread: "买家: 改地址\n客服: 好的\n买家: 谢谢"),
            new("明天14点前发出", Thread: "买家: 怎么还没发货\n客服: 亲，正在处理中，请耐心等待\n买家: 到底什么时候"),
        ],
    };

    public override void Review(Reply reply, FindingSink findings)
    {
        if (IsRepeated(reply))
        {
            var span = TextSpan.FromTo(reply.Draft.Sentences[0].Start, reply.Draft.Sentences[^1].End);
            findings.Add(this, span, "这段话前面已经发过，换成这次的进展", "说这次查到了什么、下一步是什么", confidence: 0.95);
        }
    }

    /// <summary>True when an earlier agent bubble is nearly the same as the draft.</summary>
    internal static bool IsRepeated(Reply reply)
    {
        var bubbles = reply.Thread.Bubbles;
        if (reply.Draft.Sentences.Count == 0)
        {
            return false;
        }

        string? mine = null;
        for (var i = bubbles.Length - 1; i >= 0; i--)
        {
            if (bubbles[i].Role != Role.Agent || !Comparable(bubbles[i].Text.Length, reply.Text.Length))
            {
                continue;
            }

            mine ??= Letters(reply.Text);
            if (mine.Length < Shortest)
            {
                return false;
            }

            if (Likeness(mine, Letters(bubbles[i].Text)) >= Near)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Comparable(int a, int b) => a * 3 >= b * 2 && b * 3 >= a * 2;

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    // Dice over character pairs: 1 for the same text.
    private static double Likeness(string a, string b)
    {
        if (a == b)
        {
            return 1;
        }

        if (a.Length < 2 || b.Length < 2)
        {
            return 0;
        }

        var pairs = new Dictionary<(char, char), int>();
        for (var i = 1; i < b.Length; i++)
        {
            var pair = (b[i - 1], b[i]);
            pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
        }

        var common = 0;
        for (var i = 1; i < a.Length; i++)
        {
            var pair = (a[i - 1], a[i]);
            if (pairs.GetValueOrDefault(pair) > 0)
            {
                pairs[pair]--;
                common++;
            }
        }

        return 2.0 * common / (a.Length + b.Length - 2);
    }
}
