using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Text;
using Zhiyin.Text.Segments;

namespace Zhiyin.Coach.Rules.Matters;

/// <summary>A back-office action claimed as done, in other words.</summary>
internal sealed class DoneMatterRule() : MatterRule(
    new("ACT002", "action.other-words", Categories.ActionUnbacked, Severity.Warning)
    {
        Title = "说已经办了，记录里没有",
        Why = "没做的事说成做了，买家一查就穿帮。",
        Basis = "handbook §4.8、F09",
        Bad = [new("[|黑色那件替您扣下来了，没让别人拍走|]", Facts: """{"actions":[]}""")],
        Good = [new("我现在去催，五点前告诉您结果", Facts: """{"actions":[]}"""), new("地址我这就改，改好截图给您", Facts: """{"actions":[]}""")],
    },
    message: "记录里没有这个操作",
    better: "先去做，再说结果；或者说「我现在就…，几分钟后告诉您」",
    sure: 0.55f)
{
    private const int Word = 2;

    // Only a shop that keeps a record can be asked for one.
    protected override bool Applies(Reply reply, TextSpan span) => reply.Facts is { Actions: { } actions } && !actions.Any(a => IsOf(Normalizer.Normalize(a).Text, span.Of(reply.Text)));

    // Entries under other words may be the very thing.
    protected override bool Doubts(Reply reply, TextSpan span) => reply.Facts is { Actions: { IsEmpty: false } };

    // The entry and the claim share a word.
    private static bool IsOf(string action, ReadOnlySpan<char> claim)
    {
        for (var i = 0; i + Word <= action.Length; i++)
        {
            if (Segmenter.IsHan(action[i]) && Segmenter.IsHan(action[i + 1]) && claim.IndexOf(action.AsSpan(i, Word)) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
