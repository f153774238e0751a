using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Engine;

/// <summary>Marks around a whole reply emphasise it; they quote nobody and take no force away.</summary>
public sealed class EmphasisTests
{
    private static readonly (string Open, string Close)[] s_marks = [("【", "】"), ("《", "》"), ("「", "」"), ("“", "”"), ("\"", "\"")];

    // What a shop may not say; how something is said can lie in its first character.
    public static TheoryData<string> Ids => [.. RuleCatalog.BuiltIn.Rules.Where(r => r.Info.Blocks || r.Info.Category.PainPoint is null).Select(r => r.Info.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void A_bad_reply_stays_as_bad_between_marks(string id)
    {
        foreach (var example in RuleCatalog.BuiltIn.Find(id)!.Info.Bad)
        {
            var draft = ExampleThread.Unmark(example.Draft).Draft;
            var bare = Drafts.Review(example);
            foreach (var (open, close) in s_marks)
            {
                var marked = Drafts.Review(example with { Draft = $"{open}{draft}{close}" });
                marked.Findings.Any(f => f.Blocks).ShouldBe(bare.Findings.Any(f => f.Blocks), $"{id} blocks: {open}{draft}{close}");
                marked.Findings.ShouldContain(f => f.Rule.Id == id, $"{id}: {open}{draft}{close}");
            }
        }
    }
}
