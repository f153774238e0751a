using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Matters;

/// <summary>What the models read into a sentence is heard only where nothing beside it says otherwise; each pair holds both ways.</summary>
public sealed class ModelReadingTests
{
    [Theory]
    [InlineData("TON008", "晚到两天又不耽误您过日子，放宽心", "等了五天还没到")]
    [InlineData("RFD005", "麻烦把仅退款撤销，我们走内部通道更快", "没收到货，我申请仅退款了")]
    [InlineData("TON012", "昨天不是我当班，谁答应您的您找谁", "昨天你们答应补发的")]
    public void A_fault_in_other_words_is_found(string rule, string draft, string buyer)
        => RuleFindings.Of(rule, draft, buyer).ShouldNotBeEmpty();

    [Theory]
    [InlineData("TON008", "等得人都没脾气了，实在抱歉，我这就催仓库，今天18点前给您单号", "等了五天还没到")]
    [InlineData("RFD005", "符合仅退款，您点「未收到货-仅退款」，我2小时内审核", "一直没收到货")]
    [InlineData("TON012", "运费险是保险公司打的，到16号没到账您喊我，我帮您一起报案", "运费险没赔给我")]
    [InlineData("ANS002", "密码只有您自己知道，我这头看不到。登录页点「忘记密码」就能重设", "账号密码是多少")]
    public void A_sound_one_is_not(string rule, string draft, string buyer)
        => RuleFindings.Of(rule, draft, buyer).ShouldBeEmpty();
}
