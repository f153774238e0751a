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

    // A longer sentence may sound milder to the model: only where it still hears the tone can an exemption lose it.
    private static bool Reads(string draft, string category)
        => FaultReader.Read(draft, Segmenter.Sentences(draft)).Any(f => f.Matter == category && f.Confidence >= 0.5f);
}
