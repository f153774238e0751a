using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Guide;

/// <summary>A buyer who has not decided gets a literal answer and is left alone with it.</summary>
internal sealed class GuideRule : ReplyRule
{
    private static readonly PatternSet s_undecided = PatternSet.Of("undecided",
        "(再|先)(看看|想想|考虑|比较|对比|逛逛)", "(考虑|犹豫|纠结)", "(该|应该)?(选|买|要|拍)(哪|什么|啥)", "哪(个|款|种)(好|更|比较|适合)", "(推荐|建议)(一|个|下|哪|什么)", "不知道(选|买|要|穿|怎么选)", "(有点|太|比较|好)贵", "(有啥|有什么|啥|什么)(区别|不同|差别)", "^(在吗|在么|在不在|你好|您好|有人吗|hello|hi|在)$", "(适合|穿什么码|选什么码|什么码|多大码)", "想买", "(想|要)(给|送)", "送(女|男|朋友|爸|妈|老|孩|人|礼|领导|同事|长辈)", "预算", "#左右", "不太?懂", "零基础", "初学", "入门", "小白", "想学", "头一(回|次)(买|养|用)", "第一次(买|养|用)");

    // Whether it suits somebody is a question that facts can answer.
    private static readonly PatternSet s_suits = PatternSet.Of("undecided.suits", "(宝宝|老人|孩子|女生|男生|学生|新手){0,8}(用|穿|适合)");

    // A card says what is looked at; with a question beside it the question is what is open.
    private static readonly PatternSet s_card = PatternSet.Of("undecided.card", "^［{0,8}链接", "商品链接");

    private static readonly PatternSet s_choice = PatternSet.Of("guide.choice", "(拍|选|拿|就要|买)");

    // Lost before the shelf: that is no upset, however it sounds.
    private static readonly PatternSet s_lost = PatternSet.Of("lost", "看(得)?(花(了)?眼|晕|眼花|懵)", "拿不定(主意)?", "不(晓得|知道|清楚)(该)?(买|选|挑|要)(哪|啥|什么)", "(啥|什么|完全|一点|又|也)(都|也)?不懂", "(一点|毫无)(基础|经验)", "越(看|选|挑|比)越(晕|乱|花|懵|糊涂|纠结)", "不敢(再)?(乱|随便|瞎|轻易)?(买|选|拍|下手|下单)");

    private static readonly PatternSet s_lead = PatternSet.Of("lead", "(您|亲)?(是|平时|主要|打算|需要|想|喜欢|更|一般){1,16}(还是|吗|呢|？)", "(帮|给)您(看|选|推荐|搭|算|挑|参考|对比|发)", "(建议|推荐|可以)(您)?(选|拍|看|试|考虑|入|先|买|用|换)", "(如果|要是|喜欢|想要){1,14}(选|可以|就|建议|拍|看)", "(您|请)(请)?(说|讲)", "告诉我", "发(我|您)", "说说")
        .Spare("(链接|页面|首页|详情|详情页|店里)(里|上|里面|上面)?(都|也)?(可以|能)(选|看|拍)");

    public override RuleInfo Info { get; } = new("GDE001", "guide.none", Categories.GuideNone, Severity.Warning)
    {
        Title = "买家还没拿定主意，没有往前带一步",
        Why = "只答字面，买家就自己去比较、去别家；问一个需求，或给一个推荐。",
        Basis = "handbook §0.2 PP3",
        GivesWay = true,
        Bad =
        [
            new("[|在的亲|]", Thread: "买家: 在吗", Better: "您好，在的。您是想了解这款保温杯的容量，还是发货时间呢？"),
            new("[|好的亲，随时联系哦|]", Thread: "买家: 我再看看吧", Better: "没关系，您慢慢看。您比较的两款差在重量和充电口，需要我把实拍发您吗？"),
        ],
        Good =
        [
            new("两款差在重量，通勤选A，出差选B，您通勤多吗？", Thread: "买家: 我该选哪个"),
            new("今天16点前付款当天发", Thread: "买家: 什么时候发货"),
        ],
    };

