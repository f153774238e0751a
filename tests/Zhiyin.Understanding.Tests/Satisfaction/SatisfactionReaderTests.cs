using Zhiyin.Understanding.Models;
using Zhiyin.Understanding.Satisfaction;
using Zhiyin.Understanding.Tests.Threads;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Understanding.Tests.Satisfaction;

public sealed class SatisfactionReaderTests
{
    private static readonly (string, string)[] s_opening = [("buyer", "我的退款什么时候到"), ("agent", "您好，已经退回银行卡，1到3个工作日到账")];

    [Fact]
    public void Thanks_at_the_end_promise_a_better_rating_than_anger()
    {
        var pleased = Read([.. s_opening, ("buyer", "好的，谢谢您"), ("agent", "不客气")]);
        var angry = Read([.. s_opening, ("buyer", "三天了还没到，根本没人管，太差了"), ("agent", "请耐心等待")]);
        pleased.Score.ShouldBeGreaterThan(angry.Score);
        (pleased.Class, angry.Class).ShouldBe((2, 0));
    }

    [Fact]
    public void Without_a_buyer_nothing_is_forecast() => Read([("agent", "您好")]).ShouldBe(new SatisfactionReading(0.5, 1));

    [Fact]
    public void A_forecast_is_a_share_whatever_is_said()
    {
        foreach (var text in new[] { "", "。。。", "[图片]", "不不不不不没没没没", new string('谢', 300) })
        {
            Read([.. s_opening, ("buyer", text)]).Score.ShouldBeInRange(0, 1);
        }
    }

    [Fact]
    public void The_hands_of_the_raters_are_mixed_into_one_distribution()
    {
        var p = new float[SatisfactionModel.Classes];
        Weights.Satisfaction.ShouldNotBeNull().Predict([], p);
        p.Sum().ShouldBe(1, 1e-4);
        SatisfactionModel.Expected([0, 0, 1]).ShouldBe(1);
        SatisfactionModel.Expected([0, 1, 0]).ShouldBe(0.5);
    }

    private static SatisfactionReading Read((string Role, string Text)[] talk) => ThreadReading.Read(Talk.Of(talk)).Satisfaction;
}
