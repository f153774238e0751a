using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Engine;

/// <summary>What blocks stays blocked beside an innocent clause, before it or behind it.</summary>
public sealed class BlockedStaysTests
{
    private static readonly string[] s_innocent = ["免费给您分装", "如实填就行", "平台不允许改价", "活动还有3天", "没关系的", "您放心", "别担心", "谢谢您的支持"];

    public static TheoryData<string> Ids => [.. RuleCatalog.BuiltIn.Rules.Where(r => r.Info.Blocks).Select(r => r.Info.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void A_blocked_reply_stays_blocked_beside_an_innocent_clause(string id)
    {
        var lost = new List<string>();
        foreach (var example in RuleCatalog.BuiltIn.Find(id)!.Info.Bad.Where(e => Blocks(e)))
        {
            var draft = ExampleThread.Unmark(example.Draft).Draft;
            foreach (var innocent in s_innocent)
            {
                lost.AddRange(new[] { $"{draft}，{innocent}", $"{innocent}，{draft}" }.Where(d => !Blocks(example with { Draft = d })));
            }
        }

        lost.ShouldBeEmpty();
    }

    /// <summary>«…好吗» asks for it, and asks nothing about it.</summary>
    [Theory]
    [InlineData("好评返现5元好吗")]
    [InlineData("您先确认收货再给您退款可以吗")]
    [InlineData("验证码发我好吗")]
    [InlineData("密码告诉我可以吗，我帮您改")]
    [InlineData("您加我微信好吗")]
    public void A_request_with_a_tag_is_a_request(string draft) => Drafts.Review(draft).Findings.ShouldContain(f => f.Blocks);

    /// <summary>A question about it blocks nobody.</summary>
    [Theory]
    [InlineData("您是说先确认收货再退可以吗")]
    [InlineData("您问好评返现可以吗")]
    [InlineData("您之前收到过验证码吗")]
    public void A_question_about_it_is_none(string draft) => Drafts.Review(draft).Findings.ShouldNotContain(f => f.Blocks);

    private static bool Blocks(Example example) => Drafts.Review(example).Findings.Any(f => f.Blocks);
}
