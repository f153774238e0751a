using System.Buffers;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Measures;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>A size is recommended to a buyer whom the size chart puts into another one.</summary>
internal sealed class SizeConflictRule : ReplyRule
{
    private const decimal Jin = 0.5m;
    private const decimal LightestJin = 70;
    private const decimal HeaviestJin = 260;

    private const int Gap = 3;

    private static readonly PatternSet s_choose = PatternSet.Of("size.choose", "(拿|选|拍|穿|买|要|下|建议|推荐|入)");
    private static readonly PatternSet s_fits = PatternSet.Of("size.fits", "(正好|刚好|合适|适合|合身|就行|没问题|可以|正合适|够)");

    // A fit that is wished or told apart from the chart: looser, tighter, another cut, for later.
    private static readonly PatternSet s_wish = PatternSet.Of("size.wish", "宽松", "松(一点|点|些|快)", "大一(码|号)", "小一(码|号)", "加大", "偏(大|小|瘦|胖|紧|松)", "修身", "紧身", "显瘦", "oversize", "肚子", "孕", "长(个子|身体|高)", "明年", "里面(要|想|还)?(套|穿|加)", "喜欢", "(想|要)(大|小|松|紧)", "之间", "都(行|能|可以)", "身材", "肩宽", "骨架");

    public override RuleInfo Info { get; } = new("FCT015", "fact.conflict.size-chart", Categories.FactConflict, Severity.Error)
    {
        Title = "推荐的尺码和尺码表对不上",
        Why = "尺码表买家自己也看得到，推荐错一码就是一单退货。",
        Basis = "handbook A-24",
        Bad =
        [
            new("[|您这个体重拿L码正合适|]", Thread: "买家: 108斤穿多大", Better: "108斤在M码的范围里，建议拿M", Facts: """{"尺码表":{"M":"100-115斤","L":"116-130斤"}}"""),
        ],
        Good =
        [
            new("108斤拿M码就行", Thread: "买家: 108斤穿多大", Facts: """{"尺码表":{"M":"100-115斤","L":"116-130斤"}}"""),
            new("按表是M，想宽松一点就拿L码", Thread: "买家: 108斤穿多大", Facts: """{"尺码表":{"M":"100-115斤","L":"116-130斤"}}"""),
        ],
    };

    public override IReadOnlyList<PatternSet> Patterns { get; } = [s_choose, s_fits, s_wish];

    public override void Review(Reply reply, FindingSink findings)
    {
        if (reply.Facts is not { } facts || (!reply.Has(s_choose) && !reply.Has(s_fits)) || reply.Has(s_wish) || reply.BuyerSays(s_wish) || facts.All.Any(f => f.Value.Length < 60 && reply.Scan(Normalizer.Normalize(f.Value).Text).Has(s_wish)))
        {
            return;
        }

        var cells = SizeTable.Of(facts);
        if (cells.Count == 0)
        {
            return;
        }

        var sizes = cells.Select(c => c.Size).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var size in sizes)
        {
            foreach (var at in Named(reply.Text, size))
            {
                var clause = Scope.ClauseAround(reply.Text, at);
                var words = clause.Of(reply.Text).ToString();
                if (!IsRecommended(reply, at, clause) || Around.Asked(reply, at) || PolicyConflictRule.IsCondition(words.Replace("的话", "", StringComparison.Ordinal)) || words.AsSpan().ContainsAny(s_denying))
                {
                    continue;
                }

                var told = Told(reply.SentenceAt(clause.Start).Of(reply.Text).ToString());
                told = told.Count > 0 ? told : Told(reply.Thread.LastBuyerTurn.Text);
                if (Misfit(cells, size, told, s => Named(reply.Text, s).Any()) is { } cell)
                {
                    findings.Add(this, clause, $"资料里「{size}」是{cell.Fact.Value}", better: "按尺码表推荐");
                    return;
                }
            }
        }
    }

    private static readonly SearchValues<string> s_denying = SearchValues.Create(["不", "别", "没", "大了", "小了", "会大", "会小", "就大", "就小", "大一圈", "小一圈", "太大", "太小", "勒", "绷", "空荡", "挤"], StringComparison.Ordinal);

    // «拿L码», «L码正合适»: the verb before the size, the fit behind it.
    private static bool IsRecommended(Reply reply, TextSpan size, TextSpan clause)
        => reply.All(s_choose).Any(v => clause.Contains(v) && v.End <= size.Start && size.Start - v.End <= Gap) || reply.All(s_fits).Any(f => clause.Contains(f) && f.Start >= size.End && f.Start - size.End <= Gap);

    // The cell of the size that the buyer's figures fall out of, while another size holds all of them; who names that one too weighs both.
    private static SizeCell? Misfit(List<SizeCell> cells, string size, List<(string Label, Quantity Figure)> told, Func<string, bool> named)
    {
        var known = told.FindAll(t => cells.Exists(c => Speaks(c, t)));
        if (known.Count == 0 || known.GroupBy(t => (t.Label, t.Figure.Measure)).Any(g => g.Count() > 1))
        {
            return null;
        }

        var misfit = cells.Find(c => c.Size == size && known.Exists(t => Speaks(c, t) && !Holds(c, t.Figure)));
        var right = cells.FindAll(c => c.Size != size && known.TrueForAll(t => cells.Exists(o => o.Size == c.Size && Speaks(o, t) && Holds(o, t.Figure))));
        return misfit is not null && right.Count > 0 && !right.Exists(c => named(c.Size)) ? misfit : null;
    }

    private static bool Holds(SizeCell cell, Quantity figure) => figure.Value >= cell.Low && figure.Value <= cell.High;

    private static bool Speaks(SizeCell cell, (string Label, Quantity Figure) told)
        => cell.Measure == told.Figure.Measure && (told.Figure.Measure == Measure.Weight || (cell.Label.Length > 0 && cell.Label == told.Label));

    // Figures about a body: a weight, or a length with its name («脚长24», «163厘米» is a height).
    private static List<(string Label, Quantity Figure)> Told(string text)
    {
        var told = new List<(string, Quantity)>();
        foreach (var quantity in Numbers.Read(text))
        {
            if (quantity.InCode || quantity.IsRange)
            {
                continue;
            }

            if (quantity.Measure == Measure.Weight && quantity.Value is >= LightestJin * Jin and <= HeaviestJin * Jin)
            {
                told.Add(("", quantity));
            }
            else if (quantity.Measure is Measure.Length or Measure.Plain && SizeTable.LabelBefore(text, quantity.Span.Start) is { Length: > 0 } label)
            {
                told.Add((label, quantity with { Measure = Measure.Length }));
            }
            else if (quantity is { Measure: Measure.Length, Value: >= 140 and <= 200 })
            {
                told.Add(("身高", quantity));
            }
        }

        return told;
    }

    // «XL» is not named by «XXL», nor «38» by «138».
    private static IEnumerable<TextSpan> Named(string text, string size)
    {
        for (var at = text.IndexOf(size, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(size, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + size.Length;
            if ((at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])) && (end == text.Length || (!char.IsAsciiLetterOrDigit(text[end]) && text[end] is not ('斤' or '公' or '岁' or '元' or '块' or '.' or '-' or '个'))))
            {
                yield return new TextSpan(at, size.Length);
            }
        }
    }
}
