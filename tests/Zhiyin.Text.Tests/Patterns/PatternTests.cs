using Zhiyin.Text.Patterns;

namespace Zhiyin.Text.Tests.Patterns;

/// <summary>The language of phrase patterns (docs/adr/0003), construct by construct.</summary>
public sealed class PatternTests
{
    private static List<string> Hits(PatternSet set, string text)
    {
        var normalized = Normalizer.Normalize(text).Text;
        return [.. new PatternIndex([set]).Scan(normalized).All(set).Select(s => s.Of(normalized).ToString())];
    }

    [Theory]
    [InlineData("(退|换)货", "我要换货，也要退货", "换货|退货")]
    [InlineData("[退换]货", "换货", "换货")]
    [InlineData("包退?", "包运费", "包")]
    [InlineData("包退?", "包退", "包退")]
    [InlineData("包(退|换)?的", "包的，包换的", "包的|包换的")]
    [InlineData("#天内", "三十五天内，7天内", "三十五天内|7天内")]
    [InlineData("退#元", "退12元", "退12元")]
    [InlineData("退#元", "退元", "")]
    [InlineData("(#|几)天到", "3天到，几天到，天到", "3天到|几天到")]
    [InlineData("(满|够)(十五|#)字", "满20字，够十五字，满字", "满20字|够十五字")]
    [InlineData("(另)?补(#元)?票", "补票，另补5元票", "补票|另补5元票")]
    [InlineData("剩((#|两)件|(#|半)箱)", "剩3件，剩半箱，剩9箱，剩件", "剩3件|剩半箱|剩9箱")]
    [InlineData("不{0,3}退", "不给你退", "不给你退")]
    [InlineData("不{0,3}退", "不给你们家退", "")]
    [InlineData("不{2,3}退", "不能退", "")]
    [InlineData("不{0,9}退", "不行。退吧", "")]
    [InlineData("^好", "！好的", "好")]
    [InlineData("^好", "很好", "")]
    [InlineData("好$", "很好。", "好")]
    [InlineData("好$", "好的", "")]
    [InlineData("退貨", "退货", "退货")]
    [InlineData("ＱＱ", "加qq", "qq")]
    public void A_construct_finds_what_it_says(string pattern, string text, string hits)
        => string.Join('|', Hits(PatternSet.Of("t", pattern), text)).ShouldBe(hits);

    [Theory]
    [InlineData("最好吃的面", "")]
    [InlineData("最好吃，真是最好", "最好")]
    [InlineData("最好", "最好")]
    public void A_hit_inside_a_spare_phrase_is_none(string text, string hits)
        => string.Join('|', Hits(PatternSet.Of("t", "最好").Spare("最好吃"), text)).ShouldBe(hits);

    [Fact]
    public void A_hit_inside_another_is_not_told_twice() => Hits(PatternSet.Of("t", "退", "退货", "货退"), "退货退").ShouldBe(["退货", "货退"]);

    [Theory]
    [InlineData("退(货", "')' is missing")]
    [InlineData("退[货", "']' is missing")]
    [InlineData("退)货", "out of place")]
    [InlineData("{0,3}退", "not with a gap")]
    [InlineData("退{0,3}", "not with a gap")]
    [InlineData("退{3,1}货", "a gap is written")]
    [InlineData("退{0,61}货", "a gap is written")]
    [InlineData("退{0,2}(货|)?{0,2}款", "must not be empty")]
    [InlineData("退$货", "must be last")]
    public void A_pattern_that_could_not_match_is_refused_with_its_place(string pattern, string why)
    {
        var message = Should.Throw<FormatException>(() => new PatternIndex([PatternSet.Of("the set", pattern)])).Message;
        message.ShouldStartWith("the set: Pattern «" + pattern + "», character ");
        message.ShouldContain(why);
    }

    [Fact]
    public void A_set_the_index_does_not_know_is_a_mistake_of_the_rule()
    {
        var hits = new PatternIndex([PatternSet.Of("known", "退")]).Scan("退");
        Should.Throw<InvalidOperationException>(() => hits.Has(PatternSet.Of("stranger", "退"))).Message.ShouldContain("stranger");
    }

    [Fact]
    public void A_silent_set_is_known_and_finds_nothing()
    {
        var silent = PatternSet.Of("silent", "退");
        var loud = PatternSet.Of("loud", "退");
        var hits = new PatternIndex([silent, loud], set => set == loud).Scan("退");
        hits.Has(silent).ShouldBeFalse();
        hits.Has(loud).ShouldBeTrue();
    }
}
