using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Text.Segments;
using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Question;

/// <summary>Questions whose answer stands in the buyer's own words, whatever they are about: what was tried, how many there are, what the trouble is.</summary>
internal static class AlreadyTold
{
    // «换别的插座试过吗», «有没有换过保险丝»
    private static readonly PatternSet s_tried = PatternSet.Of("told.tried", "(试|换|按|拔|充|重启|看|清|洗|擦|打)(过|了)(吗|没|没有|么|不)", "(有没有|是否)(试|换|按|拔|充|重启|看|清|洗|擦|打)过");

    private static readonly PatternSet s_did = PatternSet.Of("told.did", "(都|也|全|已经|早)?(试|换|按|拔|充|重启|看|清|洗|擦|打)(了|过)");

    // «出现了什么问题», to somebody who has described it in several clauses.
    private static readonly PatternSet s_what = PatternSet.Of("told.what", "(出现|出|遇到|碰到|发生|有|是)(了)?(什么|啥|哪些)(样)?(的)?(问题|故障|毛病|情况|状况)(呢|呀|啊|了|，|？|$)", "(什么|啥)(问题|故障|毛病)(呢|呀|啊|？)");

    private static readonly PatternSet s_count = PatternSet.Of("told.count", "(坏|烂|碎|破|少|漏|缺|裂|断|错|死|脏|掉|丢)(了|掉|的)?(有)?(几|多少)(个|只|件|包|瓶|盒|袋|条|根|枝|支|片|块|颗|粒|双|本|张|箱|罐|斤)?", "(几|多少)(个|只|件|包|瓶|盒|袋|条|根|枝|支|片|块|颗|粒|双|本|张|箱|罐)(是)?(坏|烂|碎|破|少|漏|缺|裂|断|错|死|脏|掉)");

    private static readonly PatternSet s_counted = PatternSet.Of("told.counted", "(坏|烂|碎|破|少|漏|缺|裂|断|错|死|脏|掉|丢)(了|掉|的)?(有)?#(个|只|件|包|瓶|盒|袋|条|根|枝|支|片|块|颗|粒|双|本|张|箱|罐|斤)", "#(个|只|件|包|瓶|盒|袋|条|根|枝|支|片|块|颗|粒|双|本|张|箱|罐)(都|全|是|已经)?(坏|烂|碎|破|少|漏|缺|裂|断|错|死|脏|掉)");

    // What is asked, and the words that told it.
    private static readonly (PatternSet Ask, PatternSet Said)[] s_pairs =
    [
        (PatternSet.Of("told.ask-age", "多大(月龄|年龄|了|啦|呢|呀)", "几个月(大|了|啦)", "(月龄|年龄)(是)?(多少|多大)", "几岁"), PatternSet.Of("told.age", "#(个)?(多)?月(大|龄|了|，|的|$)", "#(岁|周岁)", "#个月")),
        (PatternSet.Of("told.ask-used", "(用|买|戴|穿|装|收到|开)(了|到现在)?(有)?多(久|长时间)", "(什么时候|哪天|啥时候)(开始|买|收到|拿到)"), PatternSet.Of("told.used", "(用|买|戴|穿|装|才|刚|不到|就)(了)?(不到)?#(个)?(多)?(天|月|个月|年|周|星期|礼拜|次)", "(第一次|头一回|头一次)(用|穿|戴|装|开)")),
        (PatternSet.Of("told.ask-where", "(哪(个|一个)?|什么)(部位|位置|地方)(坏|漏|破|裂|断|有|出)"), PatternSet.Of("told.where", "(从|在)?(底|盖|口|边|角|侧面|里面|左边|右边|前面|后面|接缝|把手|瓶口|底部|壶底|锅底)(那|这|处|下)?(里|边)?(坏|漏|破|裂|断|渗)")),
    ];

    /// <summary>The sets it asks for.</summary>
    public static readonly PatternSet[] Sets = [s_tried, s_did, s_what, s_count, s_counted, .. s_pairs.SelectMany(p => new[] { p.Ask, p.Said }), .. Told.Sets];

    // As many clauses as describe a trouble rather than name it.
    private const int Described = 2;

    /// <summary>The first question of the draft that the buyer has answered before it was asked; null when there is none.</summary>
    public static TextSpan? In(Reply reply)
    {
        if (!reply.HasBuyerTurn)
        {
            return null;
        }

        if (reply.First(s_count) is { } count && Around.BuyerEver(reply, s_counted))
        {
            return Scope.ClauseAround(reply.Text, count);
        }

        foreach (var (ask, said) in s_pairs)
        {
            if (reply.First(ask) is { } asked && Around.BuyerEver(reply, said))
            {
                return Scope.ClauseAround(reply.Text, asked);
            }
        }

        foreach (var tried in reply.All(s_tried))
        {
            if (Done(reply, Scope.ClauseAround(reply.Text, tried)))
            {
                return Scope.ClauseAround(reply.Text, tried);
            }
        }

        return reply.First(s_what) is { } what && !IsOwnQuestion(Scope.ClauseAround(reply.Text, what).Of(reply.Text)) && Describes(reply) ? Scope.ClauseAround(reply.Text, what) : null;
    }

    // «我先看是什么问题» asks nobody.
    private static bool IsOwnQuestion(ReadOnlySpan<char> clause) => clause.IndexOfAny("我看查判") is >= 0 and < 5;

    // One clause of the buyer's says that it was done, with the same thing in it.
    private static bool Done(Reply reply, TextSpan question)
    {
        foreach (var bubble in reply.Thread.Bubbles)
        {
            if (bubble.Role != Role.Buyer)
            {
                continue;
            }

            var did = reply.Scan(bubble.Text).All(s_did);
            foreach (var clause in bubble.Clauses)
            {
                if (did.Any(d => clause.Span.Contains(d)) && Shares(reply.Text, question, bubble.Text, clause.Span))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Two Han characters in a row that name a thing.
    private static bool Shares(string one, TextSpan a, string other, TextSpan b)
    {
        var words = b.Of(other);
        for (var i = a.Start; i + 1 < a.End; i++)
        {
            if (Segmenter.IsHan(one[i]) && Segmenter.IsHan(one[i + 1]) && !IsAside(one[i]) && !IsAside(one[i + 1]) && words.Contains(one.AsSpan(i, 2), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAside(char c) => "的了吗呢过没有不是否试换按拔看都也个别您你我请问一下再先".Contains(c, StringComparison.Ordinal);

    private static bool Describes(Reply reply)
        => reply.Thread.Bubbles.Where(b => b.Role == Role.Buyer).Sum(b => b.Clauses.Count(c => c.Act == Act.Complain && c.Confidence >= 0.4f)) >= Described;
}
