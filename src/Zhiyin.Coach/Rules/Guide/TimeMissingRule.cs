using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Template;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Rules.Guide;

/// <summary>«Soon», and nobody knows when.</summary>
internal sealed class TimeMissingRule : ReplyRule
{
    private static readonly PatternSet s_soon = PatternSet.Of("soon",
        "(尽快|尽早|尽量快)", "(过阵子|过些时候|改天|过会儿?|过一阵|赶明儿?)", "(稍后|稍等|稍候|晚点|晚些|回头|过会|待会|等会|过一会|等一会|一会)(儿)?(再|给|会|联系|回复|告诉)?(您|你)?", "(请|麻烦)?(您|你)?(再)?(耐心)?等(待)?(一下|一等|等|下|通知|消息|结果)", "(请|请您)?耐心等(待)?", "(过|等)(两|几)天", "(有|一有)(消息|结果|进展|货)(了)?(就|再|马上)(告诉|通知|联系|回复|跟|发|给|补|会)?", "(出来|办好|下来|弄好|审完|审核完|查完|处理完|到了)(了)?(就|再)(发|给|告诉|联系|通知|跟|回)", "(马上|立刻|立马|这就|现在就)(给|帮|为)?(您|你)?(处理|安排|发|补发|退|查|核实|催|联系|解决|登记|申请|回复|看)", "(尽快|近期|不久|最近)(会)?(发|安排|到|补|处理|回复)", "(会|已)?(加急|抓紧)(处理|安排|发)?", "会(处理|安排|解决|跟进)的", "(正在|在)(处理|安排|催|走流程)(中)?(了|呢|的)?", "(点|忙|弄|查|验|审|对|办)完{0,3}(我|就|再)(就|再)?(给|帮|为)(您|你)", "排着队", "(轮|排)到(您|你|咱)", "(快了)+", "眼(瞅|看)着", "(忙|弄|空|腾|得空|完事|缓|倒)(完|开|出手|下来|过来)?(了)?(就|再)(给|帮|跟|告诉|知会|通知|喊|处理|办|弄|查)", "(弄|办|搞|处理|打包|装|修|查|问)(妥|好|利索|明白)(当)?了(就|再)?(喊|叫|告诉|通知|知会|跟|回|给|唤)(您|你)", "(回|有)(了)?(我)?(信|信儿|消息|话)(了)?(我)?(就|再|会)", "(回|答复)了我(就|再)", "再等等(看)?", "(联系上|问到|问清楚?|查清楚?|打听到){0,6}(就|再)(给|跟|帮|安排|寄|发|回|告诉|说)", "(腾出手来?|倒出手来?|空下来|闲下来|过完秤|有个?信儿?)(了)?(就|再)(给|跟|帮|安排|寄|发|回|告诉|说)", "过些(天|日子|时候)", "等(仓库|库里|师傅|同事|财务|厂里|工厂|主管|领导|老板|那边|快递|质检){1,12}(就|再)(给|跟|帮|安排|寄|发|回|告诉)", "不会太久(的)?", "自然(就|会|就会)(有|到|来|好|给)", "有(信儿?|变化|动静|准信)(了)?(我)?(就|再)?(跟|告诉|通知|给)(您|你)", "该(到|来|有|退|发)(的时候|了自然|自然)", "(催|问|查|赶)着呢", "(很快|快得很)(的|了|哈|就)", "有货(了)?(会|就)(上|通知)", "等(通知|电话|消息)(吧|就行|即可|就好)?", "(估摸|估计)(着)?(快|就)(了|这)")
        .Spare("(这就|现在就|马上|立刻)(给|帮)?(您|你)?发(图|截图|视频|链接|报告|照片|您|你|过来|过去)", "回头(买|客|率|再买|复购|来买|又)", "(不用|不必|无需|别|免得|不)(您)?(再)?(稍等|等一下|等待|等)", "稍等{0,12}#(分钟|小时|点)", "(让您|感谢|谢谢)(您)?(的)?(耐心)?(久)?等(待)?", "(尽快|立刻|马上|立即|赶快)(就医|去医院|停用|断电|付款|确认|下单)", "等(一等)?(您|下次)", "(收到|付款|下单|审核|出库|到货|到仓|确认)(之)?后{0,6}(马上|立刻|尽快|立马|这就)", "一会儿?(就|能)(到|好)", "回头(客|率|看)", "(用|开|放|充|煮|泡|等它|戴|穿|跑|走)(了)?(一)?会儿?", "正在处理的", "一会儿(冷|热|好|亮|行)", "不(用|必)(尽快|马上)", "加急{0,3}(不了|不行|不到|不成)", "(不能|没法|无法|做不了|不支持)加急", "加急(费|单|服务|件)", "(冲|泡|敷|烫|晾|等|停|闷|焖|炖)(上|个)?一?会儿?再", "等等(看|再)", "过(几|两|三)天(就|会|自然)(没|散|消|好|淡|干|软)", "等会(爬|走|翻|坐|站|跑|叫|认|说话|自己){0,6}(了|再|后)", "过(一)?会儿?(会不会|能不能|还会|就会)", "(您|你)(的)?(手机|微信|邮箱|短信|电话){0,3}(等(一)?下|稍后|稍等|待会|过会|一会|回头|马上){0,4}(收|接|弹|跳|来)");

