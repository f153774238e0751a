using Zhiyin.Text.Segments;

namespace Zhiyin.Text.Tests.Segments;

public sealed class SegmenterTests
{
    [Theory]
    [InlineData("好的。您稍等！！我查一下", "好的。|您稍等！！|我查一下")]
    [InlineData("第一行\n第二行", "第一行|第二行")]
    [InlineData("3.5元一件", "3.5元一件")]
    [InlineData("好呀~在的", "好呀~在的")]
    [InlineData("。。。", "")]
    [InlineData("", "")]
    [InlineData("😀", "😀")]
    public void Sentences_keep_their_closing_mark(string text, string sentences)
        => string.Join('|', Segmenter.Sentences(text).Select(s => s.Of(text).ToString())).ShouldBe(sentences);

    [Theory]
    [InlineData("亲，今天发；明天到。", "亲|今天发|明天到")]
    [InlineData("1,280元,包邮", "1,280元|包邮")]
    [InlineData("18:00前:回您", "18:00前|回您")]
    [InlineData("您好 在吗", "您好|在吗")]
    [InlineData("iPhone 15 有货", "iPhone 15 有货")]
    [InlineData("好呀~在的", "好呀|在的")]
    public void Clauses_leave_the_mark_out(string text, string clauses)
    {
        var sentence = Segmenter.Sentences(text).ShouldHaveSingleItem();
        string.Join('|', Segmenter.Clauses(text, sentence).Select(s => s.Of(text).ToString())).ShouldBe(clauses);
    }
}
