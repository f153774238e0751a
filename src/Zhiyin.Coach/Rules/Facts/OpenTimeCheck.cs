using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Text.Times;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>A time named for what the facts leave open: «补货：时间未定», and the draft says «下周三到一批» (handbook A-24).</summary>
internal static class OpenTimeCheck
{
    private static readonly PatternSet s_comes = PatternSet.Of("facts.comes", "(到|补|来|上|返|回)(了|一|新|一批|一些|货|架|场|仓|得)", "(补|到|来)(上|齐)", "有(现)?货", "(开售|开卖|复产|发货|发出|寄出|出库)");
    private static readonly PatternSet s_found = PatternSet.Of("facts.finds-out", "(查|问|核实|确认|回|告诉|通知|提醒|喊|答复|准信|定|盯)");
    private static readonly string[] s_open = ["未定", "待定", "不定", "没定", "未知", "不确定", "待通知", "另行通知"];
    private static readonly string[] s_supply = ["补货", "到货", "来货", "上架", "发货", "预售", "开售", "返场", "复产", "restock"];

    /// <summary>The sets this check reads.</summary>
    public static IReadOnlyList<PatternSet> Patterns { get; } = [s_comes, s_found];

    /// <summary>Adds the moments at which something is to come though nobody knows when.</summary>
    public static void Of(Reply reply, FactSheet facts, List<DoubtfulFigure> doubtful)
    {
        if (!reply.Has(s_comes) || !facts.All.Any(IsOpen))
        {
            return;
        }

        foreach (var time in TimeReader.Read(reply.Text))
        {
            var clause = Scope.ClauseAround(reply.Text, time.Span);
            if (time.Kind is TimeKind.Moment or TimeKind.Length && Has(reply, s_comes, clause) && !Has(reply, s_found, clause) && !Around.Asked(reply, time.Span) && !Scope.IsNegated(reply.Text, time.Span.Start))
            {
                doubtful.Add(new DoubtfulFigure(time.Span, Verdict.Unsupported, null));
            }
        }
    }

    private static bool IsOpen(Fact fact) => AmountWords.Has(fact.Value, s_open) && (AmountWords.Has(fact.Path, s_supply) || AmountWords.Has(fact.Value, s_supply));

    private static bool Has(Reply reply, PatternSet set, TextSpan clause)
    {
        foreach (var hit in reply.All(set))
        {
            if (clause.Overlaps(hit))
            {
                return true;
            }
        }

        return false;
    }
}
