using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>Ways of one thing that exclude each other where the facts name one alone («仅可手洗», «插头：英标»), and a clause of the draft that names another.</summary>
internal static class Rivals
{
    private const int LongestValue = 40;

    // Each family: its members, each with the words that name it. Only: the fact must say that it is the only one.
    private static readonly (bool Only, string[][] Members)[] s_families =
    [
        (false, [["英标", "英规"], ["国标"], ["美标", "美规"], ["欧标", "欧规"], ["日标"]]),
        (false, [["外教"], ["中教"]]),
        (true, [["专票", "专用发票"], ["普票", "普通发票"]]),
        (true, [["纸质发票", "纸质票"], ["电子发票", "电子票", "电子普通"]]),
        (true, [["手洗"], ["机洗", "洗衣机", "洗碗机"], ["干洗"]]),
        (true, [["后排"], ["副驾", "前排"]]),
        (true, [["室内"], ["室外", "户外", "露天"]]),
        (false, [["冷藏", "冰箱"], ["冷冻"], ["常温", "室温"]]),
        (false, [["原路退回花呗", "退回花呗", "退到花呗"], ["退到您银行卡", "退到银行卡", "退您银行卡", "回银行卡"], ["退到微信", "退到您微信", "退回微信"], ["退到支付宝", "退到您支付宝", "退回支付宝"]]),
        (true, [["自提"], ["送货上门", "送上门", "配送到家"]]),
        (false, [["随餐", "饭后", "餐后", "吃完饭", "吃了饭"], ["空腹", "饭前", "餐前"]]),
        (false, [["内置不可拆", "不可拆卸", "不可更换"], ["能拆下", "可以拆下", "能自己换", "可以自己换"]]),
        (false, [["有线"], ["无线", "蓝牙"]]),
        (false, [["全新"], ["二手", "95新", "99新", "9成新", "翻新"]]),
        (true, [["工作日"], ["周六周日照常", "周末照常", "周末也发", "周日也发", "周六也发", "周末不休", "天天发"]]),
        (false, [["周末顺延", "周末不发", "节假日不发", "节假日顺延"], ["周六周日照常", "周末照常", "周末也发", "周日也发", "周六也发", "周末不休", "天天发"]]),
        (false, [["有效期", "12个月", "一年内"], ["永久看", "永久有效", "终身看", "永久观看", "一直能看"]]),
        (false, [["需提前", "须提前", "提前预约", "需预约", "须预约", "提前一天"], ["不用预约", "不用提前", "无需预约", "不需要预约", "不必预约"]]),
    ];

    private static readonly string[] s_only = ["仅", "只", "限", "唯一"];
    private static readonly string[] s_aside = ["不是", "不能", "不可", "没有", "别", "不要", "不走", "不发", "以前", "之前", "换成", "另一", "其他", "别的", "如果", "要是", "比", "除", "想", "转换", "转成", "改成", "到家", "用不了", "不行", "不支持", "哪", "和", "插座", "转换", "也有一款", "另有", "另外", "别家", "坏", "化", "缩", "锈", "危险", "伤", "反胃", "久", "容易", "不进", "不住", "从来"];

    /// <summary>The clause that names another way than the facts, with the fact; null when there is none.</summary>
    public static (TextSpan Clause, Fact Fact)? Named(Reply reply, FactSheet facts)
    {
        foreach (var (only, members) in s_families)
        {
            foreach (var fact in facts.All)
            {
                if (fact.Value.Length > LongestValue || fact.Path.StartsWith("actions", StringComparison.Ordinal) || (only && !Array.Exists(s_only, fact.Value.Contains) && !Array.Exists(s_only, fact.Key.Contains)))
                {
                    continue;
                }

                var text = $"{fact.Key} {Normalizer.Normalize(fact.Value).Text}";
                var given = Array.FindAll(members, m => Array.Exists(m, text.Contains));
                if (given.Length != 1 || Other(reply, facts, members, given[0]) is not { } clause)
                {
                    continue;
                }

                return (clause, fact);
            }
        }

        return null;
    }

    // Another member that no fact names, stated and not set apart, while the draft does not name the given one.
    private static TextSpan? Other(Reply reply, FactSheet facts, string[][] members, string[] given)
    {
        if (Array.Exists(given, reply.Text.Contains))
        {
            return null;
        }

        foreach (var member in members)
        {
            if (member == given || facts.All.Any(f => Array.Exists(member, f.Value.Contains) || Array.Exists(member, f.Path.Contains)))
            {
                continue;
            }

            foreach (var word in member)
            {
                var at = reply.Text.IndexOf(word, StringComparison.Ordinal);
                if (at < 0)
                {
                    continue;
                }

                var hit = new TextSpan(at, word.Length);
                var clause = Scope.ClauseAround(reply.Text, hit);
                var rest = clause.Of(reply.Text).ToString().Replace(word, "", StringComparison.Ordinal);
                if (!Array.Exists(s_aside, rest.Contains) && (word[0] is '不' or '无' or '需' or '须' or '提' || !rest.AsSpan().ContainsAny('不', '没')) && !Around.Asked(reply, hit) && !Scope.IsNegated(reply.Text, at, 3) && (word[0] is '不' or '无' || !Scope.IsSupposed(reply.Text, clause)) && !PolicyConflictRule.IsCondition(rest))
                {
                    return clause;
                }
            }
        }

        return null;
    }
}
