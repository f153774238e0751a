using Zhiyin.Coach.Engine;
using Zhiyin.Text;

namespace Zhiyin.Coach.Tests.Engine;

public sealed class WordEdgesTests
{
    [Theory]
    [InlineData("再说下您[想换新还是退]款，明天下班前", "想换新还是退款")]
    [InlineData("[是我们发错]了。今天补发", "是我们发错了")]
    [InlineData("盖子[没法]用", "没法用")]
    [InlineData("[主管不]归我们这条线", "主管不归我们")]
    [InlineData("喝了[能降血]糖", "能降血糖")]
    public void An_end_inside_a_word_moves_to_its_edge(string marked, string widened) => Widen(marked).ShouldBe(widened);

    [Theory]
    [InlineData("亲，[请耐心等待]哦")]
    [InlineData("[不开发票]的")]
    [InlineData("今晚能[不能]送到，我问问")]
    [InlineData("[怪我们]没裹厚实")]
    [InlineData("[搜VX]73920")]
    public void What_is_no_part_of_the_fault_stays_outside(string marked)
        => Widen(marked).ShouldBe(marked[(marked.IndexOf('[', StringComparison.Ordinal) + 1)..marked.IndexOf(']', StringComparison.Ordinal)]);

    private static string Widen(string marked)
    {
        var (from, to) = (marked.IndexOf('[', StringComparison.Ordinal), marked.IndexOf(']', StringComparison.Ordinal) - 1);
        var text = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        return WordEdges.Widen(text, TextSpan.FromTo(from, to)).Of(text).ToString();
    }
}
