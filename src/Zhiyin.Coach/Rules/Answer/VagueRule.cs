using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Measures;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Faults;

namespace Zhiyin.Coach.Rules.Answer;

/// <summary>A hedge where a fact was asked for.</summary>
internal sealed class VagueRule : ReplyRule
{
    private static readonly PatternSet s_hedge = PatternSet.Of("hedge",
        "应该(是|会|可以|能|都|不会|没|差不多|还)?{0,6}(吧|的吧)", "应该(是|可以|能|没问题|不会|差不多)(的)?$", "(可能|大概|也许|或许)(是|会|都|能)?{0,5}吧", "差不多(吧|的|都|就这样)", "看(您)?(个人|自己)(的)?(喜好|情况|体质|感觉|需求|需要|喜欢|口味|习惯)?", "看您(的)?(喜好|需要|喜欢|自己)(哪)?", "因人而异", "有的人{1,14}有的人", "有人(觉得|说|嫌|爱|吃着|穿着|用着){1,14}有人", "(每个人|各人|人跟人)(的)?(耳朵|口味|感觉|体感|皮肤|鼻子|脚|舌头|身材|习惯)?(都)?不(太|大)?一样", "看(怎么|咋|您怎么|你怎么|谁)(用|睡|穿|洗|放|吃|养|开|坐)(了|的|啦)?(，|$)", "您看着来", "各有(各的)?(特点|优势|千秋|好处|优点|长处)", "(两|几)(款|个|种)都(不错|挺好|很好|可以|好|差不多|一样)", "都(挺|蛮|很|还)?(不错|好|可以)的", "没(什么|啥)(太大|多大|大)?(区别|差别|不同)", "(很|挺|蛮|还|比较)(大|小|好|快|厚|薄|轻|重|长|多|结实|不错|耐用|舒服)(的)?(哦|呢|啦|哈|呀)", "一般(都)?(可以|不会|没问题|能|会|是)(的)?", "具体(看|以|得看)(页面|详情|实物|结算|活动|店铺|规则|您)", "随便(戴|用|洗|穿|放)", "(说不准|不好说|不一定|看情况|要看情况|再说吧|不太好说)", "(一般|通常|正常)(来说|情况(下)?)?(都)?(是)?(没问题|可以的|不会的)", "(正在|还在)(处理|安排|核实|走流程)中", "会(尽快)?处理的", "(质量|面料|效果|品质|防水|材质|做工)?(很|挺)(好|不错)的", "问题不大", "(没|不会有)(什么)?(太大|大)?问题(的|吧|哦)?$")
        .Spare("应该的", "是应该", "看您(方便|什么时候|的时间|哪天)", "(不|没)(很|太)", "(不|没)一定(要|非)", "一般(#|一到|两到|三到|1)");

    private static readonly PatternSet s_degree = PatternSet.Of("degree", "(很|挺|蛮|比较|超|特别|够)(大|小|厚|薄|轻|重|长|久|快|多|高|宽|耐用|足|够|暖|亮|静|安静|吵|稳|结实|远|省电|便宜|划算)(的)?", "不(怎么)?(吵|重|大|小|贵|慢|占地方|费电)(的)?", "够(您|你)?(用|吃|穿|喝|住|睡)(的|了)?", "(差得|差)不多", "(还)?早着呢", "(早|晚|快|远|多)(着|了去)", "算(小|大|轻|重|快|慢|薄|厚|静|安静|高|低|短|长)的", "(大同小异|差不离)");

    private static readonly PatternSet s_howMuch = PatternSet.Of("how-much", "多(大|长|重|久|高|宽|厚|少|快|远)", "几(斤|米|寸|升|天|小时|瓦|个)");

    private static readonly PatternSet s_when = PatternSet.Of("when", "什么时候", "多久", "何时", "几(点|天|号|时)", "啥时候", "哪天", "今天", "明天", "到(吗|么|货)", "能到");

    private static readonly PatternSet s_firm = PatternSet.Of("firm", "建议(您)?(选|拍|穿|用|买|直接|先)", "(推荐|选|拍)(您)?(m|l|s|x|a|b)(码|款|号)?", "(实测|检测|数据|说明书|尺码表)");

    // Below it a clause that only sounds like a hedge («好的不好的都可以写») is advice.
    private const double Sure = 0.85;
    private const float Sound = 0.1f;

