using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Shared;

/// <summary>What a matter is about, as far as several compliance rules need it.</summary>
internal static class Contexts
{
    /// <summary>The goods are at fault, or the wrong ones came: the shop bears the cost (消法§24).</summary>
    public static readonly PatternSet Fault = PatternSet.Of("fault",
        "质量(问题|有问题|不好|太差|差)", "破损", "破了", "(摔|弄|压|挤|磕)(坏|碎|烂|破)", "坏(了|的|掉)", "烂(了|的)", "(有|是|个)(破|坏)", "裂(了|开|缝|纹|口)", "碎(了|的)", "(开|脱)(线|胶)", "掉(色|漆|皮)", "褪色", "瑕疵",
        "划痕", "(有|个|破)(个)?(大|小)?洞", "(发|寄)错", "错发", "(少|漏)(发|寄)", "少了", "漏了", "不能用", "用不了", "打不开", "不制冷", "漏(水|油|气|电|液)", "变质", "过期", "发霉", "异味", "污(渍|迹)",
        "(货|描述|实物|图片|页面)(不符|不一样|对不上)", "不是我(买|拍|订)的", "断(了|开|裂)", "没反应", "不通电", "充不(进|上)", "死机", "开不了机", "黑屏", "故障", "失灵", "缩水", "起球", "变形", "假货", "虫", "实际是(破|坏)");

    /// <summary>Something is no longer made or in stock: an answer, no fault admitted.</summary>
    public static readonly PatternSet Supply = PatternSet.Of("supply", "断(供|货|码)", "停(产|售|供|做)", "缺货", "没(有)?(现)?货", "(卖|售|清|抢)(光|完|空|罄)", "下架", "(补|进|调|订)不(到|了|来)", "不(再)?(生产|补货|进货|做了)", "绝版");

    /// <summary>The buyer gives a reason of their own for sending back.</summary>
    public static readonly PatternSet OwnReason = PatternSet.Of("own-reason",
        "不想要", "不喜欢", "(拍|买|选|下)(错|多|重)", "不(合适|合身|适合)", "(大|小)了(点|一)?", "太(大|小|长|短|肥|瘦|紧)", "买重", "重复", "不需要", "用不(着|上)", "后悔", "看错", "无理由", "手滑", "(多|重)拍", "(拍|买|下)了(两|2|俩|几)(单|份|件|个|次)");

    /// <summary>Money or another advantage given by the shop.</summary>
    public static readonly PatternSet Reward = PatternSet.Of("reward",
        "红包", "返(现|款|您|你|#|给)", "现金", "补偿", "补贴", "礼品", "(小|份|个|点)礼物?", "小(东西|惊喜|心意|福利)", "优惠券", "代金券", "(张|送|领|给您|无门槛|元|块|返|换|发|赠)券", "奖励", "福利", "好处", "(送|赠)(您|你|个|一|份|点|款|优惠)",
        "(给|帮)(您|你)安排", "意思一下", "意思意思", "表示(一下|表示)", "不会亏待", "亏不了(您|你)", "少不了(您|你)", "不让(您|你)(白|吃亏)", "(转|打|退|补|发|返)(给)?(您|你){0,1}#", "#(块|元)", "奶茶", "(您|你)懂(的|得)", "抵扣", "免单", "试用装", "小样", "赠品", "积分", "京豆", "返利", "话费", "淘金币");

    /// <summary>A statement against something: «请勿», «谨防», «我们不会».</summary>
    public static readonly PatternSet Caution = PatternSet.Of("caution",
        "(请|切)勿", "谨防", "当心", "警惕", "诈骗", "骗(子|局|您|你)", "冒充", "(我们|客服|平台|官方|店铺|本店)(绝|从|都|是)?不会(让|要|向|主动|索|通过|以)", "不要(相信|轻信|透露|泄露|告诉|转给|点击|扫)", "别(信|透露|告诉|泄露)", "不(能|可以|允许|支持)私下", "不(能|可以|好|敢)走(微信|支付宝|线下|站外|私下|银行)", "(没有?|得不到)保障", "(平台|规则|规定)(不允许|禁止)", "(谁|任何人|什么人|陌生人){1,14}(都|也|千万|一律)(别|不要)(加|理|转|点|扫|回|信)", "违规");

