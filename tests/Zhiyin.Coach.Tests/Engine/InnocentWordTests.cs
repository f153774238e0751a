using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;
using Zhiyin.Text.Segments;
using Zhiyin.Understanding.Faults;

namespace Zhiyin.Coach.Tests.Engine;

/// <summary>
/// A fault in other words stays one beside an innocent clause: what excuses a matter is looked for in the fault's own clause, not anywhere in the sentence.
/// </summary>
public sealed class InnocentWordTests
{
    private const string Offer = "，免费给您分装";

    private static readonly string[] s_innocent = [Offer, "，如实填就行", "，活动还有3天", "，说不准什么时候有空", "，不影响您的", "，好吗"];

    public static TheoryData<string> Ids => [.. RuleCatalog.BuiltIn.Rules.Where(r => r.Info.StandsIn).Select(r => r.Info.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void A_fault_beside_an_innocent_clause_is_still_found(string id)
    {
        var lost = new List<string>();
        var rule = RuleCatalog.BuiltIn.Find(id)!.Info;
        foreach (var example in rule.Bad)
        {
            foreach (var innocent in s_innocent)
            {
                var draft = ExampleThread.Unmark(example.Draft).Draft + innocent;
                // Who goes on with what can be done does not pass the matter on.
                if (innocent == Offer && rule.Category == Categories.ToneShirk)
                {
                    continue;
                }

                if (rule.Category.PainPoint is not null && !Reads(draft, rule.Category.Code))
                {
                    continue;
                }

                if (!Drafts.Review(example with { Draft = draft }).Findings.Any(f => f.Category == rule.Category))
                {
                    lost.Add(draft);
                }
            }
        }

        lost.ShouldBeEmpty();
    }

    /// <summary>A fact that has nothing to do with the fault does not excuse it either.</summary>
    [Theory]
    [InlineData("counterfeit", "晚香玉香水是灌装的，瓶子回收的真瓶", """{"product":{"name":"晚香玉香水"}}""")]
    [InlineData("price.deceptive", "页面那句「千人已拍」是我让美工画上去的", """{"活动":"11月30日24点结束"}""")]
    [InlineData("action.unbacked", "黑色那件替您扣下来了，没让别人拍走", """{"actions":["14:20 开票"]}""")]
    [InlineData("rights.denied", "预售的货到手了也不能反悔", """{"product":{"蓝牙":"不支持"}}""")]
    public void A_fault_beside_an_innocent_fact_is_still_found(string category, string draft, string facts)
        => Drafts.Review(draft, facts: facts).Findings.ShouldContain(f => f.Category.Code == category && f.Rule.StandsIn);

    /// <summary>What a clause denies stays excused, wherever it stands.</summary>
    [Theory]
    [InlineData("没有治疗作用，主要是解渴好喝")]
    [InlineData("评价您照实写，好坏都可以，退款我照常办")]
    [InlineData("不需要您提供身份证，订单尾号发我就能查")]
    [InlineData("退款原因按实际情况选就行，我这边马上同意")]
    public void A_matter_that_is_denied_stays_excused(string draft)
        => Drafts.Review(draft).Findings.ShouldNotContain(f => f.Rule.StandsIn && f.Category.PainPoint == null && f.Severity > Severity.Hint);

    // A longer sentence may sound milder to the model: only where it still hears the tone can an exemption lose it.
    private static bool Reads(string draft, string category)
        => FaultReader.Read(draft, Segmenter.Sentences(draft)).Any(f => f.Matter == category && f.Confidence >= 0.5f);
}
