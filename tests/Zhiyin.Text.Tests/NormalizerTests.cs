namespace Zhiyin.Text.Tests;

public sealed class NormalizerTests
{
    [Theory]
    [InlineData("Ｐ３５０，这是", "p350,这是")]
    [InlineData("請幫我查詢訂單，這個什麼時候發貨", "请帮我查询订单,这个什么时候发货")]
    [InlineData("妳們後天會到嗎", "你们后天会到吗")]
    [InlineData("乾淨裡面週日", "干净里面周日")]
    [InlineData("零宽\u200b字符", "零宽字符")]
    public void Text_is_brought_into_its_comparable_form(string text, string expected) => Normalizer.Normalize(text).Text.ShouldBe(expected);

    [Fact]
    public void Unchanged_text_is_the_same_string()
    {
        const string Text = "已经很干净的一句话";
        Normalizer.Normalize(Text).Text.ShouldBeSameAs(Text);
    }

    [Fact]
    public void Spans_find_the_way_back_over_dropped_characters()
    {
        var normalized = Normalizer.Normalize("我\u200b們明天到");
        var at = normalized.Text.IndexOf("明天", StringComparison.Ordinal);
        normalized.ToOriginal(new TextSpan(at, 2)).Of(normalized.Original).ToString().ShouldBe("明天");
    }
}
