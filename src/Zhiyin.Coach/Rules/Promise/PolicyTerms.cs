using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Text.Measures;

namespace Zhiyin.Coach.Rules.Promise;

/// <summary>Times of sending, bringing and paying that the policy in the facts gives («次日12点前送到» in both): whoever tells them promises no more than the shop has laid down (handbook §4.8).</summary>
internal static class PolicyTerms
{
    private static readonly string[] s_doing = ["送", "到", "发", "补", "退", "寄", "款", "上门", "取", "换"];
    private static readonly string[] s_swearing = ["保证", "一定", "绝对", "肯定", "百分", "铁定", "必", "包您", "打包票", "放心"];

    /// <summary>True when <paramref name="span"/> speaks of sending or paying, swears nothing, and every figure of it stands in a policy.</summary>
    public static bool Give(Reply reply, TextSpan span)
    {
        var said = span.Of(reply.Text).ToString();
        if (reply.Facts is not { } facts || !Array.Exists(s_doing, said.Contains) || Array.Exists(s_swearing, said.Contains) || Numbers.Read(said) is not { Count: > 0 } told)
        {
            return false;
        }

        var given = new List<Quantity>();
        foreach (var fact in facts.All)
        {
            if (fact.Path.StartsWith("policy", StringComparison.Ordinal) || fact.Path.StartsWith("case", StringComparison.Ordinal))
            {
                given.AddRange(Numbers.Read(Normalizer.Normalize(fact.Value).Text));
            }
        }

        return told.All(t => given.Exists(g => g.Measure == t.Measure && g.Value == t.Value));
    }
}
