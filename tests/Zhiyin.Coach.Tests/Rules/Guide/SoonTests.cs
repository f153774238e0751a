using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Guide;

/// <summary>Waiting for somebody is no time; a time, a picture sent at once or a later purchase is not waited for (TIM001, handbook A-26).</summary>
public sealed class SoonTests
{
    [Theory]
    [InlineData("等库里师傅盘完这一排就给您寄", "少发的那包呢")]
    [InlineData("联系上派件员就跟您说", "快递员怎么不接电话")]
    [InlineData("过完秤再给您说", "称重差了两斤")]
    [InlineData("腾出手来就给您寄", "换的那件几时寄")]
    [InlineData("过些日子就上", "什么时候补货")]
    [InlineData("不会太久的", "发票啥时候开")]
    [InlineData("马上给您发货", "我的货呢")]
    [InlineData("回头给您处理", "怎么处理")]
    public void Soon_in_other_words_is_found(string draft, string buyer)
        => RuleFindings.Of("TIM001", draft, buyer).ShouldHaveSingleItem();

    [Theory]
    [InlineData("等库里师傅盘完这一排就给您寄，今晚八点前有单号", "少发的那包呢")]
    [InlineData("联系上派件员就跟您说，最晚今天下午五点", "快递员怎么不接电话")]
    [InlineData("有的，这就发您细节图", "有细节图吗")]
    [InlineData("有，马上给您发视频", "安装视频有吗")]
    [InlineData("好喝的话您回头再买也行，价格不变", "这个贵不贵")]
    public void A_time_or_nothing_to_wait_for_passes(string draft, string buyer)
        => RuleFindings.Of("TIM001", draft, buyer, from: Severity.Hint).ShouldBeEmpty();
}
