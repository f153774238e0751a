using System.Buffers;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Facts.Named;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>A code, version, origin or fit is named that is not the one in the facts.</summary>
internal sealed class NamedValueConflictRule : ReplyRule
{
    private static readonly SearchValues<char> s_edges = SearchValues.Create("，,。;!?、");
    private static readonly PatternSet s_other = PatternSet.Of("named.other", "(不是|并非|没有|不到|达不到|比|跟|类似|像|仿|上一代|老款|旧款|以前|之前|别的|别家|其他|另一款|那款|市面|普通|如果|要是|需要|建议|选|换|标着|写着)");
    private static readonly PatternSet s_else = PatternSet.Of("named.else", "(上一代|老款|旧款|以前|之前|别的|其他|另一款|那款|如果|要是|的时候|时)");
    private static readonly PatternSet s_fits = PatternSet.Of("named.fits", "(能|可以|可|支持|适用|适合|兼容|适配|通用|没问题|好用|行)");
    private static readonly PatternSet s_fitsNot = PatternSet.Of("named.fits-not", "(不能|不可|不支持|不适|不兼容|不行|用不了|不可以|没法|无法|不好用|不建议|别)");

    public override RuleInfo Info { get; } = new("FCT009", "fact.conflict.named", Categories.FactConflict, Severity.Error)
    {
        Title = "等级、版本、产地、适用范围和资料不一致",
        Why = "防水等级、产地这类写在页面上的名目，说高一级买家就会照着用，用坏了、买错了都要我们赔。",
        Basis = "消费者权益保护法第二十条；handbook A-24",
        Bad =
        [
            new("防水的，[|IPX7|]级，不怕水", Facts: """{"attrs":{"防水等级":"IPX4"}}"""),
            new("这款是[|蓝牙5.3|]的", Better: "这款是蓝牙5.0的", Facts: """{"attrs":{"蓝牙版本":"5.0"}}"""),
            new("这款[|产地是日本|]", Facts: """{"attrs":{"产地":"中国"}}"""),
            new("里面是95[|白鹅绒|]，很暖和", Facts: """{"attrs":{"填充":"90%白鸭绒"}}"""),
            new("可以的，[|泡在水|]里洗也没事", Facts: """{"attrs":{"防水等级":"IPX4"}}"""),
            new("[|iphone 14|]也能用这个壳", Facts: """{"attrs":{"适用机型":"iPhone 13 / 13 Pro"}}"""),
            new("[|电磁炉|]也可以用", Better: "只能用燃气灶，电磁炉不行", Thread: "买家: 电磁炉能用吗", Facts: """{"attrs":{"适用炉灶":"仅燃气灶"}}"""),
        ],
        Good =
        [
            new("这款是IPX7级防水", Facts: """{"attrs":{"防水等级":"IP67"}}"""), new("没有到IPX7，是IPX4，防溅水", Facts: """{"attrs":{"防水等级":"IPX4"}}"""), new("蓝牙5，连上就能用", Facts: """{"attrs":{"蓝牙":"5.3"}}"""),
            new("国产的，广东的厂", Facts: """{"attrs":{"产地":"广东佛山"}}"""), new("填充的是鸭绒", Facts: """{"attrs":{"填充":"90%白鸭绒"}}"""), new("电磁炉不能用，只能燃气灶", Facts: """{"attrs":{"适用炉灶":"仅燃气灶"}}"""), "这款是IPX7级防水",
        ],
    };

    public override IReadOnlyList<PatternSet> Patterns { get; } = [.. NamedKind.All.Select(k => k.Said), .. FitKind.All.Select(k => k.Said), .. WaterUse.Patterns, s_other, s_else, s_fits, s_fitsNot];

    public override void Review(Reply reply, FindingSink findings)
    {
        if (reply.Facts is not { } facts)
        {
            return;
        }

        foreach (var kind in NamedKind.All)
        {
            foreach (var span in reply.All(kind.Said))
            {
                if (IsStated(reply, span) && kind.Rival(facts, reply.Text, span) is { } rival)
                {
                    Report(findings, span, rival);
                }
            }
        }

        ReviewWater(reply, facts, findings);
        ReviewModels(reply, facts, findings);
        foreach (var kind in FitKind.All)
        {
            foreach (var span in reply.All(kind.Said))
            {
                if (IsStated(reply, span) && Fits(reply, span) is { } fits && Against(facts, kind, kind.MemberOf(span.Of(reply.Text).ToString()), fits) is { } rival)
                {
                    Report(findings, span, rival);
                }
            }
        }
    }

    private void ReviewWater(Reply reply, FactSheet facts, FindingSink findings)
    {
        foreach (var (set, immersed) in (ReadOnlySpan<(PatternSet, bool)>)[(WaterUse.Immersed, true), (WaterUse.Unproof, false)])
        {
            foreach (var span in reply.All(set))
            {
                if (WaterUse.Against(reply, facts, span, immersed) is { } rival && !Inside(reply, immersed ? s_other : s_else, Scope.ClauseAround(reply.Text, span)))
                {
                    Report(findings, span, rival);
                    return;
                }
            }
        }
    }

    // A model beside words that it fits.
    private void ReviewModels(Reply reply, FactSheet facts, FindingSink findings)
    {
        foreach (var fits in reply.All(s_fits))
        {
            var clause = Scope.ClauseAround(reply.Text, fits);
            if (Fits(reply, fits) == true && IsStated(reply, fits) && ModelFit.LeftOut(facts, clause.Of(reply.Text).ToString()) is var (model, list))
            {
                Report(findings, new TextSpan(clause.Start + clause.Of(reply.Text).IndexOf(model, StringComparison.Ordinal), model.Length), list);
                return;
            }
        }
    }

    private void Report(FindingSink findings, TextSpan span, Fact rival) => findings.Add(this, span, $"资料里是「{rival.Key}：{rival.Value}」", better: "按资料改正");

    private static bool IsStated(Reply reply, TextSpan span)
        => !reply.Text.AsSpan(span.Start, span.Length).ContainsAny(s_edges) && !Around.Asked(reply, span) && !Scope.IsNegated(reply.Text, span.Start, 6) && !Inside(reply, s_other, Scope.ClauseAround(reply.Text, span));

    private static bool? Fits(Reply reply, TextSpan span)
    {
        var clause = Scope.ClauseAround(reply.Text, span);
        return Inside(reply, s_fitsNot, clause) ? false : Inside(reply, s_fits, clause) ? true : null;
    }

    private static bool Inside(Reply reply, PatternSet set, TextSpan clause)
    {
        foreach (var hit in reply.All(set))
        {
            if (clause.Contains(hit))
            {
                return true;
            }
        }

        return false;
    }

    private static Fact? Against(FactSheet facts, FitKind kind, int member, bool fits)
    {
        Fact? rival = null;
        foreach (var fact in facts.All)
        {
            if (!Array.Exists(kind.Keys, k => fact.Key.Contains(k, StringComparison.Ordinal)) || kind.Allows(Normalizer.Normalize(fact.Value).Text, member) is not { } allows)
            {
                continue;
            }

            if (allows == fits)
            {
                return null;
            }

            rival ??= fact;
        }

        return rival;
    }
}