    public override IReadOnlyList<PatternSet> Patterns { get; } = [s_undecided, s_suits, s_choice, s_card, s_lost, s_lead, s_choosing, .. Told.Sets];

    private static bool Leads(Reply reply)
    {
        foreach (var clause in reply.Draft.Clauses)
        {
            if (clause.Confidence >= 0.6f && clause.Act is Act.AskClosed or Act.Recommend or Act.Offer or Act.Instruct or Act.Hold or Act.Promise or Act.Transfer)
            {
                return true;
            }
        }

        return false;
    }

    // Asked how to choose before the agent asked back, and told what matters since: the choice is still open.
    private static bool WasUndecided(Reply reply)
        => !Situation.BuyerAsks(reply) && Told.Asks(reply) && Told.Earlier(reply).Any(b => reply.Scan(b.Text).Has(s_choosing));

    private static readonly PatternSet s_choosing = PatternSet.Of("choosing", "怎么(选|挑|买)", "(选|买|挑|拍|要)(哪|什么|啥)", "哪(个|款|种)(好|更|比较|适合)", "(推荐|建议)(一|个|下|哪|什么)", "(适合|合适)");

    // Who has no order and no matter that is sure is looking around.
    private static bool IsBefore(Reply reply)
        => Situation.IsPreSale(reply)
            || (reply.Thread.Conversation.Status is OrderStatus.None or OrderStatus.Unknown && !reply.BuyerSays(Words.BuyerProblem)
                && (reply.BuyerSays(s_lost) ? !reply.BuyerSays(Words.Fury) : reply.EmotionLevel < 2 && (reply.Thread.Intents.IsEmpty || reply.Thread.Intents[0].Score < 0.5f)));

    // «拍A-118»: one of the goods is chosen for the buyer by its name.
    private static bool Chooses(Reply reply)
    {
        foreach (var choice in reply.All(s_choice))
        {
            var named = reply.Text[choice.End..];
            if (!Shared.Around.Asked(reply, choice) && reply.Facts is { } facts && facts.All.Any(f => IsName(named, f.Key) || IsName(named, f.Value)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsName(string text, string name)
        => name.Length is >= 2 and <= 12 && text.StartsWith(Zhiyin.Text.Normalizer.Normalize(name).Text, StringComparison.OrdinalIgnoreCase);

    // Two of the facts in the draft: the question is answered, not waved through.
    private static bool QuotesFacts(Reply reply)
        => reply.Facts?.All.Count(f => f.Value.Length is >= 2 and <= 12 && reply.Text.Contains(Zhiyin.Text.Normalizer.Normalize(f.Value).Text, StringComparison.OrdinalIgnoreCase)) >= 2;

    public override void Review(Reply reply, FindingSink findings)
    {
        if (!reply.HasBuyerTurn || reply.Draft.Clauses.Count == 0 || !IsBefore(reply) || Situation.Asks(reply)
            || Leads(reply) || Chooses(reply) || reply.Has(s_lead) || Situation.Verifies(reply))
        {
            return;
        }

        var sure = reply.BuyerSays(s_undecided) || WasUndecided(reply) || (reply.BuyerSays(s_suits) && !QuotesFacts(reply)) || (reply.BuyerSays(s_card) && !Situation.BuyerAsks(reply)) || reply.BuyerSays(s_lost) || Situation.BuyerDoes(reply, Act.Hesitate, 0.6f);
        var undecided = sure || reply.Intends("S01") || reply.Intends("S05") || reply.Intends("S19") || reply.Intends("S04");
        if (undecided)
        {
            // Who does not know or sends the buyer away has another fault than not leading.
            var away = reply.FirstClause(Act.Unknown, 0.4f) is not null || reply.FirstClause(Act.Shirk, 0.4f) is not null || reply.FirstClause(Act.Insult, 0.5f) is not null;
            findings.AddAbsent(this, reply, "买家还没决定，问一个需求或给一个推荐", "「您主要什么时候用？我帮您看哪款合适」", away || !sure ? Severity.Hint : null, confidence: 0.8);
        }
    }
}
