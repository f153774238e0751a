using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Measures;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>Which figures of a draft state something about the goods or the shop's terms.</summary>
internal static class FigureStatements
{
    private const float Advising = 0.4f;

    /// <summary>What the agent will do and come back with: its time is the agent's own.</summary>
    public static readonly PatternSet OwnReply = PatternSet.Of("facts.own-reply",
        "(截图|给您看|截个图|回复|答复|回您|告诉您|告知您|通知您|联系您|回电|给您(一个)?(结果|答案|准信|消息|说法|回话|方案|反馈|处理)|跟进|查(到|一下|完|看|询|好)?|核实|确认(一下|后|好|完)?|稍等|等我|等一下|等下|请等|看(一下|下)|问(一下|下|清)|处理好|回访|打到您|拨到您|反馈给|发(给)?您|来电|电话给您|找您|回来|方案|答复|回话|准信|说法)");

    private static readonly PatternSet s_skip = PatternSet.Of("facts.skip",
        "(七|7)(天|日)(之?内)?(的)?(无理由|可退|退货|退换)", "无理由{0,6}(七|7)(天|日)", "12315", "(24|二十四)小时(在线|客服|服务|热线|营业)?", "第#(步|个|种|点|页|条|次|行|项|张|款|天)?", "#、", "(100|一百)%", "三包", "三(方|者|思)", "(5|五)星", "#(下|遍|边|面|直|样|定|起|般|些|会|切|时|共|律|并|旦|向|同|致|键)",
        "(其|之|唯|统|万|每|某|任|同|另|前|后|哪|这|那)一", "(这|那|哪|其他|其余|别的)(两|三|四|五|2|3|4|5)(个|款|件|种|双|样|条|张|瓶|项|者|家)", "一(个|件|双|款|位|点|条|张|家|种|份|次|套|只|把|台|瓶|盒|直|些|下)", "#(个)?人", "(挂|卖|用|等)(了)?大?半年", "大半年", "(几|多|数)(天|个|件|元|块|小时|分钟)", "(十|百|千|万)(来|几|多)(个|件|块|元|天|颗|只|人|斤)?", "(拍|买|凑|囤|下单)(个|了|上|够|满|它)?#(个|件|袋|瓶|盒|条|双|包|箱|支|罐|只|台|套|张|份|斤)", "要#(件|袋|瓶|盒|条|双|包|箱|支|罐|只|台|套|张|份|斤)", "一块(儿|看|去|寄|算|拿|办|处理|核|帮|想|商量|弄|吃|玩|用|长大)", "(盼|等|忙|折腾|弄|找|聊|熬|愣|捣鼓)(了|过|了大|大)?半(天|日)", "(多|再|先)(看|等|用|试|穿|放|歇|缓|考虑|想)(两|几|一两|三两)(天|日)", "(晚|早|慢|快|多|少|好|大|小|高|低|厚|薄|长|短|远|近|便宜|贵|轻|重|有)(一)?点(点|儿)?", "(身高|体重|尺码|码数){0,3}#", "(看|点|选|按|打开|进入){0,6}#(步|级)", "尾号#", "(一|每)(天|周|个月|晚)(开|用|喝|吃|洗|两|三|四|一)", "#月(的|份|底|初|满|起|中)", "#(人|位)(买|下单|评价|用)", "3a(大作|游戏)", "3c", "4s店", "老(大|二|三|四|五|六)", "按(每|一)?(度|斤|件|吨|次|天|瓶|杯)?#(元|块|毛|分)?(钱)?(一|每)?(度|斤|件|吨|次|天|瓶|杯)?(来)?(算|估|计)", "按(每|一)?(度|斤|件|吨|次|天|瓶|杯)?#.#(元|块|毛|分)?(钱)?(一|每)?(度|斤|件|吨|次|天|瓶|杯)?(来)?(算|估|计)", "#(个)?(半)?(分钟|小时|钟头|天|工作日)(之|以)?(内|后)(还|都|仍)(没|不|未)", "5a", "(两|三|四)(个|样|条|种|项)(日子|步骤|办法|方案|选择|地方|原因|事|问题|方法|点)", "一年(四季|到头|又一年)", "(十|百|#)年老(店|字号|牌|品牌)")
        .Spare("一个(月|季度)(之|以)?内", "(价保|保价|质保|保修|保质期|包换|包退|换新|有效期){0,3}一个(月|季度)");

    /// <summary>The sets this check reads.</summary>
    public static IReadOnlyList<PatternSet> Patterns { get; } = [OwnReply, s_skip];

    /// <summary>True when <paramref name="figure"/> states something that facts can deny: no year, no number of a step, no advice, no question, no time of the agent's own.</summary>
    public static bool IsStatement(Reply reply, Quantity figure)
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
            foreach (var own in reply.All(OwnReply))
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
}
