using System.Buffers;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Measures;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>What the facts say about a figure of the draft.</summary>
internal enum Verdict
{
    Conflict,
    Unsupported,
}

/// <summary>A figure of the draft that the facts do not bear out; <paramref name="Fact"/> is the one it contradicts.</summary>
internal readonly record struct DoubtfulFigure(TextSpan Span, Verdict Verdict, Fact? Fact)
{
    /// <summary>True for a length of time or a number of pieces that belongs to nothing the shop answers for («醒20分钟»).</summary>
    public bool IsAside { get; init; }
}

/// <summary>Compares every figure of a draft with the facts (handbook A-24): the same topic with another value contradicts; no trace of it is unsupported.</summary>
internal static class FigureCheck
{
    private const float Advising = 0.4f;

    private static readonly PatternSet s_ownReply = PatternSet.Of("facts.own-reply",
        "(截图|给您看|截个图|回复|答复|回您|告诉您|告知您|通知您|联系您|回电|给您(一个)?(结果|答案|准信|消息|说法|回话|方案|反馈|处理)|跟进|查(到|一下|完|看|询|好)?|核实|确认(一下|后|好|完)?|稍等|等我|等一下|等下|请等|看(一下|下)|问(一下|下|清)|处理好|回访|反馈给|发(给)?您|来电|电话给您|找您|回来|方案|答复|回话|准信|说法)");

    private static readonly PatternSet s_skip = PatternSet.Of("facts.skip",
        "(七|7)(天|日)(之?内)?(的)?(无理由|可退|退货|退换)", "无理由{0,6}(七|7)(天|日)", "12315", "(24|二十四)小时(在线|客服|服务|热线|营业)?", "第#(步|个|种|点|页|条|次|行|项|张|款|天)?", "#、", "(100|一百)%", "三包", "三(方|者|思)", "(5|五)星", "#(下|遍|边|面|直|样|定|起|般|些|会|切|时|共|律|并|旦|向|同|致|键)",
        "(其|之|唯|统|万|每|某|任|同|另|前|后|哪|这|那)一", "(这|那|哪|其他|其余|别的)(两|三|四|五|2|3|4|5)(个|款|件|种|双|样|条|张|瓶|项|者|家)", "一(个|件|双|款|位|点|条|张|家|种|份|次|套|只|把|台|瓶|盒|直|些|下)", "#(个)?人", "(挂|卖|用|等)(了)?大?半年", "大半年", "(几|多|数)(天|个|件|元|块|小时|分钟)", "(十|百|千|万)(来|几|多)(个|件|块|元|天|颗|只|人|斤)?", "(拍|买|凑|囤|下单)(个|了|上|够|满|它)?#(个|件|袋|瓶|盒|条|双|包|箱|支|罐|只|台|套|张|份|斤)", "要#(件|袋|瓶|盒|条|双|包|箱|支|罐|只|台|套|张|份|斤)", "一块(儿|看|去|寄|算|拿|办|处理|核|帮|想|商量|弄|吃|玩|用|长大)", "(盼|等|忙|折腾|弄|找|聊|熬|愣|捣鼓)(了|过|了大|大)?半(天|日)", "(多|再|先)(看|等|用|试|穿|放|歇|缓|考虑|想)(两|几|一两|三两)(天|日)", "(晚|早|慢|快|多|少|好|大|小|高|低|厚|薄|长|短|远|近|便宜|贵|轻|重|有)(一)?点(点|儿)?", "(身高|体重|尺码|码数){0,3}#", "(看|点|选|按|打开|进入){0,6}#(步|级)", "尾号#", "(一|每)(天|周|个月|晚)(开|用|喝|吃|洗|两|三|四|一)", "#月(的|份|底|初|满|起|中)", "#(人|位)(买|下单|评价|用)", "3a(大作|游戏)", "3c", "4s店", "老(大|二|三|四|五|六)", "按(每|一)?(度|斤|件|吨|次|天|瓶|杯)?#(元|块|毛|分)?(钱)?(一|每)?(度|斤|件|吨|次|天|瓶|杯)?(来)?(算|估|计)", "按(每|一)?(度|斤|件|吨|次|天|瓶|杯)?#.#(元|块|毛|分)?(钱)?(一|每)?(度|斤|件|吨|次|天|瓶|杯)?(来)?(算|估|计)", "#(个)?(半)?(分钟|小时|钟头|天|工作日)(之|以)?(内|后)(还|都|仍)(没|不|未)", "5a", "(两|三|四)(个|样|条|种|项)(日子|步骤|办法|方案|选择|地方|原因|事|问题|方法|点)", "一年(四季|到头|又一年)", "(十|百|#)年老(店|字号|牌|品牌)")
        .Spare("一个(月|季度)(之|以)?内", "(价保|保价|质保|保修|保质期|包换|包退|换新|有效期){0,3}一个(月|季度)");

