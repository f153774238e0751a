using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Text.Segments;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>A gift, a free service, a test report or a number sold that no fact knows of: the shop will be held to it as to a price.</summary>
internal sealed class UnsupportedOfferRule : ReplyRule
{
    private const int Reach = 12;

    private static readonly PatternSet s_gift = PatternSet.Of("offer.gift",
        "(还|另外|额外|再|都|随单|下单|随货|一律)(会|再|就|还|给您|单独)?(送|附送|附赠|赠|赠送)(您|你)?(一|两|三|四|五|六|七|八|九|十|#|几)(个|只|包|袋|瓶|盒|条|双|张|份|节|套|支|把|块|片|本|斤|管|颗|卷|副|对|罐|桶)", "(缸|盒|箱|包装|包裹)里(都)?(配好|配|附|塞|放)(了|着)")
        .Spare("送(您|你)一(句|程|个字)", "(发|寄|送)(您|你)(一|两|几)张(图|照|截图)");

    private static readonly PatternSet s_service = PatternSet.Of("offer.service",
        "(免费|不收钱|不收费|白)(给|帮|为)?(您|你)?(换|改|清洗|保养|上门|量|测|安装|装|拆|修|延保|试用|试睡|试穿|刻|包装)", "(换|改|清洗|保养|上门|安装|拆装|刻字|包装|换电池){0,4}(不收(您)?(钱|费)|不另收|不要钱)", "#(天|晚)(试睡|试用|试穿)", "(寄|发)的时候给您保价");

    private static readonly PatternSet s_tested = PatternSet.Of("offer.tested",
        "每(一)?(批|件|箱|双|条|袋|瓶|盒|只|台|块)(货)?(都|全)(做过|过过|过了|有|送过|经过|送去){0,6}(检测|检验|质检|送检|测试|报告|检|测)", "(检测|质检|农残|送检)?报告(就)?(夹|放|附|贴|塞)在", "(单独|专门|都)?送检过");

    private static readonly PatternSet s_sold = PatternSet.Of("offer.sold",
        "(这个月|上个月|上月|本月|一个月|去年|今年|光){0,8}(卖|走|出|销)(了|掉|出去)(好几|几|上|两|三|四|五|六|七|八|九)?(千|万|百)(多|来|几)?(个|件|单|套|张|支|台|双|箱|条|瓶|盒)?", "(卖|走|出|销)(了|掉|出去)#(多|来|几)?(个|件|单|套|张|支|台|双|箱|条|瓶|盒)", "(回头客|复购|好评率|回购率|满意度){0,4}(占|有|达|高达|是|在)(百分之|一|二|三|四|五|六|七|八|九)", "(回头客|复购|好评率|回购率|满意度){0,4}(占|有|达|高达|是|在)#");

    public override RuleInfo Info { get; } = new("FCT013", "fact.unsupported.offer", Categories.FactUnsupported, Severity.Warning)
    {
        Title = "资料里没有的赠品、服务、检测或销量",
        Why = "随口送的、免费做的、说测过的，买家都会记着来要；资料里没有，就先核实。",
        Basis = "消费者权益保护法第二十条；handbook A-24",
        Bad =
        [
            new("支持的，[|下单还送两包|]替换棉", Better: "支持的；赠品我核实一下，5分钟内回复您", Facts: """{"product":{"title":"加湿器"},"attrs":{"容量":"3L"}}"""),
            new("放心用，[|每一批都做过检测|]", Facts: """{"attrs":{"材质":"硅胶"}}"""),
            new("好用的，[|上个月卖了三千多个|]", Facts: """{"attrs":{"材质":"硅胶"}}"""),
            new("表带长了[|免费给您改|]", Facts: """{"attrs":{"材质":"牛皮"}}"""),
        ],
        Good =
        [
            new("下单还送两包替换棉", Facts: """{"promo":["赠替换棉2包"]}"""),
            new("每一批都做过检测", Facts: """{"attrs":{"检测":"每批送检"}}"""),
            new("表带可以免费给您改短", Facts: """{"policy":{"改短":"免费"}}"""),
            "下单还送两包替换棉",
            new("没有另外送两包的活动", Facts: """{"attrs":{"容量":"3L"}}"""),
        ],
    };

    private static readonly string[] s_giving = ["送", "赠", "礼", "配件", "清单", "含", "附"];
    private static readonly string[] s_free = ["免费", "不收", "免", "包", "含", "服务", "0元", "赠"];
    private static readonly string[] s_testing = ["检", "测", "报告", "证", "认证", "3C"];
    private static readonly string[] s_sales = ["销", "卖", "售出", "回购", "复购", "好评", "评价"];

    public override IReadOnlyList<PatternSet> Patterns { get; } = [s_gift, s_service, s_tested, s_sold];

    public override void Review(Reply reply, FindingSink findings)
    {
        if (reply.Facts is not { HasFacts: true } facts || Situation.BuyerHasProblem(reply))
        {
            return;
        }

        foreach (var (set, traces) in (ReadOnlySpan<(PatternSet, string[])>)[(s_gift, s_giving), (s_service, s_free), (s_tested, s_testing), (s_sold, s_sales)])
        {
            if (!reply.Has(set) || facts.All.Any(f => AmountWords.Has(f.Path, traces) || AmountWords.Has(f.Value, traces)))
            {
                continue;
            }

            foreach (var span in reply.All(set))
            {
                var clause = Scope.ClauseAround(reply.Text, span);
                if (!Around.Asked(reply, span) && !Scope.IsNegated(reply.Text, span.Start, 4) && !Scope.IsSupposed(reply.Text, clause) && !IsKnown(reply, span))
                {
                    findings.Add(this, span, "资料里没有这一项", "我核实一下，几分钟内回复您", confidence: 0.8);
                    return;
                }
            }
        }
    }

    // Two characters in a row of what is given, behind the words of giving, stand in the facts or were said before.
    private static bool IsKnown(Reply reply, TextSpan span)
    {
        var text = reply.Text;
        var end = Math.Min(text.Length, span.End + Reach);
        for (var i = span.Start; i + 1 < end; i++)
        {
            if (Segmenter.IsHan(text[i]) && Segmenter.IsHan(text[i + 1]) && i >= span.End)
            {
                var pair = text.Substring(i, 2);
                if (reply.Facts!.All.Any(f => f.Value.Contains(pair, StringComparison.Ordinal) || f.Path.Contains(pair, StringComparison.Ordinal)))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
