using System.Buffers;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Rules.Tone;

/// <summary>The buyer is blamed though nobody established it.</summary>
internal sealed class BlameRule() : ActRule(
    new("TON004", "tone.blame", Categories.ToneBlame, Severity.Warning)
    {
        SoundBelow = 0.5f,
        Title = "没有依据就归咎买家",
        Why = "责任没查清就怪买家，对错都会变成吵架；一起排查，用证据说话。",
        Basis = "handbook §3.5 N6",
        Bad =
        [
            new("这[|是您自己洗坏的|]吧", Better: "方便拍一下水洗标和损坏的地方吗？我们一起看看是怎么回事"),
            new("[|别人都没问题|]啊", Better: "您这件的情况我记下了，麻烦拍一下，我核对批次"),
            new("可能[|是您使用不当|]造成的", Better: "先确认两点：充电用的是自带的线吗？指示灯是什么颜色？"),
        ],
        Good =
        [
            "如果是人为损坏，维修会收材料费，是否人为由检测决定",
            "非人为的损坏都在质保内",
            new("检测结果是进水造成的人为损坏，报告我发您，您可以再核对", Facts: """{"case":{"责任":"买家"}}"""),
        ],
    },
    Act.Blame,
    ToneWords.Blame,
    message: "责任还没有查清，先一起排查，不要归咎买家",
    sure: 0.72f)
{
    public override IReadOnlyList<Zhiyin.Text.Patterns.PatternSet> Patterns => [ToneWords.Blame, Words.Empathy, s_owned, .. Told.Sets];

    protected override Severity? LevelAt(Reply reply, TextSpan span, Severity severity, bool said)
        => ResponsibilityReader.Of(reply) == Responsibility.Buyer || (!said && (IsChoice(reply, span) || !(Told.Trouble(reply) || Situation.BuyerDoes(reply, Act.Complain, 0.5f)) || IsCare(reply, span) || span.Of(reply.Text).EndsWith("正常", StringComparison.Ordinal) || span.Of(reply.Text).EndsWith("就好", StringComparison.Ordinal) || span.Of(reply.Text).Contains("您可以", StringComparison.Ordinal) || span.Of(reply.Text).StartsWith("看看", StringComparison.Ordinal) || reply.BuyerSays(s_owned))) || (!said && ToneGuard.IsKind(reply, span)) ? null : severity;

    // The buyer said so first.
    private static readonly Zhiyin.Text.Patterns.PatternSet s_owned = Zhiyin.Text.Patterns.PatternSet.Of("blame.owned", "(我|自己|孩子|娃|不小心|手滑)(把)?{0,6}(摔|磕|弄坏|弄丢|弄脏|泡水|进水|拍错|买错|选错|填错|看错|记错)", "是我(不对|不好|的错)", "骂(你|您)");

    private static readonly SearchValues<char> s_harm = SearchValues.Create("伤烫扎碰沾溅划割摔磕夹砸吓误触毒吸呛咽");

    // «家里人没受伤吧» asks after somebody; «您没擦干就装上了吧» does not.
    private static bool IsCare(Reply reply, TextSpan span)
        => span.Of(reply.Text) is var words && words[^1] is '吧' or '吗' && words.IndexOf('没') is >= 0 and var at && words[at..].ContainsAny(s_harm);

    // «您是东西有问题，还是不想要了？» asks, and leaves the answer open.
    private static bool IsChoice(Reply reply, TextSpan span) => reply.SentenceAt(span.Start).Of(reply.Text).Contains("还是", StringComparison.Ordinal);
}