    /// <summary>The sets this check reads.</summary>
    public static IReadOnlyList<PatternSet> Patterns { get; } = [s_ownReply, s_skip, .. OpenTimeCheck.Patterns, .. ArrivalDayCheck.Patterns];

    /// <summary>The doubtful figures of the draft; empty when no facts were given.</summary>
    public static List<DoubtfulFigure> Of(Reply reply)
    {
        var doubtful = new List<DoubtfulFigure>();
        if (reply.Facts is not { HasFacts: true } facts)
        {
            return doubtful;
        }

        OpenTimeCheck.Of(reply, facts, doubtful);
        ArrivalDayCheck.Of(reply, facts, doubtful);
        if (!HasFigure(reply.Text))
        {
            return doubtful;
        }

        var text = reply.Text;
        var dates = CalendarDates.Read(text);
        DateCheck.Of(reply, facts, dates, doubtful);
        MomentCheck.Of(reply, facts, dates, s_ownReply, doubtful);
        List<FactFigure>? known = null;
        List<Quantity>? heard = null;
        var amounts = AmountCheck.Of(reply);
        foreach (var read in Numbers.Read(text))
        {
            if (dates.Exists(d => d.Span.Overlaps(read.Span)) || !IsStatement(reply, read))
            {
                continue;
            }

            var topic = Topics.Near(text, read.Span);
            var figure = Implied(topic == Topic.None && IsPriceAnswer(reply, read) ? topic = Topic.Price : topic, read);
            if (!IsConcrete(figure))
            {
                continue;
            }

            // A sum that the facts decide is right or wrong, whatever else it could have been reckoned from.
            if (figure.Measure == Measure.Yuan && amounts?.Judge(figure) is var (right, sum))
            {
                if (!right)
                {
                    doubtful.Add(new DoubtfulFigure(figure.Span, Verdict.Conflict, sum));
                }

                continue;
            }

            heard ??= Heard(reply);
            if (heard.Exists(h => Figures.Same(h, figure) || Figures.SameBare(h, figure)))
            {
                continue;
            }

            known ??= FactFigures.Of(facts);
            if (ReckonedTimes.Reach(reply, facts, figure, known, heard) || Figures.IsSpare(figure, known, heard))
            {
                continue;
            }

            if (Judge(reply, figure, topic, known, heard) is { } found)
            {
                doubtful.Add(figure.Measure == Measure.Yuan && amounts?.IsOpen(figure) == true ? new DoubtfulFigure(figure.Span, Verdict.Unsupported, null) { IsAside = true } : found);
            }
        }

        return doubtful;
    }

