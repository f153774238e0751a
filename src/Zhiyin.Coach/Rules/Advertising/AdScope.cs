using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Advertising;

/// <summary>What an absolute term amounts to once its surroundings are read.</summary>
internal enum AdWeight
{
    Pass,
    Hint,
    Warning,
    Full,
}

/// <summary>The exemptions of handbook §4.1.3, in their order; the first that fits wins (广告绝对化用语执法指南 5–7).</summary>
internal static class AdScope
{
    // 3: ordinal, time, number.
    private static readonly PatternSet s_ordinal = PatternSet.Of("ad.ordinal",
        "第一(次|步|时间|章|批|天|页|个|件|遍|层|眼|财经)", "最后一(步|次|个|天|条|件)", "最(晚|早|近|迟|多|少)", "最新(的)?(物流|进度|消息|订单|通知|状态|轨迹)", "最快{0,8}(发|到|今天|明天)",
        "最(大|小){0,4}(号|码)", "最(高|低){0,4}(温度|转速|音量|档|亮度)", "首(次|单|件)", "唯一(区别|一点|的(问题|缺点|不同|区别))", "独家(发货|仓)");

    // 4: a tip on use.
    private static readonly PatternSet s_tip = PatternSet.Of("ad.tip",
        "最好(是)?(先|再|请|不要|别|控制|提前|搭配|避开|保持|存放|食用|服用|涂抹|清洗|能|可以|还是|选|拍|给|跟|让|等|不|到|洗|在|把|量|留|按|当|测|试|放|晾|拆|开|检查|确认|问|看(一)?下|直接|今天|明天|早|晚|手洗|机洗|冷水|每|隔|饭|睡|用(温|冷|清|中性|专用|原|手|软|湿|干|同|之前))",
        "最佳(食用|赏味|使用|饮用|保存|观看|冲泡|服用|拍摄|睡眠)", "最(安全|有效|健康|环保|专业|稳妥)的?(做法|办法|方法|方式|用法|温度)");

    // 5: within the shop's own range.
    private static readonly PatternSet s_own = PatternSet.Of("ad.own", "本店", "(我|咱)(们)?(家|店)", "自家", "(这个|本)系列", "同款里", "这几款", "这两款", "两款里", "店里", "咱们?家", "(这样|一起|组合|搭配|凑单|两件)(买|拍|下单)?");
    private static readonly PatternSet s_market = PatternSet.Of("ad.market", "全网", "行业", "全国", "全球", "世界", "同行", "同类", "市面");

    // 6: official grades.
    private static readonly PatternSet s_grade = PatternSet.Of("ad.grade", "(一|二|三|四|五|1|2|3|4|5)级(能效|水效)", "特级(初榨|绿茶|茶)", "a{1,2}级", "(顶|高|标)配(版|款)", "(至尊|极致|顶级|旗舰)(版|款|系列)", "极致简约", "极(米|氪|客)", "第一财经", "独家定制款");

    // 7: an award counts once its number is shown.
    private static readonly PatternSet s_award = PatternSet.Of("ad.award", "(获|荣获|得过|拿过|评为|认证|证书|奖|榜单)");

    // 8: not the goods.
    private static readonly PatternSet s_other = PatternSet.Of("ad.other", "(服务|态度|努力|心态|体验|时间|进度|步骤|选择|办法|方案|方式|方法|诚意|速度|安排|结果)");
    private static readonly PatternSet s_goods = PatternSet.Of("ad.goods", "(款|产品|商品|宝贝|质量|品质|做工|面料|材质|效果|价格|性价比|品牌|销量|配方|成分|口感|音质|续航|防晒|美白|包包|鞋|衣|霜|粉|锅|床|面膜|机器)");

    /// <summary>Every set the exemptions look at; a rule that uses them lists these among its own.</summary>
    public static IReadOnlyList<PatternSet> Patterns { get; } = [s_ordinal, s_tip, s_own, s_market, s_grade, s_award, s_other, s_goods];

    /// <summary>How much the term at <paramref name="hit"/> weighs.</summary>
    public static AdWeight Weigh(Reply reply, TextSpan hit)
    {
        var text = reply.Text;
        if (Scope.IsQuoted(text, hit) || Scope.IsNegated(text, hit.Start))
        {
            return AdWeight.Pass;
        }

        if (Around.Inside(reply, s_ordinal, hit) || Around.Inside(reply, s_tip, hit))
        {
            return AdWeight.Pass;
        }

        if (Near(reply, s_own, hit, 12, 0) && !Near(reply, s_market, hit, 12, 0) && !Around.Inside(reply, s_market, hit))
        {
            return AdWeight.Hint;
        }

        if (Around.Inside(reply, s_grade, hit) || IsShopName(reply, hit))
        {
            return AdWeight.Pass;
        }

        if (Near(reply, s_award, hit, 10, 6))
        {
            return AdWeight.Warning;
        }

        return Near(reply, s_other, hit, 0, 8) && !Near(reply, s_goods, hit, 8, 4) ? AdWeight.Hint : AdWeight.Full;
    }

    private static bool Near(Reply reply, PatternSet set, TextSpan hit, int before, int after)
    {
        foreach (var other in reply.All(set))
        {
            if ((other.End <= hit.Start && hit.Start - other.End <= before && before > 0) || (other.Start >= hit.End && other.Start - hit.End < after))
            {
                return true;
            }

            if (other.Overlaps(hit) && !ReferenceEquals(set, s_other))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsShopName(Reply reply, TextSpan hit)
    {
        if (reply.Facts is not { } facts)
        {
            return false;
        }

        foreach (var fact in facts.All)
        {
            if (fact.Value.Length < 60 && (fact.Key is "title" or "name" or "sku" or "model" or "brand" or "型号" or "名称" or "品名" or "品牌" or "款式")
                && fact.Value.AsSpan().Contains(hit.Of(reply.Text), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
