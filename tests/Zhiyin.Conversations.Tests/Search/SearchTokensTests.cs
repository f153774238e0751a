using FsCheck;
using FsCheck.Fluent;
using Zhiyin.Conversations.Search;

namespace Zhiyin.Conversations.Tests.Search;

/// <summary>Tokens, matches and their order: the part of search that both databases share.</summary>
public sealed class SearchTokensTests
{
    [Theory]
    [InlineData("要退货", "要 要退 退 退货 货")]
    [InlineData("發貨", "发 发货 货")]
    [InlineData("iPhone15 壳", "iphone15 iphone 15 壳")]
    [InlineData("单号4012345678901234567", "单 单号 号 4012345678901234567 4567 234567")]
    [InlineData("ＡＢ，c😀", "ab c")]
    [InlineData("，。！", "")]
    public void A_text_is_indexed_under(string text, string tokens)
        => string.Join(' ', SearchTokens.OfText(text)).ShouldBe(tokens);

    [Theory]
    [InlineData("退", "退")]
    [InlineData("退货", "退货")]
    [InlineData("要退货 4567", "要退 退货 4567")]
    [InlineData("iPhone15", "iphone15")]
    public void A_query_asks_for(string query, string tokens)
        => string.Join(' ', SearchTokens.OfQuery(query)).ShouldBe(tokens);

    private static Gen<string> Text => Gen.Elements("退货", "发", "貨", "iPhone", "15", "4012345678901234567", "，", " ", "😀", "𠮷", "か", "ＡＢ", "\u200b", "s", "\ud83d").ArrayOf().Select(string.Concat);

    [Fact]
    public void Every_stretch_of_Han_and_every_whole_word_of_a_text_finds_it()
        => Prop.ForAll(Text.ToArbitrary(), text =>
        {
            var index = SearchTokens.OfText(text).ToHashSet(StringComparer.Ordinal);
            return SearchQuery.Read(text) is not { } query || (query.Tokens.All(index.Contains) && query.Match(text) is not null);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void What_matches_is_always_indexed_under_the_tokens_asked_for()
        => Prop.ForAll(Gen.Zip(Text, Text).ToArbitrary(), pair =>
        {
            var (text, asked) = pair;
            return SearchQuery.Read(asked) is not { } query || query.Match(text) is null || query.Tokens.All(SearchTokens.OfText(text).ToHashSet(StringComparer.Ordinal).Contains);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Marks_lie_in_the_text_as_stored()
    {
        var match = SearchQuery.Read("發貨 4567")!.Match("什么时候发\u200b货？单号4012345678901234567，快发货").ShouldNotBeNull();
        match.Marks.Select(m => (m.Start, m.Length)).ShouldBe([(4, 3), (25, 4), (31, 2)]);
    }

    [Fact]
    public void Pairs_that_do_not_stand_together_are_no_match()
        => SearchQuery.Read("退款项")!.Match("退款的款项").ShouldBeNull();

    [Theory]
    [InlineData("phone", "iphone 15", false)]
    [InlineData("iphone", "iPhone15Pro", true)]
    [InlineData("1234", "91234567", false)]
    [InlineData("4567", "01234567", true)]
    public void Words_match_whole(string query, string text, bool match)
        => (SearchQuery.Read(query)!.Match(text) is not null).ShouldBe(match);

    [Fact]
    public void Nothing_to_look_for_is_no_query()
        => SearchQuery.Read(" ，😀").ShouldBeNull();

    [Fact]
    public void Newer_goes_before_older_and_fuller_before_thinner()
    {
        var query = SearchQuery.Read("退货")!;
        var now = DateTimeOffset.Parse("2026-10-01T00:00:00Z");
        var (thin, full) = (query.Match("我想问一下上周买的那件衣服现在还能不能退货呢谢谢")!, query.Match("退货退货")!);
        SearchQuery.Rank(thin, now).ShouldBeGreaterThan(SearchQuery.Rank(thin, now.AddDays(-1)));
        SearchQuery.Rank(full, now).ShouldBeGreaterThan(SearchQuery.Rank(thin, now));
        SearchQuery.Rank(thin, now).ShouldBeGreaterThan(SearchQuery.Rank(full, now.AddDays(-90)));
    }
}