    private static DoubtfulFigure? Judge(Reply reply, Quantity figure, Topic topic, List<FactFigure> known, List<Quantity> heard)
    {
        // «整机» has a figure of its own: the motor's three years are no support for it.
        var elsewhere = AmountWords.Has(reply.SentenceAt(figure.Span.Start).Of(reply.Text).ToString(), s_otherGoods);
        if (!elsewhere && FigureLabels.At(reply.Text, figure.Span, known) is { } labelled && labelled.Quantity.Measure != Measure.Plain && Figures.Comparable(labelled.Quantity, figure))
        {
            var same = known.Exists(k => k.Label == labelled.Label && (Figures.Supports(k.Quantity, figure) || Figures.Includes(k.Quantity, figure)));
            // What another label holds is a conflict only where the clause itself names this one.
            same |= known.Exists(k => k.Label.Length == 0 && Figures.Supports(k.Quantity, figure))
                || (known.Exists(k => Figures.Supports(k.Quantity, figure)) && !Scope.ClauseAround(reply.Text, figure.Span).Of(reply.Text).Contains(labelled.Label, StringComparison.Ordinal));
            return same ? null : new DoubtfulFigure(figure.Span, Verdict.Conflict, labelled.Fact);
        }

        if (ForFree(reply, figure, topic) is { } free)
        {
            return new DoubtfulFigure(figure.Span, Verdict.Conflict, free);
        }

        FactFigure? rival = null;
        var anywhere = false;
        foreach (var fact in known)
        {
            if (Figures.Supports(fact.Quantity, figure))
            {
                anywhere = true;
                if (Topics.Agree(topic, fact.Topic, known) || topic == Topic.None || fact.Topic == Topic.None || IsNamed(reply, figure, fact.Fact.Key))
                {
                    return null;
                }
            }
            else if (rival is null && Figures.Comparable(fact.Quantity, figure) && (IsOnlyOne(fact, figure, known) || (Topics.Rival(topic, fact.Topic) && IsSameThing(reply, figure, topic, fact)) || IsNamed(reply, figure, fact.Fact.Key)))
            {
                rival = fact;
            }
        }

        // Twice the load is not the load: measures come of others only where something is counted.
        var reckons = rival is null || elsewhere || figure.Measure is not (Measure.Length or Measure.Weight or Measure.Volume) || IsCounted(reply, figure);
        if ((figure.Measure == Measure.Yuan && ReckonedAloud.Reach(reply, figure, known, heard)) || (anywhere && rival is null) || (reckons && Figures.IsComputed(figure, known, heard)) || (figure.Measure == Measure.Yuan && FactPromotions.Reach(reply.Facts!, known, figure.Value)))
        {
            return null;
        }

        // How much of a period is left depends on a day that the facts may not name.
        if (rival is { } period && ReckonedTimes.IsRest(reply, figure) && Figures.Days(figure) < Figures.Days(period.Quantity))
        {
            return new DoubtfulFigure(figure.Span, Verdict.Unsupported, null) { IsAside = true };
        }

        if (rival is null && (OwnFigures.IsInName(reply.Facts!, figure) || OwnFigures.IsOwnTime(reply, figure)))
        {
            return null;
        }

        if (rival is null && FactTraces.Of(reply).Hold(reply, figure))
        {
            return null;
        }

        if (rival is null && AgreedAmounts.Against(reply, figure) is { } agreed)
        {
            return new DoubtfulFigure(figure.Span, Verdict.Conflict, agreed);
        }

        // «两百块的椅子», «等于每个省5块»: a price named in passing or turned into something else is no statement of what it costs.
        if (rival is not null && IsInPassing(reply, figure))
        {
            return new DoubtfulFigure(figure.Span, Verdict.Unsupported, null) { IsAside = true };
        }

        return rival is { } r ? new DoubtfulFigure(figure.Span, Verdict.Conflict, r.Fact) : new DoubtfulFigure(figure.Span, Verdict.Unsupported, null) { IsAside = IsAside(reply, figure, topic) };
    }

    private static bool IsInPassing(Reply reply, Quantity figure)
        => figure.Measure == Measure.Yuan && ((figure.Unit.Length == 0 && !AmountWords.Has(reply.Thread.LastBuyerTurn.Text, s_priceAsked) && !AmountWords.Has(reply.Text[Math.Max(0, figure.Span.Start - 5)..Math.Min(reply.Text.Length, figure.Span.End + 3)], s_costs)) || (reply.Text.AsSpan(figure.Span.End) is ['的', var next, ..] && Zhiyin.Text.Segments.Segmenter.IsHan(next)) || AmountWords.Has(Scope.ClauseAround(reply.Text, figure.Span).Of(reply.Text).ToString(), s_turned));

    private static readonly string[] s_costs = ["价", "卖", "到手", "只要", "只收", "售", "券后", "运费", "邮费", "付", "是", "包邮", "起", "减", "涨", "到"];

    // Money that the shop will be held to: a price, or what one side pays the other.
    private static readonly string[] s_owed = ["价", "卖", "到手", "只要", "只收", "售", "券", "费", "付", "包邮", "减", "涨", "补", "赔", "退", "返", "收", "扣", "送", "押金", "定金", "抵", "红包", "拍", "优惠"];

    private static readonly string[] s_signed = ["签收", "无理由", "过了", "超过"];
    private static readonly string[] s_sums = ["加", "减", "等于", "合", "共", "乘", "倍", "按", "算"];
    private const int MostTold = 5;
    private static readonly string[] s_others = ["民航", "国标", "国家", "规定", "上限", "没过", "没超", "别家", "市面", "普通的", "正常人", "医生"];