    // A hold has somebody who does it, or somebody who waits.
    private static readonly System.Buffers.SearchValues<char> s_somebody = System.Buffers.SearchValues.Create("我帮您你等会给催查办审处");

    public override RuleInfo Info { get; } = new("TIM001", "time.missing", Categories.TimeMissing, Severity.Warning)
    {
        SoundBelow = 0.01f,
        Title = "「尽快」没有时间",
        Why = "「尽快」「稍后」会让买家十分钟后再问一次；给一个能核对的时间。",
        Basis = "handbook §0.2 PR3，A-26",
        Bad =
        [
            new("我们会[|尽快|]给您处理的", Thread: "买家: 怎么还没退款", Better: "退款今天18点前提交，1到3个工作日到账"),
            new("亲，[|请耐心等待|]哦", Thread: "买家: 怎么还没发货", Better: "您这单明天14点前发出，发出我告诉您单号"),
            new("好的，[|稍后回复您|]", Thread: "买家: 能开专票吗", Better: "好的，我问一下财务，20分钟内回复您"),
        ],
        Good =
        [
            new("我马上提交拦截，10分钟内告诉您结果", Thread: "买家: 能改地址吗"),
            new("不用再等了，今天就发", Thread: "买家: 还要等吗"),
            new("让您久等了，查到了，明天到", Thread: "买家: 查到了吗"),
            new("第一时间为您核对，17点前给您答复", Thread: "买家: 少了一件"),
        ],
    };

    public override IReadOnlyList<PatternSet> Patterns { get; } = [s_soon, Words.Time, Words.Safety];

    // «明天就用确实紧» repeats the buyer's time; only one outside acknowledgements and questions answers «when».
    private static bool NamesATime(Reply reply)
    {
        if (!reply.Has(Words.Time))
        {
            return false;
        }

        foreach (var time in reply.All(Words.Time))
        {
            var said = true;
            foreach (var clause in reply.Draft.Clauses)
            {
                said &= !(clause.Span.Contains(time) && clause.Confidence >= 0.6f && clause.Act is Act.Acknowledge or Act.Apologise or Act.AskOpen or Act.AskClosed);
            }

            if (said)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBuyersStep(Reply reply, TextSpan span)
    {
        foreach (var clause in reply.Draft.Clauses)
        {
            if (clause.Span.Contains(span))
            {
                return clause is { Act: Act.Instruct, Confidence: >= 0.7f };
            }
        }

        return false;
    }

    public override void Review(Reply reply, FindingSink findings)
    {
        if (NamesATime(reply) || reply.Has(Words.Safety) || reply.Thread.Emotion.Class.StartsWith("绝望", StringComparison.Ordinal))
        {
            return;
        }

        if (reply.First(s_soon) is { } span)
        {
            // «开水冲上一会儿再按住» is how long the buyer is to do something.
            if (IsBuyersStep(reply, span))
            {
                return;
            }

            // «I do it now» says when, if not when it is done.
            var now = span.Of(reply.Text) is ['马', '上', ..] or ['立', ..] or ['这', '就', ..] or ['现', '在', '就', ..];
            // With no buyer's turn nobody waits for anything yet; of a text sent twice the second sending is the fault.
            findings.Add(this, span, "给一个具体的时间", "换成「X分钟内」「今天X点前」", replacement: null, reply.HasBuyerTurn && !RepeatedRule.IsRepeated(reply) ? null : Severity.Hint, now ? 0.75 : 0.9);
        }
        else if (reply.HasBuyerTurn && reply.FirstClause(Act.Hold, 0.7f) is { } hold && hold.Span.Of(reply.Text).IndexOfAny(s_somebody) >= 0 && !hold.Span.Of(reply.Text).Contains("系统", StringComparison.Ordinal))
        {
            findings.Add(this, hold.Span, "给一个具体的时间", "加上「X分钟内」「今天X点前」", replacement: null, hold.Confidence >= 0.85f && !RepeatedRule.IsRepeated(reply) ? null : Severity.Hint, hold.Confidence);
        }
    }
}
