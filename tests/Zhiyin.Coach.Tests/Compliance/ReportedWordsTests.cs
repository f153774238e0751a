using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Compliance;

/// <summary>Words of others that are only told again are none of the agent's (handbook §4.1.3); the agent's own beside them still are.</summary>
public sealed class ReportedWordsTests
{
    [Theory]
    [InlineData("您问是不是全网最低，这个我没比过，价格近半年没动")]
    [InlineData("全国第一这种话我们不说，您看退货率")]
    [InlineData("有人冒充客服让您打五星，截图发我去举报")]
    [InlineData("别听人说退款前要先打五星，没有这回事")]
    [InlineData("冰鲜鱼按规定不适用七天无理由，不新鲜照样赔")]
    [InlineData("这枚戒指不支持无理由退，是照您的手指尺寸打的，圈口错了我们重做")]
    [InlineData("没有发票也照样保修，报订单号就行")]
    [InlineData("锁屏密码别写在盒子上寄来")]
    [InlineData("家里的无线密码注意大小写")]
    [InlineData("这款是绝对湿度表，误差百分之三")]
    public void Told_again_or_lawful_passes(string draft)
        => Drafts.Review(draft).Findings.ShouldNotContain(f => f.Severity == Severity.Error);

    [Theory]
    [InlineData("您问得好，我们家就是全网最低")]
    [InlineData("您问退款的事，先打五星好评我再给您退")]
    [InlineData("穿过的鞋我们不退哈，海报上写了")]
    [InlineData("锁屏密码写给我，我来解")]
    [InlineData("小店没有发票的，收据行不行")]
    public void The_agents_own_words_do_not(string draft)
        => Drafts.Review(draft).Findings.ShouldContain(f => f.Severity == Severity.Error);

    [Theory]
    [InlineData("您选的是不想要，可屏是裂的，建议改成质量问题，运费就归我们", false)]
    [InlineData("您别选质量问题，改成不想要我秒给您退", true)]
    public void A_reason_that_falls_on_the_shop_steers_nobody(string draft, bool found)
        => Drafts.Review(draft).Findings.Any(f => f.Severity > Severity.Hint && f.Category.Code == "refund.manipulation").ShouldBe(found);

    [Theory]
    [InlineData("这题我答不好，我请教了师傅，结论是能洗不能烘", false)]
    [InlineData("这题我答不好，问我等于白问", true)]
    public void Who_has_asked_around_knows(string draft, bool found)
        => Drafts.Review(draft, "能进烘干机吗").Findings.Any(f => f.Severity > Severity.Hint && f.Category.Code == "answer.unknown").ShouldBe(found);
}