    private static readonly string[] s_turned = ["省", "便宜", "划算", "相当于", "等于", "折下来", "摊下来", "平均", "均摊", "每个才", "合下来"];

    private static bool IsCounted(Reply reply, Quantity figure)
    {
        var sentence = reply.SentenceAt(figure.Span.Start).Of(reply.Text).ToString();
        return AmountWords.Has(sentence, s_counted) || Numbers.Read(sentence).Any(q => q.Measure == Measure.Pieces && q.Value > 1);
    }

    // Two thousand lumens where the facts know one figure in lumens, and it is another.
    private static bool IsOnlyOne(FactFigure fact, Quantity figure, List<FactFigure> known)
        => figure.Measure == Measure.Other && figure.Unit.Length > 0 && figure.Unit is not ("度" or "℃" or "°c" or "秒" or "平" or "平方" or "平米" or "㎡" or "m²") && known.Count(k => Figures.Comparable(k.Quantity, figure)) == 1 && !fact.Quantity.IsRange;

    // Another thing of the shop is spoken of: its figures are its own.
    private static readonly string[] s_otherGoods = ["民航", "国标", "规定", "上限", "没过", "没超", "别家", "市面", "普通的", "同系列", "另一", "另外", "别的款", "其他款", "那款", "换成", "升级", "建议看", "建议选", "可以看", "大一号", "加大", "小一号"];

    private static readonly string[] s_counted = ["一共", "共", "总", "合计", "加起来", "差", "多", "少", "大", "小", "相差", "都"];

    // «运费：包邮» and yet ten yuan of postage.
    private static Fact? ForFree(Reply reply, Quantity figure, Topic topic)
    {
        if (figure is not { Measure: Measure.Yuan, Value: > 0 } || topic != Topic.Freight || AmountWords.Has(reply.SentenceAt(figure.Span.Start).Of(reply.Text).ToString(), s_ownFreight))
        {
            return null;
        }

        foreach (var fact in reply.Facts!.All)
        {
            if (fact.Key is "运费" or "邮费" or "freight" or "shipping_fee" && Normalizer.Normalize(fact.Value).Text is "包邮" or "免运费" or "免邮" or "全国包邮" or "免费" or "0" or "0元")
            {
                return fact;
            }
        }

        return null;
    }

    private static readonly string[] s_ownFreight = ["退", "寄回", "换", "来回", "偏远", "新疆", "西藏", "加急", "顺丰", "港澳", "海外", "险", "补", "省", "以前", "原本", "值", "承担", "报销", "垫"];

    // How long the buyer takes over something, how near or how much of it, and how many pieces are spoken of, is nothing the shop answers for; a tax rate or a measure of the goods is.
    private static bool IsAside(Reply reply, Quantity figure, Topic topic)
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

    // Sizes, weights and percentages have many sub-kinds: they contradict only under the fact's own name.
    private static bool IsSameThing(Reply reply, Quantity figure, Topic topic, FactFigure fact) => topic switch
    {
        Topic.Length or Topic.Weight or Topic.Capacity or Topic.Power or Topic.Compensation or Topic.Coupon or Topic.Review => reply.Text.AsSpan().Contains(fact.Fact.Key, StringComparison.Ordinal) || IsNamedBefore(reply, figure, fact.Fact.Key),
        Topic.Height or Topic.BodyWeight => false,
        _ => true,
    };

    // «推车自重6公斤» names the fact «自重» itself.
    private static bool IsNamed(Reply reply, Quantity figure, string key)
        => key.Length is >= 2 and <= 6 && key[0] > '\u4e00' && figure.Measure is Measure.Weight or Measure.Length or Measure.Volume or Measure.Other && Scope.ClauseAround(reply.Text, figure.Span).Of(reply.Text).Contains(key, StringComparison.Ordinal);

    // «填充2.1kg» speaks of the fact «填充重量».
    private static bool IsNamedBefore(Reply reply, Quantity figure, string key)
        => key.Length >= 3 && figure.Span.Start >= 2 && reply.Text.AsSpan(Math.Max(0, figure.Span.Start - 4), Math.Min(4, figure.Span.Start)).Contains(key.AsSpan(0, 2), StringComparison.Ordinal);

    private static List<Quantity> Heard(Reply reply)
    {
        var heard = new List<Quantity>();
        foreach (var bubble in reply.Thread.Bubbles)
        {
            if (bubble.Role is Role.Buyer or Role.System)
            {
                heard.AddRange(Numbers.Read(bubble.Text));
            }
        }

        return heard;
    }

