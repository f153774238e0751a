using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Structure;

/// <summary>A colon or a semicolon lets the eye rest in a long sentence; commas alone do not (LEN001).</summary>
public sealed class MeasuredBreathTests
{
    private const string Rests = "六口人吃饭，我建议拍1.6米那张，坐六个人胳膊不打架，来客人把两头翻板抬起来能坐八位；桌腿是往里收的，轮椅也推得进去，板面带一层漆，烫的锅垫个垫子就行，平时拿湿布擦一遍";

    [Fact]
    public void A_semicolon_is_a_rest()
    {
        RuleFindings.Of("LEN001", Rests, "六口人选多大的桌子").ShouldBeEmpty();
        RuleFindings.Of("LEN001", Rests.Replace('；', '，'), "六口人选多大的桌子").ShouldHaveSingleItem();
    }
}
