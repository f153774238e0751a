using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Facts;

/// <summary>A size recommended against the chart, whatever the chart looks like (FCT015).</summary>
public sealed class SizeChartTests
{
    private const string Names = """{"尺码表":{"M":"90-105斤","L":"106-120斤"}}""";
    private const string Rows = """{"size_chart":[{"尺码":"M","体重":"90-105","身高":"155-162"},{"尺码":"L","体重":"106-120","身高":"163-170"}]}""";
    private const string Line = """{"尺码表":"M 90-105斤；L 106-120斤"}""";
    private const string Shoes = """{"尺码表":{"38":"脚长235-240mm","39":"241-245mm"}}""";

    [Theory]
    [InlineData("这个体重拿L就行", "97斤穿多大", Names)]
    [InlineData("97斤选L码正合适", "我该拿哪个", Names)]
    [InlineData("给您推荐L码", "49公斤穿多大", Names)]
    [InlineData("建议拍L码", "158cm 97斤", Rows)]
    [InlineData("拍L码就可以", "97斤", Line)]
    [InlineData("拿39码正好", "脚长23.8cm拿多大", Shoes)]
    public void Another_size(string draft, string buyer, string facts)
        => RuleFindings.Of("FCT015", draft, buyer, facts).ShouldNotBeEmpty();

    [Theory]
    [InlineData("这个体重拿M就行", "97斤穿多大", Names)]
    [InlineData("M正好，想松快些拿L", "97斤穿多大", Names)]
    [InlineData("拿L就行", "97斤，喜欢宽松点", Names)]
    [InlineData("L码是给106到120斤穿的，您穿大了", "97斤穿L行吗", Names)]
    [InlineData("拿L就大了，不建议", "97斤穿L行吗", Names)]
    [InlineData("您拿L的话会大一圈", "97斤穿L行吗", Names)]
    [InlineData("建议拍L码", "168cm 110斤", Rows)]
    [InlineData("拿L就行", "97斤和115斤，分别穿多大", Names)]
    [InlineData("拿L就行", "140斤穿多大", Names)]
    [InlineData("拿39码正好", "脚长24.3cm拿多大", Shoes)]
    public void Right_or_weighed(string draft, string buyer, string facts)
        => RuleFindings.Of("FCT015", draft, buyer, facts).ShouldBeEmpty();
}