    private static bool IsStatement(Reply reply, Quantity figure)
    {
        // «2028年» is a date, which has a check of its own.
        if (figure.InCode || reply.Text.AsSpan(figure.Span.End).StartsWith("的话", StringComparison.Ordinal) || IsYear(reply.Text, figure) || (figure.Unit == "成" && Topics.Near(reply.Text, figure.Span) != Topic.Material) || (figure.Measure == Measure.Days && figure.Span.Start > 0 && reply.Text[figure.Span.Start - 1] == '大') || figure.Unit is "点" or "次" or "层" or "人" or "号" or "期" or "级" or "倍" or "岁" or "页" or "码" or "目" or "转" or "单" or "对" or "组" or "本" or "部" or "把" or "提")
        {
            return false;
        }

        var text = reply.Text;
        if (IsAdvice(reply, figure))
        {
            return false;
        }

        foreach (var skip in reply.All(s_skip))
        {
            if (skip.Overlaps(figure.Span))
            {
                return false;
            }
        }

        if (Around.Asked(reply, figure.Span))
        {
            return false;
        }

        if (figure.Measure.IsTime())
        {
            var clause = Scope.ClauseAround(text, figure.Span);
            foreach (var own in reply.All(s_ownReply))
            {
                if (clause.Overlaps(own) || (figure.Measure == Measure.Hours && figure.Value < 1 && reply.SentenceAt(figure.Span.Start).Overlaps(own)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    // «2028年», «25年3月», «26年新款».
    private static bool IsYear(string text, Quantity figure)
        => figure.Unit == "年" && figure.Value / 12 is var year && (year >= 1900 || (year is >= 15 and < 60 && figure.Span.End < text.Length && (char.IsAsciiDigit(text[figure.Span.End]) || "款新产生春夏秋冬初底末".Contains(text[figure.Span.End], StringComparison.Ordinal))));

    // «录10秒给我», «通风两三周»: how long or how hot the buyer is to do something is advice, no fact of the shop.
    private static bool IsAdvice(Reply reply, Quantity figure)
    {
        if (!figure.Measure.IsTime() && figure.Unit is not ("度" or "℃" or "°c" or "秒" or "厘米" or "cm" or "毫米" or "米" or "张" or "圈" or "滴" or "勺" or "克" or "毫升" or "ml"))
        {
            return false;
        }

        foreach (var clause in reply.Draft.Clauses)
        {
            if (clause.Span.Overlaps(figure.Span))
            {
                var words = clause.Span.Of(reply.Text);
                return figure.Unit == "度" || words.Contains("建议", StringComparison.Ordinal) || words.Contains("最好", StringComparison.Ordinal) || clause.Score(Act.Instruct) + clause.Score(Act.Recommend) + clause.Score(Act.AskOpen) + clause.Score(Act.AskClosed) >= Advising && Topics.Near(reply.Text, figure.Span) == Topic.None;
            }
        }

        return false;
    }

    private static bool IsConcrete(Quantity figure) => figure.Measure switch
    {
        Measure.Plain => false,
        Measure.Pieces => figure.Value > 1,
        _ => true,
    };

    // «这款一百五十九», to somebody who asks the price.
    private static bool IsPriceAnswer(Reply reply, Quantity figure)
        => figure is { Measure: Measure.Plain, IsRange: false, InCode: false, Value: >= 3 } && Scope.ClauseAround(reply.Text, figure.Span).Length <= figure.Span.Length + 4
            && AmountWords.Has(reply.Thread.LastBuyerTurn.Text, s_priceAsked) && reply.Text.AsSpan(figure.Span.End) is not (['号' or '米' or '色' or '版' or '款' or '岁' or '码', ..]);

    private static readonly string[] s_priceAsked = ["多少钱", "什么价", "啥价", "怎么卖", "价格", "卖多少"];

    // «到手179»: money without its unit.
    private static Quantity Implied(Topic topic, Quantity figure)
        => figure is { Measure: Measure.Plain, Value: >= 3 and < 100_000 } && topic is Topic.Price or Topic.OldPrice or Topic.Freight or Topic.Coupon ? figure with { Measure = Measure.Yuan } : figure;

    private static bool HasFigure(string text)
    {
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c) || "一二两三四五六七八九十百半".Contains(c, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
