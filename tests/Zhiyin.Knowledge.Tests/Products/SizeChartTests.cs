using Zhiyin.Knowledge.Products;

namespace Zhiyin.Knowledge.Tests.Products;

/// <summary>The checks of handbook §8.6 on the sample's size chart.</summary>
public sealed class SizeChartTests
{
    private static readonly SizeChart s_chart = new(
    [
        Row("S", "155-160", "90-104"),
        Row("M", "160-167", "105-118"),
        Row("L", "165-172", "119-132"),
    ]);

    [Theory]
    [InlineData(165, 55, SizeVerdict.Fits, "M")]
    [InlineData(163, 61, SizeVerdict.Contradicts, "")]
    [InlineData(170, 70, SizeVerdict.OutsideChart, "")]
    [InlineData(170, 62, SizeVerdict.Fits, "L")]
    public void Height_and_weight_together_decide_or_say_that_they_do_not(double height, double kg, SizeVerdict verdict, string sizes)
    {
        var advice = s_chart.Advise(height, kg);
        advice.Verdict.ShouldBe(verdict);
        (verdict == SizeVerdict.Fits ? string.Join(',', advice.Fitting) : "").ShouldBe(sizes);
    }

    [Fact]
    public void A_contradiction_names_both_sides()
    {
        var advice = s_chart.Advise(163, 61);
        advice.ByHeight.ShouldBe(["M"]);
        advice.ByWeight.ShouldBe(["L"]);
    }

    [Fact]
    public void One_measure_alone_gives_what_it_gives_and_none_gives_nothing()
    {
        s_chart.Advise(166, null).ByHeight.ShouldBe(["M", "L"]);
        s_chart.Advise(null, null).Verdict.ShouldBe(SizeVerdict.Unknown);
        s_chart.Advise(190, null).Verdict.ShouldBe(SizeVerdict.OutsideChart);
    }

    private static Dictionary<string, string> Row(string size, string height, string jin) => new(StringComparer.Ordinal) { ["码"] = size, ["身高"] = height, ["体重(斤)"] = jin };
}
