using FsCheck;
using FsCheck.Fluent;
using Zhiyin.Coach.Engine;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Tests;

/// <summary>Following the advice never costs: taking a fix keeps or raises the score, leaving out what is no fact keeps or raises 简洁 (handbook §8.5).</summary>
public sealed class ScorePropertyTests
{
    private const int Cases = 400;

    private static readonly string[] s_buyers =
    [
        "在吗", "这个多大", "怎么还没发货", "用了两天就坏了，气死我了", "能退吗", "165 110斤穿什么码", "物流三天没动了", "是正品吗", "能便宜点吗", "能开发票吗", "我要投诉你们", "怎么装", "A款和B款哪个好", "少发了一件",
    ];

    private static readonly string[] s_faults =
    [
        "您放心，保证明天到", "应该可以吧", "尽快给您处理", "请耐心等待", "稍后回复您", "别激动", "自己去申请", "这个是快递的问题", "可能是您使用不当造成的", "我们产品出厂都检测过的", "全网最低价", "绝对不起球", "没有了", "不能退", "我也不清楚",
        "您应该看详情页", "规定就是这样", "亲，你看一下页面", "这款采用IPX7级防水", "赶紧付款吧", "您多高？多重？喜欢什么颜色？",
    ];

    private static readonly string[] s_facts = ["今天18点前发出", "这款是纯棉的", "保修3年", "到上海大约2天", "来回运费我们承担", "M码还有12件", "到手价189元"];

    private static readonly string[] s_padding =
    [
        "感谢您的光临", "我们会继续关注包裹的进度", "您的支持是我们前进的动力", "有任何问题都可以联系我们", "祝您生活愉快", "我们一直在努力做得更好", "本店所有商品都经过精心挑选", "小店开了很多年，老顾客都喜欢", "我们的仓库每天都很忙，同事们都很用心",
    ];

    private static Gen<Conversation> Thread => Gen.Elements(s_buyers).Select(b => new Conversation([new Message(Role.Buyer, b)]));

    [Fact]
    public void Taking_a_fix_never_lowers_the_score()
    {
        var taken = 0;
        var drafts = Gen.Choose(1, 4).SelectMany(n => Gen.Elements([.. s_faults, .. s_facts]).ArrayOf(n));
        Prop.ForAll(Gen.Zip(Thread, drafts).ToArbitrary(), pair =>
        {
            var thread = ThreadReading.Read(pair.Item1);
            var draft = string.Join('，', pair.Item2);
            var review = ReplyCoach.Default.WithFixes(ReplyCoach.Default.Review(thread, draft));
            foreach (var finding in review.Findings.Where(f => !f.Fix.IsEmpty))
            {
                taken++;
                ReplyCoach.Default.Review(thread, finding.ApplyFix(draft)).Score.Score.ShouldBeGreaterThanOrEqualTo(review.Score.Score, $"{draft} → {finding.ApplyFix(draft)}");
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
        taken.ShouldBeGreaterThan(Cases / 4);
    }

    [Fact]
    public void Leaving_out_what_is_no_fact_never_lowers_the_brevity()
    {
        var shorter = 0;
        var parts = Gen.Zip(Gen.Elements(s_facts).ArrayOf(2), Gen.Choose(0, 12).SelectMany(n => Gen.Elements(s_padding).ArrayOf(n)));
        Prop.ForAll(Gen.Zip(Thread, parts).ToArbitrary(), pair =>
        {
            var thread = ThreadReading.Read(pair.Item1);
            var (facts, padding) = pair.Item2;
            var last = Brevity(thread, facts, padding);
            for (var left = padding.Length - 1; left >= 0; left--)
            {
                var now = Brevity(thread, facts, padding[..left]);
                now.ShouldBeGreaterThanOrEqualTo(last, string.Join('。', facts.Concat(padding[..(left + 1)])));
                shorter += now > last ? 1 : 0;
                last = now;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
        shorter.ShouldBeGreaterThan(0);
    }

    private static int Brevity(ThreadReading thread, string[] facts, string[] padding)
        => ReplyCoach.Default.Review(thread, string.Join('。', facts.Concat(padding)) + "。").Score.Principles["PR3"];
}