    // «没有保障», «有风险»: what a way outside the platform is called by who warns of it.
    private static readonly PatternSet s_unsafe = PatternSet.Of("caution.unsafe", "(没|无|不受|难以|不能)(有|法|能)?(任何)?(保障|保护)", "(有|存在)(很大|较大)?(的)?风险");

    /// <summary>The sets that <see cref="IsCautioned(Reply, TextSpan)"/> reads.</summary>
    public static readonly PatternSet[] Cautions = [Caution, s_unsafe];

    private const int Particles = 1;

    // The clause itself invites: it speaks for the agent, or offers something.
    private static readonly string[] s_inviting = ["加我", "我微信", "我的", "我这", "扫我", "找我", "联系我", "发我", "给我", "转我", "我发", "我给", "我把", "我拉", "您加", "您扫", "便宜", "优惠", "返您", "更快", "方便些"];

    /// <summary>
    /// True when <paramref name="span"/> is what its sentence warns of: its own clause warns or forbids, or another one does and this one invites nobody.
    /// «平台不允许发图，您加我微信» warns of pictures.
    /// </summary>
    public static bool IsCautioned(Reply reply, TextSpan span) => IsCautioned(reply, span, Cautions);

    /// <summary>The same by <paramref name="cautions"/> alone.</summary>
    public static bool IsCautioned(Reply reply, TextSpan span, ReadOnlySpan<PatternSet> cautions)
    {
        if (Scope.IsDenied(reply.Text, span))
        {
            return true;
        }

        var clause = TextSpan.FromTo(Scope.StatementStart(reply.Text, span), Scope.ClauseAround(reply.Text, span).End);
        var sentence = reply.SentenceAt(span.Start);
        var inviting = Invites(clause.Of(reply.Text));
        foreach (var set in cautions)
        {
            foreach (var caution in reply.All(set))
            {
                if (!Scope.IsNegated(reply.Text, caution.Start) && (clause.Overlaps(caution) || (!inviting && sentence.Overlaps(caution) && !IsOfSomethingElse(reply.Text, caution))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // «平台不允许改价» names what it bans; «…，平台不允许的» bans what was said before.
    private static bool IsOfSomethingElse(string text, TextSpan caution)
        => caution.Of(text) is var words && (words.Contains("允许", StringComparison.Ordinal) || words.Contains("禁止", StringComparison.Ordinal)) && Scope.ClauseAround(text, caution).End - caution.End > Particles;

    private static bool Invites(ReadOnlySpan<char> clause)
    {
        // «有人让您加微信»: others do.
        if (clause.Contains("让您", StringComparison.Ordinal) || clause.Contains("叫您", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var word in s_inviting)
        {
            if (clause.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return clause.ContainsAnyInRange('0', '9');
    }

    /// <summary>True when the draft or a buyer bubble shows a fault of the goods, or the case in the facts does.</summary>
    public static bool IsFault(Reply reply)
    {
        if (reply.Has(Fault) || Around.BuyerEver(reply, Fault) || reply.Intends("A04") || reply.Intends("A05") || reply.Intends("A07"))
        {
            return true;
        }

        return CaseText(reply)?.Replace("非质量问题", "", StringComparison.Ordinal) is { } text && (reply.Scan(text).Has(Fault) || text.Contains("质量", StringComparison.Ordinal));
    }

    private static string? CaseText(Reply reply)
    {
        if (reply.Facts is not { } facts)
        {
            return null;
        }

        string? text = null;
        foreach (var fact in facts.All)
        {
            if (fact.Path.StartsWith("case", StringComparison.Ordinal))
            {
                text = $"{text} {fact.Value}";
            }
        }

        return text;
    }
}
