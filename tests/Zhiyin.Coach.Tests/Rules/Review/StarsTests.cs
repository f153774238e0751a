using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Review;

/// <summary>Stars that are to be lit for a reward, and other things that are lit (REV005, handbook §4.3).</summary>
public sealed class StarsTests
{
    [Theory]
    [InlineData("把那五盏灯都点亮，截图给我，下单账户给您塞3块")]
    [InlineData("星星点满的话下次给您抹零")]
    public void Stars_for_a_reward_are_found(string draft) => RuleFindings.Of("REV005", draft, "收到了，挺好").ShouldNotBeEmpty();

    [Theory]
    [InlineData("到货提醒给您点亮了，驼色一到就通知您")]
    [InlineData("进度条点亮到第三格就是出库了，单号今天发您")]
    public void Other_lights_are_not(string draft) => RuleFindings.Of("REV005", draft, "那我再等等").ShouldBeEmpty();
}
