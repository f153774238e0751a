using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding;

namespace Zhiyin.Coach.Tests.Engine;

/// <summary>Exemptions and suppressions are the engine's business: shown on a rule that does nothing but find a word.</summary>
public sealed class ExemptionTests
{
    private static readonly RuleInfo s_info = new("TST001", "test.word", Categories.AdAbsolute, Severity.Warning)
    {
        Title = "t",
        Why = "w",
        Bad = ["[|最好|]"],
        Good = ["好"],
        Heeds = Exempt.Usual | Exempt.NumberSense,
    };

    private static int Count(string draft, string? buyer = null, Suppressions? suppressions = null, string word = "(最好|最后|包退|不行)")
    {
        var coach = new ReplyCoach(new RuleCatalog([new WordRule(PatternSet.Of("w", word))]), suppressions);
        var thread = ThreadReading.Read(Drafts.Conversation(buyer is null ? null : $"买家: {buyer}", null));
        return coach.Review(thread, draft).Findings.Length;
    }

    [Theory]
    [InlineData("这是最好的一款", 1)]
    [InlineData("按钮上写着「最好」两个字", 0)]
    [InlineData("您说的“最好”我理解", 0)]
    [InlineData("“赠品”没有了，这是最好的一款，看“详情”", 1)]
    [InlineData("不能说最好", 0)]
    [InlineData("这不是最好的", 0)]
    [InlineData("特别最好", 1)]
    [InlineData("「最好」", 1)]
    [InlineData("您点【最好】那个按钮", 1)]
    [InlineData("不能说是最好", 0)]
    [InlineData("能不能最好", 1)]
    [InlineData("不但最好", 1)]
    [InlineData("不贵、最好", 1)]
    [InlineData("请点最后一步", 0)]
    [InlineData("对不起，最好明天来", 1)]
    public void Quotation_negation_and_number_sense_pass(string draft, int findings) => Count(draft).ShouldBe(findings);

    [Fact]
    public void Words_pasted_from_the_buyer_pass()
    {
        Count("您说的是你们承诺过包退的，我查一下", "你们承诺过包退的", word: "包退").ShouldBe(1);
        Count("你们承诺过包退的。我查一下记录", "你们承诺过包退的").ShouldBe(0);
    }

    [Fact]
    public void A_shop_can_silence_a_rule_or_a_phrase()
    {
        Count("最好的", suppressions: new Suppressions([new Suppression("test.word", null)])).ShouldBe(0);
        Count("最好吃面馆", suppressions: new Suppressions([new Suppression(null, "最好吃面馆")])).ShouldBe(0);
        Count("最好吃面馆，最好了", suppressions: new Suppressions([new Suppression("TST001", "最好吃面馆")])).ShouldBe(1);
        Count("最好吃面馆", suppressions: new Suppressions([new Suppression("PRM001", "最好吃面馆")])).ShouldBe(1);
    }

    [Fact]
    public void Places_far_apart_are_told_each_and_near_ones_of_a_sentence_as_one()
    {
        Count("最好最好").ShouldBe(1);
        Count("最好。最好").ShouldBe(2);
        Count("最好的料子是我们家一针一线慢慢做的最好").ShouldBe(2);
    }

    private sealed class WordRule(PatternSet words) : ReplyRule
    {
        public override RuleInfo Info => s_info;

        public override IReadOnlyList<PatternSet> Patterns { get; } = [words];

        public override void Review(Reply reply, FindingSink findings)
        {
            foreach (var span in reply.All(words))
            {
                findings.Add(this, span, "m");
            }
        }
    }
}
