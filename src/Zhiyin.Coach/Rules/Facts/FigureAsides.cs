using System.Buffers;
using Zhiyin.Coach.Engine;
using Zhiyin.Text.Measures;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>Figures that no fact holds and that the shop will not be held to: advice about them is enough.</summary>
internal static class FigureAsides
{
    /// <summary>True for a price named in passing or turned into something else: «两百块的椅子», «等于每个省5块».</summary>
    public static bool IsInPassing(Reply reply, Quantity figure)
        => figure.Measure == Measure.Yuan && ((figure.Unit.Length == 0 && !AmountWords.Has(reply.Thread.LastBuyerTurn.Text, AmountWords.PriceAsked) && !AmountWords.Has(reply.Text[Math.Max(0, figure.Span.Start - 5)..Math.Min(reply.Text.Length, figure.Span.End + 3)], s_costs)) || (reply.Text.AsSpan(figure.Span.End) is ['的', var next, ..] && Zhiyin.Text.Segments.Segmenter.IsHan(next)) || AmountWords.Has(Scope.ClauseAround(reply.Text, figure.Span).Of(reply.Text).ToString(), s_turned));

    private static readonly string[] s_costs = ["价", "卖", "到手", "只要", "只收", "售", "券后", "运费", "邮费", "付", "是", "包邮", "起", "减", "涨", "到"];

    // Money that the shop will be held to: a price, or what one side pays the other.
    private static readonly string[] s_owed = ["价", "卖", "到手", "只要", "只收", "售", "券", "费", "付", "包邮", "减", "涨", "补", "赔", "退", "返", "收", "扣", "送", "押金", "定金", "抵", "红包", "拍", "优惠"];

    private static readonly string[] s_signed = ["签收", "无理由", "过了", "超过"];
    private static readonly string[] s_sums = ["加", "减", "等于", "合", "共", "乘", "倍", "按", "算"];
    private const int MostTold = 5;
    private static readonly string[] s_others = ["民航", "国标", "国家", "规定", "上限", "没过", "没超", "别家", "市面", "普通的", "正常人", "医生"];

    private static readonly string[] s_turned = ["省", "便宜", "划算", "相当于", "等于", "折下来", "摊下来", "平均", "均摊", "每个才", "合下来"];

    /// <summary>True for how long the buyer takes over something, how near or how much of it, how many pieces are spoken of: nothing the shop answers for. A tax rate or a measure of the goods is none.</summary>
    public static bool IsAside(Reply reply, Quantity figure, Topic topic)
    {
        if (reply.Text.AsSpan(figure.Span.End).StartsWith("税点", StringComparison.Ordinal))
        {
            return false;
        }

        // Many figures in one sentence of sums are steps of them; a limit of others or a case supposed is not the shop's.
        var sentence = reply.SentenceAt(figure.Span.Start).Of(reply.Text).ToString();
        if ((Numbers.Read(sentence).Count >= MostTold && AmountWords.Has(sentence, s_sums)) || Scope.IsSupposed(reply.Text, Scope.ClauseAround(reply.Text, figure.Span)) || AmountWords.Has(Scope.ClauseAround(reply.Text, figure.Span).Of(reply.Text).ToString(), s_others))
        {
            return true;
        }

        return figure.Measure switch
        {
            Measure.Yuan => !AmountWords.Has(sentence, s_owed),
            Measure.Other when figure.Unit is "平" or "平方" or "平米" or "㎡" or "m²" => true,
            Measure.Days when figure.Value == SevenDays.Days && AmountWords.Has(sentence, s_signed) => true,
            Measure.Pieces => topic != Topic.Stock,
            Measure.Length or Measure.Weight or Measure.Volume => !NamesMeasure(reply, figure) || Scope.ClauseAround(reply.Text, figure.Span).Of(reply.Text).Contains('比') || IsAnybodys(reply, figure),
            Measure.Hours when figure.Value < 1 => true,
            _ => figure.Measure.IsTime() && topic is Topic.None or Topic.Price or Topic.OldPrice or Topic.Freight or Topic.Stock or Topic.Material or Topic.Capacity or Topic.Power or Topic.Weight or Topic.Length or Topic.Noise,
        };
    }

    // «多数车一万公里换一回», «您一天来回二十公里»: what holds for everybody, or for the buyer's own day.
    private static bool IsAnybodys(Reply reply, Quantity figure)
        => AmountWords.Has(Scope.ClauseAround(reply.Text, figure.Span).Of(reply.Text).ToString(), s_anybody);

    private static readonly string[] s_anybody = ["多数", "大多", "通常", "您一天", "您每天", "您平时", "您上下班", "您来回", "您家", "您那"];

    private static bool NamesMeasure(Reply reply, Quantity figure)
    {
        var clause = Scope.ClauseAround(reply.Text, figure.Span);
        var before = reply.Text.AsSpan(clause.Start, figure.Span.Start - clause.Start);

        // «遥控距离10米» is a measure of the goods; «距离布面20厘米» says where the buyer stands.
        var distance = before.LastIndexOf("距离");
        return clause.Of(reply.Text).ContainsAny(s_measures) || (distance >= 0 && before[(distance + "距离".Length)..].IndexOfAnyExcept(s_amounting) < 0);
    }

    private static readonly SearchValues<char> s_amounting = SearchValues.Create("是约为有在达大概最多远可到能");

    // «长», «厚», «公里»: what the figure of a measure is a measure of.
    private static readonly SearchValues<string> s_measures = SearchValues.Create(["长", "宽", "高", "厚", "深", "重", "径", "轴距", "瞳距", "焦距", "间距", "孔距", "行距", "测距", "容", "积", "净", "承", "载", "续", "航", "跨", "寸", "肩", "胸", "腰", "公里", "英里", "里程"], StringComparison.Ordinal);
}