    public override RuleInfo Info { get; } = new("ANS001", "answer.vague", Categories.AnswerVague, Severity.Warning)
    {
        Title = "问的是事实，答的是模糊话",
        Why = "「应该吧」「看个人」等于没答，买家只能去问别家；给数字、条件，或说好什么时候给准信。",
        Basis = "handbook §3.5 N2，§0.2 PP4",
        Bad =
        [
            new("[|应该可以吧|]", Thread: "买家: 这个锅电磁炉能用吗", Better: "可以用，复合底，电磁炉和燃气灶都支持，微波炉不行"),
            new("亲，[|看您个人喜好|]哦", Thread: "买家: 165 110斤穿什么码", Better: "按165cm、110斤建议选M，喜欢宽松选L，胸围多4cm"),
            new("[|两款都不错|]的", Thread: "买家: A款和B款有啥区别，我该选哪个", Better: "A款320g更轻，B款多一个充电口，通勤选A，出差选B"),
        ],
        Good =
        [
            new("大概2天到上海，16点前付款今天就发", Thread: "买家: 多久能到"),
            new("这个我核实一下，3分钟内回复您", Thread: "买家: 电磁炉能用吗"),
            new("建议选M，衣长67，喜欢宽松也可以选L，看您自己喜欢", Thread: "买家: 我穿什么码"),
            "您着急是应该的",
            new("净重一斤半，手提很轻松", Thread: "买家: 多重啊，提着累不累"),
            new("一斤半，挺轻的", Thread: "买家: 这个多重"),
            new("不能保证明天到，一般是两到三天", Thread: "买家: 明天能到吗"),
        ],
    };

    public override IReadOnlyList<PatternSet> Patterns { get; } = [s_hedge, s_firm, s_degree, s_howMuch, s_when, .. Told.Sets];

    public override void Review(Reply reply, FindingSink findings)
    {
        var hit = reply.First(s_hedge) ?? (reply.HasBuyerTurn && reply.Has(s_degree) && reply.BuyerSays(s_howMuch) ? reply.First(s_degree) : null);
        var clause = reply.FirstClause(Act.Hedge, 0.5f);
        if ((hit is null && clause is null) || !Told.Asks(reply) || Situation.Verifies(reply) || reply.Has(s_firm) || Concrete(reply, hit ?? clause!.Span))
        {
            return;
        }

        if (hit is null && (reply.FirstClause(Act.Inform, 0.7f) is not null || reply.FirstClause(Act.AskOpen, 0.7f) is not null || reply.EmotionLevel >= 3 || reply.Draft.Clauses.Count > 3 || reply.FirstClause(Act.Offer, 0.6f) is not null))
        {
            return;
        }

        if (hit is { } at && AnsweredBefore(reply, at))
        {
            return;
        }

        // A soft word in a sentence that the model takes for an answer: unsure.
        var sound = hit is { } soft && reply.Draft.Clauses.Count > 1 && FaultReader.Suspicion(reply.Text, reply.SentenceAt(soft.Start), soft, Info.Category.Code) < Sound;
        var confidence = sound ? 0.6 : hit is not null && clause is not null ? 0.95 : hit is not null ? 0.85 : clause!.Confidence;
        findings.Add(this, hit ?? clause!.Span, "这是模糊的说法，给出数字、条件或确切的结论", "能查到就写数字；查不到就说「我核实一下，X分钟内回复您」", replacement: null,
            confidence >= Sure ? null : Severity.Hint, confidence);
    }

    // «能，签收后七天内就行。…一般能补上一部分»: the question was answered, a detail stays open.
    private static bool AnsweredBefore(Reply reply, TextSpan hit)
        => reply.Draft.Clauses.Count > 2 && reply.Draft.Clauses[0] is var first && first.Span.End < hit.Start
            && (first is { Act: Act.Confirm or Act.Inform or Act.Refuse, Confidence: >= 0.9f } or { Act: Act.Recommend or Act.Instruct or Act.Explain, Confidence: >= 0.7f });

    private static bool InQuestion(Reply reply, int at)
    {
        var sentence = reply.SentenceAt(at);
        return sentence.End <= reply.Text.Length && reply.Text.AsSpan(sentence.Start, sentence.Length).TrimEnd().EndsWith("?", StringComparison.Ordinal);
    }

    // «一斤半»: a measure in Chinese numerals; «两款» counts what is spoken of, «七天» may be part of a name.
    private static bool Measures(Reply reply, int until)
    {
        foreach (var quantity in Numbers.Read(reply.Text))
        {
            if (quantity.Span.Start < until && quantity.Measure is Measure.Weight or Measure.Length or Measure.Volume or Measure.Yuan or Measure.Percent && !InQuestion(reply, quantity.Span.Start))
            {
                return true;
            }
        }

        return false;
    }

    // Who says when the answer comes leaves nothing in the air.
    private static bool PromisesATime(Reply reply)
        => reply.Draft.Clauses.Any(c => c.Act is Act.Promise or Act.Hold && c.Confidence >= 0.6f && reply.All(Words.Time).Any(t => c.Span.Overlaps(t)));

    // A figure, a time or a named choice before the hedge or beside the hedge makes an answer of it.
    private static bool Concrete(Reply reply, TextSpan hedge)
    {
        var until = reply.SentenceAt(hedge.Start).End;

        // What is asked in return («1.2米还是1.4米的») is no answer.
        var digits = 0;
        for (var i = 0; i < until; i++)
        {
            if (char.IsAsciiDigit(reply.Text[i]) && !InQuestion(reply, i))
            {
                digits++;
            }
        }

        return digits > 0 || PromisesATime(reply) || Measures(reply, until) || (Situation.NamesATime(reply) && reply.BuyerSays(s_when));
    }
}
